/** The questions of one subject: those that the note asks, and those that could still be asked. */
import { type Stride, strideLetters } from '../../note/stride';
import type { Question } from '../../note/note';
import type { CatalogQuestion } from '../../catalog/catalog';
import { followUpsFor } from '../../catalog/followUps';
import { questionKeyOf } from '../../session/sessionQuestions';
import type { ChecklistQuestion } from './checklist';
import { freeKey } from './questionKeys';
import type { EarlierQuestion } from './earlierQuestions';

/** A question of the note, with what it takes from others. */
export interface AskedQuestion {
  readonly key: string;
  readonly question: Question;
  readonly stride: readonly Stride[];
}

/** What there is of one subject. */
export interface SubjectQuestions {
  /** In the order of the text. */
  readonly asked: readonly AskedQuestion[];
  readonly earlier: ReadonlyMap<string, EarlierQuestion>;
  /** The questions that the catalogs ask of it. */
  readonly offered: readonly CatalogQuestion[];
  /** All questions of the catalogs, by id. */
  readonly catalog: ReadonlyMap<string, CatalogQuestion>;
}

/** A question of a sheet with those that follow it up. */
export interface SheetEntry extends Pick<
  ChecklistQuestion,
  'key' | 'id' | 'text' | 'stride' | 'asked' | 'status' | 'answer' | 'deferredTo' | 'due' | 'earlier'
> {
  readonly followUps: readonly SheetEntry[];
}

/** First what the note asks, in the order of the text, then what could still be asked. */
export const sheetEntries = (subject: SubjectQuestions): readonly SheetEntry[] => new Sheet(subject).roots;

/** In the order that `SubjectSheet.questions` gives. */
export const sheetQuestions = (
  entries: readonly SheetEntry[],
  catalog: SubjectQuestions['catalog'],
): readonly ChecklistQuestion[] =>
  [...strideLetters, null].flatMap((group) =>
    entries
      .filter(({ stride }) => (stride[0] ?? null) === group)
      .flatMap((entry) => flatten(entry, catalog, group, null, 0)),
  );

interface Entry extends SheetEntry {
  readonly followUps: Entry[];
}

class Sheet {
  readonly roots: Entry[] = [];
  /** Keys and identities that are there. */
  private readonly keys = new Set<string>();
  private readonly identities = new Set<string>();

  constructor(private readonly subject: SubjectQuestions) {
    const asked = new Map(subject.asked.map((one) => [one.question, this.asked(one)]));
    for (const [{ parent }, entry] of asked)
      ((parent && asked.get(parent))?.followUps ?? this.roots).push(entry);
    for (const entry of asked.values()) this.offerFollowUps(entry);
    for (const { id, text, stride } of subject.offered) this.offer(this.roots, id, text, stride);
    // What only other interviews asked: an own question, or one that the catalogs ask no more.
    for (const { id, text, stride } of subject.earlier.values()) this.offer(this.roots, id, text, stride);
  }

  private asked({ key, question, stride }: AskedQuestion): Entry {
    const { id, text, status, answer, deferredTo, due } = question;
    const identity = questionKeyOf(question);
    this.keys.add(key);
    this.identities.add(identity);
    const earlier = this.earlierOf(identity);
    return { key, id, text, stride, asked: true, status, answer, deferredTo, due, earlier, followUps: [] };
  }

  /** A question that is not asked yet, unless it is there. */
  private offer(to: Entry[], id: string | null, text: string, stride: readonly Stride[]): void {
    const identity = questionKeyOf({ id, text });
    if (this.identities.has(identity)) return;
    const key = freeKey(identity, this.keys);
    this.identities.add(identity);
    this.keys.add(key);
    const earlier = this.earlierOf(identity);
    const nothing = { answer: null, deferredTo: null, due: null };
    const entry: Entry = {
      key,
      id,
      text,
      stride,
      asked: false,
      status: 'open',
      ...nothing,
      earlier,
      followUps: [],
    };
    to.push(entry);
    this.offerFollowUps(entry);
  }

  private offerFollowUps(entry: Entry): void {
    const known = this.subject.catalog.get(entry.id ?? '');
    const newest = entry.asked ? entry : entry.earlier[0];
    if (!known || !newest) return;
    for (const { id, text } of followUpsFor(known, newest.status, newest.answer)) {
      this.offer(entry.followUps, id, text, entry.stride);
    }
  }

  private earlierOf(identity: string): ChecklistQuestion['earlier'] {
    return this.subject.earlier.get(identity)?.answers ?? [];
  }
}

function flatten(
  { followUps, ...question }: SheetEntry,
  catalog: SubjectQuestions['catalog'],
  group: Stride | null,
  follows: string | null,
  depth: number,
): ChecklistQuestion[] {
  const known = catalog.get(question.id ?? '');
  const { why = null, listenFor = [], references = [] } = known ?? {};
  return [
    { ...question, group, follows, depth, why, listenFor, references },
    ...followUps.flatMap((entry) => flatten(entry, catalog, group, question.key, depth + 1)),
  ];
}
