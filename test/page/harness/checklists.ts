// Checklists to show, made of what differs from a plain one.

import { listenedIn } from '../../../src/core/interview/listenedFor';
import { strideLetters, type Stride } from '../../../src/core/note/stride';
import type {
  Checklist,
  ChecklistQuestion,
  SubjectSheet,
  SubjectSummary,
} from '../../../src/core/interview/checklist/checklist';

/** `question('data', { asked: true })`: what is not said is that of an open question that nobody asked yet. */
export function question(key: string, parts: Partial<ChecklistQuestion> = {}): ChecklistQuestion {
  return {
    key,
    id: key,
    text: `What about ${key}?`,
    stride: strideLetters.filter((letter) => letter === (parts.group ?? 'S')),
    group: 'S',
    follows: null,
    nesting: 0,
    asked: false,
    status: 'open',
    answer: null,
    deferredTo: null,
    due: null,
    why: null,
    listenFor: [],
    listened: listenedIn(parts.answer ?? null, parts.listenFor ?? []),
    references: [],
    earlier: [],
    ...parts,
  };
}

/** A subject with these questions, and its sums. */
export function sheet(
  questions: readonly ChecklistQuestion[],
  parts: Partial<SubjectSummary & Pick<SubjectSheet, 'calibration'>> = {},
): SubjectSheet {
  return {
    ...{ key: 'shopper', name: 'Shopper', kind: 'interactor', type: 'human', row: null, inNote: true },
    ...sums(questions),
    categories: strideLetters.map((stride) => ({
      stride,
      findings: stride === 'S' ? 2 : 0,
      ...sums(questions.filter(({ group }) => group === stride)),
    })),
    questions,
    // What another interview has answered comes last.
    toAsk: questions
      .filter(({ status }) => status === 'open')
      .toSorted((one, other) => one.earlier.length - other.earlier.length)
      .map(({ key }) => key),
    calibration: null,
    ...parts,
  };
}

/** The checklist that shows a subject; the solution and two other subjects are there besides. */
export function checklist(subject: SubjectSheet, parts: Partial<Checklist> = {}): Checklist {
  const none = { total: 40, settled: 12, open: 3 };
  return {
    title: 'Architects, first interview',
    role: 'architects',
    depth: 'standard',
    subjects: [
      { key: null, name: '', kind: 'solution', type: null, row: null, inNote: true, ...none },
      {
        key: 'shopper',
        name: 'Shopper',
        kind: 'interactor',
        type: 'human',
        row: null,
        inNote: true,
        ...none,
      },
      {
        ...{ key: 'payment provider', name: 'Payment provider', kind: 'interactor', type: 'service' },
        row: null,
        inNote: true,
        ...none,
      },
      {
        key: 'scanner',
        name: 'Scanner',
        kind: 'interactor',
        type: 'device',
        row: null,
        inNote: false,
        ...none,
      },
    ],
    subject,
    people: [
      { id: 'dana', name: 'Dana Reyes' },
      { id: 'lee', name: 'Lee Park' },
    ],
    ...parts,
  };
}

/** Six questions about a shopper, two in the note; what an ordinary interview looks like. */
export function ordinary(): Checklist {
  return checklist(
    sheet([
      question('authentication', {
        text: 'How does it authenticate toward the solution?',
        asked: true,
        status: 'answered',
        answer: 'E-mail and password, then a session cookie.\n- #hint the cookie lives 90 days',
        stride: ['S', 'E'],
        why: 'Who is not known for certain can act in the name of others.',
        listenFor: ['a shared password', 'no second factor for staff'],
        references: ['CWE-287', 'ASVS 6.1'],
      }),
      question('sign-out', {
        text: 'Does signing out revoke it?',
        asked: true,
        nesting: 1,
        follows: 'authentication',
        id: null,
      }),
      question('credential-rotation', {
        text: 'Is there any mechanism to regularly change the credentials?',
        why: 'A password that leaked long ago must not open the door today.',
        listenFor: ['never', 'when somebody complains'],
        earlier: [
          {
            interview: 'Kick-off',
            date: '2026-11-16',
            saidBy: ['Dana Reyes'],
            status: 'answered',
            answer: 'Shoppers choose when. Staff must every 90 days.',
          },
        ],
      }),
      question('integrity-in-transit', {
        group: 'T',
        text: 'What keeps the data from being changed on its way?',
        asked: true,
        status: 'not-applicable',
      }),
      question('failed-authentication', {
        group: 'R',
        text: 'If a request with wrong credentials is submitted, do you track it?',
        asked: true,
        status: 'deferred',
        deferredTo: 'lee',
        due: '2026-11-25',
      }),
      question('data', { group: 'I', text: 'Which data does it get to see?', stride: ['I', 'T'] }),
      question('denial-of-service', {
        group: 'D',
        text: 'What happens if it sends a thousand requests at once?',
      }),
      question('roles', { group: 'E', text: 'Which roles are there, and what enforces them?' }),
    ]),
  );
}

/** One subject with this many questions, every third in the note. */
export function many(count: number): Checklist {
  return checklist(
    sheet(
      strideLetters.flatMap((group: Stride) =>
        Array.from({ length: Math.ceil(count / strideLetters.length) }, (_, index) =>
          question(`${group}-${index}`, {
            group,
            text: `Question ${index} of ${group}, as long as a question usually is?`,
            asked: index % 3 === 0,
            answer: index % 6 === 0 ? `Answer ${index}.\nOn two lines.` : null,
            status: index % 6 === 0 ? 'answered' : 'open',
          }),
        ),
      ),
    ),
  );
}

function sums(questions: readonly ChecklistQuestion[]) {
  const settled = questions.filter(({ status }) => ['answered', 'not-applicable'].includes(status)).length;
  return {
    total: questions.length,
    settled,
    open: questions.filter(({ asked }) => asked).length - settled,
  };
}

/** Too much of everything: long words, long names, many categories. */
export function overfull(): Checklist {
  const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk'.repeat(3);
  const text = `${'How would one, when all that was said before is taken into account, notice it? '.repeat(4)}${word}?`;
  return checklist(
    sheet(
      [
        question('long', {
          text,
          asked: true,
          status: 'deferred',
          answer: `${word}\n${'And so on and on. '.repeat(60)}\n- #hint one\n- #risk two`,
          stride: ['S', 'T', 'R', 'I', 'D', 'E'],
          deferredTo: 'nobody.known.under.this.long.name',
          why: text,
          listenFor: [text, word],
          references: ['CWE-1', 'CWE-2', word],
          earlier: [1, 2, 3].map((day) => ({
            interview: `Interview number ${day} with everybody who ever had a part in it`,
            date: `2026-11-0${day}`,
            saidBy: ['Dana Reyes', 'Lee Park', word],
            status: 'answered' as const,
            answer: `${word} ${text}`,
          })),
        }),
        ...Array.from({ length: 12 }, (_, index) =>
          question(`more-${index}`, {
            text,
            nesting: index % 5,
            asked: index < 6,
            answer: index < 3 ? text : null,
          }),
        ),
      ],
      { name: word },
    ),
    {
      subjects: Array.from({ length: 60 }, (_, index) => ({
        ...{ key: index === 0 ? 'shopper' : `s${index}`, name: `${word} ${index}` },
        ...{ kind: 'interactor' as const, type: 'service' as const, row: null, inNote: index < 40 },
        ...{ total: 1000, settled: 999, open: 1 },
      })),
    },
  );
}

/** The solution as a whole, in an interview with the business. */
export function calibrating(): Checklist {
  return checklist(
    sheet(
      [question('value', { group: 'general', stride: [], text: 'What does the solution earn, or save?' })],
      {
        ...{ key: null, name: '', kind: 'solution', type: null },
        calibration: strideLetters.map((stride) => ({
          stride,
          level: stride === 'S' ? 'high' : null,
          text: stride === 'S' ? 'Orders in the name of others cost us customers.' : '',
          earlier:
            stride === 'I'
              ? {
                  level: 'critical',
                  text: 'Card data in the press is the end of the shop.',
                  date: '2026-11-16',
                }
              : null,
        })),
      },
    ),
    { role: 'business' },
  );
}
