import { readdirSync, readFileSync } from 'node:fs';
import { builtInCatalog } from '../../../src/builtIn/builtInCatalog';
import { FolderIndex } from '../../../src/core/session/folderIndex';
import type { Session } from '../../../src/core/session/session';
import type { Catalog } from '../../../src/core/catalog/catalog';
import { parseCatalog } from '../../../src/core/catalog/parseCatalog';

const { catalog } = parseCatalog(
  'questions: [{ id: authentication, text: How does it authenticate?, stride: S, appliesTo: [interactor] }]',
);

/** The sessions of a folder `shop` that holds these files; only one question is known but those of the files. */
export function sessionsOf(
  files: Readonly<Record<string, string>>,
  questions: Catalog = catalog,
): readonly Session[] {
  const index = new FolderIndex('shop', questions);
  for (const [path, text] of Object.entries(files)) index.set(path, text);
  return index.sessions();
}

/** The session of one note, or of a note and a session file. */
export function sessionOf(note: string, sessionFile = ''): Session {
  const files = { 'a.interview.md': note, ...(sessionFile ? { 'threat-session.yaml': sessionFile } : {}) };
  const [session] = sessionsOf(files);
  if (!session) throw new Error('a note makes a session');
  return session;
}

/** What the product shows to a newcomer, with its own questions. */
export const sampleSessions = (): readonly Session[] =>
  sessionsOf(
    Object.fromEntries(
      readdirSync('media/sample').map((name) => [name, readFileSync(`media/sample/${name}`, 'utf8')]),
    ),
    builtInCatalog(),
  );
