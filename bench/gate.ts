/**
 * Whether it is as fast as issue 15 wants it, in one run: each measure in fresh processes, in turns, the median of five
 * rounds. Prints a table in Markdown and fails where a bound is broken. `npm run bench -- --gate [--quick] [--plant quadratic]`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from '../scripts/root.mjs';
import { folderFiles } from './corpus';
import type { Figures } from './measures';
import { shapeNames } from './shapes';
import { medianOf, ratios, type Verdict, verdictOf, verdictTable } from './verdict';

const { values: asked } = parseArgs({
  options: {
    gate: { type: 'boolean' },
    /** Small sizes and one round: says within minutes whether the gate itself works. */
    quick: { type: 'boolean', default: false },
    /** `quadratic` puts a fault into one measure, by which the gate must fail. */
    plant: { type: 'string', default: 'none' },
    /** Only these parts, as in `folder,growth`. Of few notes the terminal needs all of its time to start. */
    only: { type: 'string' },
    /** Other than by default; the bounds on memory count for as many notes. */
    notes: { type: 'string' },
    rounds: { type: 'string' },
  },
});

const usual = asked.quick
  ? { rounds: 1, notes: 300, keys: 160, large: 0.1, growth: 200, shapes: shapeNames.slice(0, 3) }
  : { rounds: 5, notes: 10_000, keys: 200, large: 1, growth: 1000, shapes: shapeNames };

const sizes = {
  ...usual,
  notes: Number(asked.notes ?? usual.notes),
  rounds: Number(asked.rounds ?? usual.rounds),
};

const script = (name: string): string => join(root, 'out', 'bench', `${name}.mjs`);

/** What a process of its own measures. */
function figuresOf(job: string, ...args: readonly (string | number)[]): Figures {
  // What is made and thrown away must not cost more only because there is more of it.
  const roomy = job === 'growth' ? ['--max-semi-space-size=256'] : [];
  const told = [
    '--expose-gc',
    '--max-old-space-size=8000',
    ...roomy,
    script('measures'),
    job,
    ...args.map(String),
  ];
  const said = execFileSync(process.execPath, told, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(said) as Figures;
}

/** The figures of the rounds, by name. */
class Rounds {
  private readonly figures = new Map<string, number[]>();

  add(of: string, figures: Figures): void {
    for (const [name, figure] of Object.entries(figures)) {
      const key = `${of}: ${name}`;
      this.figures.set(key, [...(this.figures.get(key) ?? []), figure]);
    }
  }

  of(key: string): readonly number[] {
    return this.figures.get(key) ?? [];
  }

  /** `named('cat')` → `['wall', 'cpu']` */
  named(of: string): readonly string[] {
    const start = `${of}: `;
    return [...this.figures.keys()].flatMap((key) => (key.startsWith(start) ? key.slice(start.length) : []));
  }
}

/**
 * Of a command line that ends with one of these codes: by the clock and by the processor, in ms. With `witness`, the
 * largest memory of the last Node process in it, in MB.
 */
function figuresOfCommand(command: string, codes: readonly number[], witness = false): Figures {
  const told = join(top, 'witness.json');
  rmSync(told, { force: true });
  const watch = {
    NODE_OPTIONS: `--import ${pathToFileURL(join(root, 'bench', 'witness.mjs')).href}`,
    WITNESS: told,
  };
  const timed = `TIMEFORMAT='%3R %3U %3S'; time { ${command}; code=$?; } >/dev/null 2>&1; echo $code >&2`;
  const { stderr } = spawnSync('bash', ['-c', timed], {
    encoding: 'utf8',
    env: { ...process.env, ...(witness && watch) },
  });
  const [wall = Number.NaN, user = Number.NaN, system = Number.NaN, code = Number.NaN] = stderr
    .trim()
    .split(/\s/)
    .map(Number);
  if (!codes.includes(code)) throw new Error(`${command} ended with ${stderr}`);
  const memory = witness ? Number(readFileSync(told, 'utf8')) : Number.NaN;
  return { wall: 1000 * wall, cpu: 1000 * (user + system), memory };
}

/** What is below this in the first round needs no other. */
const nearBound = 9;

const cat = (folder: string): string => `find ${folder} -type f -print0 | xargs -0 cat`;
const repeated = (command: string): string => `for n in 1 2 3 4 5 6 7 8 9 10; do ${command}; done`;

const rounds = new Rounds();
const verdicts: Verdict[] = [];
const hold = (
  measure: string,
  unit: string,
  most: number,
  reach: number | null,
  found: readonly number[],
): void => {
  const verdict = verdictOf({ measure, unit, most, reach }, found);
  verdicts.push(verdict);
  console.error(
    `${verdict.isKept ? 'ok    ' : 'FAILED'} ${measure}: ${found.map((one) => one.toPrecision(3)).join(', ')}`,
  );
};
/** Runs something for each round, in turns with what else is in it. */
const inTurns = (work: () => void, count = sizes.rounds): void => {
  for (let round = 0; round < count; round++) work();
};

const top = mkdtempSync(join(tmpdir(), 'gate-'));
const few = join(top, 'few');
const many = join(top, 'many');

const parts: Readonly<Record<string, () => void>> = {
  /** A folder of ten notes and one of thousands. */
  folder() {
    inTurns(() => {
      rounds.add('cat', figuresOfCommand(cat(many), [0]));
      rounds.add('few', figuresOf('folder', few, sizes.keys));
      rounds.add('many', figuresOf('folder', many, sizes.keys));
    });
    const among = `among ${sizes.notes} notes, of the same among 10`;
    const ofFew = (name: string) => rounds.of(`few: ${name}`);
    const ofMany = (name: string) => rounds.of(`many: ${name}`);
    hold('a key in a note of 8 KB (p95)', 'ms', 5, 2, ofFew('short'));
    hold('a key in a note of 200 KB (p95)', 'ms', 25, 10, ofFew('long'));
    hold(`a key in a note of 8 KB (p95) ${among}`, 'x', 1.2, 1, ratios(ofMany('short'), ofFew('short')));
    hold(`a key in a note of 200 KB (p95) ${among}`, 'x', 1.2, 1, ratios(ofMany('long'), ofFew('long')));
    hold(
      `${sizes.notes} notes read and indexed, of \`cat\``,
      'x',
      30,
      12,
      ratios(ofMany('cold'), rounds.of('cat: cpu')),
    );
    const memory = ofMany('indexed').map((one, round) => one - (ofFew('indexed')[round] ?? Number.NaN));
    hold(
      `memory of ${sizes.notes} notes`,
      'MB',
      (250 * sizes.notes) / 10_000,
      (100 * sizes.notes) / 10_000,
      memory,
    );
  },

  terminal() {
    const cli = `${process.execPath} ${join(root, 'dist', 'cli.js')}`;
    inTurns(() => {
      rounds.add('cat', figuresOfCommand(cat(many), [0]));
      rounds.add('check', figuresOfCommand(`${cli} check ${many}`, [0, 1], true));
      rounds.add('json', figuresOfCommand(`${cli} export ${many} --format json`, [0], true));
      rounds.add('nothing', figuresOfCommand(repeated(`${process.execPath} -e 0`), [0]));
      rounds.add('help', figuresOfCommand(repeated(`${cli} --help`), [0]));
    });
    const overCat = (name: string) =>
      ratios(rounds.of(`${name}: wall`), rounds.of('cat: wall').slice(-sizes.rounds));
    hold(`\`check\` of ${sizes.notes} notes, of \`cat\``, 'x', 30, 12, overCat('check'));
    hold(`\`export --format json\` of ${sizes.notes} notes, of \`cat\``, 'x', 30, 12, overCat('json'));
    hold('memory of `check`', 'MB', 350, 150, rounds.of('check: memory'));
    hold('memory of `export --format json`', 'MB', 350, 150, rounds.of('json: memory'));
    hold('`--help`, of `node -e 0`', 'x', 1.3, 1, ratios(rounds.of('help: cpu'), rounds.of('nothing: cpu')));
  },

  start() {
    inTurns(() => rounds.add('start', figuresOf('start', join(root, 'dist'))));
    hold('script until commands and views are registered', 'KB', 150, 80, rounds.of('start: script'));
    hold('own time until commands and views are registered', 'ms', 40, 15, rounds.of('start: time'));
    hold('all bundles, packed', 'KB', 1200, null, rounds.of('start: packed'));
  },

  large() {
    inTurns(() => rounds.add('large', figuresOf('large', sizes.large)));
    const of = (name: string) => rounds.of(`large: ${name}`);
    hold(`a key in a note of ${2 * sizes.large} MB (p95)`, 'ms', 100, null, of('key'));
    hold(`views of ${20_000 * sizes.large} findings in a session`, 'ms', 1000, null, of('views'));
    hold(`report of ${20_000 * sizes.large} findings`, 'ms', 3000, null, of('report'));
    hold(`checklist of ${3000 * sizes.large} questions behind a key`, 'ms', 400, null, of('checklist'));
  },

  /** Of all kinds of notes the one with which a measure grows fastest. */
  growth() {
    const growthOf = (shape: string): Figures => figuresOf('growth', shape, sizes.growth, asked.plant);
    for (const shape of sizes.shapes) rounds.add(shape, growthOf(shape));
    const isNear = (shape: string) =>
      rounds.named(shape).some((name) => (rounds.of(`${shape}: ${name}`)[0] ?? 0) > nearBound);
    // Where all is far from the bound, one round has said so.
    const near = sizes.shapes.filter(isNear);
    inTurns(() => near.forEach((shape) => rounds.add(shape, growthOf(shape))), sizes.rounds - 1);
    const names = rounds.named(sizes.shapes[0] ?? '');
    for (const name of names) {
      const byShape = sizes.shapes.map((shape) => ({ shape, found: rounds.of(`${shape}: ${name}`) }));
      const [worst] = byShape.toSorted(
        (one, other) => (medianOf(other.found) ?? 0) - (medianOf(one.found) ?? 0),
      );
      const found = worst?.found ?? [];
      const among = found.every((one) => one === 0) ? 'size: not felt' : worst?.shape;
      hold(`growth of ${name} with ten times the ${among}`, 'x', 12, 10, found);
    }
  },
};

function write(folder: string, notes: number): void {
  for (const [path, text] of folderFiles(notes)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

const load = loadavg()[0] ?? 0;
try {
  write(few, 10);
  write(many, sizes.notes);
  for (const part of (
    asked.only ?? (asked.quick ? 'folder,start,large,growth' : Object.keys(parts).join())
  ).split(',')) {
    const measure = parts[part];
    if (!measure) throw new Error(`${part} is no part.`);
    measure();
  }
} finally {
  rmSync(top, { recursive: true });
}
const machine = `${cpus()[0]?.model.trim() ?? ''}, ${cpus().length} cores, Node ${process.version}; ${sizes.rounds === 1 ? 'one round' : `medians of ${sizes.rounds} rounds`}, ${load.toFixed(1)} others at work as it began`;
console.log(verdictTable(machine, verdicts));
process.exitCode = verdicts.every(({ isKept }) => isKept) ? 0 : 1;
