import { strict as assert } from 'node:assert';
import { graphOf } from '../../../src/core/report/sessionGraph';
import { sessionOf } from './sessions';

/** Asserts the nodes and flows of the graph of a note: `A process`, `A > B: x` or `A <> B: x`. */
function assertGraph(note: string, nodes: readonly string[], flows: readonly string[]): void {
  const graph = graphOf(sessionOf(note));
  assert.deepEqual(
    graph.nodes.map(({ name, kind }) => `${name} ${kind}`),
    nodes,
  );
  assert.deepEqual(
    graph.flows.map(
      ({ from, to, data, protocol, isBothWays }) =>
        `${from.name} ${isBothWays ? '<>' : '>'} ${to.name}: ${data}${protocol && ` (${protocol})`}`,
    ),
    flows,
  );
}

describe('the graph of a session', () => {
  it('has what headings define, then what only flows name as processes', () =>
    assertGraph(
      '- #flow C -> b: x\n\n## A #interactor\n\n## B #store\n',
      ['A interactor', 'B store', 'C process'],
      ['C > B: x'],
    ));
  it('has a flow once that is told twice in the same words, and one both ways as one', () =>
    assertGraph(
      '- #flow A -> B: x\n- #flow A <-> B: x\n- #flow a -> B: X\n',
      ['A process', 'B process'],
      ['A > B: x', 'A <> B: x'],
    ));
  it('tells two flows of the same ends and data apart by their protocol', () =>
    assertGraph(
      '- #flow A -> B: x (TLS)\n- #flow A -> B: x (HTTP)\n',
      ['A process', 'B process'],
      ['A > B: x (TLS)', 'A > B: x (HTTP)'],
    ));
  it('has outside what is out of scope, with its parts but for those that are in scope, and no boundary for it', () => {
    const notes =
      '## Bank #process\n\n### Vault #store\n\n### Till #process\n\n#### Drawer #store\n\n## A #interactor\n\n- #flow Till -> Partner: x\n';
    const { nodes, zones } = graphOf(
      sessionOf(notes, 'title: T\nscope: { in: [Till], out: ["**Bank**", partner] }\n'),
    );
    assert.deepEqual(
      nodes.map(({ name, isOutOfScope, isOutside, zone }) => [name, isOutOfScope, isOutside, zone]),
      [
        ['Bank', true, true, null],
        ['Vault', true, true, null],
        ['Till', false, false, 'till'],
        ['Drawer', false, false, 'till'],
        ['A', false, true, null],
        ['Partner', true, true, null],
      ],
    );
    assert.deepEqual(zones, [{ id: 'till', name: 'Till', within: null }]);
  });
  it('finds a node by its name in any case, and adds one that is not there', () => {
    const { nodes, nodeOf, has } = graphOf(sessionOf('## Web shop #process\n'));
    assert.equal(nodeOf('web  shop'), nodes[0]);
    assert.deepEqual([has('Till'), nodeOf('Till').id, has('till'), nodes.length], [false, 'n2', true, 2]);
  });
});
