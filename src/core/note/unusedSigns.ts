/** What stands in a tag itself and says nothing of its kind. Format page, "Tags". */
import { isFinding, type Note, type NoteProblem, type Tag } from './note';
import { severityAround } from './severitySigns';

/** The `!` of an `#ask`, which nobody rates, and the `/S` of a `#flow`, which is of no category; `written` is the tag alone. */
export function unusedSigns(tag: Tag, written: string): NoteProblem[] {
  const { kind, span, stride } = tag;
  const signs = [
    ...(isFinding(kind) || kind === 'calibration' ? [] : ratingWritten(tag, written)),
    ...(kind === 'flow' && stride.length ? [`/${stride.join('')}`] : []),
  ];
  return signs.map((sign) => ({ code: 'unused-sign', span, tag, sign }));
}

/** Of `#hint/S!` the `!`; nothing where the tag does not rate itself. */
export function ratingWritten({ kind, severity }: Tag, written: string): string[] {
  const { early, late } = severityAround(written.slice(1 + kind.length));
  return severity === null ? [] : [(early || late).trim()];
}

/** A tag as it stands in its note: `#hint/S!`. */
export const tagWritten = ({ text }: Pick<Note, 'text'>, { span }: Tag): string =>
  text.slice(span.start, span.end);
