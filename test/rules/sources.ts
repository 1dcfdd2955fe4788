// The sources as the rules see them: their texts by path, what they import of each other, what they export.

import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

/** Path below the top folder to text: `src/core/note/note.ts` to what stands in it. */
export type Sources = ReadonlyMap<string, string>;

export function readSources(): Sources {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts'))
    .sort();
  return new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
}

/** The sources that each one imports, types included. */
export function importGraph(sources: Sources): ReadonlyMap<string, readonly string[]> {
  const imported = ([file, text]: [string, string]) =>
    ts
      .preProcessFile(text, true, true)
      .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
      .map(({ fileName }) => `${posix.join(posix.dirname(file), fileName)}.ts`)
      .filter((target) => sources.has(target));
  return new Map([...sources].map((source) => [source[0], imported(source)]));
}

/** Each circle of files once, in the order in which they import each other: `[['a.ts', 'b.ts']]`. */
export function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) circles.push(way.slice(at));
    if (at >= 0 || done.has(file)) return;
    for (const target of graph.get(file) ?? []) visit(target, [...way, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return circles;
}

/** The names that a source declares and exports; what it only passes on is not its own. */
export function exportedNames(text: string): string[] {
  const isExported = (node: ts.Statement) =>
    ts.canHaveModifiers(node) &&
    ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
  const namesOf = (node: ts.Statement): string[] => {
    if (ts.isVariableStatement(node))
      return node.declarationList.declarations.map(({ name }) => name.getText());
    const isNamed =
      ts.isFunctionDeclaration(node) ||
      ts.isClassDeclaration(node) ||
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeAliasDeclaration(node) ||
      ts.isEnumDeclaration(node);
    return isNamed && node.name ? [node.name.text] : [];
  };
  const source = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true);
  // A function has a declaration for each of its overloads.
  return [...new Set(source.statements.filter(isExported).flatMap(namesOf))];
}

/** Names that stand in several sources: `[['Place', 'src/a.ts', 'src/b.ts']]`. */
export function namesTwice(named: Iterable<readonly [file: string, names: readonly string[]]>): string[][] {
  const files = new Map<string, string[]>();
  for (const [file, names] of named) {
    for (const name of names) files.set(name, [...(files.get(name) ?? []), file]);
  }
  return [...files].filter(([, places]) => places.length > 1).map(([name, places]) => [name, ...places]);
}
