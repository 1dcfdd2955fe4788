import assert from 'node:assert/strict';
import { FolderIndex } from '../../../src/core/session/folderIndex';
import { parseCatalog } from '../../../src/core/catalog/parseCatalog';
import { isAboutComponent, otherComponents } from '../../../src/core/session/components';

const files = {
  'threat-session.yaml': 'components: [{ name: Gateway }, { name: "**Archive**" }, { name: Index }]\n',
  'archive.interview.md': `## Archive #process

### Shelf #store

## Clerk #interactor/human

- #flow Clerk -> Shelf: letters
- #flow Gateway -> Shelf: letters
- #flow Clerk -> Printer: letters
`,
  'gateway.interview.md': '## Gateway #process\n\n## Printer #process\n',
};

/** The names of all elements and flows that belong elsewhere. */
function elsewhere(title: string | null, ...sections: string[]): readonly string[] {
  const index = new FolderIndex('workspace', parseCatalog('questions: []').catalog);
  for (const [path, text] of Object.entries(files)) index.set(path, text);
  const [session] = index.sessions();
  assert.ok(session);
  const isElsewhere = otherComponents(session, { title }, new Set(sections));
  return [...session.elements, ...session.flowSubjects].flatMap(({ key, name }) =>
    isElsewhere(key) ? name : [],
  );
}

describe('components of a running solution', () => {
  it('have the meetings whose titles name them', () => {
    assert.equal(isAboutComponent({ title: 'Component: Gateway' }, 'gateway'), true);
    assert.equal(isAboutComponent({ title: 'Kick-off' }, 'gateway'), false);
    assert.equal(isAboutComponent({ title: null }, 'gateway'), false);
  });
  it('keep what is in them, and their flows, out of the meeting about another one', () =>
    assert.deepEqual(elsewhere('Component: Gateway'), ['Archive', 'Shelf', 'Clerk → Shelf']));
  it('share those outside, what is no component, and flows between them', () =>
    assert.deepEqual(elsewhere('Component: Archive'), ['Gateway']));
  it('are those of the sections where the title names none', () => {
    assert.deepEqual(elsewhere('Second talk', 'archive', 'clerk'), ['Gateway']);
    assert.deepEqual(elsewhere('Second talk', 'archive', 'gateway'), []);
    assert.deepEqual(elsewhere('Component: Gateway', 'archive'), ['Archive', 'Shelf', 'Clerk → Shelf']);
  });
  it('are all looked at where neither names one', () => {
    assert.deepEqual(elsewhere(null), []);
    assert.deepEqual(elsewhere('Architects', 'clerk'), []);
  });
});
