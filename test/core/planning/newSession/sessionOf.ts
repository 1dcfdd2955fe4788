/** New sessions as they are read back. */
import assert from 'node:assert/strict';
import { builtInCatalog } from '../../../../src/builtIn/builtInCatalog';
import { FolderIndex } from '../../../../src/core/session/folderIndex';
import { newSession, type NewFile } from '../../../../src/core/planning/newSession/newSession';
import type { NewSessionOptions } from '../../../../src/core/planning/newSession/planOptions';
import type { Session } from '../../../../src/core/session/session';

const catalog = builtInCatalog();

export const filesOf = (options: NewSessionOptions): readonly NewFile[] => newSession(options, catalog);

/** The session that some files make. */
export function sessionIn(files: readonly NewFile[]): Session {
  const index = new FolderIndex('folder', catalog);
  for (const { path, text } of files) index.set(path, text);
  const [session, ...more] = index.sessions();
  assert.ok(session);
  assert.deepEqual(more, []);
  return session;
}

export const sessionOf = (options: NewSessionOptions): Session => sessionIn(filesOf(options));

/** Nothing is reported but what a given name brings along, and every note belongs to its meeting. */
export function assertReadable(options: NewSessionOptions): Session {
  const session = sessionOf(options);
  assert.deepEqual(
    session.problems.filter(({ code }) => code !== 'hidden-direction'),
    [],
  );
  assert.deepEqual(
    session.interviews.map(({ file }) => file),
    session.meetings.flatMap(({ note }) => note ?? []),
  );
  return session;
}
