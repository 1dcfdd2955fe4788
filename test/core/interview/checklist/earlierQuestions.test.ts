import assert from 'node:assert/strict';
import { parseCatalog } from '../../../../src/core/catalog/parseCatalog';
import { questionSheets } from '../../../../src/core/interview/checklist/questionSheets';
import { FolderIndex } from '../../../../src/core/session/folderIndex';
import { plannedIn, waitingIn } from '../../../../src/core/session/status';

const catalog = parseCatalog(`questions:
  - id: draw
    text: What is it?
    appliesTo: [architects]
    followUps: [{ id: drawn-when, text: Drawn when?, when: [old] }]
  - { id: deep, text: How deep?, depth: deep, appliesTo: [architects] }
  - { id: worth, text: What is it worth?, appliesTo: [business] }
`).catalog;

const sessionFile = `people:
  - { id: dana, name: Dana, duties: [participant] }
  - { id: lee, name: Lee, duties: [participant] }
  - { id: robin, name: Robin, duties: [facilitator] }
`;

const first = (questions: string, attendees = 'dana, robin') => ({
  'architects-1.interview.md': `---\nrole: architects\ndate: 2026-11-23\nattendees: [${attendees}]\n---\n- [x] Who are you?\n  Dana.\n${questions}`,
});

function read(files: Readonly<Record<string, string>>) {
  const index = new FolderIndex('workspace', catalog);
  for (const [path, text] of Object.entries({ 'threat-session.yaml': sessionFile, ...files }))
    index.set(path, text);
  const [session] = index.sessions();
  assert.ok(session);
  return { index, session };
}

/** What a fresh note of the front matter is offered about the solution, beside a note of the architects. */
function offered(files: Readonly<Record<string, string>>, frontMatter: string): string {
  const file = 'next.interview.md';
  const { index, session } = read({ ...files, [file]: `---\ndate: 2026-11-24\n${frontMatter}\n---\n` });
  const note = index.note(file);
  assert.ok(note);
  const { subjects } = questionSheets({ session, catalogs: index.catalogsOf(session), file, note });
  return subjects.flatMap(({ questions }) => questions.map(({ text }) => text)).join(' ');
}

describe('what is open about the solution elsewhere', () => {
  const prepared = first('- [ ] What is it? ^draw\n- [ ] How deep? ^deep\n- [ ] Drawn when? ^drawn-when\n');

  it('stays out of the checklist of a role that the catalogs do not ask it', () => {
    for (const attendees of ['', 'attendees: [lee]', 'attendees: [dana, robin]'])
      for (const role of ['business', 'deployment', 'production', 'kickoff'])
        assert.equal(
          offered(prepared, `role: ${role}\n${attendees}`),
          role === 'business' ? 'What is it worth?' : '',
        );
  });
  it('stands in the next of its own role, deeper than is offered too, and among the open questions', () => {
    for (const attendees of ['', 'attendees: [lee]', 'attendees: [dana]'])
      assert.equal(offered(prepared, `role: architects\n${attendees}`), 'What is it? Drawn when? How deep?');
    const { session } = read(prepared);
    assert.deepEqual(
      waitingIn(session, plannedIn(session)).map(({ text }) => text),
      ['What is it?', 'How deep?', 'Drawn when?'],
    );
  });
  it('stands where somebody comes to whom it was put off', () => {
    const putOff = first('- [>] What is it? @lee ^draw\n');
    assert.equal(offered(putOff, 'role: business\nattendees: [lee]'), 'What is it worth? What is it?');
    assert.equal(offered(putOff, 'role: business\nattendees: [dana]'), 'What is it worth?');
    assert.equal(offered(putOff, 'role: business'), 'What is it worth?');
  });
  it('is for nobody because of who asks: put off to them it stays with its role', () => {
    const putOff = first('- [>] How deep? @robin ^deep\n- [>] Who signs? @robin\n');
    assert.equal(offered(putOff, 'role: business\nattendees: [lee, robin]'), 'What is it worth?');
    assert.equal(
      offered(putOff, 'role: architects\nattendees: [lee, robin]'),
      'What is it? Who signs? How deep?',
    );
  });
  it('stands, as an own question, where one of those comes again, or where nobody knows', () => {
    const own = '- [ ] Who signs?\n';
    const asked = 'What is it worth? Who signs?';
    assert.equal(offered(first(own), 'role: business\nattendees: [dana]'), asked);
    assert.equal(offered(first(own), 'role: business\nattendees: [lee, robin]'), 'What is it worth?');
    assert.equal(offered(first(own), 'role: business'), asked);
    assert.equal(offered(first(own, 'robin'), 'role: business\nattendees: [lee]'), asked);
  });
  it('stands in a follow-up with those who left it open, whatever their role', () => {
    assert.equal(
      offered(prepared, 'role: follow-up\nattendees: [dana]'),
      'What is it? Drawn when? How deep?',
    );
    assert.equal(offered(prepared, 'role: follow-up\nattendees: [lee]'), '');
  });
  it('stands in the role that somebody asked it in, whatever the catalogs say', () =>
    assert.equal(
      offered(first('- [ ] What is it worth? ^worth\n'), 'role: architects\nattendees: [lee]'),
      'What is it? What is it worth?',
    ));
});
