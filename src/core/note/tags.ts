/** Tags with their texts and details. Format page, section 6. */
import type { Blocks, PlacedText, TableRow } from './blocks';
import { BlockReader } from './detailBlocks';
import { judgeDetails, valuesOf } from './details';
import { isKeyOf } from './detailParts';
import { textBehind, wordsBefore } from './aroundTag';
import { idAtEnd, marksBetween, wordsIn } from './markedText';
import { namedPeople } from './namedPeople';
import { detailsWithin } from './nearDetail';
import { lettersApart } from './nearTags';
import { detailOf, type DetailKey } from './detailKeys';
import { unsoundDecisions } from './decisionChecks';
import { type ElementSection, isDropped, type NoteProblem, type Tag, type TagKind } from './note';
import { isReason, isStruck } from './placeholders';
import { dueOf, type Questions, repeatedDays } from './questions';
import { linesSpan, type Lines } from '../text/span';
import { mergeStride, parseStride } from './stride';
import type { TagDraft } from './tagDraft';
import { isBoxSilent } from './taskItem';
import { timeMarkedIn, withoutTimeMarks } from './timeMarks';
import { readTagDrafts } from './tagReader';
import { unusedSigns } from './unusedSigns';
import { lineBreakBefore, trimmedSpan, type PlacedMark } from './textBlock';

export function readTags(
  all: Blocks,
  elementOf: ReadonlyMap<PlacedText, ElementSection>,
  { questionOf, tasks }: Questions,
  lines: Lines,
): { tags: Tag[]; problems: NoteProblem[] } {
  const problems: NoteProblem[] = [];
  const blocks = new BlockReader(all, lines);
  const drafts = readTagDrafts(all.texts, tasks, blocks, problems);
  const tags = drafts.flatMap((draft): Tag[] => {
    const { placed, text, item, before, end } = draft;
    const { tag } = placed.mark;
    const span = text.places.span(placed.start, placed.end);
    const { stride, wrong } = parseStride(tag.suffix ?? '');

    const ownMarks = marksBetween(text, placed.end, end);
    const id = idAtEnd(text, ownMarks, end) ?? idBehindTag(draft, ownMarks[0]) ?? idBeforeTag(draft);
    const ownText = textBehind(draft, id);
    const start = ownText === '' ? before : placed.end;
    const marks = ownText === '' ? [...marksBetween(text, before, placed.start), ...ownMarks] : ownMarks;
    const words = ownText === '' ? wordsBefore(text, before, placed) : wordsIn(text, placed.end, end, id);
    const said = ownText === '' ? words.text : ownText;
    if (isStruck(said)) return [];
    const task = item ? tasks.get(item) : undefined;
    const textSpan = trimmedSpan(text, start, ownText === '' ? placed.start : end);
    const asked = text.opensItem && text.item ? tasks.get(text.item) : undefined;
    const isBesideQuestion = asked !== undefined && !asked.isTagged && !asked.isTodo;
    const { details, unread, uncounted } = judgeDetails(
      draft.details,
      tag.word,
      problems,
      blocks,
      textsWithMore(draft, blocks),
    );
    const read: Tag = {
      kind: tag.word,
      span,
      stride: mergeStride(stride),
      severity: tag.severity,
      text: lines.wordsAt(textSpan, said),
      textSpan,
      id: id?.mark.kind === 'id' ? id.mark.id : null,
      idSpan: id && text.places.span(id.start, id.end),
      people: namedPeople(text, marks, words.sentence),
      due: dueOf(marks),
      at: timeMarkedIn(marks) ?? timeBefore(draft, ownText),
      saidBy: draft.saidBy,
      details,
      unread,
      remarks: remarksOf(draft, blocks, { start, isBesideQuestion, uncounted }),
      element: elementOf.get(text) ?? null,
      question: (text.item ? questionOf.get(text.item) : undefined) ?? null,
      item: item && linesSpan(item.lines, lines),
      mark: task?.mark ?? null,
      task: task?.status ?? null,
    };
    if (wrong.length) problems.push({ code: 'stride-letter', span, wrong, tag: read });
    const apart = lettersBehind(draft);
    if (apart) problems.push(apart);
    if (draft.doubt !== null) {
      const lineBreak = lineBreakBefore(text, draft.doubt);
      problems.push({ code: 'tag-end', span, tag: read, lineBreak });
    }
    if (saysNothing(read) && !draft.details.length)
      problems.push({ code: 'tag-without-words', span, tag: read });
    problems.push(...unusedSigns(read, text.content.slice(placed.start, placed.end)));
    problems.push(...unusedDays(draft, marks, read), ...withinLines(draft), ...unmarkedAnswers(draft, read));
    return [read];
  });
  for (const tag of tags) {
    const has = (key: DetailKey) => isReason(detailOf(tag, key));
    if (tag.kind === 'risk' && !has('how')) problems.push({ code: 'risk-without-how', span: tag.span, tag });
    if (isDropped({ kind: tag.kind, status: detailOf(tag, 'status') }) && !has('because')) {
      problems.push({ code: 'dismissed-without-because', span: tag.span, tag });
    }
    if (isBoxSilent(tag) && tag.mark) problems.push({ code: 'silent-box', span: tag.mark, tag });
    problems.push(...unsoundDecisions(tag));
  }
  return { tags, problems };
}

/** Nobody can tell what was meant. A risk and what was dismissed are told for what they lack besides, a flow for its ends. */
const saysNothing = ({ kind, text, remarks }: Tag): boolean =>
  text === '' && remarks === null && !['risk', 'dismissed', 'calibration', 'flow'].includes(kind);

/**
 * What stands in the tag's item besides its words and details, `- Petra showed us three` below `- #hint the key`; of a tag
 * in a table its row.
 */
const remarksOf = (
  draft: TagDraft,
  blocks: BlockReader,
  {
    start,
    isBesideQuestion,
    uncounted,
  }: {
    readonly start: number;
    readonly isBesideQuestion: boolean;
    readonly uncounted: readonly string[];
  },
): string | null => {
  const { asides, text, placed } = draft;
  // What stands below a question is its answer.
  const below = isBesideQuestion ? null : draft.below;
  // What it says itself is no remark, where that stands before it either.
  if (text.row)
    return (
      withoutTimeMarks(rowAround(text.row, text.content.slice(0, Math.min(start, placed.start)))) || null
    );
  const parts = [...(below ? [{ text, blocks: below }] : []), ...asides].flatMap((part) => {
    const markdown = blocks.read(part.text, 0, part.blocks)?.markdown.replace(/^\n+/, '');
    return markdown ? [withoutTimeMarks(markdown)] : [];
  });
  return [...parts, ...uncounted].filter(Boolean).reduce(joined, '').replace(oneItem, '') || null;
};

const textsWithMore = ({ asides }: TagDraft, blocks: BlockReader): ReadonlySet<PlacedText> =>
  new Set(asides.flatMap((aside) => (blocks.read(aside.text, 0, aside.blocks) ? [aside.text] : [])));

/** What follows a list with a list goes on with it; all else is a paragraph of its own. */
const joined = (above: string, next: string): string =>
  [above, next].filter(Boolean).join(isItem.test(above) === isItem.test(next) ? '\n' : '\n\n');

const isItem = /^[-*+][ \t]/;

/** `Till: front; Key: 1234`: the other cells of a row, and what stands in front of a tag in its own, each behind its head. */
const rowAround = ({ head, cells, at }: TableRow, inFront: string): string =>
  cells
    .map((cell, index) => [head[index]?.trim() ?? '', (index === at ? inFront : cell).trim()] as const)
    .flatMap(([name, cell]) => (cell === '' ? [] : [name === '' ? cell : `${name}: ${cell}`]))
    .join('; ');

/** A list of one line is a line. */
const oneItem = /^[-*+][ \t]+(?=\S[^\n]*$)/;

/** Details in the words of a tag and of its details, where they do not count. */
function withinLines({ text, placed, end, details }: TagDraft): NoteProblem[] {
  const kind = placed.mark.tag.word;
  const runs = [
    { text, from: placed.end, to: end },
    ...details
      .filter(({ key }) => valuesOf(key, kind) === null)
      .map((detail) => ({ text: detail.text, from: detail.valueStart, to: detail.end })),
  ];
  return runs.flatMap(({ text: { content, places }, from, to }) =>
    detailsWithin(content, from, to, kind)
      // In the tag's own words a day counts where it stands.
      .filter(({ key }) => key !== 'due' || from > placed.end)
      .map(({ key, written, value, start, signEnd, separatorStart }): NoteProblem => ({
        code: 'misspelt-detail',
        span: places.span(start, signEnd),
        key,
        written,
        value,
        separator: places.span(separatorStart, start),
      })),
  );
}

/** The day of `#control a lock due:2026-12-01`: it is out of the words, and of such a tag nothing is due. Of others a second day. */
const unusedDays = (
  { text, placed }: TagDraft,
  marks: readonly PlacedMark[],
  { due, details }: Tag,
): NoteProblem[] => {
  const kind = placed.mark.tag.word;
  if (isKeyOf(kind, 'due')) {
    const other = details.find(
      ({ key, of, value }) => key === 'due' && of === null && due !== null && value !== due,
    );
    return [
      ...repeatedDays(text, marks),
      ...(other ? [{ code: 'repeated-detail', span: other.span, key: 'due', isBeside: true } as const] : []),
    ];
  }
  return marks
    .filter(({ mark }) => mark.kind === 'due')
    .map(({ start, end }) => ({
      code: 'unused-detail',
      span: text.places.span(start, end),
      key: 'due',
      kind,
    }));
};

/** `- Lea` below an open `#ask @dana Who has it?`: only what says so is its answer. */
function unmarkedAnswers({ remarks }: TagDraft, tag: Tag): NoteProblem[] {
  const isOpen = tag.task !== 'answered' && tag.task !== 'not-applicable';
  if (detailOf(tag, 'answer') !== null || (detailOf(tag, 'status') ?? 'open') !== 'open' || !isOpen)
    return [];
  return remarks.map(({ content, places }) => ({
    code: 'unmarked-answer',
    span: places.span(0, content.length),
    tag,
  }));
}

/** Of `#risk/S ^R-1 the badge is copied` the id; behind other tags it speaks of a risk, but for `#hint ^H-1 the key`. */
function idBehindTag({ text, placed }: TagDraft, first: PlacedMark | undefined): PlacedMark | null {
  const { word } = placed.mark.tag;
  const letters = idLetters[word];
  if (letters === undefined || first?.mark.kind !== 'id') return null;
  const [, written] = /^([A-Za-z]+)-\d+$/.exec(first.mark.id ?? '') ?? [];
  const isOwn = written !== undefined && (letters === null || written.toUpperCase() === letters);
  const isNext = /^:?[ \t]*$/.test(text.content.slice(placed.end, first.start));
  return isOwn && isNext && /[\s:]/.test(text.content.charAt(first.end)) ? first : null;
}

/** With what the ids of a kind begin, where one in front of the words is sure to be its own; null: with any letters. */
const idLetters: Readonly<Partial<Record<TagKind, string | null>>> = {
  risk: null,
  hint: 'H',
  dismissed: 'D',
  control: 'C',
  assumption: 'A',
};

/** `#risk S the badge`: the letter is text. */
function lettersBehind({ text, placed }: TagDraft): NoteProblem | null {
  const { word, suffix } = placed.mark.tag;
  if (suffix !== null || (word !== 'hint' && word !== 'risk')) return null;
  const apart = lettersApart(text.content.slice(placed.end, placed.end + 20));
  if (apart === null) return null;
  const span = text.places.span(placed.start, placed.end + apart.length);
  return { code: 'misspelt-tag', span, word: `${word} ${apart.replace(/[^A-Z]/g, '')}` };
}

/** Of `at:00:12:34 #hint the key` the time: nothing else stands in front of the tag. */
const timeBefore = ({ text, before, placed }: TagDraft, ownText: string): string | null =>
  ownText !== '' && wordsBefore(text, before, placed).text === ''
    ? timeMarkedIn(marksBetween(text, before, placed.start))
    : null;

/** Of `the badge is copied ^R-1 #risk` the id: the tag says what stands before it. */
function idBeforeTag(draft: TagDraft): PlacedMark | null {
  const { text, placed, before } = draft;
  const marks = marksBetween(text, before, placed.start);
  return marks.length && textBehind(draft) === '' ? idAtEnd(text, marks, placed.start) : null;
}
