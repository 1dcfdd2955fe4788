/**
 * What an interview that has not begun holds of an earlier one: that somebody prepared to ask again takes nothing back of
 * what was said. Format page, "Questions and answers".
 */
import type { Session, SessionQuestion, Task } from './session';
import type { MergedQuestions } from './sessionQuestions';
import { askKeyOf, newestAsks } from './sessionTasks';
import { begunInterviews, isWaiting } from './status';

/**
 * The session with questions and asks as the interviews left them that have begun: `- [ ] Who pays?` in the note of next
 * week's interview opens nothing that was answered, or deferred to somebody, and no ask that is closed. `asks` are those of
 * all notes, in the order of the interviews. The same session where nothing was prepared to be asked again.
 */
export function withoutPrepared(
  session: Session,
  asks: readonly Task[],
  leftByEarlier: MergedQuestions['leftByEarlier'],
): Session {
  const isAskedAgain = session.questions.some(
    ({ status, history }) => status !== 'answered' && history.length > 0,
  );
  if (!isAskedAgain && asks.length === session.asks.length) return session;
  const begun = begunInterviews(session);
  const questions = questionsAsSaid(session, begun, leftByEarlier);
  const kept = withoutAskedAgain(session, asks, begun);
  if (questions === session.questions && kept.length === asks.length) return session;
  return { ...session, questions, asks: newestAsks(kept, session.interviews) };
}

function questionsAsSaid(
  { questions, interviews }: Session,
  begun: ReadonlySet<string>,
  leftByEarlier: MergedQuestions['leftByEarlier'],
): readonly SessionQuestion[] {
  const said = questions.map((question) => {
    if (begun.has(question.file)) return question;
    const earlier = question.history.find(({ file }) => begun.has(file));
    const isSaid = earlier && (earlier.status !== 'open' || earlier.answer !== null);
    return isSaid ? leftByEarlier(question, earlier) : question;
  });
  if (said.every((one, index) => one === questions[index])) return questions;
  const order = new Map(interviews.map(({ file }, index) => [file, index]));
  const rankOf = ({ file }: SessionQuestion) => order.get(file) ?? 0;
  return said.toSorted((one, other) => rankOf(one) - rankOf(other) || one.span.start - other.span.start);
}

/** Without those that are prepared while the newest that was really asked is closed. */
function withoutAskedAgain(
  { interviews }: Session,
  asks: readonly Task[],
  begun: ReadonlySet<string>,
): readonly Task[] {
  const asked = asks.filter(({ file }) => begun.has(file));
  const newest = new Map(newestAsks(asked, interviews).map((ask) => [askKeyOf(ask), ask]));
  return asks.filter((ask) => {
    const asked = begun.has(ask.file) ? undefined : newest.get(askKeyOf(ask));
    return asked === undefined || isWaiting(asked) || !isWaiting(ask);
  });
}
