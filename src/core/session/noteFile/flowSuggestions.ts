/** Between whom data moves. */
import { tagAt } from '../../note/tagSyntax';
import type { NoteCursor } from './noteCursor';
import type { Offered } from './suggestion';
import type { Known, Surroundings } from './surroundings';

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
export const elementNames = ({ session, file }: Surroundings): readonly string[] => [
  ...new Set([
    ...session.elements.map(({ name }) => name),
    // A name that is being typed here is none yet.
    ...session.flows.filter((one) => one.file !== file).flatMap(({ from, to }) => [from, to]),
  ]),
];
