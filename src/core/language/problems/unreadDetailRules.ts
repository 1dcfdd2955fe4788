/** The rules of what looks like a detail and counts as none. */
import { addDetails } from '../../note/edits/addDetails';
import { oneAfterAnother } from '../../note/edits/composedEdits';
import type { Note } from '../../note/note';
import { valueMeant } from '../../note/detailSynonyms';
import type { ProblemOf } from '../../session/problemList';
import type { Span } from '../../text/span';
import { shortened } from '../../text/shorten';
import { insertAt } from '../../text/textEdit';
import {
  changeAt,
  indentedBelow,
  mended,
  mendedFreely,
  type NoteToFix,
  type ProblemFix,
  removals,
  tagBefore,
  type ProblemRules,
} from './problemRule';

export const unreadDetailRules = {
  'stray-detail': {
    level: 'information',
    subject: ({ key }) => key,
    message: (key) =>
      `${key} stands below no tag, such as #hint or #risk, and does not count: put it directly below the one that it is about.`,
    fixes: { inNote: tagAbove },
  },
  'stray-block': {
    level: 'information',
    subject: ({ key }) => key,
    message: (key) =>
      `This stands right behind ${key} and not in its item, so it is no part of it: indent it below ${key}.`,
    fixes: { inNote: indentBelowDetail },
  },
  'misspelt-detail': {
    level: 'information',
    subject: ({ written }) => written,
    message: (word, problem) =>
      problem?.separator
        ? `${word} stands within a line, so it counts as text: write \`${problem.key}: …\` on a line of its own below the tag if that is meant, or leave it.`
        : problem && problem.written.toLowerCase() === problem.key
          ? `${word} is a key only with a colon and a blank behind it, so this counts as text: write \`${problem.key}: …\` if that is meant, or leave it.`
          : `${word} is no key that is known below a tag, so this counts as text: write ${problem ? `\`${problem.key}: …\`` : 'one of the known keys and a colon'} if that is meant, or leave it.`,
    fixes: {
      inNote: (problem, place) =>
        problem.separator ? onOwnLine(problem, problem.separator, place) : detailMeant(problem, place),
    },
  },
} satisfies Partial<ProblemRules>;

/** Moves a detail to the tag above, with all that stands on its line: a tag behind it comes along. */
export function moveToTag(
  problem: ProblemOf<'stray-detail' | 'misplaced-detail'>,
  { note }: NoteToFix,
): ProblemFix[] {
  const { key, span, valueSpan } = problem;
  const end = note.lines.endOf(note.lines.lineAt(span.start));
  const value = note.text.slice(valueSpan.start, end);
  const tag = tagBefore(note, span.start);
  if (!tag || value.trim() === '') return [];
  const index = note.tags.indexOf(tag);
  const edits = () => {
    for (const removal of removals(note, { start: span.start, end })) {
      const moved = oneAfterAnother(note, [
        () => mended(note, problem, [removal]),
        (read) => {
          const above = read.tags[index];
          return above ? addDetails(read, above, [{ key, value }], [], () => true) : null;
        },
      ]);
      if (moved) return moved;
    }
    return null;
  };
  return [{ kind: 'edit', title: `Move to the #${tag.kind} above`, isPreferred: true, edits }];
}

/** The item or the heading that it stands below becomes a tag, or it goes to the tag that is there. */
function tagAbove(problem: ProblemOf<'stray-detail'>, { note, ...place }: NoteToFix): ProblemFix[] {
  const moves = moveToTag(problem, { note, ...place });
  const { lines, text } = note;
  const line = lines.lineAt(problem.span.start);
  const above = lineAbove(note, line);
  if (above === null) return moves;
  const [marker = ''] = headingOrItem.exec(lines.textOf(above)) ?? [];
  const at = lines.startOf(above) + marker.length;
  const words = text.slice(at, lines.endOf(above)).trim();
  if (words === '' || /#\p{L}/u.test(words)) return moves;
  const kind = problem.key === 'answer' ? 'ask' : 'risk';
  const ways = [[insertAt(at, `#${kind} `)]];
  const isRead = (after: Note) => after.tags.length === note.tags.length + 1;
  const edits = () => mendedFreely(note, problem, ways, isRead);
  if (!edits()) return moves;
  return [
    { kind: 'edit', title: `Make a #${kind} of “${shortened(words, 40)}”`, isPreferred: true, edits },
    ...moves.map((fix) => ({ ...fix, isPreferred: false })),
  ];
}

const headingOrItem = /^[ \t>]*(?:#{1,6}|[-*+]|\d{1,9}[.)])[ \t]+(?:\[.?\][ \t]+)?/;

/** The item that a line is nested in, or the heading with nothing but items at the margin between. */
function lineAbove({ lines }: Note, line: number): number | null {
  const own = lines.textOf(line).search(/\S/);
  for (let above = line - 1; above >= 0 && above > line - 50; above--) {
    const written = lines.textOf(above);
    if (/^#{1,6}[ \t]/.test(written)) return above;
    const column = written.search(/\S/);
    if (column >= 0 && column < own) return headingOrItem.test(written) ? above : null;
    if (column === 0 && own === 0 && !headingOrItem.test(written)) return null;
  }
  return null;
}

/** Steps or code go into the item of the detail that they follow. */
function indentBelowDetail(problem: ProblemOf<'stray-block'>, { note }: NoteToFix): ProblemFix[] {
  const { key, block, detail, span } = problem;
  const { lines } = note;
  const way = indentedBelow(lines, lines.lineAt(detail), block);
  const replaced = [{ start: lines.startOf(block.start), end: lines.endOf(block.end - 1) }];
  const edits = () => mended(note, problem, [way], { ...changeAt(note, span.start), replaced });
  return [{ kind: 'edit', title: `Indent it below ${key}:`, isPreferred: true, edits }];
}

/** `how: look, likelihood: high` → `how: look`, and a detail of its own. In a table none can stand. */
function onOwnLine(
  problem: ProblemOf<'misspelt-detail'>,
  separator: Span,
  { note }: NoteToFix,
): ProblemFix[] {
  const { key, span, value } = problem;
  const { text } = note;
  const tag = tagBefore(note, span.start);
  if (!tag) return [];
  const index = note.tags.indexOf(tag);
  const valueEnd = text.indexOf(value, span.end) + value.length;
  const closer = text.charAt(separator.start) === '(' ? /^[*_.!\s]*\)?/ : /^[*_]*/;
  const end = valueEnd + (closer.exec(text.slice(valueEnd, valueEnd + 5))?.[0].length ?? 0);
  const start = text.slice(0, separator.start).trimEnd().length;
  const removal = { span: { start, end }, newText: '' };
  const edits = () =>
    oneAfterAnother(note, [
      () => mended(note, problem, [[removal]]),
      (read) => {
        const above = read.tags[index];
        return above ? addDetails(read, above, [{ key, value }], [], () => true) : null;
      },
    ]);
  return edits() ? [{ kind: 'edit', title: `Put ${key}: on its own line`, isPreferred: true, edits }] : [];
}

/** `likelyhood: high` → `likelihood: high`, `Wahrscheinlichkeit: hoch` → the same. */
function detailMeant(problem: ProblemOf<'misspelt-detail'>, { note }: NoteToFix): ProblemFix[] {
  const { key, span, value } = problem;
  const blank = /^(?:[\s*_`]|$)/.test(note.text.slice(span.end, span.end + 1)) ? '' : ' ';
  // `How (by Omar): press it` → `how: (by Omar) press it`
  const [remark = ''] = /\([^)]{2,}\)$/.exec(problem.written) ?? [];
  const keyEdit = { span, newText: `${key}:${remark && ` ${remark}`}${blank}` };
  const meant = valueMeant(key, value);
  const at = note.text.indexOf(value, span.end);
  const valueEdit = { span: { start: at, end: at + value.length }, newText: meant };
  const edits = () =>
    mended(note, problem, [meant === value || at === -1 ? [keyEdit] : [keyEdit, valueEdit]]);
  return [{ kind: 'edit', title: `Change to ${key}:`, isPreferred: true, edits }];
}
