import assert from 'node:assert/strict';
import { newNote, type NewNote } from '../../../../src/core/note/edits/appendElement';
import { answerQuestion } from '../../../../src/core/note/edits/answerQuestion';
import { closeAsk } from '../../../../src/core/note/edits/closeAsk';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { parseNote } from '../../../../src/core/note/parseNote';
import { nextInterviewOf, plannedInterview } from '../../../../src/core/interview/agenda/nextInterview';
import { begunInterviews } from '../../../../src/core/session/status';
import type { FolderIndex } from '../../../../src/core/session/folderIndex';
import { indexOf, sessionOf } from '../../session/literalSession';
import type { Place } from '../../../../src/core/session/place';
import type { Role } from '../../../../src/core/note/note';

const people = `title: Shop
people: [{ id: dana, name: Dana Reyes }, { id: lee, name: Lee Wong }, { id: robin, name: Robin Vale, duties: [organizer] }]
`;
const next = {
  title: 'Architects, second interview',
  role: 'architects',
  date: '2026-11-24T09:00',
  attendees: ['dana', 'robin'],
} satisfies Partial<NewNote>;
const first = (body: string, more = '') =>
  `---\nrole: architects\ndate: 2026-11-23T09:00\nattendees: [dana, robin]\n${more}---\n\n# First [one]\n\n${body}`;

const folder = (body: string, more: Readonly<Record<string, string>> = {}): FolderIndex =>
  indexOf({ 'threat-session.yaml': people, 'a.interview.md': first(body), ...more });

const prepared = (index: FolderIndex, file = 'b.interview.md', meeting: Partial<typeof next> = {}) => {
  const [session] = index.sessions();
  assert.ok(session);
  return nextInterviewOf(session, index.catalogsOf(session), { ...next, ...meeting }, file);
};

/** The body of the note that is prepared for the next interview with Dana. */
const assertAgenda = (body: string, expected: string, more: Readonly<Record<string, string>> = {}) => {
  const { text } = prepared(folder(body, more));
  const head = newNote({ ...next, elements: [] });
  assert.equal(text.slice(0, head.length), head);
  assert.equal(text.slice(head.length), expected);
};

const from = (...lines: number[]) =>
  `\nLeft open in [a](a.interview.md), ${lines.length > 1 ? 'lines' : 'line'} ${lines
    .map((line) => `[${line}](a.interview.md#L${line})`)
    .join(', ')}:\n\n`;

describe('the next interview', () => {
  it('asks what is open and what was deferred to somebody who comes, with id and categories', () =>
    assertAgenda(
      '## Shopper #process\n\n- [ ] Who are you? ^authentication\n- [>] Why? @dana due:2026-11-25 ^/SE\n- [x] Done?\n- [-] Never?\n',
      `\n## Shopper #process\n${from(11, 12)}- [ ] Who are you? ^authentication\n- [ ] Why? @dana due:2026-11-25 ^/SE\n`,
    ));
  it('asks about a flow below its row, which stands once, and has not begun with that', () => {
    const body =
      '- #flow Shop -> Bank: orders (TLS)\n  - [ ] Who reads it? ^flow-read\n\n## Shop #process\n\n- [ ] Why?\n- #flow <- Bank\n  - [ ] Why?\n- [x] Done?\n';
    const row = '- #flow Shop -> Bank: orders (TLS)\n  - [ ] Who reads it? ^flow-read\n';
    const back = '- #flow Shop <- Bank\n  - [ ] Why?\n';
    const index = folder(body);
    const { text } = prepared(index);
    assert.ok(
      text.endsWith(`${from(10)}${row}\n## Shop #process\n${from(14)}- [ ] Why?\n${from(16)}${back}`),
      text,
    );
    index.set('b.interview.md', text);
    const [session] = index.sessions();
    assert.ok(session);
    assert.deepEqual([...begunInterviews(session)], ['a.interview.md']);
    assert.equal(session.questions.filter(({ history }) => history.length === 1).length, 3);
  });
  it('leaves out what was deferred to somebody else', () =>
    assertAgenda('- [>] Why? @lee\n- [>] How? @Dana\n', `${from(10)}- [ ] How? @dana\n`));
  it('asks what leads to a person in words that still say the same', () => {
    const body =
      '## Shopper #process\n\n- [>] Had @lee one from @dana\n- [>] What is it for? @dana\n- [ ] And for\n- [x] Done?\n';
    const asked = ['- [ ] Had @lee one from @dana? @dana', '- [ ] What is it for? @dana', '- [ ] And for'];
    assertAgenda(body, `\n## Shopper #process\n${from(11, 12, 13)}${asked.join('\n')}\n`);
  });
  it('asks what nobody in particular is asked only of those who were there, or of their role', () => {
    const elsewhere = (role: string, attendees: string) =>
      `---\nrole: ${role}\ndate: 2026-11-22\nstarted: 2026-11-22T09:00\nattendees: ${attendees}\n---\n\n- [ ] And here?\n`;
    const asked = (note: string) => prepared(folder('', { 'c.interview.md': note })).agenda.length;
    assert.equal(asked(elsewhere('business', '[lee, robin]')), 0);
    assert.equal(asked(elsewhere('business', '[dana]')), 1);
    assert.equal(asked(elsewhere('architects', '[lee]')), 1);
  });
  it('leaves to another meeting what that one is still to ask', () => {
    const planned = (more: string) =>
      `---\nrole: architects\ndate: 2026-11-25\nattendees: [dana]\n---\n\n- [ ] And then?\n${more}`;
    const asked = (note: string) => prepared(folder('', { 'c.interview.md': note })).agenda.length;
    assert.equal(asked(planned('')), 0);
    assert.equal(asked(planned('- [x] Why?\n')), 1);
  });
  it('takes over what a cancelled meeting was to ask', () => {
    const note = '---\nrole: architects\ndate: 2026-11-25\nattendees: [dana]\n---\n\n- [ ] And then?\n';
    const meeting = (status: string) => `${people}meetings: [{ title: C, note: c.interview.md${status} }]\n`;
    const asked = (status: string) =>
      prepared(folder('', { 'threat-session.yaml': meeting(status), 'c.interview.md': note })).agenda.length;
    assert.equal(asked(''), 0);
    assert.equal(asked(', status: cancelled'), 1);
  });
  it('keeps asks for those who come, with what belongs to them', () =>
    assertAgenda(
      '## Web shop #process\n\n- [ ] #ask/S @dana Who may see `it`? due:2026-11-25 ^A-1\n- #ask @lee Not here?\n- #ask @dana What about both?\n  - about: Web shop; Gate\n- [x] #ask @dana Done?\n- #ask Who else?\n  - owner: Dana Reyes\n',
      `\n## Web shop #process\n${from(11, 13, 16)}- [ ] #ask/S @dana Who may see \`it\`? due:2026-11-25 ^A-1\n- [ ] #ask @dana What about both?\n  - about: Web shop; Gate\n- [ ] #ask @dana Who else?\n`,
    ));
  it('asks how an attack would work for each hint that does not say', () =>
    assertAgenda(
      '## Shopper #process\n\n- #hint/S The cookie lives *90* days.\n- #risk/T It breaks\n- #hint/D Slow\n  - how: flood it\n- #dismissed/D Other\n- #hint/I Old\n  - status: done\n',
      `\n## Shopper #process\n${from(11, 12)}- [ ] How would an attack make use of this: The cookie lives \\*90\\* days? ^/S\n- [ ] How would an attack make use of this: It breaks? ^/T\n`,
    ));
  it('asks a catalog question for each category that an interactor lacks', () =>
    assertAgenda(
      '## Shopper #interactor/human\n\n- #control/S Passwords\n\n## Bank #interactor\n\n- [x] Who are you? ^authentication\n',
      '\n## Shopper #interactor/human\n\nNot talked about yet:\n\n- [ ] What may you do? ^roles\n\n## Bank #interactor\n\nNot talked about yet:\n\n- [ ] What may you do? ^roles\n',
    ));
  it('speaks German where its session does', () => {
    const index = folder(
      '## Shopper #interactor/human\n\n- [ ] Warum?\n- [x] Wie? ^/TRIDE\n- #hint/S Das Cookie lebt lange.\n',
      { 'threat-session.yaml': `${people}language: de\n` },
    );
    assert.deepEqual(prepared(index).body.split('\n').filter(Boolean), [
      '## Shopper #interactor/human',
      'Offen geblieben in [a](a.interview.md), Zeilen [11](a.interview.md#L11), [13](a.interview.md#L13):',
      '- [ ] Warum?',
      '- [ ] Wie würde ein Angriff das ausnutzen: Das Cookie lebt lange? ^/S',
    ]);
    const [session] = index.sessions();
    assert.ok(session);
    assert.equal(plannedInterview(session, 'business', null, '2026-11-25').title, 'Fachseite');
  });
  it('puts the solution as a whole first, then the elements in their order', () =>
    assert.deepEqual(
      prepared(
        folder('## B #process\n\n- [ ] 1\n- [x] 3\n\n## A #process\n\n- [ ] 2\n\n# x\n\n- [ ] All?\n'),
      ).agenda.map(({ element }) => element),
      [null, 'B', 'A'],
    ));
  it('is an empty note where nothing is open', () => assertAgenda('- [x] Done?\n  Yes.\n', ''));
  it('links to where things come from, seen from its own place', () => {
    const { text } = prepared(folder('- [ ] Why?\n- [x] Done?\n'), 'notes/second round/b.interview.md');
    assert.match(
      text,
      /\[a\]\(\.\.\/\.\.\/a\.interview\.md\), line \[9\]\(\.\.\/\.\.\/a\.interview\.md#L9\):/,
    );
  });

  describe('when it is answered', () => {
    const body =
      '## Shopper #interactor/human\n\n- [ ] Who are you? ^authentication\n- [x] May you? ^roles\n- [>] Own words? @dana\n- [ ] #ask @dana Who may see it?\n\n- #hint/S A cookie\n';
    const answered = (): FolderIndex => {
      const index = folder(body);
      index.set('b.interview.md', prepared(index).text);
      return index;
    };
    const answer = (index: FolderIndex, { file, span }: Place, edit: typeof closeAsk) => {
      assert.equal(file, 'b.interview.md');
      const text = prepared(folder(body)).text;
      const note = parseNote(text);
      const line = note.lines.lineAt(span.start);
      const character = span.start - note.lines.startOf(line);
      const edits = edit(note, { line, character, text: note.lines.textOf(line) }, 'Only Dana.');
      assert.ok(edits);
      index.set(file, applyEdits(text, edits));
    };

    it('asks everything once, by its own place', () => {
      const [session] = answered().sessions();
      assert.deepEqual(
        session?.questions.map(({ text, file, history }) => [text, file, history.length]),
        [
          ['May you?', 'a.interview.md', 0],
          // That it was left to Dana stays so until she was asked.
          ['Own words?', 'a.interview.md', 1],
          ['Who are you?', 'b.interview.md', 1],
          ['How would an attack make use of this: A cookie?', 'b.interview.md', 0],
        ],
      );
      assert.deepEqual(
        session.asks.map(({ text, file, status }) => [text, file, status]),
        [['Who may see it?', 'b.interview.md', 'open']],
      );
      assert.deepEqual(
        session.problems.map(({ code }) => code),
        [],
      );
    });
    it('asks nothing a second time', () => assert.deepEqual(prepared(answered()).agenda, []));
    it('closes a question of the earlier interview', () => {
      const index = answered();
      const question = index.sessions()[0]?.questions.find(({ id }) => id === 'authentication');
      assert.ok(question);
      answer(index, question, answerQuestion);
      const now = index.sessions()[0]?.questions.find(({ id }) => id === 'authentication');
      assert.deepEqual(
        [now?.status, now?.answer, now?.history.map(({ file, status }) => `${file} ${status}`)],
        ['answered', 'Only Dana.', ['a.interview.md open']],
      );
    });
    it('closes an ask of the earlier interview', () => {
      const index = answered();
      const ask = index.sessions()[0]?.asks[0];
      assert.ok(ask);
      answer(index, ask, closeAsk);
      assert.deepEqual(
        index.sessions()[0]?.asks.map(({ status, answer: said }) => [status, said]),
        [['closed', 'Only Dana.']],
      );
    });
    it('leaves nothing for a third interview but what is still open', () => {
      const index = answered();
      const ask = index.sessions()[0]?.asks[0];
      assert.ok(ask);
      answer(index, ask, closeAsk);
      const { agenda } = prepared(index, 'c.interview.md', { date: '2026-11-25' });
      assert.deepEqual(
        agenda.map(({ reason, from: place }) => `${reason} ${place?.file ?? ''}`),
        ['question b.interview.md', 'question b.interview.md', 'question b.interview.md'],
      );
    });
  });
});

const held = '---\nrole: architects\ndate: 2026-11-23\nattendees: [lee, dana]\n---\n- [x] Who pays?\n';

/** Asserts title, date, attendees and note, as they would be offered on 2026-11-25. */
function assertPlanned(
  meetings: string,
  role: Role,
  expected: string,
  last: string | null = null,
  more: Readonly<Record<string, string>> = {},
): void {
  const session = sessionOf({
    'shop/threat-session.yaml': `title: Shop\nmeetings:\n${meetings}`,
    'shop/a.interview.md': held,
    'shop/b.interview.md': held.replace('[lee, dana]', '[dana]').replace('23', '24'),
    ...more,
  });
  const from = session.interviews.find(({ file }) => file === last) ?? null;
  const { title, date, attendees, note } = plannedInterview(session, role, from, '2026-11-25');
  assert.equal([title, date, attendees.join(' '), note].join(' | '), expected);
}

const noteOfNext = (text: string) => ({ 'shop/c.interview.md': `---\nrole: architects\n---\n- ${text}\n` });
const waiting = { 'shop/c.interview.md': '---\nrole: architects\n---\n- [ ] Who pays?\n' };
const meeting = (keys: string) => `  - { id: next, role: architects, ${keys} }\n`;

describe('the next interview that is likely', () => {
  it('is a meeting without a note', () =>
    assertPlanned(
      meeting('title: Again, start: 2026-11-27T09:00, people: [lee]'),
      'architects',
      'Again | 2026-11-27T09:00 | lee | ',
    ));
  it('is no meeting that is off', () =>
    assertPlanned(
      `${meeting('title: Off, status: cancelled')}${meeting('title: Again').replace('next', 'other')}`,
      'architects',
      'Again | 2026-11-25 | dana | ',
    ));
  it('is a meeting whose note is not there yet, and that is its file', () =>
    assertPlanned(
      meeting('title: Again, note: c.interview.md'),
      'architects',
      'Again | 2026-11-25 | dana | shop/c.interview.md',
    ));
  it('is a meeting whose note waits for it', () =>
    assertPlanned(
      meeting('title: Again, note: c.interview.md'),
      'architects',
      'Again | 2026-11-25 | dana | shop/c.interview.md',
      null,
      waiting,
    ));
  it('is no meeting that was held', () =>
    assertPlanned(
      meeting('title: Held, note: a.interview.md'),
      'architects',
      'Architects 3 | 2026-11-25 | dana | ',
    ));
  for (const tag of ['#control a', '#ask a', '#assumption a', '#action a', '#hint a', '[x] Who pays?']) {
    it(`is no meeting whose note holds ${tag}`, () =>
      assertPlanned(
        meeting('title: Again, note: c.interview.md'),
        'architects',
        'Architects 4 | 2026-11-25 | dana | ',
        null,
        noteOfNext(tag),
      ));
  }
  it('goes on from the interview that is named', () =>
    assertPlanned('', 'architects', 'Architects 3 | 2026-11-25 | lee dana | ', 'shop/a.interview.md'));
  it('is the first in its role', () => assertPlanned('', 'business', 'Business | 2026-11-25 |  | '));
  it('is never a file that is no note', () =>
    assertPlanned(
      meeting('title: Again, note: settings.json'),
      'architects',
      'Again | 2026-11-25 | dana | ',
    ));
});
