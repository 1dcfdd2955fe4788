import assert from 'node:assert/strict';
import { assertForms, assertTold, writtenWith } from './formTests';

describe('a form of a name with initials', () => {
  it('is all of it in two letters', () => assertForms('name: Anke Lund', 'A. L.', 'A.L.'));
  it('is no other three letters, and no small ones', () =>
    assertTold('name: Zoe Berg', 'T. Z. B. and z. B. a door'));
  it('is what stands before an addition there, and is told', () =>
    assertTold('name: Petra Sand', 'P. S. the key', 'kept-word P. S.'));
  it('is no addition in a sentence', () =>
    assert.equal(writtenWith('name: Petra Sand', 'so P. S. has it'), 'so Participant 1 has it'));
  it('is with its particles shortened', () =>
    assertForms(
      'name: Jan van den Berghe',
      'v. d. Berghe',
      'v.d. Berghe',
      'J. v. d. Berghe',
      'Jan v.d. Berghe',
      'J. van den Berghe',
      'jan.vandenberghe',
    ));
  it('is without a title', () =>
    assertForms('name: Dr. Kwame Nkrumah Jr.', 'K. Nkrumah', 'KNkrumah', 'nkrumahk', 'kwame_n', 'k.nkrumah'));
  it('is of the name that somebody is called', () =>
    assertForms('name: Robert "Bob" Mills', 'bmills', 'rmills', 'B. Mills', 'R. Mills'));
});

describe('an account of four letters', () => {
  it('is a person', () => assertForms('name: Karl Ott', 'kott', 'KOtt'));
  it('is one in a path', () =>
    assert.equal(
      writtenWith('name: Karl Ott', '/home/kott/.ssh on kott-pc'),
      '/home/participant-1/.ssh on participant-1-pc',
    ));
  it('is no word', () => assertTold('name: Tom Ask', 'the task, a Task', 'kept-word Task'));
});

describe('an account with the particles of a name', () => {
  it('is a person with the last name first, and by first name and initials', () => {
    assertForms('name: Maria da Silva', 'dasilvam', 'dasilvamaria', 'silvam', 'MdaSilva', 'mariads');
    assertForms('name: Jan van den Berg', 'vandenbergj', 'vdbergj', 'janvdb', 'JanvdB', 'JvdB');
  });
  it('is told where its letters may be something else', () => {
    assertTold('name: Jan van den Berg', 'jvdb has it', 'kept-word jvdb');
    assertTold('name: Maria da Silva', 'MDS and drsilva', 'kept-word MDS', 'near-account drsilva');
  });
});

describe('an account of three letters', () => {
  it('is a person as nothing else is written', () => assertForms('name: Li Wu', 'LWu'));
  it('is a person where accounts stand', () =>
    assert.equal(
      writtenWith('name: Li Wu', '/home/lwu/x of CORP\\lwu'),
      '/home/participant-1/x of CORP\\participant-1',
    ));
  it('is told elsewhere', () =>
    assertTold('name: Li Wu', 'the lwu and wul', 'kept-word lwu', 'kept-word wul'));
  it('is no word', () => {
    assertTold('name: Tao He', 'the one');
    assertTold('name: Ida Ot', 'IoT is a thing', 'kept-word IoT');
  });
});

describe('an account of a double name', () => {
  it('is a person with the last name first', () =>
    assertForms(
      'name: Ann-Kathrin Müller-Lüdenscheid',
      'muellera',
      'mueller-luedenscheid',
      'luedenscheida',
      'akmueller',
    ));
});
