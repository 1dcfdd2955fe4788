/** Questions of the catalogs, at the beginning of a question and behind its `^`. */
import { questionWords } from '../../note/edits/addQuestion';
import type { Note, Question } from '../../note/note';
import type { Span } from '../../text/span';
import { strideLetters, strideName } from '../../note/stride';
import { nextTagId } from '../../session/placedTags';
import type { NoteCursor } from './noteCursor';
import type { Call, Known, NoteSuggestion, NoteSurroundings } from './suggestion';
import { NoteSubjects, type SubjectHead } from '../../interview/checklist/noteSubjects';
import type { SheetEntry } from '../../interview/checklist/sheetQuestions';
import { categoryCoverageOf } from '../../interview/checklist/coverage';
import { questionKeyOf } from '../../session/sessionQuestions';

const opening = /^([\s>]*(?:[-+*]|\d{1,9}[.)])[ \t]+)(\[[^\]]\][ \t]+)?(\?)?([^?#@^]*)$/u;

/**
 * Behind `- [ ] `, or behind a `?` that begins an item: what is not asked yet, with its words and id. Null where no
 * question begins.
 */
export function questionSuggestions(
  { cursor, call }: { readonly cursor: NoteCursor; readonly call: Call },
  known: Known,
): readonly NoteSuggestion[] | null {
  const [, marker, box = '', sign = '', typed = ''] = opening.exec(cursor.before) ?? [];
  if (marker === undefined || (box === '' && sign === '') || cursor.after.trim() !== '') return null;
  if (call.kind === 'began' && (call.by !== (sign || ' ') || typed !== '')) return [];
  if (call.kind === 'typing' && /\s/.test(typed)) return [];
  const span = cursor.part(marker.length + box.length);
  const mark = box === '' ? '[ ] ' : '';
  const { note, at } = cursor.readWith(`${mark}${probe} ^${probe}`, span);
  const question = note.questions.find(({ idSpan }) => idSpan?.start === at + mark.length + probe.length + 1);
  if (!question) return [];
  return unaskedQuestions(known(), askedOf(note, question)).map((one) => ({
    ...suggestionOf(one),
    label: one.text,
    detail: one.id ?? 'follow-up',
    filter: sign + filterOf(one.id ?? '', one.text),
    text: `${mark}${questionWords(one.text)}${one.id === null ? '' : ` ^${one.id}`}`,
    span,
  }));
}

/**
 * Behind a `^`: on a question the ids of what is not asked yet, on a risk the next number that is free. Null behind no
 * `^`.
 */
export function idSuggestions(
  { cursor, call }: { readonly cursor: NoteCursor; readonly call: Call },
  known: Known,
): readonly NoteSuggestion[] | null {
  const typed = cursor.mark(/\^[A-Za-z\d-]*$/);
  if (!typed) return null;
  const { note, at } = cursor.readWith(`^${probe}`, typed.span);
  const question = note.questions.find(({ idSpan }) => idSpan?.start === at);
  if (question) {
    const surroundings = known();
    const id = typed.groups[0].slice(1);
    // By now it may be asked: here.
    const isComplete = surroundings.catalogs.some(({ questions }) => questions.some((one) => one.id === id));
    if (isComplete && call.kind !== 'asked') return [];
    return unaskedQuestions(surroundings, askedOf(note, question)).flatMap((one) =>
      one.id === null ? [] : [{ ...suggestionOf(one), ...idOf(one.id, one.text, typed.span) }],
    );
  }
  const risk = note.tags.find(({ kind, idSpan }) => kind === 'risk' && idSpan?.start === at);
  return risk ? [riskId(known(), typed.span)] : [];
}

/** Its signs are left out: who types one writes a question of their own. */
const filterOf = (id: string, text: string): string => `${id} ${text.replace(/[^\p{L}\p{N}-]+/gu, ' ')}`;

/** Stands for words that nobody typed. */
const probe = 'q';

const askedOf = (note: Note, { element, parent }: Question): AskedOf => {
  const { key = null, kind = 'solution', type = null } = note.elements[element ?? -1] ?? {};
  return { key, kind, type, below: note.questions[parent ?? -1] ?? null };
};

const suggestionOf = (
  question: UnaskedQuestion,
): Pick<NoteSuggestion, 'kind' | 'documentation' | 'goesOn'> => ({
  kind: 'question',
  documentation: aboutQuestion(question),
  goesOn: false,
});

function aboutQuestion({ stride, why, listenFor, follows }: UnaskedQuestion): string | null {
  const parts = [
    stride.map(strideName).join(', '),
    why ?? '',
    listenFor.length ? `Listen for: ${listenFor.join(', ')}.` : '',
    follows === null ? '' : `Follows up “${follows}”`,
  ];
  return parts.filter((part) => part !== '').join('\n\n') || null;
}

const idOf = (id: string, detail: string, span: Span) => ({
  kind: 'id' as const,
  label: `^${id}`,
  detail,
  filter: `^${filterOf(id, detail)}`,
  text: `^${id}`,
  span,
});

function riskId({ session, note, file }: NoteSurroundings, span: Span): NoteSuggestion {
  const others = session.findings.filter((finding) => finding.file !== file);
  const here = note.tags.filter(({ idSpan }) => idSpan?.start !== span.start);
  const taken = [...others, ...here].flatMap(({ id }) => id ?? []);
  const id = nextTagId('R-1', taken);
  return { ...idOf(id, 'the next number that is free', span), documentation: null, goesOn: false };
}

// What can still be asked of an element in one interview, and in which order one best asks it.

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
export function unaskedQuestions(surroundings: NoteSurroundings, of: AskedOf): readonly UnaskedQuestion[] {
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
