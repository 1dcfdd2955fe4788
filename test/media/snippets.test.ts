/** What each snippet inserts, before anybody types into it, is what its name says and nothing to complain about. */
import assert from 'node:assert/strict';
import snippets from '../../snippets/interview.json';
import { roles, type Tag } from '../../src/core/note/note';
import { parseNote } from '../../src/core/note/parseNote';

type Name = keyof typeof snippets;

const names = Object.keys(snippets) as Name[];

describe('snippets', () => {
  for (const name of names) {
    it(`${name} is a note without a problem, whatever is chosen`, () => {
      for (let choice = 0; choice < choicesOf(name); choice++) {
        assert.deepEqual(parseNote(noteWith(name, choice)).problems, []);
      }
    });
    it(`${name} puts every tag at the start of a list item`, () => {
      assert.deepEqual(
        parseNote(inserted(name)).tags.filter((tag) => tag.item === null),
        [],
      );
    });
  }

  it('Decision says what becomes of the risk above', () => {
    const [tag] = parseNote(noteWith('Decision')).tags;
    assert.equal(tag && outlineOf(tag), '#risk/S how decision by until because');
    assert.ok(tag?.details.slice(2).every(({ of }) => of?.key === 'decision'));
  });

  it('are offered in interview notes only', () => {
    for (const name of names) assert.equal(snippets[name].include, '**/*.interview.md');
  });

  assertTags('Hint', '#hint/S');
  assertTags('Hint with Attack Path', '#hint/S how');
  assertTags('Risk', '#risk/S ^R-1 how likelihood mitigation effort');
  assertTags('Dismissed', '#dismissed/S because');
  assertTags('Ask', '#ask @who due [open]');
  assertTags('Control', '#control/S');
  assertTags('Assumption', '#assumption/S status');
  assertTags('Action', '#action @who due [open]');
  assertTags('Data Flow', '#flow');
  assertTags(
    'Calibration',
    '#calibration/S',
    '#calibration/T',
    '#calibration/R',
    '#calibration/I',
    '#calibration/D',
    '#calibration/E',
  );

  assertQuestions('Process or Store', 'What happens if it is gone for a day?');
  assertQuestions('Question', 'What happens if it is gone for a day?');
  assertQuestions(
    'External Interactor',
    'What do you get from it, and what does it get to see or change? ^data',
  );

  assertRole('Kick-off Note', 'kickoff');
  assertRole('Business Note', 'business');
  assertRole('Architects Note', 'architects');
  assertRole('Deployment Note', 'deployment');
  assertRole('Production Note', 'production');
  assertRole('Workshop Note', 'workshop');
  assertRole('Follow-up Note', 'follow-up');

  it('hold a whole note for every role', () => {
    const wholes = names.filter((name) => 'isFileTemplate' in snippets[name]);
    const held = wholes.map((name) => parseNote(inserted(name)).frontMatter.role);
    assert.deepEqual(held.sort(), [...roles].sort());
  });

  it('Deferred Question is deferred to somebody, with a day', () => {
    const [question] = parseNote(`## Shopper #interactor\n\n${inserted('Deferred Question')}`).questions;
    assert.deepEqual(
      [question?.status, question?.deferredTo, question?.due],
      ['deferred', 'who', '2026-11-23'],
    );
  });
});

/** Where somebody would insert it: a decision is about the risk above it. */
const noteWith = (name: Name, chosen = 0): string =>
  name === 'Decision'
    ? `- #risk/S x\n  - how: y\n${inserted(name, chosen).replace(/^/gm, '  ')}`
    : inserted(name, chosen);

function assertTags(name: Name, ...expected: string[]): void {
  it(`${name} is ${expected.join(', ')}`, () => {
    assert.deepEqual(parseNote(inserted(name)).tags.map(outlineOf), expected);
  });
}

function assertQuestions(name: Name, ...expected: string[]): void {
  it(`${name} asks in an element's section`, () => {
    const { questions } = parseNote(`## Shopper #interactor\n\n${inserted(name)}`);
    const asked = questions.map(({ text, id, status }) => [id === null ? text : `${text} ^${id}`, status]);
    assert.deepEqual(
      asked,
      expected.map((question) => [question, 'open']),
    );
  });
}

function assertRole(name: Name, role: string): void {
  it(`${name} has the front matter of its role`, () => {
    const { frontMatter } = parseNote(inserted(name));
    assert.equal(frontMatter.role, role);
    assert.equal(frontMatter.date, '2026-11-23T09:00');
    assert.deepEqual(frontMatter.attendees, ['me']);
    assert.ok(frontMatter.title && frontMatter.minutes);
  });
}

/** `- [ ] #ask @lee Who? due:2026-11-25` → `#ask @lee due [open]` */
function outlineOf({ kind, stride, id, people, due, details, task }: Tag): string {
  return [
    stride.length ? `#${kind}/${stride.join('')}` : `#${kind}`,
    ...(id === null ? [] : [`^${id}`]),
    ...people.map((person) => `@${person.id}`),
    ...(due === null ? [] : ['due']),
    ...details.map((detail) => detail.key),
    ...(task === null ? [] : [`[${task}]`]),
  ].join(' ');
}

const variables = new Map([
  ['CURRENT_YEAR', '2026'],
  ['CURRENT_MONTH', '11'],
  ['CURRENT_DATE', '23'],
  ['CURRENT_HOUR', '09'],
]);

/** How often the text differs by what is chosen: as many times as the longest choice is long. */
const choicesOf = (name: Name): number =>
  Math.max(
    1,
    ...[...snippets[name].body.join('\n').matchAll(choice)].map(
      ([, values]) => values?.split(',').length ?? 0,
    ),
  );

const choice = /\$\{\d+\|([^|}]+)\|\}/g;

/**
 * The text that VS Code inserts: of a variable its value, of each choice the one in that place (or the last), of a
 * placeholder its default.
 */
function inserted(name: Name, chosen = 0): string {
  const text = snippets[name].body
    .join('\n')
    .replace(/\$\{([A-Z_]+)\}/g, (written, variable: string) => variables.get(variable) ?? written)
    .replace(choice, (_, values: string) => values.split(',').at(chosen) ?? values.split(',').at(-1) ?? '')
    .replace(/\$\{\d+:([^${}]*)\}/g, '$1')
    .replace(/\$\d+/g, '');
  assert.doesNotMatch(text, /\$/, 'a part of the snippet was not understood');
  return text;
}
