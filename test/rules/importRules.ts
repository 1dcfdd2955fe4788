// Reads the imports of a source file and says which of them break the house rules of scripts/layers.mjs.
// Paths are followed for real, unlike in lint, which compares patterns.

import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import ts from 'typescript';
import { layers } from '../../scripts/layers.mjs';

/**
 * What is wrong with the imports of `file`, a path below the top folder such as `src/core/note/note.ts`; one line for
 * each wrong import.
 */
export function brokenImports(file: string, text: string, dependencies: readonly string[]): string[] {
  const layer = layers.findLast((each) => file.startsWith(`src/${each.folder}/`));
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.map((imported) => imported.fileName)
    .flatMap((specifier) => {
      const say = (reason: string) => [`${file} imports ${specifier}: ${reason}`];
      if (!specifier.startsWith('.')) {
        if (specifier === 'vscode' || isNodeModule(specifier)) {
          return layer?.within ? say(`${layer.folder} knows neither VS Code nor Node.`) : [];
        }
        return dependencies.includes(packageOf(specifier)) ? [] : say('It is not among the dependencies.');
      }
      const target = posix.join(posix.dirname(file), specifier);
      if (layer === undefined) return [];
      if (layer.within && !layer.within.some((folder) => target.startsWith(`src/${folder}/`)))
        return say(layer.reason);
      const crossed = layer.forbidden.some(
        (folder) => target === `src/${folder}` || target.startsWith(`src/${folder}/`),
      );
      return crossed ? say(layer.reason) : [];
    });
}

function isNodeModule(specifier: string): boolean {
  return specifier.startsWith('node:') || builtinModules.includes(specifier);
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
