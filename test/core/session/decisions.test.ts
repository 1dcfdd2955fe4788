import assert from 'node:assert/strict';
import { measuresWithin, quickWinsOf } from '../../../src/core/session/decisions';
import type { Finding } from '../../../src/core/session/session';
import { type Files, sessionOf } from './literalSession';

function findingOf(files: Files): Finding {
  const [finding] = sessionOf(files).findings;
  assert.ok(finding);
  return finding;
}

/** A risk with these lines below it, without their two blanks. */
const risk = (...below: readonly string[]): Finding =>
  findingOf(`- #risk/S! x\n  - how: y\n${below.map((line) => `  ${line}\n`).join('')}`);

describe('the decision of a risk', () => {
  const assertDecision = (lines: readonly string[], expected: Finding['decision']): void =>
    assert.deepEqual(risk(...lines).decision, expected);
  const accept = { kind: 'accept', by: null, until: null, because: null } as const;
  it('is nobody’s at first', () => assertDecision([], null));
  it('says who, until when and why', () =>
    assertDecision(
      ['- decision: accept', '  - by: @mette', '  - until: 2027-03-31', '  - because: a', '    b'],
      { kind: 'accept', by: 'mette', until: '2027-03-31', because: 'a b' },
    ));
  it('may say so flat', () =>
    assertDecision(['- decision: treat', '- by: Mette', '- until: 2027-03-31', '- because: a'], {
      kind: 'treat',
      by: 'Mette',
      until: '2027-03-31',
      because: 'a',
    }));
  it('may say so on the lines of its item', () =>
    assertDecision(['- decision: avoid', '  by: mette', '  because: a'], {
      kind: 'avoid',
      by: 'mette',
      until: null,
      because: 'a',
    }));
  it('may be said in another form of the word', () => {
    for (const word of ['accepted', '**Accept**', 'Acceptance.'])
      assertDecision([`- decision: ${word}`], accept);
    assertDecision(['- decision: mitigated'], { ...accept, kind: 'treat' });
  });
  it('is none with another word', () => assertDecision(['- decision: we accept it', '  - by: @mette'], null));
  it('leaves what a finding says of itself alone', () => {
    const { because, owner } = risk('- owner: @jon', '- decision: accept', '  - because: a');
    assert.deepEqual([because, owner], [null, 'jon']);
  });
});

describe('what is due', () => {
  const assertDue = (lines: readonly string[], ...expected: readonly (string | null)[]): void => {
    const { due, mitigations } = risk(...lines);
    assert.deepEqual([due, ...mitigations.map((one) => one.due)], expected);
  };
  const day = '2026-12-01';
  it('is a risk', () => assertDue([`- due: ${day}`], day));
  it('is every measure of it that has no day of its own', () =>
    assertDue(['- mitigation: a', '  - due: 2026-12-24', '- mitigation: b', `- due: ${day}`], day, '2026-12-24', day)); // prettier-ignore
  it('is the whole where all its measures are', () =>
    assertDue(['- mitigation: a', `  - due: ${day}`], day, day));
  it('may be said in its words', () => {
    const { due, mitigations } = findingOf(`- #risk/S x due:${day}\n  - how: y\n  - mitigation: a\n`);
    assert.deepEqual([due, mitigations[0]?.due], [day, day]);
  });
});

describe('the reason of a measure', () => {
  const assertReasons = (lines: readonly string[], ...expected: readonly (string | null)[]): void => {
    const { because, mitigations } = risk(...lines);
    assert.deepEqual([because, ...mitigations.map((one) => one.because)], expected);
  };
  it('is its own', () =>
    assertReasons(['- mitigation: a', '  - because: b', '- mitigation: c'], null, 'b', null));
  it('is not that of the risk', () =>
    assertReasons(['- status: dropped', '- because: d', '- mitigation: a', '  because: b'], 'd', 'b'));
});

describe('the mitigations of a risk', () => {
  const assertMitigations = (lines: readonly string[], ...expected: string[]): void => {
    const { mitigations } = risk(...lines);
    assert.deepEqual(
      mitigations.map(({ text, effort, horizon, owner, status }) =>
        [text, effort ?? '-', horizon ?? '-', owner ?? '-', status ?? '-'].join(' '),
      ),
      expected,
    );
  };
  it('have each its own effort, horizon, owner and status', () =>
    assertMitigations(
      [
        '- mitigation: a',
        '  - effort: days',
        '  - owner: @jon',
        '  - status: done',
        '- mitigation: b',
        '  - effort: weeks',
        '  - horizon: mid',
      ],
      'a days - jon done',
      'b weeks mid - -',
    ));
  it('have what is said flat, where they say nothing', () =>
    assertMitigations(
      ['- mitigation: a', '  - effort: days', '- mitigation: b', '- effort: weeks', '- owner: @jon'],
      'a days - jon -',
      'b weeks - jon -',
    ));
  it('hold their blocks without what is said of them', () =>
    assertMitigations(
      ['- mitigation:', '  1. a', '  2. b', '  - effort: hours', '- mitigation: c', '  d', '  effort: days'],
      '1. a\n2. b hours - - -',
      'c d days - - -',
    ));
  it('say what holds of the finding where they say it alike', () => {
    const { mitigation, effort, horizon, status, owner } = risk(
      '- mitigation: a',
      '  - effort: days',
      '  - status: done',
      '  - owner: @jon',
      '- mitigation: b',
      '  - effort: weeks',
      '  - status: done',
      '  - owner: @jon',
    );
    assert.deepEqual([mitigation, effort, horizon, status, owner], ['a\nb', null, null, 'done', 'jon']);
    assert.equal(risk('- mitigation: a', '  - status: dropped').status, null);
    assert.equal(risk('- mitigation: a', '  - effort: hours', '  - status: dropped').effort, null);
    assert.equal(risk('- mitigation: a', '  - effort: days').effort, 'days');
  });
  it('say what holds of the finding by those that are not dropped', () => {
    const dropped = ['- mitigation: a', '  - effort: hours', '  - status: dropped'];
    const { effort, status } = risk(...dropped, '- mitigation: b', '  - effort: days');
    assert.deepEqual([effort, status], ['days', null]);
    // What was dropped is not done.
    assert.equal(risk(...dropped, '- mitigation: b', '  - status: done').status, null);
  });
  it('have nothing in place of what nobody can read', () => {
    const own = ['- mitigation: a', '  - effort: 3 days', '  - due: soon', '  - status: in progress'];
    const flat = ['- effort: weeks', '- due: 2026-12-01', '- status: done'];
    const [only] = risk(...own, ...flat).mitigations;
    assert.deepEqual([only?.effort, only?.due, only?.status], [null, null, null]);
    assert.equal(risk(...own, '  - status: open', ...flat).mitigations[0]?.status, 'open');
    assert.equal(risk(...own, ...flat).status, null);
    assert.equal(risk('- mitigation: a', '  - status: open', ...flat).status, null);
    assert.equal(risk('- mitigation: a', ...flat).status, 'done');
    const { status, effort } = risk(
      '- mitigation: a',
      '  - effort: days',
      '  - status: done',
      '- status: ok',
    );
    assert.deepEqual([status, effort], [null, 'days']);
  });
});

describe('a quick win', () => {
  const assertQuickWin = (details: string, quick: boolean): void =>
    assert.equal(
      quickWinsOf([
        findingOf(`- #risk/S x\n${details.replace(/[^;]+;?/g, (one) => `  - ${one.replace(';', '')}\n`)}`),
      ]).length,
      quick ? 1 : 0,
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
  it('is none without a mitigation', () => {
    for (const mitigation of ['', 'mitigation: tbd, ask Omar;', 'mitigation: none;'])
      assertQuickWin(`how: a;severity: high;${mitigation}effort: days`, false);
  });
});

describe('what comes first', () => {
  it('is the worst, and of what is as bad what was said first', () => {
    const risk = (text: string, severity: string) =>
      `- #risk/S ${text}\n  - how: x\n  - mitigation: y\n  - effort: hours\n${severity ? `  - severity: ${severity}\n` : ''}`;
    const { findings } = sessionOf(
      [
        ['a', 'low'],
        ['b', ''],
        ['c', 'high'],
        ['d', 'critical'],
        ['e', 'high'],
      ]
        .map(([text = '', severity = '']) => risk(text, severity))
        .join(''),
    );
    assert.equal(
      measuresWithin(null, findings)
        .map(({ finding }) => finding.text)
        .join(''),
      'dceab',
    );
    assert.equal(
      quickWinsOf(findings)
        .map(({ finding }) => finding.text)
        .join(''),
      'dce',
    );
  });
});

describe('the roadmap', () => {
  it('has each demonstrated risk once', () => {
    const { findings } = sessionOf(
      '- #risk a\n  - how: x\n  - horizon: now\n- #risk b\n  - how: x\n- #risk c\n- #hint d\n  - horizon: now\n',
    );
    const texts = (horizon: 'now' | 'mid' | null) =>
      measuresWithin(horizon, findings).map(({ finding }) => finding.text);
    assert.deepEqual([texts('now'), texts('mid'), texts(null)], [['a'], [], ['b']]);
  });
  it('has nothing that is dropped or dismissed', () => {
    const risk = (more: string) => `- #risk a\n  - how: x\n  - because: y\n${more}`;
    const { findings } = sessionOf(
      `${risk('  - status: dropped\n')}- #dismissed b\n  - how: x\n  - because: y\n`,
    );
    assert.deepEqual(measuresWithin(null, findings), []);
  });
  it('gives its order to quick wins: by horizon, the worst of one first', () => {
    const risk = (text: string, severity: string) =>
      `- #risk/S${severity} ${text}\n  - how: x\n  - mitigation: y\n  - effort: days\n`;
    const { findings } = sessionOf(
      [
        risk('a', '!!'),
        `${risk('b', '!')}  - horizon: mid\n`,
        `${risk('c', '!')}  - horizon: now\n`,
        `${risk('d', '!!')}  - horizon: mid\n`,
        `${risk('e', '!!')}  - horizon: now\n`,
      ].join(''),
    );
    const order = quickWinsOf(findings).map(({ finding }) => finding.text);
    assert.equal(order.join(''), 'ecdba');
  });
});

describe('what is done about a risk', () => {
  const assertMeasures = (lines: readonly string[], ...expected: readonly (string | null)[]): void =>
    assert.deepEqual(
      measuresWithin(null, [risk(...lines)]).map(({ mitigation }) => mitigation?.text ?? null),
      expected,
    );
  it('is each mitigation by itself, but for what is dropped', () =>
    assertMeasures(
      ['- mitigation: a', '  - status: done', '- mitigation: b', '- mitigation: c', '  - status: dropped'],
      'a',
      'b',
    ));
  it('is still to be found when all was dropped', () =>
    assertMeasures(['- mitigation: a', '  - status: dropped'], null));
  it('is nothing when the risk is accepted or dropped', () => {
    assertMeasures(['- mitigation: a', '- decision: accept']);
    assertMeasures(['- mitigation: a', '- status: dropped']);
  });
  it('is what it is with any other decision', () => {
    for (const kind of ['treat', 'transfer', 'avoid'])
      assertMeasures(['- mitigation: a', `- decision: ${kind}`], 'a');
  });
  it('comes by the horizon of each', () => {
    const finding = risk('- mitigation: a', '  - horizon: now', '- mitigation: b', '  - horizon: mid');
    const texts = (horizon: 'now' | 'mid') =>
      measuresWithin(horizon, [finding]).map(({ mitigation }) => mitigation?.text);
    assert.deepEqual([texts('now'), texts('mid')], [['a'], ['b']]);
  });
  it('is no quick win when it is done, or the risk is accepted', () => {
    const quick = (...lines: readonly string[]) =>
      quickWinsOf([risk(...lines)]).map(({ mitigation }) => mitigation?.text);
    const two = ['- mitigation: a', '  - status: done', '- mitigation: b', '- effort: hours'];
    assert.deepEqual([quick(...two), quick(...two, '- decision: accept')], [['b'], []]);
  });
});
