import { ContentPlaces, cutBlock, type TextBlock } from '../../../src/core/note/textBlock';
import { assertLinear, countedReads } from '../countedReads';

describe('a block that is cut in front of each of its lines', () => {
  const line = '@ana says';
  const linesOf = (size: number) => Array.from({ length: size }, (_, index) => index * (line.length + 1));
  const block = (size: number): TextBlock => ({
    kind: 'paragraph',
    level: 0,
    top: true,
    content: Array.from({ length: size }, () => line).join('\n'),
    name: '',
    marks: linesOf(size).map((start) => ({ mark: { kind: 'person', id: 'ana' }, start, end: start + 4 })),
    lineStarts: linesOf(size),
    hardStarts: new Set(),
    places: new ContentPlaces([{ content: 0, source: 0 }]),
  });

  it('has each of its marks and lines walked once', () =>
    assertLinear((size) => {
      const text = block(size);
      const marks = countedReads(text.marks);
      const starts = countedReads(text.lineStarts);
      cutBlock({ ...text, marks: marks.list, lineStarts: starts.list }, linesOf(size).slice(1));
      return marks.reads() + starts.reads();
    }));
});
