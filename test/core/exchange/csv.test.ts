import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { csvParseRows, dsvFormat } from 'd3-dsv';
import { csvSeparatorFrom, csvSeparators, findingsCsv, safeCell } from '../../../src/core/exchange/csv';
import { sessionOf } from '../report/sessions';

describe('the table of findings', () => {
  const rowsOf = (note: string) => csvParseRows(findingsCsv([sessionOf(note)]).slice(1));
  const cell = (note: string, name: string) => {
    const [header, row] = rowsOf(note);
    return row?.[header?.indexOf(name) ?? -1];
  };

  it('begins with a byte order mark and ends its lines as the RFC has it', () =>
    assert.match(findingsCsv([]), /^\uFEFFSession,Id,Kind,[^\n]*\r\n$/));
  it('has a row for each finding', () =>
    assert.equal(rowsOf('- #hint a\n- #risk b\n- #dismissed c\n').length, 4));
  it('has a row for each action, behind the findings', () => {
    const [head = [], finding = [], action = [], ...more] = rowsOf(
      '- [x] #action @lee buy salt ^T-1\n  - answer: two bags\n  - at noon\n- #hint a\n',
    );
    assert.deepEqual(more, []);
    assert.equal(finding[head.indexOf('Kind')], 'hint');
    assert.deepEqual(
      ['Id', 'Kind', 'Finding', 'Owner', 'Status', 'Answer', 'Also noted'].map(
        (name) => action[head.indexOf(name)],
      ),
      ['T-1', 'action', 'buy salt', 'lee', 'done', 'two bags', 'at noon'],
    );
  });
  it('keeps several lines in one cell', () =>
    assert.equal(
      cell('- #hint a\n  - how: one, "two"\n  - how: three\n', 'Attack path'),
      'one, "two"\nthree',
    ));
  it('calls people by their names', () =>
    assert.equal(cell('---\nattendees: [Ann Lee]\n---\n\n- #hint ask @ann about it\n', 'Finding'), 'ask Ann Lee about it')); // prettier-ignore
  it('calculates nothing', () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '=1\n2', '\uFF1D1']) {
      assert.equal(safeCell(text), `'${text}`);
    }
    assert.equal(cell('- #hint =cmd|calc\n', 'Finding'), "'=cmd|calc");
  });
  it('calculates nothing where a semicolon or a line begins a cell', () => {
    assert.equal(safeCell('a;=1'), "a;'=1");
    assert.equal(safeCell('a; "@b'), `a; "'@b`);
    assert.equal(safeCell('a\n+1;b'), "a\n'+1;b");
  });
  it('stands between semicolons where somebody wants that, and calculates nothing behind a comma there', () => {
    const session = sessionOf('- #hint a; b, "c"\n  - how: one,=1+1\n  - how: two\n');
    const table = findingsCsv([session], 'semicolon');
    assert.match(table, /^\uFEFFSession;Id;Kind;Finding;/);
    const [header = [], row = [], ...more] = dsvFormat(';').parseRows(table.slice(1));
    assert.deepEqual(more, []);
    assert.equal(row.length, header.length);
    assert.equal(row[header.indexOf('Finding')], 'a; b, "c"');
    assert.equal(row[header.indexOf('Attack path')], "one,'=1+1\ntwo");
    assert.equal(safeCell('a;=1', 'semicolon'), 'a;=1');
  });
  it('is asked for by a word, and has commas for every other', () =>
    assert.deepEqual(['semicolon', 'comma', ';', 7, undefined].map(csvSeparatorFrom), [
      ...['semicolon', 'comma', 'comma', 'comma', 'comma'],
    ]));
  it('has the separators that the manifest offers', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: { configuration: { properties: Record<string, { enum?: string[]; default?: unknown }> } };
    };
    const setting = contributes.configuration.properties['threatInterviews.csv.separator'];
    assert.deepEqual([setting?.enum, setting?.default], [[...csvSeparators], csvSeparatorFrom(undefined)]);
  });
  it('leaves other text alone', () => {
    for (const text of ['', 'a=1', '1-2', "it's", 'a; b-c']) assert.equal(safeCell(text), text);
  });
});
