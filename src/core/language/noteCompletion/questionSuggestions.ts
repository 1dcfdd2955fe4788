/** Questions of the catalogs, at the beginning of a question and behind its `^`. */
import { questionKeyOf } from '../../note/flowRows';
import { questionWords } from '../../note/edits/addQuestion';
import type { Question } from '../../note/note';
import type { Span } from '../../text/span';
import { strideName } from '../../note/stride';
import { nextTagId } from '../../session/placedTags';
import type { NoteCursor, LazySurroundings, NoteSurroundings } from './noteCursor';
import { suggestionOf, type CompletionTrigger, type Suggestion } from '../suggestion';
import { NoteSubjects, type SubjectHead } from '../../interview/checklist/noteSubjects';
import type { SheetEntry } from '../../interview/checklist/sheetQuestions';
import { questionsToAsk } from '../../interview/checklist/questionsToAsk';

const opening = /^([\s>]*(?:[-+*]|\d{1,9}[.)])[ \t]+)(\[[^\]]\][ \t]+)?(\?)?([^?#@^]*)$/u;

/**
 * Behind `- [ ] `, or behind a `?` that begins an item: what is not asked yet, with its words and id. Null where no
 * question begins.
 */
export function questionSuggestions(
  cursor: NoteCursor,
  trigger: CompletionTrigger,
  surroundings: LazySurroundings,
): readonly Suggestion[] | null {
  const [, marker, box = '', sign = '', typed = ''] = opening.exec(cursor.before) ?? [];
  if (marker === undefined || (box === '' && sign === '') || cursor.after.trim() !== '') return null;
  if (trigger.kind === 'began' && (trigger.by !== (sign || ' ') || typed !== '')) return [];
  if (trigger.kind === 'typing' && /\s/.test(typed)) return [];
  const span = cursor.part(marker.length + box.length);
  const mark = box === '' ? '[ ] ' : '';
  const { note, at } = cursor.readWith(`${mark}${probe} ^${probe}`, span);
  const question = note.questions.find(({ idSpan }) => idSpan?.start === at + mark.length + probe.length + 1);
  if (!question) return [];
  return unaskedQuestions(surroundings(), subjectOfQuestion(question)).map((one) =>
    suggestionOf('question', one.text, span, {
      detail: one.id ?? 'follow-up',
      documentation: aboutQuestion(one),
      filter: sign + filterOf(one.id ?? '', one.text),
      text: `${mark}${questionWords(one.text, one.id)}${one.id === null ? '' : ` ^${one.id}`}`,
    }),
  );
}

/**
 * Behind a `^`: on a question the ids of what is not asked yet, on a risk the next number that is free. Null behind no
 * `^`.
 */
export function idSuggestions(
  cursor: NoteCursor,
  trigger: CompletionTrigger,
  surroundings: LazySurroundings,
): readonly Suggestion[] | null {
  const typed = cursor.mark(/\^[A-Za-z\d-]*$/);
  if (!typed) return null;
  const { note, at } = cursor.readWith(`^${probe}`, typed.span);
  const question = note.questions.find(({ idSpan }) => idSpan?.start === at);
  if (question) {
    const known = surroundings();
    const id = typed.groups[0].slice(1);
    // The note may have been read with this very id, and then the question counts as asked.
    const isComplete = known.catalogs.some(({ questions }) => questions.some((one) => one.id === id));
    if (isComplete && trigger.kind !== 'asked') return [];
    return unaskedQuestions(known, subjectOfQuestion(question)).flatMap((one) =>
      one.id === null ? [] : [idSuggestion(one.id, one.text, typed.span, aboutQuestion(one))],
    );
  }
  const risk = note.tags.find(({ kind, idSpan }) => kind === 'risk' && idSpan?.start === at);
  return risk ? [riskId(surroundings(), typed.span)] : [];
}

/** Its signs are left out: who types one writes a question of their own. */
const filterOf = (id: string, text: string): string => `${id} ${text.replace(/[^\p{L}\p{N}-]+/gu, ' ')}`;

/** Stands for words that nobody typed. */
const probe = 'q';

const subjectOfQuestion = ({ element, flow, parent }: Question): AskedSubject => {
  if (flow) return { key: flow.key, kind: 'flow', type: null, below: parent };
  const { key = null, kind = 'solution', type = null } = element ?? {};
  return { key, kind, type, below: parent };
};

function aboutQuestion({ stride, why, listenFor, follows }: UnaskedQuestion): string | null {
  const parts = [
    stride.map(strideName).join(', '),
    why ?? '',
    listenFor.length ? `Listen for: ${listenFor.join(', ')}.` : '',
    follows === null ? '' : `Follows up “${follows}”`,
  ];
  return parts.filter((part) => part !== '').join('\n\n') || null;
}

const idSuggestion = (
  id: string,
  detail: string,
  span: Span,
  documentation: string | null = null,
): Suggestion =>
  suggestionOf('id', `^${id}`, span, { detail, documentation, filter: `^${filterOf(id, detail)}` });

/** The next number of the session that is free. */
function riskId({ session, note, file }: NoteSurroundings, span: Span): Suggestion {
  const others = session.findings.filter((finding) => finding.file !== file);
  const here = note.tags.filter(({ idSpan }) => idSpan?.start !== span.start);
  const taken = [...others, ...here].flatMap(({ id }) => id ?? []);
  return idSuggestion(nextTagId('R-1', taken), 'the next number that is free', span);
}

/** A question that the note does not hold yet. */
interface UnaskedQuestion extends Pick<SheetEntry, 'id' | 'text' | 'stride'> {
  readonly why: string | null;
  readonly listenFor: readonly string[];
  /** The text of the question that it follows up. */
  readonly follows: string | null;
}

/** What a question is put to, and the question above it. */
interface AskedSubject extends Pick<SubjectHead, 'key' | 'kind' | 'type'> {
  readonly below: Parameters<typeof questionKeyOf>[0] | null;
}

/** What the note does not hold yet; see `questionsToAsk`. */
function unaskedQuestions(surroundings: NoteSurroundings, asked: AskedSubject): readonly UnaskedQuestion[] {
  const subjects = new NoteSubjects(surroundings);
  const known = subjects.subjects.find(({ key }) => key === asked.key);
  const above = asked.below && questionKeyOf(asked.below);
  return questionsToAsk(subjects.entriesOf(known ?? asked), { catalog: subjects.catalog, above })
    .filter(({ entry }) => !entry.asked)
    .map(({ entry: { id, text, stride }, parent }) => {
      const { why = null, listenFor = [] } = subjects.catalog.get(id ?? '') ?? {};
      return { id, text, stride, why, listenFor, follows: parent?.text ?? null };
    });
}
