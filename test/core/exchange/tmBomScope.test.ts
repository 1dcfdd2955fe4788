import { strict as assert } from 'node:assert';
import { tmBomOf } from '../../../src/core/exchange/tmBom';
import { sessionOf } from '../report/sessions';

describe('the scope of a TM-BOM', () => {
  const scopeOf = (note: string) =>
    (JSON.parse(tmBomOf(sessionOf(note))) as { scope: { description: string; business_criticality: string } })
      .scope;
  it('is as critical as the business says of the whole', () => {
    const { description, business_criticality } = scopeOf(
      '- #calibration/S low a\n\n## Vault #store\n\n- #calibration/I critical b\n',
    );
    assert.equal(business_criticality, 'low');
    assert.match(
      description,
      /^As a whole the worst would hurt: low for Spoofing\.\nOf a part the worst would hurt: critical for Information Disclosure of Vault\.\n/,
    );
  });
  it('is in the middle where the business spoke of a part alone', () => {
    const { description, business_criticality } = scopeOf('## Vault #store\n\n- #calibration/I critical b\n');
    assert.equal(business_criticality, 'moderate');
    assert.match(description, /^The business has not said how much it would hurt as a whole\.\nOf a part /);
  });
  it('says what the business said of no category', () => {
    assert.match(
      scopeOf('#calibration critical all **stands** still\n').description,
      /^The business has said of no category how much it would hurt as a whole\.\nOf no category: critical: all stands still\n/,
    );
    assert.match(
      scopeOf('## Vault #store\n\n- #calibration a\n').description,
      /^The business has not said how .*\.\nOf no category, of Vault: a\n/,
    );
  });
  it('says why an ask is asked', () => {
    const text = tmBomOf(sessionOf('- [ ] #ask @lee Who?\n  - because: the law\n'));
    assert.match(text, /Open question: Who\? \(ask lee; Reason: the law; /);
  });
  it('has what somebody promised, and what nobody was asked yet', () => {
    assert.match(scopeOf('- #action @lee buy salt\n').description, /\nAction: buy salt \(open, lee; a, /);
    assert.match(scopeOf('- [ ] Who pays?\n').description, /\nPlanned, not asked: Who pays\? \(/);
  });
});

describe('the controls of a TM-BOM', () => {
  const statusOf = (below: string, box = '') =>
    (JSON.parse(tmBomOf(sessionOf(`- ${box}#control a\n${below}`))) as { controls: { status: string }[] })
      .controls[0]?.status;
  it('are active but where the note says otherwise', () => {
    assert.equal(statusOf(''), 'active');
    assert.equal(statusOf('  - status: open\n'), 'suggested');
    assert.equal(statusOf('  status: open\n'), 'suggested');
    assert.equal(statusOf('  - status: dropped\n  - rusty\n'), 'wont_do');
    assert.equal(statusOf('  - status\\: dropped\n'), 'wont_do');
    for (const box of ['[ ] ', '[>] ']) assert.equal(statusOf('', box), 'suggested');
    assert.equal(statusOf('', '[-] '), 'wont_do');
    assert.equal(statusOf('', '[x] '), 'active');
  });
});
