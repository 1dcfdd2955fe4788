/** Codicons and theme colours for the things of a session. */
import type { DecisionKind } from '../../core/note/detailKeys';
import type { InteractorType, Role } from '../../core/note/note';
import type { PreparationKind } from '../../core/planning/readiness/preparation';
import type { ReadinessLevel } from '../../core/planning/readiness/readinessRule';
import type { Element, Finding, Interview, Severity } from '../../core/session/session';
import { isLapsed } from '../../core/session/status';
import { colorIds } from './manifestIds';
import type { RowIcon } from './row';

const icon = (name: string, color: string | null = null): RowIcon => ({ name, color });

export const sessionIcon = icon('shield');

const roleIcons: Record<Role, string> = {
  kickoff: 'rocket',
  business: 'briefcase',
  architects: 'type-hierarchy-sub',
  deployment: 'cloud-upload',
  production: 'server-process',
  workshop: 'organization',
  'follow-up': 'reply',
};

/** By its role; a plain note without one. */
export const interviewIcon = (interview: Interview | null): RowIcon =>
  icon(interview?.role ? roleIcons[interview.role] : 'note');

/** One of several notes of an interview. */
export const noteIcon = icon('note');

const typeIcons: Record<InteractorType, string> = {
  human: 'person',
  service: 'globe',
  device: 'circuit-board',
  agent: 'hubot',
};

/** By its kind, of an interactor by its type. */
export function elementIcon(element: Element | null): RowIcon {
  if (element === null || element.kind === 'process') return icon('gear');
  if (element.kind === 'store') return icon('database');
  return icon(element.type ? typeIcons[element.type] : 'symbol-interface');
}

export const flowIcon = icon('arrow-right');

export const preparationIcons: Record<PreparationKind, RowIcon> = {
  scope: icon('target'),
  documents: icon('files'),
  people: icon('organization'),
  meetings: icon('calendar'),
  agreement: icon('law'),
};

/** The level stands in the words beside them, too. */
export const readinessIcons: Record<ReadinessLevel | 'cost', RowIcon> = {
  missing: icon('warning', 'problemsWarningIcon.foreground'),
  advice: icon('info', 'problemsInfoIcon.foreground'),
  cost: icon('watch'),
};

export const severityIcons: Record<Severity, RowIcon> = {
  critical: icon('flame', colorIds.critical),
  high: icon('arrow-up', colorIds.high),
  medium: icon('dash', colorIds.medium),
  low: icon('arrow-down', colorIds.low),
};

const decisionIcons: Record<DecisionKind, string | null> = {
  accept: 'pass',
  treat: null,
  transfer: 'arrow-swap',
  avoid: 'stop-circle',
};

/**
 * The shape tells the kind, or what was decided that leaves nothing to do here; the colour the severity. The words beside
 * it tell all of that.
 */
export function findingIcon(finding: Finding, today: string): RowIcon {
  if (finding.kind === 'dismissed') return icon('circle-slash', 'disabledForeground');
  if (isLapsed(finding, today)) return icon('warning', colorIds.overdue);
  const decided = finding.decision && decisionIcons[finding.decision.kind];
  const color = finding.severity === null ? null : severityIcons[finding.severity].color;
  return icon(decided ?? (finding.demonstrated ? 'bug' : 'lightbulb'), color);
}
