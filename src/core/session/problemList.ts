/** What is wrong in the files of one session, in the order in which the files were opened. */
import type { CatalogProblem } from '../catalog/parseCatalog';
import type { Detail, DetailKey } from '../note/detailKeys';
import type { ElementSection, NoteProblem, Question, Tag, TagKind } from '../note/note';
import type { Mention, SpeakerLabel } from '../note/notedPlaces';
import type { SessionFileProblem } from '../sessionFile/parseSessionFile';
import type { Problem } from '../text/problem';
import type { Lines } from '../text/span';
import type { YamlPath } from '../yaml/yamlDocument';
import { placeOf, type Place } from './place';
import type { SharedId } from './sessionIds';

/** What can be wrong in any file of a session, by its code, with what was found. */
export type SessionProblem = NoteProblem | SessionFileProblem | CatalogProblem | CrossProblem;

export type ProblemCode = SessionProblem['code'];

/** `ProblemOf<'unknown-person'>` carries the `mention`. */
export type ProblemOf<Code extends ProblemCode> = Extract<SessionProblem, { readonly code: Code }>;

/**
 * A problem as a session holds it: of a part of its note what is said of it, and by what it is found there again. The rest
 * would keep in memory what a note says around it, long after nobody looks at the note.
 */
export type Told<Found> = { [Key in keyof Found]: Key extends keyof ToldParts ? ToldParts[Key] : Found[Key] };

interface ToldParts {
  readonly tag: Pick<Tag, 'kind' | 'text' | 'task' | 'span'>;
  readonly question: Pick<Question, 'text' | 'mark'>;
  readonly element: Pick<ElementSection, 'kind' | 'name' | 'heading'>;
  readonly decision: Pick<Detail, 'span'>;
  readonly until: Pick<Detail, 'span' | 'value'>;
  readonly measure: Pick<Detail, 'span' | 'value'>;
}

export type ToldProblem = Told<SessionProblem>;
/** The same of a code, as rules are asked for their words. */
export type ToldProblemOf<Code extends ProblemCode> = Told<ProblemOf<Code>>;

/** A problem and the file that has it. */
export type FileProblem = ToldProblem &
  Place & {
    /** Counts from 1, in UTF-16 code units. */
    readonly column: number;
  };

/**
 * What only several files together show, or the day. The `path` of a file is as in `Place.file`, null where it leads out of the open
 * folder; that of a value is its path in the session file, null for what stands in a note.
 */
export type CrossProblem =
  | Problem<'missing-note' | 'missing-catalog', { written: string; path: string | null }>
  | Problem<'missing-transcript', { written: string; others: readonly string[] }>
  | Problem<'unused-session-file'>
  | Problem<'unknown-timezone', { written: string }>
  | Problem<'meeting-differs', MeetingDiffers>
  /** Names of meetings that there are, the likeliest first. */
  | Problem<'unknown-meeting', { written: string; meant: readonly string[] }>
  | Problem<'notes-differ', NotesDiffer>
  | Problem<'told-twice', { tag: Tag; other: Twin; whose: string }>
  | Problem<'unknown-question', { question: Question; id: string }>
  | Problem<'unknown-person', { mention: Mention; path: YamlPath | null }>
  | Problem<'full-name', { written: string; person: string }>
  | Problem<'speaker-without-at', { label: SpeakerLabel; person: string }>
  | Problem<'near-name', { written: string; meant: string; path: YamlPath | null }>
  | Problem<'unknown-id', { mention: Mention; ids: readonly string[] }>
  | Problem<'element-types', { element: ElementSection }>
  | Problem<'repeated-id', { id: string; tag: Tag }>
  | Problem<'repeated-id', SharedId>
  | Problem<'ask-without-person' | 'hint-without-stride' | 'malformed-flow', { tag: Tag }>
  | Problem<'repeated-detail', { key: DetailKey; isBeside: true }>
  | Problem<'impossible-value', { where: 'calibration'; tag: Tag }>
  | Problem<'unused-sign', { tag: Tag; sign: string }>
  | Problem<'unused-detail', { key: DetailKey; kind: TagKind }>
  | Problem<'calibration-conflict', CalibrationConflict>
  | Problem<'accepted-lapsed', { tag: Tag; decision: Detail; until: Detail }>
  | Problem<'wrong-assumption', { tag: Tag; id: string; said: Pick<Place, 'file' | 'line'> }>;

/** The later of the two is the one that counts. */
interface CalibrationConflict {
  tag: Tag;
  level: string;
  later: { readonly level: string; readonly line: number };
}

/** What the session file plans and what the note says; of people the difference is in nobody's words. */
type MeetingDiffers =
  | { key: 'attendees' }
  | { key: 'title' | 'role' | 'date' | 'minutes'; planned: string | number; held: string | number };

/** What an earlier note of the same interview says, and whose that is. */
interface NotesDiffer {
  key: 'role' | 'date';
  earlier: string;
  whose: string;
}

/** The same in another note of the interview, and where its tag stands there. */
export interface Twin {
  readonly file: string;
  readonly start: number;
  readonly text: string;
}

/** A file that was read: a note, a session file or a catalog. */
export interface ParsedFile {
  readonly lines: Lines;
  readonly problems: readonly SessionProblem[];
}

export class ProblemList {
  private readonly files = new Map<string, { lines: Lines; problems: SessionProblem[] }>();

  /** Takes in a file with the problems that its own text has. */
  open(file: string, { lines, problems }: ParsedFile): void {
    this.files.set(file, { lines, problems: [...problems] });
  }

  /** A problem that only the session can see, in a file that is open. */
  add(file: string, problem: CrossProblem): void {
    this.files.get(file)?.problems.push(problem);
  }

  /** File by file, each in the order of its text. */
  all(): FileProblem[] {
    return [...this.files].flatMap(([file, { lines, problems }]) =>
      problems
        .toSorted((one, other) => one.span.start - other.span.start)
        .map((problem) => problemIn(file, lines, problem)),
    );
  }
}

/** A problem of a file, with its place there. */
export const problemIn = (file: string, lines: Lines, problem: SessionProblem): FileProblem => ({
  column: lines.at(problem.span.start).character + 1,
  ...problem,
  ...partsTold(problem),
  ...placeOf(file, lines, problem.span),
});

/** A detail that counts for nothing, since something else says the same of its tag. */
export const unusedDetail = (kind: TagKind, { key, span, valueSpan }: Detail) =>
  ({ code: 'unused-detail', span: { start: span.start, end: valueSpan.start }, key, kind }) as const;

function partsTold(problem: SessionProblem): Partial<ToldParts> {
  const told: { -readonly [Key in keyof ToldParts]?: ToldParts[Key] } = {};
  if ('tag' in problem) {
    const { kind, text, task, span } = problem.tag;
    told.tag = { kind, text, task, span };
  }
  if ('question' in problem) told.question = { text: problem.question.text, mark: problem.question.mark };
  if ('element' in problem) {
    const { kind, name, heading } = problem.element;
    told.element = { kind, name, heading };
  }
  if ('decision' in problem) told.decision = { span: problem.decision.span };
  if ('until' in problem) told.until = { span: problem.until.span, value: problem.until.value };
  if ('measure' in problem) told.measure = { span: problem.measure.span, value: problem.measure.value };
  return told;
}
