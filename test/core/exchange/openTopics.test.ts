import { strict as assert } from 'node:assert';
import { applyEdits } from '../../../src/core/text/textEdit';
import { parseNote } from '../../../src/core/note/parseNote';
import {
  answerTopics,
  topicsNote,
  parseTopics,
  topicColumns,
  type TopicsTable,
} from '../../../src/core/exchange/openTopics';
import { appendAgenda } from '../../../src/core/interview/agenda/agendaMarkdown';
import { sessionOf, sessionsOf } from '../report/sessions';

const [door, loan] = ['0123456789abcdef0123456789abcdef', 'TE_0123456789abcdef0123456789abcdef_f'];
const row = (id: string, type: string, name: string, text: string, more: readonly string[] = []) =>
  [id, type, name, '', 'Topic to be clarified', text, 'Mira', '11/20/2026', 'Call', ...more].join(',');
const header = topicColumns.join(',');
const table = (...rows: readonly string[]): TopicsTable => {
  const parsed = parseTopics([header, ...rows, ''].join('\r\n'));
  assert.ok(parsed);
  return parsed;
};
const textsIn = ({ topics }: TopicsTable) => topics.map(({ text }) => text);
const doors = row(door, 'External Interactor', 'Door', 'Who has the key?');

describe('a table of open topics', () => {
  it('is known by its header, with any separator of a spreadsheet', () => {
    for (const sign of [',', ';', '\t']) {
      const parsed = parseTopics(`\uFEFF${topicColumns.join(sign)}\n${doors.replaceAll(',', sign)}\n`);
      assert.deepEqual(parsed && textsIn(parsed), ['Who has the key?']);
    }
  });
  it('is no other table', () => {
    assert.equal(parseTopics(''), null);
    assert.equal(parseTopics('ID,Name\n1,x\n'), null);
    assert.equal(parseTopics(`${topicColumns.toReversed().join(',')}\n`), null);
  });
  it('ends at the first row without an id', () =>
    assert.deepEqual(textsIn(table(doors, row('', 'Process', 'Loans', 'Why?'), doors)), [
      'Who has the key?',
    ]));
  it('holds other annotations too', () =>
    assert.deepEqual(textsIn(table(doors.replace('Topic to be clarified', 'Highlight'))), []));
  it('knows a topic by its object and its words', () => {
    const [one, two, three] = table(doors, doors.replace(door, loan), doors.replace('key', 'bell')).topics;
    assert.equal(new Set([one?.key, two?.key, three?.key]).size, 3);
    assert.match(one?.key ?? '', /^topic-[0-9a-f]{8}$/);
  });
});

describe('open topics as a note', () => {
  const flow = row(loan, 'Flow', 'Reader to Loans', 'Is it encrypted?');
  it('asks them below their elements, what is about no element first', () => {
    const { text, asked, leftOut } = topicsNote(null, table(doors, flow));
    const keys = table(doors, flow).topics.map(({ key }) => key);
    assert.equal(
      text,
      `---
title: Open topics
---

# Open topics

- [ ] #ask Is it encrypted? (Flow Reader to Loans) ^${keys[1] ?? ''}
  - source: open topic of the threat model asked by Mira on 11/20/2026 via Call
  - about: none

## Door #interactor

- [ ] #ask Who has the key? ^${keys[0] ?? ''}
  - source: open topic of the threat model asked by Mira on 11/20/2026 via Call
`,
    );
    assert.deepEqual([asked, leftOut], [2, []]);
  });
  it('knows TRUE as spreadsheets save it in other languages', () => {
    const asked = (word: string) =>
      topicsNote(null, table(row(loan, 'Process', 'Loans', 'Why?', [word]))).asked;
    assert.deepEqual(
      ['TRUE', 'WAHR', 'VRAI', 'VERO', 'VERDADERO', 'FALSE', ''].map(asked),
      [0, 0, 0, 0, 0, 1, 1],
    );
  });
  it('leaves out what is answered there and what is asked here', () => {
    const answered = row(loan, 'Process', 'Loans', 'Why?', ['True']);
    const { text } = topicsNote(null, table(doors));
    const again = topicsNote(sessionOf(text), table(doors, answered));
    assert.deepEqual([again.body, again.asked], ['', 0]);
  });
  it('keeps what the session knows of an element', () => {
    const { body } = topicsNote(sessionOf('## Door #interactor/device\n'), table(doors));
    assert.match(body, /^\n## Door #interactor\/device\n/);
  });
  it('stand behind what a note has already, with its line ends', () => {
    const text = '\uFEFF# Topics\r\n\r\n## Till #process\r\n\r\n- #hint a';
    const flow = row(loan, 'Flow', 'Reader to Loans', 'Is it encrypted?');
    const edits = appendAgenda(parseNote(text), topicsNote(null, table(doors, flow)).body);
    const after = applyEdits(text, edits ?? []);
    assert.doesNotMatch(after, /[^\r]\n/);
    assert.deepEqual(
      sessionOf(after).asks.map((ask) => [ask.element, ask.text]),
      [
        [null, 'Is it encrypted? (Flow Reader to Loans)'],
        ['Door', 'Who has the key?'],
      ],
    );
  });
  it('names an element as the model does', () => {
    const { text } = topicsNote(null, table(row(door, 'Data Store', 'a*b* #hint_s', 'Why?')));
    assert.deepEqual(
      sessionOf(text).elements.map(({ name, kind }) => [name, kind]),
      [['a*b* #hint_s', 'store']],
    );
  });
  it('means nothing more than the words', () => {
    const hostile = row(door, 'Process', '"## #hint <b>"', '"@mira #risk! [x](y) ^R-1 due:2026-11-27 | `a"');
    const { text } = topicsNote(null, table(hostile));
    const { asks, findings, problems } = sessionOf(text);
    assert.deepEqual([asks.length, asks[0]?.owners, asks[0]?.due, findings], [1, [], null, []]);
    assert.deepEqual(problems.map(({ code }) => code), ['ask-without-person']); // prettier-ignore
  });
});

describe('answers to open topics', () => {
  const topics = table(doors);
  const [key = ''] = topics.topics.map((topic) => topic.key);
  const people = 'title: T\npeople: [{ id: karl, name: Karl Ny }]\n';
  const cellsAfter = (note: string, of = topics): readonly string[] => {
    const { text } = answerTopics(of, sessionOf(note, people));
    return parseTopics(text)?.rows[1]?.slice(9) ?? [];
  };
  const dated = '---\ndate: 2026-11-24T10:00\n---\n\n## Door #interactor\n\n';

  it('go into their columns, with who gave them and when', () =>
    assert.deepEqual(cellsAfter(`${dated}- [x] #ask @karl Who holds it? ^${key}\n  - answer: The porter\n`), [
      '',
      '',
      'The porter',
      'Karl Ny',
      '2026-11-24',
    ]));
  it('are found by words where an interview asked without the mark', () =>
    assert.equal(cellsAfter(`${dated}- [x] Who has the key?\n  - @karl: The porter\n`)[3], 'Karl Ny'));
  it('of a flow are those of its questions, and of no element that it stands below', () => {
    const said = sessionOf(
      '## Loans #store\n\n- #flow Reader -> Loans: titles\n  - [x] Is it encrypted?\n    TLS.\n',
      'title: Shop',
    );
    const answer = (type: string, name: string) =>
      answerTopics(table(row(loan, type, name, 'Is it encrypted?')), said).answered;
    assert.deepEqual([answer('Flow', 'Reader -> Loans'), answer('Data Store', 'Loans')], [1, 0]);
  });
  it('are plain text', () =>
    assert.equal(
      cellsAfter(
        `${dated}- [x] Who has the key?\n  - **The** porter\n  - @karl: *and* me <!-- no -->\n\n    \`\`\`text\n    a  b\n    \`\`\`\n`,
      )[2],
      '• The porter\n• Karl Ny: and me\n\n  ```text\n  a  b\n  ```',
    ));
  it('calculate nothing', () =>
    assert.equal(cellsAfter(`${dated}- #ask x ^${key}\n  - answer: =1+1\n`)[2], 'Answer: =1+1'));
  it('are separated by commas, which that program alone reads', () => {
    const { rows } = table(doors);
    const semicolons = parseTopics(rows.map((cells) => cells.join(';')).join('\n'));
    assert.ok(semicolons);
    assert.match(answerTopics(semicolons, sessionOf('# nothing\n')).text, /^\uFEFFID,Object Type,Name,/);
  });
  it('leave everything else as it was', () => {
    const odd = table(
      row(door, 'Process', '"=Loans; ""A"""', '"  -why,\n not? "', ['FALSE', 'old', 'kept', 'me', '1.2.']),
    );
    const { text, answered } = answerTopics(odd, sessionOf('# nothing\n'));
    assert.deepEqual([parseTopics(text)?.rows, answered], [odd.rows, 0]);
  });
  it('of the newest interview count', () => {
    const ask = (answer: string) => `## Door #interactor\n\n- #ask Who? ^${key}\n  - answer: ${answer}\n`;
    const [session] = sessionsOf({
      'a.interview.md': `---\ndate: 2026-11-25\n---\n\n${ask('New')}`,
      'b.interview.md': `---\ndate: 2026-11-24\n---\n\n${ask('Old').replace('Who?', 'Whose?')}`,
    });
    assert.ok(session);
    assert.equal(parseTopics(answerTopics(topics, session).text)?.rows[1]?.[11], 'New');
  });
});
