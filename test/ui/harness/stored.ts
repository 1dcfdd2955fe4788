import type { Page } from 'playwright-core';

/** Runs in the window: every value in the storage that VS Code keeps in the browser. */
const READ = `(async () => {
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const values = [];
  for (const { name } of await indexedDB.databases()) {
    if (!name.startsWith('vscode-web-state-db-')) continue;
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames)
      values.push(...await done(database.transaction(store).objectStore(store).getAll()));
    database.close();
  }
  return values.map(String);
})()`;

/** What the window has stored by now. VS Code writes a moment later than it shows, and a reload in between loses it. */
export function storedIn(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(READ);
}
