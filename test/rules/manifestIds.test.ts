// What the manifest and the code both name stands in one table: the same on both sides, and nowhere else.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import {
  colorIds,
  commandIds,
  contextKeys,
  focusCommandOf,
  pageTypes,
  settingIds,
  viewIds,
} from '../../src/extension/model/manifestIds';

interface Manifest {
  activationEvents: string[];
  contributes: {
    commands: { command: string }[];
    views: Record<string, { id: string }[]>;
    customEditors: { viewType: string }[];
    colors: { id: string }[];
    configuration: { properties: Record<string, unknown> };
  };
}

const text = readFileSync('package.json', 'utf8');
const { contributes, activationEvents } = JSON.parse(text) as Manifest;

const table = 'src/extension/model/manifestIds.ts';
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => join('src', file).replaceAll('\\', '/'))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

const sorted = (values: Iterable<string>): string[] => [...values].sort();

describe('the table of ids and the manifest', () => {
  it('hold the same commands', () =>
    assert.deepEqual(
      sorted(Object.values(commandIds)),
      sorted(contributes.commands.map(({ command }) => command)),
    ));

  it('hold the same views', () =>
    assert.deepEqual(
      sorted(Object.values(viewIds)),
      sorted(
        Object.values(contributes.views)
          .flat()
          .map(({ id }) => id),
      ),
    ));

  it('hold the same colours', () =>
    assert.deepEqual(sorted(Object.values(colorIds)), sorted(contributes.colors.map(({ id }) => id))));

  it('hold the same settings', () =>
    assert.deepEqual(
      sorted(Object.values(settingIds)),
      sorted(Object.keys(contributes.configuration.properties)),
    ));

  it('hold the same pages: an editor, and a panel that wakes the extension', () => {
    const editors = contributes.customEditors.map(({ viewType }) => viewType);
    const panels = activationEvents.flatMap((event) => /^onWebviewPanel:(.*)/.exec(event)?.[1] ?? []);
    assert.deepEqual(sorted(Object.values(pageTypes)), sorted([...editors, ...panels]));
  });

  it('hold the same keys of `when` clauses', () => {
    const asked = new Set(
      [...text.matchAll(/"when": "(.*)"/g)].flatMap(([, when = '']) => [
        ...(when
          .replace(/\bview == \S+|activeCustomEditorId [!=]= \S+/g, '')
          .match(/threatInterviews[\w.]+/g) ?? []),
      ]),
    );
    assert.deepEqual(sorted(Object.values(contextKeys)), sorted(asked));
  });
});

/** The names of the commands that a source registers: `registerCommands({ refresh, open: f })` → `refresh`, `open`. */
function registeredIn(source: string): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'registerCommands') {
      const [handlers] = node.arguments;
      assert.ok(handlers && ts.isObjectLiteralExpression(handlers), 'commands that cannot be read off');
      for (const handler of handlers.properties) {
        assert.ok(handler.name && ts.isIdentifier(handler.name), 'a command that cannot be read off');
        names.push(handler.name.text);
      }
    }
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true));
  return names;
}

/** Texts of a source that name what belongs into the table. */
function idsWrittenIn(source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) && /^threatInterviews\./.test(node.text)) {
      found.push(node.text);
    }
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true));
  return found;
}

describe('commands', () => {
  it('are each registered by exactly one part', () =>
    assert.deepEqual(
      sorted(sources.flatMap((source) => registeredIn(source.text))),
      sorted(Object.keys(commandIds)),
    ));

  it('are registered by their names in the table alone', () =>
    assert.deepEqual(
      sources.filter((source) => /\bregisterCommand\(/.test(source.text)).map(({ file }) => file),
      ['src/extension/start.ts'],
    ));

  it('are called by the names that their ids end with, but for those of a view', () =>
    assert.deepEqual(
      Object.entries(commandIds).filter(
        ([name, id]) => id !== `threatInterviews.${name}` && !/\.\w+\./.test(id),
      ),
      [],
    ));

  it('that VS Code makes for a view are named after it', () =>
    assert.equal(focusCommandOf('findings'), 'threatInterviews.findings.focus'));
});

describe('ids', () => {
  it('stand in the table alone', () =>
    assert.deepEqual(
      sources
        .filter(({ file }) => file !== table)
        .flatMap((source) => idsWrittenIn(source.text).map((id) => `${source.file}: ${id}`)),
      [],
    ));
});

describe('a planted fault is found', () => {
  it('in an id that is written out', () =>
    assert.deepEqual(
      idsWrittenIn("run('threatInterviews.open'); run(`threatInterviews.${name}`); // threatInterviews.x"),
      ['threatInterviews.open', 'threatInterviews.'],
    ));
  it('in a command that two parts register', () =>
    assert.deepEqual(
      registeredIn('registerCommands({ open, refresh: f }); registerCommands({ open() {} })'),
      ['open', 'refresh', 'open'],
    ));
  it('in commands that come from elsewhere', () => {
    assert.throws(() => registeredIn('registerCommands(handlers)'));
    assert.throws(() => registeredIn('registerCommands({ ...handlers })'));
  });
});
