import assert from 'node:assert/strict';
import { isQuickWin, lackingIn, risksWithin, safeguardsOf } from '../../../src/core/session/roadmap';
import { sessionOf } from '../report/sessions';

const whole = (note: string) => sessionOf(note, 'title: Shop');
const firstOf = (note: string) => {
  const [finding] = whole(note).findings;
  assert.ok(finding);
  return finding;
};

describe('a quick win', () => {
  const assertQuickWin = (details: string, quick: boolean): void =>
    assert.equal(
      isQuickWin(
        firstOf(`- #risk/S x\n${details.replace(/[^;]+;?/g, (one) => `  - ${one.replace(';', '')}\n`)}`),
      ),
      quick,
    );
  it('is a demonstrated high risk that hours mitigate', () =>
    assertQuickWin('how: a;severity: high;mitigation: b;effort: hours', true));
  it('may be critical and take days', () =>
    assertQuickWin('how: a;severity: critical;mitigation: b;effort: days', true));
  it('is none that takes weeks', () =>
    assertQuickWin('how: a;severity: high;mitigation: b;effort: weeks', false));
  it('is none that is done', () =>
    assertQuickWin('how: a;severity: high;mitigation: b;effort: hours;status: done', false));
  it('is none of medium severity', () =>
    assertQuickWin('how: a;severity: medium;mitigation: b;effort: days', false));
  it('is none that nobody demonstrated', () =>
    assertQuickWin('severity: high;mitigation: b;effort: days', false));
  it('is none without a mitigation', () => assertQuickWin('how: a;severity: high;effort: days', false));
});

describe('what a hint lacks', () => {
  const assertLacking = (note: string, ...lacking: readonly string[]): void =>
    assert.deepEqual(lackingIn(firstOf(note)), lacking);
  it('is everything at first', () => assertLacking('#hint x', 'how', 'stride', 'impact', 'likelihood'));
  it('is no rating where one is given', () => assertLacking('#hint/S! x', 'how'));
  it('is no impact where a category is calibrated', () =>
    assertLacking('- #calibration/S high\n- #hint/S x\n  - how: y', 'likelihood'));
});

describe('the roadmap', () => {
  it('has each demonstrated risk once', () => {
    const { findings } = whole(
      '- #risk a\n  - how: x\n  - horizon: now\n- #risk b\n  - how: x\n- #risk c\n- #hint d\n  - horizon: now\n',
    );
    const texts = (horizon: 'now' | 'mid' | null) => risksWithin(horizon, findings).map(({ text }) => text);
    assert.deepEqual([texts('now'), texts('mid'), texts(null)], [['a'], [], ['b']]);
  });
});

describe('the safeguards of a risk', () => {
  it('protect the same element in the same category', () => {
    const { findings, controls } = whole(
      '## A #process\n\n- #risk/ST x\n- #control/S one\n- #control/D two\n- #control three\n\n## B #process\n\n- #control/S four\n',
    );
    const [risk] = findings;
    assert.ok(risk);
    assert.deepEqual(
      safeguardsOf(risk, controls).map(({ text }) => text),
      ['one'],
    );
  });
});
