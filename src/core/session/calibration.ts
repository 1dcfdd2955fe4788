/** What the business said about how much each STRIDE category would hurt. Format page, sections 6 and 7. */
import type { Stride } from '../note/stride';
import { givenSeverity, severityNamed } from './levels';
import type { PlacedTag } from './placedTags';
import type { ProblemList } from './problemList';
import { severities, type Calibration, type Severity } from './session';

/**
 * `#calibration/I critical card data in the press` → `{ stride: ['I'], level: 'critical', text: 'card data in the press' }`.
 * Without a level as its first word it has the one of `severity:` or `!`; without any it is an `impossible-value`.
 */
export function calibrationOf({ tag, from, context }: PlacedTag, problems: ProblemList): Calibration {
  const { stride, file, line, span } = context;
  const [first = '', word = ''] = /^(\p{L}+)[:,]?(?:\s+[–-])?(?:\s+|$)/u.exec(tag.text) ?? [];
  const named = severityNamed(word);
  const level = named ?? givenSeverity(tag);
  if (!level) problems.add(file, 'impossible-value', span, 'calibration');
  const text = named ? tag.text.slice(first.length) : tag.text;
  return { file, line, span, stride, level, text, date: from.interview.date };
}

/** Answers what a category is calibrated to; of several the newest counts. */
export function ratingsOf(
  calibration: readonly Calibration[],
): (stride: readonly Stride[]) => Severity | null {
  const levels = new Map<Stride, Severity>();
  for (const { stride, level } of calibration) {
    if (level) for (const letter of stride) levels.set(letter, level);
  }
  return (stride) =>
    severities.find((severity) => stride.some((letter) => levels.get(letter) === severity)) ?? null;
}

/** The calibration that counts for a category: the newest with a level; null where nobody gave one. */
export const calibratedIn = (stride: Stride, calibration: readonly Calibration[]): Calibration | null =>
  calibration.findLast((one) => one.level !== null && one.stride.includes(stride)) ?? null;
