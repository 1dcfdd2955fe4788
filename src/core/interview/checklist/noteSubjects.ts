/** What the questions of an interview note are put to, and all that there is to ask of each. */
import type { NewSubject } from '../../note/edits/addQuestion';
import { answeredNotTicked } from '../../note/edits/tickQuestion';
import { flowName } from '../../note/flowRows';
import type { ElementSection, FlowRow, Note, Question, Role } from '../../note/note';
import {
  type Catalog,
  isAskedOf,
  mergeCatalogs,
  questionByAnyId,
  strideByQuestionId,
  type Subject,
} from '../../catalog/catalog';
import { type Depth, isOfferedAt } from '../../catalog/depth';
import { otherComponents } from '../../session/components';
import { offeredDepth } from '../../session/offeredDepth';
import type { Interview, Session } from '../../session/session';
import type { FlowSubject } from '../../session/sessionFlows';
import type { SubjectSummary } from './checklist';
import { type AskedQuestion, sheetEntries, type SheetEntry, type SubjectQuestions } from './sheetQuestions';
import { earlierQuestions } from './earlierQuestions';
import { type KeyedQuestion, questionsBySubject, keyedQuestion } from './questionKeys';
import { inheritedStrides, type QuestionStrides } from '../../session/interviews';

export interface ChecklistInput {
  readonly session: Session;
  /** The built-in one, then the session's own. */
  readonly catalogs: readonly [Catalog, ...Catalog[]];
  /** The interview's path, as in `Place.file`. */
  readonly file: string;
  readonly note: Note;
  /** Which questions are offered, where somebody wants others than the session does. */
  readonly depth?: Depth | null;
}

export type SubjectHead = Omit<SubjectSummary, 'total' | 'settled' | 'open'>;

export const theSolution: SubjectHead = {
  key: null,
  name: '',
  kind: 'solution',
  type: null,
  row: null,
  inNote: true,
};

export class NoteSubjects {
  readonly interview: Interview | null;
  private readonly session: Session;
  private readonly role: Role | null;
  /** As `Checklist.subjects`. */
  readonly subjects: readonly SubjectHead[];
  /** All questions of the catalogs by id, those too that are hidden: what was asked before keeps its reasons. */
  readonly catalog: SubjectQuestions['catalog'];
  /** What other notes say to the questions of each subject. */
  readonly earlier: ReturnType<typeof earlierQuestions>;
  private readonly offered: OfferedQuestions;
  private readonly asked: ReturnType<typeof questionsBySubject>;
  private readonly strides: QuestionStrides;
  private readonly notTicked: ReadonlySet<Question>;

  constructor({ session, catalogs, file, note, depth }: ChecklistInput) {
    this.session = session;
    this.interview = session.interviews.find((one) => one.file === file) ?? null;
    this.role = roleOf(session, file, this.interview);
    this.subjects = subjectHeads(session, note);
    const { all, offeredAt } = questionsIn(catalogs);
    this.catalog = all;
    this.offered = offeredAt(depth ?? offeredDepth(session));
    this.asked = questionsBySubject(note);
    this.notTicked = new Set(answeredNotTicked(note));
    this.strides = inheritedStrides(note, strideByQuestionId(catalogs));
    const known = questionByAnyId(catalogs);
    const here = subjectsAskedOf(theSolution, this.role);
    this.earlier = earlierQuestions(session, file, {
      roleOf: (other) => roleOf(session, other, session.interviews.find((one) => one.file === other) ?? null),
      isAskedHere(id) {
        const question = known.get(id);
        return question ? here.some((subject) => isAskedOf(question, subject)) : null;
      },
    });
  }

  /**
   * Those that are asked about here: what other notes speak of only in talks that go through them one by one, and of
   * components that have meetings of their own only that of this one.
   */
  get toPrint(): readonly SubjectHead[] {
    const { role, session, interview } = this;
    if (role === null || !aboutEach.has(role)) return this.subjects.filter(({ inNote }) => inNote);
    const isByComponent = session.stage === 'production' && role === 'architects';
    const sections = this.subjects.flatMap(({ key, inNote }) => (inNote && key !== null ? key : []));
    const isElsewhere = otherComponents(
      session,
      interview ?? { title: null },
      new Set(isByComponent ? sections : []),
    );
    return this.subjects.filter(({ key, inNote }) => inNote || key === null || !isElsewhere(key));
  }

  /**
   * What the note asks of a subject, in the order of the text, then what could still be asked. `keysOf` names the
   * questions of the note; without it their places do.
   */
  entriesOf(
    subject: Pick<SubjectHead, 'key' | 'kind' | 'type'>,
    keysOf?: (questions: readonly KeyedQuestion[]) => readonly string[],
  ): readonly SheetEntry[] {
    const inNote = this.asked.get(subject.key) ?? [];
    const earlier = this.earlier.get(subject.key ?? '') ?? null;
    const offered = this.offered.to(subjectsAskedOf(subject, this.role));
    const { type } = subject;
    const before = keysOf ? undefined : sheetBefore.get(inNote[0] ?? offered);
    if (before && !earlier && before.type === type && before.offered === offered)
      if (isSameList(inNote, before.inNote)) return before.entries;
    const keys = keysOf?.(inNote.map(keyedQuestion));
    const asked = inNote.map((question, place): AskedQuestion => ({
      key: keys?.[place] ?? String(place),
      question,
      stride: this.strides.get(question) ?? [],
      notTicked: this.notTicked.has(question),
    }));
    const { catalog } = this;
    const entries = sheetEntries({ type, asked, earlier: earlier ?? new Map(), offered, catalog });
    if (!keysOf && !earlier) sheetBefore.set(inNote[0] ?? offered, { type, offered, inNote, entries });
    return entries;
  }
}

/**
 * What there is to ask of a subject of which no other note asks anything, by the first question of it or by what is
 * offered: nearly all subjects of a note are as they were a key ago.
 */
const sheetBefore = new WeakMap<
  Question | Catalog['questions'],
  {
    readonly type: SubjectHead['type'];
    readonly offered: Catalog['questions'];
    readonly inNote: readonly Question[];
    readonly entries: readonly SheetEntry[];
  }
>();

const isSameList = (one: readonly Question[], other: readonly Question[]): boolean =>
  one.length === other.length && one.every((question, at) => question === other[at]);

/** What catalogs ask together, by whom it is put to. */
interface CatalogQuestions {
  /** By id, with those that are hidden. */
  readonly all: SubjectQuestions['catalog'];
  readonly offeredAt: (depth: Depth) => OfferedQuestions;
}

/** Those that go as deep as is wanted; each list is made once. */
class OfferedQuestions {
  private readonly known = new Map<string, Catalog['questions']>();

  constructor(private readonly questions: Catalog['questions']) {}

  to(subjects: readonly Subject[]): Catalog['questions'] {
    const key = subjects.join(' ');
    const known =
      this.known.get(key) ??
      this.questions.filter((question) => subjects.some((each) => isAskedOf(question, each)));
    this.known.set(key, known);
    return known;
  }
}

/** Of a list of catalogs, by the first of them: catalogs stay the same while somebody types. */
const known = new WeakMap<
  Catalog,
  { readonly own: readonly Catalog[]; readonly questions: CatalogQuestions }
>();

function questionsIn([builtIn, ...own]: ChecklistInput['catalogs']): CatalogQuestions {
  const before = known.get(builtIn);
  if (before?.own.length === own.length && own.every((one, at) => one === before.own[at]))
    return before.questions;
  const all = mergeCatalogs(withoutHiding(builtIn), ...own.map(withoutHiding)).questions;
  const { questions: shown } = mergeCatalogs(builtIn, ...own);
  const byDepth = new Map<Depth, OfferedQuestions>();
  const questions: CatalogQuestions = {
    all: new Map(all.map((question) => [question.id, question])),
    offeredAt(depth) {
      const offered =
        byDepth.get(depth) ?? new OfferedQuestions(shown.filter((each) => isOfferedAt(each, depth)));
      byDepth.set(depth, offered);
      return offered;
    },
  };
  known.set(builtIn, { own, questions });
  return questions;
}

/** The catalog, but it hides nothing of the earlier ones. */
const withoutHiding = (catalog: Catalog): Catalog => ({ ...catalog, hide: [] });

/** The solution as a whole, then what the note tells of, then what other notes do. */
export function subjectHeads(session: Session, note: Note): readonly SubjectHead[] {
  const elements = new Map(session.elements.map((element) => [element.key, element]));
  const sections = new Map<string, ElementSection>();
  for (const section of note.elements) if (!sections.has(section.key)) sections.set(section.key, section);
  const flows = new Map(session.flowSubjects.map((flow) => [flow.key, flow]));
  const rows = new Map<string, FlowRow>();
  for (const row of note.flows) if (!rows.has(row.key)) rows.set(row.key, row);
  return [
    theSolution,
    ...[...sections.values()].map((section) => elementHead(elements.get(section.key) ?? section, true)),
    ...[...rows.values()].map((row) =>
      flowHead(flows.get(row.key) ?? { ...row, name: flowName(row.steps) }, true),
    ),
    ...session.elements.filter(({ key }) => !sections.has(key)).map((element) => elementHead(element, false)),
    ...session.flowSubjects.filter(({ key }) => !rows.has(key)).map((flow) => flowHead(flow, false)),
  ];
}

/** As an edit of a note names it; null is the solution as a whole. */
export function newSubject({
  name,
  kind,
  type,
  row,
}: Pick<SubjectHead, 'kind' | 'type' | 'row'> & { readonly name: string | null }): NewSubject | null {
  if (kind === 'solution' || name === null) return null;
  return kind === 'flow' ? { kind, row: row ?? '' } : { kind, type, name };
}

const elementHead = (
  { key, name, kind, type }: Pick<ElementSection, 'key' | 'name' | 'kind' | 'type'>,
  inNote: boolean,
): SubjectHead => ({ key, name, kind, type, row: null, inNote });

const flowHead = (
  { key, name, text }: Pick<FlowSubject, 'key' | 'name' | 'text'>,
  inNote: boolean,
): SubjectHead => ({ key, name, kind: 'flow', type: null, row: text, inNote });

function subjectsAskedOf(
  { kind, type }: Pick<SubjectHead, 'kind' | 'type'>,
  role: Role | null,
): readonly Subject[] {
  if (kind === 'solution') return role === null ? ['solution'] : ['solution', role];
  return [type ?? kind];
}

/**
 * Whose questions there are: of an interview whose role nobody has said, most is learnt by those of the people who know
 * how it is built. Where findings are discussed nobody is asked for new ones.
 */
function roleOf(session: Session, file: string, interview: Interview | null): Role | null {
  if (interview && interview.role !== null) return interview.role;
  const meeting = session.meetings.find(({ notes }) => notes.includes(file));
  return meeting?.role === 'discussion' || meeting?.role === 'analysis' ? null : 'architects';
}

/** Talks in which those outside are gone through one by one; in others the solution is looked at as a whole. */
const aboutEach: ReadonlySet<Role> = new Set(['architects', 'workshop', 'follow-up']);
