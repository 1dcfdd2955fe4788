/**
 * What a session gives to other tools: its findings and all around them in plain text, each with an id and a source. What
 * of it is said in one field stands in `exportedWords.ts`.
 */
import { elementKey } from '../note/note';
import { mergeStride, type Stride } from '../note/stride';
import { askedOf, isAsk, plannedIn, waitingIn, type Askable } from '../session/status';
import { calibratedWords } from '../session/calibrations';
import type { CalibratedBy, Finding, Rating, Session, Severity, Statement } from '../session/session';
import type { Decision } from '../session/measures';
import {
  type AssumptionFacts,
  assumptionFactsOf,
  decisionFactsOf,
  type MitigationFacts,
  mitigationFactsOf,
  mitigationsText,
} from './exportedFacts';
import { plain, PlainWording } from '../report/plainWording';
import { keyOfPlace, type Place } from '../session/place';
import { elementsAskedAbout } from '../session/sessionQuestions';
import { idSeedOf, StableIds } from '../session/stableIds';

/** What is exported of one tag, question or ask. */
export interface ExportedItem {
  /** UUID. */
  readonly id: string;
  /** `R-1` */
  readonly label: string | null;
  /** One line, never empty. */
  readonly text: string;
  readonly stride: readonly Stride[];
  /** Names of all elements that it is about. */
  readonly about: readonly string[];
  /** What else stands in its list item, or in its row of a table. */
  readonly remarks: string | null;
  readonly place: Place;
  /** `Architects, 2026-11-23, said by Dana Reyes, shop/architects-1.interview.md:29` */
  readonly provenance: string;
}

export type ExportedControl = ExportedItem & Pick<Statement, 'box'>;

export interface ExportedFinding extends ExportedItem {
  readonly kind: Finding['kind'];
  readonly demonstrated: boolean;
  readonly severity: Severity | null;
  readonly givenSeverity: Severity | null;
  readonly severityFrom: Finding['severityFrom'];
  readonly likelihood: Rating | null;
  readonly impact: Severity | null;
  readonly calibratedBy: CalibratedBy | null;
  /** The same in words: `critical for Spoofing of Key store: the newspaper`. */
  readonly calibration: string | null;
  /** Assumptions that it was let go for and that turned out wrong: `A-1; A-4`. */
  readonly disproved: string | null;
  readonly how: string | null;
  readonly because: string | null;
  /** All of them, each with what is said of it alone. */
  readonly mitigation: string | null;
  readonly mitigations: readonly MitigationFacts[];
  readonly effort: string | null;
  readonly horizon: string | null;
  readonly owner: string | null;
  readonly source: string | null;
  readonly status: string | null;
  readonly due: string | null;
  readonly decision: Decision | null;
  readonly interview: string;
  readonly date: string | null;
  readonly saidBy: string;
}

/** A question or an ask that waits for an answer, or a question that is planned. */
export interface ExportedOpenEnd extends ExportedItem {
  readonly word: 'question' | 'ask';
  /** Names of those who are to answer; empty for nobody in particular. */
  readonly to: string;
  readonly due: string | null;
  /** Why an ask is asked. */
  readonly because: string | null;
}

/** What somebody promised to do. */
export interface ExportedAction extends ExportedItem {
  readonly status: 'open' | 'done' | 'dropped';
  /** Names of those who are to do it. */
  readonly owner: string | null;
  readonly due: string | null;
  /** What came of it. */
  readonly answer: string | null;
  readonly because: string | null;
  readonly interview: string;
  readonly date: string | null;
}

export interface ExportedAssumption extends ExportedItem, AssumptionFacts {}

/** What somebody said would help against a finding. */
export interface ExportedMitigation extends MitigationFacts {
  /** UUID. */
  readonly id: string;
  readonly finding: ExportedFinding;
}

export interface ExportedSession {
  readonly session: Session;
  readonly title: string;
  readonly classification: string | null;
  readonly ids: StableIds;
  /** In the order of the session, dismissed ones among them. */
  readonly findings: readonly ExportedFinding[];
  /** All of each finding. */
  readonly mitigations: readonly ExportedMitigation[];
  readonly openEnds: readonly ExportedOpenEnd[];
  /** Questions that nobody was asked yet. */
  readonly planned: readonly ExportedOpenEnd[];
  readonly controls: readonly ExportedControl[];
  readonly assumptions: readonly ExportedAssumption[];
  /** Closed ones among them. */
  readonly actions: readonly ExportedAction[];
}

/** Several in one file: those of one id share its ids, so that the same words in both are two things. */
export function exportedSessions(sessions: readonly Session[]): readonly ExportedSession[] {
  const idsOf = new Map<string, StableIds>();
  return sessions.map((session) => {
    const seed = idSeedOf(session);
    const key = elementKey(seed);
    const ids = idsOf.get(key) ?? new StableIds(seed);
    idsOf.set(key, ids);
    return exportedSession(session, ids);
  });
}

export function exportedSession(session: Session, ids = new StableIds(idSeedOf(session))): ExportedSession {
  const wording = new PlainWording(session);
  const item = (kind: string, from: TagInSession): ExportedItem => ({
    id: ids.next(kind, ...namesOf(from)),
    label: from.id === null ? null : plain(from.id),
    text: wording.title(from.text),
    stride: mergeStride(from.stride),
    about: from.about.map(plain),
    remarks: wording.detail(from.remarks ?? null),
    place: { file: from.file, line: from.line, span: from.span },
    provenance: wording.source(from, from.saidBy),
  });
  const openEnd = (one: Askable): ExportedOpenEnd => ({
    ...item('open', {
      ...one,
      // Questions of several elements share the id that they have in their catalog.
      ownId: isAsk(one),
      saidBy: [],
      about: elementsAskedAbout(one),
    }),
    word: isAsk(one) ? 'ask' : 'question',
    to: wording.persons(askedOf(one)),
    due: one.due === null ? null : plain(one.due),
    because: isAsk(one) ? wording.detail(one.because) : null,
  });
  const planned = plannedIn(session);
  const findings = session.findings.map((finding) =>
    exportedFinding(finding, item('finding', finding), wording),
  );
  return {
    session,
    title: plain(session.title) || '(no title)',
    classification: session.classification === null ? null : plain(session.classification),
    ids,
    findings,
    mitigations: findings.flatMap((finding) =>
      finding.mitigations.map((mitigation) => ({
        ...mitigation,
        // Where a finding keeps its id, so does the first of them, and the second, whatever it says.
        id:
          mitigation.place === 0
            ? ids.of('mitigation', finding.id)
            : ids.next(
                'mitigation',
                finding.id,
                finding.label === null ? mitigation.text : `^${mitigation.place + 1}`,
              ),
        finding,
      })),
    ),
    openEnds: waitingIn(session, planned).map(openEnd),
    planned: [...planned].map(openEnd),
    controls: session.controls.map((control) => ({ ...item('control', control), box: control.box })),
    assumptions: session.assumptions.map((one) => ({
      ...item('assumption', one),
      ...assumptionFactsOf(one, wording, findingAt(findings)),
    })),
    actions: session.actions.map((action) => ({
      ...item('action', { ...action, saidBy: [] }),
      status: action.outcome ?? 'open',
      owner: wording.persons(action.owners) || null,
      due: action.due === null ? null : plain(action.due),
      answer: wording.detail(action.answer),
      because: wording.detail(action.because),
      interview: wording.interview(action.file),
      date: action.date === null ? null : plain(action.date),
    })),
  };
}

const findingAt = (findings: readonly ExportedFinding[]) => {
  const ids = new Map(findings.map(({ id, place }) => [keyOfPlace(place), id]));
  return (place: Place): string | null => ids.get(keyOfPlace(place)) ?? null;
};

function exportedFinding(finding: Finding, item: ExportedItem, wording: PlainWording): ExportedFinding {
  const mitigations = mitigationFactsOf(finding, wording);
  const ofAll = {
    effort: wording.detail(finding.effort),
    horizon: wording.detail(finding.horizon),
    owner: wording.owners(finding.owner),
    status: wording.detail(finding.status),
    due: wording.detail(finding.due),
  };
  return {
    ...item,
    kind: finding.kind,
    demonstrated: finding.demonstrated,
    severity: finding.severity,
    givenSeverity: finding.givenSeverity,
    likelihood: finding.likelihood,
    impact: finding.impact,
    severityFrom: finding.severityFrom,
    calibratedBy: finding.calibratedBy,
    calibration: finding.calibratedBy && calibrationText(finding.calibratedBy, wording),
    disproved: finding.disproved.join('; ') || null,
    how: wording.detail(finding.how),
    because: wording.detail(finding.because),
    mitigation: mitigationsText(mitigations, ofAll),
    mitigations,
    ...ofAll,
    source: wording.detail(finding.source),
    decision: decisionFactsOf(finding, wording),
    interview: wording.interview(finding.file),
    date: finding.date === null ? null : plain(finding.date),
    saidBy: wording.persons(finding.saidBy),
  };
}

const calibrationText = (by: CalibratedBy, wording: PlainWording): string =>
  [plain(calibratedWords(by)), wording.note(by.text)].filter(Boolean).join(': ');

/** What an item is made of. */
interface TagInSession extends Place {
  readonly id: string | null;
  /** Whether no other thing of the session has its id; if it is not said, none has. */
  readonly ownId?: boolean;
  readonly text: string;
  readonly stride: readonly Stride[];
  readonly element: string | null;
  readonly about: readonly string[];
  readonly date: string | null;
  readonly saidBy: readonly string[];
  readonly remarks?: string | null;
}

/** What an item goes by: its id, whatever it says and wherever it stands; without one its element and its words. */
function namesOf({ id, ownId = true, element, text }: TagInSession): readonly string[] {
  if (id === null) return [element ?? '', text];
  return ownId ? [`^${id}`] : [element ?? '', `^${id}`];
}

/**
 * Numbers for a format that counts: `['R-7', null, 'H-2', 'H-7']` → `[7, 8, 2, 9]`. An id brings its own, that of a risk
 * before others that have the same; the rest takes what lies behind all of them.
 */
export function numbersOf(items: readonly { readonly label: string | null }[]): readonly number[] {
  const wanted = items.map(({ label }) => /^(\p{L}+)-0*([1-9]\d{0,5})$/u.exec(label ?? ''));
  const taken = new Map<number, number>();
  for (const isFirst of [true, false]) {
    wanted.forEach((match, index) => {
      const number = Number(match?.[2]);
      if (match && /^r$/i.test(match[1] ?? '') === isFirst && !taken.has(number)) taken.set(number, index);
    });
  }
  let last = Math.max(0, ...taken.keys());
  return wanted.map((match, index) => {
    const number = Number(match?.[2]);
    return taken.get(number) === index ? number : ++last;
  });
}
