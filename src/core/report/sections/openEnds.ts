/** What is not settled: questions, assumptions and what somebody promised to do. */
import type { Assumption, Task } from '../../session/session';
import { listOf } from '../markdownBlocks';
import { openEndsOf } from '../openEnds';
import type { WriteSection } from '../reportPart';
import type { Wording } from '../wording';

export const openSection: WriteSection = ({ session, wording }) => {
  const { byPerson, byElement } = openEndsOf(session, wording);
  const { words } = wording;
  return [
    ...(byPerson.length ? [`### ${words.byPerson}`, listOf(byPerson)] : []),
    ...(byElement.length ? [`### ${words.byElement}`, listOf(byElement)] : []),
  ];
};

export const assumptionsSection: WriteSection = ({ session, wording }) => [
  listOf(session.assumptions.map((assumption) => ({ text: assumptionLine(assumption, wording) }))),
];

export const actionsSection: WriteSection = ({ session, wording }) => [
  listOf(session.actions.map((action) => ({ text: actionLine(action, wording) }))),
];

/** `The provider checks cards (open, Payment provider (service), Tampering, [a.interview.md:3](a.interview.md#L3))` */
const assumptionLine = (assumption: Assumption, wording: Wording): string =>
  withFacts(wording.title(assumption.text), [
    wording.value(assumption.status),
    wording.elements(assumption.about),
    wording.stride(assumption.stride),
    wording.source({ ...assumption, date: null }, assumption.saidBy),
  ]);

/** `Send the contract (open, Lee Wong, due 2026-11-27, [a.interview.md:3](a.interview.md#L3))` */
const actionLine = (action: Task, wording: Wording): string =>
  withFacts(wording.title(action.text), [
    wording.value(action.outcome ?? action.status),
    wording.persons(action.owners),
    action.due === null ? '' : `${wording.words.due} ${wording.date(action.due)}`,
    wording.place(action),
  ]);

const withFacts = (text: string, facts: readonly string[]): string =>
  `${text} (${facts.filter(Boolean).join(', ')})`;
