/**
 * What somebody who works in the real VS Code waits for, in folders of more and more notes: until the session of the open
 * note stands in Findings, until all notes are counted there, and from each key to the row that shows it; how long that
 * holds up the extension host, and how much memory it takes. `npm run bench:vscode`.
 */
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { root } from '../scripts/root.mjs';
import { extensionHostsOf } from '../test/ui/harness/extensionHosts';
import { screenshotFolder } from '../test/ui/harness/failures';
import { openWorkbench } from '../test/ui/harness/openWorkbench';
import { runFolder, watchedServer } from '../test/ui/harness/shared';
import type { Workbench } from '../test/ui/harness/Workbench';
import { folderFiles, typedIn } from './corpus';

const { values: asked } = parseArgs({
  options: {
    notes: { type: 'string', default: '10,1000,10000' },
    keys: { type: 'string', default: '200' },
    /** From key to key, in ms. */
    pace: { type: 'string', default: '300' },
    vscode: { type: 'string', default: 'newest' },
    /** Leaves profiles of the extension host in out/screenshots, of opening and of typing. */
    profile: { type: 'boolean', default: false },
  },
});

/** In the window from its first moment on: by the clock, when the first rows stood in Findings, and when the
 * badge last got another number, that of all open questions. */
const watchOpening = `{
  globalThis.opened = { own: 0, count: '', counted: 0 };
  const look = () => {
    if (!opened.own && document.querySelector('[role=tree][aria-label^="Findings"] .monaco-list-row')) opened.own = Date.now();
    const count = document.querySelector('.activitybar [aria-label*="open question"]')?.getAttribute('aria-label') ?? '';
    if (count !== opened.count) Object.assign(opened, { count, counted: Date.now() });
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}`;

/** In the window: when each key came, and at each frame what of it the editor shows, and what the row in Findings. */
const watchTyping = `{
  globalThis.typing = { keys: [], letters: [], rows: [] };
  addEventListener('keydown', () => typing.keys.push(performance.now()), true);
  const watch = (seen, selector) => {
    let last = '';
    return () => {
      const texts = [...document.querySelectorAll(selector)].map((one) => one.textContent.replaceAll('\\u00a0', ' '));
      const text = /typed.*/.exec(texts.find((one) => /^(- #hint.S! )?typed/.test(one)) ?? '')?.[0] ?? '';
      if (text !== last) seen.push([performance.now(), last = text]);
    };
  };
  const letters = watch(typing.letters, '.editor-instance .view-line');
  const rows = watch(typing.rows, '[role=tree][aria-label^="Findings"] .label-name');
  const look = () => {
    letters();
    rows();
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}`;

/** Times and what was seen then. */
type Seen = readonly (readonly [number, string])[];

interface Typing {
  readonly keys: readonly number[];
  readonly letters: Seen;
  readonly rows: Seen;
}

/** Letters, and then as many times Backspace, and so on; with what the row says after each. */
function typedTexts(keys: number): { readonly key: string; readonly text: string }[] {
  const letters = 'abcdefghijklmnopqrst';
  let text = 'typed';
  return Array.from({ length: keys }, (_, at) => {
    const letter = letters.at(at % (2 * letters.length)) ?? null;
    text = letter === null ? text.slice(0, -1) : text + letter;
    return { key: letter ?? 'Backspace', text };
  });
}

/** How long after each key it was seen, or what was typed after it; Infinity when it never was. */
function waitsOf(texts: readonly string[], keys: readonly number[], seen: Seen): number[] {
  const waits = texts.map(() => Infinity);
  let shown = -1;
  for (const [at, label] of seen) {
    const typed = keys.findLastIndex((time) => time <= at);
    const now = texts.findIndex((text, key) => key > shown && key <= typed && text === label);
    for (let key = shown + 1; key <= now; key++) waits[key] = at - (keys[key] ?? at);
    shown = Math.max(shown, now);
  }
  return waits;
}

function summary(values: readonly number[]): string {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (part: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(0);
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, longest ${at(1)} ms`;
}

interface Written {
  readonly at: number;
  readonly activated?: true;
  readonly block?: number;
  readonly own?: number;
}

/** What the extension host of a window has written down, and how much memory it has. */
class WatchedHost {
  private constructor(
    private readonly folder: string,
    private readonly pid: number,
  ) {}

  static async of(server: { readonly pid: number }, folder: string, page: Page): Promise<WatchedHost> {
    for (;;) {
      // The one of the window before goes some moments after it.
      const pids = extensionHostsOf(server).filter((pid) => existsSync(join(folder, `${pid}.jsonl`)));
      const hosts = pids.map((pid) => new WatchedHost(folder, pid)).filter((host) => host.activatedAt > 0);
      const last = hosts.toSorted((one, other) => one.activatedAt - other.activatedAt).at(-1);
      if (last && last.activatedAt > (await page.evaluate<number>('performance.timeOrigin'))) return last;
      await page.waitForTimeout(50);
    }
  }

  get activatedAt(): number {
    return this.written().find(({ activated }) => activated)?.at ?? 0;
  }

  get megabytes(): number {
    const status = readFileSync(`/proc/${this.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  }

  /** The longest blocks between two moments; in brackets what of it was time of the processor. */
  blocks(from: number, to: number): string {
    const longest = this.written()
      .filter(({ at, block = 0 }) => block > 0 && at >= from && at <= to)
      .sort((one, other) => (other.own ?? 0) - (one.own ?? 0))
      .slice(0, 4);
    const words = longest.map(({ block = 0, own = 0 }) => `${block.toFixed(0)} (${own.toFixed(0)})`);
    return `longest blocks of the host, in ms (own time): ${words.join(', ') || 'none'}`;
  }

  /** Begins to profile, or ends it: either holds up the host for a second or two, which is nobody's doing but ours. */
  async profile(page: Page): Promise<void> {
    if (!asked.profile) return;
    process.kill(this.pid, 'SIGUSR2');
    await page.waitForTimeout(3000);
  }

  async keepProfile(name: string, page: Page): Promise<void> {
    if (!asked.profile) return;
    await this.profile(page);
    copyFileSync(join(this.folder, `${this.pid}.cpuprofile`), join(screenshotFolder, `${name}.cpuprofile`));
  }

  private written(): Written[] {
    const lines = readFileSync(join(this.folder, `${this.pid}.jsonl`), 'utf8').split('\n');
    return lines.filter(Boolean).map((line) => JSON.parse(line) as Written);
  }
}

interface Opened {
  readonly own: number;
  readonly count: string;
  readonly counted: number;
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** Opens the window once more, with both views in sight as they were left, and the note. */
async function openAgain(workbench: Workbench, views: readonly string[]): Promise<void> {
  const { page } = workbench;
  for (const view of views) await workbench.showView(view);
  // What is shown is stored every five seconds.
  await page.waitForTimeout(12_000);
  await workbench.reload();
}

async function measure(notes: number): Promise<void> {
  const watched = runFolder.empty('watched');
  const server = await watchedServer(asked.vscode === 'floor' ? 'floor' : 'newest', {
    preload: join(root, 'bench', 'watchedHost.mjs'),
    env: { WATCHED_HOST: watched },
  });
  const say = (text: string): void => console.log(`${String(notes).padStart(6)} notes  ${text}`);
  const workbench = await openWorkbench({
    ...{ server, folder: runFolder.empty(), files: Object.fromEntries(folderFiles(notes)), file: typedIn },
    size: { width: 1400, height: 1000 },
  });
  const { page } = workbench;
  let unresponsive = 0;
  page.on('console', (message) => {
    if (/is unresponsive/i.test(message.text())) unresponsive += 1;
  });
  try {
    await page.addInitScript(watchOpening);
    await openAgain(workbench, ['Sessions', 'Findings']);
    unresponsive = 0;
    const host = await WatchedHost.of(server, watched, page);
    const since = Date.now();
    const profiling = host.profile(page);
    for (const after of [0.5, 1, 2, 5, 10]) {
      await page.waitForTimeout(Math.max(0, host.activatedAt + after * 1000 - Date.now()));
      await workbench.screenshot(`bench-${notes}-after-${after}`);
    }
    const opened = await calm(page);
    say(
      `in Findings: own session ${seconds(opened.own - host.activatedAt)} after activation, all ${seconds(opened.counted - host.activatedAt)} (${opened.count})`,
    );
    say(
      `opening: ${host.blocks(since, Date.now())}; ${host.megabytes.toFixed(0)} MB; unresponsive ${unresponsive}`,
    );
    await profiling;
    await host.keepProfile(`bench-${notes}-opening`, page);

    unresponsive = 0;
    await seeTyped(workbench);
    await host.profile(page);
    const began = Date.now();
    const { letters, rows } = await type(workbench, Number(asked.keys));
    say(
      `${asked.keys} keys, one in ${asked.pace} ms: key to letter ${summary(letters)}; key to row ${summary(rows)}`,
    );
    say(
      `typing: ${host.blocks(began, Date.now())}; ${host.megabytes.toFixed(0)} MB; unresponsive ${unresponsive}`,
    );
    await host.keepProfile(`bench-${notes}-typing`, page);
    await workbench.screenshot(`bench-${notes}-typed`);
  } finally {
    await workbench.close();
    await server.stop();
  }
}

/** What was seen of the opening, as soon as the count has stayed the same for a while. */
async function calm(page: Page): Promise<Opened> {
  for (;;) {
    const opened = await page.evaluate<Opened>('opened');
    if (opened.own > 0 && opened.count !== '' && Date.now() - opened.counted > 15_000) return opened;
    await page.waitForTimeout(500);
  }
}

/** Unfolds what the hint at the end of the note stands below, and puts the cursor behind the hint. */
async function seeTyped(workbench: Workbench): Promise<void> {
  const rows = workbench.rows('Findings');
  for (const above of ['Session 0', 'Spoofing']) {
    const row = rows.filter({ hasText: above }).first();
    if ((await row.count()) && (await row.getAttribute('aria-expanded')) === 'false') await row.click();
    if (await row.count()) await workbench.page.waitForTimeout(2000);
  }
  await rows.filter({ hasText: 'typed' }).first().waitFor();
  await workbench.editor.click();
  await workbench.press('ControlOrMeta+End');
}

async function type(
  { page }: Workbench,
  keys: number,
): Promise<{ readonly letters: number[]; readonly rows: number[] }> {
  const texts = typedTexts(keys);
  await page.evaluate(watchTyping);
  for (const { key } of texts) {
    const next = page.waitForTimeout(Number(asked.pace));
    await page.keyboard.press(key);
    await next;
  }
  await page.waitForTimeout(10_000);
  const typing = await page.evaluate<Typing>('typing');
  const expected = texts.map(({ text }) => text);
  return {
    letters: waitsOf(expected, typing.keys, typing.letters),
    rows: waitsOf(expected, typing.keys, typing.rows),
  };
}

describe('the real VS Code', () => {
  for (const notes of asked.notes.split(',').map(Number)) it(`with ${notes} notes`, () => measure(notes));
});
