/** What is looked at, what is not, what there is to read about it, and what everybody is told before they say yes. */
import { depths } from '../../../catalog/depth';
import { offeredDepth } from '../../../session/offeredDepth';
import { readinessRule } from '../readinessRule';
import { agreementParts, sessionAgreement } from '../../agreement';
import { planWordsIn } from '../../planWords';
import type { AgreementTexts } from '../../../sessionFile/sessionFile';
import { isWorkshopPlan } from '../plannedSession';
import type { Pace } from '../../newSession/planOptions';
import { roomForComponents } from '../../newSession/timetables';

const noGoals = readinessRule({
  code: 'no-goals',
  level: 'missing',
  find: ({ session }) => (session.goals.length === 0 ? [{ found: {}, path: ['goals'] }] : []),
  message: 'Nothing says what the session is to find out.',
  reason: 'A goal that everybody knows decides whom to ask, and when you have asked enough.',
});

const noScope = readinessRule({
  code: 'no-scope',
  level: 'missing',
  find: ({ session }) => (session.scope.in.length === 0 ? [{ found: {}, path: ['scope', 'in'] }] : []),
  message: 'Nothing is in scope yet.',
  reason: 'What is looked at decides who has to come, and how long it takes.',
});

/** Told only once there is a scope: nobody can draw its border before. */
const nothingOutOfScope = readinessRule({
  code: 'nothing-out-of-scope',
  level: 'missing',
  find: ({ session: { scope } }) =>
    scope.in.length > 0 && scope.out.length === 0 ? [{ found: {}, path: ['scope', 'out'] }] : [],
  message: 'Nothing is out of scope yet.',
  reason: 'Unless it is said what stays out, every interview finds its own border.',
});

/**
 * Things in scope, components of a running system and external interactors of the notes against the time that there is
 * for them: some twenty minutes for each, and for a component a meeting.
 */
const scopeTooLarge = readinessRule({
  code: 'scope-too-large',
  level: 'advice',
  find: ({ session }) => {
    const { pace, stage, scope, components, elements } = session;
    if (pace === null) return [];
    const interactors = elements.filter(({ kind }) => kind === 'interactor');
    const all = [
      { many: 'components', count: components.length, room: componentsIn(pace) },
      { many: 'external interactors', count: interactors.length, room: interactorsIn[pace] },
      { many: 'things in scope', count: scope.in.length, room: interactorsIn[pace] },
    ];
    return all
      .filter(({ many, count, room }) => count > room && (many !== 'components' || stage === 'production'))
      .map(({ many, count, room }) => ({ found: { many, count, pace, room }, path: ['pace'] }));
  },
  message: ({ many, count, pace, room }) => `There are ${count} ${many}, and ${pace} has time for ${room}.`,
  reason: 'Take more time, take something out of scope, or make a second session for the rest.',
});

/** More assurance takes more time: who asks deeper than there is time for finds it out in the middle of the first talk. */
const deeperThanTime = readinessRule({
  code: 'deeper-than-time',
  level: 'advice',
  find: ({ session: { depth, pace } }) => {
    if (depth === null || pace === null) return [];
    const room = offeredDepth({ depth: null, pace });
    if (depths.indexOf(depth) <= depths.indexOf(room)) return [];
    const title = `Ask Only What There Is Time For: Set Depth to ${room}`;
    const fix = { kind: 'set', title, path: ['depth'], value: room } as const;
    return [{ found: { depth, pace, room }, path: ['depth'], fix }];
  },
  message: ({ depth, pace, room }) =>
    `Questions of the depth ${depth} are asked, and ${pace} has time for ${room} ones.`,
  reason: 'Who wants to be surer needs more time for the talks, and for thinking in between.',
});

const componentsIn = (pace: Pace): number =>
  roomForComponents({ pace, stage: 'production', workshop: false });

const interactorsIn: Readonly<Record<Pace, number>> = { 'three-days': 12, 'one-day': 6, 'half-day': 4 };

/** All in one, the first to be asked for first. What has a link is there. */
const documentNotRequested = readinessRule({
  code: 'document-not-requested',
  level: 'missing',
  find: ({ session }) => {
    const unasked = session.documents.flatMap(({ title, status, link }, index) =>
      status === null && link === null ? [{ title, index }] : [],
    );
    const [first] = unasked;
    if (!first) return [];
    const path = ['documents', first.index, 'status'];
    const fix = {
      kind: 'set',
      title: 'The First Was Asked For: Set Its Status to Requested',
      path,
      value: 'requested',
    } as const;
    return [{ found: { titles: unasked.map(({ title }) => title) }, path, fix }];
  },
  message: ({ titles }) => `Nobody was asked yet for: ${titles}.`,
  reason: 'What does not exist is worth knowing too; it gets the status none.',
});

const documentNotReceived = readinessRule({
  code: 'document-not-received',
  level: 'missing',
  find: ({ session }) =>
    session.documents.flatMap(({ title, status }, index) => {
      if (status !== 'requested') return [];
      const path = ['documents', index, 'status'];
      const fix = {
        kind: 'set',
        title: 'It Has Come: Set Its Status to Received',
        path,
        value: 'received',
      } as const;
      return [{ found: { title }, path, fix }];
    }),
  message: ({ title }) => `The document "${title}" has not come yet.`,
  reason: 'What can be read beforehand need not be asked, and better questions come of it.',
});

export const scopeRules = [
  noGoals,
  noScope,
  nothingOutOfScope,
  scopeTooLarge,
  deeperThanTime,
  documentNotRequested,
  documentNotReceived,
] as const;

// What everybody is told before they say yes.

/** Filled in as a new session has it. */
const emptyAgreement = readinessRule({
  code: 'empty-agreement',
  level: 'missing',
  find: ({ session }) => {
    const usual = sessionAgreement(isWorkshopPlan(session), planWordsIn(session.language).agreement);
    return agreementParts.flatMap((part) => {
      if (session.agreement[part]) return [];
      const path = ['agreement', part];
      const fix = { kind: 'set', title: 'Fill In a Usual Text', path, value: usual[part] } as const;
      return [{ found: { part }, path, fix }];
    });
  },
  message: ({ part }) => `The agreement says nothing about: ${part}.`,
  reason: ({ part }) => partReasons[part],
});

const partReasons: Readonly<Record<keyof AgreementTexts, string>> = {
  goal: 'Everybody should know what they come together for, and what they will get.',
  agenda: 'Who knows the topics beforehand comes prepared.',
  communication: 'People speak more freely when they know how they talk to each other, then and afterwards.',
  materials: 'It has to be clear what to bring and what is shared with whom.',
  breaks: 'Nobody thinks well for hours without one.',
};

export const agreementRules = [emptyAgreement] as const;
