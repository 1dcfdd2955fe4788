/** Details: `key: value` lines and items that belong to a tag. Format page, section 6. */
import { dateMeant, isDay } from '../text/date';
import { spanTo, type BlockReader, type DetailBlocks } from './detailBlocks';
import {
  type DecisionKind,
  decisionKinds,
  type Detail,
  detailKeys,
  type DetailKey,
  detailOf,
  efforts,
  horizons,
  ownKeys,
  progress,
  type UnreadDetail,
} from './detailKeys';
import { partsOfList } from './inlineText';
import { detailsMarked, marksOfMeasure } from './measureMarks';
import type { NoteProblem, Tag, TagKind } from './note';
import { isPlaceholder, isStruck } from './placeholders';
import { trimmedSpan, withoutHardBreaks, type TextBlock } from './textBlock';
import { withoutTimeMarks } from './timeMarks';

/** A detail as it is read, before its value is judged. */
export interface DetailDraft {
  readonly key: DetailKey;
  readonly text: TextBlock;
  readonly start: number;
  /** Behind the colon, and what closes the emphasis around the key. */
  readonly keyEnd: number;
  readonly valueStart: number;
  /** What opens in front of the key and closes behind the value: `**how: by night**`. */
  readonly emphasis: string;
  end: number;
  /** What stands below its paragraph and belongs to it. */
  blocks: DetailBlocks | null;
  /** The mitigation or decision that it says more about. */
  of: DetailDraft | null;
}

/** These run on to the next detail, the next tag or the end of their block; the others end with their line. */
const running: readonly DetailKey[] = ['how', 'because', 'mitigation', 'answer'];
/** A second one of these adds to the first. */
const adding: readonly DetailKey[] = ['how', 'because', 'mitigation', 'answer'];
/** A risk, a dismissal and a decision rest on these, so a word such as `tbd` is none yet. */
const reasoning: readonly DetailKey[] = ['how', 'because', 'by'];
/** These are one day. */
const days: readonly DetailKey[] = ['due', 'until'];

export const isDayKey = (key: DetailKey): key is 'due' | 'until' => days.includes(key);
export const runsOn = (key: DetailKey): boolean => running.includes(key);

/** The last detail of a block that may run on. Those of a block stand together. */
export function lastRunningIn(text: TextBlock, details: readonly DetailDraft[]): DetailDraft | null {
  for (let at = details.length - 1; details[at]?.text === text; at--) {
    const detail = details[at];
    if (detail && runsOn(detail.key)) return detail;
  }
  return null;
}

/**
 * Emphasis or code around a key, with its colon or without, changes nothing: `**how:**`, `` `how`: ``; nor does a
 * second colon, as other programs have it. Behind a full-width colon nobody types a space.
 */
const around = String.raw`[*_\x60\p{Cf}]*`;
/** In front of one that is taken back as a whole: `~~mitigation: a plate~~`. */
const struck = '(?:~~)?';
const keyAt = (keys: readonly DetailKey[]): RegExp =>
  new RegExp(
    String.raw`(${struck}${around})(${keys.join('|')})(${around})(?:::?(${around})(?=\s|$)|：(${around}))[ \t\p{Zs}]*`,
    'iuy',
  );

const keyInHtml = (keys: readonly DetailKey[]): RegExp =>
  new RegExp(String.raw`<(b|strong|i|em|u)>(${keys.join('|')})(?::</\1>|</\1>:)(?=\s|$)[ \t\p{Zs}]*`, 'iuy');

/** Below a tag, and below one of which somebody decided what becomes of it. */
const undecided = { plain: keyAt(ownKeys), html: keyInHtml(ownKeys) };
const decided = { plain: keyAt(detailKeys), html: keyInHtml(detailKeys) };

/** The detail that starts at a line's start, also one of a decision; null when the line starts with anything else. */
export function detailAt(
  text: TextBlock,
  lineStart: number,
  segmentEnd: number,
  isDecided = false,
): DetailDraft | null {
  const { plain, html } = isDecided ? decided : undecided;
  if (text.content[lineStart] === '<') return detailInHtml(text, lineStart, segmentEnd, html);
  plain.lastIndex = lineStart;
  const found = plain.exec(text.content);
  if (!found) return null;
  const [written, opened = '', word = '', inner = '', outer = '', wideOuter = ''] = found;
  const lower = word.toLowerCase();
  const key = detailKeys.find((known) => known === lower);
  const valueStart = lineStart + written.length;
  if (key === undefined || valueStart > segmentEnd) return null;
  const emphasis = withoutInvisible(opened);
  const closed = [...withoutInvisible(inner + outer + wideOuter)].toReversed().join('');
  if (closed === '' ? emphasis.includes('`') : closed !== emphasis) return null;
  if (emphasis.startsWith('~~') && !text.content.slice(valueStart, segmentEnd).trimEnd().endsWith('~~'))
    return null;
  const start = lineStart + opened.search(/\P{Cf}|$/u);
  const keyEnd = lineStart + written.trimEnd().length;
  const opens = closed === '' ? emphasis : '';
  return detailDraft(text, key, { start, keyEnd, valueStart, end: segmentEnd, emphasis: opens });
}

/** A detail that nothing is known of yet but where it stands. */
export const detailDraft = (
  text: TextBlock,
  key: DetailKey,
  places: Pick<DetailDraft, 'start' | 'keyEnd' | 'valueStart' | 'end'> & { readonly emphasis?: string },
): DetailDraft => ({ emphasis: '', ...places, key, text, blocks: null, of: null });

/** `<b>how:</b> by night` */
function detailInHtml(text: TextBlock, start: number, end: number, html: RegExp): DetailDraft | null {
  html.lastIndex = start;
  const [written = '', , word = ''] = html.exec(text.content) ?? [];
  const key = detailKeys.find((known) => known === word.toLowerCase());
  const valueStart = start + written.length;
  if (key === undefined || valueStart > end) return null;
  return detailDraft(text, key, { start, keyEnd: start + written.trimEnd().length, valueStart, end });
}

const withoutInvisible = (run: string): string => (run === '' ? '' : run.replace(/\p{Cf}/gu, ''));

function endOfValue({ text, valueStart, emphasis, end }: DetailDraft): number {
  const value = text.content.slice(valueStart, end).trimEnd();
  return emphasis !== '' && value.endsWith(emphasis) ? valueStart + value.length - emphasis.length : end;
}

const allowed: Partial<Record<DetailKey, readonly string[]>> = {
  likelihood: ['low', 'medium', 'high'],
  impact: ['low', 'medium', 'high', 'critical'],
  severity: ['low', 'medium', 'high', 'critical'],
  effort: efforts,
  horizon: horizons,
  decision: decisionKinds,
};

/** The values a detail of a tag may take; null when any text will do. */
export function valuesOf(key: DetailKey, kind: TagKind): readonly string[] | null {
  if (key === 'status') return kind === 'assumption' ? ['open', 'confirmed', 'wrong'] : progress;
  return allowed[key] ?? null;
}

/** Other forms of the words for what becomes of a risk. */
const decisionForms: Readonly<Partial<Record<string, string>>> = {
  accepted: 'accept',
  acceptance: 'accept',
  treated: 'treat',
  treatment: 'treat',
  mitigate: 'treat',
  mitigated: 'treat',
  transferred: 'transfer',
  avoided: 'avoid',
  avoidance: 'avoid',
};

/** With all that may stand around it. */
const longestWord = 40;

/** What is around a word that has to be one of a few changes nothing: `**High**.` → `high`, and so do full-width letters. */
const bareWord = (written: string): string =>
  /^[a-z\d-]+$/.test(written) || written.length > longestWord ? written.toLowerCase() : withoutSigns(written);

const withoutSigns = (written: string): string =>
  written
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/^["'“”‘’*_`]+|(?<!["'“”‘’*_`.,;!])["'“”‘’*_`.,;!]+$/g, '')
    .toLowerCase();

const dayMeant = (written: string): string => dateMeant(bareWord(written)) ?? written;

/** `'Accepted'` → `accept`; null for any other word. */
export const decisionNamed = (written: string): DecisionKind | null => {
  const word = wordMeant('decision', written);
  return decisionKinds.find((known) => known === word) ?? null;
};

const wordMeant = (key: DetailKey, written: string): string => {
  const word = bareWord(written);
  return key === 'decision' ? (decisionForms[word] ?? word) : word;
};

/** True for `decision: accepted`, false for `Decision: we move to the cloud`, as any meeting has some. */
export const isDecision = (detail: DetailDraft): boolean => decisionNamed(wordsOf(detail)) !== null;

/** The details that count, those that nobody can read, and as a list what is said of such. An empty one is not there yet; an impossible or repeated one is a problem. */
export function judgeDetails(
  drafts: readonly DetailDraft[],
  kind: TagKind,
  problems: NoteProblem[],
  blocks: BlockReader,
  /** The paragraphs that have more below them than details. */
  asides: ReadonlySet<TextBlock>,
): { details: Detail[]; unread: UnreadDetail[]; uncounted: string[] } {
  const details: Detail[] = [];
  const unread: UnreadDetail[] = [];
  const counting = new Map<DetailDraft, Detail>();
  /** What nobody can read, and a second decision, with what is said of that below: somebody said it all the same. */
  const uncounted: string[] = [];
  const untaken = new Set<DetailDraft>();
  let emptyMeasures = 0;
  const hasMeasure = drafts.some((draft) => draft.key === 'mitigation' && wordsOf(draft) !== '');
  for (const [index, draft] of drafts.entries()) {
    const { key, text, start, valueStart } = draft;
    const end = endOfValue(draft);
    const marked = key === 'mitigation' ? marksOfMeasure(text, valueStart, end) : null;
    const words = marked?.words ?? wordsOf(draft);
    const below = draft.blocks && blocks.read(text, start, draft.blocks);
    const written = withoutTimeMarks(
      [words, below?.markdown ?? ''].filter(Boolean).join('\n').replace(/^\n+/, ''),
    );
    const hasBelow =
      drafts.some((one) => one.of === draft) ||
      (key === 'decision' && asides.has(text)) ||
      (key === 'mitigation' && hasMeasure && isOfMeasure(drafts[index + 1]));
    if (written === '' && hasBelow)
      problems.push({ code: 'empty-detail', span: text.places.span(start, draft.keyEnd), key });
    if (
      written === '' ||
      isTakenBack(draft, written) ||
      (reasoning.includes(key) && isPlaceholder(written))
    ) {
      emptyMeasures += Number(key === 'mitigation');
      continue;
    }
    const of = (draft.of && counting.get(draft.of)) ?? null;
    // What is said of a measure that has no words is said of nothing else.
    if (draft.of && !of) {
      if (untaken.has(draft.of)) note(uncounted, key, written);
      continue;
    }
    const span = spanTo(trimmedSpan(text, start, end), below?.end ?? 0);
    const values = valuesOf(key, kind);
    const value = values ? wordMeant(key, written) : isDayKey(key) ? dayMeant(written) : written;
    const valueSpan = spanTo(trimmedSpan(text, valueStart, end), below?.end ?? 0);
    if (values && !values.includes(value)) {
      const found = { key, written, possible: values, valueSpan };
      problems.push({ code: 'impossible-value', span, where: 'detail', ...found });
      unread.push({ key, of });
      note(uncounted, key, written, of);
      untaken.add(draft);
    } else if (isDayKey(key) && !isDay(value)) {
      problems.push({ code: 'malformed-date', span, where: key, written, valueSpan });
      unread.push({ key, of });
      note(uncounted, key, written, of);
    } else if (!adding.includes(key) && details.some((one) => one.key === key && one.of === of)) {
      problems.push({ code: 'repeated-detail', span, key });
      if (key === 'decision') note(uncounted, key, written);
      untaken.add(draft);
    } else {
      const behindEmpty = key === 'mitigation' && emptyMeasures;
      const detail = { key, value, span, valueSpan, of, ...(behindEmpty && { behindEmpty }) };
      details.push(detail, ...detailsMarked(marked, detail));
      counting.set(draft, detail);
    }
  }
  return { details, unread, uncounted };
}

/** Adds `- due: Friday`; of one measure it stands below that: `- mitigation: a plate`, `  - due: Friday`. */
function note(noted: string[], key: DetailKey, written: string, of: Detail | null = null): void {
  const line = `- ${key}: ${written}`.replace(/\n/g, '\n  ');
  if (of?.key !== 'mitigation') return void noted.push(line);
  const measure = `- mitigation: ${of.value.replace(/\n[^]*/, '')}\n`;
  const above = noted.at(-1)?.startsWith(measure) ? `${noted.pop() ?? ''}\n` : measure;
  noted.push(`${above}  ${line.replace(/\n/g, '\n  ')}`);
}

/** `mitigation: ~~a plate~~` and `~~mitigation: a plate~~` */
const isTakenBack = ({ emphasis }: DetailDraft, written: string): boolean =>
  emphasis.startsWith('~~') || isStruck(written);

/** Whether its value is one of those that only a detail of a risk has: `impact: high`. */
export const hasPossibleValue = (detail: DetailDraft): boolean =>
  valuesOf(detail.key, 'risk')?.includes(wordMeant(detail.key, wordsOf(detail))) ?? false;

/** Right behind a measure without words: of any other it would be wrong. */
const isOfMeasure = (draft: DetailDraft | undefined): boolean =>
  draft?.of === null && (draft.key === 'effort' || draft.key === 'horizon') && wordsOf(draft) !== '';

const wordsOf = (draft: DetailDraft): string =>
  withoutHardBreaks(draft.text.content.slice(draft.valueStart, endOfValue(draft)))
    .replace(/\s+/gu, ' ')
    .trim();

/** `about: Web shop; Payment provider` → both, `about: none` → nothing, without the detail the section's element. */
export function aboutOf(tag: Tag): readonly string[] {
  const written = detailOf(tag, 'about');
  if (written === null) return tag.element ? [tag.element.name] : [];
  if (written.toLowerCase() === 'none') return [];
  return partsOfList(written)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
