/** Writes one value of a session file. */
import { isMap, isScalar, type Node } from 'yaml';
import { insertAt, lineBreakOf, type TextEdit } from '../text/textEdit';
import type { YamlPath } from '../yaml/yamlDocument';
import { firstLawfulWay, withValue } from './fileEditLaw';
import {
  contentEndOf,
  isNothing,
  nodeAt,
  pairOf,
  spanOfNode,
  yamlSource,
  type YamlSource,
} from './yamlSource';
import {
  entryLines,
  flowText,
  isEntries,
  isList,
  scalarText,
  type YamlScalar,
  type YamlValue,
} from '../yaml/yamlText';

/**
 * Sets the value at a path of a session file's values, whether it is there or not: `title: Shop # ours` and
 * `['stage']`, `'design'` becomes `title: Shop # ours\nstage: design`. A value that is there keeps its quotes.
 *
 * No edit when it is set already. Null for a place that is gone, that holds a list or a map, or where nothing can be
 * written without changing what else the file says. Format page, section 8.
 */
export function setValue(text: string, path: YamlPath, value: YamlScalar): readonly TextEdit[] | null {
  const source = yamlSource(text);
  if (!source) return null;
  const present = nodeAt(source, path);
  if (isScalar(present) && present.value === value) return [];
  return firstLawfulWay(source, waysToPut(source, path, value), withValue(source.file.value, path, value));
}

/** How a value may be written at a path where there is a scalar or nothing; none where that can't be. */
export function waysToPut(source: YamlSource, path: YamlPath, value: YamlValue): TextEdit[][] {
  const key = path.at(-1);
  const holderPath = path.slice(0, -1);
  const present = nodeAt(source, path);
  if (present && !isNothing(present)) return isScalar(present) ? waysToReplace(source, present, value) : [];
  if (typeof key !== 'string') return [];
  const holder = nodeAt(source, holderPath);
  const pair = pairOf(holder, key);
  if (pair) return waysToFill(source, pair.key, pair.value, value);
  if (isMap(holder) && holder.items.length) {
    return holder.flow
      ? [[insertAt(contentEndOf(holder.items.at(-1)), `, ${key}: ${flowText(value)}`)]]
      : waysBelow(source, holder, entryLines(key, value), path.length === 1);
  }
  if (isMap(holder)) return [[{ span: spanOfNode(holder), newText: flowText({ [key]: value }) }]];
  if (!isNothing(holder)) return [];
  if (path.length > 1) return waysToPut(source, holderPath, { [key]: value });
  return [[atEndOfText(source.text, entryLines(key, value))]];
}

/** Whole lines behind the line that an offset is on, in the indentation of a column. */
export function linesBelow(
  { text, file: { lines } }: YamlSource,
  offset: number,
  column: number,
  written: readonly string[],
): TextEdit {
  // The text of a block scalar ends behind its line break.
  const end = text[offset - 1] === '\n' ? offset - 1 : offset;
  const start = lineBreakOf(text) + ' '.repeat(column);
  return insertAt(lines.endOf(lines.lineAt(end)), written.map((line) => start + line).join(''));
}

/** How far a node stands from the left margin. */
export const columnOf = ({ text, file: { lines } }: YamlSource, offset: number): number => {
  const line = text.slice(lines.startOf(lines.lineAt(offset)), offset);
  return line.replace(/^\uFEFF/, '').length;
};

/** In place of a scalar, in the quotes that it has. */
export function waysToReplace(source: YamlSource, present: Node, value: YamlValue): TextEdit[][] {
  if (!isScalar(present) || isList(value) || isEntries(value)) return [];
  const { type } = present;
  const quoting = type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE' ? type : null;
  const span = spanOfNode(present);
  const tail = source.text.slice(span.start, span.end).endsWith('\n') ? lineBreakOf(source.text) : '';
  return [scalarText(value, quoting), flowText(value, quoting)].map((written) => [
    { span, newText: written + tail },
  ]);
}

/** Behind a key that has no value yet, or `~`. */
function waysToFill(source: YamlSource, key: Node, present: Node | null, value: YamlValue): TextEdit[][] {
  const isCollection = isList(value) || isEntries(value);
  if (present && spanOfNode(present).start < spanOfNode(present).end) {
    const written = isCollection ? [flowText(value)] : [scalarText(value), flowText(value)];
    return written.map((newText) => [{ span: spanOfNode(present), newText }]);
  }
  const colon = source.text.indexOf(':', spanOfNode(key).end) + 1;
  const written = isCollection ? [flowText(value)] : [scalarText(value), flowText(value)];
  const inline = written.map((newText) => [insertAt(colon, ` ${newText}`)]);
  const [, ...below] = isCollection ? entryLines('', value) : [];
  const column = columnOf(source, spanOfNode(key).start);
  return below.length ? [[linesBelow(source, colon, column, below)], ...inline] : inline;
}

/** As the last entry of a map in block style. A new part of the file goes to its end, behind the last comment. */
function waysBelow(source: YamlSource, map: Node, lines: readonly string[], isTop: boolean): TextEdit[][] {
  const column = columnOf(source, spanOfNode(map).start);
  const below = [linesBelow(source, contentEndOf(map), column, lines)];
  return isTop && column === 0 ? [[atEndOfText(source.text, lines)], below] : [below];
}

function atEndOfText(text: string, lines: readonly string[]): TextEdit {
  const lineBreak = lineBreakOf(text);
  const isOnNewLine = /(?:^\uFEFF?|[\r\n])$/.test(text);
  return insertAt(
    text.length,
    (isOnNewLine ? '' : lineBreak) + lines.join(lineBreak) + (isOnNewLine ? lineBreak : ''),
  );
}
