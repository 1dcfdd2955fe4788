/** The questions of a checklist on paper: for a whiteboard, and for people who cannot come. */
import { type QuestionSheet, questionSheets, type SheetInput } from '../interview/checklist/questionSheets';
import { paperNumbers } from '../interview/answers/numberedQuestions';
import { paperQuestions } from '../interview/answers/paperQuestions';
import { isSettled } from '../session/status';
import { agreedBlocks } from './agreementPage';
import { escapeMarkdown, markdownPage } from './safeMarkdown';
import type { ReportWords } from './words/english';
import { messageWordsOf } from './words/messageWords';
import { wordsOf } from './words/reportWords';
import { meetingOfNote } from '../session/meetingNotes';

/**
 * What is agreed, then below each subject what is still to be asked, with room to write: `- **4173** Who may see it?
 * (Spoofing)`. The number is the one by which `recordAnswers` knows the question. Answers and hints are left out; so is a
 * subject of which everything is settled.
 */
export function questionPage(input: SheetInput): string {
  const { session, file } = input;
  const [words, names] = [messageWordsOf(session.language), wordsOf(session.language)];
  const numberOf = paperNumbers(paperQuestions(input));
  const meeting = (file === null ? null : meetingOfNote(session, file)) ?? null;
  const interview = session.interviews.find((one) => one.file === file);
  const title = [session.title, interview?.title ?? ''].filter(Boolean).join(': ');
  return markdownPage([
    `# ${escapeMarkdown(title)}: ${words.questions}`,
    session.classification === null
      ? ''
      : `${names.classification}: ${escapeMarkdown(session.classification)}`,
    `## ${words.agree}`,
    ...agreedBlocks(session, meeting, '###'),
    `## ${names.sections.answers}`,
    words.answersByNumber,
    ...questionSheets(input).subjects.flatMap((sheet) => sheetBlocks(sheet, names, numberOf)),
  ]);
}

function sheetBlocks(
  sheet: QuestionSheet,
  names: ReportWords,
  numberOf: ReturnType<typeof paperNumbers>,
): string[] {
  const open = sheet.questions.filter((question) => !isSettled(question));
  if (!open.length) return [];
  const kind = sheet.type ?? sheet.kind;
  const title =
    sheet.name === null || kind === 'solution'
      ? names.theSolution
      : `${escapeMarkdown(sheet.name)} (${kind === 'interactor' ? kind : names.values[kind]})`;
  const lines = open.map((question) => {
    const categories = question.stride.map((letter) => names.stride[letter]).join(', ');
    const number = numberOf(sheet.name, question);
    return `- **${number}** ${escapeMarkdown(question.text)}${categories && ` (${categories})`}\n\n  ${room}\n\n  ${room}`;
  });
  return [`## ${title}`, lines.join('\n\n')];
}

/** To write on. */
const room = '…'.repeat(60);
