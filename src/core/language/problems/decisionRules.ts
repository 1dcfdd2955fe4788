/** The rules of what becomes of a risk: who accepts it says why, and until when. Format page, "Decisions". */
import type { Detail, DetailKey } from '../../note/detailKeys';
import { changeOf, firstLawful, tagSignsOf } from '../../note/edits/checkedEdit';
import { addPart, partBelow, rewrittenDetail } from '../../note/edits/decideRisk';
import type { Note, Tag } from '../../note/note';
import type { DecisionMeant } from '../../note/decisionWords';
import type { ProblemOf } from '../../session/problemList';
import { insertAt, type TextEdit } from '../../text/textEdit';
import { cursorMark, mended, type ProblemFix, type ProblemRules } from './problemRule';

export const decisionRules = {
  'accepted-without-because': {
    level: 'warning',
    subject: ({ tag }) => tag.text,
    message: () => 'This risk is accepted and nobody will know why: add `because: …` below the decision.',
    fixes: {
      inNote: ({ tag, decision }, { note }) => [partToWrite(note, tag, decision, 'because')],
    },
  },
  'accepted-without-by': {
    level: 'warning',
    subject: ({ tag }) => tag.text,
    message: () =>
      'This risk is accepted by nobody in particular: add `by: …` below the decision, with whoever bears it.',
    fixes: {
      inNote: ({ tag, decision }, { note }) => [partToWrite(note, tag, decision, 'by')],
    },
  },
  'done-with-open-measure': {
    level: 'warning',
    subject: ({ measure }) => measure.value,
    message: (measure) =>
      `This risk says that it is done, and its mitigation ${measure} that it is still open, so it counts as not done: change one of them.`,
    fixes: {
      inNote: ({ tag, measure }, { note }) => [
        { ...statusFix('Change the risk to open', note, tag, null, 'open'), isPreferred: true },
        statusFix('Change the mitigation to done', note, tag, measure, 'done'),
      ],
    },
  },
  'accepted-lapsed': {
    level: 'warning',
    subject: ({ until }) => until.value,
    message: (until) =>
      `This risk was accepted until ${until}, and that day is over: decide about it anew, or write until when it is accepted now.`,
    fixes: {
      inNote: ({ tag, decision, until }, { note }) => [
        { kind: 'edit', title: 'Write another day', edits: () => withoutDay(note, tag, until) },
        {
          kind: 'edit',
          title: 'Change to treat',
          edits: () => rewrittenDetail(note, tag, decision, 'treat'),
        },
      ],
    },
  },
} satisfies Partial<ProblemRules>;

const partToWrite = (note: Note, tag: Tag, of: Detail, key: DetailKey): ProblemFix => ({
  kind: 'edit',
  title: `Add '${key}:'`,
  isPreferred: true,
  edits: () => addPart(note, tag, of, key, cursorMark),
});

/** Of a risk, or of one of its measures. */
const statusFix = (title: string, note: Note, tag: Tag, of: Detail | null, value: string): ProblemFix => ({
  kind: 'edit',
  title,
  edits: () => {
    const status = tag.details.find((one) => one.key === 'status' && one.of === of);
    return status ? rewrittenDetail(note, tag, status, value) : null;
  },
});

/** Nobody knows yet which day it becomes: the cursor waits where it stood. */
function withoutDay(note: Note, tag: Tag, until: Detail): readonly TextEdit[] | null {
  const change = { ...changeOf(tag), rewritten: [...tagSignsOf(tag), until.valueSpan] };
  const edit = { span: until.valueSpan, newText: cursorMark };
  return firstLawful(note, [[edit]], change, (after) => {
    const details = after.tags[note.tags.indexOf(tag)]?.details;
    return details?.length === tag.details.length - 1 && !details.some(({ key }) => key === 'until');
  });
}

/** `decision: accepted by Mette, it is cheap` as its word, and below it what else was said. */
export const wholeDecision = (
  problem: Extract<ProblemOf<'impossible-value'>, { readonly where: 'detail' }>,
  note: Note,
  { kind, parts }: DecisionMeant,
): ProblemFix => ({
  kind: 'edit',
  title: `Change to ${kind}, with ${listed(parts.map(({ key }) => `'${key}:'`))} below`,
  isPreferred: true,
  edits: () => {
    const { valueSpan, span } = problem;
    const below = parts.map(({ key, value }) => partBelow(note, span.start, key, value)).join('');
    const end = note.lines.endOf(note.lines.lineAt(valueSpan.end));
    return mended(note, problem, [
      end === valueSpan.end
        ? [{ span: valueSpan, newText: kind + below }]
        : [{ span: valueSpan, newText: kind }, insertAt(end, below)],
    ]);
  },
});

/** `['a', 'b', 'c']` → `a, b and c` */
const listed = (words: readonly string[]): string =>
  [words.slice(0, -1).join(', '), words.at(-1) ?? ''].filter(Boolean).join(' and ');
