/** How a view is set up by its user: asked for in VS Code's own boxes, and kept over a reload. */
import * as v from 'valibot';
import * as vscode from 'vscode';
import { chooseOne } from '../workspace/boxes';

/** Choices of one view, kept with the workspace. What was kept in another shape counts as not chosen. */
export class Choices<Chosen extends object> {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private chosen: Chosen;

  constructor(
    schema: v.GenericSchema<unknown, Chosen>,
    private readonly key: string,
    private readonly kept: vscode.Memento,
  ) {
    this.chosen = v.parse(schema, kept.get(key) ?? {});
  }

  get value(): Chosen {
    return this.chosen;
  }

  change(some: Partial<Chosen>): void {
    this.chosen = { ...this.chosen, ...some };
    void this.kept.update(this.key, this.chosen);
    this.changed.fire();
  }
}

/** One of several, the present one first under the cursor and marked; undefined when the user leaves. */
export async function pickOne<Value extends string>(
  title: string,
  labels: Readonly<Record<Value, string>>,
  present: Value,
): Promise<Value | undefined> {
  const entries = Object.entries<string>(labels) as [Value, string][];
  const items = entries.map(([value, label]) => ({
    value,
    label,
    ...(value === present ? { description: 'now' } : {}),
  }));
  return (await chooseOne(items, { title }))?.value;
}

/** Filters while the user types; Escape brings back the filter from before. */
export function typeFilter(title: string, present: string, filter: (text: string) => void): void {
  const box = vscode.window.createInputBox();
  box.title = title;
  box.placeholder = 'Words to look for, in any order';
  box.value = present;
  let result = present;
  box.onDidChangeValue(filter);
  box.onDidAccept(() => {
    result = box.value;
    box.hide();
  });
  box.onDidHide(() => {
    filter(result);
    box.dispose();
  });
  box.show();
}
