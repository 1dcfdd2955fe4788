/** Who speaks: each `@dana:` of a text, and lines whose `@` was forgotten. Format page, "Questions and answers". */
import type { Item, PlacedText } from './blocks';
import { inlineTextOf } from './inlineText';
import { onlyOpenersBetween } from './aroundTag';
import { isPerson, type PersonMark } from './markedText';
import type { Question } from './note';
import type { SpeakerLabel } from './notedPlaces';
import { withReadableSigns } from './readableSigns';
import type { TaskItem } from './taskItem';
import type { PlacedMark, TextBlock } from './textBlock';

/** A run of inline Markdown with its marks. */
type MarkedRun = Pick<TextBlock, 'content' | 'marks'>;

/**
 * Where somebody begins to speak: each `@dana:` of a block, emphasised or not, wherever its lines break. Of
 * `@dana and @lee:` both speak, and those of `@dana @lee:` where the block begins with them.
 */
export function speakersIn(text: MarkedRun): PersonMark[] {
  const people = text.marks.filter(isPerson);
  if (people.length === 0) return people;
  const speakers: PersonMark[] = [];
  for (const person of people.toReversed()) {
    const next = speakers.at(-1);
    if ((next && speaksWith(text, person, next)) || isSpeaker(text, person)) speakers.push(person);
  }
  return speakers.toReversed();
}

function speaksWith({ content }: MarkedRun, person: PersonMark, next: PersonMark): boolean {
  const between = content.slice(person.end, next.start);
  return together.test(between) || (blanks.test(between) && opensBlock(content, person.start));
}

const together = /^[*_]*[ \t]*(?:[,;&+/]|and|und)[ \t]*[*_]*$/;
const blanks = /^[*_]*\s+[*_]*$/;

/** Whether only people and emphasis stand before a place: behind a question they are who is to be asked. */
const opensBlock = (content: string, place: number): boolean =>
  place < longestOpening && onlyPeople.test(content.slice(0, place));

/** Whether people, if anything, stand between a place and the sentence or block that begins before it. */
function beginsSentence(content: string, place: number): boolean {
  const before = content.slice(Math.max(0, place - longestOpening), place);
  return opensBlock(content, place) || /[.?!][\s*_]+$/.test(before);
}

const longestOpening = 80;
const onlyPeople = /^[\s*_]*(?:(?:_*(?:@[^\s@*]+)+|[,;&+/]|and|und)[\s*]+)*(?:_*(?:@[^\s@*]+\/)+|[*_]*)$/;

/**
 * Whether a person is named as a speaker: nothing but emphasis and what nobody sees stands before the colon, and at the
 * beginning of a sentence a remark in brackets or a word for speaking: `@dana (by phone) says:`. At the beginning of a
 * block a dash does as well: `@dana – yes`.
 */
export const isSpeaker = (text: MarkedRun, placed: PlacedMark): boolean =>
  behindSpeaker(text, placed) !== null;

/** Where the words of a speaker may begin, behind the colon or dash; null for a person who is none. */
export function behindSpeaker({ content }: MarkedRun, { start, end }: PlacedMark): number | null {
  const behind = content.slice(end, end + longestOpening);
  const sign = (colonOfSpeaker.exec(behind) ??
    ifAny(remarkOfSpeaker.exec(behind), () => beginsSentence(content, start)) ??
    ifAny(dashOfSpeaker.exec(behind), () => opensBlock(content, start)))?.[0];
  return sign === undefined ? null : end + sign.length;
}

const ifAny = (found: RegExpExecArray | null, isMeant: () => boolean): RegExpExecArray | null =>
  found && isMeant() ? found : null;

/** French has a blank in front of it; what was copied from a page or a chat has the end of a link or a bracket. */
const colonOfSpeaker = /^(?:>|\]\([^()\s]*\))?[*_\p{Cf}]*(?::|[ \u00A0\u202F]:(?=[\s*_]|$))[*_]*/u;
const saying =
  '(?:says?|said|adds|added|answers|answered|writes|wrote|sagt|sagte|meint|meinte|schreibt|schrieb)';
const remarkOfSpeaker = new RegExp(
  String.raw`^[*_]{0,3} ?(?:\([^()\r\n:#@^]{1,40}\)[*_]{0,3} ?(?:${saying} ?)?|(?<= )${saying} ?):(?=[\s*_]|$)[*_]{0,3}`,
  'u',
);
const dashOfSpeaker = /^[*_\p{Cf}]*[ \t]+[*_]*[–—-]+[ \t]+[*_]*(?=[^\s*_])/u;

/**
 * A paragraph cut in front of each of its lines that a speaker begins: `'Yes.\nOr no.\n@dana: no'` →
 * `['Yes.\nOr no.', '@dana: no']`.
 */
export function cutAtSpeakers(paragraph: string): string[] {
  if (!/\n[\s*_]*[@＠﹫]/.test(paragraph)) return [paragraph];
  const { text, speakers } = speakersOf(paragraph);
  const { content } = text;
  const cuts = speakers
    .map(({ start }) => ({ start, lineStart: content.lastIndexOf('\n', start) + 1 }))
    .filter(({ start, lineStart }) => lineStart > 0 && onlyOpenersBetween(content, lineStart, start))
    .map(({ lineStart }) => lineStart);
  return [0, ...cuts].map((from, index) => paragraph.slice(from, cuts[index] && cuts[index] - 1));
}

/** Who speaks in a piece of Markdown, as written: `'@dana: no @lee: yes'` → `['dana', 'lee']`. */
export const speakersNamedIn = (markdown: string): readonly string[] =>
  speakersOf(markdown).speakers.map(({ mark }) => mark.id);

/**
 * With a sign between the words of one speaker and the next, whose names stand in a report without their `@`:
 * `'@dana: no @lee: yes'` → `'@dana: no; @lee: yes'`.
 */
export function withSpeakersApart(markdown: string): string {
  if (!/[@＠﹫][^]*:[^]*[@＠﹫]/.test(markdown)) return markdown;
  const { text, speakers } = speakersOf(markdown);
  return speakers
    .slice(1)
    .flatMap(({ start }, index) => {
      const before = speakers[index];
      const from = before ? behindSpeaker(text, before) : null;
      const said = text.content.slice(from ?? start, start).replace(/[ \t*_]+$/, '');
      return /[\p{L}\p{N}"'”“’»)\]`~]$/u.test(said) && !endsSentence.test(said)
        ? [(from ?? start) + said.length]
        : [];
    })
    .reduceRight((written, place) => `${written.slice(0, place)};${written.slice(place)}`, markdown);
}

const endsSentence = /[.?!…。？！]["'”“’»)\]]*$/u;

function speakersOf(markdown: string): {
  readonly text: MarkedRun;
  readonly speakers: readonly PersonMark[];
} {
  const content = withReadableSigns(markdown);
  const text = { content, marks: inlineTextOf(content).marks };
  return { text, speakers: speakersIn(text) };
}

const time = String.raw`\d{1,2}:\d{2}(?::\d{2})?`;
const word = String.raw`\p{L}[\p{L}\p{N}._'’-]{0,40}`;
/** `Aylin:`, also emphasised, behind a time or in `[[ ]]`; or `Aylin 10:05` alone on its line, as chats write it. */
const label = new RegExp(
  String.raw`(?<before>(?:[[(]?${time}[\])]?[ \t]{1,3})?)(?<mark>[*_]{0,3})(?<link>\[\[)?(?<id>${word}(?:[ \t]+${word}){0,2})(?:\]\])?` +
    String.raw`(?:[ \t]{0,3}:(?=[\s*_]|$)|[*_]{1,3}:|(?<stamp>[*_]{0,3}[ \t]{1,9}${time}(?:[ \t][AP]M)?[ \t]*$))`,
  'muy',
);
const endsSaying = new RegExp(String.raw`[ \t]+${saying}$`);

/** In `'- [x] Who?\n  aylin: the guard\n  - She said: me'` the `aylin` and the `She`. Who somebody is, only a session knows. */
export function labelsOfAnswers(
  texts: readonly PlacedText[],
  questionOf: ReadonlyMap<Item, Question>,
  tasks: ReadonlyMap<Item, TaskItem>,
): SpeakerLabel[] {
  const labels: SpeakerLabel[] = [];
  for (const text of texts) {
    const { kind, item, opensItem, content, lineStarts } = text;
    if (!item || kind !== 'paragraph' || !content.includes(':') || !questionOf.has(item)) continue;
    const isTask = opensItem && tasks.has(item);
    for (const lineStart of isTask ? lineStarts.slice(1) : lineStarts) {
      const found = labelAt(text, lineStart);
      if (found) labels.push(found);
    }
  }
  return labels;
}

function labelAt({ content, places }: PlacedText, lineStart: number): SpeakerLabel | null {
  label.lastIndex = lineStart;
  const found = label.exec(content);
  const { before = '', mark = '', link = '', id, stamp } = found?.groups ?? {};
  if (!found || id === undefined) return null;
  const behindTime = lineStart + before.length;
  const name = id.replace(endsSaying, '');
  const place =
    stamp === undefined
      ? { start: behindTime + mark.length, end: behindTime + mark.length + name.length + 2 * link.length }
      : { start: behindTime, end: lineStart + found[0].trimEnd().length };
  return {
    id: name,
    span: places.span(place.start, place.end),
    written: content.slice(place.start, place.end),
    needsColon: stamp !== undefined,
  };
}
