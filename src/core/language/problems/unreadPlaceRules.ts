/** The rules of what is written where it does not count: in HTML, in a heading that is none, in turned text. */
import { insertAt, lineBreakOf, type TextEdit } from '../../text/textEdit';
import type { Note } from '../../note/note';
import type { ProblemOf } from '../../session/problemList';
import { visibleDirections } from '../../text/visibleText';
import { mendedFreely, type NoteToFix, type ProblemFix, type ProblemRules } from './problemRule';

export const unreadPlaceRules = {
  'tag-in-html': {
    level: 'information',
    subject: ({ written }) => written,
    message: (written) =>
      `${written} does not count, since HTML goes on up to the next blank line: write a blank line before it.`,
    fixes: { inNote: blankLineBefore },
  },
  'underlined-element': {
    level: 'warning',
    message: () =>
      'An underlined heading opens no section of an element: write it with # in front and without the line below.',
    fixes: { inNote: withHashes },
  },
  'near-heading': {
    level: 'warning',
    subject: ({ heading }) => heading,
    message: (heading) => `This line opens no section of an element: write ${heading} if it is meant to.`,
    fixes: { inNote: asHeading },
  },
  'hidden-direction': {
    level: 'warning',
    subject: ({ signs }) => visibleDirections(signs),
    message: (signs) =>
      `${signs} is a sign that nobody sees and that turns the order of the text behind it, so that it reads otherwise than it is: take it out.`,
    fixes: { inNote: withoutSigns },
  },
  'extra-cell': {
    level: 'warning',
    message: () =>
      'This row has more cells than the head of its table. Markdown shows them to nobody, and nothing in them counts or is exported: give the head as many.',
    fixes: { inNote: widerHead },
  },
} satisfies Partial<ProblemRules>;

/** What stands behind it counts then, as its writer meant it to; nothing that was read goes. */
function blankLineBefore(problem: ProblemOf<'tag-in-html'>, { note }: NoteToFix): ProblemFix[] {
  const { lines, text } = note;
  const lineStart = lines.startOf(lines.lineAt(problem.span.start));
  const quote = /^(?:[ \t]*>)*/.exec(text.slice(lineStart, problem.span.start))?.[0] ?? '';
  const before = text.slice(lineStart, problem.span.start);
  // On a line with the HTML, the blank line comes between the two.
  const alone = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*$/.test(before);
  const lineBreak = lineBreakOf(text);
  const bullet = /^[[［]/.test(problem.written) ? '- ' : '';
  const way: TextEdit[] = alone
    ? [insertAt(lineStart, quote + lineBreak)]
    : [
        insertAt(problem.span.start, `${lineBreak}${quote}${lineBreak}${quote}${bullet}`),
        ...(bullet === '' ? [] : withoutClosingTag(note, problem.span.end)),
      ];
  const edits = () =>
    mendedFreely(
      note,
      problem,
      [way],
      ({ tags, questions, elements }) =>
        tags.length + questions.length + elements.length >
        note.tags.length + note.questions.length + note.elements.length,
    );
  return [{ kind: 'edit', title: 'Write a blank line before it', isPreferred: true, edits }];
}

/** Of `[ ] Who?</li>` no `</li>`, which would be a part of the question. */
function withoutClosingTag({ text, lines }: NoteToFix['note'], from: number): TextEdit[] {
  const behind = text.slice(from, lines.endOf(lines.lineAt(from)));
  const words = /^[^<]*(?=<\/\w+>\s*$)/.exec(behind)?.[0];
  if (words === undefined) return [];
  const start = from + words.length;
  return [{ span: { start, end: from + behind.trimEnd().length }, newText: '' }];
}

/** `Door #process\n-----` → `## Door #process`. What stands below belongs to the element then. */
function withHashes(problem: ProblemOf<'underlined-element'>, { note }: NoteToFix): ProblemFix[] {
  const { lines, text } = note;
  const { span, level } = problem;
  const last = lines.lineAt(span.end);
  const written = text.slice(span.start, span.end).trim().replace(/\s+/g, ' ');
  const newText = `${'#'.repeat(Math.max(2, level))} ${written}`;
  const place = { start: span.start, end: lines.endOf(last + 1) };
  return [headingFix(problem, note, { span: place, newText }, 'Write it with ##')];
}

/** `##Door #process` → `## Door #process`. What stands below belongs to the element then. */
function asHeading(problem: ProblemOf<'near-heading'>, { note }: NoteToFix): ProblemFix[] {
  return [headingFix(problem, note, { span: problem.span, newText: problem.heading }, 'Make it a heading')];
}

/** One more element than before, and no tag less. */
function headingFix(
  problem: ProblemOf<'underlined-element' | 'near-heading'>,
  note: Note,
  edit: TextEdit,
  title: string,
): ProblemFix {
  const edits = () =>
    mendedFreely(
      note,
      problem,
      [[edit]],
      (after) => after.elements.length > note.elements.length && after.tags.length === note.tags.length,
    );
  return { kind: 'edit', title, isPreferred: true, edits };
}

function withoutSigns(problem: ProblemOf<'hidden-direction'>, { note }: NoteToFix): ProblemFix[] {
  const way: TextEdit[] = [{ span: problem.span, newText: '' }];
  const edits = () =>
    mendedFreely(note, problem, [way], (after) => after.problems.length < note.problems.length);
  return [{ kind: 'edit', title: 'Take it out', isPreferred: true, edits }];
}

/** `| a |\n| --- |\n| 1 | 2 |` → `| a |  |\n| --- | --- |\n| 1 | 2 |` */
function widerHead(problem: ProblemOf<'extra-cell'>, { note }: NoteToFix): ProblemFix[] {
  const { lines: head, count } = problem;
  const way = ['  |', ' --- |'].map((cell, index) => {
    const line = head.start + index;
    const written = note.lines.textOf(line).trimEnd();
    const added = cell.repeat(count);
    const isClosed = /(?<!\\)\|$/.test(written);
    return insertAt(note.lines.startOf(line) + written.length, isClosed ? added : ` |${added}`);
  });
  const edits = () =>
    mendedFreely(
      note,
      problem,
      [way],
      ({ tags, questions, elements }) =>
        tags.length >= note.tags.length &&
        questions.length >= note.questions.length &&
        elements.length === note.elements.length,
    );
  return [{ kind: 'edit', title: 'Give the head as many cells', isPreferred: true, edits }];
}
