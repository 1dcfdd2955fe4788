/** Our drawings as shapes: all that they show is known. */
import assert from 'node:assert/strict';
import { diagramSvg } from '../../../../src/core/report/diagramSvg';
import { drawnShapes } from '../../../../src/core/report/document/drawnShapes';
import { overviewSvg } from '../../../../src/core/report/overviewSvg';
import { sampleSessions } from '../sessions';
import { shop } from '../shop';

const drawings: readonly [name: string, svg: string][] = [shop, ...sampleSessions()].flatMap((session) => [
  [`the diagram of ${session.title}`, diagramSvg(session, 'Diagram')],
  [`the coverage of ${session.title}`, overviewSvg(session)],
]);

const known = new Set([
  'svg',
  'g',
  'title',
  'desc',
  'defs',
  'marker',
  'rect',
  'ellipse',
  'path',
  'text',
  'tspan',
]);

describe('the shapes of a drawing', () => {
  for (const [name, svg] of drawings) {
    it(`are all that stands in ${name}`, () => {
      const tags = [...svg.matchAll(/<(\w+)/g)].map(([, tag = '']) => tag);
      assert.deepEqual(
        tags.filter((tag) => !known.has(tag)),
        [],
      );
      const seen = svg.replace(/<defs>.*?<\/defs>|<(title|desc).*?<\/\1>/gs, '');
      const words = [...seen.matchAll(/>([^<>\n]*\S[^<>\n]*)</g)].length;
      const { shapes, width, height } = drawnShapes(svg);
      assert.ok(width > 0 && height > 0);
      assert.equal(shapes.filter(({ kind }) => kind === 'words').length, words);
      const outlines =
        [...seen.matchAll(/<(?:rect|ellipse|path)\b/g)].length + [...seen.matchAll(/marker-end=/g)].length;
      assert.equal(shapes.filter(({ kind }) => kind === 'outline').length, outlines);
    });
    it(`stay inside of ${name}`, () => {
      const { shapes, width, height } = drawnShapes(svg);
      for (const shape of shapes) {
        const points = shape.kind === 'words' ? [[shape.x, shape.y] as const] : shape.points;
        for (const [x, y] of points)
          assert.ok(x >= -1 && y >= -1 && x <= width + 1 && y <= height + 1, `${x} ${y}`);
      }
    });
  }
  it('read words as they are shown', () => {
    const { shapes } = drawnShapes(
      '<svg viewBox="0 0 9 9" font-size="10"><text x="1" y="2" font-weight="600">a &lt; &amp;lt; b</text></svg>',
    );
    assert.deepEqual(shapes, [
      {
        kind: 'words',
        x: 1,
        y: 2,
        words: 'a < &lt; b',
        size: 10,
        isBold: true,
        isCentered: false,
        color: '#000000',
      },
    ]);
  });
});
