import assert from 'node:assert/strict';
import { indexOf } from '../../core/session/literalSession';
import {
  lineSubject,
  missingSubject,
  withChanged,
  type ListedSession,
  type RowSubject,
} from '../../../src/extension/model/subject';

const index = indexOf({
  'threat-session.yaml': 'title: Shop\npace: half-day\n',
  'a.interview.md':
    '# Talk\n\n- #hint a\n- #ask @lee b?\n\n## Shopper #interactor\n\n- [>] c?\n- #risk d\r\n  - how: so\r\n',
});

function listed(): ListedSession {
  const [session] = index.sessions();
  assert.ok(session);
  const sessionFile = index.sessionFile('threat-session.yaml') ?? null;
  return { folder: 'file:///shop', place: '', session, sessionFile };
}

const kindOf = (subject: RowSubject | null) => subject?.kind ?? null;

const assertLine = (line: number, expected: string | null, file = 'a.interview.md'): void =>
  assert.equal(kindOf(lineSubject(listed(), { file, line })), expected);

const assertMissing = (key: string, expected: string | null): void =>
  assert.equal(kindOf(missingSubject(listed(), { key })), expected);

describe('what is pointed at on an overview', () => {
  it('is a hint', () => assertLine(3, 'finding'));
  it('is an ask', () => assertLine(4, 'ask'));
  it('is a question', () => assertLine(8, 'question'));
  it('is a risk, with any line ends', () => assertLine(9, 'finding'));
  it('is the note, where nothing stands on its line any more', () => assertLine(999, 'interview'));
  it('is no file but the notes', () => assertLine(1, null, '../../etc/passwd'));
  it('is what is missing', () => assertMissing('no-scope', 'readiness'));
  it('is the session file, when that is mended', () => assertMissing('no-such-code', 'session'));
});

describe('what is missing', () => {
  it('is a line of the session file', () => {
    const subject = missingSubject(listed(), { key: 'no-scope' });
    assert.ok(subject?.kind === 'readiness');
    assert.equal(subject.place.file, 'threat-session.yaml');
  });
});

describe('a list of sessions', () => {
  const [one, two] = [listed(), { ...listed(), folder: 'file:///other' }];

  it('has what changed in its place', () => {
    const [now, then] = [listed(), listed()];
    assert.deepEqual(withChanged([two, one], [now]), [two, now]);
    assert.equal(withChanged([two, one], [then])?.[1], then);
    assert.equal(withChanged([two, one], [then])?.[0], two);
  });
  it('is made anew where others came or went', () => {
    assert.equal(withChanged([one], 'all'), null);
    assert.equal(withChanged([two], [one]), null);
  });
});
