/** The law of the format page's section 8 for the session file: an edit shows as that change and no other. */
import assert from 'node:assert/strict';
import { problemSubject } from '../../../src/core/language/problems/problemRules';
import fc from 'fast-check';
import { parse } from 'yaml';
import { applyEdits, type TextEdit } from '../../../src/core/text/textEdit';
import { parseNote } from '../../../src/core/note/parseNote';
import { addMeeting, addPerson, appendItem } from '../../../src/core/sessionFile/appendItem';
import { renamePerson, renamePersonInNote } from '../../../src/core/language/names/renamePerson';
import { setValue } from '../../../src/core/sessionFile/setValue';
import { FolderIndex } from '../../../src/core/session/folderIndex';
import { parseSessionFile } from '../../../src/core/sessionFile/parseSessionFile';
import { fixOf, readinessOf } from '../../../src/core/planning/readiness/readiness';
import { builtInCatalog } from '../../../src/builtIn/builtInCatalog';
import { facts, noteText } from '../note/randomNotes';
import { sessionFileText } from './randomSessionFile';

type Path = readonly (string | number)[];
type Json = null | string | number | boolean | Json[] | { [key: string]: Json };

/** What the file holds, keys of its own included; a key without a value is none. */
const read = (text: string) =>
  JSON.parse(JSON.stringify(parse(text), (_, held: unknown) => (held === null ? undefined : held))) as Json;

/** The same with another value at a path; what is missing on the way is made. */
function changed(
  held: Json | undefined,
  [key, ...rest]: Path,
  change: (held: Json | undefined) => Json,
): Json {
  if (key === undefined) return change(held);
  if (Array.isArray(held)) return held.map((item, at) => (at === key ? changed(item, rest, change) : item));
  const entries = (held ?? {}) as { [key: string]: Json };
  return { ...entries, [key]: changed(entries[key], rest, change) };
}

const commentsOf = (text: string) => text.match(/# C\d+/g) ?? [];
const quotedOf = (text: string) => text.match(/'(?:[^'\n]|'')*'|"(?:[^"\\\n]|\\.)*"/g) ?? [];

function assertKept(kept: readonly string[], all: readonly string[], context: string): void {
  let next = 0;
  for (const one of all) if (one === kept[next]) next++;
  assert.equal(next, kept.length, `lost ${String(kept[next])} of\n${context}`);
}

/** Asserts what every edit must keep, and gives the text that comes out. */
function after(text: string, edits: readonly TextEdit[]): string {
  const result = applyEdits(text, edits);
  assert.deepEqual(commentsOf(result), commentsOf(text), result);
  const isReplaced = ({ span }: TextEdit) => span.start < span.end;
  if (!edits.some(isReplaced)) assertKept(quotedOf(text), quotedOf(result), result);
  const problems = (of: string) =>
    parseSessionFile(of).problems.map((problem) => `${problem.code} ${problemSubject(problem)}`);
  assert.deepEqual(problems(result), problems(text), result);
  assert.equal(result.startsWith('\uFEFF'), text.startsWith('\uFEFF'));
  if (text.includes('\r\n')) assert.doesNotMatch(result, /(?<!\r)\n/);
  return result;
}

/** Runs a property and makes sure that it was about something: most edits must be possible. */
function assertLaw(name: string, law: (text: string, pick: number) => boolean | null): void {
  it(name, () => {
    let done = 0;
    let refused = 0;
    fc.assert(
      fc.property(sessionFileText, fc.nat(), (text, pick) => {
        const result = law(text, pick);
        if (result === true) done++;
        if (result === false) refused++;
      }),
      { numRuns: 50 },
    );
    assert.ok(done > 10, `only ${done} edits were tried`);
    assert.ok(refused < done / 10, `${refused} of ${done + refused} edits were refused`);
  });
}

function assertChange(
  text: string,
  edits: readonly TextEdit[] | null,
  path: Path,
  change: (held: Json | undefined) => Json,
): boolean {
  if (!edits) return false;
  assert.deepEqual(read(after(text, edits)), changed(read(text), path, change), text);
  return true;
}

const someText = (pick: number) => ['plain', 'a, b: c # d', "it's", '12', '-'][pick % 5] ?? '';
const added = (item: Json) => (list: Json | undefined) => [...(Array.isArray(list) ? list : []), item];

describe('after an edit of a session file, it reads as before and with the change', () => {
  assertLaw('when a value is set', (text, pick) => {
    const value = someText(pick);
    const path =
      [['classification'], ['title'], ['agreement', 'goal'], ['agreement', 'breaks']][pick % 4] ?? [];
    return assertChange(text, setValue(text, path, value), path, () => value);
  });
  assertLaw('when a value of a person is set', (text, pick) => {
    const { people } = parseSessionFile(text).value;
    if (!people.length) return null;
    const key = ['why', 'channel', 'email'][pick % 3] ?? '';
    const value = key === 'email' ? `dana${pick}@shop.example` : someText(pick);
    const path = ['people', pick % people.length, key];
    return assertChange(text, setValue(text, path, value), path, () => value);
  });
  assertLaw('when somebody is invited', (text, pick) => {
    const { meetings } = parseSessionFile(text).value;
    if (!meetings.length) return null;
    const path = ['meetings', pick % meetings.length, 'people'];
    return assertChange(text, appendItem(text, path, someText(pick)), path, added(someText(pick)));
  });
  assertLaw('when something is put out of scope', (text, pick) =>
    assertChange(
      text,
      appendItem(text, ['scope', 'out'], someText(pick)),
      ['scope', 'out'],
      added(someText(pick)),
    ),
  );
  assertLaw('when a person is added', (text, pick) => {
    const person = { id: 'new', name: someText(pick), duties: ['participant'] };
    return assertChange(text, addPerson(text, person), ['people'], added(person));
  });
  assertLaw('when a meeting is added', (text, pick) => {
    const meeting = {
      id: 'new',
      title: someText(pick),
      role: 'business',
      minutes: 30,
      people: ['dana'],
    } as const;
    return assertChange(
      text,
      addMeeting(text, meeting),
      ['meetings'],
      added({ ...meeting, people: ['dana'] }),
    );
  });
  assertLaw('when a document has come', (text, pick) => {
    const { documents } = parseSessionFile(text).value;
    if (!documents.length) return null;
    const index = pick % documents.length;
    const edits = setValue(text, ['documents', index, 'status'], 'received');
    return assertChange(text, edits, ['documents', index, 'status'], () => 'received');
  });
  assertLaw('when a part of the agreement is filled', (text, pick) =>
    assertChange(
      text,
      setValue(text, ['agreement', 'materials'], someText(pick)),
      ['agreement', 'materials'],
      () => someText(pick),
    ),
  );

  assertLaw('when a person is renamed, and back', (text) => {
    const { value } = parseSessionFile(text);
    if (!value.people.some(({ id }) => id === 'dana')) return null;
    const edits = renamePerson(text, 'dana', 'd.reyes');
    if (!edits) return false;
    const renamed = after(text, edits);
    assert.equal(JSON.stringify(read(renamed)), JSON.stringify(read(text)).replace(/"dana"/g, '"d.reyes"'));
    const back = renamePerson(renamed, 'd.reyes', 'dana');
    assert.ok(back);
    assert.equal(applyEdits(renamed, back), text);
    return true;
  });

  assertLaw('when an item of the readiness is mended', (text, pick) => {
    const index = new FolderIndex('shop', builtInCatalog());
    index.set('threat-session.yaml', text);
    const [session] = index.sessions();
    assert.ok(session);
    const items = readinessOf(session, parseSessionFile(text)).filter(({ fix }) => fix !== null);
    const item = items[pick % items.length];
    if (!item) return null;
    const edits = fixOf(text, item);
    if (!edits) return false;
    after(text, edits);
    return true;
  });
});

const namesOut = (value: unknown) => JSON.stringify(value).replace(/l\.kim|\blee\b/gi, '?');

describe('after a person was renamed, a note', () => {
  it('names them by the new id, and reads as before otherwise', () => {
    let done = 0;
    fc.assert(
      fc.property(noteText, fc.constantFrom('- lee', '- "@Lee" # he', "- 'lee'"), (body, attendee) => {
        const text = `---\nattendees: # who\n  - dana.r\n  ${attendee}\n---\n\n${body}`;
        const note = parseNote(text);
        const edits = renamePersonInNote(note, 'lee', 'l.kim') ?? [];
        const result = parseNote(applyEdits(text, edits));
        const renamed = (written: string) => (written.toLowerCase() === 'lee' ? 'l.kim' : written);
        assert.deepEqual(
          result.mentions.map(({ id }) => id),
          note.mentions.map(({ id }) => renamed(id)),
        );
        assert.deepEqual(result.frontMatter.attendees, note.frontMatter.attendees?.map(renamed));
        assert.deepEqual(namesOut(facts(result)), namesOut(facts(note)));
        const back = renamePersonInNote(result, 'l.kim', 'lee') ?? [];
        const lowered = text.replace('@Lee', '@lee');
        assert.equal(applyEdits(applyEdits(text, edits), back), lowered);
        if (edits.length > 1) done++;
      }),
      { numRuns: 50 },
    );
    assert.ok(done > 10, `only ${done} notes named somebody`);
  });
});
