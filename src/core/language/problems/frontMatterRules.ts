/**
 * The rules of front matter as a whole, also against its meeting in the session file; and how a value of it is changed.
 */
import { areBareKeys } from '../../note/frontMatterPlace';
import { firstLawful } from '../../note/edits/checkedEdit';
import { type FrontMatter, type Note, roles } from '../../note/note';
import type { ProblemOf } from '../../session/problemList';
import type { Span } from '../../text/span';
import { insertAt, lineBreakOf, type TextEdit } from '../../text/textEdit';
import { flowText, scalarText, type YamlScalar } from '../../yaml/yamlText';
import { countOf, mendedFreely, type NoteToFix, type ProblemFix, type ProblemRules } from './problemRule';
import { setValue } from '../../sessionFile/setValue';
import { oneLine } from '../../text/oneLine';
import { shortened } from '../../text/shorten';
import { meetingOfNote } from '../../session/meetingNotes';

export const frontMatterRules = {
  'front-matter-open': {
    level: 'error',
    message: () =>
      'The front matter never ends, so all of it counts as note: add a line `---` behind its last key.',
    fixes: { inNote: closeFrontMatter },
  },
  'front-matter-place': {
    level: 'warning',
    message: () =>
      'These keys are not read: front matter stands at the top of the note, between two lines `---`. Move them there.',
    fixes: { inNote: moveToTop },
  },
  'toml-front-matter': {
    level: 'error',
    message: () =>
      'The lines between these two `+++` are not read: write them as `key: value` between two lines `---`.',
    fixes: { inNote: writtenAsYaml },
  },
  'front-matter-size': {
    level: 'error',
    message: () =>
      'The front matter is too large to be read: keep its few keys here and move the rest below it.',
    fixes: { none: 'only its writer knows what of it is front matter' },
  },
} satisfies Partial<ProblemRules>;

/** Behind the lines that look like YAML. */
function closeFrontMatter({ span }: ProblemOf<'front-matter-open'>, { note }: NoteToFix): ProblemFix[] {
  const { lines } = note;
  if (countOf(note, 'front-matter-open') === 0) return [];
  let last = lines.lineAt(span.start);
  while (last + 1 < lines.count && /^(?:[\w-]+:(?:\s|$)|[ \t]+\S|- |#\s)/.test(lines.textOf(last + 1)))
    last++;
  return [
    {
      kind: 'edit',
      title: 'Close the front matter',
      isPreferred: true,
      edits: () => [insertAt(lines.endOf(last), `${lineBreakOf(note.text)}---`)],
    },
  ];
}

/** As front matter of its own, or behind the keys of the front matter that is there, if none of them is the same. */
function moveToTop(problem: ProblemOf<'front-matter-place'>, { note }: NoteToFix): ProblemFix[] {
  const { text, lines, frontMatter } = note;
  const { start, end } = problem.block;
  const edits = () => {
    const lineBreak = lineBreakOf(text);
    const around = areBareKeys(lines, problem.block) ? 0 : 1;
    const mark = text.length - text.replace(/^\uFEFF/, '').length;
    const from = Math.max(mark, lines.startOf(start + around));
    const written = text.slice(from, around === 0 ? lines.endOf(end - 1) : lines.startOf(end - 1));
    const keys = around === 0 ? `${written}${lineBreak}` : written;
    const at = frontMatter.span ? lines.startOf(lines.lineAt(frontMatter.span.end)) : mark;
    const taken = {
      span: { start: Math.max(mark, lines.startOf(start)), end: lines.startOf(end) },
      newText: '',
    };
    const put = frontMatter.span ? keys : `---${lineBreak}${keys}---${lineBreak}${lineBreak}`;
    return mendedFreely(note, problem, [[insertAt(at, put), taken]], (after) => isAsGood(note, after));
  };
  return [{ kind: 'edit', title: 'Move the keys to the top', isPreferred: true, edits }];
}

/** `title = "A"` → `title: A`; lines that say more than a key and its value have no such simple form. */
function writtenAsYaml(problem: ProblemOf<'toml-front-matter'>, { note }: NoteToFix): ProblemFix[] {
  const { lines, frontMatter } = note;
  const { start, end } = problem.block;
  if (frontMatter.span) return [];
  const edits = () => {
    const changed: TextEdit[] = [];
    for (let line = start; line < end; line++) {
      const written = line === start || line === end - 1 ? '---' : yamlOfToml(lines.textOf(line));
      if (written === null) return null;
      const span = {
        start: lines.endOf(line) - lines.textOf(line).replace(/^\uFEFF/, '').length,
        end: lines.endOf(line),
      };
      changed.push({ span, newText: written });
    }
    return mendedFreely(note, problem, [changed], (after) => isAsGood(note, after));
  };
  return [{ kind: 'edit', title: 'Write it as YAML', isPreferred: true, edits }];
}

/** Null for what is not one key with one simple value, or a list of such. */
function yamlOfToml(line: string): string | null {
  if (/^\s*(?:#.*)?$/.test(line)) return line;
  const [, key = '', written = ''] = /^\s*([\w-]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
  const simple = /^(?:"([^"\\]*)"|'([^']*)'|([\w:.+-]+(?: \d[\d:]*)?))$/;
  const valueOf = (value: string): string | null => {
    const [, double, single, bare] = simple.exec(value.trim()) ?? [];
    const text = double ?? single;
    return text === undefined ? (bare ?? null) : flowText(text);
  };
  const list = /^\[(.*)\]$/.exec(written)?.[1];
  if (list === undefined) {
    const value = valueOf(written);
    return key === '' || value === null ? null : `${key}: ${value}`;
  }
  const items = list.trim() === '' ? [] : list.replace(/,\s*$/, '').split(',').map(valueOf);
  return items.includes(null) ? null : `${key}: [${items.join(', ')}]`;
}

/** What stood in the keys was no note before, and everything else is what it was. */
const isAsGood = (before: Note, after: Note): boolean =>
  after.frontMatter.span !== null &&
  after.tags.length === before.tags.length &&
  after.questions.length === before.questions.length &&
  after.problems.length < before.problems.length;

/** Another value of a key, in its place; all other keys stay as they are. */
export function withFrontMatter(
  note: Note,
  key: string,
  span: Span,
  value: YamlScalar,
): readonly TextEdit[] | null {
  const ways = [scalarText(value), flowText(value)].map((newText) => [{ span, newText }]);
  return firstLawful(note, ways, {}, ({ frontMatter: after }) => {
    const isSet = Object.entries(after).some(([name, held]) => name === key && held === value);
    return isSet && othersIn(after, key) === othersIn(note.frontMatter, key);
  });
}

const othersIn = (frontMatter: FrontMatter, key: string): string =>
  JSON.stringify(
    Object.entries(frontMatter).filter(([name]) => name !== key && name !== 'span' && name !== 'values'),
  );

// The rule of a note that does not say what its meeting in the session file says.

export const meetingRules = {
  'meeting-differs': {
    level: 'information',
    subject: ({ key }) => key,
    message: (key, problem) =>
      problem === null || problem.key === 'attendees'
        ? `The session file says something else about ${key}: the note counts; make them agree.`
        : `The session file plans another ${key}, ${valueIn(problem.planned)} and not ${valueIn(problem.held)}: the note counts; make them agree.`,
    fixes: { inNote: takeOver },
  },
  'notes-differ': {
    level: 'information',
    subject: ({ key }) => key,
    message: (key, problem) =>
      problem === null
        ? `Another note of the same meeting says something else about ${key}: make them agree.`
        : `The note of ${valueIn(problem.whose)}, of the same meeting, says another ${key}, ${valueIn(problem.earlier)}: make them agree.`,
    fixes: {
      inNote: ({ key, span, earlier, whose }, { note }) => [
        {
          kind: 'edit',
          title: `Take over ${key} from the note of ${whose}`,
          edits: () => withFrontMatter(note, key, span, earlier),
        },
      ],
    },
  },
} satisfies Partial<ProblemRules>;

const valueIn = (value: string | number): string => `“${shortened(oneLine(String(value)), 40)}”`;

/** What the session file says goes into the note, or the other way round. */
function takeOver(problem: ProblemOf<'meeting-differs'>, { note, session, file }: NoteToFix): ProblemFix[] {
  if (problem.key === 'attendees') return [];
  const { key, planned, held, span } = problem;
  const meeting = meetingOfNote(session, file);
  const index = session.meetings.findIndex((one) => one === meeting);
  const fixes: ProblemFix[] = [
    {
      kind: 'sessionFile',
      title: `Take over ${key} into the session file`,
      edits: (text) => setValue(text, ['meetings', index, key === 'date' ? 'start' : key], held),
    },
  ];
  // A meeting may be for something that is no interview.
  if (key !== 'role' || roles.some((role) => role === planned)) {
    fixes.push({
      kind: 'edit',
      title: `Take over ${key} from the session file`,
      edits: () => withFrontMatter(note, key, span, planned),
    });
  }
  return fixes;
}
