/** What people read of a session, as files: the findings report in its forms, and the pages and drawings beside it. */
import { agreementPage } from '../report/agreementPage';
import { backlogMarkdown } from '../report/backlog';
import { calendarOf, type CalendarOptions } from '../report/calendar/calendarOf';
import { calendarProblemText } from '../report/calendar/calendarProblem';
import { findingsMarkdown, type ReportOptions, severalReports } from '../report/findingsMarkdown';
import { diagramPage } from '../report/diagram';
import { overviewSvg } from '../report/overviewSvg';
import { reportPage } from '../report/reportPage';
import { formOf, peopleOfReports, shownSession } from '../report/reportPeople';
import { pathFrom } from '../report/wording';
import type { Meeting } from '../session/session';
import type { ReportForm } from '../sessionFile/sessionFile';
import { linkTarget } from '../text/paths';
import { complete, type ExportedContent, type OneSessionFormat, type SessionsFormat } from './exportFormat';

/** The report of one session, or of a part of it. */
export const findingsFormat = {
  label: 'Markdown',
  description: 'The findings report',
  file: 'findings.md',
  takes: 'session',
  write: (session, options) => complete(findingsMarkdown(session, options)),
} satisfies OneSessionFormat<ReportOptions>;

/** Several sessions are several reports, one below the other with a line between. */
export const markdownFormat: SessionsFormat<ReportOptions> = {
  ...findingsFormat,
  takes: 'sessions',
  write: (sessions, options) => {
    const together = { ...options, ...peopleOfReports(sessions, options) };
    return complete(
      severalReports(sessions, options.previous ?? '', (session, previous) =>
        findingsMarkdown(session, { ...together, previous }),
      ),
    );
  },
};

/** `previous` is the Markdown report beside the notes: see `reportFileName`. */
export const pageFormat: OneSessionFormat<ReportOptions> = {
  label: 'HTML',
  description: 'The findings report as a page for a browser or a printer',
  file: 'findings.html',
  takes: 'session',
  write: (session, options) =>
    complete(reportPage(findingsMarkdown(session, options), shownSession(session, options))),
};

/** The same report for who goes on with it in Word; its drawings are pictures in it. */
export const documentFormat: OneSessionFormat<ReportOptions, Promise<ExportedContent>> = {
  label: 'Word',
  description: 'The findings report as a Word document',
  file: 'findings.docx',
  takes: 'session',
  write: async (session, options) => {
    const { wordDocument } = await import('../report/document/wordDocument');
    const file = overviewFormat.file;
    const report = findingsMarkdown(session, { ...options, drawing: file });
    const shown = shownSession(session, options);
    const drawing = linkTarget(pathFrom(options, file));
    return complete(await wordDocument(report, shown, drawing, formOf(session, options)));
  },
};

/** Where the Markdown report of a session stands beside its notes. */
export const reportFileName = (form: ReportForm | null): string =>
  form === 'management' ? 'findings-management.md' : 'findings.md';

/** What is agreed for a meeting, or (`null`) for all of the session. */
export const agreementFormat: OneSessionFormat<{ readonly meeting: Meeting | null }> = {
  label: 'Markdown',
  description: 'What we agree on, to be read out or shared',
  file: 'agreement.md',
  takes: 'session',
  write: (session, { meeting }) => complete(agreementPage(session, meeting)),
};

/** Nothing where there is nothing to draw. */
export const diagramFormat: OneSessionFormat = {
  label: 'Markdown',
  description: 'The first draft of the diagram',
  file: 'diagram.md',
  takes: 'session',
  write: (session) => complete(diagramPage(session)),
};

/** Nothing without an external interactor. */
export const overviewFormat: OneSessionFormat = {
  label: 'SVG',
  description: 'The matrix of external interactors and STRIDE categories as a drawing',
  file: 'overview.svg',
  takes: 'session',
  write: (session) => complete(overviewSvg(session)),
};

/** Nothing without a quick win or an open action. */
export const backlogFormat: SessionsFormat = {
  label: 'Backlog',
  description: 'Quick wins and open actions as a task list',
  file: 'backlog.md',
  takes: 'sessions',
  write: (sessions) => complete(sessions.map(backlogMarkdown).filter(Boolean).join('\n')),
};

/** Tells each meeting that a calendar cannot hold; nothing where that is all of them. */
export const calendarFormat: SessionsFormat<CalendarOptions> = {
  label: 'Calendar',
  description: 'Meetings as a calendar file',
  file: 'meetings.ics',
  takes: 'sessions',
  write: (sessions, options) => {
    const { text, problems, keptBack } = calendarOf(sessions, options);
    return { content: text ?? '', leftOut: problems.map(calendarProblemText), keptBack };
  },
};
