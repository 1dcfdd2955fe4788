/** The questions of a checklist on paper: for a whiteboard, and for people who cannot come. */
import { type QuestionSheet, questionSheets, type SheetInput } from '../interview/checklist/questionSheets';
import { paperNumbers } from '../interview/answers/numberedQuestions';
import { paperQuestions } from '../interview/answers/paperQuestions';
import { agreementParts } from '../planning/agreement';
import { isSettled } from '../session/status';
import { strideName } from '../note/stride';
import { agreedFor } from './agreementPage';
import { escapeMarkdown, markdownPage } from './safeMarkdown';

/**
 * What is agreed, then below each subject what is still to be asked, with room to write: `- **4173** Who may see it?
 * (Spoofing)`. The number is the one by which `recordAnswers` knows the question. Answers and hints are left out; so is a
 * subject of which everything is settled.
 */
export function questionPage(input: SheetInput): string {
  const { session, file } = input;
  const numberOf = paperNumbers(paperQuestions(input));
  const meeting = session.meetings.find(({ note }) => note !== null && note === file) ?? null;
  const agreement = agreedFor(session, meeting);
  const interview = session.interviews.find((one) => one.file === file);
  const title = [session.title, interview?.title ?? ''].filter(Boolean).join(': ');
  return markdownPage([
    `# ${escapeMarkdown(title)}: questions`,
    session.classification === null ? '' : `Classification: ${escapeMarkdown(session.classification)}`,
    '## What we agree on',
    ...agreementParts.flatMap(([part, heading]) => [
      `### ${heading}`,
      ...agreement[part].split('\n').map(escapeMarkdown),
    ]),
    '## Answers',
    'Whoever answers in writing begins each answer with the number of its question. The number holds as long as the question keeps its words.',
    ...questionSheets(input).subjects.flatMap((sheet) => sheetBlocks(sheet, numberOf)),
  ]);
}

function sheetBlocks(sheet: QuestionSheet, numberOf: ReturnType<typeof paperNumbers>): string[] {
  const open = sheet.questions.filter((question) => !isSettled(question));
  if (!open.length) return [];
  const kind = sheet.type ?? sheet.kind;
  const title = sheet.name === null ? 'The solution as a whole' : `${escapeMarkdown(sheet.name)} (${kind})`;
  const lines = open.map((question) => {
    const categories = question.stride.map(strideName).join(', ');
    const number = numberOf(sheet.name, question);
    return `- **${number}** ${escapeMarkdown(question.text)}${categories && ` (${categories})`}\n\n  ${room}\n\n  ${room}`;
  });
  return [`## ${title}`, lines.join('\n\n')];
}

/** To write on. */
const room = '…'.repeat(60);
