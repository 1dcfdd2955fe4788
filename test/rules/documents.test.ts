/** The documents keep up with the code: every problem is explained, every example can be read. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseNote } from '../../src/core/note/parseNote';
import { parseCatalog } from '../../src/core/catalog/parseCatalog';
import { parseSessionFile } from '../../src/core/sessionFile/parseSessionFile';

const page = readFileSync('docs/note-format.md', 'utf8');

describe('the format page', () => {
  it('has links that lead somewhere', () => {
    const anchors = [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading ?? ''));
    const missing = [...page.matchAll(/\]\(#([\w-]+)\)/g)].filter(
      ([, link]) => !anchors.includes(link ?? ''),
    );
    assert.deepEqual(missing, []);
  });

  const [note, ...others] = examplesIn(page, 'markdown');

  it('begins with a note that holds what it says', () => {
    const { elements, questions, tags, problems } = parseNote(note ?? '');
    assert.deepEqual(problems, []);
    assert.deepEqual(
      elements.map(({ name }) => name),
      ['Reader', 'Door controller', 'Loans'],
    );
    assert.deepEqual(
      questions.map(({ status }) => status),
      ['answered', 'open', 'not-applicable', 'deferred'],
    );
    assert.deepEqual(
      tags.map(({ kind }) => kind),
      ['hint', 'risk', 'control', 'ask', 'flow'],
    );
  });

  others.forEach((example, index) => {
    it(`has no problem in its Markdown example ${index + 2}`, () => {
      assert.deepEqual(parseNote(example).problems, []);
    });
  });

  const [session, catalog] = examplesIn(page, 'yaml');

  it('shows a session file without a problem', () => {
    assert.deepEqual(parseSessionFile(session ?? '').problems, []);
  });

  it('shows a catalog without a problem', () => {
    const { catalog: read, problems } = parseCatalog(catalog ?? '');
    assert.deepEqual(problems, []);
    assert.equal(read.questions.length, 1);
  });
});

describe('the README', () => {
  it('shows a note without a problem', () => {
    const [note] = examplesIn(readFileSync('README.md', 'utf8'), 'markdown');
    const { questions, tags, problems } = parseNote(note ?? '');
    assert.deepEqual(problems, []);
    assert.deepEqual([questions.length, tags.length], [3, 3]);
  });
});

/** As Git hosts make it: `From hint to risk` → `from-hint-to-risk`. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .replace(/\s/g, '-');

function examplesIn(document: string, language: string): string[] {
  const fences = [...document.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))];
  return fences.map(([, text]) => text ?? '');
}
