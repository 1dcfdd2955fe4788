/** What can still be asked of an element in one interview, and in which order one best asks it. */
import { strideLetters } from '../../note/stride';
import { NoteSubjects, type SubjectHead } from '../checklist/noteSubjects';
import type { SheetEntry } from '../checklist/sheetQuestions';
import { categoryCoverageOf } from '../checklist/coverage';
import { questionKeyOf } from '../sessionQuestions';
import type { Surroundings } from './surroundings';

/** A question that the note does not hold yet. */
export interface UnaskedQuestion extends Pick<SheetEntry, 'id' | 'text' | 'stride'> {
  readonly why: string | null;
  readonly listenFor: readonly string[];
  /** The text of the question that it follows up. */
  readonly follows: string | null;
}

/** What a question is put to, and the question above it. */
export interface AskedOf extends Pick<SubjectHead, 'key' | 'kind' | 'type'> {
  readonly below: Parameters<typeof questionKeyOf>[0] | null;
}

/**
 * First what follows up the question above; then questions of categories that have none yet, follow-ups, all others,
 * and last what other interviews have answered.
 */
export function unaskedQuestions(surroundings: Surroundings, of: AskedOf): readonly UnaskedQuestion[] {
  const subjects = new NoteSubjects(surroundings);
  const known = subjects.subjects.find(({ key }) => key === of.key);
  const entries = subjects.entriesOf(known ?? of);
  const coverage = categoryCoverageOf(entries);
  const empty = strideLetters.filter((letter) =>
    coverage.some(({ stride, settled, open }) => stride === letter && settled === 0 && open === 0),
  );
  const above = of.below && questionKeyOf(of.below);
  const rankOf = ({ entry, parent }: Found): number => {
    if (parent && above !== null && questionKeyOf(parent) === above) return 0;
    if (entry.stride.some((letter) => empty.includes(letter))) return 1;
    if (entry.earlier.some(({ status }) => status === 'answered')) return 4;
    return parent ? 2 : 3;
  };
  return found(entries, null)
    .map((one) => ({ ...one, rank: rankOf(one) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ entry: { id, text, stride }, parent }) => {
      const { why = null, listenFor = [] } = subjects.catalog.get(id ?? '') ?? {};
      return { id, text, stride, why, listenFor, follows: parent?.text ?? null };
    });
}

interface Found {
  readonly entry: SheetEntry;
  readonly parent: SheetEntry | null;
}

const found = (entries: readonly SheetEntry[], parent: SheetEntry | null): Found[] =>
  entries.flatMap((entry) => [...(entry.asked ? [] : [{ entry, parent }]), ...found(entry.followUps, entry)]);
