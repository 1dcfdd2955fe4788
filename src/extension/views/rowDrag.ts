/** Rows that are carried: onto another row, or into an editor as text. */
import * as vscode from 'vscode';
import type { RowElement } from '../model/rowTree';
import { rowsType } from './earlyView';

/** Other windows may have rows of the same type in hand: only the rows of the last drag here are ours. */
let carried: { readonly token: string; readonly rows: readonly RowElement[] } | null = null;

export class RowDrag {
  /** `textOf` says what stands in an editor that rows are dropped into; `drop` is told onto which row they were. */
  constructor(
    private readonly textOf: (rows: readonly RowElement[]) => Promise<string>,
    private readonly drop: (onto: RowElement, rows: readonly RowElement[]) => Promise<void>,
  ) {}

  readonly handleDrag = async (
    rows: readonly RowElement[],
    into: vscode.DataTransfer,
    cancelled: vscode.CancellationToken,
  ): Promise<void> => {
    const own = rows.filter(({ subject }) => subject !== null && draggedKinds.includes(subject.kind));
    if (!own.length) return;
    const drag = { token: `${vscode.env.sessionId} ${performance.now()}`, rows: own };
    carried = drag;
    cancelled.onCancellationRequested(() => {
      if (carried === drag) carried = null;
    });
    into.set(rowsType, new vscode.DataTransferItem(drag.token));
    // Who lets go before this is told carries nothing: the first time its code may still be on its way.
    const text = await Promise.race([
      this.textOf(own),
      new Promise<null>((none) => setTimeout(none, mostWait, null)),
    ]);
    if (text !== null) into.set('text/plain', new vscode.DataTransferItem(text));
  };

  readonly handleDrop = async (onto: RowElement | undefined, from: vscode.DataTransfer): Promise<void> => {
    const drag = carried;
    if (!onto || !drag || !(await isOf(from, drag.token))) return;
    carried = null;
    let place: RowElement = onto;
    while (!isPlace(place) && place.parent) place = place.parent;
    await this.drop(place, drag.rows);
  };
}

/** In ms: nobody lets go of a row sooner. */
const mostWait = 250;

const draggedKinds: readonly string[] = ['finding', 'question', 'ask'];

const isPlace = ({ subject }: RowElement): boolean =>
  subject?.kind === 'about' || subject?.kind === 'element';

/** VS Code tells of one type several times: empty from the page, and filled from here. */
async function isOf(from: vscode.DataTransfer, token: string): Promise<boolean> {
  for (const [type, item] of from) if (type === rowsType && (await item.asString()) === token) return true;
  return false;
}
