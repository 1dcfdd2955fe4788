/**
 * VS Code's boxes in which one chooses or types: one question, or several in a row with a way back to the one before.
 * Their entries and titles come from notes: all of them are made here, so that no sign in them acts.
 */
import * as vscode from 'vscode';
import { oneLine } from '../../core/text/oneLine';
import { plainLabel } from './messages';

/** What the user did with one box; of words that were typed in front of going back or leaving both. */
export type BoxAnswer<Value> = { readonly value: Value; readonly going?: 'back' | 'left' } | 'back' | 'left';

/** Puts the answer to one box into the draft; going back and leaving stay as they are. */
export const intoDraft = <Value, Draft>(
  answer: BoxAnswer<Value>,
  take: (value: Value) => Draft,
): BoxAnswer<Draft> => (typeof answer === 'string' ? answer : { ...answer, value: take(answer.value) });

/** What is the same in every box of a row: its title, and how far the row is. */
interface BoxFrame {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

/** Asks for one part of a draft and gives the draft with that part. */
export type BoxStep<Draft> = (draft: Draft, box: BoxFrame) => Promise<BoxAnswer<Draft>>;

/**
 * The draft after all steps; null when the user leaves, and `left` is told how far it was. Which steps there are may depend
 * on what was answered.
 */
export async function askInSteps<Draft>(
  title: string,
  draft: Draft,
  given: readonly BoxStep<Draft>[] | ((draft: Draft) => readonly BoxStep<Draft>[]),
  left: (draft: Draft) => void = () => undefined,
): Promise<Draft | null> {
  let present = draft;
  for (let index = 0; ;) {
    const steps = typeof given === 'function' ? given(present) : given;
    const step = steps[index];
    if (!step) return present;
    const answer = await step(present, { title, step: index + 1, totalSteps: steps.length });
    if (typeof answer !== 'string') present = answer.value;
    const going = typeof answer === 'string' ? answer : answer.going;
    if (going === 'left') {
      left(present);
      return null;
    }
    index += going === 'back' ? -1 : 1;
  }
}

/**
 * A line of text; `problemOf` says what is wrong with it, or nothing. Who goes back or leaves takes along what was typed,
 * right or wrong: it is asked for again, and nobody has to think of the same words twice.
 */
export async function askText(
  box: BoxFrame,
  options: {
    readonly prompt: string;
    readonly value: string;
    readonly problemOf: (text: string) => string | null;
    /** Where who types goes on behind the words that are there; without it they are selected. */
    readonly goesOn?: boolean;
  },
): Promise<BoxAnswer<string>> {
  const input = Object.assign(
    vscode.window.createInputBox(),
    shownFrame({ ...box, prompt: options.prompt }),
    { value: options.value },
    options.goesOn && { valueSelection: [options.value.length, options.value.length] as const },
  );
  let typed = options.value;
  const answer = await showBox<string>(input, box, (accept) => [
    input.onDidChangeValue((text) => {
      typed = text;
      input.validationMessage = options.problemOf(text) ?? '';
    }),
    input.onDidAccept(() => {
      input.validationMessage = options.problemOf(input.value) ?? '';
      if (!input.validationMessage) accept(input.value.trim());
    }),
  ]);
  return typeof answer === 'string' && typed !== options.value
    ? { value: typed.trim(), going: answer }
    : answer;
}

export interface BoxChoice<Value> extends vscode.QuickPickItem {
  readonly value: Value;
}

/** One of several choices, the present one under the cursor, else the first. */
export function askOne<Value>(
  box: BoxFrame,
  placeholder: string,
  choices: readonly BoxChoice<Value>[],
  present: Value,
): Promise<BoxAnswer<Value>> {
  const items = choices.map(shownEntry);
  const pick = Object.assign(vscode.window.createQuickPick<BoxChoice<Value>>(), shownFrame(box), {
    placeholder: oneLine(placeholder),
    items,
  });
  // Without an active entry Enter would do nothing.
  const active = items.filter(({ value }) => value === present);
  pick.activeItems = active.length > 0 ? active : items.slice(0, 1);
  return showBox(pick, box, (accept) => [
    pick.onDidAccept(() => {
      const [chosen] = pick.activeItems;
      if (chosen) accept(chosen.value);
    }),
  ]);
}

/** Any of several choices, the present ones ticked. */
export function askSeveral<Value>(
  box: BoxFrame,
  placeholder: string,
  choices: readonly BoxChoice<Value>[],
  present: readonly Value[],
): Promise<BoxAnswer<readonly Value[]>> {
  const items = choices.map(shownEntry);
  const pick = Object.assign(vscode.window.createQuickPick<BoxChoice<Value>>(), shownFrame(box), {
    placeholder: oneLine(placeholder),
    items,
  });
  pick.canSelectMany = true;
  pick.selectedItems = items.filter(({ value }) => present.includes(value));
  return showBox(pick, box, (accept) => [
    pick.onDidAccept(() => accept(pick.selectedItems.map(({ value }) => value))),
  ]);
}

type Input = vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>;

/** Shows an input until it is answered, gone back from or left. */
export function showBox<Value>(
  input: Pick<
    Input,
    'show' | 'hide' | 'dispose' | 'onDidHide' | 'buttons' | 'onDidTriggerButton' | 'ignoreFocusOut'
  >,
  box: BoxFrame,
  listen: (accept: (value: Value) => void) => readonly vscode.Disposable[],
): Promise<BoxAnswer<Value>> {
  if (box.step > 1) input.buttons = [vscode.QuickInputButtons.Back];
  input.ignoreFocusOut = true;
  return new Promise((resolve) => {
    let answer: BoxAnswer<Value> = 'left';
    const done = (given: BoxAnswer<Value>): void => {
      answer = given;
      input.hide();
    };
    const listeners = [
      ...listen((value) => done({ value })),
      input.onDidTriggerButton(() => done('back')),
      input.onDidHide(() => {
        for (const listener of listeners) listener.dispose();
        input.dispose();
        resolve(answer);
      }),
    ];
    input.show();
  });
}

// One question alone.

/** One of some entries; undefined when the user leaves. An icon is its `iconPath`, never a part of its words. */
export async function chooseOne<Entry extends vscode.QuickPickItem>(
  entries: readonly Entry[],
  options: vscode.QuickPickOptions,
): Promise<Entry | undefined> {
  const items = entries.map((entry) => ({ ...shownEntry(entry), entry }));
  return (await vscode.window.showQuickPick(items, shownFrame(options)))?.entry;
}

/** Those that are left ticked; undefined when the user leaves. */
export async function chooseSome<Entry extends vscode.QuickPickItem>(
  entries: readonly Entry[],
  options: vscode.QuickPickOptions,
): Promise<readonly Entry[] | undefined> {
  const items = entries.map((entry) => ({ ...shownEntry(entry), entry }));
  const picked = await vscode.window.showQuickPick(items, { ...shownFrame(options), canPickMany: true });
  return picked?.map(({ entry }) => entry);
}

/** A line that is typed, as it is; undefined when the user leaves. */
export const typeLine = (options: vscode.InputBoxOptions): Thenable<string | undefined> =>
  vscode.window.showInputBox(shownFrame(options));

/** An entry whose words show as they were written: `$(bug)` is no icon, and nothing turns around. */
export const shownEntry = <Entry extends vscode.QuickPickItem>(entry: Entry): Entry => ({
  ...entry,
  label: plainLabel(entry.label),
  ...(entry.description === undefined ? {} : { description: plainLabel(entry.description) }),
  ...(entry.detail === undefined ? {} : { detail: plainLabel(entry.detail) }),
});

/** What stands around the entries, where nothing is an icon. */
export const shownFrame = <
  Frame extends { readonly title?: string; readonly placeHolder?: string; readonly prompt?: string },
>(
  frame: Frame,
): Frame => ({
  ...frame,
  ...(frame.title === undefined ? {} : { title: oneLine(frame.title) }),
  ...(frame.placeHolder === undefined ? {} : { placeHolder: oneLine(frame.placeHolder) }),
  ...(frame.prompt === undefined ? {} : { prompt: oneLine(frame.prompt) }),
});
