/** Whatever comes, goes and is typed, and whoever asks in between: the sessions are those that the files make. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FolderIndex } from '../../../src/core/session/folderIndex';
import { builtIn } from './literalSession';

const folders = ['', 'a/', 'a/b/', 'c/'];
const names = [
  'one.interview.md',
  'two.interview.md',
  'threat-session.yaml',
  'threat-session.yml',
  'own.questions.yaml',
];
const texts = [
  '- #hint/S it leaks ^H-1\n',
  '## Shopper #interactor/human\n\n- [x] Who? ^pin\n  Lee. #risk/T changes it ^H-1\n',
  '## Till #process\n\n- #calibration/T high it hurts\n- #hint/T it is open\n  - about: shopper\n',
  '- #risk/T it is copied @ann ^H-1\n  - about: SHOPPER; till; Gate\n- #flow gate -> till\n',
  '---\nattendees: [ann]\ndate: 2026-01-02\n---\n\n- #calibration/T low it does not\n- [x] Who? ^pin\n  Ann: me.\n',
  'title: Shop\nmeetings: [{ note: one.interview.md }, { note: ../c/two.interview.md }]\n',
  'title: Pier\nquestions: [own.questions.yaml, b/own.questions.yaml]\n',
  'questions: [{ id: pin, text: Who?, stride: S }]\n',
  'questions: [{ id: pin, text: Who?, stride: E }]\nhide: [roles]\n',
  '',
];

const path = fc.tuple(fc.constantFrom(...folders), fc.constantFrom(...names)).map((parts) => parts.join(''));

const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ set: path, text: fc.constantFrom(...texts) }) },
  { weight: 2, arbitrary: fc.record({ delete: path }) },
  { weight: 2, arbitrary: fc.record({ sessionOf: path }) },
  { weight: 1, arbitrary: fc.constant({ makeNext: true }) },
  { weight: 1, arbitrary: fc.constant({ sessions: true }) },
);

describe('the index of a folder', () => {
  it('is after any changes what it is of the files anew', () =>
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const index = new FolderIndex('w', builtIn);
        const files = new Map<string, string>();
        for (const taken of steps) {
          if ('set' in taken) {
            index.set(taken.set, taken.text);
            files.set(taken.set, taken.text);
          } else if ('delete' in taken) {
            index.delete(taken.delete);
            files.delete(taken.delete);
          } else if ('sessionOf' in taken) {
            const session = index.sessionOf(taken.sessionOf);
            const fresh = freshOf(files).sessionOf(taken.sessionOf);
            assert.deepEqual(session, fresh);
          } else if ('makeNext' in taken) index.makeNext();
          else index.sessions();
        }
        const fresh = freshOf(files);
        assert.deepEqual(index.sessions(), fresh.sessions());
        for (const session of index.sessions())
          assert.deepEqual(index.catalogsOf(session), fresh.catalogsOf(session));
      }),
      { numRuns: 500, includeErrorInReport: true },
    ));
});

function freshOf(files: ReadonlyMap<string, string>): FolderIndex {
  const index = new FolderIndex('w', builtIn);
  for (const [path, text] of files) index.set(path, text);
  return index;
}
