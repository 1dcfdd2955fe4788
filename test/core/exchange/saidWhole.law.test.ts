/** What is said in a note stands in every format that has a place for it, as the README's table has it: word by word. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { findingsCsv } from '../../../src/core/exchange/csv';
import { exportJson } from '../../../src/core/exchange/exportJson';
import { otmOf } from '../../../src/core/exchange/otm';
import { findingsSarif } from '../../../src/core/exchange/sarif';
import { threatComposerOf } from '../../../src/core/exchange/threatComposer';
import { threatDragonOf } from '../../../src/core/exchange/threatDragon';
import { tmBomOf } from '../../../src/core/exchange/tmBom';
import { findingsMarkdown } from '../../../src/core/report/findingsMarkdown';
import type { Session } from '../../../src/core/session/session';
import { sessionOf } from '../report/sessions';

const folder = { folderOfReport: '' };

/** By the column of the README's table. */
const formats: Readonly<Record<string, (session: Session) => string>> = {
  Report: (session) => findingsMarkdown(session, folder),
  JSON: (session) => JSON.stringify(exportJson([{ ...session, problems: [] }])),
  CSV: (session) => findingsCsv([session]),
  'Threat Composer': threatComposerOf,
  'Threat Dragon': threatDragonOf,
  OTM: otmOf,
  'TM-BOM': tmBomOf,
  SARIF: (session) =>
    findingsSarif([session], { linesOf: () => null, folder: '', version: '1.2.3', withSuppressed: true }),
};

/** By the row of the README's table: what it is called there, up to its first comma. */
const kinds = {
  finding: 'Hints',
  action: 'Actions',
  open: 'Open questions and asks',
  planned: 'Planned questions',
  answer: 'Answers',
  statement: 'Controls and assumptions',
  calibration: 'Calibrations',
  element: 'Elements and flows',
  picture: 'Pictures',
} as const;
type Kind = keyof typeof kinds;

/** `{ Hints: ['Report', 'JSON', …] }` */
const carried: ReadonlyMap<string, readonly string[]> = (() => {
  const readme = readFileSync('README.md', 'utf8');
  const [table = ''] = readme.slice(readme.search(/^\| What a note says /m)).split('\n\n');
  const [head = [], , ...rows] = table.split('\n').map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  return new Map(
    rows.map(([name = '', ...cells]) => [
      name.split(',')[0] ?? '',
      cells.flatMap((cell, at) => (cell.startsWith('yes') ? (head[at + 1] ?? []) : [])),
    ]),
  );
})();

/** A word that nobody else says, of a kind. */
type Say = (kind: Kind) => string;
type Piece = (say: Say) => string;

const details = (say: Say, kind: Kind) => `  - because: ${say(kind)}\n  - ${say(kind)}\n`;

/** What may stand in the section of an element, or outside of any. */
const pieces: Readonly<Record<string, Piece>> = {
  'a hint with all that may be said of it': (say) =>
    `- #hint/S ${say('finding')}\n  - how: ${say('finding')}\n  - source: ${say('finding')}\n  - mitigation: ${say('finding')}\n    - because: ${say('finding')}\n    - owner: ${say('finding')}\n  - decision: accept\n    - by: ${say('finding')}\n    - because: ${say('finding')}\n${details(say, 'finding')}`,
  'a risk with the lines of its measures': (say) =>
    `- #risk/T ${say('finding')}\n  how: ${say('finding')}\n  mitigation: ${say('finding')}\n  owner: ${say('finding')}\n`,
  'measures with owners of their own': (say) =>
    `- #risk/T! ${say('finding')}\n  - how: ${say('finding')}\n  - owner: ${say('finding')}\n  - mitigation: ${say('finding')}\n    - owner: ${say('finding')}\n  - mitigation: ${say('finding')}\n    - owner: ${say('finding')}\n`,
  'a measure that was dropped': (say) =>
    `- #risk/T! ${say('finding')}\n  - how: ${say('finding')}\n  - mitigation: ${say('finding')}\n    - status: dropped\n    - because: ${say('finding')}\n`,
  'a dismissed hint': (say) => `- #dismissed/I ${say('finding')}\n${details(say, 'finding')}`,
  'a hint with steps': (say) =>
    `- #hint/D ${say('finding')}\n  - how:\n    1. ${say('finding')}\n    2. ${say('finding')}\n\n  - likelihood: low\n    - ${say('finding')}\n`,
  'a hint in a paragraph': (say) =>
    `We talked. #hint/D ${say('finding')}\n\n- how: ${say('finding')}\n- ${say('finding')}\n`,
  'a hint behind its words': (say) => `- ${say('finding')} #hint\n  - ${say('finding')}\n`,
  'a hint in a heading': (say) =>
    `#### #hint/S ${say('finding')}\n\n${say('finding')}\n\n> ${say('finding')}\n\n#### So\n`,
  'a hint in a table': (say) =>
    `| what | ${say('finding')} |\n| --- | --- |\n| #hint ${say('finding')} | ${say('finding')} |\n`,
  'a hint on two lines': (say) => `- #hint ${say('finding')}\\\n  ${say('finding')}\n`,
  'a hint in an answer': (say) =>
    `- [x] ${say('answer')}?\n  - ${say('answer')}\n  - #hint/S ${say('finding')}\n    - how: ${say('finding')}\n    - ${say('finding')}\n      - ${say('finding')}\n`,
  'a hint behind an answer': (say) =>
    `- [x] ${say('answer')}? ${say('answer')} #hint/S ${say('finding')}\n  - likelihood: low\n    - ${say('finding')}\n`,
  'a table in an answer': (say) =>
    `- [x] ${say('answer')}?\n\n  | ${say('answer')} | b |\n  | --- | --- |\n  | ${say('answer')} | #hint ${say('finding')} |\n`,
  'an action': (say) =>
    `- #action ${say('action')}\n  - owner: ${say('action')}\n  - answer: ${say('action')}\n${details(say, 'action')}`,
  'an action that is done': (say) => `- [x] #action @lee ${say('action')}\n  - ${say('action')}\n`,
  'an open ask': (say) => `- [ ] #ask ${say('open')}?\n  - owner: ${say('open')}\n  - ${say('open')}\n`,
  'an answered ask': (say) =>
    `- [x] #ask ${say('answer')}?\n  - answer: ${say('answer')}\n${details(say, 'answer')}`,
  'a question': (say) => `- [x] ${say('answer')}?\n  ${say('answer')}\n  - @lee: ${say('answer')}\n`,
  'an open question': (say) => `- [>] ${say('open')}? @lee\n`,
  'a question beside a flow': (say) =>
    `- #flow Door -> Loans: ${say('element')}\n  - ${say('element')}\n  - [x] ${say('answer')}?\n    ${say('answer')}\n`,
  'a control': (say) => `- #control/S ${say('statement')}\n  - ${say('statement')}\n`,
  'an assumption': (say) =>
    `- #assumption ${say('statement')}\n  - owner: ${say('statement')}\n  - source: ${say('statement')}\n${details(say, 'statement')}`,
  'a control in an answer': (say) =>
    `- [x] ${say('answer')}?\n  - #control/S ${say('statement')}\n    - ${say('statement')}\n  - #assumption ${say('statement')}\n    - ${say('statement')}\n  - #action ${say('action')}\n    - ${say('action')}\n  - [ ] #ask ${say('open')}?\n    - ${say('open')}\n`,
  'a calibration': (say) =>
    `- #calibration/S high ${say('calibration')}\n  - source: ${say('calibration')}\n${details(say, 'calibration')}`,
  'a flow': (say) =>
    `- #flow Door -> ${say('element')}: ${say('element')} (${say('element')})\n  - ${say('element')}\n`,
  'a flow both ways': (say) => `- #flow Door <-> Loans: ${say('element')}\n  - ${say('element')}\n`,
};

const element: Piece = (say) => `## ${say('element')} #process ${say('element')}`;

const pictures: Readonly<Record<string, Piece>> = {
  'a picture': (say) => `![${say('picture')}](${say('picture')}.png)\n`,
  'a picture as HTML': (say) =>
    `See <img src="${say('picture')}.png" alt="${say('picture')}"> there\n\n<img alt='${say('picture')}' src=${say('picture')}.png>\n`,
  'a picture of Obsidian': (say) => `So ![[${say('picture')}.png]] and ![[${say('picture')}.jpg|300]]\n`,
  'a hint with a picture': (say) => `- #hint ${say('finding')} ![[${say('picture')}.png]]\n`,
};

interface Written {
  readonly note: string;
  readonly said: readonly (readonly [word: string, kind: Kind])[];
}

function written(make: (say: Say) => string): Written {
  const said: [string, Kind][] = [];
  const say: Say = (kind) => {
    const word = `word${said.length}x`;
    said.push([word, kind]);
    return word;
  };
  return { note: make(say), said };
}

const front = '---\ndate: 2026-11-24\nstarted: 2026-11-24T10:00\n---\n\n';

/** Each word in each format that has a place for it. */
function assertWhole({ note, said }: Written): void {
  const session = sessionOf(front + note);
  const lost = Object.entries(formats).flatMap(([format, write]) => {
    const text = write(session);
    return said
      .filter(([word, kind]) => carried.get(kinds[kind])?.includes(format) && !text.includes(word))
      .map(([word, kind]) => `${format} lacks ${word}, ${kind}`);
  });
  assert.deepEqual(lost, [], note);
}

const anyPiece = fc.constantFrom(...Object.values(pieces), ...Object.values(pictures));
const anyNote = fc
  .tuple(
    fc.array(anyPiece, { maxLength: 4 }),
    fc.array(fc.array(anyPiece, { maxLength: 4 }), { maxLength: 3 }),
  )
  .map(([whole, sections]) =>
    written((say) =>
      [
        ...whole.map((piece) => piece(say)),
        ...sections.flatMap((section) => [element(say), ...section.map((piece) => piece(say))]),
      ].join('\n\n'),
    ),
  );

describe('what is said in a note', () => {
  it('has a row in the README of what each format has a place for', () => {
    assert.deepEqual([...carried.keys()], Object.values(kinds));
    for (const name of Object.values(kinds)) assert.ok(carried.get(name)?.includes('JSON'), name);
  });
  for (const [name, piece] of Object.entries({
    ...pieces,
    ...pictures,
    'words behind the tag of an element': element,
  })) {
    it(`is whole in every format: ${name}`, () => {
      assertWhole(written(piece));
      assertWhole(written((say) => `## Till #process\n\n${piece(say)}`));
    });
  }
  it('is whole in every format: what is planned', () => {
    const { note, said } = written(
      (say) => `---\ntitle: a\n---\n\n## Till #process\n\n- [ ] ${say('planned')}?\n`,
    );
    const session = sessionOf(note);
    for (const [format, write] of Object.entries(formats))
      for (const [word, kind] of said)
        assert.equal(write(session).includes(word), carried.get(kinds[kind])?.includes(format), format);
  });
  it('is whole in every format, whatever stands beside it', () =>
    fc.assert(fc.property(anyNote, assertWhole), { numRuns: 100 }));
});
