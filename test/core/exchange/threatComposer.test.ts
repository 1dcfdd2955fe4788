import { strict as assert } from 'node:assert';
import { threatComposerOf } from '../../../src/core/exchange/threatComposer';
import { sessionOf } from '../report/sessions';

describe('Threat Composer', () => {
  it('shortens what is too long for it, and keeps all of it beside', () => {
    const words = 'so '.repeat(600).trim();
    const { threats } = JSON.parse(threatComposerOf(sessionOf(`- #hint ${words}\n`))) as {
      threats: { statement: string; metadata: { key: string; value: string }[] }[];
    };
    assert.equal(threats[0]?.statement.length, 1400);
    assert.equal(threats[0].metadata.find(({ key }) => key === 'custom:Finding')?.value, words);
  });
  const threatsOf = (note: string) =>
    (
      JSON.parse(threatComposerOf(sessionOf(note))) as {
        threats: {
          statement: string;
          threatAction: string;
          customTemplate: string;
          impactedAssets: string[];
          metadata: { key: string; value: string }[];
        }[];
      }
    ).threats;
  it('shows a threat by a field of its statement, with its id and its elements', () => {
    const [threat] = threatsOf('## Shop #process\n\n- #risk/S a token in the address ^R-1\n');
    assert.deepEqual(
      [threat?.statement, threat?.threatAction, threat?.customTemplate, threat?.impactedAssets],
      ['R-1 a token in the address', 'R-1 a token in the address', '[threat_action]', ['Shop']],
    );
  });
  it('says in the comment what its pages show nowhere else', () => {
    const commentIn = (note: string) =>
      threatsOf(note)[0]?.metadata.find(({ key }) => key === 'Comments')?.value ?? '';
    assert.match(
      commentIn('- #risk/S a\n  - how: b | c\n  - effort: days\n  - owner: dana\n'),
      /^b ¦ c\n\nEffort: days; Owner: dana; From: [^\n]*$/,
    );
    assert.match(
      commentIn('- #risk a\n  - how:\n    1. b*\n    2. c\n  - because: d\n'),
      /^1\\\. b\\\*; 2\. c; Reason: d\n\nFrom: [^\n]*$/,
    );
    assert.match(commentIn('- #dismissed a\n'), /^Reason: none is given\n\nFrom: /);
    assert.match(
      commentIn(
        '- #dismissed a\n  - because: see ^A-1\n  - the bell rang\n\n- #assumption b ^A-1\n  - status: wrong\n',
      ),
      /^Reason: see A-1; Also noted: the bell rang\n\nReason disproved by: A-1; From: /,
    );
    const long = commentIn(`- #risk/S ${'word '.repeat(60)}end\n  - how: ${'step '.repeat(400)}\n`);
    assert.ok(long.length <= 1000 && long.startsWith('word word') && /…\n\nFrom: /.test(long));
  });
  it('has no text that would tear the tables of its report', () => {
    const whole = threatComposerOf(
      sessionOf(
        '- #risk a | b\n  - mitigation: c | d\n  - mitigation: e\n- #control f | g\n- #assumption h | i\n',
      ),
    );
    const { threats, mitigations, assumptions } = JSON.parse(whole) as Record<
      string,
      { statement?: string; content?: string }[]
    >;
    assert.match(
      threatComposerOf(sessionOf('## Bar | Grill #process\n\n- #risk a\n')),
      /"impactedAssets": \[\s*"Bar ¦ Grill"\s*\]/,
    );
    assert.deepEqual(
      [threats, mitigations, assumptions].flatMap((list) => list?.map((one) => one.statement ?? one.content)),
      ['a ¦ b', 'c ¦ d', 'e', 'f ¦ g', 'h ¦ i'],
    );
  });
  it('has what stands on several lines on one, wherever its report makes a row of it', () => {
    const several = 'x\n\n    - y\n    - z\n\n    ```sh\n    w | v\n    ```\n';
    const whole = threatComposerOf(
      sessionOf(
        [
          `## Till #process\n\n- #risk/S a\n  b\n  - how: ${several}  - mitigation: ${several}    - because: c\n      d\n`,
          `- #dismissed e\n  - because: ${several}`,
          '- #control f\n  g\n',
          '- #assumption h\n  i\n  - source: k\n    l\n',
        ].join(''),
      ),
    );
    type Rows = { statement?: string; threatAction?: string; content?: string; impactedAssets?: string[] } & {
      metadata: { key: string; value: string | string[] }[];
    };
    const { threats, mitigations, assumptions } = JSON.parse(whole) as Record<string, Rows[]>;
    const rows = [threats, mitigations, assumptions].flatMap((list) => list ?? []);
    assert.equal(rows.length, 5);
    for (const { statement, threatAction, content, impactedAssets = [], metadata } of rows) {
      const comments = metadata.filter(({ key }) => key === 'Comments').map(({ value }) => String(value));
      for (const text of [statement, threatAction, content, ...impactedAssets, ...comments])
        // Of a blank line its report makes a break.
        assert.doesNotMatch((text ?? '').replace('\n\n', ''), /[\n\r|]/);
    }
    assert.equal(mitigations?.[0]?.content, 'x; • y; • z; w ¦ v');
    assert.match(whole, /Reason: x; • y; • z; w ¦ v/);
  });
  const inComposer = (note: string) =>
    JSON.parse(threatComposerOf(sessionOf(note))) as Record<
      'mitigations' | 'assumptions' | 'threats',
      { status: string; metadata: { key: string; value: string }[] }[]
    > & { assumptionLinks: object[]; applicationInfo: { description: string } } & Partial<
        Record<'architecture' | 'dataflow', { description: string }>
      >;
  it('says in a comment what is said of a measure, a control or an assumption', () => {
    const note =
      '## A #process\n\n- #risk x\n  - mitigation: y\n    - effort: days\n- #control/S z\n- #assumption q\n  - owner: dana\n';
    const { mitigations, assumptions } = inComposer(note);
    const comments = [...mitigations, ...assumptions].map(({ metadata: [comment] }) => comment?.value);
    assert.deepEqual(
      comments.map((comment) => comment?.replace(/From: .*/, '')),
      ['Effort: days; ', 'STRIDE: Spoofing; About: A; ', 'About: A; Status: open; Owner: dana; '],
    );
  });
  it('says in a comment what was also noted, and what was disproved', () => {
    const note =
      '- #assumption q ^A-1\n  - status: wrong\n  - since May\n- #control z\n  - for now\n- #dismissed x\n  - because: see ^A-1\n  - twice\n';
    const { mitigations, assumptions, threats } = inComposer(note);
    const comments = [...mitigations, ...assumptions, ...threats].map(
      ({ metadata }) => metadata.find(({ key }) => key === 'Comments')?.value ?? '',
    );
    assert.match(comments[0] ?? '', /^Also noted: for now; From: /);
    assert.match(comments[1] ?? '', /; Also noted: since May; From: /);
    assert.match(
      comments[2] ?? '',
      /^Reason: see A-1; Also noted: twice\n\nReason disproved by: A-1; From: /,
    );
  });
  it('has the elements and flows where its pages show the architecture', () => {
    const { architecture, dataflow } = inComposer(
      '## Guard #interactor/human who *sleeps*\n\n- #flow -> Door: a | key (HTTPS)\n  - at night\n- #flow Door <-> Loans\n',
    );
    assert.equal(
      architecture?.description,
      '- Guard (external interactor, human); Also noted: who sleeps\n- Door (process)\n- Loans (process)',
    );
    assert.equal(
      dataflow?.description,
      '- Guard → Door: a \\| key (HTTPS); Also noted: at night\n- Door ↔ Loans: data',
    );
  });
  it('knows what nobody will do about a threat from what is left', () =>
    assert.deepEqual(
      inComposer(
        '- #risk x\n  - mitigation: a\n  - mitigation: b\n    - status: done\n  - mitigation: c\n    - status: dropped\n',
      ).mitigations.map(({ status }) => status),
      ['mitigationIdentified', 'mitigationResolved', 'mitigationResolvedWillNotAction'],
    ));
  it('links once, and names once, what rests on an assumption', () => {
    const { assumptions, assumptionLinks } = inComposer(
      '- #assumption a ^A-1\n- #dismissed b, see ^A-1 ^H-1\n  - because: ^A-1 and ^A-1\n',
    );
    assert.equal(assumptionLinks.length, 1);
    assert.match(assumptions[0]?.metadata[0]?.value ?? '', /; Rests on it: H-1 b, see A-1; From: /);
  });
  it('says what an open question is about', () =>
    assert.match(
      inComposer('## A #process\n\n- [ ] Who?\n').applicationInfo.description,
      /- Who\? \(About: A; /,
    ));
  it('links a mitigation with its threat', () => {
    const { threats, mitigations, mitigationLinks } = JSON.parse(
      threatComposerOf(sessionOf('- #risk x\n  - mitigation: y\n')),
    ) as Record<'threats' | 'mitigations', { id: string }[]> & { mitigationLinks: object[] };
    assert.deepEqual(mitigationLinks, [{ mitigationId: mitigations[0]?.id, linkedId: threats[0]?.id }]);
  });
});
