/** The questions of one subject: those that the note asks, and those that could still be asked. */
import { strideLetters, type Stride } from '../../note/stride';
import type { Question } from '../../note/note';
import type { CatalogQuestion } from '../../questions/catalog';
import { followUpsFor } from '../../questions/followUps';
import { questionKeyOf } from '../sessionQuestions';
import type { ChecklistQuestion } from './checklist';
import type { EarlierQuestion } from './earlierAnswers';
import { freeKey } from './questionKeys';

/** A question of the note, with what it takes from others. */
export interface AskedQuestion {
  readonly key: string;
  readonly question: Question;
  readonly stride: readonly Stride[];
  /** Index among the asked ones of the question that it follows up. */
  readonly parent: number | null;
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

/** In the order that `SubjectSheet.questions` gives. */
export function sheetQuestions(subject: SubjectQuestions): readonly ChecklistQuestion[] {
  return new Sheet(subject).inOrder();
}

interface Entry {
  readonly question: Omit<ChecklistQuestion, 'group' | 'depth' | 'follows'>;
  readonly followUps: Entry[];
}

class Sheet {
  private readonly roots: Entry[] = [];
  /** Keys and identities that are there. */
  private readonly keys = new Set<string>();
  private readonly identities = new Set<string>();

  constructor(private readonly subject: SubjectQuestions) {
    for (const { key, question } of subject.asked) {
      this.keys.add(key);
      this.identities.add(questionKeyOf(question));
    }
    const asked = subject.asked.map((one) => this.asked(one));
    subject.asked.forEach(({ parent }, index) => {
      const entry = asked[index];
      if (entry) (asked[parent ?? -1]?.followUps ?? this.roots).push(entry);
    });
    for (const entry of asked) this.offerFollowUps(entry);
    for (const { id, text, stride } of subject.offered) this.offer(this.roots, { id, text, stride });
    // What only other interviews asked: an own question, or one that the catalogs ask no more.
    for (const { id, text, stride } of subject.earlier.values()) this.offer(this.roots, { id, text, stride });
  }

  inOrder(): readonly ChecklistQuestion[] {
    return [...strideLetters, null].flatMap((group) =>
      this.roots
        .filter(({ question }) => (question.stride[0] ?? null) === group)
        .flatMap((entry) => flatten(entry, group, null, 0)),
    );
  }

  private asked({ key, question, stride }: AskedQuestion): Entry {
    const { id, text, status, answer, deferredTo, due } = question;
    return this.entry(
      { key, id, text, stride, asked: true, status, answer, deferredTo, due },
      questionKeyOf(question),
    );
  }

  /** A question that is not asked yet, unless it is there. */
  private offer(
    to: Entry[],
    { id, text, stride }: Pick<CatalogQuestion, 'text' | 'stride'> & { id: string | null },
  ) {
    const identity = questionKeyOf({ id, text });
    if (this.identities.has(identity)) return;
    this.identities.add(identity);
    const key = freeKey(identity, this.keys);
    this.keys.add(key);
    const blank = { status: 'open', answer: null, deferredTo: null, due: null } as const;
    const entry = this.entry({ key, id, text, stride, asked: false, ...blank }, identity);
    to.push(entry);
    this.offerFollowUps(entry);
  }

  private offerFollowUps({ question, followUps }: Entry): void {
    const known = this.subject.catalog.get(question.id ?? '');
    if (!known) return;
    const newest = question.asked ? question : question.earlier[0];
    if (!newest) return;
    for (const { id, text } of followUpsFor(known, newest.status, newest.answer)) {
      this.offer(followUps, { id, text, stride: question.stride });
    }
  }

  private entry(
    own: Omit<Entry['question'], 'why' | 'listenFor' | 'references' | 'earlier'>,
    identity: string,
  ): Entry {
    const known = this.subject.catalog.get(own.id ?? '');
    const question = {
      ...own,
      why: known?.why ?? null,
      listenFor: known?.listenFor ?? [],
      references: known?.references ?? [],
      earlier: this.subject.earlier.get(identity)?.answers ?? [],
    };
    return { question, followUps: [] };
  }
}

const flatten = (
  { question, followUps }: Entry,
  group: Stride | null,
  follows: string | null,
  depth: number,
): ChecklistQuestion[] => [
  { ...question, group, follows, depth },
  ...followUps.flatMap((entry) => flatten(entry, group, question.key, depth + 1)),
];
