/** What can be done about headings, code and indentation. */
import { firstLawful } from '../../note/edits/checkedEdit';
import { applyEdits, insertAt, lineBreakOf, type TextEdit } from '../../text/textEdit';
import { elementKey, type Note } from '../../note/note';
import { parseNote } from '../../note/parseNote';
import { changeAt, countOf, cursorMark, mended, type NoteProblem, type ProblemFix } from './problemFix';

/** As the session's first heading of that name says. */
export function elementTypes(problem: NoteProblem): ProblemFix[] {
  const { text, note, span, session } = problem;
  const section = note.elements.find(({ nameSpan }) => nameSpan.start === span.start);
  const element = session.elements.find(({ key }) => key === section?.key);
  if (!section || !element) return [];
  const heading = text.slice(section.heading.start, section.heading.end);
  const found = /#(?:interactor|process|store)(?:\/[A-Za-z]+)?/i.exec(
    heading.slice(section.nameSpan.end - section.heading.start),
  );
  if (!found) return [];
  const start = section.nameSpan.end + found.index;
  const newText = `#${element.kind}${element.type ? `/${element.type}` : ''}`;
  return [
    {
      kind: 'edit',
      title: `Change to ${newText}`,
      isPreferred: true,
      edits: () =>
        firstLawful(
          note,
          [[{ span: { start, end: start + found[0].length }, newText }]],
          { element: section },
          (after) => {
            const changed = after.elements[note.elements.indexOf(section)];
            return (
              changed?.key === elementKey(section.name) &&
              changed.kind === element.kind &&
              changed.type === element.type
            );
          },
        ),
    },
  ];
}

export const withoutName = (problem: NoteProblem): ProblemFix[] => [
  {
    kind: 'edit',
    title: 'Name the element',
    isPreferred: true,
    // What stands below belongs to the element then, as its writer meant it to.
    edits: () =>
      without(
        problem,
        'element-without-name',
        [[insertAt(problem.span.start, `${cursorMark} `)]],
        (after) => after.tags.length === problem.note.tags.length,
      ),
  },
];

/** `# Hint: the key` → `- #hint the key`. What stands below it may come to another element by that. */
export function headingTag(problem: NoteProblem): ProblemFix[] {
  const { text, note, span } = problem;
  const { lines } = note;
  const line = lines.lineAt(span.start);
  const before = text.slice(lines.startOf(line), span.start);
  const marker = /#{1,6}[ \t]+$/.exec(before)?.[0];
  if (marker === undefined) return [];
  const word = text.slice(span.start, span.end).toLowerCase();
  const end = lines.endOf(line);
  const said = text.slice(span.end, end).replace(/(?:^|[ \t])#+[ \t]*$/, '');
  const words = said.replace(/^[:,]/, '');
  const written = `- #${word}${/^(?:[/!\s]|$)/.test(words) ? '' : ' '}${words}`.trimEnd();
  const place = { start: span.start - marker.length, end };
  return [
    {
      kind: 'edit',
      title: `Make it a #${word}`,
      isPreferred: true,
      edits: () =>
        without(
          problem,
          'heading-tag',
          ['', lineBreakOf(text)].map((behind) => [{ span: place, newText: written + behind }]),
          ({ tags, questions, lines: now }) => {
            const tag = tags.find((one) => one.item !== null && now.lineAt(one.span.start) === line);
            return (
              tags.length === note.tags.length + 1 &&
              questions.length === note.questions.length &&
              tag !== undefined &&
              now.lineAt(Math.max(tag.textSpan.end, tag.span.end)) === line
            );
          },
        ),
    },
  ];
}

/** As far to the left as the text above it. */
export function indentedTag(problem: NoteProblem): ProblemFix[] {
  const { text, note, span } = problem;
  const { lines } = note;
  const line = lines.lineAt(span.start);
  const start = lines.startOf(line);
  const [, quote = '', blanks = ''] = /^((?:[ \t]*>)*)([ \t]*)/.exec(text.slice(start, span.start)) ?? [];
  const from = start + quote.length;
  let above = line - 1;
  while (above > 0 && lines.textOf(above).trim() === '') above--;
  const [outer = ''] = /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*/.exec(lines.textOf(Math.max(above, 0))) ?? [];
  const margin = outer.slice(quote.length).replace(/[^ \t]/g, ' ');
  const space = quote === '' ? '' : ' ';
  const indentations = [margin, space].filter((one) => one.length < blanks.length);
  const ways = indentations.map((newText) => [{ span: { start: from, end: span.start }, newText }]);
  return [
    {
      kind: 'edit',
      title: 'Indent it less',
      isPreferred: true,
      edits: () => mended(problem, 'indented-tag', ways, changeAt(problem)),
    },
  ];
}

/** Before the next line that looks like a part of a note, else at the end. */
export function openFence(problem: NoteProblem): ProblemFix[] {
  const { text, note, span } = problem;
  const { lines } = note;
  const first = lines.lineAt(span.start);
  const opening = lines.textOf(first);
  const [, before = '', fence = ''] = /^(.*?)(`{3,}|~{3,})/.exec(opening) ?? [];
  if (fence === '') return [];
  const prefix = before.replace(/[^>\t]/g, ' ');
  const looksLikeNote = /^[\s>]*(?:#{1,6}[ \t]|[-*+][ \t]+(?:\[.\][ \t]|#[a-z]))/;
  let next = first + 1;
  while (next < lines.count && !looksLikeNote.test(lines.textOf(next))) next++;
  let last = next - 1;
  while (last > first && lines.textOf(last).trim() === '') last--;
  return [
    {
      kind: 'edit',
      title: 'Close the code block',
      isPreferred: true,
      edits: () =>
        without(
          problem,
          'open-fence',
          [[insertAt(lines.endOf(last), lineBreakOf(text) + prefix + fence)]],
          () => true,
        ),
    },
  ];
}

/** The first way that takes the problem away: for mistakes that keep the rest of the note from being read as it was meant. */
function without(
  { text, note }: NoteProblem,
  code: 'element-without-name' | 'heading-tag' | 'open-fence',
  ways: readonly (readonly TextEdit[])[],
  wanted: (after: Note) => boolean,
): readonly TextEdit[] | null {
  return (
    ways.find((edits) => {
      const after = parseNote(applyEdits(text, edits));
      return countOf(after, code) < countOf(note, code) && wanted(after);
    }) ?? null
  );
}
