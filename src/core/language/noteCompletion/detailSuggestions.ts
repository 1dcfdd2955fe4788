/** Details below a tag, `key: value`, and the ends of a flow. */
import { valuesOf } from '../../note/details';
import { type Detail, type DetailKey, detailKeys, detailsCalled, partKeys } from '../../note/detailKeys';
import type { Tag } from '../../note/note';
import { tagAt } from '../../note/tagSyntax';
import type { Span } from '../../text/span';
import { detailMeanings, detailKeysOf, valueMeaning } from '../fixedWords';
import { suggestionOf, type CompletionTrigger, type Suggestion } from '../suggestion';
import {
  type NoteCursor,
  daySuggestions,
  elementNames,
  farDaySuggestions,
  knownPeople,
  personSuggestion,
  type Candidates,
  type LazySurroundings,
  type NoteSurroundings,
} from './noteCursor';

const lead = String.raw`^([\s>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)?)`;
const keyPattern = new RegExp(`${lead}([a-z]*)$`, 'i');
const valuePattern = new RegExp(`${lead}(${detailKeys.join('|')}):([ \\t]+)(.*)$`, 'i');

/**
 * The details that the tag above can use and does not have; nested below a mitigation or decision, what says more about
 * that one. Null where no detail begins, and while one just types. */
export function detailKeySuggestions(
  cursor: NoteCursor,
  trigger: CompletionTrigger,
): readonly Suggestion[] | null {
  const [, before] = keyPattern.exec(cursor.before) ?? [];
  const [rest, word = '', sign = ''] = /^([a-z]*)(?:(:)(?=\s|$)|\s*$)/i.exec(cursor.after) ?? [];
  if (trigger.kind === 'began' || before === undefined || rest === undefined) return null;
  const tag = tagOf(cursor, before.length);
  if (!tag) return null;
  const holder = holderAt(cursor, before.length, tag);
  const there = new Set(tag.details.filter(({ of }) => !holder || of === holder).map(({ key }) => key));
  const keys = holder ? (partKeys[holder.key] ?? []) : detailKeysOf[tag.kind];
  const colon = sign === '' ? ': ' : '';
  const span = cursor.part(before.length, cursor.before.length + word.length);
  return keys
    .filter((key) => !there.has(key))
    .map((key) =>
      suggestionOf('key', key, span, {
        detail: valuesOf(key, tag.kind)?.join(' · ') ?? null,
        documentation: detailMeanings[key],
        text: key + colon,
        goesOn: sign === '' && hasChoices(key, tag),
      }),
    );
}

/** What a detail may say: fixed words, people, days, elements. Null where no value of a detail is typed. */
export function detailValueSuggestions(
  cursor: NoteCursor,
  surroundings: LazySurroundings,
): Candidates | null {
  const [, before = '', word, blanks = '', typed = ''] = valuePattern.exec(cursor.before) ?? [];
  const key = detailKeys.find((one) => one === word?.toLowerCase());
  if (key === undefined || cursor.after.trim() !== '') return null;
  const tag = tagOf(cursor, before.length);
  if (!tag || ((key === 'by' || key === 'until') && !detailsCalled(tag, 'decision').length)) return null;
  // Several names may stand there.
  const earlier = key === 'about' ? (/^.*;\s*/.exec(typed)?.[0].length ?? 0) : 0;
  const start = before.length + key.length + 1 + blanks.length + earlier;
  const span = cursor.part(start, cursor.before.length);
  return { typed: typed.slice(earlier), suggestions: values(key, tag, surroundings(), span) };
}

const hasChoices = (key: DetailKey, tag: Tag): boolean =>
  valuesOf(key, tag.kind) !== null || ['owner', 'about', 'due', 'by', 'until'].includes(key);

function values(key: DetailKey, tag: Tag, surroundings: NoteSurroundings, span: Span): readonly Suggestion[] {
  const words = (kind: Suggestion['kind'], texts: readonly string[]): Suggestion[] =>
    texts.map((text) => suggestionOf(kind, text, span, { documentation: valueMeaning(key, text) }));
  switch (key) {
    case 'owner':
    case 'by':
      return knownPeople(surroundings).map((person) => personSuggestion(person, person.id, span));
    case 'due':
      return daySuggestions(surroundings, span);
    case 'until':
      return farDaySuggestions(surroundings, span);
    case 'about':
      return [...words('name', elementNames(surroundings)), ...words('word', ['none'])];
    default:
      return words('word', valuesOf(key, tag.kind) ?? []);
  }
}

/** What a detail would say more about that begins at a place of the line: a mitigation or the decision; null for the tag. */
function holderAt(cursor: NoteCursor, start: number, tag: Tag): Detail | null {
  const parts = detailKeys.filter((key) => partKeys[key] && detailsCalled(tag, key).length);
  for (const key of parts) {
    // A text that each of them may have.
    const probe = key === 'decision' ? 'because' : 'owner';
    const { note, at } = cursor.readWith(`${probe}: q`, cursor.part(start));
    const read = note.tags.find(({ details }) => details.some(({ span }) => span.start === at));
    const of = read?.details.find(({ span }) => span.start === at)?.of;
    const known = of && tag.details.find(({ span }) => span.start === of.span.start);
    if (known?.key === key) return known;
  }
  return null;
}

/** The tag that a detail would belong to that begins at a place of the line. */
function tagOf(cursor: NoteCursor, start: number): Tag | null {
  // Every tag may have the first, every mitigation and decision the second.
  for (const probe of ['about: q', 'because: q']) {
    const { note, at } = cursor.readWith(probe, cursor.part(start));
    const isHere = ({ span }: Tag['details'][number]) => span.start === at;
    const tag = note.tags.find(({ details }) => details.some(isHere));
    if (tag) return { ...tag, details: tag.details.filter((detail) => !isHere(detail)) };
  }
  return null;
}

const flow = /#flow[^\s#]*[ \t]+/giu;
const lastName = /^(?:.*(?:^|[ \t])(?:<?[-–—]+>|<[-–—]+|[→←↔])[ \t]+)?(.*)$/;

/** Behind `#flow ` and behind each of its arrows the names of elements. Null anywhere else. */
export function flowSuggestions(cursor: NoteCursor, surroundings: LazySurroundings): Candidates | null {
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
  const typed = lastName.exec(written)?.[1] ?? '';
  const span = cursor.part(cursor.before.length - typed.length, cursor.before.length);
  const known = surroundings();
  const kindOf = (name: string) =>
    known.session.elements.find((element) => element.name === name)?.kind ?? 'process';
  const suggestions = elementNames(known).map((name) =>
    suggestionOf('name', name, span, { detail: kindOf(name) }),
  );
  return { typed, suggestions };
}
