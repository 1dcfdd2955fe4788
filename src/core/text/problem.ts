/** What can be wrong in the files of a session, as codes. The words live at the edge, in `report/problemText.ts`. */
import type { Span } from './span';

export type Level = 'error' | 'warning' | 'information';

/** Every rule by its code; the level is that of the format page, section 7. */
export const problemLevels = {
  'front-matter-open': 'error',
  'front-matter-size': 'error',
  yaml: 'error',
  'risk-without-how': 'warning',
  'dismissed-without-because': 'warning',
  'stride-letter': 'warning',
  'impossible-value': 'warning',
  'repeated-detail': 'warning',
  'malformed-flow': 'warning',
  'malformed-date': 'warning',
  'unknown-role': 'warning',
  'unknown-question': 'warning',
  'missing-note': 'warning',
  'missing-catalog': 'warning',
  'unknown-timezone': 'warning',
  'repeated-id': 'warning',
  'repeated-question': 'warning',
  'unknown-person': 'warning',
  'element-types': 'warning',
  'element-without-name': 'warning',
  'open-fence': 'warning',
  'ask-without-person': 'information',
  'hint-without-stride': 'information',
  'misspelt-tag': 'information',
  'heading-tag': 'information',
  'indented-tag': 'information',
  'stray-detail': 'information',
  'open-with-answer': 'information',
  'unknown-mark': 'information',
  'meeting-differs': 'information',
} as const satisfies Record<string, Level>;

export type ProblemCode = keyof typeof problemLevels;

/** One broken rule at one place. `about` is what the message names: a letter, a key, a person. */
export interface Problem {
  readonly code: ProblemCode;
  readonly span: Span;
  readonly about: string;
}

export const levelOf = (problem: Problem): Level => problemLevels[problem.code];
