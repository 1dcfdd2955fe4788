/** Adds to a list of a session file. */
import { isMap, isNode, isSeq, type Node, type YAMLSeq } from 'yaml';
import { insertAt, type TextEdit } from '../text/textEdit';
import type { YamlPath } from '../yaml/yamlDocument';
import { firstLawfulWay, withItem } from './fileEditLaw';
import { columnOf, linesBelow, waysToPut } from './setValue';
import { contentEndOf, isNothing, nodeAt, spanOfNode, yamlSource, type YamlSource } from './yamlSource';
import { flowText, isEntries, itemLines, type YamlValue } from '../yaml/yamlText';
import type { MeetingRole } from './sessionFile';

/**
 * Appends an item to the list at a path of a session file's values, in the style of the list; a list that is not there
 * is made: `scope: { in: [Shop] }` and `['scope', 'out']`, `'Depot'` becomes `scope: { in: [Shop], out: [Depot] }`.
 *
 * Null where something else than a list stands, or where nothing can be written without changing what else the file
 * says. Format page, section 8.
 */
export function appendItem(text: string, path: YamlPath, item: YamlValue): readonly TextEdit[] | null {
  const source = yamlSource(text);
  if (!source) return null;
  const list = nodeAt(source, path);
  const ways = isSeq(list)
    ? waysToAppend(source, list, path, item)
    : isNothing(list)
      ? waysToPut(source, path, [item])
      : [];
  return firstLawfulWay(source, ways, withItem(source.file.value, path, item));
}

function waysToAppend(source: YamlSource, list: YAMLSeq, path: YamlPath, item: YamlValue): TextEdit[][] {
  const last = list.items.at(-1);
  if (list.flow) {
    if (isNode(last)) return [[insertAt(contentEndOf(last), `, ${flowText(item)}`)]];
    const inline = { span: spanOfNode(list), newText: `[${flowText(item)}]` };
    return [...waysToOpen(source, list, path, item), [inline]];
  }
  // `- { id: dana }` goes on as it began.
  const lines = isMap(last) && last.flow ? [`- ${flowText(item)}`] : itemLines(item);
  return [[linesBelow(source, contentEndOf(list), columnOf(source, spanOfNode(list).start), lines)]];
}

/** `people: []` gets its first person on a line below, as `- id: …`. */
function waysToOpen(source: YamlSource, list: Node, path: YamlPath, item: YamlValue): TextEdit[][] {
  if (!isEntries(item) || path.length !== 1) return [];
  const { start, end } = spanOfNode(list);
  const before = source.text.slice(0, start).trimEnd().length;
  return [[{ span: { start: before, end }, newText: '' }, linesBelow(source, end, 2, itemLines(item))]];
}

// Adds a meeting to a session file.

/** The keys of a meeting in the session file, in the order in which they are written. */
export interface NewMeeting {
  readonly id: string;
  readonly title: string;
  readonly role: MeetingRole;
  readonly purpose?: string;
  readonly goals?: readonly string[];
  readonly agenda?: readonly string[];
  readonly location?: string;
  readonly start?: string;
  readonly minutes?: number;
  readonly people?: readonly string[];
  /** As written in the file: a path from the session's folder. */
  readonly note?: string;
}

/** Appends to `meetings`. Null for an id that is taken, a date that is none, and where `appendItem` refuses. */
export function addMeeting(text: string, meeting: NewMeeting): readonly TextEdit[] | null {
  const { id, title, role, purpose, goals, agenda, location, start, minutes, people, note } = meeting;
  const entries = { id, title, role, purpose, goals, agenda, location, start, minutes, people, note };
  return appendItem(text, ['meetings'], entries);
}

// Adds a person to a session file.

/** The keys of a person in the session file, in the order in which they are written. */
export interface NewPerson {
  readonly id: string;
  readonly name: string;
  readonly knowledge?: readonly string[];
  readonly duties?: readonly string[];
  readonly email?: string;
  readonly channel?: string;
  readonly why?: string;
}

/** Appends to `people`. Null for an id that is taken or is none, and where `appendItem` refuses. */
export function addPerson(text: string, person: NewPerson): readonly TextEdit[] | null {
  const { id, name, knowledge, duties, email, channel, why } = person;
  return appendItem(text, ['people'], { id, name, knowledge, duties, email, channel, why });
}
