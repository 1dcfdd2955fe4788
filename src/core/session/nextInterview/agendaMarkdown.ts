/** The agenda as the body of a note: under its elements, each group below links to where it comes from. */
import { headingOf } from '../../note/edits/appendElement';
import { escapeText } from '../../note/edits/escapeText';
import { linkTarget, pathBetween } from '../paths';
import type { Session } from '../session';
import type { AgendaItem } from './agendaItem';

/**
 * `## Shopper #interactor/human`, then `Left open in [Architects](a.interview.md), line [29](a.interview.md#L29):` and
 * the items, with one number of a line for each in their order. The links stand above the questions because what
 * stands below one is its answer. Items come grouped by element already.
 */
export function agendaMarkdown(session: Session, agenda: readonly AgendaItem[], folder: string): string {
  const blocks = groupedBy(agenda, ({ element }) => element).flatMap(([element, items]) => [
    ...headingFor(session, element),
    ...groupedBy(items, ({ from }) => from?.file ?? null).flatMap(([file, group]) => [
      introOf(session, file, group, folder),
      group.map(({ markdown }) => markdown).join('\n'),
    ]),
  ]);
  return blocks.map((block) => `\n${block}\n`).join('');
}

function headingFor(session: Session, element: string | null): string[] {
  if (element === null) return [];
  const known = session.elements.find(({ name }) => name === element);
  const { kind, type, name } = known ?? { kind: 'process' as const, type: null, name: element };
  return [`## ${headingOf({ kind, type, name }, escapeText(name))}`];
}

function introOf(
  session: Session,
  file: string | null,
  items: readonly AgendaItem[],
  folder: string,
): string {
  if (file === null) return 'Not talked about yet:';
  const path = linkTarget(pathBetween(folder, file));
  const title = session.interviews.find((one) => one.file === file)?.title ?? file;
  const lines = items.flatMap(({ from }) => (from ? [`[${from.line}](${path}#L${from.line})`] : []));
  return `Left open in [${escapeText(title)}](${path}), ${lines.length > 1 ? 'lines' : 'line'} ${lines.join(', ')}:`;
}

function groupedBy<Value, Key>(values: readonly Value[], keyOf: (value: Value) => Key): [Key, Value[]][] {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return [...groups];
}
