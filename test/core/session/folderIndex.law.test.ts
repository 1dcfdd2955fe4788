/** Whatever comes, goes and is typed, and whoever asks in between: the sessions are those that the files make. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type NoteLenses, noteLenses } from '../../../src/core/language/noteLenses';
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

/** What is typed in: each part stays as it is while another changes, moves or goes. */
const typedNote = fc
  .tuple(
    fc.constantFrom('', '---\nattendees: [ann]\n---\n\n', '---\nrole: business\n---\n\n'),
    fc.subarray([
      '## Shopper #interactor\n\n- [ ] Who? ^pin\n- [x] How? ^/T\n  So. #hint it leaks\n\n',
      '## Shopper #interactor/human\n\n- [x] Who? ^pin\n  Ann. #hint it leaks\n\n',
      '## SHOPPER #interactor\n\n- [x] Who? ^pin\n  Ann. #risk it leaks\n\n',
      '## Till #process\n\n- [ ] Since? @ann\n  - [x] Why? May.\n\n',
      '## Till #process\n\n- #calibration/S high it hurts\n- #hint/S it is open\n\n',
      '## Gate #store\n\n- #flow Shopper -> Gate: keys\n  - [ ] Who? ^pin\n\n',
    ]),
    fc.boolean(),
  )
  .map(([front, parts, turned]) => front + (turned ? parts.toReversed() : parts).join(''));

const typing = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(fc.constant('one.interview.md'), typedNote) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('two.interview.md'), typedNote) },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constant('own.questions.yaml'),
      fc.constantFrom(...texts.filter((text) => text.startsWith('questions:'))),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constant('threat-session.yaml'),
      fc.constantFrom(
        'questions: [own.questions.yaml]\n',
        'questions: [own.questions.yaml]\ndepth: deep\npeople: [{ id: ann, name: Ann Lee }]\n',
      ),
    ),
  },
);

describe('the index of a folder', () => {
  it('says of a session that is typed in, and above its notes, what it says of the files anew', () =>
    fc.assert(
      fc.property(fc.array(typing, { maxLength: 20 }), (steps) => {
        const index = new FolderIndex('w', builtIn);
        const files = new Map<string, string>();
        for (const [file, text] of steps) {
          index.set(file, text);
          files.set(file, text);
          const fresh = freshOf(files);
          assert.deepEqual(index.sessionOf(file), fresh.sessionOf(file));
          for (const note of files.keys()) assert.deepEqual(lensesIn(index, note), lensesIn(fresh, note));
        }
      }),
      { numRuns: 300, includeErrorInReport: true },
    ));

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
            const fresh = freshOf(files);
            assert.deepEqual(index.sessionOf(taken.sessionOf), fresh.sessionOf(taken.sessionOf));
            assert.deepEqual(lensesIn(index, taken.sessionOf), lensesIn(fresh, taken.sessionOf));
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

/** What an editor shows above a note and its sections; null for any other file. */
function lensesIn(index: FolderIndex, file: string): NoteLenses | null {
  const [note, session] = [index.note(file), index.sessionOf(file)];
  return note && session ? noteLenses({ session, catalogs: index.catalogsOf(session), file, note }) : null;
}

function freshOf(files: ReadonlyMap<string, string>): FolderIndex {
  const index = new FolderIndex('w', builtIn);
  for (const [path, text] of files) index.set(path, text);
  return index;
}
