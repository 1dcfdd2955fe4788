import assert from 'node:assert/strict';
import { explanationAt, type Explanation } from '../../../src/core/language/explanation';
import { indexOf } from '../session/literalSession';
import { atCursor } from './noteCompletion/literalNote';

function explanationIn(marked: string, others: Readonly<Record<string, string>> = {}): Explanation | null {
  const [text, offset] = atCursor(marked);
  const index = indexOf({ ...others, 'b.interview.md': text });
  const [session] = index.sessions();
  const note = index.note('b.interview.md');
  assert.ok(session && note);
  const input = { session, note, catalogs: index.catalogsOf(session), file: 'b.interview.md' };
  return explanationAt(input, offset);
}

/** Asserts what is told at `|`: of what, by its text, and the lines. */
function assertTold(marked: string, about: string, ...expected: readonly (string | RegExp)[]): void {
  const [text] = atCursor(marked);
  const told = explanationIn(marked);
  assert.ok(told, 'nothing is told');
  assert.equal(text.slice(told.span.start, told.span.end), about);
  const lines = [told.title, ...told.paragraphs];
  assert.equal(lines.length, expected.length, lines.join('\n'));
  expected.forEach((line, at) =>
    typeof line === 'string' ? assert.equal(lines[at], line) : assert.match(lines[at] ?? '', line),
  );
}

const assertNothing = (marked: string): void => assert.equal(explanationIn(marked), null);

describe('a hover over a note', () => {
  it('says what a tag is for', () =>
    assertTold('- #ac|tion move it', '#action', '#action', 'Somebody promised to do something.'));
  it('says of a flow how far its questions are', () =>
    assertTold(
      '- #fl|ow A -> B\n  - [x] Who sees it?\n  - [ ] Why?\n',
      '#flow',
      '#flow',
      'Data moves from one element to another.',
      'Questions about it: 1 of 2 answered',
    ));
  it('says what a category is', () =>
    assertTold(
      '- #hint/T|d it leaks',
      'd',
      'D · Denial of Service',
      /^The system gets so slow/,
      'It violates: Availability.',
    ));
  it('says what a category of a question is', () =>
    assertTold('- [ ] Who? ^roles/|S', 'S', 'S · Spoofing', /passes for/, 'It violates: Authentication.'));
  it('says what an element is', () =>
    assertTold(
      '## Shop #interactor/h|uman',
      '#interactor/human',
      '#interactor/human',
      /a person who uses or administers/,
    ));
  it('says what a question is for', () =>
    assertTold('- [ ] Who? ^authen|tication', '^authentication', 'Who are you?', 'Spoofing'));
  it('says what other interviews answered', () =>
    assert.deepEqual(
      explanationIn('## Shop #store\n\n- [ ] Who? ^ro|les', {
        'a.interview.md':
          '---\ntitle: First\ndate: 2026-11-20\n---\n\n## Shop #store\n\n- [x] Who? ^roles\n  Only *me*.',
      })?.earlier.map(({ interview, date, answer }) => [interview, date, answer]),
      [['First', '2026-11-20', 'Only *me*.']],
    ));
  it('says what a detail is for', () =>
    assertTold(
      '- #risk x\n  - eff|ort: days',
      'effort',
      'effort',
      /^What the/,
      'hours · days · weeks · months',
    ));
  it('says what a detail of a decision or a mitigation is for', () => {
    const decided =
      '- #risk x\n  - mitigation: y\n    - effort: days\n  - decision: accept\n    - until: 2027-03-31\n';
    assertTold(decided.replace('until', 'un|til'), 'until', 'until', /^The last day/);
    assertTold(
      decided.replace('effort', 'ef|fort'),
      'effort',
      'effort',
      /^What the/,
      'hours · days · weeks · months',
    );
    assertTold(
      decided.replace('decision', 'de|cision'),
      'decision',
      'decision',
      /^What becomes/,
      'accept · treat · transfer · avoid',
    );
    assertTold(decided.replace('accept', 'ac|cept'), 'accept', 'decision: accept', /^It stays/);
  });
  it('says what a value means', () =>
    assertTold('- #ask x\n  - status: |dropped', 'dropped', 'status: dropped', /nobody will do it/));
  it('says what front matter is for', () => {
    assertTold('---\nro|le: workshop\n---\n', 'role', 'role', /kind of interview/);
    assertTold('---\nrole: work|shop\n---\n', 'workshop', 'workshop', /^Work|^All/);
  });
  it('says nothing in words', () => assertNothing('- #hint it le|aks'));
  it('says nothing in code', () => assertNothing('`#hi|nt`'));
  it('says nothing of a question that nobody knows', () => assertNothing('- [ ] Who? ^nobo|dy'));
});

describe('a severity', () => {
  const calibration = '---\ndate: 2026-11-20\n---\n\n#calibration/S high all of it\n\n';

  it('is given', () =>
    assertTold('- #hint/S!| x', '#hint/S!', '#hint', /slip/, 'Severity high, given by “!”.'));
  it('is given by a detail', () =>
    assertTold(
      '- #hint x\n  - severity: l|ow',
      'low',
      'severity: low',
      'Severity low, given by “severity:”.',
    ));
  it('comes from the impact', () =>
    assertTold(
      '- #hi|nt x\n  - impact: high\n  - likelihood: high',
      '#hint',
      '#hint',
      /slip/,
      'Severity critical: impact high, likelihood high.',
    ));
  it('comes from the calibration', () =>
    assertTold(
      `${calibration}- #hi|nt/ST x`,
      '#hint/ST',
      '#hint',
      /slip/,
      'Severity high: calibrated as high for Spoofing (b.interview.md:5, 2026-11-20: “all of it”), likelihood medium, as nothing else is said.',
    ));
  it('is missing where nobody has calibrated', () =>
    assertTold(
      `${calibration}- #hi|nt/T x`,
      '#hint/T',
      '#hint',
      /slip/,
      'Unrated: it has no “impact:”, and nobody has calibrated Tampering.',
    ));
  it('is missing without a category', () =>
    assertTold('- #hi|nt x', '#hint', '#hint', /slip/, /^Unrated: it has neither/));
  it('is none of what was dismissed', () =>
    assertTold('- #dism|issed x', '#dismissed', '#dismissed', /let it go/, /no severity/));
});
