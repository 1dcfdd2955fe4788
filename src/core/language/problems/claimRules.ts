/** The rules of what people said and something rests on: calibrations and assumptions. */
import { setTagKind } from '../../note/edits/changeTag';
import { changeOf, firstLawful } from '../../note/edits/checkedEdit';
import type { Note, Tag } from '../../note/note';
import { detailsCalled } from '../../note/detailKeys';
import { rewrittenDetail } from '../../note/edits/decideRisk';
import { insertAt } from '../../text/textEdit';
import type { ProblemFix, ProblemRules } from './problemRule';
import { detailToWrite } from './tagRules';

export const claimRules = {
  'wrong-assumption': {
    level: 'warning',
    subject: ({ id }) => id,
    message: (id, problem) =>
      `This was let go because of ${id}, and that assumption turned out wrong${
        problem ? ` (${problem.said.file}:${problem.said.line})` : ''
      }: take it up again, or write another reason.`,
    fixes: { inNote: ({ tag }, { note }) => takenUpAgain(note, tag) },
  },
  'calibration-conflict': {
    level: 'information',
    subject: ({ tag }) => tag.text,
    message: (_, problem) =>
      problem
        ? `Calibrated as ${problem.level} here and as ${problem.later.level} on line ${problem.later.line}, which is what counts: say with \`about: …\` what one of them is of, or strike one through.`
        : 'One note calibrates the same category of the same thing twice, differently, and the later counts: say with `about: …` what one of them is of, or strike one through.',
    fixes: {
      inNote: ({ tag }, { note }) => [detailToWrite(note, tag, 'about'), strikeThrough(note, tag)],
    },
  },
} satisfies Partial<ProblemRules>;

/** What was dismissed becomes a hint again, what was accepted is to be treated, what was dropped is open; why it was let go stays to be read. */
function takenUpAgain(note: Note, tag: Tag): ProblemFix[] {
  if (tag.kind === 'dismissed') {
    return [
      {
        kind: 'edit',
        title: 'Take it up again as #hint',
        isPreferred: true,
        edits: () => setTagKind(note, tag, 'hint'),
      },
    ];
  }
  const [[status], [decision]] = [detailsCalled(tag, 'status'), detailsCalled(tag, 'decision')];
  if (status?.value !== 'dropped') {
    const edits = () => (decision ? rewrittenDetail(note, tag, decision, 'treat') : null);
    return decision ? [{ kind: 'edit', title: 'Change to treat', isPreferred: true, edits }] : [];
  }
  const edit = { span: status.valueSpan, newText: 'open' };
  const change = { ...changeOf(tag), rewritten: [status.valueSpan] };
  const isOpen = (after: Note) =>
    after.tags[note.tags.indexOf(tag)]?.details.some(
      ({ key, value }) => key === 'status' && value === 'open',
    ) ?? false;
  return [
    {
      kind: 'edit',
      title: 'Open it again',
      isPreferred: true,
      edits: () => firstLawful(note, [[edit]], change, isOpen),
    },
  ];
}

/** `~~#calibration/D low the app~~`: it is still there to read, and no tag any more. */
const strikeThrough = (note: Note, tag: Tag): ProblemFix => ({
  kind: 'edit',
  title: 'Strike this one through',
  edits: () => {
    const start = Math.min(tag.span.start, tag.textSpan.start);
    const end = Math.max(tag.span.end, tag.textSpan.end);
    const edits = [insertAt(start, '~~'), insertAt(end, '~~')];
    return firstLawful(note, [edits], changeOf(tag), ({ tags }) => tags.length === note.tags.length - 1);
  },
});
