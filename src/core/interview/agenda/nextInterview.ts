/** The note of the next meeting, prepared from what the earlier ones left open. */
import { newNote } from '../../note/edits/appendElement';
import { elementKey } from '../../note/note';
import { mergeCatalogs, type Catalog } from '../../catalog/catalog';
import { parentOf } from '../../text/paths';
import type { Session } from '../../session/session';
import { agendaMarkdown } from './agendaMarkdown';
import { categoryQuestions, leftAsks, leftQuestions, attackQuestions, type NextMeeting } from './leftOpen';
import { relevanceFor } from './leftOpen';
import { agendaItem, type AgendaItem } from './agendaItem';

interface NextInterview {
  /** The whole note. */
  readonly text: string;
  /** The note without its front matter and title. */
  readonly body: string;
  /** What it holds, in its order: by element, the solution as a whole first. */
  readonly agenda: readonly AgendaItem[];
}

/**
 * A note for a meeting whose agenda is what is open for those who come: questions that are open or were deferred to
 * them, asks for them, a question for each hint that nobody has shown an attack for, and one for each STRIDE category
 * that an interactor still lacks. Each stands under its element's heading, below links to where it comes from, and
 * keeps what the index knows it by: so an answer here is the newest and closes it everywhere.
 *
 * `file` is where the note will be, or is already, as in `Place.file`: what it asks itself is on no
 * agenda. `catalogs` are those of the session, built-in first.
 */
export function nextInterviewOf(
  session: Session,
  catalogs: readonly [Catalog, ...Catalog[]],
  meeting: NextMeeting,
  file: string,
): NextInterview {
  const relevant = relevanceFor(session, meeting);
  const candidates = [
    ...leftQuestions(session, relevant),
    ...leftAsks(session, relevant),
    ...attackQuestions(session, relevant),
    ...categoryQuestions(session, mergeCatalogs(...catalogs), relevant),
  ];
  const items = new Map<string, AgendaItem>();
  for (const candidate of candidates) {
    const item = candidate.from?.file === file ? null : agendaItem(candidate);
    if (item && !items.has(item.key)) items.set(item.key, item);
  }
  const elements = [null, ...session.elements.map(({ name }) => name)];
  const rankOf = ({ element }: AgendaItem) => {
    const rank = elements.findIndex((name) => elementKey(name ?? '') === elementKey(element ?? ''));
    return rank < 0 ? elements.length : rank;
  };
  const agenda = [...items.values()].toSorted((one, other) => rankOf(one) - rankOf(other));
  const body = agendaMarkdown(session, agenda, parentOf(file));
  return { text: newNote({ ...meeting, elements: [] }) + body, body, agenda };
}
