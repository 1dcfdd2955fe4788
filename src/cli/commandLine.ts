/** What may stand on the command line. */
import { parseArgs } from 'node:util';
import { type Depth, depths } from '../core/catalog/depth';
import { type CsvSeparator, csvSeparators } from '../core/exchange/csv';
import { type ExportName, exportNames, isReportFormat } from '../core/exchange/exporter';
import { type NewSessionOptions, usualWorkingHours } from '../core/planning/newSession/planOptions';
import { type ReportForm, reportForms } from '../core/sessionFile/sessionFile';
import { paces, stages } from '../core/sessionFile/sessionSchema';
import { type Language, languages } from '../core/text/language';
import { UsageError } from './failures';

export type Command =
  | { readonly kind: 'help' | 'version' }
  | ({
      readonly kind: 'export';
      readonly folder: string;
      readonly format: ExportName;
      /** Null: as the session file says. */
      readonly form: ReportForm | null;
      /** Between the cells of CSV. */
      readonly separator: CsvSeparator;
      /** In SARIF, also what was dismissed, accepted or is closed. */
      readonly withSuppressed: boolean;
    } & Nameless)
  | {
      readonly kind: 'check';
      readonly folder: string;
      readonly format: CheckFormat;
      readonly failOn: readonly FailOn[];
    }
  | {
      readonly kind: 'answer-topics';
      readonly folder: string;
      readonly table: string;
      readonly out: string | null;
    }
  | {
      readonly kind: 'names-back';
      /** What was exported without names. */
      readonly file: string;
      readonly namesKey: string;
      readonly out: string | null;
    }
  | { readonly kind: 'readiness'; readonly folder: string }
  | ({ readonly kind: 'backlog'; readonly folder: string } & Nameless)
  | {
      readonly kind: 'calendar';
      readonly folder: string;
      /** The id of the only meeting; null for all. */
      readonly meeting: string | null;
      readonly out: string | null;
    }
  | {
      readonly kind: 'questions';
      readonly folder: string;
      readonly format: QuestionFormat;
      /** The file of the only interview; null for none in particular. */
      readonly interview: string | null;
      /** This and the language are as the session says where they are null. */
      readonly depth: Depth | null;
      readonly language: Language | null;
      readonly out: string | null;
    }
  | { readonly kind: 'new'; readonly folder: string; readonly options: NewSessionOptions };

interface Nameless {
  readonly out: string | null;
  /** Roles stand for people. */
  readonly withoutNames: boolean;
  /** The file that remembers which role is whose; null for none. */
  readonly namesKey: string | null;
}

const questionFormats = ['markdown', 'html', 'json'] as const;
type QuestionFormat = (typeof questionFormats)[number];
const checkFormats = ['text', 'json', 'sarif'] as const;
const failures = ['error', 'warning', 'open', 'hints'] as const;
type CheckFormat = (typeof checkFormats)[number];
/** `open`: a question or an ask waits for an answer. `hints`: a hint is neither confirmed nor dismissed. */
export type FailOn = (typeof failures)[number];

const optionsOf = {
  export: ['format', 'form', 'separator', 'with-suppressed', 'out', 'without-names', 'names-key'],
  backlog: ['out', 'without-names', 'names-key'],
  check: ['format', 'fail-on'],
  readiness: [],
  'answer-topics': ['table', 'out'],
  calendar: ['out', 'meeting'],
  'names-back': ['names-key', 'out'],
  questions: ['interview', 'depth', 'language', 'format', 'out'],
  new: ['title', 'pace', 'stage', 'start', 'timezone', 'language', 'component', 'workshop'],
} as const;

/** `['check', 'notes']` → `{ kind: 'check', folder: 'notes', format: 'text' }`. Throws a `UsageError`. */
export function parseCommandLine(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  const [command, folder, ...more] = positionals;
  if (command === undefined) throw new UsageError('A command is missing.');
  if (!isCommand(command)) throw new UsageError(`There is no command ${command}.`);
  const what = command === 'names-back' ? 'EXPORT' : 'FOLDER';
  if (folder === undefined || folder === '')
    throw new UsageError(`${command} needs ${what === 'EXPORT' ? 'an' : 'a'} ${what}.`);
  if (more.length) throw new UsageError(`${command} takes one ${what}.`);
  const known: readonly string[] = optionsOf[command];
  const foreign = Object.keys(values).find((option) => !known.includes(option));
  if (command === 'calendar' && values['without-names'])
    throw new UsageError('A calendar asks people by their addresses, so there is none without names.');
  if (foreign !== undefined) throw new UsageError(`${command} has no option --${foreign}.`);
  switch (command) {
    case 'export': {
      const format = oneOf('format', exportNames, values.format ?? 'markdown');
      const form = values.form === undefined ? null : oneOf('form', reportForms, values.form);
      if (form !== null && !isReportFormat(format)) {
        throw new UsageError(`--form is for markdown, html and docx, not ${format}.`);
      }
      const withSuppressed = values['with-suppressed'] ?? false;
      if (withSuppressed && format !== 'sarif') {
        throw new UsageError(`--with-suppressed is for sarif, not ${format}.`);
      }
      const separator = oneOf('separator', csvSeparators, values.separator ?? 'comma');
      if (values.separator !== undefined && format !== 'csv') {
        throw new UsageError(`--separator is for csv, not ${format}.`);
      }
      return { kind: 'export', folder, format, form, separator, withSuppressed, ...nameless(values) };
    }
    case 'readiness':
      return { kind: 'readiness', folder };
    case 'backlog':
      return { kind: 'backlog', folder, ...nameless(values) };
    case 'check': {
      const format = oneOf('format', checkFormats, values.format ?? 'text');
      const failOn = (values['fail-on'] ?? []).map((word) => oneOf('fail-on', failures, word));
      return { kind: 'check', folder, format, failOn };
    }
    case 'answer-topics':
      if (values.table === undefined) throw new UsageError('answer-topics needs --table.');
      return { kind: 'answer-topics', folder, table: values.table, out: values.out ?? null };
    case 'names-back': {
      const namesKey = values['names-key'];
      if (namesKey === undefined) throw new UsageError('names-back needs --names-key.');
      return { kind: 'names-back', file: folder, namesKey, out: values.out ?? null };
    }
    case 'calendar':
      return { kind: 'calendar', folder, meeting: values.meeting ?? null, out: values.out ?? null };
    case 'questions':
      return {
        kind: 'questions',
        folder,
        format: oneOf('format', questionFormats, values.format ?? 'markdown'),
        interview: values.interview ?? null,
        depth: values.depth === undefined ? null : oneOf('depth', depths, values.depth),
        language: languageOf(values),
        out: values.out ?? null,
      };
    case 'new':
      return { kind: 'new', folder, options: newSessionOptions(values) };
  }
}

const isCommand = (word: string): word is keyof typeof optionsOf => Object.hasOwn(optionsOf, word);

type Values = ReturnType<typeof parse>['values'];

function nameless(values: Values): Nameless {
  const withoutNames = values['without-names'] ?? false;
  const namesKey = values['names-key'] ?? null;
  if (namesKey !== null && !withoutNames) throw new UsageError('--names-key needs --without-names.');
  return { withoutNames, namesKey, out: values.out ?? null };
}

const languageOf = ({ language }: Values): Language | null =>
  language === undefined ? null : oneOf('language', languages, language);

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
    language: languageOf(values) ?? 'en',
    components: values.component ?? [],
    workshop: values.workshop ?? false,
    workingHours: usualWorkingHours,
  };
}

/** Those with `multiple` may be given several times. */
const options = {
  format: { type: 'string' },
  form: { type: 'string' },
  separator: { type: 'string' },
  'with-suppressed': { type: 'boolean' },
  out: { type: 'string' },
  'fail-on': { type: 'string', multiple: true },
  table: { type: 'string' },
  'without-names': { type: 'boolean' },
  'names-key': { type: 'string' },
  meeting: { type: 'string' },
  interview: { type: 'string' },
  depth: { type: 'string' },
  language: { type: 'string' },
  title: { type: 'string' },
  pace: { type: 'string' },
  stage: { type: 'string' },
  start: { type: 'string' },
  timezone: { type: 'string' },
  component: { type: 'string', multiple: true },
  workshop: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** Of an option that is given twice nobody knows which was meant. */
function parse(args: readonly string[]) {
  const { tokens, ...parsed } = withTokens(args);
  const names: string[] = tokens.flatMap((token) => (token.kind === 'option' ? token.name : []));
  const once = Object.entries(options).flatMap(([name, option]) => ('multiple' in option ? [] : name));
  const twice = once.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (twice !== undefined) throw new UsageError(`--${twice} is given twice.`);
  return parsed;
}

function withTokens(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options, tokens: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function oneOf<Word extends string>(option: string, words: readonly Word[], given: string): Word {
  const word = words.find((known) => known === given);
  if (word === undefined) throw new UsageError(`--${option} is ${words.join(' or ')}, not ${given}.`);
  return word;
}
