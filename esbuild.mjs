// @ts-check
// Builds everything that is bundled: the product into dist/, the tests into out/test/.
//
//   node esbuild.mjs                  the product, minified
//   node esbuild.mjs --dev            with source maps, not minified
//   node esbuild.mjs --watch          the same, again after each change
//   node esbuild.mjs --tests GROUP    the tests of one group

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context, transform } from 'esbuild';
import { parse } from 'yaml';
import { thirdPartyNotices } from './scripts/third-party-notices.mjs';

/** @typedef {import('esbuild').BuildOptions} BuildOptions */

const root = fileURLToPath(new URL('.', import.meta.url));

/** Where what is loaded behind a start lies: the same for the extension in Node and in browsers, and for the terminal. */
const partsFolder = 'dist/parts';

/** What the starts load: all else is split off by itself. */
const laterParts = ['src/extension/extension.ts', 'src/cli/commands.ts', 'src/cli/workers.ts'];

/**
 * A start holds nothing of what is loaded behind it.
 *
 * @type {import('esbuild').Plugin}
 */
const startAlone = {
  name: 'start-alone',
  setup(bundle) {
    bundle.onResolve({ filter: /^\.\// }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: `./parts/${basename(path)}.js`, external: true } : null,
    );
  },
};

/** In Node a start loads the rest with `require`: modules of ECMAScript don't find `vscode` there. */
const startsInNode = { plugins: [startAlone], supported: { 'dynamic-import': false } };

/**
 * The parts of the product, each with the world it runs in.
 *
 * @type {(BuildOptions & { outfile: string })[]}
 */
const products = [
  {
    entryPoints: ['src/extension/main.ts'],
    outfile: 'dist/extension.js',
    platform: 'node',
    target: 'node22',
    external: ['vscode'],
    ...startsInNode,
  },
  {
    entryPoints: ['src/extension/web.ts'],
    outfile: 'dist/web/extension.js',
    platform: 'browser',
    target: 'es2023',
    external: ['vscode'],
  },
  {
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    platform: 'node',
    target: 'node20',
    ...startsInNode,
  },
  {
    entryPoints: ['src/webview/checklist/main.ts'],
    outfile: 'dist/webview/checklist.js',
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
  },
  {
    entryPoints: ['src/webview/overview/main.ts'],
    outfile: 'dist/webview/overview.js',
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
  },
];

/**
 * YAML that ships inside a bundle is read while it is built: at the start of an editor that would take longer than all
 * the rest.
 *
 * @type {import('esbuild').Plugin}
 */
const yaml = {
  name: 'yaml',
  setup(bundle) {
    bundle.onLoad({ filter: /\.yaml$/ }, async ({ path }) => ({
      contents: JSON.stringify(parse(await readFile(path, 'utf8'))),
      loader: 'json',
      watchFiles: [path],
    }));
  },
};

/**
 * esbuild splits modules of ECMAScript alone, and the hosts of extensions give theirs `require`. `__load` is what becomes
 * of `import()`: in Node a `require` of its own time, in a browser what `web.ts` gives.
 *
 * @type {(dev: boolean) => import('esbuild').Plugin}
 */
const required = (dev) => ({
  name: 'required',
  setup(bundle) {
    const folder = resolve(root, bundle.initialOptions.outdir ?? partsFolder);
    bundle.onEnd(async ({ outputFiles = [] }) => {
      mkdirSync(folder, { recursive: true });
      const names = await Promise.all(
        outputFiles.map(async ({ path, text }) => {
          const { code } = await transform(text, {
            format: 'cjs',
            charset: 'utf8',
            minify: !dev,
            sourcemap: dev && 'inline',
            sourcefile: path,
          });
          const later = code.replace(/\bimport\("(\.\/[^"]+)"\)/g, '__load("$1")');
          writeFileSync(path, later === code ? code : `${loadsLater}${later}`);
          return basename(path);
        }),
      );
      for (const name of names.length ? readdirSync(folder) : [])
        if (!names.includes(name)) rmSync(join(folder, name));
    });
  },
});

const loadsLater = 'const __load=require.load??((name)=>Promise.resolve().then(()=>require(name)));';

/** @type {BuildOptions} */
export const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  // Escapes would be longer than what they stand for.
  charset: 'utf8',
  plugins: [yaml],
  logLevel: 'warning',
};

/** @param {{ dev?: boolean }} [options] */
export function productBuilds({ dev = false } = {}) {
  return products.map((product) => ({ ...common, ...product, minify: !dev, sourcemap: dev }));
}

/**
 * What is loaded behind the start of the extension, and when it is first needed.
 *
 * @param {{ dev?: boolean }} [options]
 * @returns {BuildOptions}
 */
export function partsBuild({ dev = false } = {}) {
  return {
    ...common,
    entryPoints: laterParts,
    entryNames: '[name]',
    outdir: partsFolder,
    format: 'esm',
    splitting: true,
    platform: 'browser',
    target: 'node20',
    external: ['vscode', 'node:*'],
    minify: !dev,
    sourcemap: dev && 'inline',
    write: false,
    plugins: [yaml, required(dev)],
  };
}

/** @param {{ dev?: boolean }} [options] */
export async function buildProduct(options) {
  const built = await Promise.all(
    [...productBuilds(options), partsBuild(options)].map((options) => build({ ...options, metafile: true })),
  );
  const bundled = built.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  writeFileSync(join(root, 'dist', 'THIRD-PARTY-NOTICES.txt'), thirdPartyNotices(bundled));
  if (options?.dev === true) return;
  // Maps of an earlier build belong to other code.
  for (const { outfile } of products) rmSync(join(root, `${outfile}.map`), { force: true });
}

/** Folders of test/ whose tests run in an editor or a browser, each a group of its own. */
const inEditorOrBrowser = ['integration', 'page', 'ui', 'soak'];

/** Folders whose tests look at the project as a whole: all of them belong to the laws. */
const aboutTheWhole = ['rules', 'syntaxes'];

/**
 * The groups of tests. `unit` is what one runs all the time; `laws` holds for every text, or takes longer: files named
 * `x.law.test.ts`, and all about the whole.
 */
export const testGroups = ['unit', 'laws', ...inEditorOrBrowser];

/**
 * Which group the tests of a file belong to: `'test/core/note/tags.test.ts'` → `'unit'`.
 *
 * @param {string} file
 */
function groupOf(file) {
  const folder = file.split('/')[1] ?? '';
  if (inEditorOrBrowser.includes(folder)) return folder;
  return file.endsWith('.law.test.ts') || aboutTheWhole.includes(folder) ? 'laws' : 'unit';
}

/** The tests of a group that runs in Node, as one module in the group's folder. */
export const testBundle = 'tests';

/**
 * Bundles the tests of one group, and removes what an earlier build left of tests that are gone.
 *
 * @param {string} group
 */
export async function buildTests(group) {
  const outdir = join('out', 'test', group);
  const tests = filesBelow('test').filter((file) => file.endsWith('.test.ts') && groupOf(file) === group);
  /** @type {BuildOptions & { metafile: true }} */
  const shared = {
    ...common,
    outdir,
    outbase: join('test', group),
    sourcemap: 'inline',
    platform: 'node',
    metafile: true,
  };
  const { metafile } = await build(
    group === 'integration'
      ? {
          ...shared,
          // The extension host loads these with `require`, in the floor release on Node 22.
          entryPoints: [join('test', group, 'index.ts'), ...tests],
          target: 'node22',
          external: ['vscode', 'mocha'],
        }
      : {
          ...shared,
          // One bundle: loading it takes a fraction of what a module for each test takes, and a server that tests
          // share is really shared.
          stdin: {
            contents: tests.map((file) => `import './${file}';`).join('\n'),
            resolveDir: root,
            sourcefile: `${group}.ts`,
          },
          entryNames: testBundle,
          target: 'node20',
          format: 'esm',
          packages: 'external',
          outExtension: { '.js': '.mjs' },
        },
  );
  // Tests that are gone must not run again. (Not cleared beforehand: two runs at once would pull it from under each other.)
  const built = new Set(Object.keys(metafile.outputs).map((file) => join(root, file)));
  for (const file of filesBelow(outdir)) {
    if (!built.has(join(root, file))) rmSync(join(root, file));
  }
}

/**
 * For scripts that can't go on without a build: esbuild has printed what is wrong with the sources, nothing is to be added.
 *
 * @param {Promise<void>[]} builds
 */
export async function orExit(...builds) {
  const results = await Promise.allSettled(builds);
  for (const result of results) {
    if (result.status === 'fulfilled') continue;
    // An error of esbuild's own carries the list that it has printed.
    if (!(result.reason instanceof Error && 'errors' in result.reason)) console.error(result.reason);
    process.exit(1);
  }
}

/** @param {string} folder */
function filesBelow(folder) {
  const path = join(root, folder);
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
    .sort();
}

/** @param {string[]} args */
async function main(args) {
  const [option, group] = args;
  if (option === undefined) {
    await buildProduct();
  } else if (option === '--dev') {
    await buildProduct({ dev: true });
  } else if (option === '--watch') {
    const contexts = await Promise.all(
      [...productBuilds({ dev: true }), partsBuild({ dev: true })].map((options) =>
        context({ ...options, logLevel: 'info' }),
      ),
    );
    await Promise.all(contexts.map((each) => each.watch()));
  } else if (option === '--tests' && group !== undefined && testGroups.includes(group)) {
    await buildTests(group);
  } else {
    console.error(`usage: node esbuild.mjs [--dev | --watch | --tests ${testGroups.join('|')}]`);
    process.exitCode = 2;
  }
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await orExit(main(process.argv.slice(2)));
}
