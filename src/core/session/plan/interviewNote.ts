/** The note of a planned interview: what it is to bring, and what to ask first. */
import { escapeText } from '../../note/edits/escapeText';
import { newNote } from '../../note/edits/newNote';
import { roles } from '../../note/note';
import type { Catalog } from '../../questions/catalog';
import { expectationsOf } from './expectations';
import type { OpeningPart, OpeningQuestion } from './interviewKind';
import type { PlannedMeeting } from './planOf';

export interface OpeningContext {
  /** Where the texts of catalog questions come from. */
  readonly catalog: Catalog;
  readonly workshop: boolean;
}

/**
 * The text of a meeting's note: its front matter, the goals of its kind, and the first questions, all open. One for
 * the business has `- [ ] What would you hate to read about it in the newspaper? ^worries`. What is asked about a
 * component stands in its section. A question that the catalog does not have is left out. Null for a meeting whose
 * role takes no note.
 */
export function interviewNote(meeting: PlannedMeeting, context: OpeningContext): string | null {
  const { title, start, minutes, component, kind } = meeting;
  const role = roles.find((known) => known === kind.role);
  if (!role) return null;
  const elements = component === null ? [] : [{ kind: 'process', type: null, name: component } as const];
  const level = component === null ? '##' : '###';
  const section = (heading: string, ...blocks: readonly string[]) =>
    [`\n${level} ${heading}`, ...blocks].join('\n\n') + '\n';
  const opening = ({ heading, remark, questions }: OpeningPart) =>
    section(heading, ...(remark === null ? [] : [remark]), questionList(questions, context.catalog));
  return [
    newNote({ title, role, date: start, minutes, elements }),
    ...(role === 'kickoff' ? [section('What to expect', bullets(whatToExpect(context.workshop)))] : []),
    section('Goals', bullets(kind.goals)),
    ...kind.opening.map(opening),
  ].join('');
}

function whatToExpect(workshop: boolean): readonly string[] {
  const { approach, delivered, limits } = expectationsOf(workshop);
  return [approach, delivered, limits];
}

const bullets = (texts: readonly string[]): string => texts.map((text) => `- ${text}`).join('\n');

const questionList = (questions: readonly OpeningQuestion[], catalog: Catalog): string =>
  questions
    .flatMap((question) => {
      if ('text' in question) return [`- [ ] ${question.text}`];
      const known = catalog.questions.find(({ id }) => id === question.id);
      return known ? [`- [ ] ${escapeText(known.text)} ^${known.id}`] : [];
    })
    .join('\n');
