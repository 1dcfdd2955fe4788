import assert from 'node:assert/strict';
import { nearNames } from '../../../../src/core/report/pseudonyms/nearNames';
import { withoutNames } from '../../../../src/core/report/pseudonyms/withoutNames';
import { sessionOf } from '../sessions';

const foundIn = (name: string, text: string): readonly string[] =>
  nearNames([{ role: 'Developer 1', slug: 'developer-1', id: null, name, email: null, from: 'file' }])(
    text,
  ).map((each) => each.text);

describe('a word that is near to a name', () => {
  const assertAll = (name: string, ...words: string[]): void =>
    assert.deepEqual(foundIn(name, `so ${words.join(', ')} has it`), words);
  const assertNone = (name: string, text: string): void => assert.deepEqual(foundIn(name, text), []);

  it('has an ending of Greek', () => assertAll('Νίκος Παπαδόπουλος', 'Νίκο', 'Νίκου', 'Παπαδόπουλου'));
  it('is in Latin letters', () => {
    assertAll('Νίκος Ωδή', 'NIKOS', 'Nikos');
    assertAll('Иван Петров', 'Iwan', 'Ivan', 'Petrov', 'Petrow');
    assertAll('Дмитрий Шевчук', 'Dmitri', 'Dmitry', 'Shevchuk');
  });
  it('is spelt otherwise', () => {
    assertAll('Łukasz Wolny', 'Lucas', 'Lukas');
    assertAll('Philipp Meyer', 'Filip', 'Meier');
    assertAll('Katharina Schmid', 'Catarina', 'Katarina');
  });
  it('is a letter off', () => assertAll('Henrik Lindqvist', 'Hendrik', 'Lindquist'));
  it('is a short first name', () => {
    assertAll('Thomas Ode', 'Tom');
    assertAll('Tomasz Ode', 'Tom', 'Tomas');
    assertAll('Alexander Ode', 'Alex');
  });
  it('is no ordinary word', () => {
    assertNone('Hans Mark', 'Hals, Haus, Hand, Markt, Mask, Hands');
    assertNone('Theresa Manns', 'The man, Man, All, the tom');
    assertNone('Herbert Carlos', 'Her car. Car, Card, Heart');
    assertNone('Anna Lund', 'And, Land');
    assertNone('Lothar Nyström', 'Logging, Lost, System, Other');
  });
});

describe('somebody whom no file knows', () => {
  const told = (note: string): readonly string[] =>
    withoutNames([sessionOf(note, 'title: A\n')])
      .leftOver(note)
      .map(({ kind, text }) => `${kind} ${text}`);

  it('is told at the begin of a sentence', () =>
    assert.deepEqual(told('- #hint/T Winfried has the rope. Zelda saw it.\n'), [
      'speaker Winfried',
      'speaker Zelda',
    ]));
  it('is told as the source', () =>
    assert.deepEqual(told('- #hint/T a rope\n  - source: Zelda\n- #hint b\n  - source: Roland Ast\n'), [
      'speaker Zelda',
      'speaker Roland Ast',
    ]));
  it('is no word that begins one', () =>
    assert.deepEqual(
      told('- #hint/T Everything has a rope. Logs had it, all logs. Each has one.\n  - source: our CRM\n'),
      [],
    ));
});
