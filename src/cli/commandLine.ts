/** What may stand on the command line. */
import { parseArgs } from 'node:util';

export type Command =
  | { readonly kind: 'help' | 'version' }
  | {
      readonly kind: 'export';
      readonly folder: string;
      readonly format: ExportFormat;
      readonly out: string | null;
    }
  | { readonly kind: 'check'; readonly folder: string; readonly format: CheckFormat };

const exportFormats = ['markdown', 'json'] as const;
const checkFormats = ['text', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];
export type CheckFormat = (typeof checkFormats)[number];

export const usage = `Usage:
  node cli.js export FOLDER [--format markdown|json] [--out FILE]
  node cli.js check FOLDER [--format text|json]
  node cli.js --help | --version

export  writes the findings of every session in FOLDER, or with --format json all that is known,
        to standard output or to FILE.
check   prints each problem as file:line:column: level code message.

Exit codes: 0 done; 1 check found a problem of level error; 2 the command line is wrong, or a file
can't be read or written.
`;

/** Says what is wrong with the command line. */
export class UsageError extends Error {}

/** `['check', 'notes']` → `{ kind: 'check', folder: 'notes', format: 'text' }`. Throws a `UsageError`. */
export function parseCommandLine(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  const [command, folder, ...more] = positionals;
  if (command !== 'export' && command !== 'check') {
    throw new UsageError(command === undefined ? 'A command is missing.' : `There is no command ${command}.`);
  }
  if (folder === undefined || folder === '') throw new UsageError(`${command} needs a FOLDER.`);
  if (more.length) throw new UsageError(`${command} takes one FOLDER.`);
  if (command === 'export') {
    const format = oneOf(exportFormats, values.format ?? 'markdown');
    return { kind: 'export', folder, format, out: values.out ?? null };
  }
  if (values.out !== undefined) throw new UsageError('check has no option --out.');
  return { kind: 'check', folder, format: oneOf(checkFormats, values.format ?? 'text') };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        out: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function oneOf<Word extends string>(words: readonly Word[], given: string): Word {
  const word = words.find((known) => known === given);
  if (word === undefined) throw new UsageError(`--format is ${words.join(' or ')}, not ${given}.`);
  return word;
}
