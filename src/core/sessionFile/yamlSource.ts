/** A session file as text with its YAML nodes, for edits that touch only the characters they are about. */
import { isMap, isNode, isPair, isScalar, isSeq, type Document, type Node, type Pair } from 'yaml';
import { parseYaml } from '../yaml/parseYaml';
import type { Span } from '../text/span';
import { maximalYamlSize, type YamlPath } from '../yaml/yamlDocument';
import { parseSessionFile, type SessionFile } from './parseSessionFile';

export interface YamlSource {
  readonly text: string;
  /** What the text means; `nodeAt` takes paths of its `value`. */
  readonly file: SessionFile;
  readonly document: Document.Parsed;
}

/** Null for a text that is not read at all because it is too large, or nested too deep. */
export function yamlSource(text: string): YamlSource | null {
  const parsed = text.length > maximalYamlSize ? null : parseYaml(text);
  return parsed && { text, file: parseSessionFile(text), document: parsed.document };
}

/** The node that a value of the session file was read from; null for what is absent. */
export function nodeAt(source: YamlSource, path: YamlPath): Node | null {
  const key = path.at(-1);
  if (key === undefined) return source.document.contents;
  const holder = nodeAt(source, path.slice(0, -1));
  if (typeof key === 'string') return pairOf(holder, key)?.value ?? null;
  // A text alone is a list of one.
  if (isScalar(holder) && key === 0) return holder;
  if (!isSeq(holder)) return null;
  // What does not fit the schema is in the text but not in the value, so the indexes may differ.
  const { start } = source.file.spanOf(path);
  const item = holder.items.find((candidate) => isNode(candidate) && candidate.range?.[0] === start);
  return isNode(item) ? item : null;
}

/** The first entry of a map with a key; a repeated one does not count. */
export function pairOf(map: Node | null, key: string): Pair<Node, Node | null> | null {
  if (!isMap(map)) return null;
  return (
    (map.items as Pair<Node, Node | null>[]).find((pair) => isScalar(pair.key) && pair.key.value === key) ??
    null
  );
}

/** True for `key:`, `key: ~`, and a key that is not there. */
export const isNothing = (node: Node | null): boolean =>
  node === null || (isScalar(node) && node.value === null);

export const spanOfNode = ({ range }: Node): Span => ({ start: range?.[0] ?? 0, end: range?.[1] ?? 0 });

/** Where the last character of a node's content stands; block style takes in the blank lines and comments below. */
export function contentEndOf(node: unknown): number {
  if (isPair<Node, Node | null>(node)) {
    const isWritten = node.value && spanOfNode(node.value).start < spanOfNode(node.value).end;
    return contentEndOf(isWritten ? node.value : node.key);
  }
  if ((isMap(node) || isSeq(node)) && !node.flow && node.items.length) return contentEndOf(node.items.at(-1));
  return isNode(node) ? spanOfNode(node).end : 0;
}
