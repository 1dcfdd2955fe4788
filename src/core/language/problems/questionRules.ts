/** The rules of a question and its check box, and of what looks like a check box and is none. */
import { firstLawful } from '../../note/edits/checkedEdit';
import { statusEdits } from '../../note/edits/questionStatus';
import type { Note, Question, QuestionStatus } from '../../note/note';
import type { Stride } from '../../note/stride';
import { markOf } from '../../note/boxSyntax';
import { applyEdits, insertAt, lineBreakOf, type TextEdit } from '../../text/textEdit';
import type { ProblemOf } from '../../session/problemList';
import {
  changeAt,
  countOf,
  indentedBelow,
  mended,
  type NoteToFix,
  type ProblemFix,
  type ProblemRules,
} from './problemRule';
import { parseNote } from '../../note/parseNote';

const statusNames: readonly (readonly [QuestionStatus, string])[] = [
  ['open', 'open'],
  ['answered', 'answered'],
  ['not-applicable', 'not applicable'],
  ['deferred', 'deferred'],
];

export const questionRules = {
  'open-with-answer': {
    level: 'information',
    subject: ({ question }) => question.text,
    message: () => 'This question has an answer but is still open: tick it, or take the answer out.',
    fixes: {
      inNote: (problem, { note }) => {
        const { question } = problem;
        const edits = () => mended(note, problem, [statusEdits(question, 'answered')], { question });
        return [{ kind: 'edit', title: 'Tick the question', isPreferred: true, edits }];
      },
    },
  },
  'unknown-mark': {
    level: 'information',
    subject: ({ mark }) => mark,
    message: (mark) =>
      `The mark ${mark} is not known and counts as open: use a space (open), x (answered), - (not applicable) or > (to be asked later).`,
    fixes: {
      // The four marks; that of an answered question is preferred if there is an answer.
      inNote: (problem, { note }) => {
        const { question } = problem;
        const likely: QuestionStatus = question.answer === null ? 'open' : 'answered';
        return statusNames.map(([status, name]) => ({
          kind: 'edit',
          title: `Mark as ${name} [${markOf[status]}]`,
          isPreferred: status === likely,
          edits: () =>
            mended(note, problem, [[{ span: question.mark, newText: markOf[status] }]], { question }),
        }));
      },
    },
  },
  'stray-answer': {
    level: 'information',
    subject: ({ what }) => what,
    message: (who, problem) =>
      `${strayBlocks[problem?.what ?? ''] ?? `What ${who} said`} stands beside the ticked question above, not in it, so that has no answer: indent it below the question.`,
    fixes: { inNote: indentBelow },
  },
  'unmarked-answer': {
    level: 'information',
    subject: ({ tag }) => tag.text,
    message: () =>
      'This stands below an open #ask and is no detail of it, so the ask stays open: write `answer: …` if it is the answer, or leave it.',
    fixes: { inNote: markAnswer },
  },
} satisfies Partial<ProblemRules>;

/** `- Lea` → `- answer: Lea`, which closes the ask. */
function markAnswer(problem: ProblemOf<'unmarked-answer'>, { note }: NoteToFix): ProblemFix[] {
  const { span, tag } = problem;
  const way = [insertAt(span.start, 'answer: ')];
  const edits = () => mended(note, problem, [way], { tag, replaced: [span] });
  return [{ kind: 'edit', title: 'Write answer:', isPreferred: true, edits }];
}

const strayBlocks: Readonly<Record<string, string>> = {
  'a quote': 'This quote',
  'a table': 'This table',
  code: 'This code',
};

/** As far to the right as the words of the question's item; what follows in the same words keeps its own shape. */
function indentBelow(problem: ProblemOf<'stray-answer'>, { note }: NoteToFix): ProblemFix[] {
  const { question, said } = problem;
  const { lines } = note;
  const way = indentedBelow(lines, lines.lineAt(question.mark.start), said);
  const replaced = [{ start: lines.startOf(said.start), end: lines.endOf(said.end - 1) }];
  const edits = () => mended(note, problem, [way], { question, replaced, adds: true });
  return [{ kind: 'edit', title: 'Indent it below the question', isPreferred: true, edits }];
}

/** Another `^id/SE` for a question; one that says nothing goes with the blank before it. */
export function withQuestionId(
  note: Note,
  question: Question,
  id: string | null,
  stride: readonly Stride[],
): readonly TextEdit[] | null {
  const { idSpan } = question;
  if (!idSpan) return null;
  const newText =
    id === null && !stride.length ? '' : `^${id ?? ''}${stride.length ? `/${stride.join('')}` : ''}`;
  const blank = newText === '' && /[ \t]/.test(note.text.charAt(idSpan.start - 1)) ? 1 : 0;
  const span = { start: idSpan.start - blank, end: idSpan.end };
  const index = note.questions.indexOf(question);
  const edit = { span, newText };
  // About the solution as a whole, it is a question by its question mark alone.
  const ways = [[edit], [insertAt(question.textSpan.end, '?'), edit]];
  return firstLawful(note, ways, { question }, (after) => {
    const changed = after.questions[index];
    return (
      changed?.text.replace(/\?$/, '') === question.text.replace(/\?$/, '') &&
      changed.id === id &&
      changed.answer === question.answer &&
      changed.stride.join('') === stride.join('')
    );
  });
}

// The rule of what looks like a check box and is none.

export const nearBoxRules = {
  'near-box': {
    level: 'information',
    subject: ({ written }) => written ?? '',
    message: (written, problem) =>
      problem?.written === null
        ? `This has the id of a question and no check box, so it is no question and nothing below is its answer: write ${properBox(problem).trim()} in front of it.`
        : `${written} looks like a check box and is none, so this is no question and belongs to no answer: ` +
          `write ${problem === null ? '- [ ]' : properBox(problem).trim()} on a line of its own.`,
    fixes: { inNote: writeBox },
  },
} satisfies Partial<ProblemRules>;

/** `–[x]` → `- [x] `; a list marker that Markdown knows stays. */
function properBox({ written, mark, opensItem }: ProblemOf<'near-box'>): string {
  const [marker = '-'] = /^(?:[-*+]|\d{1,9}[.)])/.exec(written ?? '') ?? [];
  return `${opensItem ? '' : `${marker} `}[${mark}] `;
}

/** What goes on behind the box: `**[x]` → `**`. */
const openEmphasis = (written: string | null): string =>
  /^[*_]+(?=[[［][^*_]*$)/.exec(written ?? '')?.[0] ?? '';

/** Where the line stands, or else as far to the left as the list above it, and behind a blank line if it takes that. */
function writeBox(problem: ProblemOf<'near-box'>, { note }: NoteToFix): ProblemFix[] {
  if (isInCell(problem, note)) return [];
  const box = properBox(problem);
  const edits = () => {
    const ways = placesOf(problem, note).map(({ start, lead }): TextEdit[] => [
      { span: { start, end: boxEnd(problem, note) }, newText: lead + box + openEmphasis(problem.written) },
    ]);
    const isTask = (after: Note) => isTaskNear(after, note.lines.lineAt(problem.span.start));
    const change = changeAt(note, problem.span.start);
    const isMended = (after: Note) => countOf(after, 'near-box') < countOf(note, 'near-box') && isTask(after);
    return (
      firstLawful(note, ways, change, isMended) ?? ways.find((way) => onlyMoves(note, way, isMended)) ?? null
    );
  };
  return [{ kind: 'edit', title: `Write it as ${box.trim()}`, isPreferred: true, edits }];
}

/** A table holds no task: somebody has to take it out of there. */
const isInCell = ({ span }: ProblemOf<'near-box'>, { text, lines }: Note): boolean =>
  /^[\s>]*\|/.test(text.slice(lines.startOf(lines.lineAt(span.start)), span.start));

/** Behind the blanks that follow the box. */
const boxEnd = ({ span, written }: ProblemOf<'near-box'>, { text }: Note): number =>
  written === null
    ? span.start
    : span.end + (/^[\t\p{Zs}\p{Cf}]*/u.exec(text.slice(span.end, span.end + 20))?.[0].length ?? 0);

function placesOf(
  { span, opensItem }: ProblemOf<'near-box'>,
  { text, lines }: Note,
): { readonly start: number; readonly lead: string }[] {
  const line = lines.lineAt(span.start);
  const lineStart = lines.startOf(line);
  const before = text.slice(lineStart, span.start);
  if (opensItem || !/^[\s>\p{Cf}]*$/u.test(before)) return [{ start: span.start, lead: '' }];
  const quote = /^(?:[ \t]*>[ \t]?)*/.exec(before)?.[0] ?? '';
  const blankLine = quote.trimEnd() + lineBreakOf(text);
  const margins = new Set([before.replace(/\p{Cf}/gu, ''), quote + marginAbove(line, lines)]);
  return [...margins].flatMap((margin) => [
    { start: lineStart, lead: margin },
    { start: lineStart, lead: blankLine + margin },
  ]);
}

/** The blanks in front of the last list marker above a line. */
function marginAbove(line: number, lines: Note['lines']): string {
  for (let above = line - 1; above >= 0; above--) {
    const found = /^(?:[ \t]*>[ \t]?)*([ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]/.exec(lines.textOf(above));
    if (found) return found[1] ?? '';
  }
  return '';
}

/** On the line, or on the next where a blank line came in front. */
const isTaskNear = ({ lines, questions, tags }: Note, line: number): boolean =>
  [...questions, ...tags].some(
    ({ mark }) => mark !== null && [line, line + 1].includes(lines.lineAt(mark.start)),
  );

/** What stands below the box may come to the question that it makes; all else is said as before, and nothing twice. */
function onlyMoves(note: Note, way: readonly TextEdit[], isMended: (after: Note) => boolean): boolean {
  const after = parseNote(applyEdits(note.text, way));
  const said = ({ tags }: Note) =>
    JSON.stringify(tags.map(({ kind, text, details }) => [kind, text, details.map(({ value }) => value)]));
  const asked = new Set(after.questions.map(({ text }) => text));
  return isMended(after) && note.questions.every(({ text }) => asked.has(text)) && said(after) === said(note);
}
