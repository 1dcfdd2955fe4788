/** The agenda as the body of a note: under its elements, each group below links to where it comes from. */
import { escapeText } from '../../note/edits/escapeText';
import type { Note } from '../../note/note';
import type { Session } from '../../session/session';
import { headingOf } from '../../note/edits/appendElement';
import { linkTarget, pathBetween } from '../../text/paths';
import { firstLawful } from '../../note/edits/checkedEdit';
import { insertAt, lineBreakOf, type TextEdit } from '../../text/textEdit';
import type { AgendaItem } from './agendaItem';

/**
 * `## Shopper #interactor/human`, then `Left open in [Architects](a.interview.md), line [29](a.interview.md#L29):` and
 * the items, with one number of a line for each in their order. The links stand above the questions because what
 * stands below one is its answer. Items come grouped by element already.
 */
export function agendaMarkdown(session: Session, agenda: readonly AgendaItem[], folder: string): string {
  const blocks = groupedBy(agenda, ({ element }) => element).flatMap(([element, items]) => [
    ...agendaHeading(session, element),
    ...groupedBy(items, ({ from }) => from?.file ?? null).flatMap(([file, group]) => [
      originLine(session, file, group, folder),
      group.map(({ markdown }) => markdown).join('\n'),
    ]),
  ]);
  return blocks.map((block) => `\n${block}\n`).join('');
}

/**
 * Appends the agenda of `nextInterviewOf` to a note that is there already. Nothing for an empty one; null when the end of
 * the note is no place for it, as in a fence that never closes.
 */
export function appendAgenda(note: Note, agenda: string): readonly TextEdit[] | null {
  const { text } = note;
  if (agenda === '') return [];
  const lineBreak = lineBreakOf(text);
  const before = text === '' || /[\n\r]$/.test(text) ? '' : lineBreak;
  const edits = [insertAt(text.length, before + agenda.replaceAll('\n', lineBreak))];
  const held = note.questions.length + note.tags.length;
  return firstLawful(
    note,
    [edits],
    { adds: true, rewritten: [] },
    (after) => after.questions.length + after.tags.length > held,
  );
}

function agendaHeading(session: Session, element: string | null): string[] {
  if (element === null) return [];
  const inSession = session.elements.find(({ name }) => name === element);
  const { kind, type, name } = inSession ?? { kind: 'process' as const, type: null, name: element };
  return [`## ${headingOf({ kind, type, name }, escapeText(name))}`];
}

function originLine(
  session: Session,
  file: string | null,
  items: readonly AgendaItem[],
  folder: string,
): string {
  if (file === null) return 'Not talked about yet:';
  const path = linkTarget(pathBetween(folder, file));
  const title = session.interviews.find((interview) => interview.file === file)?.title ?? file;
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
