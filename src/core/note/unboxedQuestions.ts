/** Questions that somebody plainly asked and wrote without a check box. Format page, "Problems". */
import { isItemBelow, type Item, type PlacedText } from './blocks';
import { idAtEnd } from './markedText';
import type { ElementSection, NoteProblem, Tag } from './note';
import { endsAsQuestion } from './sentences';
import { endOfLine } from './textBlock';
import { joinedRanges, lineBreaksIn, type Lines } from '../text/span';

const label = (words: string) =>
  new RegExp(String.raw`^[*_]{0,2}(?:${words})(?:[ \t]?\d{1,3}[.)]?)?[*_]{0,2}:[*_]{0,2}[ \t]+`, 'i');
const questionLabel = label('Q|F|Question|Frage');
const answerLabel = label('A|Answer|Antwort');
/** `**Who?** Lea`, with what was said on the same line or the next. */
const boldQuestion = /^(\*\*|__)(?=\S)[^*_\n]*[?？؟]\1[ \t]*(?:[:–—-][ \t]+)?\n?(?=[\p{L}\p{N}@"'„“«([])/u;

/**
 * `Q: Who?` above `A: Lea`, `### Who?` above words, `**Who?** Lea`, and an item `- Who?` with more in it: told where it
 * would be a question if it had a box. A list of questions alone, and what belongs to a question or a tag, is quiet.
 */
export function unboxedQuestionsOf(
  texts: readonly PlacedText[],
  elementOf: ReadonlyMap<PlacedText, ElementSection>,
  questionOf: ReadonlyMap<Item, unknown>,
  tags: readonly Tag[],
  lines: Lines,
): NoteProblem[] {
  const below = joinedRanges(tags.flatMap((tag) => tag.item ?? []));
  let next = 0;
  const belongs = ({ item, places }: PlacedText) => {
    const offset = places.offset(0);
    while ((below[next]?.end ?? Infinity) < offset) next++;
    return (below[next]?.start ?? Infinity) <= offset || (item !== null && questionOf.has(item));
  };
  return texts.flatMap((text, index): NoteProblem[] => {
    const { content, kind, box, nearBox, item, top } = text;
    const isFree =
      !box && !nearBox && (item ? item.quotes === 0 : top) && kind !== 'cell' && /[?？؟:.]/.test(content);
    if (!isFree || belongs(text)) return [];
    const inElement = elementOf.has(text);
    const labelled = kind === 'paragraph' ? labelledIn(text, texts[index + 1], inElement, lines) : [];
    if (labelled.length > 0 || !inElement) return labelled;
    if (text.marks.some(({ mark }) => mark.kind === 'tag')) return [];
    return kind === 'heading'
      ? ofHeading(text, texts.slice(index + 1, index + 1 + longestSection), lines)
      : [...boldIn(text, lines), ...ofItem(text, texts, index)].slice(0, 1);
  });
}

/** Each `Q: Who?` of a paragraph; outside of an element's section those that have an `A: Lea` below. */
function labelledIn(
  text: PlacedText,
  next: PlacedText | undefined,
  inElement: boolean,
  lines: Lines,
): NoteProblem[] {
  const { content, lineStarts, places } = text;
  const lineAt = (index: number) => content.slice(lineStarts[index], endOfLine(text, index));
  const labels = lineStarts.map((_, index) => questionLabel.exec(lineAt(index))?.[0].length ?? 0);
  const nextLabel: number[] = [];
  for (let index = labels.length - 1, next = labels.length; index >= 0; index--) {
    nextLabel[index] = next;
    if ((labels[index] ?? 0) > 0) next = index;
  }
  return lineStarts.flatMap((start, index): NoteProblem[] => {
    const length = labels[index] ?? 0;
    const words = lineAt(index).slice(length).trim();
    if (length === 0 || words === '') return [];
    const isLast = index === lineStarts.length - 1;
    const place = isLast
      ? next?.kind === 'paragraph' && !next.box
        ? next.places.offset(0)
        : null
      : places.offset(lineStarts[index + 1] ?? 0);
    const below = isLast ? (next?.content ?? '') : lineAt(index + 1);
    const found = place === null ? null : answerLabel.exec(below);
    if (!found && !(inElement && endsAsQuestion(words))) return [];
    const first = lines.lineAt(places.offset(start));
    const opensItem = text.opensItem && index === 0;
    const answer =
      place === null || !found
        ? null
        : { start: lines.startOf(lines.lineAt(place)), end: place + found[0].length };
    return [
      {
        code: 'unboxed-question',
        span: places.span(start, start + lineAt(index).trimEnd().length),
        written: words,
        lead: places.span(start, start + length),
        opensItem,
        said: { start: first + 1, end: first + (nextLabel[index] ?? lineStarts.length) - index },
        answerLabel: answer,
        isAnswered: found !== null,
      },
    ];
  });
}

/** Texts below a heading, as far as one looks: what is longer is a chapter. */
const longestSection = 20;

function ofHeading(text: PlacedText, following: readonly PlacedText[], lines: Lines): NoteProblem[] {
  const { content, places, top } = text;
  if (!top || !endsAsQuestion(content.trimEnd())) return [];
  const headingAt = following.findIndex(({ kind, top }) => top && (kind === 'heading' || kind === 'setext'));
  const below = headingAt < 0 ? following : following.slice(0, headingAt);
  if (below.length === longestSection || below.some(({ box, nearBox }) => box ?? nearBox)) return [];
  const line = lines.lineAt(places.offset(0));
  const next = following[below.length];
  let end = next ? lines.lineAt(next.places.offset(0)) : lines.count;
  while (end > line && lines.textOf(end - 1).trim() === '') end--;
  if (end <= line + 1 || /#\s*$/.test(lines.textOf(line))) return [];
  const lead = { start: lines.startOf(line), end: places.offset(0) };
  const span = places.span(0, content.length);
  return [
    {
      code: 'unboxed-question',
      span,
      written: content.trim(),
      lead,
      opensItem: false,
      said: { start: line + 1, end },
      answerLabel: null,
      isAnswered: true,
    },
  ];
}

function boldIn({ content, places, opensItem }: PlacedText, lines: Lines): NoteProblem[] {
  const found = boldQuestion.exec(content)?.[0];
  if (found === undefined) return [];
  const start = lines.lineAt(places.offset(0)) + 1;
  const written = found.trimEnd();
  return [
    {
      code: 'unboxed-question',
      span: places.span(0, written.length),
      written: written.replace(/^[*_]+|[*_:–—\s-]+$/g, ''),
      lead: places.span(0, 0),
      opensItem,
      said: { start, end: start + lineBreaksIn(content, 0, content.length) },
      answerLabel: null,
      isAnswered: true,
    },
  ];
}

/** An item whose first line asks, and that holds more than questions. */
function ofItem(text: PlacedText, texts: readonly PlacedText[], index: number): NoteProblem[] {
  const { content, item, opensItem, marks, places } = text;
  if (!item || !opensItem || marks[0]?.start === 0 || idAtEnd(text, marks, content.length)) return [];
  const end = endOfLine(text, 0);
  const hasLine = end < content.length && endsAsQuestion(content.slice(0, end).trimEnd());
  if (!hasLine && !endsAsQuestion(content.trimEnd())) return [];
  const inside: PlacedText[] = [];
  for (let at = index + 1; at < index + longestSection && isIn(texts[at], item); at++)
    inside.push(...texts.slice(at, at + 1));
  const hasMore = item.lines.end - item.lines.start > lineBreaksIn(content, 0, content.length) + 1;
  if (inside.some(({ box, nearBox }) => box ?? nearBox)) return [];
  if (
    !hasLine &&
    (!hasMore || (inside.length > 0 && inside.every((one) => endsAsQuestion(one.content.trimEnd()))))
  )
    return [];
  const written = content.slice(0, hasLine ? end : content.length).trim();
  const none = { start: item.lines.start + 1, end: item.lines.start + 1 };
  return [
    {
      code: 'unboxed-question',
      span: places.span(0, written.length),
      written,
      lead: places.span(0, 0),
      opensItem,
      said: none,
      answerLabel: null,
      isAnswered: true,
    },
  ];
}

const isIn = (text: PlacedText | undefined, item: Item): boolean =>
  text?.item != null && (text.item === item || isItemBelow(text.item, item));
