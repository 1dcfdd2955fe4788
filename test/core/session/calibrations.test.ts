import assert from 'node:assert/strict';
import { Calibrations, calibratedWords } from '../../../src/core/session/calibrations';
import { assertProblems, type Files, sessionOf } from './literalSession';

const assertSeverity = (files: Files, ...expected: string[]) =>
  assert.deepEqual(
    sessionOf(files).findings.map(({ severity, severityFrom }) => `${severity} by ${severityFrom}`),
    expected,
  );

describe('a calibration', () => {
  const assertCalibration = (text: string, ...expected: string[]) =>
    assert.deepEqual(
      sessionOf(text).calibration.map(({ stride, level, text }) => `${stride.join('')} ${level}: ${text}`),
      expected,
    );

  it('has its level in front', () =>
    assertCalibration(
      '- #calibration/I critical card data in the press',
      'I critical: card data in the press',
    ));
  it('has its level in front of a colon', () =>
    assertCalibration('- #calibration/I High: the press', 'I high: the press'));
  it('has its level in front of a dash', () =>
    assertCalibration('- #calibration/I low – who cares', 'I low: who cares'));
  it('has its level in emphasis, in quotes and in front of other signs', () => {
    for (const level of ['**high**', '*high*:', '"high" –', '`high`', 'high!', 'high.', '**high:**'])
      assertCalibration(`- #calibration/I ${level} the press`, 'I high: the press');
  });
  it('has none between two', () => {
    for (const words of ['low to medium', 'medium -> low', 'high or critical', 'low bis high']) {
      assertCalibration(`- #calibration/I ${words} a`, `I null: ${words} a`);
      assertProblems(`- #calibration/I ${words} a`, '1:3 impossible-value calibration');
    }
    assertCalibration('- #calibration/I low to us', 'I low: to us');
  });
  it('has what was noted below it', () =>
    assert.deepEqual(
      sessionOf('- #calibration/I low a\n  - on Mondays').calibration.map(({ remarks }) => remarks),
      ['on Mondays'],
    ));
  it('has why, and what it rests on', () =>
    assert.deepEqual(
      sessionOf('- #calibration/I low a\n  - because: b\n  - source: c').calibration.map(
        ({ because, source, remarks }) => [because, source, remarks],
      ),
      [['b', 'c', null]],
    ));
  it('has no level that was taken back', () => {
    assertCalibration('- #calibration/I ~~high~~ low a', 'I low: ~~high~~ a');
    assertCalibration('- #calibration/I ~~high~~ ~~medium~~ low', 'I low: ~~high~~ ~~medium~~ ');
    assertCalibration('- #calibration/I ~~high~~ a', 'I null: ~~high~~ a');
  });
  it('does not have it inside a word', () =>
    assertCalibration('- #calibration/I! high-street shops', 'I high: high-street shops'));
  it('has its level as a detail', () =>
    assertCalibration('- #calibration/I the press\n  - severity: low', 'I low: the press'));
  it('has its level by `!!`', () =>
    assertCalibration('- #calibration/I!! the press', 'I critical: the press'));
  it('needs a level', () => {
    assertCalibration('- #calibration/I the press', 'I null: the press');
    assertProblems('- #calibration/I the press', '1:3 impossible-value calibration');
  });
  it('counts when it is the newest of its category', () =>
    assertSeverity(
      {
        'a.interview.md': '---\ndate: 2026-11-24\n---\n- #hint/S it leaks\n- #calibration/S low',
        'b.interview.md': '---\ndate: 2026-11-23\n---\n- #calibration/ST critical',
      },
      'low by calibration',
    ));
  it('counts when the newest has no level', () =>
    assertSeverity(
      '- #hint/S it leaks\n- #calibration/S low\n- #calibration/S it depends',
      'low by calibration',
    ));
});

describe('what a calibration rates', () => {
  /** `high for Spoofing of Key store` for each finding; a medium likelihood leaves the level as it is. */
  const assertRated = (text: string, ...expected: (string | null)[]) =>
    assert.deepEqual(
      sessionOf(text).findings.map(({ calibratedBy }) => calibratedBy && calibratedWords(calibratedBy)),
      expected,
    );
  const general = '- #calibration/I low who cares\n\n';
  const vault = '## Vault #store\n\n- #calibration/I critical the keys\n- #hint/I it leaks\n\n';

  it('is its element alone', () =>
    assertRated(
      `${vault}## Page #process\n\n- #hint/I a version\n`,
      'critical for Information Disclosure of Vault',
      null,
    ));
  it('is everything, where it stands outside', () =>
    assertRated(
      `${general}## Page #process\n\n- #hint/I a version\n\n# End\n\n- #hint/I b`,
      'low for Information Disclosure',
      'low for Information Disclosure',
    ));
  it('is its element before what was said of everything, whichever is newer', () =>
    assertRated(`${vault}# End\n\n${general}`, 'critical for Information Disclosure of Vault'));
  it('is its element, also with less', () =>
    assertRated(
      '- #calibration/D critical a\n\n## Page #process\n\n- #calibration/D low b\n- #hint/D c',
      'low for Denial of Service of Page',
    ));
  it('is whatever it is about', () =>
    assertRated(
      '- #calibration/D high a\n  - about: Page; Till\n- #hint/D b\n  - about: till\n- #hint/D c',
      'high for Denial of Service of Till',
      null,
    ));
  it('is everything, where it is about nothing', () =>
    assertRated(
      '## Page #process\n\n- #calibration/D high a\n  - about: none\n\n# End\n\n- #hint/D b',
      'high for Denial of Service',
    ));
  it('is not what is about nothing, where it is of an element', () =>
    assertRated(`${vault}# End\n\n- #hint/I a`, 'critical for Information Disclosure of Vault', null));
  it('is the worst of the elements that a finding is about', () =>
    assertRated(
      '- #calibration/D high a\n- #calibration/D low b\n  - about: Page\n- #hint/D c\n  - about: Page; Till',
      'high for Denial of Service',
    ));
  it('is each category by itself', () =>
    assertRated(
      '- #calibration/S critical a\n- #calibration/S low b\n  - about: Page\n- #calibration/T medium c\n- #hint/ST d\n  - about: Page',
      'medium for Tampering',
    ));
  it('is nothing that has a severity or an impact of its own', () =>
    assertRated(
      '- #calibration/S high a\n- #hint/S! b\n- #hint/S c\n  - impact: low\n- #dismissed/S d\n  - because: e',
      null,
      null,
      null,
    ));

  it('is in a list: of each category the solution, then the elements', () => {
    const { calibration } = sessionOf(
      `${vault}# End\n\n${general}- #calibration/IS high a\n- #calibration/D often\n- #calibration high b`,
    );
    const calibrations = new Calibrations(calibration);
    assert.deepEqual(
      calibrations.counted().map((one) => `${one.category} ${one.element} ${one.calibration.level}`),
      ['S null high', 'I null high', 'I Vault critical'],
    );
    assert.deepEqual(calibrations.outdated().map(({ text }) => text), ['who cares', 'often', 'b']); // prettier-ignore
    assert.equal(calibrations.worst()?.element, 'Vault');
    assert.equal(new Calibrations([]).worst(), null);
    assert.equal(calibrations.worstOfWhole()?.element, null);
    assert.equal(calibrations.worstOfWhole()?.level, 'high');
    assert.equal(new Calibrations([]).worstOfWhole(), null);
  });
});

describe('calibrations that differ', () => {
  it('are told in one note', () => {
    assertProblems('- #calibration/S low a\n- #calibration/S high b', '1:3 calibration-conflict low a');
    assertProblems(
      '- #calibration/S low a\n- #calibration/ST high b\n- #calibration/T high c',
      '1:3 calibration-conflict low a',
    );
  });
  it('are nothing to tell in two, of two things, or where they agree', () => {
    assertProblems({
      'a.interview.md': '- #calibration/S low a',
      'b.interview.md': '- #calibration/S high a',
    });
    assertProblems('- #calibration/S low a\n- #calibration/T high b\n- #calibration/S low c');
    assertProblems('- #calibration/S low a\n\n## Vault #store\n\n- #calibration/S high b');
  });
});
