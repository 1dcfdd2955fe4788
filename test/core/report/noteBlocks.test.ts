import assert from 'node:assert/strict';
import { noteBlocks, openingOf } from '../../../src/core/report/noteBlocks';
import { PlainWording } from '../../../src/core/report/plainWording';
import { namedPlace, Wording } from '../../../src/core/report/wording';
import { oneLine } from '../../../src/core/text/oneLine';
import { shop } from './shop';

const note = (markdown: string) => new Wording(shop, namedPlace).note(markdown);

describe('the blocks of a detail or an answer in a report', () => {
  const shows = (markdown: string, ...items: string[]) => assert.deepEqual(noteBlocks(markdown, note), items);

  it('are lines where details or an answer are', () => {
    shows('a\nb', 'a', 'b');
    shows('Yes.\n@dana: *daily*', 'Yes.', 'Dana Reyes: daily');
  });
  it('stay steps', () => {
    shows('in steps\n1. a\n2. b\n   - c', 'in steps\n1. a\n2. b\n   - c');
    shows('1. a\n2. b\n   - c', '1. a\n2. b\n   - c');
  });
  it('keep their numbers', () =>
    shows(
      '1. a\n~~~\nb\n~~~\n2. c\n3. d\n\ne\n\n7. f',
      '1. a\n\n```text\nb\n```\n\n2. c\n3. d',
      'e\n\n7. f',
    ));
  it('stay code behind a fence that holds', () => {
    shows('a\n~~~\n```\n<b>\n\n~~~', 'a\n\n````text\n```\n<b>\n\n````');
    shows('a\n\n    *b*\n', 'a\n\n```text\n*b*\n```');
    shows('> ~~~\n> a  \n> ~~~\n\nb', '> ```text\n> a  \n> ```', 'b');
  });
  it('stay tables, quotes and paragraphs', () => {
    shows('a\n\n| b | c |\n| - | - |\n| d | e |', 'a\n\n| b | c |\n| --- | --- |\n| d | e |');
    shows('a\n> b\n\nc', 'a\n\n> b', 'c');
  });
  it('begin anew with each speaker', () => {
    shows('@dana: a\nb\n@lee: c\n\n- d', 'Dana Reyes: a b', 'Lee Wong: c\n- d');
    shows('a\n**@dana**, @lee： b\n@dana\n\n- c', 'a', 'Dana Reyes, Lee Wong： b Dana Reyes\n- c');
    shows('a.\n@dana says: b\n`x\n@lee: c`\n\n- d', 'a.', 'Dana Reyes says: b `x @lee: c`\n- d');
  });
  it('break no page', () => shows('a\n# b\n\n<hr>\n\n---\n\n- ', 'a', 'b', '&lt;hr>'));
  it('show HTML as it is written, and no comments', () => {
    shows('<div>\na\n</div>', '&lt;div>', 'a', '&lt;/div>');
    shows('<!-- a -->\n\nb', 'b');
    shows('<!-- a\nb --> c\n\nd\n<!-- e', 'c', 'd');
  });
  it('show where a link leads', () => shows('see [a][1]\n\n[1]: b', 'see \\[a\\]\\[1\\]', '\\[1\\]: b'));
  it('may be nothing', () => {
    shows('', '');
    shows('<!-- a -->\n\n- ');
  });
});

describe('the blocks of a detail or an answer as plain text', () => {
  const shows = (markdown: string, expected: string | null) =>
    assert.equal(new PlainWording(shop).detail(markdown), expected);

  it('are its lines', () => shows('Yes.\n@dana: **dai\nly**', 'Yes.\nDana Reyes: dai\nly'));
  it('are steps, code and paragraphs', () =>
    shows(
      'a\n\n- b\n  1. c\n\n~~~sh\n  *@dana*\n\nd\n~~~\n\ne',
      'a\n• b\n  1. c\n\n```sh\n  *@dana*\n\nd\n```\n\ne',
    ));
  it('are the rows of tables', () => shows('| a<br>b |\n| - |\n| *c* |', '| a b |\n| --- |\n| c |'));
  it('have no comments', () => shows('a <!-- b\nc -->\n\nd', 'a\n\nd'));
  it('may be nothing', () => shows('<!-- a -->', null));
});

describe('in a place of one line', () => {
  const shows = (markdown: string, expected: string) =>
    assert.equal(openingOf(markdown, oneLine, '; '), expected);

  it('stand all lines of a paragraph', () => shows('a\nb', 'a; b'));
  it('stand the first words of blocks', () => {
    shows('a\nb:\n1. c', 'a b: …');
    shows('- a\n- b', 'a …');
    shows('> a\n\nb', 'a …');
    shows('| a | b |\n| - | - |', 'a …');
  });
  it('stands the first line of code, as code', () => shows('~~~\n\n *a*\nb\n~~~', '`*a*` …'));
  it('stands what shows anything', () => assert.equal(openingOf('<!-- a -->\n\nb\n\nc', note), 'b …'));
  it('stands nothing', () => shows('', ''));
});
