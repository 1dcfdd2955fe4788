/** Questions of the catalogs, at the beginning of a question and behind its `^`. */
import { questionWords } from '../../note/edits/addQuestion';
import type { Note, Question } from '../../note/note';
import type { Span } from '../../note/span';
import { strideName } from '../../note/stride';
import { nextTagId } from '../tagIds';
import type { NoteCursor } from './noteCursor';
import type { Call, NoteSuggestion } from './suggestion';
import type { Known, Surroundings } from './surroundings';
import { unaskedQuestions, type AskedOf, type UnaskedQuestion } from './unasked';

const opening = /^([\s>]*(?:[-+*]|\d{1,9}[.)])[ \t]+)(\[[^\]]\][ \t]+)?(\?)?([^?#@^]*)$/u;

/**
 * Behind `- [ ] `, or behind a `?` that begins an item: what is not asked yet, with its words and id. Null where no
 * question begins.
 */
export function questionSuggestions(
  { cursor, call }: { readonly cursor: NoteCursor; readonly call: Call },
  known: Known,
): readonly NoteSuggestion[] | null {
  const [, marker, box = '', sign = '', typed = ''] = opening.exec(cursor.before) ?? [];
  if (marker === undefined || (box === '' && sign === '') || cursor.after.trim() !== '') return null;
  if (call.kind === 'began' && (call.by !== (sign || ' ') || typed !== '')) return [];
  if (call.kind === 'typing' && /\s/.test(typed)) return [];
  const span = cursor.part(marker.length + box.length);
  const mark = box === '' ? '[ ] ' : '';
  const { note, at } = cursor.readWith(`${mark}${probe} ^${probe}`, span);
  const question = note.questions.find(({ idSpan }) => idSpan?.start === at + mark.length + probe.length + 1);
  if (!question) return [];
  return unaskedQuestions(known(), askedOf(note, question)).map((one) => ({
    ...suggestionOf(one),
    label: one.text,
    detail: one.id ?? 'follow-up',
    filter: sign + filterOf(one.id ?? '', one.text),
    text: `${mark}${questionWords(one.text)}${one.id === null ? '' : ` ^${one.id}`}`,
    span,
  }));
}

/**
 * Behind a `^`: on a question the ids of what is not asked yet, on a risk the next number that is free. Null behind no
 * `^`.
 */
export function idSuggestions(
  { cursor, call }: { readonly cursor: NoteCursor; readonly call: Call },
  known: Known,
): readonly NoteSuggestion[] | null {
  const typed = cursor.mark(/\^[A-Za-z\d-]*$/);
  if (!typed) return null;
  const { note, at } = cursor.readWith(`^${probe}`, typed.span);
  const question = note.questions.find(({ idSpan }) => idSpan?.start === at);
  if (question) {
    const surroundings = known();
    const id = typed.groups[0].slice(1);
    // By now it may be asked: here.
    const isComplete = surroundings.catalogs.some(({ questions }) => questions.some((one) => one.id === id));
    if (isComplete && call.kind !== 'asked') return [];
    return unaskedQuestions(surroundings, askedOf(note, question)).flatMap((one) =>
      one.id === null ? [] : [{ ...suggestionOf(one), ...idOf(one.id, one.text, typed.span) }],
    );
  }
  const risk = note.tags.find(({ kind, idSpan }) => kind === 'risk' && idSpan?.start === at);
  return risk ? [riskId(known(), typed.span)] : [];
}

/** Its signs are left out: who types one writes a question of their own. */
const filterOf = (id: string, text: string): string => `${id} ${text.replace(/[^\p{L}\p{N}-]+/gu, ' ')}`;

/** Stands for words that nobody typed. */
const probe = 'q';

const askedOf = (note: Note, { element, parent }: Question): AskedOf => {
  const { key = null, kind = 'solution', type = null } = note.elements[element ?? -1] ?? {};
  return { key, kind, type, below: note.questions[parent ?? -1] ?? null };
};

const suggestionOf = (
  question: UnaskedQuestion,
): Pick<NoteSuggestion, 'kind' | 'documentation' | 'goesOn'> => ({
  kind: 'question',
  documentation: aboutQuestion(question),
  goesOn: false,
});

function aboutQuestion({ stride, why, listenFor, follows }: UnaskedQuestion): string | null {
  const parts = [
    stride.map(strideName).join(', '),
    why ?? '',
    listenFor.length ? `Listen for: ${listenFor.join(', ')}.` : '',
    follows === null ? '' : `Follows up “${follows}”`,
  ];
  return parts.filter((part) => part !== '').join('\n\n') || null;
}

const idOf = (id: string, detail: string, span: Span) => ({
  kind: 'id' as const,
  label: `^${id}`,
  detail,
  filter: `^${filterOf(id, detail)}`,
  text: `^${id}`,
  span,
});

function riskId({ session, note, file }: Surroundings, span: Span): NoteSuggestion {
  const others = session.findings.filter((finding) => finding.file !== file);
  const here = note.tags.filter(({ idSpan }) => idSpan?.start !== span.start);
  const taken = [...others, ...here].flatMap(({ id }) => id ?? []);
  const id = nextTagId('R-1', taken);
  return { ...idOf(id, 'the next number that is free', span), documentation: null, goesOn: false };
}
