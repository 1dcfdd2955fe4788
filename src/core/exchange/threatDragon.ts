/**
 * A session for OWASP Threat Dragon 2, with a diagram on which each finding hangs at an element. The program keeps
 * threats in `cell.data.threats`, each with an `id`; its published schema has both elsewhere, and allows this.
 */
import type { ElementKind } from '../note/note';
import { type Stride, strideLetters } from '../note/stride';
import { plain } from '../report/plainWording';
import type { Session } from '../session/session';
import { oneLine } from '../text/oneLine';
import { factsOfAssumption } from './assumptionFacts';
import {
  encryptionNote,
  layoutOf,
  type ModelElement,
  type ModelFlow,
  modelOf,
  type ShapeBox,
} from './modelElements';
import { complete, jsonText, type OneSessionFormat } from './exportFormat';
import {
  type ExportedFinding,
  exportedSession,
  type ExportedSession,
  findingName,
  findingOutcome,
  findingText,
  numbersOf,
  openEndLine,
} from './exportedSession';

export const threatDragonFormat: OneSessionFormat = {
  label: 'OWASP Threat Dragon',
  description: 'A diagram with the findings at its elements',
  file: 'threat-dragon.json',
  takes: 'session',
  write: (session) => complete(threatDragonOf(session)),
};

const version = '2.0.0';

export function threatDragonOf(session: Session): string {
  const exported = exportedSession(session);
  const { title, ids, findings } = exported;
  const { elements, flows } = modelOf(exported);
  const layout = layoutOf(elements, flows);
  const counted = numbersOf(findings);
  const numbers = new Map(findings.map(({ id }, index) => [id, counted[index] ?? 0]));
  const cells = [
    ...(layout.boundary ? [boundaryCell(ids.of('boundary'), title, layout.boundary)] : []),
    ...elements.map((element) => elementCell(element, layout.boxOf(element), numbers, exported)),
    ...flows.map((flow) => flowCell(flow, layout.bendOf(flow))),
  ];
  return jsonText({
    version,
    summary: {
      title,
      owner: exported.organizer,
      description: summaryOf(exported),
      id: ids.of('session'),
    },
    detail: {
      contributors: session.people.map(({ name }) => ({ name: plain(name) })),
      diagrams: [
        {
          id: 0,
          title,
          diagramType: 'STRIDE',
          placeholder: '',
          description: '',
          thumbnail: './public/content/images/thumbnail.stride.jpg',
          version,
          cells,
        },
      ],
      diagramTop: 1,
      reviewer: '',
      // The highest number: it counts on from there.
      threatTop: Math.max(0, ...counted),
    },
  });
}

const shapes: Readonly<Record<ElementKind, { readonly shape: string; readonly type: string }>> = {
  interactor: { shape: 'actor', type: 'tm.Actor' },
  process: { shape: 'process', type: 'tm.Process' },
  store: { shape: 'store', type: 'tm.Store' },
};

const stroke = { stroke: '#333333', strokeWidth: 1, strokeDasharray: null };

const marked = { outOfScope: false, reasonOutOfScope: '', isTrustBoundary: false };

function elementCell(
  element: ModelElement,
  { x, y, width, height }: ShapeBox,
  numbers: ReadonlyMap<string, number>,
  { openEnds }: ExportedSession,
): object {
  const { shape, type } = shapes[element.kind];
  const threats = element.findings.map((finding) =>
    threatJson(finding, element, numbers.get(finding.id) ?? 0),
  );
  const open = openEnds.filter(({ about }) => about[0] === element.name);
  return {
    id: element.id,
    shape,
    zIndex: 1,
    visible: true,
    position: { x, y },
    size: { width, height },
    attrs: { text: { text: element.name }, body: stroke },
    data: {
      type,
      name: element.name,
      description: open.map((one) => `Open: ${openEndLine(one)}`).join('\n'),
      ...marked,
      hasOpenThreats: threats.some(({ status }) => status === 'Open'),
      threats,
    },
  };
}

const typeNames: Readonly<Record<Stride, string>> = {
  S: 'Spoofing',
  T: 'Tampering',
  R: 'Repudiation',
  I: 'Information disclosure',
  D: 'Denial of service',
  E: 'Elevation of privilege',
};

const statuses = { open: 'Open', done: 'Mitigated', dropped: 'NotApplicable' } as const;

const severities = { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' } as const;

/** It has one category for each threat, and offers two of them at an actor: one of those goes first there. */
function threatJson(finding: ExportedFinding, { kind }: ModelElement, number: number) {
  const { id, stride, severity, mitigation } = finding;
  const offered = kind === 'interactor' ? (['S', 'R'] as const) : strideLetters;
  const letter = offered.find((each) => stride.includes(each)) ?? stride[0];
  return {
    id,
    title: findingName(finding),
    status: statuses[findingOutcome(finding)],
    severity: severity === null ? 'TBD' : severities[severity],
    type: letter === undefined ? '' : typeNames[letter],
    modelType: 'STRIDE',
    description: findingText(finding),
    mitigation: mitigation ?? '',
    number,
    score: '',
  };
}

const flowCell = (flow: ModelFlow, bend: readonly { readonly x: number; readonly y: number }[]): object => ({
  id: flow.id,
  shape: 'flow',
  zIndex: 10,
  width: 200,
  height: 100,
  connector: 'smooth',
  source: { cell: flow.from.id },
  target: { cell: flow.to.id },
  vertices: bend,
  labels: [{ position: 0.5, attrs: { label: { text: flow.name } } }],
  attrs: { line: { ...stroke, sourceMarker: { name: '' }, targetMarker: { name: 'block' } } },
  data: {
    type: 'tm.Flow',
    name: flow.name,
    description: encryptionNote(flow),
    ...marked,
    protocol: flow.protocol ?? '',
    isBidirectional: false,
    isEncrypted: flow.encrypted === true,
    // No note says what network it is.
    isPublicNetwork: false,
    hasOpenThreats: false,
    threats: [],
  },
});

const boundaryCell = (id: string, name: string, { x, y, width, height }: ShapeBox): object => ({
  id,
  shape: 'trust-boundary-box',
  zIndex: -1,
  visible: true,
  position: { x, y },
  size: { width, height },
  attrs: { label: { text: name }, body: { ...stroke, strokeDasharray: '10 5' } },
  data: {
    type: 'tm.BoundaryBox',
    name,
    description: '',
    isTrustBoundary: true,
    hasOpenThreats: false,
  },
});

/** What belongs to no element: about the session, and what is asked or assumed of the solution as a whole. */
function summaryOf({ session, classification, openEnds, assumptions, controls }: ExportedSession): string {
  const { goals, scope } = session;
  return [
    ...(classification === null ? [] : [`Classification: ${classification}`]),
    ...goals.map((goal) => `Goal: ${plain(goal)}`),
    ...scope.in.map((part) => `In scope: ${plain(part)}`),
    ...scope.out.map((part) => `Out of scope: ${plain(part)}`),
    ...openEnds.filter(({ about }) => about.length === 0).map((one) => `Open: ${openEndLine(one)}`),
    ...assumptions.map((one) => {
      const facts = factsOfAssumption(one).map(([label, value]) => `${label}: ${oneLine(value)}`);
      return `Assumption: ${findingName(one)} (${[...facts, one.provenance].join('; ')})`;
    }),
    ...controls.map((one) => `Control: ${one.text} (${one.provenance})`),
  ].join('\n');
}
