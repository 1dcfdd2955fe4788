/** The rules of lines that somebody may have ended on purpose, or a formatter by the width of the page. */
import { continuationOf, indent } from '../../note/edits/layout';
import type { Note } from '../../note/note';
import type { ProblemOf } from '../../session/problemList';
import type { Span } from '../../text/span';
import { lineBreakOf, type TextEdit } from '../../text/textEdit';
import { mendedFreely, type NoteToFix, type ProblemFix, type ProblemRules } from './problemRule';

export const lineBreakRules = {
  'question-end': {
    level: 'information',
    subject: ({ question }) => question.text,
    message: () =>
      'Nobody can tell where this question ends: put a question mark or a blank line behind it, or write it on one line.',
    fixes: { inNote: questionEnds },
  },
  'tag-end': {
    level: 'information',
    subject: ({ tag }) => tag.text,
    message: (text) =>
      `This tag ends its line, and nobody can tell whether it says what stands before or behind it. It counts as ${text}: put a blank line behind it, or the tag on the next line.`,
    fixes: { inNote: tagTexts },
  },
} satisfies Partial<ProblemRules>;

function questionEnds(problem: ProblemOf<'question-end'>, { note }: NoteToFix): ProblemFix[] {
  const { question, breaks } = problem;
  const [first] = breaks;
  if (!first) return [];
  const prefix = continuationOf(note.lines, question.mark.start - 1);
  const isWhole = question.asked.end > first.start;
  const fix = (title: string, isPreferred: boolean, edits: readonly TextEdit[]): ProblemFix => ({
    kind: 'edit',
    title,
    isPreferred,
    edits: () => mendedFreely(note, problem, [edits], sameNumbers(note)),
  });
  return [
    fix('It ends here: put a blank line behind it', !isWhole, [apart(note, first, prefix)]),
    fix(
      'It goes on: write it on one line',
      isWhole,
      breaks.map((span) => ({ span, newText: ' ' })),
    ),
  ];
}

function tagTexts(problem: ProblemOf<'tag-end'>, { note }: NoteToFix): ProblemFix[] {
  const { tag, lineBreak } = problem;
  const written = note.text.slice(lineBreak.start, lineBreak.end);
  const prefix = written.slice(/^\s*?(?:\r\n?|\n)/.exec(written)?.[0].length ?? 0);
  const before = /\s*[*_([{"“]*$/.exec(
    note.text.slice(note.lines.startOf(note.lines.lineAt(tag.span.start)), tag.span.start),
  );
  const place = tag.span.start - (before?.[0].length ?? 0);
  const blanks = /^\s*/.exec(before?.[0] ?? '')?.[0].length ?? 0;
  const moved = [
    { span: { start: place, end: place + blanks }, newText: lineBreakOf(note.text) + prefix },
    { span: lineBreak, newText: ' ' },
  ];
  const isBefore = tag.textSpan.start < tag.span.start;
  const fix = (title: string, isPreferred: boolean, edits: readonly TextEdit[]): ProblemFix => ({
    kind: 'edit',
    title,
    isPreferred,
    edits: () => mendedFreely(note, problem, [edits], sameNumbers(note)),
  });
  return [
    fix('It says what stands before it', isBefore, [apart(note, lineBreak, prefix)]),
    fix('It says what follows', !isBefore, moved),
  ];
}

/** A blank line in place of a line break. */
const apart = ({ text }: Note, span: Span, prefix: string): TextEdit => ({
  span,
  newText: lineBreakOf(text) + indent(prefix, '') + lineBreakOf(text) + prefix,
});

const sameNumbers =
  (note: Note) =>
  ({ questions, tags }: Note): boolean =>
    questions.length === note.questions.length && tags.length === note.tags.length;
