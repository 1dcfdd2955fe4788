import { parseNote } from '../../../src/core/note/parseNote';
import { mergeElements } from '../../../src/core/session/elements';
import { interviewNotes } from '../../../src/core/session/interviews';
import { checkNames } from '../../../src/core/session/nameChecks';
import { People } from '../../../src/core/session/people';
import { ProblemList } from '../../../src/core/session/problemList';
import { assertLinear, countedReads } from '../countedReads';
import { assertProblems } from './literalSession';

const plan = (more: string): string =>
  `title: Shop\npeople:\n  - { id: aylin, name: Aylin Demir }\n  - { id: jon, name: Jon Low }\n${more}`;
/** A note with the element Locker, in a session with the people aylin and jon. */
const note = (text: string): string => `# Locker #interactor/device\n${text}`;
const told = (what: string, text: string, ...expected: string[]) =>
  it(what, () =>
    assertProblems(
      { 'threat-session.yaml': plan(''), 'a.interview.md': note(text) },
      ...expected.map((one) => `a.interview.md:${one}`),
    ),
  );
const planned = (what: string, more: string, ...expected: string[]) =>
  it(what, () =>
    assertProblems(
      { 'threat-session.yaml': plan(more), 'a.interview.md': note('') },
      ...expected.map((one) => `threat-session.yaml:${one}`),
    ),
  );

describe('a name that nobody has', () => {
  told('is told behind about', '- #hint/S a\n  - about: Lockr; Keypad', '3:12 near-name Lockr');
  told('is none that a reader sees as one', '- #hint/S a\n  - about: [Lock](#locker)er; `Locker`');
  told('is told where everything is meant', '- #hint/S a\n  - about: all', '3:12 near-name all');
  told(
    'is told with the data behind a dash',
    '#flow Keypad -> Locker - a - TLS',
    '2:17 near-name Locker - a - TLS',
  );
  told(
    'is told with the way of the data',
    '#flow Keypad -> Locker via TLS: a',
    '2:17 near-name Locker via TLS',
  );
  for (const end of ['Locker (TLS), daily', 'Safe (TLS), daily', 'Locker (TLS) daily'])
    told(
      `is told with more behind the way of the data: ${end}`,
      `#flow Keypad -> ${end}: a`,
      `2:17 near-name ${end}`,
    );
  told('is quiet with brackets in a name', '#flow Keypad -> Safe (old) door: a');
  told('is told at the end of a flow', '#flow Keypad -> Lokcer: codes', '2:17 near-name Lokcer');
  told(
    'is told where it is several',
    '# Key store #store\n#hint/S a\nabout: Locker, key store',
    '4:8 near-name Locker, key store',
  );
  told(
    'is told where it is several with another sign',
    '# Key store #store\n#hint/S a\nabout: Locker / key store',
    '4:8 near-name Locker / key store',
  );
  for (const written of ['the locker', '#Locker', '[the locker](#locker)', '4. Locker'])
    told(
      `is told with something in front: ${written}`,
      `- #hint/S a\n  - about: ${written}`,
      `3:12 near-name ${written}`,
    );
  told('is a process where it is near none', '#flow Keypad -> Backend: codes\n\n#hint/S a\nabout: Ledger');
  it('is another one with another number or letter', () =>
    assertProblems('# Server 1 #process\n# Gate A #process\n#flow Server 2 -> Gate B: a'));
  planned(
    'is told in the scope',
    'scope: { in: [Lokcer, Hall], out: [Lockr] }',
    '5:15 near-name Lokcer',
    '5:36 near-name Lockr',
  );
  planned('is told inside of another', 'scope: { in: [Lokcer app] }', '5:15 near-name Lokcer app');
  planned('is not told of several', 'scope: { in: [Lockers] }');
  it('is not told of a word in the name that one has', () =>
    assertProblems({
      'threat-session.yaml': plan('components: [{ name: Gate a }]\n'),
      'a.interview.md': '# Gate a #process\n',
    }));
  planned('is told of a component', 'components: [{ name: Loker, people: [jon] }]', '5:22 near-name Loker');
});

describe('a person whom the session file does not know', () => {
  planned(
    'is told of a meeting and a component',
    'meetings: [{ title: A, people: [aylin, jonn, me] }]\ncomponents: [{ name: B, people: [leah] }]',
    '5:40 unknown-person jonn',
    '6:34 unknown-person leah',
  );
  planned('may be named by the first name', 'meetings: [{ title: A, people: [Jon, Aylin Demir] }]');
  it('is not looked for where the file names nobody', () =>
    assertProblems({ 'threat-session.yaml': 'title: A\nmeetings: [{ title: B, people: [leah] }]' }));
});

describe('an id that nobody has', () => {
  told(
    'is told where a text speaks of it',
    '- #risk/S a ^R-1\n  - how: as ^R-12 does',
    '3:13 unknown-id R-12',
  );
  told('is told in a paragraph', 'See ^R-7.', '2:5 unknown-id R-7');
  told(
    'is told if it is nearly another',
    '- #control door shuts ^doors\n- see ^dooors again',
    '3:7 unknown-id dooors',
  );
  told('is told if it is numbered as another', '- #control a ^K-1\n- see ^k-2', '3:7 unknown-id k-2');
  told('is not what is no id', 'a 10 ^6 b[^1] c ^R d ^A-1 e ^_^ f\n\n[^1]: g');
  told('is not one of another note’s question', 'as in ^authentication');
  told('is in any case', '- #control a ^R-1\n- as ^r-1 says');
});

describe('a full name behind an @', () => {
  told('of a question', '- [x] @Aylin Demir Who?', '2:7 full-name @Aylin Demir');
  told('behind a question', '- [>] Who? @Aylin Demir due:2026-12-01', '2:12 full-name @Aylin Demir');
  told('of a speaker', '- [x] Who?\n  @aylin Demir: I', '3:3 full-name @aylin Demir');
  told('of an ask', '- #ask @Aylin Demir who?', '2:8 full-name @Aylin Demir');
  told('is quiet elsewhere', 'We met @Aylin Demir.\n\n- [ ] @Aylin Who?');
});

describe('a speaker without an @', () => {
  const answer = (line: string, ...expected: string[]) =>
    told(`in ${line}`, `- [x] Who?\n  ${line}`, ...expected);
  answer('aylin: at the gate', '3:3 speaker-without-at aylin');
  answer('- Aylin: at the gate', '3:5 speaker-without-at Aylin');
  answer('Aylin Demir: at the gate', '3:3 speaker-without-at Aylin Demir');
  answer('**Jon:** at the gate', '3:5 speaker-without-at Jon');
  answer('@aylin: at the gate');
  answer('Gate: at the gate');
  answer('aylin says: at the gate', '3:3 speaker-without-at aylin');
  answer('[10:05] Aylin: at the gate', '3:11 speaker-without-at Aylin');
  answer('10:05 **Aylin:** at the gate', '3:11 speaker-without-at Aylin');
  answer('[[Aylin Demir]]: at the gate', '3:3 speaker-without-at Aylin Demir');
  answer('**Aylin Demir** 0:12\n  At the gate.', '3:3 speaker-without-at Aylin Demir');
  answer('Aylin Demir   00:00:12 \n  At the gate.', '3:3 speaker-without-at Aylin Demir');
  answer('Aylin 10:05 AM\n  At the gate.', '3:3 speaker-without-at Aylin');
  answer('Aylin comes 10:05');
  answer('aylin 10:05 at the gate');
  answer('jon-boat: at the pier');
  told('outside an answer', 'aylin: at the gate\n\n- jon: there');
  it('who is an attendee', () =>
    assertProblems(
      '---\nattendees: [Mira Keller, me]\n---\n- [x] Who?\n  mira: I',
      '5:3 speaker-without-at mira',
    ));
});

describe('names that nobody has', () => {
  it('cost as much each, however many elements there are', () =>
    assertLinear((size) => {
      const names = Array.from(
        { length: size },
        (_, n) => `Shelf ${String.fromCharCode(97 + (n % 26), 97 + (n % 25), 97 + (n % 23))}`,
      );
      const text = names.map((name) => `# ${name}s #store\n#flow ${name}x -> Till\n`).join('');
      const notes = interviewNotes(
        [{ path: '', note: parseNote(text) }],
        new Map(),
        new People([]),
        new Map(),
      );
      const problems = new ProblemList();
      const { list, reads } = countedReads(mergeElements(notes, problems));
      checkNames(notes, list, problems);
      return reads();
    }));
});
