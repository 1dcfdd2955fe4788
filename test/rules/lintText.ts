// Lints a text as if it were a file of src, with one rule.

import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

/** The complaints of one rule about a text; the file need not exist. */
export async function lintText(rule: string, file: string, text: string): Promise<string[]> {
  const [result] = await linterOf(rule).lintText(text, { filePath: file });
  return (result?.messages ?? []).map((message) => `${message.ruleId ?? 'parser'}: ${message.message}`);
}

const linters = new Map<string, ESLint>();

function linterOf(rule: string): ESLint {
  let linter = linters.get(rule);
  if (linter === undefined) {
    linter = new ESLint({
      // Rules that need types are left out: the file exists only as text.
      overrideConfig: [tseslint.configs.disableTypeChecked],
      ruleFilter: ({ ruleId }) => ruleId === rule,
    });
    linters.set(rule, linter);
  }
  return linter;
}
