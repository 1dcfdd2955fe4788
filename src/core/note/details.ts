/** Details: `key: value` lines and items that belong to a tag. Format page, section 6. */
import { isDay } from '../text/date';
import { detailKeys, type Detail, type DetailKey, type NoteProblem, type TagKind } from './note';
import { trimmedSpan, type TextBlock } from './textBlock';

/** A detail as it is read, before its value is judged. */
export interface DetailDraft {
  readonly key: DetailKey;
  readonly text: TextBlock;
  readonly start: number;
  readonly valueStart: number;
  end: number;
}

/** These run on to the next detail, the next tag or the end of their block; the others end with their line. */
const running: readonly DetailKey[] = ['how', 'because', 'mitigation', 'answer'];
/** A second one of these adds to the first. */
const adding: readonly DetailKey[] = ['how', 'because', 'mitigation'];

export const runsOn = (key: DetailKey): boolean => running.includes(key);

const keyAt = new RegExp(`(${detailKeys.join('|')}):(?=[ \\t\\n]|$)[ \\t]*`, 'iy');

/** The detail that starts at a line's start; null when the line starts with anything else. */
export function detailAt(text: TextBlock, lineStart: number, segmentEnd: number): DetailDraft | null {
  keyAt.lastIndex = lineStart;
  const found = keyAt.exec(text.content);
  const key = detailKeys.find((known) => known === found?.[1]?.toLowerCase());
  if (!found || key === undefined || keyAt.lastIndex > segmentEnd) return null;
  return { key, text, start: lineStart, valueStart: keyAt.lastIndex, end: segmentEnd };
}

const allowed: Partial<Record<DetailKey, readonly string[]>> = {
  likelihood: ['low', 'medium', 'high'],
  impact: ['low', 'medium', 'high', 'critical'],
  severity: ['low', 'medium', 'high', 'critical'],
  effort: ['hours', 'days', 'weeks', 'months'],
  horizon: ['now', 'short', 'mid', 'long'],
};

/** The values a detail of a tag may take; null when any text will do. */
export function valuesOf(key: DetailKey, kind: TagKind): readonly string[] | null {
  if (key === 'status')
    return kind === 'assumption' ? ['open', 'confirmed', 'wrong'] : ['open', 'done', 'dropped'];
  return allowed[key] ?? null;
}

/** The details that count. An empty one is not there yet; an impossible or repeated one is a problem. */
export function judgeDetails(
  drafts: readonly DetailDraft[],
  kind: TagKind,
  problems: NoteProblem[],
): Detail[] {
  const details: Detail[] = [];
  for (const { key, text, start, valueStart, end } of drafts) {
    const written = text.content.slice(valueStart, end).replace(/\s+/gu, ' ').trim();
    if (written === '') continue;
    const span = trimmedSpan(text, start, end);
    const values = valuesOf(key, kind);
    const value = values ? written.toLowerCase() : written;
    const valueSpan = trimmedSpan(text, valueStart, end);
    if (values && !values.includes(value)) {
      const found = { key, written, possible: values, valueSpan };
      problems.push({ code: 'impossible-value', span, where: 'detail', ...found });
    } else if (key === 'due' && !isDay(value)) {
      problems.push({ code: 'malformed-date', span, where: 'due', written, valueSpan });
    } else if (!adding.includes(key) && details.some((detail) => detail.key === key)) {
      problems.push({ code: 'repeated-detail', span, key });
    } else details.push({ key, value, span, valueSpan });
  }
  return details;
}
