/** Writes what was really said into a note: words alone, whatever stands in them. Format page, "Transcripts". */
import type { Note } from '../note';
import { personIdPattern } from '../tagSyntax';
import { insertAt, lineBreakOf, type TextEdit } from '../../text/textEdit';
import { firstLawful } from './checkedEdit';
import { escapeText } from './escapeText';
import { bulletOf, continuationOf, endOfOwnLines } from './layout';
import { besidesTimes } from './markTime';

export interface Quote {
  /** The id of a person of the session; null where nobody knows who it was. */
  readonly person: string | null;
  /** As the transcript calls them; null where it names nobody. */
  readonly speaker: string | null;
  readonly text: string;
  /** `00:12:34` */
  readonly time: string;
}

/**
 * Below the item that an offset is in `- @mira: the card opens every door at:00:12:34`, as the last thing in that item;
 * where it would say something else there behind it, and outside of any item behind the paragraph. Null where no place
 * leaves all else as it is.
 */
export function quoteInNote(
  note: Note,
  offset: number,
  quotes: readonly Quote[],
): readonly TextEdit[] | null {
  if (quotes.length === 0) return [];
  const { text, lines } = note;
  const lineBreak = lineBreakOf(text);
  const written = quotes.map(quoteText);
  const said = besidesTimes(note, true);
  const people = quotes.filter(({ person }) => isNamed(person)).length;
  const ways = placesFor(note, offset).map(({ place, prefix, isApart }) => {
    const next = lines.lineAt(place) + 1;
    const isFollowed = next < lines.count && lines.textOf(next).trim() !== '';
    const atEnd = isApart && isFollowed ? lineBreak : '';
    const isFirst = text.slice(0, place).trim() === '';
    const before = isFirst ? '' : isApart ? lineBreak + lineBreak : lineBreak;
    return [insertAt(place, before + written.map((each) => prefix + each).join(lineBreak) + atEnd)];
  });
  return firstLawful(
    note,
    ways,
    // An answer that it stands in says more.
    { adds: true, rewritten: [], replaced: [{ start: 0, end: text.length }] },
    (after) =>
      besidesTimes(after, true) === said &&
      after.times.length === note.times.length + quotes.length &&
      after.mentions.length === note.mentions.length + people &&
      after.ids.length === note.ids.length &&
      after.pictures.length === note.pictures.length &&
      toldIn(after) <= toldIn(note),
  );
}

/** In a note without any tag one behind a backslash is told, as if nobody had meant it so. */
const toldIn = ({ problems }: Note): number => problems.filter(({ code }) => code !== 'misspelt-tag').length;

interface QuotePlace {
  readonly place: number;
  readonly prefix: string;
  readonly isApart: boolean;
}

function placesFor(note: Note, offset: number): QuotePlace[] {
  const { lines } = note;
  const line = lines.lineAt(offset);
  const places: QuotePlace[] = [];
  const items = [...note.questions, ...note.tags]
    .flatMap(({ item }) => (item && item.start <= offset && offset <= item.end ? [item] : []))
    .sort((one, other) => other.start - one.start);
  for (const item of items) {
    const first = lines.textOf(lines.lineAt(item.start));
    const [marker = ''] = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)+/.exec(first) ?? [];
    const content = lines.startOf(lines.lineAt(item.start)) + marker.length;
    const bullet = bulletOf(lines, content);
    const around = marker.replace(/(?:[-*+]|\d{1,9}[.)])[ \t]+$/, '').replace(/[^>\t]/g, ' ');
    places.push({ place: item.end, prefix: `${continuationOf(lines, content)}${bullet} `, isApart: false });
    places.push({ place: item.end, prefix: `${around}${bullet} `, isApart: false });
  }
  let last = line;
  while (last + 1 < lines.count && lines.textOf(last).trim() !== '' && lines.textOf(last + 1).trim() !== '')
    last++;
  const inFrontMatter = note.frontMatter.span !== null && offset <= note.frontMatter.span.end;
  const listed = /^([\s>]*)([-*+])[ \t]/.exec(lines.textOf(last));
  if (!inFrontMatter) {
    if (listed)
      places.push({
        place: lines.endOf(last),
        prefix: `${listed[1] ?? ''}${listed[2] ?? '-'} `,
        isApart: false,
      });
    places.push({ place: lines.endOf(last), prefix: '- ', isApart: true });
  }
  const section = note.elements.findLast(({ section: { start, end } }) => start <= offset && offset <= end);
  return [...places, { place: endOfOwnLines(note, section ?? null), prefix: '- ', isApart: true }];
}

const isNamed = (person: string | null): person is string => person !== null && personIdPattern.test(person);

/** `@mira: words at:00:12:34`; of somebody else the name stands as text, and the words in quotes. */
export function quoteText({ person, speaker, text, time }: Quote): string {
  const words = wordsAlone(text);
  if (isNamed(person)) return `@${person}: ${words} at:${time}`;
  const quoted = `“${words}”`;
  return `${speaker === null ? '' : `${wordsAlone(speaker)}: `}${quoted} at:${time}`;
}

const plainSigns: Readonly<Record<string, string>> = {
  '＃': '#',
  '﹟': '#',
  '＠': '@',
  '﹫': '@',
  '＾': '^',
};

/**
 * `'#hint see https://x.example, a@b.example'` → `'\\#hint see https\\://x.example, a\\@b.example'`: no sign of it acts, in
 * our format, in Markdown or for a program that makes links of addresses.
 */
export const wordsAlone = (text: string): string =>
  escapeText(text.replace(/\p{Cf}/gu, '').replace(/[＃﹟＠﹫＾]/gu, (sign) => plainSigns[sign] ?? sign))
    .replace(/(?<!\\)[#@^|]/g, '\\$&')
    .replace(/(?<!\\)[:：](?=\/\/|[ \t]*\d)/g, '\\:')
    .replace(/(\d{4})-(?=\d\d-\d\d)/g, '$1\\-')
    .replace(/(?<!\\)(mailto|tel|xmpp|due|at):/gi, '$1\\:');
