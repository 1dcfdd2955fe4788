// Imports point down (ARCHITECTURE.md): proven from the sources, and for lint, from planted faults.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brokenImports } from './importRules';
import { lintText } from './lintText';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
};
const packages = Object.keys(dependencies);

/** A file that would break a rule, and what it imports. */
const faults: [file: string, imported: string][] = [
  ['src/core/note/note.ts', 'vscode'],
  ['src/core/note/note.ts', 'node:fs'],
  ['src/core/note/note.ts', 'path'],
  ['src/core/note/note.ts', '../catalog/catalog'],
  ['src/core/note/edits/tick.ts', '../../catalog/catalog'],
  ['src/core/note/note.ts', '../../extension/main'],
  ['src/core/note/note.ts', '../../../media/questions/external-interactor.questions.yaml'],
  ['src/core/note/note.ts', '../../builtIn/builtInCatalog'],
  ['src/core/catalog/catalog.ts', '../session/session'],
  ['src/core/text/span.ts', '../note/note'],
  ['src/core/sessionFile/sessionFile.ts', '../session/session'],
  ['src/core/session/session.ts', '../report/wording'],
  ['src/core/report/wording.ts', '../exchange/sarif'],
  ['src/core/protocol/checklistProtocol.ts', '../../cli/main'],
  ['src/builtIn/builtInCatalog.ts', '../extension/extension'],
  ['src/extension/extension.ts', '../cli/main'],
  ['src/extension/extension.ts', '../webview/page'],
  ['src/cli/main.ts', '../extension/workspace/noteStore'],
  ['src/webview/page.ts', '../cli/main'],
  ['src/extension/views/rowView.ts', '../editor/diagnostics'],
  ['src/extension/editor/hover.ts', '../checklist/page'],
  ['src/extension/checklist/page.ts', '../features/export/export'],
  ['src/extension/features/export/export.ts', '../../views/rowView'],
  ['src/extension/features/export/export.ts', '../../extension'],
  ['src/extension/features/export/export.ts', '../sessions/newSession'],
  ['src/extension/features/export/export.ts', '../navigation'],
  ['src/extension/features/navigation.ts', './export/export'],
  ['src/extension/workspace/noteStore.ts', '../views/rowView'],
  ['src/extension/model/row.ts', 'vscode'],
  ['src/extension/model/row.ts', 'node:path'],
  ['src/extension/model/row.ts', '../workspace/noteStore'],
  ['src/extension/model/row.ts', '../extension'],
  ['src/extension/model/row.ts', '../../builtIn/builtInCatalog'],
  ['src/extension/model/row.ts', '../../../snippets/interview.json'],
];

/** What looks similar and is fine. */
const fine: [file: string, imported: string][] = [
  ['src/core/note/note.ts', './questions'],
  ['src/core/note/edits/tick.ts', '../questions'],
  ['src/core/exchange/exportJson.ts', '../session/session'],
  ['src/core/session/session.ts', 'yaml'],
  ['src/extension/extension.ts', './views/rowView'],
  ['src/extension/views/rowView.ts', '../workspace/noteStore'],
  ['src/extension/views/rowView.ts', '../model/row'],
  ['src/extension/views/rowView.ts', '../../core/note/note'],
  ['src/extension/views/rowView.ts', 'vscode'],
  ['src/extension/features/export/export.ts', './backlog'],
  ['src/extension/features/export/export.ts', '../../workspace/noteStore'],
  ['src/extension/features/navigation.ts', '../workspace/noteStore'],
  ['src/extension/model/row.ts', './icons'],
  ['src/extension/model/row.ts', '../../core/note/note'],
  ['src/builtIn/builtInCatalog.ts', '../core/catalog/parseCatalog'],
  ['src/builtIn/builtInCatalog.ts', '../../media/questions/business.questions.yaml'],
  ['src/webview/page.ts', '../core/protocol/checklistProtocol'],
  ['src/cli/main.ts', '../builtIn/builtInCatalog'],
  ['src/cli/main.ts', 'node:fs'],
];

describe('imports', () => {
  it('of all sources point down', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join('src', file).replaceAll('\\', '/'));
    assert.ok(files.length > 20, `only ${files.length} sources were found`);
    assert.deepEqual(
      files.flatMap((file) => brokenImports(file, readFileSync(file, 'utf8'), packages)),
      [],
    );
  });

  describe('read by this test', () => {
    for (const [file, imported] of faults) {
      it(`${file} must not import ${imported}`, () => {
        assert.equal(brokenImports(file, `import '${imported}';\n`, packages).length, 1);
      });
    }
    for (const [file, imported] of fine) {
      it(`${file} may import ${imported}`, () => {
        assert.deepEqual(brokenImports(file, `import { x } from '${imported}';\n`, packages), []);
      });
    }
    it('a package must be a dependency', () => {
      assert.equal(brokenImports('src/cli/main.ts', "import 'left-pad';\n", packages).length, 1);
    });
    it('every kind of import counts', () => {
      const text = [
        "import type { A } from 'vscode';",
        "export { b } from 'vscode';",
        "const c = await import('vscode');",
        "import d = require('vscode');",
      ].join('\n');
      assert.equal(brokenImports('src/core/note/note.ts', text, packages).length, 4);
    });
  });

  describe('held by lint', () => {
    const complaints = (file: string, imported: string) =>
      lintText('no-restricted-imports', file, `import '${imported}';\n`);
    for (const [file, imported] of faults) {
      it(`${file} must not import ${imported}`, async () => {
        assert.match((await complaints(file, imported)).join('\n'), /^no-restricted-imports: /);
      });
    }
    for (const [file, imported] of fine) {
      it(`${file} may import ${imported}`, async () => {
        assert.deepEqual(await complaints(file, imported), []);
      });
    }
  });
});
