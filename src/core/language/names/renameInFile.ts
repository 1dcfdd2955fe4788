/** Gives an element or id another name in one file of its session, as the language of the file can say it. */
import { escapeText } from '../../note/edits/escapeText';
import { elementKey, type ElementSection, type Note } from '../../note/note';
import { parseNote } from '../../note/parseNote';
import { firstLawfulWay } from '../../sessionFile/fileEditLaw';
import type { SessionValues } from '../../sessionFile/parseSessionFile';
import { waysToReplace } from '../../sessionFile/setValue';
import { nodeAt, yamlSource } from '../../sessionFile/yamlSource';
import type { TextEdit } from '../../text/textEdit';
import type { YamlPath } from '../../yaml/yamlDocument';
import { isSameName, type NamePlace, type NoteName } from './name';
import { namesInSessionFile } from './namesInSessionFile';

/**
 * The edits that make `places` of a note say `to`, none where they do. A heading reads as the new name afterwards:
 * `## **Card** reader #store` becomes `## a \* b #store`. Null when a heading can't say it.
 */
export function renameInNote(
  note: Note,
  places: readonly NamePlace[],
  to: string,
): readonly TextEdit[] | null {
  const sections = new Map(note.elements.map((section) => [section.nameSpan, section]));
  const edits: TextEdit[] = [];
  for (const { written, span } of places) {
    if (written === to) continue;
    const section = sections.get(span);
    const edit = section ? inHeading(note.text, section, to) : { span, newText: to };
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

/**
 * Renames components and entries of the scope: `reader` to `Visitor` in `scope: { in: [Reader] }`. No edit where nothing
 * has the name. Null where it can't be written without changing what else the file says, as in YAML that is broken there.
 */
export function renameInSessionFile(text: string, from: NoteName, to: string): readonly TextEdit[] | null {
  if (!namesInSessionFile(text).some(({ name }) => isSameName(name, from))) return [];
  const source = yamlSource(text);
  if (!source) return null;
  const { components, scope } = source.file.value;
  const isMeant = (written: string): boolean => elementKey(written) === from.key;
  const called = (written: string): string => (isMeant(written) ? to : written);
  const inScope = (side: 'in' | 'out'): YamlPath[] =>
    (scope?.[side] ?? []).flatMap((entry, index) => (isMeant(entry) ? [['scope', side, index]] : []));
  const paths: YamlPath[] = [
    ...components.flatMap(({ name }, index): YamlPath[] =>
      isMeant(name) ? [['components', index, 'name']] : [],
    ),
    ...inScope('in'),
    ...inScope('out'),
  ];
  const replacements = paths.map((path) => {
    const node = nodeAt(source, path);
    return node ? waysToReplace(source, node, to) : [];
  });
  // Inside brackets a name may need quotes that it needs nowhere else.
  const ways = [0, 1].map((way) => replacements.flatMap((each) => each[way] ?? []));
  const expected: SessionValues = {
    ...source.file.value,
    components: components.map((component) => ({ ...component, name: called(component.name) })),
    scope: scope && { in: scope.in.map(called), out: scope.out.map(called) },
  };
  return firstLawfulWay(source, ways, expected);
}
