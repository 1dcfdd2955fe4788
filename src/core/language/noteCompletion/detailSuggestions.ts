/** `key: value` below a tag. */
import { valuesOf } from '../../note/details';
import { type DetailKey, detailKeys, type Tag } from '../../note/note';
import type { Span } from '../../text/span';
import { days } from './dateSuggestions';
import type { NoteCursor } from './noteCursor';
import { detailMeanings, detailsOf, valueMeaning } from '../noteWords';
import { knownPeople, personSuggestion } from './peopleSuggestions';
import type { Call, Known, NoteSuggestion, Offered, NoteSurroundings } from './suggestion';
import { tagAt } from '../../note/tagSyntax';

const lead = String.raw`^([\s>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)?)`;
const keyPattern = new RegExp(`${lead}([a-z]*)$`, 'i');
const valuePattern = new RegExp(`${lead}(${detailKeys.join('|')}):([ \\t]+)(.*)$`, 'i');

/** The details that the tag above can use and does not have. Null where no detail begins, and while one just types. */
export function detailKeySuggestions(cursor: NoteCursor, call: Call): readonly NoteSuggestion[] | null {
  const [, before] = keyPattern.exec(cursor.before) ?? [];
  const [rest, word = '', sign = ''] = /^([a-z]*)(?:(:)(?=\s|$)|\s*$)/i.exec(cursor.after) ?? [];
  if (call.kind === 'began' || before === undefined || rest === undefined) return null;
  const tag = tagOf(cursor, before.length);
  if (!tag) return null;
  const there = new Set(tag.details.map(({ key }) => key));
  const colon = sign === '' ? ': ' : '';
  const span = cursor.part(before.length, cursor.before.length + word.length);
  return detailsOf[tag.kind]
    .filter((key) => !there.has(key))
    .map((key) => ({
      kind: 'key',
      label: key,
      detail: valuesOf(key, tag.kind)?.join(' · ') ?? null,
      documentation: detailMeanings[key],
      filter: key,
      text: key + colon,
      span,
      goesOn: sign === '' && hasChoices(key, tag),
    }));
}

/** What a detail may say: fixed words, people, days, elements. Null where no value of a detail is typed. */
export function detailValueSuggestions(cursor: NoteCursor, known: Known): Offered | null {
  const [, before = '', word, blanks = '', typed = ''] = valuePattern.exec(cursor.before) ?? [];
  const key = detailKeys.find((one) => one === word?.toLowerCase());
  if (key === undefined || cursor.after.trim() !== '') return null;
  const tag = tagOf(cursor, before.length);
  if (!tag) return null;
  // Several names may stand there.
  const earlier = key === 'about' ? (/^.*;\s*/.exec(typed)?.[0].length ?? 0) : 0;
  const start = before.length + key.length + 1 + blanks.length + earlier;
  const span = cursor.part(start, cursor.before.length);
  return { typed: typed.slice(earlier), offered: values(key, tag, known(), span) };
}

const hasChoices = (key: DetailKey, tag: Tag): boolean =>
  valuesOf(key, tag.kind) !== null || ['owner', 'about', 'due'].includes(key);

function values(
  key: DetailKey,
  tag: Tag,
  surroundings: NoteSurroundings,
  span: Span,
): readonly NoteSuggestion[] {
  const words = (kind: NoteSuggestion['kind'], texts: readonly string[]): NoteSuggestion[] =>
    texts.map((text) => ({
      kind,
      label: text,
      detail: null,
      documentation: valueMeaning(key, text),
      filter: text,
      text,
      span,
      goesOn: false,
    }));
  switch (key) {
    case 'owner':
      return knownPeople(surroundings, null).map((person) => personSuggestion(person, person.id, span));
    case 'due':
      return days(surroundings, span);
    case 'about':
      return [...words('name', elementNames(surroundings)), ...words('word', ['none'])];
    default:
      return words('word', valuesOf(key, tag.kind) ?? []);
  }
}

/** The tag that a detail would belong to that begins at a place of the line. */
function tagOf(cursor: NoteCursor, start: number): Tag | null {
  const { note, at } = cursor.readWith('how: q', cursor.part(start));
  const isHere = ({ span }: Tag['details'][number]) => span.start === at;
  const tag = note.tags.find(({ details }) => details.some(isHere));
  return tag ? { ...tag, details: tag.details.filter((detail) => !isHere(detail)) } : null;
}

// Between whom data moves.

const flow = /#flow[^\s#]*[ \t]+/giu;
const lastName = /^(?:.*(?:^|[ \t])(?:<->|->|<-|→)[ \t]+)?(.*)$/;

/** Behind `#flow ` and behind each of its arrows the names of elements. Null anywhere else. */
export function flowSuggestions(cursor: NoteCursor, known: Known): Offered | null {
  const found = [...cursor.before.matchAll(flow)].at(-1);
  if (!found || tagAt(cursor.before, found.index)?.word !== 'flow') return null;
  const written = cursor.before.slice(found.index + found[0].length);
  // Behind the colon stands what moves.
  if (/:(?:\s|$)/.test(written)) return null;
  const { note, at } = cursor.readWith(
    '#flow',
    cursor.part(found.index, found.index + found[0].trimEnd().length),
  );
  if (!note.tags.some(({ span }) => span.start === at)) return null;
  const surroundings = known();
  const typed = lastName.exec(written)?.[1] ?? '';
  const span = cursor.part(cursor.before.length - typed.length, cursor.before.length);
  return {
    typed,
    offered: elementNames(surroundings).map((name) => ({
      kind: 'name',
      label: name,
      detail: surroundings.session.elements.find((element) => element.name === name)?.kind ?? 'process',
      documentation: null,
      filter: name,
      text: name,
      span,
      goesOn: false,
    })),
  };
}

/** The elements of the session, then what only its flows name. */
export const elementNames = ({ session, file }: NoteSurroundings): readonly string[] => [
  ...new Set([
    ...session.elements.map(({ name }) => name),
    // A name that is being typed here is none yet.
    ...session.flows.filter((one) => one.file !== file).flatMap(({ from, to }) => [from, to]),
  ]),
];
