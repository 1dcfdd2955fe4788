// What our pages may weigh and hold.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { productBuilds } from '../../esbuild.mjs';

describe('the script of the checklist page', () => {
  let metafile: Metafile;
  let script: string;

  before(async () => {
    const options = productBuilds().find(({ outfile }) => outfile.endsWith('webview/checklist.js'));
    assert.ok(options);
    const built = await build({ ...options, absWorkingDir: process.cwd(), metafile: true, write: false });
    metafile = built.metafile;
    script = built.outputFiles[0]?.text ?? '';
  });

  it('is below 250 KB', () => {
    assert.ok(
      script.length > 10_000 && Buffer.byteLength(script) < 250_000,
      `${Buffer.byteLength(script)} bytes`,
    );
  });

  it('holds these packages and no others', () => {
    const packages = Object.keys(metafile.inputs).flatMap(
      (file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? [],
    );
    assert.deepEqual([...new Set(packages)].sort(), ['@vscode/webview-ui-toolkit', 'node-diff3', 'valibot']);
  });
});

describe('the script of the overview', () => {
  it('is small, and holds no package but the one that reads messages', async () => {
    const options = productBuilds().find(({ outfile }) => outfile.endsWith('webview/overview.js'));
    assert.ok(options);
    const { metafile, outputFiles } = await build({
      ...options,
      absWorkingDir: process.cwd(),
      metafile: true,
      write: false,
    });
    const bytes = outputFiles[0]?.contents.length ?? 0;
    assert.ok(bytes > 10_000 && bytes < 50_000, `${bytes} bytes`);
    const packages = Object.keys(metafile.inputs).filter((file) => file.includes('node_modules'));
    assert.ok(
      packages.every((file) => file.includes('node_modules/valibot/')),
      packages.join(', '),
    );
  });
});

describe('the sources of the pages', () => {
  const sources = readdirSync('src/webview', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [file, readFileSync(join('src/webview', file), 'utf8')] as const);

  const offenders = (fault: RegExp, except: readonly string[] = []) =>
    sources.filter(([file, text]) => !except.includes(file) && fault.test(text)).map(([file]) => file);

  it('know the toolkit in one place', () => {
    assert.deepEqual(offenders(/vscode-[a-z]|webview-ui-toolkit/), [join('checklist', 'controls.ts')]);
  });

  it('make no code out of text', () => {
    assert.deepEqual(offenders(/\beval\(|\bFunction\(|setTimeout\(['"`]/), []);
  });

  it('take nodes out, and hear that the focus leaves them, in one place', () => {
    const fault =
      /\.remove\(\)|\.removeChild\(|\.replace(With|Child|Children)\(|\.insertBefore\(|'(blur|focusout)'|\bon(blur|focusout)\b/;
    assert.deepEqual(offenders(fault), [join('shared', 'nodes.ts')]);
  });

  it('take no text for HTML', () => {
    assert.deepEqual(
      offenders(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|setHTML|DOMParser/),
      [],
    );
  });

  it('are styled without tags of the toolkit', () => {
    for (const name of ['page', 'checklist', 'overview']) {
      assert.doesNotMatch(readFileSync(`media/${name}/${name}.css`, 'utf8'), /(?<![.-])\bvscode-/);
    }
  });
});
