// The address that opens a folder in the served VS Code, with an extension under development loaded.

import { pathToFileURL } from 'node:url';

/**
 * @param {import('./server.mjs').Server} server
 * @param {object} what
 * @param {string | undefined} what.folder the workspace: a folder, a `.code-workspace` file, or nothing
 * @param {string} [what.extension] folder of an extension to load from its sources
 * @param {string} [what.tests] a module whose `run` the extension host calls
 * @param {string} [what.file] a file that the window opens at once
 */
export function workbenchAddress(server, { folder, extension, tests, file }) {
  const remote = (/** @type {string} */ path) =>
    `vscode-remote://${server.authority}${pathToFileURL(path).pathname}`;
  /** @type {[string, string][]} */
  const payload = [['skipWelcome', 'true']];
  if (extension !== undefined) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (tests !== undefined) payload.push(['extensionTestsPath', remote(tests)]);
  if (file !== undefined) payload.push(['openFile', remote(file)]);
  const query = new URLSearchParams({ tkn: server.token });
  if (folder === undefined) query.set('ew', 'true');
  else
    query.set(
      folder.endsWith('.code-workspace') ? 'workspace' : 'folder',
      decodeURIComponent(pathToFileURL(folder).pathname),
    );
  query.set('payload', JSON.stringify(payload));
  return `http://${server.authority}/?${query.toString()}`;
}
