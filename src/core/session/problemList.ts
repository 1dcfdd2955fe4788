import { levelOf, type Problem, type ProblemCode } from '../text/problem';
import type { Lines, Span } from '../text/span';
import { placeOf } from './place';
import type { FileProblem } from './session';

// Collects what is wrong in the files of one session, in the order in which the files were opened.

/** A file that was read: a note, a session file or a catalog. */
export interface ParsedFile {
  readonly lines: Lines;
  readonly problems: readonly Problem[];
}

export class ProblemList {
  private readonly files = new Map<string, { lines: Lines; problems: Problem[] }>();

  /** Takes in a file with the problems that its own text has. */
  open(file: string, { lines, problems }: ParsedFile): void {
    this.files.set(file, { lines, problems: [...problems] });
  }

  /** A problem that only the session can see, in a file that is open. */
  add(file: string, code: ProblemCode, span: Span, about: string): void {
    this.files.get(file)?.problems.push({ code, span, about });
  }

  /** File by file, each in the order of its text. */
  all(): FileProblem[] {
    return [...this.files].flatMap(([file, { lines, problems }]) =>
      problems
        .toSorted((one, other) => one.span.start - other.span.start)
        .map((problem) => ({
          column: lines.at(problem.span.start).character + 1,
          level: levelOf(problem),
          code: problem.code,
          about: problem.about,
          ...placeOf(file, lines, problem.span),
        })),
    );
  }
}
