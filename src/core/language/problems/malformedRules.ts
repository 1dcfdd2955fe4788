/** The rules of what has to be written in one way to be read: a flow, a date, a role. */
import { changedTag } from '../../note/edits/changeTag';
import { firstLawful } from '../../note/edits/checkedEdit';
import { type Note, roles, type Tag } from '../../note/note';
import { flowParts, isWholeFlow } from '../../note/flowRows';
import type { ProblemOf } from '../../session/problemList';
import { isDate } from '../../text/date';
import { nearest } from '../../text/compareTexts';
import { containsOffset, type Span } from '../../text/span';
import type { TextEdit } from '../../text/textEdit';
import { changedValue } from './fileValueFixes';
import { withFrontMatter } from './frontMatterRules';
import {
  countOf,
  likeliestFirst,
  type NoteToFix,
  type ProblemFix,
  tagBefore,
  type ProblemRules,
} from './problemRule';

export const malformedRules = {
  'malformed-flow': {
    level: 'warning',
    subject: ({ tag }) => tag.text,
    message: (flow) =>
      `This flow cannot be read: ${flow}. Write it like \`#flow Shopper -> Web shop: orders (HTTPS)\`.`,
    fixes: { inNote: ({ tag }, { note }) => arrows(note, tag) },
  },
  'malformed-date': {
    level: 'warning',
    subject: ({ written }) => written,
    message: (written) =>
      `${written} is not a date and counts as absent: write it like 2026-11-23, or with a time like 2026-11-23T09:00.`,
    fixes: {
      inNote: dates,
      inText: (problem, text) =>
        problem.where === 'file'
          ? datesMeant(problem.written).map((date) => changedValue(text, problem, date, true))
          : [],
    },
  },
  'unknown-role': {
    level: 'warning',
    subject: ({ written }) => written,
    message: (role) => `${role} is not a role of an interview: use one of ${roles.join(', ')}.`,
    fixes: {
      inNote: ({ written, span }, { note }) =>
        likeliestFirst(nearest(written, roles), roles).map(({ word, isPreferred }) => ({
          kind: 'edit',
          title: `Change to ${word}`,
          isPreferred,
          edits: () => withFrontMatter(note, 'role', span, word),
        })),
    },
  },
} satisfies Partial<ProblemRules>;

/** `#flow A=>B` → `#flow A -> B` */
function arrows(note: Note, tag: Tag): ProblemFix[] {
  const { textSpan, span } = tag;
  if (textSpan.start < span.end) return [];
  const written = note.text.slice(textSpan.start, textSpan.end);
  const [, path = '', rest = ''] = /^([^:]*)(.*)$/s.exec(written) ?? [];
  const spaced = path.replace(
    /[ \t]*(<[-=]+>|[-=]+>|<[-=]+|→)[ \t]*/gu,
    (_, arrow: string) => ` ${arrow.replace(/[-=]+/, '-')} `,
  );
  const newText = spaced.trim() + rest;
  if (newText === written || written.includes('<!--')) return [];
  const edits = () =>
    changedTag(
      note,
      tag,
      [[{ span: textSpan, newText }]],
      ({ kind, text, element }) => kind === 'flow' && isWholeFlow(flowParts(text), element !== null),
    );
  return [{ kind: 'edit', title: 'Write the arrow as ->', isPreferred: true, edits }];
}

/** Of the front matter, or at the `due:` of a question or tag. */
function dates(problem: ProblemOf<'malformed-date'>, { note }: NoteToFix): ProblemFix[] {
  const fix = (date: string, edits: () => readonly TextEdit[] | null): ProblemFix => ({
    kind: 'edit',
    title: `Change to ${date}`,
    isPreferred: true,
    edits,
  });
  switch (problem.where) {
    case 'frontMatter': {
      const { key, span, written } = problem;
      return datesMeant(written).map((date) => fix(date, () => withFrontMatter(note, key, span, date)));
    }
    case 'due':
    case 'until': {
      const { valueSpan } = problem;
      const days = daysMeant(note.text.slice(valueSpan.start, valueSpan.end));
      return days.map((day) => fix(day, () => withDue(note, valueSpan, day)));
    }
    case 'file':
      return [];
  }
}

function withDue(note: Note, valueSpan: Span, day: string): readonly TextEdit[] | null {
  const question = note.questions.find(({ asked }) => containsOffset(asked, valueSpan.start));
  const tag = tagBefore(note, valueSpan.start);
  const change = { ...(question ? { question } : {}), ...(tag ? { tag } : {}) };
  const isMended = (after: Note) => countOf(after, 'malformed-date') === countOf(note, 'malformed-date') - 1;
  return firstLawful(note, [[{ span: valueSpan, newText: day }]], change, isMended);
}

/** A due day takes no time: `2026-11-24T10:00` → `['2026-11-24']`. */
function daysMeant(written: string): readonly string[] {
  const day = written.replace(/[T ]\d{1,2}:\d{2}(?::\d{2})?$/, '');
  return day === written ? datesMeant(day) : [day, ...datesMeant(day)];
}

/**
 * The dates that somebody may have meant, as notes write them: `24.11.2026` → `['2026-11-24']`; both for
 * `3/4/2026`, whose order nobody knows. None when it is no date in any order.
 */
function datesMeant(written: string): readonly string[] {
  const [, day = written, time = ''] =
    /^(\S+?)(?:[T ]+(\d{1,2}:\d{2}(?::\d{2})?))?$/.exec(written.trim()) ?? [];
  const at = time === '' ? '' : `T${time.indexOf(':') === 1 ? '0' : ''}${time}`;
  const found = orders.flatMap(([shape, order]) => {
    const parts = shape.exec(day);
    if (!parts) return [];
    const [year = '', month = '', date = ''] = order.map((index) => parts[index] ?? '');
    return [`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}${at}`];
  });
  return [...new Set(found)].filter((date) => date !== written && isDate(date));
}

/** Where year, month and day stand. */
const orders: readonly (readonly [RegExp, readonly [number, number, number]])[] = [
  [/^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/, [1, 2, 3]],
  [/^(\d{4})(\d{2})(\d{2})$/, [1, 2, 3]],
  [/^(\d{1,2})[.-](\d{1,2})[.-](\d{4})$/, [3, 2, 1]],
  [/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, [3, 2, 1]],
  [/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, [3, 1, 2]],
];
