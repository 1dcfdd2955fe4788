// Lint, at zero warnings. Two things matter most here: no promise is lost, and imports point down (ARCHITECTURE.md).

import { builtinModules } from 'node:module';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { layers } from './scripts/layers.mjs';

/** Folders below a layer's own are reached to this depth; test/rules/imports.test.ts follows the paths themselves. */
const DEPTHS = [0, 1, 2];

const nodeModule = `^(node:.*|${builtinModules.filter((name) => !name.startsWith('_')).join('|')})$`;

/**
 * `no-restricted-imports` for the files of each layer, once for every depth: relative paths differ by it.
 *
 * @returns {import('eslint').Linter.Config[]}
 */
function importDirections() {
  return layers.flatMap((layer) =>
    DEPTHS.map((depth) => ({
      files: [`src/${layer.folder}/${'*/'.repeat(depth)}*.ts`],
      rules: {
        'no-restricted-imports': [
          'error',
          {
            patterns: [
              ...layer.forbidden.map((target) => ({
                regex: `^${relative(layer.folder, depth, target)}(/|$)`,
                message: layer.reason,
              })),
              ...(layer.within
                ? [
                    { regex: '^vscode$', message: `${layer.folder} does not know VS Code.` },
                    {
                      regex: nodeModule,
                      message: `${layer.folder} does not know Node: text in, values out.`,
                    },
                    ...waysOut(layer.folder, depth, layer.within).map((regex) => ({
                      regex,
                      message: layer.reason,
                    })),
                  ]
                : []),
            ],
          },
        ],
      },
    })),
  );
}

/**
 * Patterns of all relative paths from a file in a folder of src to anything outside of some folders: up to each folder
 * above that is not wholly among them, and from there not on to one of them.
 *
 * @param {string} folder
 * @param {number} depth how far below the folder the file lies
 * @param {string[]} within
 */
function waysOut(folder, depth, within) {
  const parts = folder.split('/');
  return parts.flatMap((_, above) => {
    const level = parts.slice(0, above).join('/');
    if (within.some((each) => level === each || level.startsWith(`${each}/`))) return [];
    const start = level === '' ? '' : `${level}/`;
    const onwards = within.filter((each) => each.startsWith(start)).map((each) => each.slice(start.length));
    const further = above === 0 ? [] : ['\\.\\.'];
    return `^${'\\.\\./'.repeat(parts.length - above + depth)}(?!(${[...further, ...onwards].join('|')})(/|$))`;
  });
}

/**
 * The pattern of the shortest relative path from a file in a folder of src to another folder of src; to src itself
 * with ''.
 *
 * @param {string} folder
 * @param {number} depth how far below the folder the file lies
 * @param {string} target
 */
function relative(folder, depth, target) {
  const from = folder.split('/');
  const to = target.split('/');
  let common = 0;
  while (common < from.length && from[common] === to[common]) common += 1;
  const up = from.length - common + depth;
  return `${up === 0 ? '\\./' : '(\\.\\./)'.repeat(up)}${to.slice(common).join('/')}`;
}

/** What complains about values whose type is not known. */
const untyped = /** @type {const} */ ({
  '@typescript-eslint/no-unsafe-argument': 'off',
  '@typescript-eslint/no-unsafe-assignment': 'off',
  '@typescript-eslint/no-unsafe-call': 'off',
  '@typescript-eslint/no-unsafe-member-access': 'off',
  '@typescript-eslint/no-unsafe-return': 'off',
});

const noClock = 'The core has no clock: the time is an argument.';

export default defineConfig(
  globalIgnores(['dist/', 'out/', '.vscode-test/', 'test/fixtures/', 'test/golden/', 'media/']),
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      // A `default` for all other strings is fine; leaving out a member of a union is not.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      // Numbers are welcome in a text.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `return emit(x)` ends a case in one line, and `() => emitter.fire()` is how handlers look.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Spreading a text gives its code points, which is what its readers here want.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // VS Code's own idiom: any object with `dispose` is a Disposable.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // `== null` asks for both kinds of nothing.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  { files: ['src/**'], rules: { 'max-lines': ['error', 300] } },
  { files: ['test/**', 'scripts/**', '*.mjs'], rules: { 'max-lines': ['error', 500] } },
  {
    // These rules can't see the casts that stand in comments here; the compiler can, and checks them.
    files: ['**/*.mjs'],
    rules: { ...untyped, '@typescript-eslint/no-unnecessary-condition': 'off' },
  },
  {
    // Functions that Playwright runs in the page speak of the page's types, which no part of this project may know.
    files: ['test/ui/**', 'test/soak/**', 'test/page/**'],
    rules: untyped,
  },
  {
    files: ['src/core/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'window',
        'document',
        'console',
        'setTimeout',
        'setInterval',
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: noClock },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: noClock },
        { selector: "CallExpression[callee.name='Date']", message: noClock },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'The core does nothing by chance.',
        },
      ],
    },
  },
  ...importDirections(),
);
