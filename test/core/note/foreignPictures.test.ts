import assert from 'node:assert/strict';
import { embeddedPictures, picturesInHtml } from '../../../src/core/note/foreignPictures';
import { parseNote } from '../../../src/core/note/parseNote';

describe('pictures that Markdown has no sign for', () => {
  const inHtml = (html: string, ...expected: string[]): void =>
    assert.deepEqual(
      picturesInHtml(html).map(
        ({ words, address, start, end }) =>
          `${words}|${address}|${html.slice(start, start + 1)}${html.slice(end - 1, end)}`,
      ),
      expected,
    );
  const embedded = (text: string, ...expected: string[]): void =>
    assert.deepEqual(
      embeddedPictures(text).map(({ words, address }) => `${words}|${address}`),
      expected,
    );
  it('stand in HTML', () => {
    inHtml('a <img src="b.png" alt="the plan"> c', 'the plan|b.png|<>');
    inHtml("<IMG alt='x' width=3 src=b.png><img data-src=no>", 'x|b.png|<>');
    inHtml('<!-- <img src=b.png> --><image src=c.png>');
  });
  it('are embedded as Obsidian has it', () => {
    embedded(
      'see ![[img/c d.png]] and ![[e.JPG|the door]], ![[f.svg|300x20]]',
      '|img/c d.png',
      'the door|e.JPG',
      '|f.svg',
    );
    embedded('![[other note]] and [[g.png]]');
  });
  it('are pictures of a note, each where it stands', () => {
    const text =
      'a ![b](c.png) <img src="d.png"> `<img src=no.png>` ![[e.png]] <!-- <img src=no.png> -->\n\n<p>\n<img src=f.png alt=f>\n</p>\n';
    assert.deepEqual(
      parseNote(text).pictures.map(({ markdown, span }) => [
        markdown,
        text.slice(span.start).split(/[\s(>]/)[0],
      ]),
      [
        ['![b](<c.png>)', '![b]'],
        ['![](<d.png>)', '<img'],
        ['![](<e.png>)', '![[e.png]]'],
        ['![f](<f.png>)', '<img'],
      ],
    );
  });
});
