import assert from 'node:assert/strict';
import { escapeMarkdown } from '../../../src/core/report/escapeMarkdown';
import { noteBlocks, plainBlocks } from '../../../src/core/report/noteBlocks';

describe('the blocks of a detail in a report', () => {
  const shows = (markdown: string, ...items: string[]) =>
    assert.deepEqual(noteBlocks(markdown, escapeMarkdown), items);

  it('are lines where details are', () => shows('a\nb', 'a', 'b'));
  it('stay steps', () => shows('in steps\n1. a\n2. b\n   - c', 'in steps\n1. a\n2. b\n   - c'));
  it('stay code behind a fence that holds', () =>
    shows('a\n~~~\n```\n<b>\n~~~', 'a\n\n````text\n```\n<b>\n````'));
  it('stay tables, quotes and paragraphs', () => {
    shows('a\n\n| b | c |\n| - | - |\n| d | e |', 'a\n\n| b | c |\n| --- | --- |\n| d | e |');
    shows('a\n> b\n\nc', 'a\n\n> b', 'c');
  });
  it('break no page', () => shows('a\n# b\n\n<hr>\n\n---\n\n- ', 'a', 'b', '&lt;hr>'));
  it('are lines of plain text', () =>
    assert.equal(
      plainBlocks('a\n\n- b\n```\n  *c*\n```', (line) => line.trim()),
      'a\n- b\n```\n  *c*\n```',
    ));
});
