/** What belongs to a name that stands beside it: initials, and the last name behind a first one. */
import { folded } from './foldedText';
import { firstNameFirst } from './nameForm';
import type { NamedPlace, Pseudonym } from './namedPlace';

const letters = String.raw`(?:\p{L}\p{M}*\.[ \u00A0]?-?)+|(?:\p{L}\p{M}*){1,3}[._-]`;
/** `J. Á. `, `jl.`, `n-`, and `JA `, but no `A `. */
const before = new RegExp(String.raw`(?<![\p{L}\p{N}.])(?:${letters}|(?:\p{Lu}\p{M}*){2,3}[ \u00A0])$`, 'u');
/** `, J. Á.`; one alone is a form of the name. */
const behind = /^,?[ \u00A0](?:\p{Lu}\p{M}*\.[ \u00A0]?-?){1,3}(?<=\.)(?![\p{L}\p{N}]|\s*\p{Lu})/u;

/** Of José Ángel del Río `['j', 'a', 'd']`. */
const initialsOfFirst = ({ name }: Pseudonym): readonly string[] =>
  folded(firstNameFirst(name))
    .split(/[^\p{L}\p{N}'-]+/u)
    .filter(Boolean)
    .slice(0, -1)
    .flatMap((part) => part.split('-').map((each) => each.slice(0, 1)));

/** Those whose first names begin with these letters, in their order. */
const thoseWith = (people: readonly Pseudonym[], written: string): readonly Pseudonym[] =>
  people.filter((person) => {
    const own = initialsOfFirst(person);
    let at = 0;
    return (folded(written).match(/\p{L}/gu) ?? []).every((letter) => (at = own.indexOf(letter, at) + 1) > 0);
  });

/** The place with the initials beside it, behind what ends at `from`: they speak of a person where it may be a word. */
function withInitials(place: NamedPlace, text: string, from: number): NamedPlace {
  const { start, end, people, form, isMention, suffix, meaning } = place;
  if (form !== 'name' || isMention) return place;
  const first = before.exec(text.slice(Math.max(from, start - 14), start))?.[0] ?? '';
  const last = suffix === '' ? (behind.exec(text.slice(end, end + 14))?.[0] ?? '') : '';
  for (const [written, moved] of [
    [first, { start: start - first.length }],
    [last, { end: end + last.length }],
  ] as const) {
    const meant = written === '' ? [] : thoseWith(people, written);
    // Behind a blank a word is a word.
    if (meant.length && (meaning !== 'word' || /[._-]$/.test(first)))
      return { ...place, ...moved, people: meant, meaning: meaning === 'word' ? 'unclear' : meaning };
  }
  return place;
}

/** First and last name side by side, each in a form of its own, are one: `Ивана Петрова`, `Anna v. Groß`. */
export function together(places: readonly NamedPlace[], text: string): readonly NamedPlace[] {
  const all: NamedPlace[] = [];
  for (const own of places) {
    if (own.start < (all.at(-1)?.end ?? 0)) continue;
    const place = withInitials(own, text, all.findLast(({ meaning }) => meaning !== 'word')?.end ?? 0);
    // A letter that is an id of somebody is an initial here.
    while ((all.at(-1)?.start ?? -1) >= place.start) all.pop();
    const before = all.at(-1);
    const [one, other] = [before, own].map((each) => (each ? text.slice(each.start, each.end) : ''));
    const isSame =
      before?.people.length === 1 &&
      before.people[0] === place.people[0] &&
      place.people.length === 1 &&
      [before, place].every(
        ({ form, meaning, isMention }) => form === 'name' && meaning !== 'word' && !isMention,
      );
    if (
      before &&
      isSame &&
      /^[ \u00A0]$/.test(text.slice(before.end, place.start)) &&
      before.suffix === '' &&
      folded(one ?? '') !== folded(other ?? '') &&
      [one, other?.replace(/^(?:\p{Ll}+ )+/u, '')].every((written) => /^\p{Lu}/u.test(written ?? ''))
    )
      all.splice(-1, 1, {
        ...place,
        start: before.start,
        isNameAlone: before.isNameAlone || place.isNameAlone,
        meaning: before.meaning === 'person' ? 'person' : place.meaning,
      });
    else all.push(place);
  }
  return all;
}
