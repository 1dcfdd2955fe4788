/** Which questions are asked next, in which order: of a literal catalog, and of the one that ships. */
import assert from 'node:assert/strict';
import { builtInCatalog } from '../../../../src/builtIn/builtInCatalog';
import { parseCatalog } from '../../../../src/core/catalog/parseCatalog';
import type { Catalog } from '../../../../src/core/catalog/catalog';
import { knownAlsoAs } from '../../../../src/core/catalog/translated';
import { NoteSubjects } from '../../../../src/core/interview/checklist/noteSubjects';
import { questionsToAsk } from '../../../../src/core/interview/checklist/questionsToAsk';
import { FolderIndex } from '../../../../src/core/session/folderIndex';

const literal = parseCatalog(`questions:
  - { id: s-deep, text: S deep?, stride: S, depth: deep }
  - { id: s-rest, text: S rest?, stride: S }
  - id: s-best
    text: S best?
    stride: S
    depth: essential
    followUps: [{ id: s-more, text: S more?, when: [password] }]
  - { id: t-one, text: T one?, stride: T }
  - { id: t-two, text: T two?, stride: T }
  - { id: e-person, text: E person?, stride: E, appliesTo: [human] }
  - { id: e-all, text: E all?, stride: E, depth: essential }
  - { id: s-person, text: S person?, stride: S, appliesTo: [human] }
  - { id: end, text: And else?, appliesTo: [human], moment: closing }
  - { id: begin, text: Who is it?, stride: D, appliesTo: [human], moment: opening }
`).catalog;

/** The ids of what is to be asked of the first element of `a.interview.md`. */
function toAsk(
  text: string,
  {
    catalog = literal,
    above = null,
    other = '',
    session: more = '',
  }: { catalog?: Catalog; above?: string | null; other?: string; session?: string } = {},
): readonly string[] {
  const index = new FolderIndex('workspace', catalog);
  index.set('a.interview.md', text);
  index.set('threat-session.yaml', `title: Shop\n${more}\n`);
  if (other !== '') index.set('b.interview.md', other);
  const session = index.sessionOf('a.interview.md');
  const note = index.note('a.interview.md');
  assert.ok(session && note);
  const subjects = new NoteSubjects({
    session,
    catalogs: index.catalogsOf(session),
    file: 'a.interview.md',
    note,
  });
  const subject = subjects.subjects.find(({ key }) => key !== null) ?? subjects.subjects[0];
  assert.ok(subject);
  const entries = subjects.entriesOf(subject);
  return questionsToAsk(entries, { catalog: subjects.catalog, above }).map(
    ({ entry }) => entry.id ?? entry.text,
  );
}

const shopper = '## Shopper #interactor/human\n\n';

describe('what a note asks in the words of another language', () => {
  const other = parseCatalog(
    'questions: [{ id: s-best, text: S das Beste?, stride: S, followUps: [{ id: s-more, text: S mehr? }] }, { id: t-one, text: T eins?, stride: T, textFor: { human: T jemand? } }]',
  ).catalog;
  const note = `${shopper}- [ ] S das Beste?\n- [ ] T jemand?\n`;
  const isAsked = (catalog: Catalog) =>
    ['s-best', 't-one', 't-two'].filter((id) => toAsk(note, { catalog }).includes(id));

  it('is not asked once more', () => assert.deepEqual(isAsked(knownAlsoAs(literal, other)), ['t-two']));
  it('is another question where nobody knows these words', () =>
    assert.deepEqual(isAsked(literal), ['s-best', 't-one', 't-two']));
});

describe('what is asked next', () => {
  it('opens the talk, then is one of each category, then what is made for the type, and closes the talk', () =>
    assert.deepEqual(toAsk(shopper, { session: 'depth: deep' }), [
      ...['begin', 's-best', 't-one', 'e-all'],
      ...['e-person', 's-person', 's-rest', 't-two', 's-deep', 'end'],
    ]));
  it('is last what has its answer, though nobody ticked it', () => {
    const asked =
      '- [ ] S best? ^s-best\n  - @lee: all of us\n- [ ] T one? ^t-one\n- [ ] S rest? ^s-rest\n  - ';
    const first = toAsk(shopper + asked);
    assert.deepEqual(first.slice(0, 3), ['begin', 't-one', 's-rest']);
    assert.deepEqual(first.slice(-2), ['s-best', 'end']);
  });

  it('is what the note holds already, before what nobody planned', () =>
    assert.deepEqual(
      toAsk(`${shopper}- [ ] Who pays?\n- [>] Who else? @lee\n- [x] S rest? ^s-rest\n`).slice(0, 3),
      ['begin', 'Who pays?', 't-one'],
    ));
  it('is what an answer calls for, behind the categories without any', () =>
    assert.deepEqual(toAsk(`${shopper}- [x] S best? ^s-best\n  A password.\n`).slice(0, 4), [
      ...['begin', 't-one', 'e-all', 's-more'],
    ]));
  it('follows up the question above before all', () =>
    assert.equal(
      toAsk(`${shopper}- [x] S best? ^s-best\n  A password.\n`, { above: '^s-best' })[0],
      's-more',
    ));
  it('is last what another interview has answered', () =>
    assert.deepEqual(toAsk(shopper, { other: `${shopper}- [x] S best? ^s-best\n  A card.\n` }).slice(-2), [
      's-best',
      'end',
    ]));
  it('is only what the time of the session allows, or the depth that it says', () => {
    const asked = (session: string) =>
      ['s-best', 's-rest', 's-deep'].filter((id) => toAsk(shopper, { session }).includes(id));
    assert.deepEqual(asked('pace: half-day'), ['s-best']);
    assert.deepEqual(asked('pace: one-day'), ['s-best', 's-rest']);
    assert.deepEqual(asked(''), ['s-best', 's-rest']);
    assert.deepEqual(asked('pace: three-days'), ['s-best', 's-rest', 's-deep']);
    assert.deepEqual(asked('pace: half-day\ndepth: deep'), ['s-best', 's-rest', 's-deep']);
  });
  it('is nothing when all was asked', () =>
    assert.deepEqual(toAsk('## Orders #store\n- [x] Who pays? ^/S\n'), []));
});

describe('what the catalog that ships asks first', () => {
  const builtIn = { catalog: builtInCatalog() };
  const letters = new Map(builtIn.catalog.questions.map(({ id, stride }) => [id, stride[0]]));

  // What an expert asks first when time is short: breadth, then what is special to the type, then the rest.
  const breadth = [
    'data',
    'integrity-in-transit',
    'authentication',
    'denial-of-service',
    'roles',
    'who-did-it',
  ];
  const onTheWire = ['confidentiality-in-transit', 'credential-protection', 'credential-rotation'];
  const firstTwelve = {
    'interactor/human': [...breadth, 'somebody-elses-data', 'recovery', 'second-factor', ...onTheWire],
    'interactor/service': [
      ...breadth,
      'somebody-elses-data',
      'is-it-really-it',
      'token-lifetime',
      ...onTheWire,
    ],
    'interactor/device': [...breadth, 'is-it-really-it', 'new-software', 'taken-apart', ...onTheWire],
    'interactor/agent': [
      ...breadth,
      ...['token-lifetime', 'strangers-text', 'tools-without-asking', 'agent-stop'],
      ...onTheWire.slice(0, 2),
    ],
  };
  for (const [element, ids] of Object.entries(firstTwelve)) {
    it(`is the expert's twelve of a fresh ${element}`, () =>
      assert.deepEqual(toAsk(`## Shopper #${element}\n`, builtIn).slice(0, 12), ids));
    it(`is one of each category of a fresh ${element}`, () => {
      const first = toAsk(`## Shopper #${element}\n`, builtIn).slice(0, 6);
      assert.deepEqual(first.map((id) => letters.get(id)).sort(), ['D', 'E', 'I', 'R', 'S', 'T']);
    });
    it(`is a short list of all six categories for half a day with a fresh ${element}`, () => {
      const ids = toAsk(`## Shopper #${element}\n`, { ...builtIn, session: 'pace: half-day' });
      assert.ok(ids.length >= 9 && ids.length <= 14, `${ids.length}`);
    });
  }
  it('begins with what a process does and a store keeps', () => {
    assert.equal(toAsk('## Loans #process\n', builtIn)[0], 'process-data');
    assert.equal(toAsk('## Loans #store\n', builtIn)[0], 'store-keeps');
  });
  for (const [role, first, last] of [
    ['architects', 'show-architecture', 'should-have-asked'],
    ['business', 'value', 'should-have-asked'],
    ['deployment', 'keyboard-to-production', 'should-have-asked'],
    ['production', 'sunday-night', 'should-have-asked'],
    ['kickoff', 'why-now', 'should-have-asked'],
    ['workshop', 'who-draws', 'should-have-asked'],
    ['follow-up', 'should-have-asked', 'should-have-asked'],
  ] as const)
    it(`begins and ends a talk as ${role} are asked`, () => {
      const ids = toAsk(`---\nrole: ${role}\n---\n`, builtIn);
      assert.deepEqual([ids[0], ids.at(-1)], [first, last]);
    });
});
