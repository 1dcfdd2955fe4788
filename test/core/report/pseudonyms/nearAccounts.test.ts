import assert from 'node:assert/strict';
import { nearAccounts } from '../../../../src/core/report/pseudonyms/nearAccounts';

const foundIn = (name: string, text: string): readonly string[] =>
  nearAccounts([
    { role: 'Developer 1', slug: 'developer-1', id: null, name, email: 'z99q@x.example', from: 'file' },
  ])(text);

describe('what may be an account of a person', () => {
  const assertAll = (name: string, ...words: string[]): void =>
    assert.deepEqual(foundIn(name, `the machines ${words.join(', ')} are on`), words);
  const assertNone = (name: string, text: string): void => assert.deepEqual(foundIn(name, text), []);

  it('has the name and a machine in one word', () =>
    assertAll(
      'Petra Vogel',
      ...['vogelPC', 'PCvogel', 'pcpvogel', 'pvogelnb', 'vogelpc', 'petraslaptop', 'NBPVOGEL'],
    ));
  it('says what it is for', () =>
    assertAll('Petra Vogel', 'admpvogel', 'extvogel', 'pvogeladm', 'xpvogel', 'T1pvogel'));
  it('has a title', () => {
    assertAll('Petra Vogel', 'drvogel', 'FrauVogel');
    assertAll('Maria da Silva', 'drsilva', 'drdasilva');
  });
  it('has some letters of one name and all of another', () =>
    assertAll('Petra Vogel', 'pevogel', 'VogelPe', 'petvogel', 'vpetra', 'petravo'));
  it('has a letter that no file knows', () => assertAll('Petra Vogel', 'pavogel', 'mvogel2', 'pvogelx'));
  it('has initials and digits', () => {
    assertAll('Petra Vogel', 'pv01', 'PV17', 'pvo1', 'petvog2');
    assertAll('Maria da Silva', 'mds01');
    assertAll('Jan van den Berg', 'jvdb1', 'vdbj2');
  });
  it('has the account of the mail address', () => assertAll('Petra Vogel', 'nbz99q', 'z99q'));
  it('is of the last name first', () => assertAll('Vogel, Petra', 'pevogel', 'pv01'));
  it('is a few letters where an account stands', () =>
    assert.deepEqual(foundIn('Petra Vogel', 'user pvo, /home/vpe, CORP\\petvog, pvo-laptop, and the pvo'), [
      'pvo',
      'vpe',
      'petvog',
      'pvo',
    ]));
  it('is no ordinary word', () => {
    assertNone('Mark Keller', 'a bookmark, Markdown, the markup, a benchmark, Marker and kellers');
    assertNone('Sergio Verdi', 'the server, a server room, Servers');
    assertNone('Marie Kettler', 'the market of rockets, 27 markets');
    assertNone('Tom Ask', 'the task, task1, a mask, tasks');
    assertNone('Tao He', 'the, he, she, user the');
    assertNone('Vera Miller', 'VM01 and vm2, a milliliter');
    assertNone('Per Sonne', 'a person, persons');
    assertNone('Ann Dahl', 'and, band, Dan, dahin');
  });
  it('is nobody where nobody is', () => assert.deepEqual(nearAccounts([])('pv01'), []));
});
