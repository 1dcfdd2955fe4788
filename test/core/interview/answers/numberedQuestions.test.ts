import assert from 'node:assert/strict';
import { askedPeople } from '../../../../src/core/interview/answers/numberedQuestions';
import { sessionOf } from '../../session/literalSession';

const assertAsked = (note: string, ...expected: string[]) =>
  assert.deepEqual(
    askedPeople(
      sessionOf({
        'threat-session.yaml':
          'title: Shop\npeople: [{ id: lee, name: Lee Wong }, { id: dana, name: Dana Reyes }]\n',
        'a.interview.md': note,
      }),
    ).map(({ id, open }) => `${id} ${open}`),
    expected,
  );

describe('the people who are asked', () => {
  it('come with what is open, most first', () =>
    assertAsked('- [>] Who? @dana\n- #ask @lee When?\n- [>] Why? @lee\n', 'lee 2', 'dana 1'));
  it('are there too when all is answered', () => assertAsked('- [x] #ask @lee When?\n', 'lee 0'));
  it('are known by name as well', () => assertAsked('- #ask When?\n  - owner: Lee Wong\n', 'lee 1'));
  it('may be strangers', () => assertAsked('- #ask @vera When?\n', 'vera 1'));
  it('are nobody where nobody is named', () => assertAsked('- #ask When?\n- [ ] Who?\n'));
});
