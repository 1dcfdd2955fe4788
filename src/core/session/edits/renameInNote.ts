/** Puts another name to places of a note. */
import { escapeText } from '../../note/edits/escapeText';
import type { TextEdit } from '../../note/edits/textEdit';
import type { ElementSection, Note } from '../../note/note';
import { parseNote } from '../../note/parseNote';
import type { NamePlace } from '../names/name';

/**
 * The edits that make `places` of a note say `to`, none where they do. A heading reads as the new name afterwards:
 * `## **Card** reader #store` becomes `## a \* b #store`. Null when a heading can't say it.
 */
export function renameInNote(
  text: string,
  note: Note,
  places: readonly NamePlace[],
  to: string,
): readonly TextEdit[] | null {
  const sections = new Map(note.elements.map((section) => [section.nameSpan, section]));
  const edits: TextEdit[] = [];
  for (const { written, span } of places) {
    if (written === to) continue;
    const section = sections.get(span);
    const edit = section ? inHeading(text, section, to) : { span, newText: to };
    if (edit === null) return null;
    edits.push(edit);
  }
  return edits;
}

/** Inside its emphasis where the name stands there as it is, else in place of all of it; escaped where need be. */
function inHeading(text: string, section: ElementSection, to: string): TextEdit | null {
  const { heading, name, nameSpan, kind, type } = section;
  const at = text.slice(nameSpan.start, nameSpan.end).indexOf(name);
  const start = nameSpan.start + at;
  const spans = at < 0 ? [nameSpan] : [{ start, end: start + name.length }, nameSpan];
  const ways = spans.flatMap((span) => [to, escapeText(to)].map((newText): TextEdit => ({ span, newText })));
  const marks = marksIn(text.slice(heading.start, heading.end));
  const found = ways.find(({ span, newText }) => {
    const line = text.slice(heading.start, span.start) + newText + text.slice(span.end, heading.end);
    const [element] = parseNote(line).elements;
    return element?.name === to && element.kind === kind && element.type === type && marksIn(line) === marks;
  });
  return found ?? null;
}

function marksIn(line: string): number {
  const { tags, mentions } = parseNote(line);
  return tags.length + mentions.length;
}
