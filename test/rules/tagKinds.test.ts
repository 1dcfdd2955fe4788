// A kind of remark that is read and then forgotten somewhere is lost in silence: each stands wherever remarks do.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { exportJson } from '../../src/core/exchange/exportJson';
import { tagKinds, type TagKind } from '../../src/core/note/note';
import { FolderIndex } from '../../src/core/session/folderIndex';
import { begunInterviews } from '../../src/core/session/status';

/** A remark of a kind whose words are found again wherever it is listed. */
const remarkOf = (kind: TagKind): string =>
  kind === 'flow' ? '- #flow Zebra -> Zebra: zebra\n' : `- #${kind} zebra\n`;

function sessionWith(kind: TagKind) {
  const index = new FolderIndex('', { title: null, language: null, hide: [], questions: [] });
  index.set('a.interview.md', remarkOf(kind));
  return index.sessions();
}

const highlighting = readFileSync('syntaxes/interview-line.tmLanguage.json', 'utf8');
const snippets = readFileSync('snippets/interview.json', 'utf8');

for (const kind of tagKinds) {
  describe(`#${kind}`, () => {
    it('is in the exported JSON', () => {
      assert.match(JSON.stringify(exportJson(sessionWith(kind))), /zebra/);
    });
    it('says that its interview has begun', () => {
      const [session] = sessionWith(kind);
      assert.deepEqual([...(session ? begunInterviews(session) : [])], ['a.interview.md']);
    });
    it('is highlighted', () => assert.match(highlighting, new RegExp(`[(|:]${kind}[)|]`)));
    it('has a snippet', () => assert.match(snippets, new RegExp(`#${kind}\\b`)));
  });
}
