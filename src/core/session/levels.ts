/** The words for how bad and how likely, as tags give them. */
import { detailOf, type Tag } from '../note/note';
import { severities, type Rating, type Severity } from './session';

const ratings: readonly Rating[] = ['low', 'medium', 'high'];

/** `'high'` → `'high'`, any other word → null. */
export const severityNamed = (word: string | null): Severity | null =>
  severities.find((severity) => severity === word?.toLowerCase()) ?? null;

export const ratingNamed = (word: string | null): Rating | null =>
  ratings.find((rating) => rating === word?.toLowerCase()) ?? null;

/** The severity that a tag gives itself: the detail `severity`, else `!` or `!!`. */
export const givenSeverity = (tag: Tag): Severity | null =>
  severityNamed(detailOf(tag, 'severity')) ?? tag.severity;
