/**
 * What `gate.ts` has measured in a process of its own: `measures.mjs JOB ARGUMENTS` prints figures as JSON. Times are those of
 * the processor, with what collecting garbage and compiling takes, so that other processes change little.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { builtInCatalog } from '../src/builtIn/builtInCatalog';
import { exportFormats } from '../src/core/exchange/exporter';
import { checklistOf } from '../src/core/interview/checklist/checklistOf';
import { QuestionKeys } from '../src/core/interview/checklist/questionKeys';
import { overviewOf } from '../src/core/interview/overview/overviewOf';
import { noteLenses } from '../src/core/language/noteLenses';
import { problemText } from '../src/core/language/problems/problemRules';
import { parseNote } from '../src/core/note/parseNote';
import { findingsMarkdown } from '../src/core/report/findingsMarkdown';
import { problemsOn } from '../src/core/session/decisions';
import { indexSession } from '../src/core/session/indexSession';
import { NoteFile } from '../src/core/session/noteFile';
import { sessionInputs } from '../src/core/session/sessionFolders';
import { findingsTree } from '../src/extension/model/findingsTree';
import { openQuestionsTree } from '../src/extension/model/openQuestionsTree';
import { Identities, type Row } from '../src/extension/model/row';
import { sessionsTree } from '../src/extension/model/sessionsTree';
import { manyInteractors, noteOf, typedIn } from './corpus';
import { KeyWork } from './keyWork';
import { type ShapeName, shapes } from './shapes';
import { partOf } from './verdict';

export type Figures = Readonly<Record<string, number>>;

/** In ms. */
const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function timed(work: () => unknown): Promise<number> {
  const before = spent();
  await work();
  return spent() - before;
}

const collectGarbage = (): void => {
  if (!globalThis.gc) throw new Error('To be run with --expose-gc.');
  globalThis.gc();
};

/** In MB, of what is in use. */
function held(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

/** The 95th percentile of many keys, in ms, behind those that warm up. */
async function keys(work: KeyWork, file: string, text: string, count: number): Promise<number> {
  const letters = 'abcdefghij';
  const times: number[] = [];
  for (let key = 0; key < 2 * count; key++) {
    const typed = `${text}${letters.slice(0, 1 + (key % letters.length))}`;
    const time = await timed(() => work.type(file, typed));
    if (key >= count) times.push(time);
  }
  return partOf(times, 0.95) ?? Number.NaN;
}

/** All notes of a folder, one after the other, as the extension reads them; then keys in a short note and a long one. */
async function folder(path: string, count: string): Promise<Figures> {
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1));
  const work = new KeyWork();
  const empty = held();
  const cold = await timed(() => {
    for (const file of files) work.index.set(file, readFileSync(join(path, file), 'utf8'));
    while (work.index.makeNext() !== null);
  });
  const indexed = held() - empty;
  work.show(typedIn);
  const short = await keys(work, typedIn, readFileSync(join(path, typedIn), 'utf8'), Number(count));
  const long = await keys(work, typedIn, `${noteOf(200_000)}\n- #hint/S! typed`, Number(count) / 4);
  return { cold, indexed, short, long, shown: held() - empty };
}

/** Large notes, each in a folder of its own. */
async function large(scale: string): Promise<Figures> {
  const part = Number(scale);
  const [typed, many, asked] = [new KeyWork(), new KeyWork(), new KeyWork()];
  const file = 'a.interview.md';
  const key = await keys(typed, file, `${noteOf(2_000_000 * part)}\n- #hint/S! typed`, 5);

  const dense = (n: number) =>
    `## Shop #store\n\n${Array.from({ length: 100 }, (_, at) => `- #hint/S leak ${n} ${at} ^H-${n}-${at}\n`).join('')}`;
  for (let n = 0; n < 200 * part; n++) many.index.set(`${n}.interview.md`, dense(n));
  const session = many.index.sessionOf('0.interview.md');
  if (!session) throw new Error('There is no session.');
  const views = await timed(() => many.drawViews(session));
  const report = await timed(() => findingsMarkdown(session, { folderOfReport: '' }));

  const text = manyInteractors(60, 50 * part);
  asked.type(file, text);
  const checklist = await timed(() => {
    asked.index.set(file, `${text}\n`);
    const input = inputOf(asked, file);
    return checklistOf(input, 'interactor 7', (questions) => new QuestionKeys().follow(questions));
  });
  return { key, views, report, checklist };
}

function inputOf({ index }: KeyWork, file: string) {
  const [session, note] = [index.sessionOf(file), index.note(file)];
  if (!session || !note) throw new Error(`${file} is no note.`);
  return { session, catalogs: index.catalogsOf(session), file, note };
}

/** How many times longer ten times the size takes, with notes of one shape; 0 of what nobody feels. Of exports, which take longer, a part of the size. */
async function growth(shape: string, count: string, planted: string): Promise<Figures> {
  const worksOf = (size: number, wanted: (name: string) => boolean) =>
    Object.entries(worksOn(shape as ShapeName, size, planted)).filter(([name]) => wanted(name));
  const isExport = (name: string) => name.startsWith('export');
  const figures: Record<string, number> = {};
  for (const [size, wanted] of [
    [Number(count), (name: string) => !isExport(name)],
    [Number(count) / 5, isExport],
  ] as const) {
    const bigWorks = new Map(worksOf(10 * size, wanted));
    for (const [name, work] of worksOf(size, wanted)) {
      const bigWork = bigWorks.get(name) ?? work;
      // Until both are compiled for what the large one holds.
      await timeOf(bigWork);
      await timeOf(work);
      const [ones, tens]: [number[], number[]] = [[], []];
      for (let round = 0; round < 3; round++) {
        ones.push(await timeOf(work));
        tens.push(await timeOf(bigWork));
      }
      // What nobody feels at the large size says little about how it grows.
      const [one, ten] = [Math.min(...ones), Math.min(...tens)];
      figures[name] = ten < felt ? 0 : ten / one;
    }
  }
  return figures;
}

/** So much work is long enough to be told from chance, in ms. */
const longEnough = 25;
const felt = 5;

async function timeOf(work: () => unknown): Promise<number> {
  collectGarbage();
  const before = spent();
  let count = 0;
  do {
    await work();
    count++;
  } while (spent() - before < longEnough);
  return (spent() - before) / count;
}

function worksOn(shape: ShapeName, size: number, planted: string): Readonly<Record<string, () => unknown>> {
  const notes = shapes[shape](size);
  const files = notes.map(([path, text]) => new NoteFile(path, text));
  const none = new Map<string, never>();
  const held = { notes: new Map(files.map((one) => [one.path, one])), sessionFiles: none, catalogs: none };
  const input = sessionInputs(held, 'bench', builtInCatalog(), () => null).inputOf('');
  const session = indexSession(input);
  const listed = { folder: '', place: '', session, sessionFile: null };
  const [file] = files;
  if (!file) throw new Error(`${shape} has no notes.`);
  const asking = { session, catalogs: [builtInCatalog()] as const, file: file.path, note: file.note };
  const { element } = session.questions[0] ?? { element: null };
  const options = {
    ...{ folderOfReport: '', folderOfNotes: '', folder: '', version: '1', withSuppressed: true },
    catalogsOf: () => [builtInCatalog()] as const,
    linesOf: (path: string) => held.notes.get(path)?.lines ?? null,
  };
  const today = () => '2026-11-24';
  const key = new KeyWork();
  for (const [path, text] of notes) key.index.set(path, text);
  let typed = 0;
  return {
    parse: () => notes.map(([, text]) => parseNote(text)),
    index: () => indexSession(input),
    Findings: () => {
      const questions = { groupBy: 'stride', sortBy: 'severity', filter: '' } as const;
      allRows(findingsTree([listed], questions, today, new Identities()).rows);
      if (planted === 'quadratic') pairsIn(notes.map(([, text]) => text).join(''));
    },
    'Open Questions': () => {
      const shown = { groupBy: 'interactor', filter: '', closed: true } as const;
      allRows(openQuestionsTree([listed], shown, today, new Identities()).rows);
    },
    Sessions: () => allRows(sessionsTree([listed], new Identities())),
    problems: () => problemsOn('2026-11-24', session, () => file.note).map(problemText),
    lenses: () => noteLenses(asking),
    'a key': () => key.type(file.path, `${file.text}\n${typed++}`),
    checklist: () => checklistOf(asking, element, (questions) => new QuestionKeys().follow(questions)),
    overview: () => overviewOf(session, null, '2026-11-24T10:57'),
    ...Object.fromEntries(
      Object.entries(exportFormats).map(([name, { takes, write }]) => [
        `export ${name}`,
        () => (takes === 'session' ? write(session, options) : write([session], options)),
      ]),
    ),
  };
}

const allRows = (rows: readonly Row[]): number =>
  rows.reduce((sum, row) => sum + 1 + allRows(row.children), 0);

/** The planted fault: compares each line with each. */
function pairsIn(text: string): number {
  const lines = text.split('\n');
  return lines.reduce((sum, one) => sum + lines.filter((other) => other.endsWith(one)).length, 0);
}

/** Whatever VS Code has: for a start that only registers. */
const anything: object = new Proxy(function () {}, {
  get: (_, name) => (name === 'then' ? undefined : name === Symbol.iterator ? [][Symbol.iterator] : anything),
  getPrototypeOf: () => anything,
  apply: () => anything,
  construct: () => anything,
});

/** Until VS Code knows our commands and views: script in KB, time in ms; and what all scripts weigh in a package. */
async function start(dist: string): Promise<Figures> {
  const load = createRequire(import.meta.url);
  const file = join(dist, 'extension.js');
  const modules = load('node:module') as { _load: (request: string, ...rest: unknown[]) => unknown };
  const loadModule = modules._load;
  modules._load = (request, ...rest) =>
    request === 'vscode' ? anything : loadModule.call(modules, request, ...rest);
  const time = await timed(() => {
    const { activate } = load(file) as { activate: (context: object) => unknown };
    activate({ subscriptions: [] });
  });
  const scripts = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
  const packed = scripts.reduce(
    (sum, name) => sum + deflateRawSync(readFileSync(join(dist, name))).length,
    0,
  );
  return { script: statSync(file).size / 1000, time, packed: packed / 1000 };
}

const jobs: Readonly<Record<string, (...args: string[]) => Promise<Figures>>> = {
  folder,
  large,
  growth,
  start,
};
const [name = '', ...args] = process.argv.slice(2);
const job = jobs[name];
if (!job) throw new Error(`${name} is no job.`);
process.stdout.write(JSON.stringify(await job(...args)), () => process.exit());
