/** What a checklist offers, as a page for a printer, a whiteboard, or people who cannot come. */
import type * as vscode from 'vscode';
import { type Depth, depths } from '../../../core/catalog/depth';
import { offeredDepth } from '../../../core/session/offeredDepth';
import type { SheetInput } from '../../../core/interview/checklist/questionSheets';
import { questionPage } from '../../../core/report/questionPage';
import { reportPage } from '../../../core/report/reportPage';
import type { ListedSession } from '../../model/subject';
import type { App } from '../../workspace/app';
import { askInSteps, askOne, type BoxChoice, type BoxStep, intoDraft } from '../../workspace/boxes';
import { clicked } from '../../workspace/chooseSubject';
import { fileNameFor } from '../../workspace/files';
import { offerOutside } from './exportFindings';
import { exportCommand, showWrittenText } from './sessionExport';
import { noteTitle } from '../../../core/session/meetingNotes';

interface Draft {
  /** The file of an interview; null for the whole session. */
  readonly file: string | null;
  readonly depth: Depth;
  readonly format: 'markdown' | 'html';
}

const title = 'Print Questions';

/** Asks for the interview, unless one was clicked, for the depth and the form, and writes the page beside the notes. */
export const printQuestions = (app: App) =>
  exportCommand(app, title, async (chosen, row) => {
    const subject = clicked(app.store, row);
    const given = subject?.kind === 'interview' ? subject.interview.file : null;
    const isAsked = given === null && chosen.session.interviews.length > 0;
    const draft = await askInSteps<Draft>(
      title,
      { file: given, depth: offeredDepth(chosen.session), format: 'html' },
      [...(isAsked ? [askInterview(chosen)] : []), askDepth(chosen), askFormat],
    );
    if (!draft) return undefined;
    // What was noted meanwhile counts.
    await app.store.idle();
    const listed = app.store.present(chosen);
    const input = inputOf(app, listed, draft);
    const page = questionPage(input);
    const interview = listed.session.interviews.find(({ file }) => file === draft.file);
    const name = `questions${interview ? `-${fileNameFor(interview.title)}` : ''}`;
    return draft.format === 'html'
      ? {
          name: `${name}.html`,
          contentAt: () => reportPage(page, input.session),
          filters: { HTML: ['html'] },
          show: (written: vscode.Uri) => void offerOutside(written, 'Open in Browser'),
        }
      : { name: `${name}.md`, contentAt: () => page, show: showWrittenText };
  });

function inputOf({ store, questions }: App, listed: ListedSession, { file, depth }: Draft): SheetInput {
  const ofNote = file === null ? undefined : store.noteInput(store.uriOf(listed.folder, file));
  const input = { session: listed.session, catalogs: store.catalogsOf(listed), file, ...ofNote, depth };
  // The page speaks as its questions do.
  const language = listed.session.language ?? questions.displayed;
  const session = { ...input.session, language, report: { ...input.session.report, language } };
  return { ...input, session };
}

const askInterview =
  ({ session }: ListedSession): BoxStep<Draft> =>
  async (draft, box) => {
    const choices: BoxChoice<string | null>[] = [
      { label: 'The Whole Session', description: 'with what architects are asked', value: null },
      ...session.interviews.map((interview) => ({
        label: noteTitle(interview, session),
        description: [interview.date, interview.role].filter(Boolean).join(' · '),
        value: interview.file,
      })),
    ];
    return intoDraft(await askOne(box, 'Interview', choices, draft.file), (file) => ({ ...draft, file }));
  };

const depthLabels: Readonly<Record<Depth, readonly [string, string]>> = {
  essential: ['Essential', 'what is always asked'],
  standard: ['Standard', 'and what belongs into a day'],
  deep: ['Deep', 'everything there is'],
};

const askDepth =
  ({ session }: ListedSession): BoxStep<Draft> =>
  async (draft, box) => {
    const ofSession = offeredDepth(session);
    const choices = depths.map((value) => {
      const [label, words] = depthLabels[value];
      return {
        label,
        description: value === ofSession ? `${words} · as the session asks` : words,
        value,
      };
    });
    return intoDraft(await askOne(box, 'How many questions', choices, draft.depth), (depth) => ({
      ...draft,
      depth,
    }));
  };

const formats: readonly BoxChoice<Draft['format']>[] = [
  { label: 'HTML', description: 'to be printed from a browser', value: 'html' },
  { label: 'Markdown', description: 'to be changed before it is printed', value: 'markdown' },
];

const askFormat: BoxStep<Draft> = async (draft, box) =>
  intoDraft(await askOne(box, 'Form', formats, draft.format), (format) => ({ ...draft, format }));
