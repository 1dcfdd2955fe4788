import assert from 'node:assert/strict';
import { tagsCalled, tagsLike } from '../../../src/core/note/nearTags';
import { parseNote } from '../../../src/core/note/parseNote';
import { assertProblems, problemsOf } from './factsOf';

describe('a word that is nearly a tag', () => {
  for (const [word, ...meant] of [
    ['assumtoin', 'assumption'],
    ['calibraton', 'calibration'],
    ['dissmised', 'dismissed'],
    ['dismiss', 'dismissed'],
    ['Hints', 'hint'],
    ['actions', 'action'],
    ['risk-1', 'risk'],
    ['hint2', 'hint'],
    ['hint-S', 'hint'],
    ['risk_TE', 'risk'],
    ['interacter', 'interactor'],
    ...[
      'task',
      'low',
      'story',
      'flaw',
      'progress',
      'security',
      'hint',
      'risk-register',
      'hint-free',
      'team-IT',
      'todo',
    ].map((one) => [one]),
  ] as const)
    it(`knows what #${word} was meant as`, () => assert.deepEqual(tagsLike(word), meant));
});

describe('another word for a tag', () => {
  for (const [word, ...meant] of [
    ['Risiko', 'risk'],
    ['follow-up', 'ask'],
    ['threat', 'hint', 'risk'],
    ['Attack', 'hint'],
    ['mitigation', 'control', 'action'],
    ['decision'],
    ['hint'],
  ] as const)
    it(`is known: ${word}`, () => assert.deepEqual(tagsCalled(word), meant));

  for (const text of ['- #Frage @jon Wer?', '- so #Frage/S x', '- [ ] #Frage: Wer?', '> #Frage/S! x'])
    it(`is told where it says something: ${text}`, () =>
      assertProblems(text, `misspelt-tag 1:${text.indexOf('#') + 1} Frage`));
  for (const text of [
    '#question #depot',
    '- see #question for that',
    '#question',
    '- #question/Depot',
    '## #question',
  ])
    it(`is quiet elsewhere: ${text}`, () => assertProblems(text));
});

describe('a sign that nobody sees inside a mark', () => {
  for (const word of ['#ri\u200Bsk', '#h\u00ADi\u200Bnt', '@mi\u200Bra', '^authen\u00ADtication'])
    it(`is told: ${JSON.stringify(word)}`, () => assertProblems(`- a ${word} b`, `misspelt-tag 1:5 ${word}`));
  for (const text of [
    '- a #de\u00ADpot',
    '- a@mi\u200Bra',
    'in\u00ADformation',
    '@علی\u200Cرضا',
    '- so\u200B #risiko',
  ])
    it(`is quiet elsewhere: ${JSON.stringify(text)}`, () => assertProblems(text));
});

describe('a letter apart from its tag', () => {
  for (const [text, word] of [
    ['- #risk S the badge', 'risk S'],
    ['#hint S/T the badge', 'hint ST'],
    ['#risk S, T: the badge', 'risk ST'],
  ] as const)
    it(`is told: ${text}`, () =>
      assert.ok(problemsOf(parseNote(text)).includes(`misspelt-tag 1:${text.indexOf('#') + 1} ${word}`)));
  for (const text of [
    '#hint I think so',
    '#hint R&D has it',
    '#hint IT has it',
    '#ask S who?',
    '#hint/S T',
    '#hint S3 is open',
  ])
    it(`is quiet: ${text}`, () => assertProblems(text));
});
