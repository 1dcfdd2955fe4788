import { assertProblems, assertTags } from './factsOf';

/** Reads each line as an item below a tag, such as `risk`. */
const below = (kind: string, line: string): string => `- #${kind} a\n  - how: b\n  - because: c\n  - ${line}`;
const details = (line: string, expected: string) =>
  it(`reads ${line}`, () =>
    assertTags(`- #hint a\n  - ${line}\n  - source: z`, `hint a ${expected} {source: z}`));
const told = (kind: string, ...lines: string[]) => {
  for (const line of lines)
    it(`of a #${kind} is nearly ${line}`, () => {
      const column = 5 + (/^[*_`]*/.exec(line)?.[0].length ?? 0);
      const [word = ''] = /\p{L}+(?:[ -]\p{L}+(?=:))?/u.exec(line) ?? [];
      assertProblems(below(kind, line), `misspelt-detail 4:${column} ${word}`);
    });
};
const quiet = (kind: string, ...lines: string[]) => {
  for (const line of lines) it(`of a #${kind} is not ${line}`, () => assertProblems(below(kind, line)));
};

describe('a detail with a blank too many or too few', () => {
  details('Severity : high', '{severity: high}');
  details('horizon:now', '{horizon: now}');
  details('severity :high', '{severity: high}');
  details('How : turn it', '{how: turn it}');
  details('due:2026-11-27', '{due: 2026-11-27}');
});

describe('a key that is struck through without its value', () => {
  it('is told: nobody can tell what was taken back', () => {
    assertProblems('- #hint/S a\n  - ~~status~~: done', 'misspelt-detail 2:5 ~~status~~');
    assertProblems('- #hint/S a\n  - ~~status: done~~\n  - status: ~~done~~');
  });
});

describe('an answer in the line of its ask', () => {
  it('is told', () => {
    assertProblems('- [ ] #ask @b Who? Answer: c', 'misspelt-detail 1:20 Answer');
    assertProblems('- #hint/S Who? Answer: c');
  });
});

describe('a key that is written as a tag', () => {
  const toldAs = (line: string, ...written: string[]) =>
    it(`is told in ${line}`, () =>
      assertProblems(below('risk', line), ...written.map((one) => `misspelt-detail ${one}`)));
  toldAs('#how press it', '4:5 #how');
  toldAs('#How: press it', '4:5 #How');
  toldAs('#severity high', '4:5 #severity');
  toldAs('#severity/high', '4:5 #severity');
  toldAs('#because of the rain', '4:5 #because');
  toldAs('#severity');
  toldAs('#owner');
  toldAs('#impact on everybody');
  it('is told in the words of the tag', () => {
    assertProblems('- #hint/S a #how look at it', 'misspelt-detail 1:13 #how');
    assertProblems('- #hint/S a #impact high', 'misspelt-detail 1:13 #impact');
    assertProblems('- #hint/S a #impact');
  });
});

describe('a detail', () => {
  told(
    'risk',
    'likelyhood: high',
    'mitigations: a plate',
    'efort: hours',
    'servity: high',
    'hwo: b',
    'Owners: mira',
  );
  told(
    'risk',
    'Likelihood = high',
    'Impact - high',
    'severity low',
    'source; the log',
    'mitigation → a plate',
  );
  told('risk', 'how:turn it', '**likelyhood:** high', '`Mitigaton`: a plate', 'mitigatoin:');
  told(
    'risk',
    'Wahrscheinlichkeit: hoch',
    'Counter measure: a plate',
    'Aufwand: Tage',
    'fix: a plate',
    'Schaden: hoch',
  );
  it('is nearly Mitigation(s): a plate', () =>
    assertProblems(below('risk', 'Mitigation(s): a plate'), 'misspelt-detail 4:5 Mitigation(s)'));
  told('risk', 'How to: press it', 'PoC: press it', 'proof: the log', 'risk: high');
  for (const written of [
    'Proof of concept',
    'How?',
    'How (steps)',
    'how 1',
    '-how',
    '✅ how',
    'Step 1',
    'Steps to reproduce',
    'how (1)',
    'How (by Omar)',
  ])
    it(`is nearly ${written}: b`, () =>
      assertProblems(`- #hint/S a\n  ${written}: b`, `misspelt-detail 2:3 ${written}`));
  told('ask', 'anwser: yes', 'Antwort: ja', 'deadline: 2026-11-27');
  told('dismissed', 'becuase: d', 'reason: d', 'weil: d');
  quiet(
    'risk',
    'Note: see the wiki',
    'because we said so',
    'Hows that?',
    'see https://a.b',
    'https://a.b/c',
    'now: later',
  );
  quiet(
    'risk',
    'security: by a guard',
    'show: the door',
    'stats: none',
    'reason: none',
    'when: tomorrow',
    'low: always',
    'risk: of fire',
    'Who (by phone): Omar',
    '-> how: b',
  );
  quiet(
    'risk',
    'impact - on all of us',
    'effort was high',
    'status page: down',
    'about 12 people',
    'due to the heat',
  );
  quiet('hint', 'priority: see below', 'cost: too much', 'answer', 'high: the fence');
  it('on a line of its own is told and stays text', () => {
    const text = '#hint a\nlikelyhood: high\nhow: b';
    assertTags(text, 'hint a likelyhood: high {how: b}');
    assertProblems(text, 'misspelt-detail 2:1 likelyhood');
  });
  it('is told within a line', () => {
    const within = (text: string, ...told: string[]) =>
      assertProblems(text, ...told.map((place) => `misspelt-detail ${place}`));
    within('- #hint/S a\n  - how: b, likelihood: high', '2:13 likelihood');
    within('- #hint/S a\n  - mitigation: b; owner: mira | Effort: days.', '2:20 owner', '2:34 Effort');
    within(
      '- #hint/S a (severity: high) severity: low, how: b',
      '1:14 severity',
      '1:30 severity',
      '1:45 how',
    );
    within('| a |\n| - |\n| #hint/S b<br>how: c |', '3:16 how');
    within('- #hint/S `a, how: b`\n  - how: https://a.example/?b,effort:days');
    within(
      '- #hint/S he asked how: by phone\n- #control a, impact: on all, how: b\n- #hint/S open (status: open)',
    );
    within('- #ask @mira a, due: 2026-12-01');
  });
  it('is told behind a bullet that is none', () => {
    assertProblems(
      '- #hint/S a\n  – how: b\n  • severity: high',
      'misspelt-detail 2:3 – how',
      'misspelt-detail 3:3 • severity',
    );
    assertProblems('- #hint/S a\n  – so it is: b');
  });
  it('keeps those behind it', () =>
    assertTags('a #hint b\n\n- likelyhood: high\n- how: c', 'hint b {how: c}'));
  it('is looked for below tags alone', () =>
    assertProblems('- Likelyhood: high\n- Severity : high\n- horizon:now'));
});
