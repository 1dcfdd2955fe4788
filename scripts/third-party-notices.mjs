// The licences of what is bundled: their texts must go where the code goes.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * One text with the licence and the notices of every package that a bundle has a file of, by name.
 *
 * @param {string[]} files paths below the top folder, such as `node_modules/yaml/dist/index.js`
 */
export function thirdPartyNotices(files) {
  const folders = new Set(files.map(packageFolder).filter((folder) => folder !== null));
  for (const folder of [...folders]) for (const taken of takenIn[folder] ?? []) folders.add(taken);
  const notices = [...folders].sort().map(noticeOf);
  return ['What this extension bundles, with the licence of each.\n', ...notices].join(
    `\n${'-'.repeat(80)}\n\n`,
  );
}

/**
 * What a package holds of others in its own files.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const takenIn = { 'node_modules/docx': ['node_modules/fflate', 'node_modules/nanoid'] };

/**
 * `node_modules/@vscode/x/dist/y.js` → `node_modules/@vscode/x`; null for a file of our own.
 *
 * @param {string} file
 */
function packageFolder(file) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? null;
}

/** @param {string} folder */
function noticeOf(folder) {
  const path = join(root, folder);
  const { name, version, license } = /** @type {{ name: string, version: string, license: string }} */ (
    JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
  );
  const texts = readdirSync(path)
    .filter((file) => /^(licen[cs]e|notices?)([.-].*)?$/i.test(file))
    .sort()
    .map((file) => readFileSync(join(path, file), 'utf8').replaceAll('\r\n', '\n').trim());
  if (texts.length === 0) throw new Error(`${name} is bundled, and has no licence text to ship.`);
  return `${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`;
}
