/**
 * The questions of one subject: those that the note asks, those that could still be asked, and those of other
 * interviews.
 */
import { questionKeyOf } from '../../note/flowRows';
import type { Stride } from '../../note/stride';
import type { InteractorType, Question } from '../../note/note';
import { depths } from '../../catalog/depth';
import { type CatalogQuestion, type FollowUp, followUpsFor, textAskedOf } from '../../catalog/catalog';
import { type ChecklistQuestion, type QuestionGroup, questionGroups } from './checklist';
import type { EarlierQuestion } from './earlierQuestions';
import { FreeKeys } from './questionKeys';
import { listenedIn } from '../listenedFor';

/** A question of the note, with what it takes from others. */
export interface AskedQuestion {
  readonly key: string;
  readonly question: Question;
  readonly stride: readonly Stride[];
  /** Its answer stands below it, and nobody has ticked it. */
  readonly notTicked: boolean;
}

/** What there is of one subject. */
export interface SubjectQuestions {
  /** Of an interactor, once somebody has said it: what is offered is worded for it. */
  readonly type: InteractorType | null;
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
  readonly notTicked: boolean;
  readonly followUps: readonly SheetEntry[];
}

/** First what the note asks, in the order of the text, then what could still be asked. */
export const sheetEntries = (subject: SubjectQuestions): readonly SheetEntry[] => new Sheet(subject).roots;

/** In the order that `SubjectSheet.questions` gives. */
export const sheetQuestions = (
  entries: readonly SheetEntry[],
  catalog: SubjectQuestions['catalog'],
): readonly ChecklistQuestion[] =>
  questionGroups.flatMap((group) => {
    const inGroup = entries.filter((entry) => groupOf(entry, catalog) === group);
    return essentialFirst(inGroup, catalog).flatMap((entry) => flatten(entry, catalog, group, null, 0));
  });

/** What the note asks as it stands there; who reads on finds first what is asked first, whatever catalog it is from. */
function essentialFirst(entries: readonly SheetEntry[], catalog: ReadonlyMap<string, CatalogQuestion>) {
  const rankOf = ({ asked, id }: SheetEntry) =>
    asked ? -1 : depths.indexOf(catalog.get(id ?? '')?.depth ?? 'standard');
  return entries.toSorted((one, other) => rankOf(one) - rankOf(other));
}

const groupOf = ({ id, stride }: SheetEntry, catalog: SubjectQuestions['catalog']): QuestionGroup =>
  catalog.get(id ?? '')?.moment ?? stride[0] ?? 'general';

interface Entry extends SheetEntry {
  readonly followUps: Entry[];
}

class Sheet {
  readonly roots: Entry[] = [];
  /** Keys and identities that are there. */
  private readonly keys = new FreeKeys();
  private readonly identities = new Set<string>();

  constructor(private readonly subject: SubjectQuestions) {
    const asked = new Map(subject.asked.map((one) => [one.question, this.asked(one)]));
    for (const [{ parent }, entry] of asked)
      ((parent && asked.get(parent))?.followUps ?? this.roots).push(entry);
    for (const entry of asked.values()) this.offerFollowUps(entry);
    for (const one of subject.offered) this.offerUnasked(one);
    // What only other interviews asked: an own question, or one that the catalogs ask no more.
    for (const { id, text, stride, standsHere } of subject.earlier.values())
      if (standsHere) this.offer(this.roots, id, text, stride);
  }

  private asked({ key, question, stride, notTicked }: AskedQuestion): Entry {
    const { id, text, status, answer, deferredTo, due } = question;
    const identity = questionKeyOf(question);
    this.keys.add(key);
    // An own question in the words of a catalog's is that one, for whoever would ask it twice.
    this.identities.add(identity).add(questionKeyOf({ id: null, text }));
    const earlier = this.earlierOf(identity);
    const said = { status, answer, deferredTo, due, notTicked };
    return { key, id, text, stride, asked: true, ...said, earlier, followUps: [] };
  }

  /** Of most that is offered nobody has asked: that is the same in all sheets. */
  private offerUnasked(one: CatalogQuestion): void {
    const { entry, names } = unasked(one, this.subject.type);
    const isNew = !this.keys.has(entry.key) && !this.subject.earlier.has(entry.key);
    if (!isNew || names.some((name) => this.identities.has(name)))
      return this.offerKnown(this.roots, one, one.stride);
    this.keys.add(entry.key);
    this.identities.add(entry.key);
    this.roots.push(entry);
  }

  /** One of a catalog, unless it is there in the words of another language. */
  private offerKnown(to: Entry[], one: CatalogQuestion | FollowUp, stride: readonly Stride[]): void {
    const { id, knownAs = [] } = one;
    if (knownAs.some((text) => this.identities.has(questionKeyOf({ id: null, text })))) return;
    this.offer(to, id, textAskedOf(one, this.subject.type), stride);
  }

  /** A question that is not asked yet, unless it is there. */
  private offer(to: Entry[], id: string | null, text: string, stride: readonly Stride[]): void {
    const identity = questionKeyOf({ id, text });
    if (this.identities.has(identity) || this.identities.has(questionKeyOf({ id: null, text }))) return;
    this.identities.add(identity);
    const entry = openEntry(this.keys.take(identity), id, text, stride, this.earlierOf(identity));
    to.push(entry);
    this.offerFollowUps(entry);
  }

  private offerFollowUps(entry: Entry): void {
    const known = this.subject.catalog.get(entry.id ?? '');
    const newest = entry.asked ? entry : entry.earlier[0];
    if (!known || !newest) return;
    for (const one of followUpsFor(known, newest.status, newest.answer))
      this.offerKnown(entry.followUps, one, entry.stride);
  }

  private earlierOf(identity: string): ChecklistQuestion['earlier'] {
    return this.subject.earlier.get(identity)?.answers ?? [];
  }
}

interface Unasked {
  readonly entry: Entry;
  /** By what it is known: its id, and its words in each language. */
  readonly names: readonly string[];
}

/** By the type of whom it is asked, `''` for none. */
const unaskedBefore = new WeakMap<CatalogQuestion, Map<string, Unasked>>();

function unasked(one: CatalogQuestion, type: InteractorType | null): Unasked {
  const known = unaskedBefore.get(one) ?? new Map<string, Unasked>();
  unaskedBefore.set(one, known);
  const before = known.get(type ?? '');
  if (before) return before;
  const { id, stride, knownAs = [] } = one;
  const text = textAskedOf(one, type);
  const key = questionKeyOf({ id, text });
  const made = {
    entry: openEntry(key, id, text, stride, []),
    names: [key, ...[text, ...knownAs].map((each) => questionKeyOf({ id: null, text: each }))],
  };
  known.set(type ?? '', made);
  return made;
}

/** A question that nobody has asked here. */
const openEntry = (
  key: string,
  id: string | null,
  text: string,
  stride: readonly Stride[],
  earlier: SheetEntry['earlier'],
): Entry => ({
  key,
  id,
  text,
  stride,
  asked: false,
  status: 'open',
  answer: null,
  deferredTo: null,
  due: null,
  notTicked: false,
  earlier,
  followUps: [],
});

function flatten(
  entry: SheetEntry,
  catalog: SubjectQuestions['catalog'],
  group: QuestionGroup,
  follows: string | null,
  nesting: number,
): ChecklistQuestion[] {
  const { key, id, text, stride, asked, status, answer, deferredTo, due, earlier } = entry;
  const { why = null, listenFor = [], references = [] } = catalog.get(id ?? '') ?? {};
  const listened = listenedIn(answer, listenFor);
  const said = { asked, status, answer, listened, deferredTo, due, earlier };
  return [
    { key, id, text, stride, ...said, group, follows, nesting, why, listenFor, references },
    ...entry.followUps.flatMap((one) => flatten(one, catalog, group, key, nesting + 1)),
  ];
}
