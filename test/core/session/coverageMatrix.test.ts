import assert from 'node:assert/strict';
import { findingsMarkdown } from '../../../src/core/report/findingsMarkdown';
import { overviewSvg } from '../../../src/core/report/overviewSvg';
import { coverageMatrixOf, flowCoverageOf } from '../../../src/core/session/coverageMatrix';
import { sessionOf } from '../report/sessions';

/** Asserts the rows of a note: `Shopper S 2 1 1 1 0` is asked, answered, open, hints, risks; untouched cells are left out. */
const assertMatrix = (note: string, ...rows: readonly string[]): void =>
  assert.deepEqual(
    coverageMatrixOf(sessionOf(note, 'title: Shop')).flatMap(({ element, cells }) =>
      cells
        .map(({ stride, asked, answered, open, hints, risks }) =>
          [element.name, stride, asked, answered, open, hints, risks].join(' '),
        )
        .filter((row) => !row.endsWith('0 0 0 0 0')),
    ),
    rows,
  );

describe('the coverage matrix', () => {
  it('has a row for each element: interactors, then processes, then stores', () => {
    const rows = coverageMatrixOf(sessionOf('## A #store\n## B #process\n## C #interactor/device'));
    assert.deepEqual(
      rows.map(({ element }) => element.name),
      ['C', 'B', 'A'],
    );
  });
  it('has a row for a component of what runs that a flow or a finding names, without a section', () => {
    const note =
      '## Till #process\n\n- #flow Till -> bank\n- #hint/S x\n  - about: bank\n- #hint/T y\n  - about: Till -> Bank\n';
    const rowsOf = (stage: string) =>
      coverageMatrixOf(
        sessionOf(
          note,
          `title: Shop\nstage: ${stage}\ncomponents: [{ name: Till }, { name: Bank }, { name: Safe }]`,
        ),
      ).map(({ element, cells }) =>
        [element.name, element.kind, ...cells.map(({ hints }) => hints)].join(' '),
      );
    assert.deepEqual(rowsOf('production'), ['Till process 0 1 0 0 0 0', 'Bank component 1 1 0 0 0 0']);
    assert.deepEqual(rowsOf('design'), ['Till process 0 1 0 0 0 0']);
  });
  it('has what was found about one direction in the row of both, and the other way round', () => {
    const rowsOf = (flow: string, about: string) =>
      flowCoverageOf(sessionOf(`- #flow ${flow}\n- #hint/T x\n  - about: ${about}\n`)).map(
        (row) => row.flow.name,
      );
    assert.deepEqual(rowsOf('A <-> B', 'B -> A'), ['A ↔ B']);
    assert.deepEqual(rowsOf('A -> B', 'A <-> B'), ['A → B']);
    assert.deepEqual(rowsOf('A -> B', 'B -> A'), []);
    assert.deepEqual(rowsOf('A -> B\n- #flow A <-> B', 'A -> B'), ['A → B']);
  });
  it('has a row for each flow that was asked about, apart', () => {
    const note =
      '## Loans #store\n\n- #flow Reader -> Loans: titles\n  - [x] a? ^/I\n  - [ ] b? ^/I\n- #flow <- Reader\n- #hint/T x\n  - about: Reader -> Loans\n';
    const session = sessionOf(note, 'title: Shop');
    const rows = flowCoverageOf(session).map(({ flow, cells }) => [
      flow.name,
      ...cells
        .filter(({ asked }) => asked > 0)
        .map(({ stride, asked, answered }) => `${stride} ${answered}/${asked}`),
    ]);
    assert.deepEqual(rows, [['Reader → Loans', 'I 1/2']]);
    assert.match(
      findingsMarkdown(session, { folderOfReport: '' }),
      /\| Loans \(store\) \|.*\n\| Reader → Loans \| not asked \| not asked, 1 hint \| not asked \| 1 of 2 answered \|/,
    );
  });
  it('counts a question to a flow for that alone, also in the drawing', () => {
    const session = sessionOf(
      '## Loans #store\n\n- [x] c? ^/T\n- #flow Reader -> Loans: titles\n  - [x] a? ^/D\n  - [ ] b? ^/D\n',
    );
    assert.deepEqual(
      coverageMatrixOf(session).map(({ cells }) => cells.map(({ asked }) => asked)),
      [[0, 1, 0, 0, 0, 0]],
    );
    assert.match(
      overviewSvg(session),
      /Loans \(store\)\. [^]*Denial of Service: not asked[^]*\nReader → Loans \(flow\)\. [^]*Denial of Service: 1 of 2 answered/,
    );
  });
  it('knows what is planned from what was asked', () => {
    const [row] = coverageMatrixOf(sessionOf('## A #interactor\n\n- [ ] a? ^/S\n'));
    assert.deepEqual(row?.cells[0], {
      ...{ stride: 'S', asked: 0, answered: 0, open: 0, planned: 1, hints: 0, risks: 0 },
    });
  });
  it('counts questions by what became of them', () =>
    assertMatrix(
      '## A #interactor\n\n- [x] a? ^/S\n- [-] b? ^/S\n- [>] c? ^/S\n- [ ] d? ^/S\n- [ ] e?\n',
      'A S 4 2 2 0 0',
    ));
  it('counts a question of two categories in both', () =>
    assertMatrix('## A #interactor\n\n- [x] a? ^/SE\n', 'A S 1 1 0 0 0', 'A E 1 1 0 0 0'));
  it('counts a risk that nobody demonstrated as a hint, and nothing that was dismissed', () =>
    assertMatrix(
      '## A #interactor\n\n- #hint/T a\n- #risk/T b\n- #risk/T c\n  - how: d\n- #dismissed/T e\n',
      'A T 0 0 0 2 1',
    ));
  it('counts a finding for all that it is about', () =>
    assertMatrix(
      '## A #interactor\n## B #interactor\n\n- #hint/I a\n  - about: A; B; C\n',
      'A I 0 0 0 1 0',
      'B I 0 0 0 1 0',
    ));
  it('counts a finding about a flow at both of its ends, once', () =>
    assertMatrix(
      '## A #interactor\n## B #store\n\n- #flow A <-> B: x\n- #hint/I a\n  - about: A -> b\n- #risk/I c\n  - how: d\n  - about: B -> A; A\n',
      'A I 0 0 0 1 1',
      'B I 0 0 0 1 1',
    ));
});
