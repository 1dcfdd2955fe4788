/** The rules of what shapes a note: the headings of elements, and code that never ends. */
import { firstLawful } from '../../note/edits/checkedEdit';
import { toMargin } from '../../note/edits/toMargin';
import { elementKey, type Note } from '../../note/note';
import type { ProblemOf } from '../../session/problemList';
import { insertAt, lineBreakOf, type TextEdit } from '../../text/textEdit';
import {
  countOf,
  cursorMark,
  mendedFreely,
  type NoteToFix,
  type ProblemFix,
  type ProblemRules,
} from './problemRule';

export const elementRules = {
  'element-types': {
    level: 'warning',
    subject: ({ element }) => element.name,
    message: (name) =>
      `${name} has another tag elsewhere, as #process here and #store there, and the first counts: give it the same in every note.`,
    fixes: { inNote: sameType },
  },
  'element-without-name': {
    level: 'warning',
    subject: ({ kind }) => kind,
    message: () => 'This heading has a tag but no name: write the name of the element in front of the tag.',
    fixes: {
      inNote: (problem, { note }) => [
        {
          kind: 'edit',
          title: 'Name the element',
          isPreferred: true,
          // What stands below belongs to the element then, as its writer meant it to.
          edits: () =>
            mendedFreely(
              note,
              problem,
              [[insertAt(problem.span.start, `${cursorMark} `)]],
              (after) => after.tags.length === note.tags.length,
            ),
        },
      ],
    },
  },
  'heading-in-list': {
    level: 'warning',
    subject: ({ name }) => name,
    message: (name) =>
      `The heading of ${name} stands in a list, a quote or code, so it opens no section: move it to the left margin, with a blank line before it.`,
    fixes: { inNote: headingToMargin },
  },
  'open-fence': {
    level: 'warning',
    message: () =>
      'This code block never ends, so everything below it is code: close it with a line of the same signs as it begins with.',
    fixes: {
      inNote: (problem, { note }) => [
        {
          kind: 'edit',
          title: 'Close the code block',
          isPreferred: true,
          edits: () => mendedFreely(note, problem, [closedFence(problem, note)], () => true),
        },
      ],
    },
  },
  'note-in-fence': {
    level: 'warning',
    message: () =>
      'This note stands in a code block, so nothing of it is read: take out the lines that open and close the block.',
    fixes: { inNote: outOfFence },
  },
} satisfies Partial<ProblemRules>;

/** What stands below it belongs to the element then, as its writer meant it to; nothing that was read goes. */
function headingToMargin(problem: ProblemOf<'heading-in-list'>, { note }: NoteToFix): ProblemFix[] {
  const said = ({ questions, tags }: Note) =>
    questions.length + tags.length + tags.flatMap(({ details }) => details).length;
  const edits = () =>
    mendedFreely(
      note,
      problem,
      [toMargin(note, problem.belongs)],
      (after) => after.elements.length > note.elements.length && said(after) >= said(note),
    );
  return [{ kind: 'edit', title: 'Move it to the margin, with what is below it', isPreferred: true, edits }];
}

/** As the session's first heading of that name says. */
function sameType(
  { element: section }: ProblemOf<'element-types'>,
  { note, session }: NoteToFix,
): ProblemFix[] {
  const element = session.elements.find(({ key }) => key === section.key);
  if (!element) return [];
  const newText = `#${element.kind}${element.type ? `/${element.type}` : ''}`;
  const edits = () =>
    firstLawful(note, [[{ span: section.tagSpan, newText }]], { element: section }, (after) => {
      const changed = after.elements[note.elements.indexOf(section)];
      return (
        changed?.key === elementKey(section.name) &&
        changed.kind === element.kind &&
        changed.type === element.type
      );
    });
  return [{ kind: 'edit', title: `Change to ${newText}`, isPreferred: true, edits }];
}

/** Without the fence and the last line that closes one, which is another where code stands in the note. */
function outOfFence(problem: ProblemOf<'note-in-fence'>, { note }: NoteToFix): ProblemFix[] {
  const { lines, text } = note;
  const first = lines.lineAt(problem.span.start);
  const isEnd = (line: number) => lines.textOf(line).trim() === problem.fence;
  const ends = Array.from({ length: lines.count - first - 1 }, (_, index) => first + 1 + index).filter(isEnd);
  const start = text.startsWith('\uFEFF') && first === 0 ? 1 : lines.startOf(first);
  const opening: TextEdit = { span: { start, end: lines.startOf(first + 1) }, newText: '' };
  const closing = (line: number): TextEdit[] => [
    { span: { start: lines.endOf(line - 1), end: lines.endOf(line) }, newText: '' },
  ];
  const ways = [ends.at(-1), ends[0]].map((line) => [opening, ...(line === undefined ? [] : closing(line))]);
  const edits = () =>
    mendedFreely(note, problem, ways, (after) => countOf(after, 'open-fence') <= countOf(note, 'open-fence'));
  return [{ kind: 'edit', title: 'Take the note out of the code block', isPreferred: true, edits }];
}

/** Before the next line that looks like a part of a note, else at the end. */
function closedFence({ span, fence }: ProblemOf<'open-fence'>, { text, lines }: Note): TextEdit[] {
  const first = lines.lineAt(span.start);
  const opening = lines.textOf(first);
  const prefix = opening.slice(0, opening.indexOf(fence)).replace(/[^>\t]/g, ' ');
  const looksLikeNote = /^[\s>]*(?:#{1,6}[ \t]|[-*+][ \t]+(?:\[.\][ \t]|#[a-z]))/;
  let next = first + 1;
  while (next < lines.count && !looksLikeNote.test(lines.textOf(next))) next++;
  let last = next - 1;
  while (last > first && lines.textOf(last).trim() === '') last--;
  return [insertAt(lines.endOf(last), lineBreakOf(text) + prefix + fence)];
}
