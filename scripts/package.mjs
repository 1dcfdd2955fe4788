// Builds the product and packs it into a VSIX.
//
//   node scripts/package.mjs [--out FILE]     by default threat-interviews-VERSION.vsix in the top folder

import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createVSIX } from '@vscode/vsce';
import { buildProduct, orExit } from '../esbuild.mjs';
import { manifest, root } from './root.mjs';

/** What vsce gets to see. Which of it goes into the package is for .vscodeignore to say. */
const CANDIDATES = [
  ...['package.json', 'README.md', 'CHANGELOG.md', 'LICENSE', '.vscodeignore'],
  ...['dist', 'docs/note-format.md', 'media', 'syntaxes', 'snippets'],
];

const { values } = parseArgs({ options: { out: { type: 'string' } } });
const { name, version } = manifest();
const packagePath = resolve(values.out ?? join(root, `${name}-${version}.vsix`));
// vsce walks everything below its folder; here that would be whole copies of VS Code.
const stage = join(root, 'out', 'package', `${process.pid}`);

await orExit(buildProduct());
try {
  mkdirSync(stage, { recursive: true });
  mkdirSync(dirname(packagePath), { recursive: true });
  for (const candidate of CANDIDATES) {
    if (existsSync(join(root, candidate)))
      cpSync(join(root, candidate), join(stage, candidate), { recursive: true });
  }
  await createVSIX({
    cwd: stage,
    packagePath,
    // Everything that runs is inside the bundles.
    dependencies: false,
    // There is no repository address yet, so the README's pictures can't be turned into links to it.
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
} finally {
  rmSync(stage, { recursive: true, force: true });
}
