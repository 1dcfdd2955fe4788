import { strict as assert } from 'node:assert';
import { Lines } from '../../../src/core/text/span';
import { findingsSarif, problemsSarif } from '../../../src/core/exchange/sarif';
import { sessionOf } from '../report/sessions';

interface Result {
  ruleId: string;
  kind: string;
  level: string;
  message: { text: string };
  locations: { physicalLocation: { artifactLocation: { uri: string }; region: object } }[];
  partialFingerprints: Record<string, string>;
  suppressions?: object[];
}
const resultsIn = (text: string): Result[] =>
  (JSON.parse(text) as { runs: { results: Result[] }[] }).runs.flatMap(({ results }) => results);

const options = { linesOf: () => null, folder: '', version: '1.2.3', withSuppressed: true };

/** The results of one note, which lies in a folder of its repository, and also what is suppressed. */
const resultsOf = (note: string, withSuppressed = true): Result[] =>
  resultsIn(
    findingsSarif([sessionOf(note)], {
      linesOf: () => new Lines(note),
      folder: 'threat model',
      version: '1.2.3',
      withSuppressed,
    }),
  );
const shortOf = (note: string) =>
  resultsOf(note).map(({ ruleId, kind, level }) => [ruleId, kind, level].join(' '));

describe('findings as SARIF', () => {
  it('say why an ask is asked', () => {
    const [ask] = resultsOf('- [ ] #ask @lee Who?\n  - because: the law\n');
    assert.match(ask?.message.text ?? '', /\nReason: the law\n/);
  });
  it('are results by what is known of them', () => {
    assert.deepEqual(shortOf('- #risk!! a\n  - how: b\n'), ['risk-critical fail error']);
    assert.deepEqual(shortOf('- #risk a\n  - how: b\n  - severity: low\n'), ['risk-low fail note']);
    assert.deepEqual(shortOf('- #risk a\n  - how: b\n'), ['risk fail warning']);
    assert.deepEqual(shortOf('- #risk! a\n'), ['hint review none']);
    assert.deepEqual(shortOf('- #hint! a\n'), ['hint review none']);
  });
  it('say who may read them', () => {
    const session = sessionOf('- #hint a\n', 'title: A\nclassification: internal\n');
    const text = findingsSarif([session], options);
    assert.match(text, /"classification": "internal"/);
  });
  it('say which program in which version wrote them, and so do problems', () => {
    const { problems } = sessionOf('- #hint/X a\n');
    for (const text of [findingsSarif([], options), problemsSarif(problems, options)]) {
      const { runs } = JSON.parse(text) as {
        runs: { tool: { driver: { name: string; version: string } } }[];
      };
      assert.deepEqual(
        runs.map(({ tool: { driver } }) => [driver.name, driver.version]),
        [['Threat Interviews', '1.2.3']],
      );
    }
  });
  it('are ranked by the rules of risks, which is where code scanning looks', () => {
    const { runs } = JSON.parse(findingsSarif([], options)) as {
      runs: { tool: { driver: { rules: { id: string; properties?: Record<string, unknown> }[] } } }[];
    };
    const ranks = runs[0]?.tool.driver.rules.map(({ id, properties }) => [
      id,
      properties?.['security-severity'],
    ]);
    assert.deepEqual(Object.fromEntries(ranks ?? []), {
      'risk-critical': '9.5',
      'risk-high': '8.0',
      'risk-medium': '5.5',
      'risk-low': '2.0',
      ...{ risk: undefined, hint: undefined, dismissed: undefined, 'open-question': undefined },
    });
  });
  it('are suppressed with the reason where somebody dismissed them', () => {
    const [result] = resultsOf('- #dismissed a\n  - because: b\n');
    assert.deepEqual(result?.suppressions, [{ kind: 'inSource', status: 'accepted', justification: 'b' }]);
  });
  it('are suppressed where somebody closed them', () => {
    const [result] = resultsOf('- #risk! a\n  - how: b\n  - status: Done\n');
    assert.deepEqual(
      [result?.ruleId, result?.suppressions],
      ['risk-high', [{ kind: 'inSource', status: 'accepted', justification: 'Status: done.' }]],
    );
  });
  it('leave out what is dismissed or closed where nobody asks for it, and say how much that is', () => {
    const note = '- #dismissed a\n- #risk b\n  - how: c\n  - status: dropped\n- #hint d\n';
    const { runs } = JSON.parse(findingsSarif([sessionOf(note)], { ...options, withSuppressed: false })) as {
      runs: { results: Result[]; properties?: object }[];
    };
    assert.deepEqual(
      runs.map(({ results, properties }) => [results.map(({ ruleId }) => ruleId), properties]),
      [[['hint'], { leftOut: 2 }]],
    );
  });
  for (const [words, sentence] of [
    ['#hint It is slow', 'It is slow.'],
    ['#hint It is slow.', 'It is slow.'],
    ['#hint It is slow (often)', 'It is slow (often).'],
    ['#hint Slow? ^H-1', 'H-1 Slow? (hint).'],
    ['#ask Why?', 'Why? (ask).'],
  ] as const) {
    it(`begin with a sentence that ends with a full stop: ${sentence}`, () =>
      assert.equal(resultsOf(`- ${words}\n`)[0]?.message.text.split('\n')[0], sentence));
  }
  it('have what is asked beside them', () =>
    assert.deepEqual(shortOf('- [ ] Why?\n- [>] How?\n- [x] So?\n- #ask a\n'), [
      'open-question open none',
      'open-question open none',
      'open-question open none',
    ]));
  it('stand at their lines, seen from the top of the repository', () => {
    const [result] = resultsOf('\r\n- 😀 x #hint/S a\r\n');
    assert.deepEqual(result?.locations[0]?.physicalLocation, {
      artifactLocation: { uri: 'threat%20model/a.interview.md' },
      region: { startLine: 2, startColumn: 8, endLine: 2, endColumn: 15 },
    });
  });
  it('make no link and no place holder of words', () =>
    assert.match(
      resultsOf('- #hint \\[a](1) {0} \\\\\n')[0]?.message.text ?? '',
      /^\\\[a\\\] \(1\) \{\{0\}\} \\\\ \(hint\)\.\n/,
    ));
  it('keep their fingerprints when they move or become a risk, and by their id when they say something else', () => {
    const print = (note: string) => resultsOf(note)[0]?.partialFingerprints;
    assert.deepEqual(print('- #hint/S a b\n'), print('# x\n\n- #risk! A  b\n  - how: c\n'));
    assert.deepEqual(print('- #hint/S a b ^R-1\n'), print('# x\n\n- #risk! c ^R-1\n  - how: c\n'));
    assert.notDeepEqual(print('- #hint/S a b\n'), print('- #hint/S a c\n'));
  });
  it('tell two of the same words apart', () => {
    const prints = resultsOf('- #hint a\n- #hint a\n').map(({ partialFingerprints }) => partialFingerprints);
    assert.notDeepEqual(prints[0], prints[1]);
  });
});

describe('problems as SARIF', () => {
  it('are results with their level, by the rules of the format', () => {
    const { problems } = sessionOf('- #risk/S a\n- #hint b\n');
    const text = problemsSarif(problems, options);
    assert.deepEqual(
      resultsIn(text).map(({ ruleId, level }) => [ruleId, level]),
      [
        ['risk-without-how', 'warning'],
        ['hint-without-stride', 'note'],
      ],
    );
  });
});
