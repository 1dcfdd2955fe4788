import assert from 'node:assert/strict';
import { tagsLike } from '../../../src/core/note/nearTags';

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
