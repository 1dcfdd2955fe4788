/** What a TM-BOM says of the whole: how critical it is, what is in scope, and what has no other place there. */
import { plain, PlainWording } from '../report/plainWording';
import { Calibrations, calibratedWords } from '../session/calibrations';
import type { Calibration, Session } from '../session/session';
import { factLines } from './exportedFacts';
import type { ExportedSession } from './exportedSession';
import { actionLine, openEndLine } from './exportedWords';
import type { ModelElement } from './modelElements';

const criticalities = { low: 'low', medium: 'moderate', high: 'high', critical: 'maximal' } as const;
/**
 * As the specification has it of systems with sensitive data, inside and for the outside: all data counts as sensitive
 * until somebody has looked.
 */
const tiers = {
  low: { internal: 'important', external: 'important' },
  medium: { internal: 'important', external: 'business_critical' },
  high: { internal: 'business_critical', external: 'mission_critical' },
  critical: { internal: 'mission_critical', external: 'mission_critical' },
} as const;

/**
 * How critical it is comes from the highest calibration of the whole, since one of an element rates that alone; without any
 * the middle stands there.
 */
export function tmBomScope(
  { session, title, classification, planned, actions }: ExportedSession,
  elements: readonly ModelElement[],
): object {
  const calibrations = new Calibrations(session.calibration);
  const worst = calibrations.worst();
  const ofWhole = calibrations.worstOfWhole();
  const level = ofWhole?.level ?? 'medium';
  const exposure = elements.some(({ kind }) => kind === 'interactor') ? 'external' : 'internal';
  const { scope } = session;
  const unsorted = session.calibration.filter(({ stride }) => stride.length === 0);
  const lines = [
    factLines([
      ['Classification', classification],
      ['In scope', scope.in.map(plain).join('; ')],
      ['Out of scope', scope.out.map(plain).join('; ')],
    ]),
    ofWhole === null
      ? unsorted.some(({ about }) => about.length === 0)
        ? 'The business has said of no category how much it would hurt as a whole.'
        : 'The business has not said how much it would hurt as a whole.'
      : `As a whole the worst would hurt: ${plain(calibratedWords(ofWhole))}.`,
    ...(worst === null || worst.element === null
      ? []
      : [`Of a part the worst would hurt: ${plain(calibratedWords(worst))}.`]),
    ...unsorted.map((one) => unsortedText(one, session)),
    'Nobody said which data is sensitive: all of it counts as such.',
    ...planned.map((one) => `Planned, not asked: ${openEndLine(one)}`),
    ...actions.map((one) => `Action: ${actionLine(one)}`),
  ];
  return {
    title,
    description: lines.filter(Boolean).join('\n'),
    business_criticality: criticalities[level],
    data_sensitivity: [],
    exposure,
    tier: tiers[level][exposure],
  };
}

/** What stands outside of the solution, in words. */
export const outsideOf = (elements: readonly ModelElement[]): string =>
  `External interactors${elements.some(({ outOfScope }) => outOfScope) ? ', and what is out of scope' : ''}`;

/** What rates nothing was said all the same: `Of no category: critical: everything stands still`. */
const unsortedText = ({ level, about, text }: Calibration, session: Session): string =>
  [
    ['Of no category', ...(about.length ? [`of ${about.map(plain).join('; ')}`] : [])].join(', '),
    ...[level ?? '', new PlainWording(session).note(text)].filter(Boolean),
  ].join(': ');
