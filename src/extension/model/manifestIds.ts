/** What package.json and the code both name, each name once. A test holds the two together. */

/** Commands, by the names that the code calls them. */
export const commandIds = {
  newSession: 'threatInterviews.newSession',
  newInterview: 'threatInterviews.newInterview',
  joinInterview: 'threatInterviews.joinInterview',
  openSample: 'threatInterviews.openSample',
  fixPreparation: 'threatInterviews.fixPreparation',
  refresh: 'threatInterviews.refresh',

  open: 'threatInterviews.open',
  reconnect: 'threatInterviews.reconnect',
  openChecklist: 'threatInterviews.openChecklist',
  nextQuestion: 'threatInterviews.nextQuestion',
  backToText: 'threatInterviews.backToText',
  nextInteractor: 'threatInterviews.nextInteractor',
  answerHere: 'threatInterviews.answerHere',
  showOverview: 'threatInterviews.showOverview',
  goToFinding: 'threatInterviews.goToFinding',

  startInterview: 'threatInterviews.startInterview',
  endInterview: 'threatInterviews.endInterview',
  showTimer: 'threatInterviews.showTimer',
  prepareNextInterview: 'threatInterviews.prepareNextInterview',
  quickHint: 'threatInterviews.quickHint',
  quickQuestion: 'threatInterviews.quickQuestion',
  quickAsk: 'threatInterviews.quickAsk',
  captureFromOutside: 'threatInterviews.captureFromOutside',
  arrangeWindow: 'threatInterviews.arrangeWindow',
  putWindowBack: 'threatInterviews.putWindowBack',
  addInteractor: 'threatInterviews.addInteractor',
  addTag: 'threatInterviews.addTag',
  insertSnippet: 'threatInterviews.insertSnippet',
  insertTimeMark: 'threatInterviews.insertTimeMark',

  openTranscript: 'threatInterviews.openTranscript',
  showWhatWasSaid: 'threatInterviews.showWhatWasSaid',
  goToMarkedLine: 'threatInterviews.goToMarkedLine',
  quoteIntoNote: 'threatInterviews.quoteIntoNote',
  nameSpeakers: 'threatInterviews.nameSpeakers',

  breakLine: 'threatInterviews.breakLine',
  moveItemIn: 'threatInterviews.moveItemIn',
  moveItemOut: 'threatInterviews.moveItemOut',

  tickQuestion: 'threatInterviews.tickQuestion',
  tickAnswered: 'threatInterviews.tickAnswered',
  answer: 'threatInterviews.answer',
  notApplicable: 'threatInterviews.notApplicable',
  reopen: 'threatInterviews.reopen',

  reviewHints: 'threatInterviews.reviewHints',
  confirmRisk: 'threatInterviews.confirmRisk',
  dismiss: 'threatInterviews.dismiss',
  decideRisk: 'threatInterviews.decideRisk',
  turnIntoHint: 'threatInterviews.turnIntoHint',
  turnIntoQuestion: 'threatInterviews.turnIntoQuestion',
  askSomebody: 'threatInterviews.askSomebody',
  setStride: 'threatInterviews.setStride',
  extractToItem: 'threatInterviews.extractToItem',
  moveTo: 'threatInterviews.moveTo',

  copyFollowUp: 'threatInterviews.copyFollowUp',
  recordAnswers: 'threatInterviews.recordAnswers',

  exportFindings: 'threatInterviews.exportFindings',
  exportSelectedFindings: 'threatInterviews.exportSelectedFindings',
  exportManagementReport: 'threatInterviews.exportManagementReport',
  exportPage: 'threatInterviews.exportPage',
  exportDocument: 'threatInterviews.exportDocument',
  exportWithoutNames: 'threatInterviews.exportWithoutNames',
  putNamesBack: 'threatInterviews.putNamesBack',
  exportDiagram: 'threatInterviews.exportDiagram',
  exportOverview: 'threatInterviews.exportOverview',
  exportFormat: 'threatInterviews.exportFormat',
  exportAgreement: 'threatInterviews.exportAgreement',
  printQuestions: 'threatInterviews.printQuestions',
  createCalendar: 'threatInterviews.createCalendar',
  copyInvitation: 'threatInterviews.copyInvitation',
  copyBacklog: 'threatInterviews.copyBacklog',
  createIssue: 'threatInterviews.createIssue',
  copyMarkdown: 'threatInterviews.copyMarkdown',
  importTopics: 'threatInterviews.importTopics',

  showAllSessions: 'threatInterviews.sessions.showAll',
  showOneSession: 'threatInterviews.sessions.showOne',

  groupOpenQuestions: 'threatInterviews.openQuestions.group',
  filterOpenQuestions: 'threatInterviews.openQuestions.filter',
  clearOpenQuestionsFilter: 'threatInterviews.openQuestions.clearFilter',
  showClosedQuestions: 'threatInterviews.openQuestions.showClosed',
  hideClosedQuestions: 'threatInterviews.openQuestions.hideClosed',

  groupFindings: 'threatInterviews.findings.group',
  sortFindings: 'threatInterviews.findings.sort',
  filterFindings: 'threatInterviews.findings.filter',
  clearFindingsFilter: 'threatInterviews.findings.clearFilter',
  findInFindings: 'threatInterviews.findings.find',
} as const;

export type CommandName = keyof typeof commandIds;

export const viewIds = {
  sessions: 'threatInterviews.sessions',
  openQuestions: 'threatInterviews.openQuestions',
  findings: 'threatInterviews.findings',
} as const;

/** VS Code's own command that shows a view: `threatInterviews.findings.focus`. */
export const focusCommandOf = (view: keyof typeof viewIds): string => `${viewIds[view]}.focus`;

/** The two pages: an editor of notes, and a panel that is there again after a reload. */
export const pageTypes = {
  checklist: 'threatInterviews.checklist',
  overview: 'threatInterviews.overview',
} as const;

/** What `when` clauses of the manifest ask for. */
export const contextKeys = {
  ready: 'threatInterviews.ready',
  hasSession: 'threatInterviews.hasSession',
  interviewRuns: 'threatInterviews.interviewRuns',
  arranged: 'threatInterviews.windowArranged',
  listKeys: 'threatInterviews.listKeys',
  oneSessionShown: 'threatInterviews.sessions.one',
  allSessionsShown: 'threatInterviews.sessions.all',
  openQuestionsFiltered: 'threatInterviews.openQuestions.filtered',
  openQuestionsClosed: 'threatInterviews.openQuestions.closed',
  findingsFiltered: 'threatInterviews.findings.filtered',
} as const;

export const colorIds = {
  overdue: 'threatInterviews.overdue',
  critical: 'threatInterviews.critical',
  high: 'threatInterviews.high',
  medium: 'threatInterviews.medium',
  low: 'threatInterviews.low',
} as const;

export const settingIds = {
  codeLens: 'threatInterviews.codeLens.enabled',
  lists: 'threatInterviews.lists.enabled',
  reminderDays: 'threatInterviews.calendar.reminderDays',
  csvSeparator: 'threatInterviews.csv.separator',
  automaticTimeMarks: 'threatInterviews.timeMarks.automatic',
  problems: 'threatInterviews.problems',
} as const;

/** Of documents that show a transcript; `when` clauses ask for it. */
export const transcriptScheme = 'threat-transcript';

/** No part of the manifest; VS Code remembers by it whether somebody hid the timer. */
export const timerId = 'threatInterviews.timer';
