/** What can be done about details, and about values that cannot be. */
import { addDetails } from '../../note/edits/addDetails';
import { firstLawful } from '../../note/edits/checkedEdit';
import { oneAfterAnother } from '../../note/edits/composedEdits';
import { insertAt, type TextEdit } from '../../text/textEdit';
import { valuesOf } from '../../note/details';
import { detailKeys, type Note } from '../../note/note';
import type { Span } from '../../text/span';
import { impossibleMinutes, keyAt } from './frontMatterFixes';
import { nearest } from '../../text/compareTexts';
import {
  changeAt,
  countOf,
  mended,
  tagAtSpan,
  tagBefore,
  type NoteProblem,
  type ProblemFix,
} from './problemFix';

/** Each value that the key can have, the likeliest first. */
export function impossibleValue(problem: NoteProblem): ProblemFix[] {
  const { text, note, span } = problem;
  if (keyAt(problem) === 'minutes') return impossibleMinutes(problem);
  const element = /^#interactor\/[A-Za-z]+$/i.exec(text.slice(span.start, span.end));
  if (element) return elementTypes(problem);
  const tag = tagAtSpan(problem);
  if (tag?.kind === 'calibration') {
    return ['low', 'medium', 'high', 'critical'].map((level) => ({
      kind: 'edit',
      title: `Calibrate as ${level}`,
      edits: () =>
        firstLawful(
          note,
          [[insertAt(tag.span.end, ` ${level}`)]],
          changeAt(problem),
          (after) => after.tags[note.tags.indexOf(tag)]?.text === `${level} ${tag.text}`.trim(),
        ),
    }));
  }
  const found = /^(\w+):\s*/.exec(text.slice(span.start, span.end));
  const key = detailKeys.find((known) => known === found?.[1]?.toLowerCase());
  const of = tagBefore(note, span.start);
  const values = key && of ? valuesOf(key, of.kind) : null;
  if (!found || !values) return [];
  const place = { start: span.start + found[0].length, end: span.end };
  const meant = nearest(text.slice(place.start, place.end), values);
  return [...meant, ...values.filter((value) => !meant.includes(value))].map((value) => ({
    kind: 'edit',
    title: `Change to ${value}`,
    isPreferred: value === meant[0],
    edits: () => mended(problem, 'impossible-value', [[{ span: place, newText: value }]], changeAt(problem)),
  }));
}

export function repeatedDetail(problem: NoteProblem): ProblemFix[] {
  return [
    {
      kind: 'edit',
      title: 'Take out the second one',
      isPreferred: true,
      edits: () => mended(problem, 'repeated-detail', removals(problem, problem.span), changeAt(problem)),
    },
  ];
}

/** Moves a detail that stands alone on its lines to the tag above. */
export function strayDetail(problem: NoteProblem): ProblemFix[] {
  const { text, note, span } = problem;
  const { lines } = note;
  const line = lines.lineAt(span.start);
  const whole = { start: span.start, end: lines.endOf(line) };
  const [, word = '', value = ''] = /^(\w+):\s*(.*)$/s.exec(text.slice(whole.start, whole.end)) ?? [];
  const key = detailKeys.find((known) => known === word.toLowerCase());
  const tag = tagBefore(note, span.start);
  if (!tag || !key || value.trim() === '') return [];
  const index = note.tags.indexOf(tag);
  return [
    {
      kind: 'edit',
      title: `Move to the #${tag.kind} above`,
      isPreferred: true,
      edits: () => {
        for (const removal of removals(problem, whole)) {
          const edits = oneAfterAnother(note, [
            () => mended(problem, 'stray-detail', [removal], changeAt(problem)),
            (read) => {
              const above = read.tags[index];
              return above ? addDetails(read, above, [{ key, value }], [], () => true) : null;
            },
          ]);
          if (edits) return edits;
        }
        return null;
      },
    },
  ];
}

/** Without its lines, if it stands alone on them, or without just its words. */
function removals({ text, note }: NoteProblem, span: Span): TextEdit[][] {
  const { lines } = note;
  const [first, last] = [lines.lineAt(span.start), lines.lineAt(span.end)];
  const before = text.slice(lines.startOf(first), span.start);
  const behind = text.slice(span.end, lines.endOf(last));
  const words: TextEdit = { span, newText: '' };
  if (first === 0 || behind.trim() !== '' || !/^[\s>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*$/.test(before))
    return [[words]];
  return [[{ span: { start: lines.endOf(first - 1), end: lines.endOf(last) }, newText: '' }], [words]];
}

function elementTypes(problem: NoteProblem): ProblemFix[] {
  const { text, note, span } = problem;
  const element = note.elements.find(
    ({ heading }) => heading.start <= span.start && span.start <= heading.end,
  );
  const written = text.slice(span.start, span.end).replace(/^[^/]*\//, '');
  const types = ['human', 'service', 'device'];
  const meant = nearest(written, types);
  if (!element) return [];
  return ['/human', '/service', '/device', ''].map((type) => ({
    kind: 'edit',
    title: `Change to #interactor${type}`,
    isPreferred: type.slice(1) === meant[0],
    edits: () =>
      firstLawful(
        note,
        [[{ span, newText: `#interactor${type}` }]],
        { element },
        (after: Note) => countOf(after, 'impossible-value') === countOf(note, 'impossible-value') - 1,
      ),
  }));
}
