// Which folder of src may not import which: the house rules of ARCHITECTURE.md as data.
// ESLint holds them while one types, test/rules/imports.test.ts proves them.

/**
 * @typedef {object} Layer
 * @property {string} folder below src; its files, at every depth, unless a later layer names a folder inside it
 * @property {string[]} forbidden folders (or modules) below src that it must not import
 * @property {boolean} pure it imports neither VS Code nor Node nor anything outside src/core
 * @property {string} reason
 */

/** The worlds above the core. */
const worlds = ['extension', 'webview', 'cli'];

/** The core's folders in their order: each knows only those before it. */
const coreOrder = [
  'text',
  'yaml',
  'note',
  'catalog',
  'sessionFile',
  'session',
  'planning',
  'interview',
  'language',
  'report',
  'exchange',
  'protocol',
].map((folder) => `core/${folder}`);

/** What ships inside the worlds, read by the core: they import it, it imports none of them. */
const shipped = 'builtIn';

/** The parts of the extension, which meet only in its composition root. */
const parts = ['views', 'editor', 'checklist', 'overview', 'commands'].map((part) => `extension/${part}`);

/** @type {Layer[]} */
export const layers = [
  { folder: 'core', forbidden: worlds, pure: true, reason: 'The core knows nothing outside itself.' },
  ...coreOrder.map((folder, index) => ({
    folder,
    forbidden: [...worlds, ...coreOrder.slice(index + 1)],
    pure: true,
    reason: `In the core, the order is ${coreOrder.join(', ')}: each knows only those before it.`,
  })),
  {
    folder: shipped,
    forbidden: worlds,
    pure: false,
    reason: 'What ships inside the worlds knows none of them.',
  },
  ...worlds.map((folder) => ({
    folder,
    forbidden: worlds.filter((other) => other !== folder),
    pure: false,
    reason: 'extension, webview and cli never import one another: what they share is core.',
  })),
  ...parts.map((folder) => ({
    folder,
    forbidden: [
      'webview',
      'cli',
      'extension/extension',
      'extension/main',
      'extension/web',
      ...parts.filter((other) => other !== folder),
    ],
    pure: false,
    reason: 'Parts of the extension import workspace and core, never each other.',
  })),
  {
    folder: 'extension/workspace',
    forbidden: ['webview', 'cli', 'extension/extension', 'extension/main', 'extension/web', ...parts],
    pure: false,
    reason: 'The workspace is what the other parts of the extension stand on.',
  },
];
