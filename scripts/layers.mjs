// Which folder of src may not import which: the house rules of ARCHITECTURE.md as data.
// ESLint holds them while one types, test/rules/imports.test.ts proves them.

/**
 * @typedef {object} Layer
 * @property {string} folder below src; its files, at every depth, unless a later layer names a folder inside it
 * @property {string[]} forbidden folders (or modules) below src that it must not import
 * @property {string[] | null} within the only folders below src that it may import, and then neither VS Code nor Node;
 *   null for no such bound
 * @property {string} reason
 */

/** The worlds above the core. */
const worlds = ['extension', 'webview', 'cli'];

/** The core's folders in their order: each knows only those before it. */
const coreOrder = [
  'text',
  'transcript',
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
const parts = ['views', 'editor', 'checklist', 'overview', 'features'].map((part) => `extension/${part}`);

/** The features, of which none needs another: each a folder, or one file. */
const features = [
  'answering',
  'tickQuestions',
  'navigation',
  'sessions',
  'interview',
  'transcript',
  'hints',
  'moving',
  'followUp',
  'export',
].map((feature) => `extension/features/${feature}`);

/** Where the extension is put together: nothing below it looks up. */
const roots = ['extension', 'start', 'main', 'web'].map((root) => `extension/${root}`);

/** @type {Layer[]} */
export const layers = [
  { folder: 'core', forbidden: worlds, within: ['core'], reason: 'The core knows nothing outside itself.' },
  ...coreOrder.map((folder, index) => ({
    folder,
    forbidden: [...worlds, ...coreOrder.slice(index + 1)],
    within: ['core'],
    reason: `In the core, the order is ${coreOrder.join(', ')}: each knows only those before it.`,
  })),
  {
    folder: shipped,
    forbidden: worlds,
    within: null,
    reason: 'What ships inside the worlds knows none of them.',
  },
  ...worlds.map((folder) => ({
    folder,
    forbidden: worlds.filter((other) => other !== folder),
    within: null,
    reason: 'extension, webview and cli never import one another: what they share is core.',
  })),
  ...parts.map((folder) => ({
    folder,
    forbidden: [
      ...['webview', 'cli', ...roots],
      ...parts.filter((other) => other !== folder),
      ...(folder === 'extension/features' ? features : []),
    ],
    within: null,
    reason: 'Parts of the extension import workspace, model and core, never each other.',
  })),
  ...features.map((folder) => ({
    folder,
    forbidden: [
      ...['webview', 'cli', ...roots],
      ...parts.filter((part) => part !== 'extension/features'),
      ...features.filter((other) => other !== folder),
    ],
    within: null,
    reason: 'A feature imports workspace, model and core, and no other feature.',
  })),
  {
    folder: 'extension/workspace',
    forbidden: ['webview', 'cli', ...roots, ...parts],
    within: null,
    reason: 'The workspace is what the other parts of the extension stand on.',
  },
  {
    folder: 'extension/model',
    forbidden: ['webview', 'cli', ...roots, ...parts, 'extension/workspace'],
    within: ['core', 'extension/model'],
    reason: 'The model of the extension imports core alone: it is tested without VS Code.',
  },
];
