/** A hint under review in words: what is known about it, one line a subject, and what became of all of them. */
import { strideName } from '../note/stride';
import type { HintReview, ReviewTally } from '../interview/review/hintReview';
import { nameOfPerson } from '../session/people';
import type { Finding, Session, Task } from '../session/session';
import { oneLine } from '../text/oneLine';
import { decidedBecause, decidedText } from './decidedText';
import { openingOf } from './noteBlocks';
import { english } from './words/english';
import type { Place } from '../session/place';
import { noteTitle } from '../session/meetingNotes';

/** `{ name: 'Still lacks', text: 'an attack path', more: '', place }`. Plain text of one line each, none of it markup. */
export interface ReviewLine {
  readonly name: string;
  readonly text: string;
  /** What has a line of its own below; '' for nothing. */
  readonly more: string;
  /** Where it is written. */
  readonly place: Place;
}

/** `today` is a day such as `2026-11-25`: what was accepted may have lapsed. */
export function reviewLines(
  hint: Finding,
  review: HintReview,
  session: Session,
  today: string,
): readonly ReviewLine[] {
  const {
    question,
    asks: [ask, ...asks],
    others,
    calibration,
    lacking,
    listenedFor,
  } = review;
  const rated = calibration.find(({ by }) => by)?.by;
  const line = (name: string, text: string, more = '', place: Place = hint): ReviewLine => ({
    name,
    text: oneLine(text),
    more: oneLine(more),
    place,
  });
  const given = (...lines: readonly (readonly [boolean, ReviewLine])[]) =>
    lines.flatMap(([isThere, one]) => (isThere ? [one] : []));
  const said = given(
    [true, line(kindOf(hint), contextOf(hint, session), reviewWordsOf(hint))],
    [
      question !== null,
      line('Question', question?.text ?? '', inShort(question?.answer ?? null), question ?? hint),
    ],
    [listenedFor.length > 0, line('Listened for', listenedFor.join(', '))],
  );
  // Named so that nobody who types `ask` comes here instead of to Ask Somebody.
  const name = ask?.status === 'open' ? 'Waiting for' : 'Answered by';
  const asked = ask ? [line(name, askWords(ask, asks.length, session), inShort(ask.answer), ask)] : [];
  const judged = given(
    [hint.how !== null, line(english.labels.attackPath, inShort(hint.how))],
    [
      hint.decision !== null,
      line(english.labels.decision, decidedText(hint, session, today), inShort(decidedBecause(hint))),
    ],
    [hint.because !== null, line(english.labels.reason, inShort(hint.because))],
    [
      others.length > 0,
      line(
        'On the same element',
        `${others.length}: ${others.map((one) => `“${reviewWordsOf(one)}”`).join(', ')}`,
        '',
        others[0],
      ),
    ],
    [
      calibration.length > 0,
      line(
        'Calibration',
        calibration
          .map(({ stride, by }) => {
            const element = by?.element ? ` of ${by.element}` : '';
            return `${strideName(stride)}${element} ${by?.level ?? 'not given'}`;
          })
          .join(', '),
        '',
        rated ?? hint,
      ),
    ],
    [
      lacking.length > 0,
      line(english.labels.lacking, lacking.map((part) => english.lacking[part]).join(', ')),
    ],
  );
  return [...said, ...asked, ...judged];
}

/** `10 hints: 3 risks, 4 dismissed, 2 to ask, 1 later` */
export function tallyText({ hints, risks, dismissed, asked, later }: ReviewTally): string {
  const counted = (count: number, word: string, plural = word) =>
    count === 0 ? [] : [`${count} ${count === 1 ? word : plural}`];
  const parts = [
    ...counted(risks, 'risk', 'risks'),
    ...counted(dismissed, 'dismissed'),
    ...counted(asked, 'to ask'),
    ...counted(later, 'later'),
  ];
  return `${hints} ${hints === 1 ? 'hint' : 'hints'}: ${parts.join(', ')}`;
}

/** `Sam Oyelaran, “who has a card?”, and 2 more on the same element` */
const askWords = ({ owners, text }: Task, more: number, { people }: Session): string =>
  [
    ...(owners.length ? owners.map((id) => nameOfPerson(people, id)) : ['somebody']),
    `“${text}”`,
    ...(more > 0 ? [`and ${more} more on the same element`] : []),
  ].join(', ');

/** All of it is in the note, one key away. */
const inShort = (markdown: string | null): string => openingOf(markdown ?? '', oneLine);

/** `R-1 The webhook is not signed` */
export const reviewWordsOf = ({ id, text }: Pick<Finding, 'id' | 'text'>): string =>
  oneLine([id ?? '', text].join(' ')) || english.noText;

function kindOf({ kind, demonstrated }: Finding): string {
  if (kind === 'risk') return demonstrated ? 'Risk' : 'Risk without attack path';
  return kind === 'hint' ? 'Hint' : 'Dismissed';
}

/** `Spoofing · Reader · Architects, said by Petra Sand` */
function contextOf({ stride, about, file, saidBy }: Finding, session: Session): string {
  const { interviews, people } = session;
  const from = interviews.find((one) => one.file === file);
  const interview = from ? noteTitle(from, session) : file;
  const names = saidBy.map((id) => people.find((person) => person.id === id)?.name ?? id).join(', ');
  return [
    stride.map(strideName).join(', '),
    about.join(', '),
    names === '' ? interview : `${interview}, ${english.saidBy} ${names}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
