/** Several questions in a row in VS Code's own boxes, with a way back to the one before. */
import * as vscode from 'vscode';

/** What the user did with one box. */
export type Answer<Value> = { readonly value: Value } | 'back' | 'left';

/** The same with the value made into something else: the answer to one box into the draft that holds it. */
export const into = <Value, Draft>(answer: Answer<Value>, take: (value: Value) => Draft): Answer<Draft> =>
  typeof answer === 'string' ? answer : { value: take(answer.value) };

export interface Box {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

/** Asks for one part of a draft and gives the draft with that part. */
export type Step<Draft> = (draft: Draft, box: Box) => Promise<Answer<Draft>>;

/** The draft after all steps; null when the user leaves. Which steps there are may depend on what was answered. */
export async function inSteps<Draft>(
  title: string,
  draft: Draft,
  given: readonly Step<Draft>[] | ((draft: Draft) => readonly Step<Draft>[]),
): Promise<Draft | null> {
  let present = draft;
  for (let index = 0; ;) {
    const steps = typeof given === 'function' ? given(present) : given;
    const step = steps[index];
    if (!step) return present;
    const answer = await step(present, { title, step: index + 1, totalSteps: steps.length });
    if (answer === 'left') return null;
    if (answer === 'back') index--;
    else {
      present = answer.value;
      index++;
    }
  }
}

/** A line of text; `problemOf` says what is wrong with it, or nothing. */
export function askText(
  box: Box,
  options: {
    readonly prompt: string;
    readonly value: string;
    readonly problemOf: (text: string) => string | null;
  },
): Promise<Answer<string>> {
  const input = Object.assign(vscode.window.createInputBox(), box, {
    prompt: options.prompt,
    value: options.value,
  });
  return shown(input, box, (accept) => [
    input.onDidChangeValue((text) => (input.validationMessage = options.problemOf(text) ?? '')),
    input.onDidAccept(() => {
      input.validationMessage = options.problemOf(input.value) ?? '';
      if (!input.validationMessage) accept(input.value.trim());
    }),
  ]);
}

export interface Choice<Value> extends vscode.QuickPickItem {
  readonly value: Value;
}

export function askOne<Value>(
  box: Box,
  placeholder: string,
  choices: readonly Choice<Value>[],
  present: Value,
): Promise<Answer<Value>> {
  const pick = Object.assign(vscode.window.createQuickPick<Choice<Value>>(), box, {
    placeholder,
    items: choices,
  });
  pick.activeItems = choices.filter(({ value }) => value === present);
  return shown(pick, box, (accept) => [
    pick.onDidAccept(() => {
      const [chosen] = pick.activeItems;
      if (chosen) accept(chosen.value);
    }),
  ]);
}

export function askSeveral<Value>(
  box: Box,
  placeholder: string,
  choices: readonly Choice<Value>[],
  present: readonly Value[],
): Promise<Answer<readonly Value[]>> {
  const pick = Object.assign(vscode.window.createQuickPick<Choice<Value>>(), box, {
    placeholder,
    items: choices,
  });
  pick.canSelectMany = true;
  pick.selectedItems = choices.filter(({ value }) => present.includes(value));
  return shown(pick, box, (accept) => [
    pick.onDidAccept(() => accept(pick.selectedItems.map(({ value }) => value))),
  ]);
}

type Input = vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>;

/** Shows an input until it is answered, gone back from or left. */
export function shown<Value>(
  input: Pick<
    Input,
    'show' | 'hide' | 'dispose' | 'onDidHide' | 'buttons' | 'onDidTriggerButton' | 'ignoreFocusOut'
  >,
  box: Box,
  listen: (accept: (value: Value) => void) => readonly vscode.Disposable[],
): Promise<Answer<Value>> {
  if (box.step > 1) input.buttons = [vscode.QuickInputButtons.Back];
  input.ignoreFocusOut = true;
  return new Promise((resolve) => {
    let answer: Answer<Value> = 'left';
    const done = (given: Answer<Value>): void => {
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
