/** The rules of values that cannot be, and of details that stand there twice or where they say nothing. */
import { withoutUnusedSigns } from '../../note/edits/changeTag';
import { isKeyOf } from '../../note/detailParts';
import { firstLawful } from '../../note/edits/checkedEdit';
import { type ElementKind, interactorTypes, type Note, type Tag, type TagKind } from '../../note/note';
import { nearest } from '../../text/compareTexts';
import { oneLine } from '../../text/oneLine';
import { shortened } from '../../text/shorten';
import { insertAt, type TextEdit } from '../../text/textEdit';
import { decisionKinds, type DetailKey, detailsCalled } from '../../note/detailKeys';
import type { ProblemOf } from '../../session/problemList';
import { valueMeant } from '../../note/detailSynonyms';
import { decisionMeant } from '../../note/decisionWords';
import { wholeDecision } from './decisionRules';
import { fileValues } from './fileValueFixes';
import { moveToTag } from './unreadDetailRules';
import {
  changeAt,
  countOf,
  cursorMark,
  likeliestFirst,
  mended,
  type NoteToFix,
  type ProblemFix,
  removals,
  type ProblemRules,
  tagBefore,
} from './problemRule';

export const valueRules = {
  'impossible-value': {
    level: 'warning',
    subject: (problem) => {
      switch (problem.where) {
        case 'calibration':
          return 'calibration';
        case 'frontMatter':
          return problem.key;
        case 'element':
          return `type: ${problem.written}`;
        case 'detail':
        case 'file':
          return problem.written === null ? problem.key : `${problem.key}: ${problem.written}`;
      }
    },
    message: (subject, problem) => {
      if (problem?.where === 'calibration')
        return 'This calibration does not say how much it would hurt: begin its text with low, medium, high or critical.';
      if (problem?.where === 'file') {
        const what = problem.written === null ? `The value of ${subject} is missing or` : subject;
        return `${what} cannot be used and counts as absent: ${problem.expected} is expected. Correct it, or take it out.`;
      }
      if (problem?.where === 'frontMatter') {
        const found =
          problem.written === null ? 'a list or group' : `“${shortened(oneLine(problem.written), 40)}”`;
        const expected = problem.key === 'minutes' ? 'a whole number such as 60' : 'one text';
        return `The value of ${subject} is missing or cannot be used: ${found} stands here, and ${expected} is expected. Correct it, or take it out.`;
      }
      if (!problem)
        return `The value of ${subject} is missing or cannot be used: correct it, or take it out.`;
      const possible = problem.where === 'detail' ? problem.possible : typesOf(problem.element.kind);
      return `${subject} cannot be used and counts as absent: ${possible.length ? `${useOneOf(possible)}, or ` : ''}take it out.`;
    },
    fixes: {
      inNote: possibleValues,
      inText: (problem, text) => (problem.where === 'file' ? fileValues(problem, text) : []),
    },
  },
  'repeated-detail': {
    level: 'warning',
    subject: ({ key }) => key,
    message: (key, problem) =>
      problem?.isBeside
        ? problem.key === 'due'
          ? `${key} says another day than the words before it, and only the first counts: keep one of them.`
          : `${key} names somebody else than the \`@\` beside the words, and only that one counts: keep one of them, or name both with \`@\`.`
        : `${key} stands here twice and only the first counts: keep one of them.`,
    fixes: { inNote: withoutSecond },
  },
  'empty-detail': {
    level: 'warning',
    subject: ({ key }) => key,
    message: (key, problem) =>
      problem?.key === 'decision'
        ? `${key} does not say what becomes of it, so what stands below it counts for nothing: write accept, treat, transfer or avoid behind it.`
        : `${key} does not say what would stop it, so what stands below it counts for nothing: write it behind the colon.`,
    fixes: { inNote: valueToWrite },
  },
  'misplaced-detail': {
    level: 'warning',
    subject: ({ key }) => key,
    message: (key, problem) =>
      `${key} says nothing of a ${problem?.of ?? 'mitigation or decision'}, below which it stands, so it counts as text: move it to the margin of the other details if it is about the whole, or leave it as text.`,
    fixes: { inNote: (problem, place) => [...moveToTag(problem, place), ...leftAsText(problem, place)] },
  },
  'unused-detail': {
    level: 'information',
    subject: ({ key }) => key,
    message: (key, problem) =>
      problem?.kind === 'control' && problem.key === 'status'
        ? `${key} says nothing of a #control, which is in place: strike it through if it is gone, make it an #action if it is still to be done, or leave this as text.`
        : isSaidElsewhere(problem)
          ? `${key} counts for nothing, as the first word of this #calibration says another level: say it in one place, or leave this as text.`
          : `${key} says nothing of a ${problem ? `#${problem.kind}` : 'tag of this kind'}, and no export has it: leave it as text, or put it below the tag that it is about.`,
    fixes: {
      // The text of a flow is what its ends are called.
      inNote: (problem, place) => [
        ...(problem.kind === 'flow' ? notedBelow(problem, place) : leftAsText(problem, place)),
        takenOut(problem, place),
      ],
    },
  },
  'unused-sign': {
    level: 'information',
    subject: ({ sign }) => sign,
    message: (sign, problem) =>
      problem?.tag.kind === 'calibration'
        ? `${sign} counts for nothing, as the first word of this #calibration says another level: say it in one place.`
        : `${sign} says nothing of a ${problem ? `#${problem.tag.kind}` : 'tag of this kind'}, and no export has it: take it out, or say it in words.`,
    fixes: {
      inNote: ({ tag, sign }, { note }) => [
        {
          kind: 'edit',
          title: `Take out ${shortened(oneLine(sign), 20)}`,
          isPreferred: true,
          edits: () => withoutUnusedSigns(note, tag),
        },
      ],
    },
  },
} satisfies Partial<ProblemRules>;

function withoutSecond(problem: ProblemOf<'repeated-detail'>, { note }: NoteToFix): ProblemFix[] {
  const { span, key } = problem;
  const { text } = note;
  const [before = ''] = /[ \t]*\(?$/.exec(text.slice(0, span.start)) ?? [];
  const closer = before.endsWith('(') && text[span.end] === ')' ? 1 : 0;
  const apart = removals(note, span);
  // Of two days in one line the second goes with the blank in front of it.
  const ways =
    apart.length > 1
      ? apart
      : [[{ span: { start: span.start - before.length, end: span.end + closer }, newText: '' }], ...apart];
  const tag = tagBefore(note, span.start);
  // Whose it is shows the session alone.
  const owners = ({ tags }: Note) => tags.flatMap((one) => detailsCalled(one, 'owner')).length;
  const isOut = (after: Note) => owners(after) === owners(note) - 1;
  const edits = () =>
    key === 'owner' && problem.isBeside && tag
      ? firstLawful(note, ways, changeAt(note, span.start), isOut)
      : mended(note, problem, ways);
  return [{ kind: 'edit', title: 'Take out the second one', isPreferred: true, edits }];
}

/** These mean something of such a tag, and something else says the same. */
const isSaidElsewhere = (problem: { readonly kind: TagKind; readonly key: DetailKey } | null): boolean =>
  problem !== null && isKeyOf(problem.kind, problem.key) && problem.kind !== 'flow';

/** `  owner: @jon` behind the words of a flow as an item below it, where it is a remark. */
function notedBelow(
  { code, span, ...problem }: ProblemOf<'unused-detail'>,
  { note }: NoteToFix,
): ProblemFix[] {
  const { lines, text } = note;
  const before = text.slice(lines.startOf(lines.lineAt(span.start)), span.start);
  if (!/^[\s>]*$/.test(before)) return [];
  const way = [insertAt(span.start, '- ')];
  return [
    {
      kind: 'edit',
      title: 'Note it below the flow',
      isPreferred: true,
      edits: () => mended(note, { code, span, ...problem }, [way]),
    },
  ];
}

/** The first way by which the tag has one detail less: what says the same elsewhere may stand in another note. */
function endedAt(
  note: Note,
  problem: ProblemOf<'misplaced-detail' | 'unused-detail'>,
  ways: readonly (readonly TextEdit[])[],
): readonly TextEdit[] | null {
  if (problem.code === 'misplaced-detail' || !isSaidElsewhere(problem)) return mended(note, problem, ways);
  const { start } = problem.span;
  const count = ({ tags }: Note) => tags.flatMap(({ details }) => details).length;
  return firstLawful(note, ways, changeAt(note, start), (after) => count(after) === count(note) - 1);
}

/** With all that it says: of a line the line. */
function takenOut(problem: ProblemOf<'unused-detail'>, { note }: NoteToFix): ProblemFix {
  const { lines, text } = note;
  const { span } = problem;
  const start = lines.startOf(lines.lineAt(span.start));
  const isLine = /^[\s>]*(?:[-*+][ \t]+)?$/.test(text.slice(start, span.start));
  const end = isLine ? lines.endOf(lines.lineAt(span.start)) : span.end;
  const blanks = isLine ? 0 : (/[ \t]*$/.exec(text.slice(start, span.start))?.[0].length ?? 0);
  const edits = () => endedAt(note, problem, removals(note, { start: span.start - blanks, end }));
  return { kind: 'edit', title: 'Take it out', edits };
}

/** What would stop it only somebody knows; of a decision there are four. */
function valueToWrite(problem: ProblemOf<'empty-detail'>, { note }: NoteToFix): ProblemFix[] {
  const fix = (title: string, value: string): ProblemFix => ({
    kind: 'edit',
    title,
    edits: () => mended(note, problem, [[insertAt(problem.span.end, ` ${value}`)]]),
  });
  return problem.key === 'decision'
    ? decisionKinds.map((kind) => fix(`Change to ${kind}`, kind))
    : [{ ...fix('Write what would stop it', cursorMark), isPreferred: true }];
}

/** `how\: by hand` is no detail wherever it stands. */
function leftAsText(
  problem: ProblemOf<'misplaced-detail' | 'unused-detail'>,
  { note }: NoteToFix,
): ProblemFix[] {
  const { key, span } = problem;
  const colon = note.text.lastIndexOf(':', span.end - 1);
  if (colon < span.start) return [];
  const edits = () => endedAt(note, problem, [[insertAt(colon, '\\')]]);
  return [{ kind: 'edit', title: `Leave ${key}: as text`, edits }];
}

type Impossible<Where> = Extract<ProblemOf<'impossible-value'>, { readonly where: Where }>;

const useOneOf = (words: readonly string[]): string =>
  `use ${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;

const typesOf = (kind: ElementKind): readonly string[] => (kind === 'interactor' ? interactorTypes : []);

/** Each value that there can be, the likeliest first. */
function possibleValues(problem: ProblemOf<'impossible-value'>, place: NoteToFix): ProblemFix[] {
  switch (problem.where) {
    case 'detail':
      return detailValues(problem, place);
    case 'element':
      return problem.element.kind === 'interactor' ? otherTypes(problem, place) : [];
    case 'calibration':
      return calibrations(problem.tag, place);
    case 'frontMatter':
    case 'file':
      return [];
  }
}

function detailValues(problem: Impossible<'detail'>, { note }: NoteToFix): ProblemFix[] {
  const { key, written, possible } = problem;
  const decision = key === 'decision' ? decisionMeant(written) : null;
  const inGerman = possible.filter((word) => word === valueMeant(key, written));
  const meant = decision ? [decision.kind] : inGerman.length ? inGerman : nearest(written, possible);
  const words = likeliestFirst(meant, possible).map(({ word, isPreferred }): ProblemFix => ({
    kind: 'edit',
    title: `Change to ${word}`,
    isPreferred,
    edits: () => mended(note, problem, [[{ span: problem.valueSpan, newText: word }]]),
  }));
  // Nothing of what else was said is lost.
  return decision?.parts.length ? [wholeDecision(problem, note, decision), ...words.slice(1)] : words;
}

function otherTypes(
  { element, written, span, code }: Impossible<'element'>,
  { note }: NoteToFix,
): ProblemFix[] {
  const [meant] = nearest(written, typesOf(element.kind));
  return [...interactorTypes.map((type) => `/${type}`), ''].map((type) => ({
    kind: 'edit',
    title: `Change to #interactor${type}`,
    isPreferred: type.slice(1) === meant,
    edits: () =>
      firstLawful(
        note,
        [[{ span, newText: `#interactor${type}` }]],
        { element },
        (after) => countOf(after, code) === countOf(note, code) - 1,
      ),
  }));
}

const calibrations = (tag: Tag, { note }: NoteToFix): ProblemFix[] =>
  ['low', 'medium', 'high', 'critical'].map((level) => ({
    kind: 'edit',
    title: `Calibrate as ${level}`,
    edits: () =>
      firstLawful(
        note,
        [[insertAt(tag.span.end, ` ${level}`)]],
        changeAt(note, tag.span.start),
        (after) => after.tags[note.tags.indexOf(tag)]?.text === `${level} ${tag.text}`.trim(),
      ),
  }));
