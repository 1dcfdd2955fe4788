/**
 * How fast it is, as ratios in one run: parsing a note against what other tools parse Markdown with, and taking in one
 * changed note against taking in the whole session. `npm run bench`.
 */
import MarkdownIt from 'markdown-it';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { Bench } from 'tinybench';
import { unified } from 'unified';
import { answerQuestion } from '../src/core/note/edits/answerQuestion';
import { parseNote } from '../src/core/note/parseNote';
import { findingsMarkdown } from '../src/core/report/findingsMarkdown';
import { FolderIndex } from '../src/core/session/folderIndex';
import { builtInCatalog } from '../src/builtIn/builtInCatalog';
import { checklistOf } from '../src/core/interview/checklist/checklistOf';
import { QuestionKeys } from '../src/core/interview/checklist/questionKeys';
import { noteSuggestionsAt } from '../src/core/language/noteCompletion/noteSuggestions';
import { writeAnswer } from '../src/core/note/edits/writeAnswer';
import { manyInteractors, noteOf } from './corpus';

const markdownIt = new MarkdownIt({ html: true });
const remark = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm);

/** Runs the tasks in turns and prints the median of each, and how many times that of the first it is. */
async function compare(title: string, tasks: Readonly<Record<string, () => unknown>>): Promise<void> {
  const bench = new Bench({ time: 300, iterations: 5, warmupTime: 50, warmupIterations: 1 });
  for (const [name, task] of Object.entries(tasks)) bench.add(name, () => void task());
  await bench.run();
  const medians = bench.tasks.map(({ name, result }) => {
    if (!('latency' in result)) throw new Error(`${name}: ${result.state}`);
    return { name, median: result.latency.p50 };
  });
  const base = medians[0]?.median ?? 1;
  console.log(`\n${title}`);
  for (const { name, median } of medians) {
    console.log(
      `  ${name.padEnd(44)} ${median.toFixed(3).padStart(10)} ms ${(median / base).toFixed(2).padStart(8)} x`,
    );
  }
}

for (const size of [8_000, 200_000]) {
  const text = noteOf(size);
  await compare(`One note of ${Math.round(text.length / 1000)} KB`, {
    'parseNote: tags, questions, places': () => parseNote(text),
    'markdown-it, tokens only': () => markdownIt.parse(text, {}),
    'remark with GFM and front matter, tree only': () => remark.parse(text),
  });
}

const emptyCatalog = { title: '', language: 'en', hide: [], questions: [] };
const notes = Array.from({ length: 200 }, (_, seed) => noteOf(8_000, seed));
const index = () => {
  const folder = new FolderIndex('bench', emptyCatalog);
  notes.forEach((text, at) => folder.set(`s${at % 20}/${at}.interview.md`, text));
  folder.sessions();
  return folder;
};
const kept = index();
let edits = 0;
await compare('A workspace of 200 notes in 20 sessions', {
  'one note changed': () => {
    kept.set('s0/0.interview.md', `${notes[0] ?? ''}\n${edits++}`);
    return kept.sessions();
  },
  'all of it anew': index,
  'all read by remark, trees only': () => notes.map((text) => remark.parse(text)),
});

const dense = Array.from({ length: 100 }, (_, n) => `- #hint/S leak ${n} ^H-${n}\n- [ ] Why ${n}?\n`).join(
  '',
);
const denseFolder = new FolderIndex('bench', emptyCatalog);
for (let n = 0; n < 100; n++) denseFolder.set(`${n}.interview.md`, `## Shop #store\n\n${dense}`);
let touched = 0;
const [denseSession] = denseFolder.sessions();
await compare('A session of 10,000 findings', {
  'index after one note changed': () => {
    denseFolder.set('0.interview.md', `## Shop #store\n\n${dense}\n${touched++}`);
    return denseFolder.sessions();
  },
  'report as Markdown': () => (denseSession ? findingsMarkdown(denseSession, { folderOfReport: '' }) : ''),
});

const [session] = kept.sessions();
const note = notes[1] ?? '';
const parsed = parseNote(note);
const open = parsed.questions.find(({ status }) => status === 'open');
const line = open ? parsed.lines.lineAt(open.mark.start) : 0;
await compare('What a person waits for', {
  'answer a question, law checked': () =>
    answerQuestion(parsed, { line, text: parsed.lines.textOf(line), character: 0 }, 'Since *May*.'),
  'export a session of 10 interviews': () =>
    session ? findingsMarkdown(session, { folderOfReport: session.folder }) : '',
});

const asking = manyInteractors(60, 50);
const askingFolder = new FolderIndex('bench', builtInCatalog());
askingFolder.set('a.interview.md', asking);
const [askingSession] = askingFolder.sessions();
const askingNote = askingFolder.note('a.interview.md');
const keys = new QuestionKeys();
let answers = 0;
if (askingSession && askingNote) {
  const input = {
    session: askingSession,
    catalogs: askingFolder.catalogsOf(askingSession),
    file: 'a.interview.md',
    note: askingNote,
  };
  const [, second] = askingNote.questions;
  await compare('The checklist of a note with 60 interactors and 3,000 questions', {
    'read the note': () => parseNote(asking),
    'what the checklist shows of it': () => checklistOf(input, 'interactor 7', (asked) => keys.follow(asked)),
    'write an answer, law checked': () =>
      second && writeAnswer(askingNote, second, `They are in vault ${answers++}.`, null),
  });
}

for (const size of [8_000, 200_000]) {
  const typed = `${noteOf(size)}- [ ] `;
  const folder = new FolderIndex('bench', builtInCatalog());
  folder.set('a.interview.md', typed);
  const [typedSession] = folder.sessions();
  const typedNote = folder.note('a.interview.md');
  if (!typedSession || !typedNote) continue;
  const surroundings = {
    session: typedSession,
    catalogs: folder.catalogsOf(typedSession),
    file: 'a.interview.md',
    note: typedNote,
    now: '2026-11-22T10:05',
  };
  const behind = (words: string) => {
    const text = typed + words;
    const call = { kind: 'began', by: text.slice(-1) } as const;
    return () => noteSuggestionsAt(text, text.length, () => surroundings, call);
  };
  await compare(`Typing at the end of a note of ${Math.round(typed.length / 1000)} KB`, {
    'read the note': () => parseNote(typed),
    'a space in a sentence': behind('so they '),
    'tags behind #': behind('#'),
    'people behind @': behind('#ask @'),
    'questions behind - [ ]': behind(''),
  });
}
