/** Whatever blocks stand in a detail: a report and the files for other tools hold them below their risk, and nothing else changes. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Token } from 'markdown-it';
import { exportedSession } from '../../../src/core/exchange/exportedSession';
import { toolFormats, toolFormatNames, exportTo } from '../../../src/core/exchange/exporter';
import { builtInCatalog } from '../../../src/builtIn/builtInCatalog';
import { parseNote } from '../../../src/core/note/parseNote';
import { backlogMarkdown, copiedFindings } from '../../../src/core/report/backlog';
import { findingsMarkdown } from '../../../src/core/report/findingsMarkdown';
import { anyBlocks } from './anyBlocks';
import { md } from './rendered';
import { sessionOf } from './sessions';

const noteWith = (blocks: readonly string[], lineBreak: string): string =>
  [
    '## Door #interactor/human',
    '',
    '- #risk/S the door ^R-1',
    '  - how:',
    // Not all blocks may begin right below a line of text.
    ...(/^(?:[-*>] |1[.)] |~~~|````)/.test(blocks[0] ?? '') ? [] : ['']),
    ...blocks.map((line) => (line === '' ? '' : `    ${line}`)),
    '  - severity: high',
    '  - effort: hours',
    '  - mitigation: a lock',
    '- #risk/T the key ^R-2',
    '  - how: a copy',
    '',
  ].join(lineBreak);

const anyNote = fc
  .tuple(anyBlocks, fc.constantFrom('\n', '\r\n', '\r'))
  .map(([blocks, lineBreak]) => ({ blocks, note: noteWith(blocks, lineBreak) }));

const reportOf = (note: string): string => findingsMarkdown(sessionOf(note), { folderOfReport: '' });
const pathOf = (note: string): string => sessionOf(note).findings.find(({ id }) => id === 'R-1')?.how ?? '';

/** Each word of the blocks is another. */
const wordsIn = (text: string): string[] => text.match(/w\d+x/g) ?? [];
const linesOf = (tokens: readonly Token[]): string[] =>
  tokens.filter(({ type }) => ['inline', 'fence', 'code_block'].includes(type)).map(({ content }) => content);

const headingsIn = (markdown: string): string[] =>
  md
    .parse(markdown, {})
    .flatMap(({ type, tag }, index, all) =>
      type === 'heading_open' ? `${tag} ${all[index + 1]?.content}` : [],
    );

/** What a list item of a report holds that begins with these words. */
function itemIn(markdown: string, opening: string): readonly Token[] {
  const tokens = md.parse(markdown, {});
  const start = tokens.findIndex(({ type, content }) => type === 'inline' && content.startsWith(opening)) - 2;
  const level = tokens[start]?.level ?? -1;
  const end = tokens.findIndex(
    ({ type, level: at }, index) => index > start && type === 'list_item_close' && at === level,
  );
  return tokens.slice(start, end);
}

/** What shows the blocks: code to the byte, the numbers of lists, what begins an item, rows and quotes. */
function shapeOf(tokens: readonly Token[]): Record<string, unknown> {
  const of = (...types: readonly string[]) => tokens.filter(({ type }) => types.includes(type));
  return {
    code: of('fence', 'code_block').map(({ content }) => content),
    numbers: of('ordered_list_open').map((token) => token.attrGet('start') ?? 1),
    rows: of('tr_open').length,
    quotes: of('blockquote_open').length,
  };
}

/** The first word of each list item, however deep what it begins with is. */
const itemsIn = (tokens: readonly Token[]): string[] =>
  tokens.flatMap(({ type }, index) =>
    type === 'list_item_open' ? wordsIn(linesOf(tokens.slice(index)).join('\n')).slice(0, 1) : [],
  );

const holds = (note: string, markdown: string, opening: string): void => {
  const value = md.parse(pathOf(note), {});
  const shown = itemIn(markdown, opening);
  assert.deepEqual(wordsIn(linesOf(shown).join('\n')), wordsIn(pathOf(note)));
  // One line alone is text, whatever it begins with.
  if (!pathOf(note).includes('\n')) return;
  assert.deepEqual(shapeOf(shown), shapeOf(value));
  const items = new Set(itemsIn(shown));
  for (const item of itemsIn(value)) assert.ok(items.has(item), item);
};

/** Pictures are listed a second time, below a heading of the report's own. */
const isOfFindings = (heading: string): boolean => !/^h\d (?:Documents|Pictures in the notes)$/.test(heading);

describe('blocks in a detail', () => {
  const plain = reportOf(noteWith(['x'], '\n'));
  const headings = headingsIn(plain);
  // The last line says where it stands.
  const other = linesOf(itemIn(plain, '**R-2**')).slice(0, -1);
  const assertAll = (check: (note: string, blocks: readonly string[]) => void, numRuns = 120) =>
    fc.assert(
      fc.property(anyNote, ({ note, blocks }) => check(note, blocks)),
      { numRuns },
    );

  it('are its value as they are written', () =>
    assertAll((note, blocks) => assert.equal(pathOf(note), blocks.join('\n').replace(/^\n+|\s+$/g, ''))));
  it('stand in a report below their risk', () =>
    assertAll((note) => {
      const report = reportOf(note);
      holds(note, report, '**R-1**');
      assert.deepEqual(headingsIn(report).filter(isOfFindings), headings);
      assert.deepEqual(linesOf(itemIn(report, '**R-2**')).slice(0, -1), other);
    }, 100));
  it('stand in what is copied, and in the backlog', () =>
    assertAll((note) => {
      const session = sessionOf(note);
      holds(note, copiedFindings(session, session.findings), '**R-1**');
      holds(note, backlogMarkdown(session), '[ ] **R-1**');
    }));
  it('are no tag, question or detail of a report that is read as a note', () =>
    assertAll((note) => {
      const { tags, questions } = parseNote(reportOf(note));
      assert.deepEqual([tags, questions], [[], []]);
    }, 50));
  it('are lines of text for other tools, none of code lost', () =>
    assertAll((note) => {
      const value = md.parse(pathOf(note), {});
      const text = exportedSession(sessionOf(note)).findings[0]?.how ?? '';
      assert.deepEqual(wordsIn(text), wordsIn(pathOf(note)));
      const firsts = text.split('\n').map((line) => wordsIn(line)[0]);
      for (const item of itemsIn(value)) assert.ok(firsts.includes(item), `${item} in\n${text}`);
      for (const code of shapeOf(value)['code'] as string[])
        assert.ok(withoutIndentation(text).includes(withoutIndentation(code)), code);
    }));
  it('are in every file for other tools', () =>
    assertAll((note) => {
      const options = {
        linesOf: () => null,
        folder: '',
        version: '1.2.3',
        withSuppressed: true,
        catalogsOf: () => [builtInCatalog()] as const,
      };
      for (const name of toolFormatNames.filter((one) => one !== 'tms-questions')) {
        const { content } = exportTo(toolFormats[name], [sessionOf(note)], options);
        const held = new Set(wordsIn(String(content)));
        for (const word of wordsIn(pathOf(note))) assert.ok(held.has(word), `${word} in ${name}`);
      }
    }, 30));
});

const withoutIndentation = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/^[>\s]+|\s+$/g, ''))
    .join('\n');
