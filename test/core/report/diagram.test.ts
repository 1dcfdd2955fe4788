import assert from 'node:assert/strict';
import { diagramBlocks, mermaidOf } from '../../../src/core/report/diagram';
import { diagramSvg } from '../../../src/core/report/diagramSvg';
import { exportJson } from '../../../src/core/exchange/exportJson';
import { sessionOf, sessionsOf } from './sessions';

/** Asserts all lines of the diagram of a note below its first. */
const assertDiagram = (note: string, ...lines: readonly string[]): void =>
  assert.deepEqual(mermaidOf(sessionOf(note, 'title: Shop')).split('\n').slice(1, -1), lines);

const inside = (...nodes: readonly string[]): string[] => [
  '  subgraph solution["Shop"]',
  ...nodes.map((node) => `    ${node}`),
  '  end',
  '  style solution stroke-dasharray: 6 4',
];

describe('the diagram', () => {
  it('is none without elements and flows', () =>
    assert.equal(mermaidOf(sessionOf('Hello', 'title: Shop')), ''));
  it('has interactors as rectangles outside, processes as circles and stores as cylinders inside', () =>
    assertDiagram(
      '## Web #process\n## Reader #interactor/human\n## Loans #store\n',
      '  n2["Reader"]',
      ...inside('n1(("Web"))', 'n3[("Loans")]'),
    ));
  it('has no boundary around nothing', () => assertDiagram('## Reader #interactor', '  n1["Reader"]'));
  it('takes what only a flow names for a process', () =>
    assertDiagram('#flow A -> B', ...inside('n1(("A"))', 'n2(("B"))'), '  n1 --> n2'));
  it('says what its thick arrows are', () => {
    const sentences = (note: string) => diagramBlocks(sessionOf(note)).slice(1);
    assert.deepEqual(sentences('## A #interactor\n\n#flow A -> B\n'), [
      'A thick arrow crosses the border of the solution.',
    ]);
    assert.deepEqual(sentences('#flow A -> B\n'), ['']);
  });
  it('has dashed arrows where nobody was talked to yet, and says so', () => {
    const note = (date: string, text: string) => `---\ndate: ${date}\n---\n${text}\n`;
    const [session] = sessionsOf({
      'a.interview.md': note('2026-11-24', '## A #process\n- #hint/S x\n- #flow A -> B: told'),
      'b.interview.md': note(
        '2026-12-24',
        '## A #process\n- [ ] Who?\n- #flow A -> B: asked\n- #flow A -> B: told',
      ),
    });
    assert.ok(session);
    const [drawn = '', sentence] = diagramBlocks(session);
    assert.match(drawn, /n1 -->\|"told"\| n2\n {2}n1 -\.->\|"asked"\| n2/);
    assert.equal(sentence, 'A dashed arrow is only prepared to be asked about: nobody said so yet.');
    assert.equal(diagramSvg(session, 'x').match(/<path [^>]*stroke-dasharray/g)?.length, 1);
    const flows = exportJson([session]).sessions[0]?.flows ?? [];
    assert.deepEqual(
      flows.map(({ data, planned }) => [data, planned]),
      [
        ['told', false],
        ['asked', true],
        ['told', true],
      ],
    );
  });
  it('has thick arrows across the boundary', () =>
    assertDiagram(
      '## Reader #interactor\n\n#flow Reader <-> Web: titles (HTTPS)\n',
      '  n1["Reader"]',
      ...inside('n2(("Web"))'),
      '  n1 ==>|"titles (HTTPS)"| n2',
      '  n2 ==>|"titles (HTTPS)"| n1',
    ));
  it('has two flows between the same elements as two arrows, and the same one once', () =>
    assertDiagram(
      '- #flow A -> B: x\n- #flow A -> B: y\n- #flow A -> B: x\n',
      ...inside('n1(("A"))', 'n2(("B"))'),
      '  n1 -->|"x"| n2',
      '  n1 -->|"y"| n2',
    ));
  it('has a boundary around what is nested below another part', () =>
    assertDiagram(
      '## Web #process\n### Loans #store\n#### Index #process\n### Reader #interactor\n',
      '  n4["Reader"]',
      ...inside(
        'subgraph z1["Web"]',
        '  n1(("Web"))',
        '  subgraph z2["Loans"]',
        '    n2[("Loans")]',
        '    n3(("Index"))',
        '  end',
        'end',
      ),
      '  style z1 stroke-dasharray: 6 4',
      '  style z2 stroke-dasharray: 6 4',
    ));
  it('is a sentence where Mermaid would draw an error', () =>
    assert.match(
      diagramBlocks(sessionOf('- #flow A -> B\n'.replace('B', 'B: '.padEnd(50_000, 'x'))))[0] ?? '',
      /^The diagram is not drawn here/,
    ));
  it('takes no name for a word of its own', () =>
    assertDiagram(
      '#flow end -> graph: style',
      ...inside('n1(("end"))', 'n2(("graph"))'),
      '  n1 -->|"style"| n2',
    ));

  const assertLabel = (name: string, label: string): void =>
    assertDiagram(`## ${name} #interactor`, `  n1["${label}"]`);
  it('escapes quotes', () => assertLabel('the "big" one', 'the #34;big#34; one'));
  it('escapes brackets', () => assertLabel('a [b] {c} (d)', 'a #91;b#93; #123;c#125; (d)'));
  it('escapes HTML', () => assertLabel('a &lt;b&gt; &amp; c', 'a #60;b#62; #38; c'));
  it('escapes what would be Markdown', () => assertLabel('a\\_b\\* \\`c\\`', 'a#95;b#42; #96;c#96;'));
  it('escapes what would be a list', () => assertLabel('1\\. floor', '1#46; floor'));
  it('escapes what would be a comment', () => assertLabel('a %% b', 'a #37;#37; b'));
  it('escapes its own escapes', () => assertLabel('a #35; b', 'a #35;35#59; b'));
  it('leaves other scripts alone', () => assertLabel('Zählerstände 表 😀', 'Zählerstände 表 😀'));
});
