/** Nothing that was answered is missing from a report: counted over random sessions. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { answerShown } from '../../../../src/core/report/sections/answers';
import { findingsMarkdown } from '../../../../src/core/report/findingsMarkdown';
import { assertLintFree } from '../lintFree';
import { sessionsOf } from '../sessions';

/** Ways to write down one word that is found again. */
const shapes: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => `@lee: ${word}, they say`,
  (word) => `- the first\n- then ${word}`,
  (word) => `1. the first\n2. then\n\n   \`\`\`sh\n   ${word} | more\n   \`\`\``,
  (word) => `| a | b |\n| --- | --- |\n| c | ${word} |`,
  (word) => `> they said ${word}`,
  (word) => `- #hint/S the key ${word}\n  - how: look\n  - severity: high`,
  (word) => `yes, ${word} #hint`,
  (word) => `# no heading\n\n${word}`,
];

const entry = fc.record({
  ask: fc.boolean(),
  element: fc.constantFrom('## Door #interactor', '## Loans #store', '# Notes'),
  question: fc.constantFrom('Who?', 'How? ^authentication', 'When? ^/TR'),
  mark: fc.constantFrom('x', '-', '>', ' '),
  shape: fc.constantFrom(...shapes),
});

const notes = fc.array(fc.array(entry, { maxLength: 5 }), { minLength: 1, maxLength: 4 });

/** The files, and the words that were answered. */
function filesOf(
  given: readonly (readonly (typeof entry extends fc.Arbitrary<infer One> ? One : never)[])[],
) {
  const words: string[] = [];
  const files = given.map((entries, index): [string, string] => {
    const parts = entries.map(({ ask, element, question, mark, shape }) => {
      const word = `word${words.length}x`;
      words.push(word);
      if (ask) return `${element}\n\n- #ask @lee ${question.replace(/ \^.*/, '')}\n  - answer: ${word}\n`;
      return `${element}\n\n- [${mark}] ${question}\n\n${shape(word).replace(/^(?=.)/gm, '  ')}\n`;
    });
    return [`n${index}.interview.md`, `---\ndate: 2026-11-2${index}\n---\n\n${parts.join('\n')}`];
  });
  return { files: Object.fromEntries(files), words };
}

const answersIn = (report: string): string => /\n## Answers\n([^]*?)(?=\n## |$)/.exec(report)?.[1] ?? '';

describe('the answers of a report', () => {
  it('are all that were given, each once', () =>
    fc.assert(
      fc.property(notes, (given) => {
        const { files, words } = filesOf(given);
        const [session] = sessionsOf(files);
        if (!session) return;
        const answers = answersIn(findingsMarkdown(session, { folderOfReport: '' }));
        const found = words.map((word) => answers.split(word).length - 1);
        assert.deepEqual(
          found,
          words.map(() => 1),
        );
      }),
      { numRuns: 150 },
    ));
  it('are accepted by markdownlint, but for a table that an item begins with', () =>
    fc.assert(
      fc.property(notes, (given) => {
        const [session] = sessionsOf(filesOf(given).files);
        if (session) assertLintFree(findingsMarkdown(session, { folderOfReport: '' }), { MD058: false });
      }),
      { numRuns: 20 },
    ));
});

describe('an answer', () => {
  const shown = (answer: string, expected: string): void =>
    assert.equal(
      answerShown(answer, (kind) => kind),
      expected,
    );

  it('names what was found in it, and leaves its details to that', () =>
    shown(
      'By card.\n- #risk/S! it is copied @dana ^R-1\n  - how: a reader\n    and a minute\n  - effort: days\n- Or not.',
      'By card.\n- risk ^R-1: it is copied\n- Or not.',
    ));
  it('keeps a sentence with a tag in it', () =>
    shown('all of it can be read #hint', 'all of it can be read (hint)'));
  it('leaves who said it to the finding', () => {
    shown('#hint the key @dana', 'hint: the key');
    shown('| a |\n| --- |\n| #hint the key @dana |', '| a |\n| --- |\n| (hint) the key |');
  });
  it('keeps what stands around a tag', () => {
    shown('yes (#hint the key) then', 'yes (hint: the key) then');
    shown('- **#hint** the key', '- **(hint)** the key');
  });
  it('keeps what belongs to no finding', () =>
    shown('- #control a lock\n  - source: Dana', '- control: a lock\n  - source: Dana'));
  it('leaves what a tag is about to that', () => {
    shown('- #control a lock\n  - about: none\n  - source: Dana', '- control: a lock\n  - source: Dana');
    shown('- #control a lock\n  about: Door', '- control: a lock');
    shown('- #ask Who has one?\n  - about: Door\n- Lea', '- ask: Who has one?\n- Lea');
    shown('- #flow A -> B: c\n  - about: Door', '- flow: A -> B: c\n  - about: Door');
  });
  it('keeps all that has no tag', () => shown('1. a\n2. `#b`', '1. a\n2. `#b`'));
});
