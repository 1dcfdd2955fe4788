import assert from 'node:assert/strict';
import { diagramSvg } from '../../../src/core/report/diagramSvg';
import { sampleSessions, sessionOf } from './sessions';

const drawingOf = (note: string): string => diagramSvg(sessionOf(note, 'title: Shop'), 'Diagram');

/** Asserts how many of each there are: rectangles, ellipses, cylinders, arrows. */
function assertDrawn(note: string, ...expected: readonly number[]): void {
  const drawing = drawingOf(note);
  const shapes = [
    /<rect [^>]*rx="8"|<rect (?![^>]*fill)/g,
    /<ellipse /g,
    /<path [^>]*z?a\d[^>]*\/>/g,
    /marker-end/g,
  ];
  assert.deepEqual(
    shapes.map((shape) => drawing.match(shape)?.length ?? 0),
    expected,
  );
}

const textsIn = (drawing: string): string[] => [...drawing.matchAll(/<tspan [^>]*>([^<]*)/g)].map(([, text]) => text ?? ''); // prettier-ignore

describe('the drawn diagram', () => {
  it('is none without elements and flows', () => assert.equal(drawingOf('Hello'), ''));
  it('has a rectangle outside, and a circle and a cylinder in a boundary', () =>
    assertDrawn('## Reader #interactor\n## Web #process\n## Loans #store\n', 2, 1, 1, 0));
  it('has no boundary around nothing', () => assertDrawn('## Reader #interactor', 1, 0, 0, 0));
  it('has two flows between the same elements as two arrows', () =>
    assertDrawn('- #flow A -> B: x\n- #flow A -> B: y\n- #flow B -> A\n- #flow A -> A\n', 1, 2, 0, 4));
  it('has all of 200 elements', () => {
    const note = Array.from(
      { length: 200 },
      (_, at) => `## E${at} #process\n\n#flow -> E${(at * 7) % 200}\n`,
    );
    assertDrawn(note.join('\n'), 1, 200, 0, 200);
  });
  it('is none of more than anybody could read', () =>
    assert.equal(drawingOf(Array.from({ length: 501 }, (_, at) => `## E${at} #process\n`).join('\n')), ''));
  it('says all names and words', () =>
    assert.deepEqual(textsIn(drawingOf('## Reader #interactor\n\n#flow Reader -> Web: titles (HTTPS)')), [
      'Shop',
      'titles (HTTPS)',
      'Reader',
      'Web',
    ]));
  it('writes the name of a boundary on a ground of its own, over the arrows that pass there', () => {
    const drawing = drawingOf('- #flow A -> B\n');
    const title = /<rect [^>]*fill="Canvas"[^>]*\/><text [^>]*><tspan [^>]*>Shop</.exec(drawing);
    assert.ok(title && title.index > drawing.lastIndexOf('marker-end'));
  });
  it('writes it where no arrow passes, if there is such a place', () => {
    const [sample] = sampleSessions();
    assert.ok(sample);
    const drawing = diagramSvg(sample, 'Diagram');
    const [, ground = ''] = /<title>Larchfield[^<]*<\/title><rect ([^>]*)>/.exec(drawing) ?? [];
    const [x = 0, y = 0, width = 0, height = 0] = [...ground.matchAll(/"([\d.]+)"/g)].map(([, number]) =>
      Number(number),
    );
    assert.ok(width > 0);
    const ways = [...drawing.matchAll(/<path d="M([^"]*)"[^>]*marker-end/g)].map(([, way = '']) =>
      way.split('L').map((point) => point.split(' ').map(Number)),
    );
    const crossing = ways.filter((way) =>
      way.some(([fromX = 0, fromY = 0], at) => {
        const [toX = fromX, toY = fromY] = way[at + 1] ?? [];
        return Array.from({ length: 200 }, (_, part) => part / 200).some((part) => {
          const [atX, atY] = [fromX + (toX - fromX) * part, fromY + (toY - fromY) * part];
          return atX > x && atX < x + width && atY > y && atY < y + height;
        });
      }),
    );
    assert.deepEqual(crossing, []);
  });
  it('keeps a name from becoming a tag', () =>
    assert.deepEqual(textsIn(drawingOf('## \\<script>"&amp; #interactor')), ['&lt;script&gt;&quot;&amp;']));
  it('has the same bytes for the same notes', () =>
    assert.equal(drawingOf('#flow A <-> B: x'), drawingOf('#flow A <-> B: x')));
});
