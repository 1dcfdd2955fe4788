/** The JSON export: the whole index, for programs. Ids and Markdown stay as written; `exportSchema` is its shape. */

import * as v from 'valibot';
import type { FileProblem } from '../session/problemList';
import { mergeStride } from '../note/stride';
import type { Session } from '../session/session';
import { begunInterviews, plannedIn } from '../session/status';
import { exportSchema, problemSchema, type ExportedFolder, type ExportedProblem } from './exportSchema';
import { problemLevel, problemText } from '../language/problems/problemRules';
import { complete, jsonText, type SessionsFormat } from './exportFormat';

export const jsonFormat: SessionsFormat = {
  label: 'JSON',
  description: 'All that is known, for programs',
  file: 'findings.json',
  takes: 'sessions',
  write: (sessions) => complete(jsonText(exportJson(sessions))),
};

/** What stands around the sessions of an export and between them, and around none. */
export const jsonFrame = {
  before: '{\n  "format": 1,\n  "sessions": [\n    ',
  between: ',\n    ',
  after: '\n  ]\n}\n',
  empty: '{\n  "format": 1,\n  "sessions": []\n}\n',
};

/** One session as it stands in that frame, for who can't hold all of them: `{\n      "title": "Contoso Shop", …`. */
export const sessionJson = (session: Session): string =>
  jsonText(exportJson([session])).slice(jsonFrame.before.length, -jsonFrame.after.length);

/** The compiler holds the index against the schema with this: reading it is all that the export does. */
type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

/**
 * All sessions of a folder as data for `JSON.stringify`: `{ format: 1, sessions: [{ title: 'Contoso Shop', … }] }`.
 * Fields and their order are the schema's; what else the index knows is left out. Which questions and flows are planned is said too. Absent values are null, lists
 * are never null. Throws only when a session does not keep what its type promises.
 */
export function exportJson(sessions: readonly Session[]): ExportedFolder {
  const folder: Frozen<ExportedFolder> = {
    format: 1,
    sessions: sessions.map((session) => {
      const planned = plannedIn(session);
      const begun = begunInterviews(session);
      return {
        ...session,
        people: session.people.map((person) => ({
          ...person,
          knowledge: person.knowledge.join(', ') || null,
          knows: person.knowledge,
        })),
        questions: session.questions.map((question) => ({
          ...question,
          stride: mergeStride(question.stride),
          flows: question.flow?.steps ?? [],
          planned: planned.has(question),
        })),
        flows: session.flows.map((flow) => ({ ...flow, planned: !begun.has(flow.file) })),
        problems: session.problems.map(withMessage),
      };
    }),
  };
  return v.parse(exportSchema, folder);
}

/** One problem, as the export and the `check` command give it. */
export const exportedProblem = (problem: FileProblem): ExportedProblem =>
  v.parse(problemSchema, withMessage(problem));

const withMessage = (problem: FileProblem) => ({
  ...problem,
  level: problemLevel(problem),
  message: problemText(problem),
});
