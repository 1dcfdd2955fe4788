// The Markdown grammar with what it embeds, and the product's injections, as VS Code puts them together.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Oniguruma from 'vscode-oniguruma';
import type * as TextMate from 'vscode-textmate';

const require = createRequire(join(process.cwd(), 'package.json'));
// Neither has exports that an ES module could name.
const { loadWASM, OnigScanner, OnigString } = require('vscode-oniguruma') as typeof Oniguruma;
const { INITIAL, parseRawGrammar, Registry } = require('vscode-textmate') as typeof TextMate;

export type NoteGrammar = TextMate.IGrammar;
export { INITIAL };

/** Files of the grammars that notes are written in, without the product's. */
export const baseGrammars = ['markdown', 'yaml', 'html', 'html-derivative'].map((name) =>
  require.resolve(`tm-grammars/grammars/${name}.json`),
);

interface Contributed {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo: readonly string[];
}

/** The Markdown grammar with every injection that the manifest contributes. */
export async function noteGrammar(): Promise<NoteGrammar> {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
    contributes: { grammars: readonly Contributed[] };
  };
  const injections = manifest.contributes.grammars;
  const files = [...baseGrammars, ...injections.map(({ path }) => path)];
  const grammars = new Map(
    files.map((file) => {
      const grammar = parseRawGrammar(readFileSync(file, 'utf8'), file);
      return [grammar.scopeName, grammar];
    }),
  );
  await loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')).buffer);
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    // Fenced code of other languages is asked for too: nothing of the kind stands in the fixtures.
    loadGrammar: (scope) => Promise.resolve(grammars.get(scope) ?? null),
    getInjections: (scope) =>
      injections.filter(({ injectTo }) => injectTo.includes(scope)).map(({ scopeName }) => scopeName),
  });
  const grammar = await registry.loadGrammar('text.html.markdown');
  if (!grammar) throw new Error('the Markdown grammar is there');
  return grammar;
}
