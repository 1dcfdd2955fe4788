/**
 * The rules of a file that cannot be read as it stands: its YAML, wherever it stands, and what happened to it on its
 * way to us.
 */
import { isScalar, visit } from 'yaml';
import type { ProblemOf } from '../../session/problemList';
import { contentEndOf, pairOf, spanOfNode } from '../../sessionFile/yamlSource';
import { dateMeant } from '../../text/date';
import { oneLine } from '../../text/oneLine';
import { shortened } from '../../text/shorten';
import { applyEdits, type TextEdit } from '../../text/textEdit';
import { parseYaml } from '../../yaml/parseYaml';
import { saidBy } from '../../yaml/plainValues';
import { documentSeparators } from '../../yaml/separators';
import { flowText } from '../../yaml/yamlText';
import type { ProblemFix, ProblemRules } from './problemRule';

export const yamlRules = {
  yaml: {
    level: 'error',
    subject: ({ reason }) => reason,
    message: (_, problem) => {
      const { reason, advice } = problem ?? { reason: '…', advice: 'Correct it' };
      const told = `The YAML here cannot be read: ${oneLine(reason)}. ${oneLine(advice)}; `;
      return `${shortened(told, 220)}what is around it still counts.`;
    },
    fixes: { none: 'what was meant cannot be told from what cannot be read' },
  },
  'second-document': {
    level: 'error',
    message: () =>
      'This line would begin another file inside this one, which other programs do not read: take it out.',
    fixes: { inText: withoutSeparators },
  },
  'unquoted-value': {
    level: 'warning',
    subject: ({ written }) => written,
    message: (value, problem) => {
      const orSpace = problem?.written.includes('#') ? ', or a space behind the # of a comment' : '';
      return `${value} is read as it stands, but YAML takes a part of it for something else: put the value in quotes${orSpace}.`;
    },
    fixes: {
      inText: ({ span, written }, text) => [
        {
          kind: 'edit',
          title: 'Put the value in quotes',
          isPreferred: true,
          edits: () =>
            text.slice(span.start, span.end) === written
              ? [{ span, newText: flowText(saidBy(written), 'QUOTE_SINGLE') }]
              : null,
        },
      ],
    },
  },
  'misspelt-key': {
    level: 'information',
    subject: ({ written }) => written,
    message: (word, problem) =>
      `${word} is no key that is known here, so its value does not count: write ${problem ? `\`${problem.key}:\`` : 'the known key'} if that is meant, or leave it as a key of your own.`,
    fixes: {
      inText: ({ span, written, key }, text) => {
        const start = key === 'start' ? startAt(text, span.start) : null;
        if (start) return [start];
        return [
          {
            kind: 'edit',
            title: `Change to ${key}:`,
            isPreferred: true,
            edits: () => (text.slice(span.start, span.end) === written ? [{ span, newText: key }] : null),
          },
        ];
      },
    },
  },
  'unread-agreement': {
    level: 'information',
    subject: ({ written }) => written,
    message: (word) =>
      `${word} is no part of an agreement, so nobody is told of it: write it below \`rules:\`, or into one of goal, agenda, communication, materials and breaks.`,
    fixes: {
      inText: ({ span, written }, text) => {
        const [before] = /["']?[\w-]+["']?[ \t]*:[ \t]*$/.exec(text.slice(0, span.start)) ?? [];
        const value = text.slice(span.start, span.end);
        if (before === undefined || /[\r\n[{]/.test(value) || hasRules(text)) return [];
        const newText = `rules: [${flowText(`${written}: ${value}`)}]`;
        const whole = { start: span.start - before.length, end: span.end };
        return [
          {
            kind: 'edit',
            title: 'Make it a rule',
            isPreferred: true,
            edits: () => (before.includes(written) ? [{ span: whole, newText }] : null),
          },
        ];
      },
    },
  },
} satisfies Partial<ProblemRules>;

/** Two keys of one name can't be read. */
const hasRules = (text: string): boolean => /^[ \t]+rules[ \t]*:|[{,][ \t]*rules[ \t]*:/m.test(text);

/** Of `date: 2026-12-01` and `time: 10:00` of one meeting, of which one has its key at that place. */
function startAt(text: string, place: number): ProblemFix | null {
  let found: ProblemFix | null = null;
  visit(parseYaml(text)?.document ?? null, {
    Map(_, map) {
      const [date, time] = [pairOf(map, 'date'), pairOf(map, 'time')];
      if (!date || !time || ![date, time].some(({ key }) => spanOfNode(key).start === place)) return;
      const [day, hour] = [date, time].map(({ value }) => (isScalar(value) ? (value.source ?? '') : ''));
      const start = dateMeant(`${day} ${hour}`);
      if (start === null) return;
      const whole = (pair: typeof date) => ({ start: spanOfNode(pair.key).start, end: contentEndOf(pair) });
      const [one, other] = [whole(date), whole(time)];
      const [first, second] = one.start < other.start ? [one, other] : [other, one];
      // What stands between the two stays, on a line of its own or behind a comma.
      const between =
        /(?:,[ \t]*|[ \t]*(?:\r\n?|\n)[ \t]*)$/.exec(text.slice(0, second.start))?.[0].length ?? 0;
      const edits = () => [
        { span: first, newText: `start: ${start}` },
        { span: { start: second.start - between, end: second.end }, newText: '' },
      ];
      found = { kind: 'edit', title: `Write start: ${start}`, isPreferred: true, edits };
      return visit.BREAK;
    },
  });
  return found;
}

/** The parts one below the other. Null where they do not make one file, as with a list behind keys. */
function withoutSeparators({ code }: ProblemOf<'second-document'>, text: string): ProblemFix[] {
  const edits = (): readonly TextEdit[] | null => {
    const taken = documentSeparators(text).map(({ start, end }) => {
      const [lineBreak = ''] = /^[ \t]*(?:\r\n?|\n)?/.exec(text.slice(end)) ?? [];
      return { span: { start, end: end + lineBreak.length }, newText: '' };
    });
    const before = parseYaml(text)?.mistakes ?? [];
    const after = parseYaml(applyEdits(text, taken))?.mistakes;
    const isMended = after && after.length < before.length && after.every((one) => one.code !== code);
    return isMended ? taken : null;
  };
  return [{ kind: 'edit', title: 'Take the separator out', isPreferred: true, edits }];
}

// The rules of what happened to a file on its way to us, whatever kind of file it is.

export const damageRules = {
  'conflict-marker': {
    level: 'error',
    message: () =>
      'Here begins a conflict of two branches, of which only the first side is read: choose or join the sides, and take the markers out.',
    fixes: { none: 'only people know which side is right; VS Code and Git have tools for the choice' },
  },
  'not-utf8': {
    level: 'error',
    message: () =>
      'Signs from here on could not be read, because the file is not in UTF-8: reopen it with its encoding, and save it with UTF-8.',
    fixes: { none: 'the signs are lost in the text, and only the bytes of the file still have them' },
  },
} satisfies Partial<ProblemRules>;
