import { assertAsked, assertOffered, assertSilent, assertTaken } from './literalNote';

describe('details', () => {
  it('are those that the tag lacks', () =>
    assertAsked('- #dismissed x\n  - source: mail\n  - |', 'because', 'about'));
  it('are found while they are typed', () =>
    assertTaken('- #risk x\n  - mi|\n', 'mitigation', '- #risk x\n  - mitigation: \n', { kind: 'typing' }));
  it('stand in plain lines too', () => assertAsked('- #dismissed x\n  bec|', 'because', 'source', 'about'));
  it('stand below a paragraph', () => assertAsked('#dismissed x\n\n- |', 'because', 'source', 'about'));
  it('keep the colon that is there', () =>
    assertTaken('- #risk x\n  - se|: high', 'severity', '- #risk x\n  - severity: high', { kind: 'asked' }));
  it('are none without a tag', () => assertAsked('- x\n  - |'));
  it('are none in code', () => assertAsked('- #risk x\n\n  ```\n  ho|'));
  it('are not offered unasked', () => assertOffered('- #risk x\n  - |'));

  it('have fixed values', () =>
    assertOffered('- #risk x\n  - effort: |', 'hours', 'days', 'weeks', 'months'));
  it('have the values of their tag', () =>
    assertOffered('- #assumption x\n  status: |', 'open', 'confirmed', 'wrong'));
  it('are left alone when complete', () => assertSilent('- #risk x\n  - effort: days|'));
  it('are found while typed', () =>
    assertTaken('- #risk x\n  - effort: d|', 'days', '- #risk x\n  - effort: days', { kind: 'typing' }));
  it('say nothing of a text', () => assertSilent('- #risk x\n  - how: |'));
  it('say nothing where they belong to no tag', () => assertSilent('effort: |'));
  it('name elements', () => assertOffered('- #hint x\n  - about: |', 'Web shop', 'Bank', 'none'));
  it('name several', () =>
    assertTaken('- #hint x\n  - about: Door; |', 'Web shop', '- #hint x\n  - about: Door; Web shop', {
      kind: 'asked',
    }));
  it('name days', () =>
    assertOffered('- #ask x\n  - due: |', '2026-11-22', '2026-11-23', '2026-11-29', '2026-12-01'));
});

describe('what says more about a decision or a mitigation', () => {
  const decided = '- #risk x\n  - mitigation: y\n    - effort: days\n  - decision: accept\n    - by: lee\n';
  it('is what the decision lacks', () => assertAsked(`${decided}    - |`, 'until', 'because'));
  it('is what the mitigation lacks', () =>
    assertAsked(
      decided.replace('  - dec', '    - |\n  - dec'),
      'horizon',
      'owner',
      'status',
      'due',
      'because',
    ));
  it('is asked of the one above', () =>
    assertAsked(
      `${decided}  - mitigation: z\n    - |`,
      'effort',
      'horizon',
      'owner',
      'status',
      'due',
      'because',
    ));
  it('stands in plain lines too', () =>
    assertAsked('- #risk x\n  - decision: accept\n    |', 'by', 'until', 'because'));
  it('is none of the tag itself', () =>
    assertAsked(
      `${decided}  - s|`,
      ...'how likelihood impact severity horizon owner due source status about'.split(' '),
    ));
  it('has fixed values', () => {
    assertOffered('- #risk x\n  - decision: |', 'accept', 'treat', 'transfer', 'avoid');
    assertOffered(`${decided}  - mitigation: z\n    - status: |`, 'open', 'done', 'dropped');
  });
  it('names people', () =>
    assertOffered('- #risk x\n  - decision: accept\n    - by: |', 'dana', 'lee', 'ann', 'me'));
  it('names days that are far enough away', () =>
    assertOffered(
      '- #risk x\n  - decision: accept\n    - until: |',
      '2026-12-31',
      '2027-02-22',
      '2027-05-22',
      '2027-11-22',
    ));
  it('says nothing elsewhere', () => assertSilent('- #risk x\n  - until: |'));
});

describe('flows', () => {
  it('go out from elements', () => assertOffered('- #flow |', 'Web shop', 'Bank'));
  it('go to elements', () =>
    assertTaken('- #flow Door -> B|', 'Bank', '- #flow Door -> Bank', { kind: 'typing' }));
  it('go on', () => assertOffered('- #flow Door <-> Bank → |', 'Web shop', 'Bank'));
  it('know nothing of data', () => assertSilent('- #flow Door -> Bank: |'));
  it('leave a name alone', () => assertSilent('- #flow Door -> web shop|'));
  it('leave alone who types one of two words', () => assertOffered('- #flow Web |'));
  it('are none in code', () => assertSilent('`#flow |`'));
});
