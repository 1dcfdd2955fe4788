import assert from 'node:assert/strict';
import { withoutNames } from '../../../../src/core/report/pseudonyms/withoutNames';
import { sessionOf } from '../sessions';

const madeOf = (person: string, words: string) =>
  withoutNames([sessionOf(`- #hint ${words} ^h\n`, `title: A\npeople: [{ id: q, ${person} }]\n`)]);

describe('a form of a name', () => {
  /** Each of these is the person. */
  const assertAll = (person: string, ...words: string[]): void =>
    assert.equal(
      madeOf(person, words.join(' | ')).sessions[0]?.findings[0]?.text,
      words.map(() => 'Participant 1').join(' | '),
    );

  it('is the account of a mail address that is no word', () =>
    assertAll(
      'name: Johanna Berger, email: jb1972@x.example',
      'jb1972',
      'JB1972',
      'johannaberger',
      'JohannaBerger',
    ));
  it('is without the blanks of a name with particles', () =>
    assertAll('name: Ute van den Berg', 'VandenBerg', 'vandenberg', 'van den Berg', 'Ute van den Berg'));
  it('is an account with the particles of a name', () => {
    assertAll(
      'name: Jan van den Berghe',
      'jvandenberghe',
      'vdberghe',
      'jvdberghe',
      'janvdberghe',
      'janvandenberghe',
    );
    assertAll('name: Maria da Silva', 'mdasilva', 'MDaSilva', 'mariadasilva');
  });
  it('is without the apostrophe, also in a double name', () =>
    assertAll('name: "D’Arcy O’Neil-Smith"', 'DArcy', "D'Arcy", 'ONeil', "O'Neil", 'Neil-Smith'));
  it('is in Greek capitals', () => assertAll('name: Νίκος Ωδή', 'ΝΊΚΟΣ', 'ΝΙΚΟΣ', 'Νίκος', 'ΩΔΗ'));
  it('is some of the parts of a long name', () =>
    assertAll(
      'name: Ana María de la Cruz',
      'Ana María',
      'María de la Cruz',
      'de la Cruz',
      'delacruz',
      'Cruz',
    ));
  it('is with Mac apart', () => assertAll('name: Sam Macdonald', 'MacDonald', 'Mac Donald', 'MACDONALD'));
  it('is of two names that are words', () =>
    assertAll('name: Hans Weiß', 'HansWeiss', 'HansWeiß', 'hansweiss'));
  it('is the last name first', () =>
    assertAll('name: "Müller, Hans-Peter"', 'Hans-Peter Müller', 'HP Müller', 'H.-P. Müller', 'Hans-Peter'));
  it('is with a prefix of its script', () => {
    assertAll('name: سعيد العلي', 'لسعيد', 'والعلي', 'سعيد العلي');
    assertAll('name: דוד לוי', 'לדוד', 'ודוד', 'דוד לוי');
  });
  it('is each half of a Japanese name, and a family of one sign with an honorific', () => {
    const said = (name: string, words: string) =>
      madeOf(`name: ${name}`, words).sessions[0]?.findings[0]?.text;
    assert.equal(said('佐藤太郎', '佐藤さん, 太郎'), 'participant-1-さん, Participant 1');
    assert.equal(said('김민준', '김씨, 김치'), 'participant-1-씨, 김치');
  });
});

describe('a name that may be a word', () => {
  const sand = 'name: Petra Sand';
  const assertText = (words: string, text: string, ...left: string[]): void => {
    const made = madeOf(sand, words);
    assert.equal(made.sessions[0]?.findings[0]?.text, text);
    assert.deepEqual(
      made.leftOver(text).map((each) => `${each.kind} ${each.text}`),
      left,
    );
  };

  it('stays behind an article, and is told', () =>
    assertText('the sand in the box', 'the sand in the box', 'kept-word sand'));
  it('is replaced elsewhere, and told', () =>
    assertText('all over sand', 'all over Participant 1', 'replaced-word sand'));
  it('is not told written large, or where somebody speaks', () =>
    assertText('Sand has it, sand says', 'Participant 1 has it, Participant 1 says'));
  it('is not told as an id', () =>
    assert.deepEqual(
      madeOf('email: sand@x.example, name: Petra Sand', 'ask sand now').leftOver('Participant 1'),
      [],
    ));
  it('leaves what stands behind the end of a sentence', () =>
    assert.equal(
      madeOf('name: Will May, email: will@shop.example', 'on 3 May. will@shop.example').sessions[0]
        ?.findings[0]?.text,
      'on 3 May. participant-1@example.invalid',
    ));
  it('is told where it is an account', () =>
    assert.deepEqual(
      madeOf('name: Petra Sand, email: heat@x.example', 'the heat is on')
        .leftOver('the heat is on')
        .map((each) => each.text),
      ['heat'],
    ));
});
