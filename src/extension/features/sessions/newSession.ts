/**
 * New sessions: planned with a note for each interview, after the questions that a plan needs, or no more than a place
 * for the first one.
 */
import * as vscode from 'vscode';
import { stringify } from 'yaml';
import { newSession, newSessionProblems } from '../../../core/planning/newSession/newSession';
import { laterStart } from '../../../core/planning/newSession/planOf';
import { sessionFileName } from '../../../core/session/fileKinds';
import { subjectOf } from '../../model/subject';
import type { App } from '../../workspace/app';
import { exists, fileNameFor, freeFile } from '../../workspace/files';
import { fileNameOf } from '../../../core/text/paths';
import { inform, warn } from '../../workspace/messages';
import type { NoteStore } from '../../workspace/noteStore';
import { showForGood } from '../../workspace/shownText';
import type { Writer } from '../../workspace/writer';
import {
  askInSteps,
  askOne,
  askText,
  type BoxStep,
  chooseOne,
  intoDraft,
  typeLine,
} from '../../workspace/boxes';
import {
  type NewSessionOptions,
  type Stage,
  usualWorkingHours,
} from '../../../core/planning/newSession/planOptions';
import { dateMeant, workingDaysFrom } from '../../../core/text/date';
import { timeZoneNamed } from '../../../core/text/timeZone';
import {
  languageChoices,
  planChoices,
  type SessionPlan,
  sessionPlans,
  stageChoices,
} from '../../model/planChoices';
import { loadGerman } from '../../../builtIn/builtInCatalog';
import type { Language } from '../../../core/text/language';
import { todayIn } from '../../../core/text/today';

const title = 'New Session';

/** Plans a session: its file with everything that is known, and a note for each interview. */
export const planSession =
  ({ store, writer, questions, show }: App) =>
  async (row: unknown) => {
    const given = givenPlace(store, row);
    if (!given && !hasFolder()) return;
    if (given && (await isTaken(given.folder))) return;
    const options = await askNewSession(title, given?.title ?? '', questions.displayed);
    if (!options) return;
    if (options.language === 'de') await loadGerman();
    const folder = given?.folder ?? (await chooseFolder(options.title));
    // Somebody may have made one meanwhile.
    if (!folder || (await isTaken(folder))) return;
    const files = newSession(options, questions.inLanguage(questions.english, options.language)).map(
      ({ path, text }) => ({
        uri: vscode.Uri.joinPath(folder, path),
        text,
      }),
    );
    if (!(await writer.createAll(await filesNotThere(files)))) return;
    show.sessionIn(folder);
    await showForGood(vscode.Uri.joinPath(folder, sessionFileName));
    const later = laterStart(options);
    if (later !== null) void inform(later);
  };

/** A place for the first interview, without a plan: a folder and its session file. Undefined when the user leaves. */
export async function firstSession(writer: Writer, language: Language): Promise<vscode.Uri | undefined> {
  if (!hasFolder()) return undefined;
  const sessionTitle = await typeLine({
    title,
    prompt: 'What is being modelled? The title of the session.',
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() ? null : 'A session needs a title.'),
  });
  if (sessionTitle === undefined) return undefined;
  const folder = await chooseFolder(sessionTitle.trim());
  if (!folder) return undefined;
  const file = vscode.Uri.joinPath(folder, sessionFileName);
  return (await writer.create(
    file,
    stringify({ title: sessionTitle.trim(), ...(language === 'en' ? {} : { language }) }),
  ))
    ? folder
    : undefined;
}

interface SessionPlace {
  readonly folder: vscode.Uri;
  /** What the notes there are called together, when there are some. */
  readonly title: string;
}

/** The folder that was clicked in the explorer, or that of notes without a session file. */
function givenPlace(store: NoteStore, row: unknown): SessionPlace | null {
  if (row instanceof vscode.Uri) return { folder: row, title: '' };
  const listed = subjectOf(row)?.listed;
  return listed
    ? { folder: store.uriOf(listed.folder, listed.session.folder), title: listed.session.title }
    : null;
}

/** Whether the folder has a session file already, which the user is then told. */
async function isTaken(folder: vscode.Uri): Promise<boolean> {
  const file = vscode.Uri.joinPath(folder, sessionFileName);
  if (!(await exists(file))) return false;
  const open = 'Open Session File';
  void warn(
    `There is a session already: ${vscode.workspace.asRelativePath(file)}. Nothing was changed; choose another folder for a new one.`,
    open,
  ).then((answer) => (answer === open ? vscode.window.showTextDocument(file) : undefined));
  return true;
}

/** A note that is there stays as it is, and takes its place in the plan. */
async function filesNotThere<File extends { readonly uri: vscode.Uri }>(
  files: readonly File[],
): Promise<File[]> {
  const there = await Promise.all(files.map(({ uri }) => exists(uri)));
  return files.filter((_, index) => !there[index]);
}

/** Whether a folder is open at all; the user is told where none is. */
function hasFolder(): boolean {
  if (vscode.workspace.workspaceFolders?.length) return true;
  const open = 'Open Folder';
  void inform('Open the folder that shall hold your notes first.', open).then((chosen) =>
    chosen === open ? vscode.commands.executeCommand('vscode.openFolder') : undefined,
  );
  return false;
}

/**
 * A folder of the workspace that holds no session, else a new one in it that is named after the session, or another inside.
 * Undefined when the user leaves.
 */
async function chooseFolder(sessionTitle: string): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const choices = await Promise.all(
    folders.map(async ({ name, uri }) => {
      const made = await freeFile(uri, fileNameFor(sessionTitle) || 'session', '');
      const isHeld = await exists(vscode.Uri.joinPath(uri, sessionFileName));
      return [
        ...(isHeld ? [] : [{ label: name, description: 'this folder', uri }]),
        { label: fileNameOf(made.path), description: `a new folder in ${name}`, uri: made },
      ];
    }),
  );
  const other = { label: 'Another Folder…', description: 'inside the workspace', uri: null };
  const picked = await chooseOne([...choices.flat(), other], {
    title,
    placeHolder: 'Folder for the session and its notes',
    ignoreFocusOut: true,
  });
  if (!picked) return undefined;
  if (picked.uri) return picked.uri;
  const [chosen] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: 'Use Folder',
      ...(folders[0] ? { defaultUri: folders[0].uri } : {}),
    })) ?? [];
  if (!chosen || vscode.workspace.getWorkspaceFolder(chosen)) return chosen;
  void warn('Choose a folder inside the workspace: notes outside of it are not seen.');
  return undefined;
}

// What is asked before a session is planned.

/** The answers, which make a session; null when the user leaves. */
export async function askNewSession(
  title: string,
  sessionTitle: string,
  language: Language,
): Promise<NewSessionOptions | null> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const draft = await askInSteps<Draft>(
    title,
    {
      title: sessionTitle,
      stage: 'design',
      plan: sessionPlans[0],
      components: [],
      start: nextWorkingDay(todayIn(null, new Date())),
      timezone: timeZoneNamed(zone) ?? '',
      language,
    },
    ({ stage }) => [
      askTitle,
      askStage,
      askPlan,
      ...(stage === 'production' ? [askComponents] : []),
      askStart,
      askTimezone,
      askLanguage,
    ],
  );
  return draft && optionsOf(draft);
}

interface Draft {
  readonly title: string;
  readonly stage: Stage;
  readonly plan: SessionPlan;
  readonly components: readonly string[];
  readonly start: string;
  readonly timezone: string;
  readonly language: Language;
}

const optionsOf = ({ plan, timezone, components, ...rest }: Draft): NewSessionOptions => ({
  ...rest,
  ...plan,
  components: rest.stage === 'production' ? components : [],
  timezone: timezone || null,
  workingHours: usualWorkingHours,
});

/** What is wrong with an answer, told where it is typed. */
const problemWith = (option: keyof NewSessionOptions, draft: Draft): string | null =>
  newSessionProblems(optionsOf(draft)).find((problem) => problem.option === option)?.message ?? null;

const askTitle: BoxStep<Draft> = async (draft, box) => {
  const answer = await askText(box, {
    prompt: 'What is being modelled? The title of the session',
    value: draft.title,
    problemOf: (title) => problemWith('title', { ...draft, title }),
  });
  return intoDraft(answer, (title) => ({ ...draft, title }));
};

const askStage: BoxStep<Draft> = async (draft, box) => {
  const answer = await askOne(box, 'How far is it?', stageChoices, draft.stage);
  return intoDraft(answer, (stage) => ({ ...draft, stage }));
};

const askPlan: BoxStep<Draft> = async (draft, box) => {
  const answer = await askOne(box, 'How much time is there?', planChoices[draft.stage], draft.plan);
  return intoDraft(answer, (plan) => ({ ...draft, plan }));
};

const askComponents: BoxStep<Draft> = async (draft, box) => {
  const answer = await askText(box, {
    prompt: 'Its components, the most important first, with commas between',
    value: draft.components.join(', '),
    problemOf: (text) => problemWith('components', { ...draft, components: namesIn(text) }),
  });
  return intoDraft(answer, (text) => ({ ...draft, components: namesIn(text) }));
};

const askStart: BoxStep<Draft> = async (draft, box) => {
  const answer = await askText(box, {
    prompt: 'The first day of interviews; a weekend means the Monday after it',
    value: draft.start,
    problemOf: (text) => problemWith('start', { ...draft, start: dateMeant(text) ?? text.trim() }),
  });
  return intoDraft(answer, (start) => ({ ...draft, start: dateMeant(start) ?? start }));
};

const askTimezone: BoxStep<Draft> = async (draft, box) => {
  const answer = await askText(box, {
    prompt: 'Time zone of all meetings; empty to fill it in later',
    value: draft.timezone,
    problemOf: (text) => problemWith('timezone', { ...draft, timezone: text.trim() }),
  });
  return intoDraft(answer, (timezone) => ({ ...draft, timezone }));
};

const askLanguage: BoxStep<Draft> = async (draft, box) => {
  const answer = await askOne(box, 'In which language are people asked?', languageChoices, draft.language);
  return intoDraft(answer, (language) => ({ ...draft, language }));
};

const namesIn = (text: string): readonly string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

const nextWorkingDay = (today: string): string =>
  workingDaysFrom(today, 2)?.find((day) => day > today) ?? today;
