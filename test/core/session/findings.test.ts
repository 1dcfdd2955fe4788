import assert from 'node:assert/strict';
import type { Finding } from '../../../src/core/session/session';
import { severityOf, lackingIn, safeguardsOf } from '../../../src/core/session/findings';
import { assertProblems, type Files, sessionOf } from './literalSession';

function findingOf(files: Files): Finding {
  const [finding] = sessionOf(files).findings;
  assert.ok(finding);
  return finding;
}

const assertSeverity = (files: Files, expected: string) => {
  const { severity, severityFrom } = findingOf(files);
  assert.equal(`${severity} by ${severityFrom}`, expected);
};

describe('the severity of a finding', () => {
  it('is unrated', () => assertSeverity('- #hint/S it leaks', 'null by null'));
  it('is given by a detail', () => assertSeverity('- #hint/S it leaks\n  - severity: low', 'low by given'));
  it('is given by `!`', () => assertSeverity('- #hint/S! it leaks', 'high by given'));
  it('is given by `!!`', () => assertSeverity('- #hint/S!! it leaks', 'critical by given'));
  it('is given by the detail before `!`', () =>
    assertSeverity('- #hint/S! it leaks\n  - severity: low', 'low by given'));
  it('comes from its impact, with a medium likelihood', () =>
    assertSeverity('- #hint/S it leaks\n  - impact: high', 'high by impact'));
  it('comes from its impact and likelihood', () =>
    assertSeverity('- #hint/S it leaks\n  - impact: high\n  - likelihood: low', 'medium by impact'));
  it('comes from what the business said', () =>
    assertSeverity('- #hint/S it leaks\n- #calibration/S critical', 'critical by calibration'));
  it('comes from what the business said, and its likelihood', () =>
    assertSeverity(
      '- #hint/S it leaks\n  - likelihood: low\n- #calibration/S critical',
      'high by calibration',
    ));
  it('comes from its impact before what the business said', () =>
    assertSeverity('- #hint/S it leaks\n  - impact: low\n- #calibration/S critical', 'low by impact'));
  it('comes from the worst of its categories', () =>
    assertSeverity(
      '- #hint/STR it leaks\n- #calibration/S low\n- #calibration/T high',
      'high by calibration',
    ));
  it('does not come from another category', () =>
    assertSeverity('- #hint/S it leaks\n- #calibration/T critical', 'null by null'));
  it('comes from the category of the question', () =>
    assertSeverity('- [x] Who? ^roles\n  - #hint it leaks\n\n#calibration/E low', 'low by calibration'));
  it('is none of what was dismissed', () =>
    assertSeverity('- #dismissed/S! it leaks\n  - because: it does not\n  - severity: low', 'null by null'));

  const levels = ['low', 'medium', 'high', 'critical'] as const;
  const matrix = {
    low: 'low low medium',
    medium: 'low medium high',
    high: 'medium high critical',
    critical: 'high critical critical',
  };
  for (const impact of levels) {
    it(`for ${impact} impact over growing likelihood is ${matrix[impact]}`, () => {
      const row = (['low', 'medium', 'high'] as const).map(
        (likelihood) => severityOf({ given: null, impact, calibrated: null, likelihood }).severity,
      );
      assert.equal(row.join(' '), matrix[impact]);
    });
  }
});

describe('a finding', () => {
  it('holds all that its tag says', () =>
    assert.deepEqual(
      findingOf(
        [
          '---\ndate: 2026-11-23\nattendees: [dana]\n---',
          '## Shop #store',
          '- #risk/T Orders are not signed ^R-1',
          '  - how: change one',
          '  - likelihood: high',
          '  - impact: medium',
          '  - mitigation: sign them',
          '  - mitigation: check the signature',
          '  - effort: days',
          '  - horizon: now',
          '  - owner: @dana',
          '  - source: the diagram',
          '  - status: open',
        ].join('\n'),
      ),
      {
        kind: 'risk',
        demonstrated: true,
        id: 'R-1',
        text: 'Orders are not signed',
        stride: ['T'],
        element: 'Shop',
        about: ['Shop'],
        remarks: null,
        isInAnswer: false,
        at: null,
        saidBy: ['dana'],
        severity: 'high',
        severityFrom: 'impact',
        givenSeverity: null,
        calibratedBy: null,
        disproved: [],
        how: 'change one',
        because: null,
        likelihood: 'high',
        impact: 'medium',
        mitigation: 'sign them\ncheck the signature',
        effort: 'days',
        horizon: 'now',
        owner: 'dana',
        source: 'the diagram',
        status: 'open',
        due: null,
        decision: null,
        mitigations: ['sign them', 'check the signature'].map((text, place) => ({
          text,
          place,
          effort: 'days',
          horizon: 'now',
          owner: 'dana',
          status: 'open',
          due: null,
          because: null,
        })),
        date: '2026-11-23',
        file: 'a.interview.md',
        line: 6,
        span: { start: 60, end: 67 },
      },
    ));
  it('is demonstrated when it is a risk that says how', () =>
    assert.deepEqual(
      sessionOf('- #risk/S a\n- #risk/S b\n  - how: so\n- #hint/S c\n  - how: so').findings.map(
        ({ demonstrated }) => demonstrated,
      ),
      [false, true, false],
    ));
  it('has an id of its own', () =>
    assertProblems(
      { 'a.interview.md': '- #hint/S a ^R-1', 'b.interview.md': '- #hint/S a ^R-2\n- #control/S b ^r-1' },
      'b.interview.md:2:16 repeated-id r-1',
    ));
  it('keeps its id where another interview asks it again', () => {
    const [first, again] = ['- #ask @me a ^t-1\n', '- #ask @me A ^t-1\n'];
    assertProblems({ 'a.interview.md': first, 'b.interview.md': again });
    assertProblems({ 'a.interview.md': first + again }, 'a.interview.md:2:14 repeated-id t-1');
    assertProblems(
      { 'a.interview.md': first, 'b.interview.md': '- #ask @me b ^t-1' },
      'b.interview.md:1:14 repeated-id t-1',
    );
  });
  it('as a hint has a category', () => {
    assertProblems('- #hint it leaks', '1:3 hint-without-stride it leaks');
    assertProblems('- #calibration low it leaks', '1:3 hint-without-stride low it leaks');
    assertProblems('- #control it is locked');
  });
});

describe('controls and assumptions', () => {
  it('hold who said them', () => {
    const [control] = sessionOf('- #control/I it is encrypted @dana').controls;
    assert.deepEqual([control?.text, control?.stride, control?.saidBy], ['it is encrypted', ['I'], ['dana']]);
  });
  it('are open, confirmed or wrong', () =>
    assert.deepEqual(
      sessionOf(
        '- #assumption a\n- #assumption b\n  - status: confirmed\n- #assumption c\n  - status: wrong',
      ).assumptions.map(({ status }) => status),
      ['open', 'confirmed', 'wrong'],
    ));
});

describe('what a hint lacks', () => {
  const assertLacking = (note: string, ...lacking: readonly string[]): void =>
    assert.deepEqual(lackingIn(findingOf(note)), lacking);
  it('is everything at first', () => assertLacking('#hint x', 'how', 'stride', 'impact', 'likelihood'));
  it('is no rating where one is given', () => assertLacking('#hint/S! x\nhow: tbd, ask Omar', 'how'));
  it('is no impact where a category is calibrated', () =>
    assertLacking('- #calibration/S high\n- #hint/S x\n  - how: y', 'likelihood'));
});

describe('the safeguards of a risk', () => {
  it('protect the same element in the same category', () => {
    const { findings, controls } = sessionOf(
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
