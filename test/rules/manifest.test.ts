// The manifest is code: what it names exists, and what it promises is what the tests run on.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { browsers, versions } from '../../scripts/real-vscode/versions.mjs';
import { fileKindOf, fileNamePatterns } from '../../src/core/session/fileKinds';

interface Manifest {
  publisher: string;
  engines: { vscode: string };
  main?: string;
  browser?: string;
  activationEvents?: string[];
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  contributes?: {
    commands?: { command: string; title: string; category?: string }[];
    menus?: Record<string, { command?: string; submenu?: string }[]>;
    submenus?: { id: string }[];
    keybindings?: { command: string }[];
    viewsContainers?: Record<string, { id: string }[]>;
    views?: Record<string, { id: string; name: string }[]>;
    viewsWelcome?: { view: string; contents: string }[];
  };
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const contributes = manifest.contributes ?? {};
const commands = (contributes.commands ?? []).map((each) => each.command);

describe('the manifest', () => {
  it('pins every dependency to an exact version', () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^(npm:\S+@)?\d+\.\d+\.\d+$/.test(version),
    );
    assert.deepEqual(loose, []);
  });

  it('promises the floor that the tests run on', () => {
    const minor = versions.floor.vscode.replace(/\.\d+$/, '');
    assert.equal(manifest.engines.vscode, `^${minor}.0`);
    assert.equal(manifest.devDependencies['@types/vscode'], `${minor}.0`);
  });

  it('has the browsers that the pages are tested in', () => {
    for (const { chromium, npmPackage, version } of Object.values(browsers)) {
      assert.equal(manifest.devDependencies[npmPackage], `npm:@sparticuz/chromium@${version}`);
      assert.equal(version.split('.')[0], `${chromium}`);
    }
  });

  it('does not start with every window', () => {
    assert.ok(!(manifest.activationEvents ?? []).includes('*'));
    assert.ok(!(manifest.activationEvents ?? []).includes('onStartupFinished'));
  });

  it('names only files that exist', () => {
    const named = stringsIn(manifest).filter((text) =>
      /^(\.\/)?(media|syntaxes|snippets|dist)\/\S+$/.test(text),
    );
    const built = (file: string) => /^(\.\/)?dist\//.test(file);
    assert.deepEqual(
      named.filter((file) => !built(file) && !existsSync(file)),
      [],
    );
    assert.deepEqual(
      named.filter(built).map((file) => file.replace(/^\.\//, '').replace(/\.js$/, '')),
      ['dist/extension', 'dist/web/extension'],
    );
  });

  it('tells our files by the same names as the core', () => {
    const patterns = Object.values(fileNamePatterns).flat();
    const isNote = /interview\\?\.md/;
    const named = stringsIn(manifest).filter((text) =>
      [isNote, /threat-session/, /questions\\?\.ya?ml/].some((name) => name.test(text)),
    );
    const globs = patterns.flatMap((name) => [name, `**/${name}`]);
    const events = globs.map((glob) => `workspaceContains:${glob}`);
    const clauses = named.filter((text) => !globs.includes(text) && !events.includes(text));
    for (const glob of patterns) assert.ok(named.includes(glob) || named.includes(`**/${glob}`));
    const names = [
      'a.interview.md',
      'threat-session.yaml',
      'threat-session.yml',
      'a.questions.yaml',
      'a.questions.yml',
      'b-threat-session.yaml',
      'interview.md',
    ];
    for (const clause of clauses) {
      const [, pattern] = /resourceFilename =~ \/(.*?)\/(?= |$)/.exec(clause) ?? [];
      const [, name] = /resourceFilename == '(.*?)'/.exec(clause) ?? [];
      assert.ok(pattern ?? name, clause);
      const isMeant = (file: string) => (pattern ? new RegExp(pattern).test(file) : file === name);
      assert.ok(names.some(isMeant), clause);
      for (const kind of new Set(names.filter(isMeant).map(fileKindOf))) {
        const ofKind = names.filter((file) => fileKindOf(file) === kind);
        assert.ok(kind !== null && ofKind.every(isMeant), clause);
      }
    }
  });

  it('gives every command one category and a title of its own', () => {
    const categories = new Set((contributes.commands ?? []).map((each) => each.category));
    assert.ok(categories.size <= 1, `categories: ${[...categories].join(', ')}`);
    const titles = (contributes.commands ?? []).map((each) => each.title);
    assert.equal(new Set(titles).size, titles.length);
  });

  it('puts only its own commands and those of VS Code into menus, keys and welcome views', () => {
    const inMenus = Object.values(contributes.menus ?? {}).flatMap((items) =>
      items.flatMap((item) => item.command ?? []),
    );
    const onKeys = (contributes.keybindings ?? []).map((each) => each.command);
    const inWelcomes = (contributes.viewsWelcome ?? []).flatMap((each) =>
      [...each.contents.matchAll(/\(command:([\w.-]+)/g)].map((match) => match[1] ?? ''),
    );
    const own = [...inMenus, ...onKeys, ...inWelcomes].filter(
      (command) => !/^(vscode|workbench|_workbench)\./.test(command),
    );
    assert.deepEqual(
      own.filter((command) => !commands.includes(command)),
      [],
    );
  });

  it('fills each submenu that it shows, and shows each', () => {
    const menus = contributes.menus ?? {};
    const shown = Object.values(menus).flatMap((items) => items.flatMap(({ submenu }) => submenu ?? []));
    const named = (contributes.submenus ?? []).map(({ id }) => id);
    assert.deepEqual([...new Set(shown)].sort(), [...named].sort());
    assert.deepEqual(
      named.filter((id) => !menus[id]?.length),
      [],
    );
  });

  it('names a submenu once in each menu: VS Code leaves out a second one', () => {
    const twice = Object.entries(contributes.menus ?? {}).filter(([, items]) => {
      const submenus = items.flatMap(({ submenu }) => submenu ?? []);
      return new Set(submenus).size < submenus.length;
    });
    assert.deepEqual(
      twice.map(([menu]) => menu),
      [],
    );
  });

  it('welcomes only in views that exist', () => {
    const views = Object.values(contributes.views ?? {}).flatMap((each) => each.map((view) => view.id));
    const welcomed = (contributes.viewsWelcome ?? []).map((each) => each.view);
    assert.deepEqual(
      welcomed.filter((view) => !views.includes(view) && view !== 'explorer'),
      [],
    );
  });
});

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
