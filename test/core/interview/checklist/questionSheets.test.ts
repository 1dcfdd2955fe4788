import assert from 'node:assert/strict';
import { parseCatalog } from '../../../../src/core/catalog/parseCatalog';
import { knownAlsoAs } from '../../../../src/core/catalog/translated';
import { questionSheets } from '../../../../src/core/interview/checklist/questionSheets';
import { FolderIndex } from '../../../../src/core/session/folderIndex';

const english = parseCatalog(`questions:
  - { id: draw, text: What is it?, appliesTo: [architects] }
  - { id: who, text: Who is it?, textFor: { human: Who are they? }, stride: S, appliesTo: [interactor] }
  - { id: end, text: What else?, appliesTo: [solution], moment: closing }
`).catalog;
const german = parseCatalog(`questions:
  - { id: draw, text: Was ist es?, appliesTo: [architects] }
  - { id: who, text: Wer ist es?, stride: S, appliesTo: [interactor] }
  - { id: end, text: Was noch?, appliesTo: [solution], moment: closing }
`).catalog;

/** Asserts what stands on the paper for `a.interview.md`, as `subject: question, question`; `b` knows a Bank. */
function assertPaper(
  note: string,
  expected: string[],
  {
    catalog = english,
    meeting = '',
    session: more = '',
    others = { 'b.interview.md': '---\nrole: architects\n---\n\n## Bank #interactor/service\n' },
  } = {},
): void {
  const index = new FolderIndex('workspace', catalog);
  index.set('threat-session.yaml', `title: Shop\nmeetings: [${meeting}]\n${more}\n`);
  index.set('a.interview.md', note);
  for (const [path, text] of Object.entries(others)) index.set(path, text);
  const [session] = index.sessions();
  const read = index.note('a.interview.md');
  assert.ok(session && read);
  const input = { session, catalogs: index.catalogsOf(session), file: 'a.interview.md', note: read };
  assert.deepEqual(
    questionSheets(input).subjects.map(
      ({ name, questions }) => `${name ?? 'solution'}: ${questions.map(({ text }) => text).join(' ')}`,
    ),
    expected,
  );
}

describe('what a checklist offers, on paper', () => {
  it('is about everybody where those outside are gone through one by one', () => {
    const all = ['solution: What is it? What else?', 'Bank: Who is it?'];
    assertPaper('', all);
    assertPaper('---\nrole: architects\n---\n', all);
  });
  it('is about the solution and what stands in the note in a talk with the business', () => {
    assertPaper('---\nrole: business\n---\n', ['solution: What else?']);
    assertPaper('---\nrole: business\n---\n\n## Guard #interactor/human\n', [
      'solution: What else?',
      'Guard: Who are they?',
    ]);
  });
  it('is what the note asks where findings are discussed, and how every talk ends', () =>
    assertPaper(
      '- [ ] Which do you see differently?\n',
      ['solution: Which do you see differently? What else?'],
      {
        meeting: '{ title: Findings, role: discussion, note: a.interview.md }',
      },
    ));
  it('has what is essential first in its category, whatever catalog asks it', () =>
    assertPaper('---\nrole: architects\n---\n', ['solution: Now? Then? Later? What else?', 'Bank: '], {
      catalog: parseCatalog(`questions:
  - { id: later, text: Later?, stride: S, depth: deep, appliesTo: [architects] }
  - { id: then, text: Then?, stride: S, appliesTo: [architects] }
  - { id: now, text: Now?, stride: S, depth: essential, appliesTo: [architects] }
  - { id: end, text: What else?, appliesTo: [solution], moment: closing }
`).catalog,
      session: 'depth: deep',
    }));
  it('leaves out the component of another meeting', () => {
    const production = 'stage: production\ncomponents: [{ name: Mail }, { name: Bank }]';
    const catalog = parseCatalog('questions: [{ id: in, text: Who is in?, appliesTo: [process] }]').catalog;
    const others = { 'b.interview.md': '## Bank #process\n' };
    const mail = '## Mail #process\n';
    const one = ['solution: ', 'Mail: Who is in?'];
    const both = [...one, 'Bank: Who is in?'];
    const meeting = '{ title: "Component: Mail", role: architects, note: a.interview.md }';
    assertPaper('', ['solution: '], { catalog, meeting, session: production, others });
    assertPaper(mail, one, { catalog, meeting, session: production, others });
    assertPaper(`---\nrole: architects\n---\n${mail}`, one, { catalog, session: production, others });
    assertPaper(`---\nrole: workshop\n---\n${mail}`, both, { catalog, session: production, others });
    assertPaper(mail, both, { catalog, session: production.replace('production', 'design'), others });
    assertPaper(`${mail}\n## Bank #process\n`, both, { catalog, meeting, session: production, others });
  });
  it('is in one language: what the note has in the words of another is asked in those of the catalog', () =>
    assertPaper(
      '---\nrole: architects\n---\n\n- [ ] Was ist es? ^draw\n\n## Bank #interactor/service\n\n- [ ] Wer ruft an? ^who\n',
      ['solution: What is it? What else?', 'Bank: Wer ruft an?'],
      { catalog: knownAlsoAs(english, german) },
    ));
});
