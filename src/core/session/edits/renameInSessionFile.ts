/** Renames what a session file calls by the name of an element: components, and entries of the scope. */
import type { TextEdit } from '../../note/edits/textEdit';
import { elementKey } from '../../note/note';
import type { YamlPath } from '../../questions/yamlDocument';
import { isSameName, type Name } from '../names/name';
import { namesInSessionFile } from '../names/namesInSessionFile';
import type { SessionValues } from '../parseSessionFile';
import { firstLawfulWay } from './checkedFileEdit';
import { waysToReplace } from './setValue';
import { nodeAt, yamlSource } from './yamlSource';

/**
 * `reader` to `Visitor` in `scope: { in: [Reader] }`. No edit where nothing has the name. Null where it can't be
 * written without changing what else the file says, as in YAML that is broken there.
 */
export function renameInSessionFile(text: string, from: Name, to: string): readonly TextEdit[] | null {
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
