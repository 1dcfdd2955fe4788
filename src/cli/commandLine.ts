/** What may stand on the command line. */
import { parseArgs } from 'node:util';
import { usualWorkingHours, type NewSessionOptions } from '../core/session/plan/planOptions';
import { paces, stages } from '../core/session/sessionSchema';

export type Command =
  | { readonly kind: 'help' | 'version' }
  | {
      readonly kind: 'export';
      readonly folder: string;
      readonly format: ExportFormat;
      readonly out: string | null;
    }
  | { readonly kind: 'check'; readonly folder: string; readonly format: CheckFormat }
  | { readonly kind: 'calendar'; readonly folder: string; readonly out: string | null }
  | { readonly kind: 'new'; readonly folder: string; readonly options: NewSessionOptions };

const exportFormats = ['markdown', 'json'] as const;
const checkFormats = ['text', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];
export type CheckFormat = (typeof checkFormats)[number];

export const usage = `Usage:
  node cli.js export FOLDER [--format markdown|json] [--out FILE]
  node cli.js check FOLDER [--format text|json]
  node cli.js calendar FOLDER [--out FILE]
  node cli.js new FOLDER --title TITLE --pace half-day|one-day|three-days --stage design|production
                  --start DATE [--timezone ZONE] [--component NAME]... [--workshop]
  node cli.js --help | --version

export  writes the findings of every session in FOLDER, or with --format json all that is known,
        to standard output or to FILE.
check   prints each problem as file:line:column: level code message.
calendar
        writes the meetings of every session in FOLDER as a calendar file (.ics), to standard output
        or to FILE. Imported again, a later one updates the entries. A meeting that cannot be
        written is told and left out.
new     prepares a session in FOLDER: a session file with the calendar and a note for each interview,
        on working days from DATE (such as 2026-11-23) on. It prints the files that it made, and makes
        none where one of them exists. In production each --component has a meeting of its own;
        --workshop plans meetings in which everybody looks for threats together.

Exit codes: 0 done; 1 check found a problem of level error, or calendar left a meeting out;
2 the command line is wrong, or a file can't be read or written.
`;

/** Says what is wrong with the command line. */
export class UsageError extends Error {}

const optionsOf = {
  export: ['format', 'out'],
  check: ['format'],
  calendar: ['out'],
  new: ['title', 'pace', 'stage', 'start', 'timezone', 'component', 'workshop'],
} as const;

/** `['check', 'notes']` → `{ kind: 'check', folder: 'notes', format: 'text' }`. Throws a `UsageError`. */
export function parseCommandLine(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  const [command, folder, ...more] = positionals;
  if (command !== 'export' && command !== 'check' && command !== 'calendar' && command !== 'new') {
    throw new UsageError(command === undefined ? 'A command is missing.' : `There is no command ${command}.`);
  }
  if (folder === undefined || folder === '') throw new UsageError(`${command} needs a FOLDER.`);
  if (more.length) throw new UsageError(`${command} takes one FOLDER.`);
  const known: readonly string[] = optionsOf[command];
  const foreign = Object.keys(values).find((option) => !known.includes(option));
  if (foreign !== undefined) throw new UsageError(`${command} has no option --${foreign}.`);
  switch (command) {
    case 'export': {
      const format = oneOf('format', exportFormats, values.format ?? 'markdown');
      return { kind: 'export', folder, format, out: values.out ?? null };
    }
    case 'check':
      return { kind: 'check', folder, format: oneOf('format', checkFormats, values.format ?? 'text') };
    case 'calendar':
      return { kind: 'calendar', folder, out: values.out ?? null };
    case 'new':
      return { kind: 'new', folder, options: newSessionOptions(values) };
  }
}

type Values = ReturnType<typeof parse>['values'];

function newSessionOptions(values: Values): NewSessionOptions {
  const needed = (option: 'title' | 'pace' | 'stage' | 'start'): string => {
    const value = values[option];
    if (value === undefined) throw new UsageError(`new needs --${option}.`);
    return value;
  };
  return {
    title: needed('title'),
    pace: oneOf('pace', paces, needed('pace')),
    stage: oneOf('stage', stages, needed('stage')),
    start: needed('start'),
    timezone: values.timezone ?? null,
    components: values.component ?? [],
    workshop: values.workshop ?? false,
    workingHours: usualWorkingHours,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        out: { type: 'string' },
        title: { type: 'string' },
        pace: { type: 'string' },
        stage: { type: 'string' },
        start: { type: 'string' },
        timezone: { type: 'string' },
        component: { type: 'string', multiple: true },
        workshop: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function oneOf<Word extends string>(option: string, words: readonly Word[], given: string): Word {
  const word = words.find((known) => known === given);
  if (word === undefined) throw new UsageError(`--${option} is ${words.join(' or ')}, not ${given}.`);
  return word;
}
