/**
 * A session for OWASP Threat Dragon 2, with a diagram on which each finding hangs at an element. The program keeps
 * threats in `cell.data.threats`, each with an `id`; its published schema has both elsewhere, and allows this.
 */
import type { ElementKind } from '../note/note';
import { type Stride, strideLetters } from '../note/stride';
import { plain } from '../report/plainWording';
import type { Session } from '../session/session';
import { isAccepted } from '../session/status';
import { type DrawnFlow, modelDiagram, nameLines, type ShapeBox } from './modelDiagram';
import { solutionZone } from '../report/diagramLayout';
import { flowNote, noteOf, type ModelElement, type ModelFlow, modelOf } from './modelElements';
import { complete, jsonText, type OneSessionFormat } from './exportFormat';
import {
  type ExportedFinding,
  type ExportedOpenEnd,
  exportedSession,
  type ExportedSession,
  numbersOf,
} from './exportedSession';
import {
  actionLine,
  factsOfAssumption,
  findingName,
  findingOutcome,
  findingText,
  openEndLine,
  statementLine,
} from './exportedWords';

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
  const model = modelOf(exported);
  const { elements, flows, zones } = model;
  const diagram = modelDiagram(model, false);
  const counted = numbersOf(findings);
  const numbers = new Map(findings.map(({ id }, index) => [id, counted[index] ?? 0]));
  const boundaries = [
    { id: ids.of('boundary'), zone: solutionZone, name: title },
    ...zones.map(({ id, name }) => ({ id: ids.of('zone', id), zone: id, name: plain(name) })),
  ];
  const cells = [
    ...boundaries.flatMap(({ id, zone, name }) => {
      const box = diagram.zoneBoxOf(zone);
      return box ? [boundaryCell(id, name, box)] : [];
    }),
    ...elements.map((element) => elementCell(element, diagram.boxOf(element), numbers, exported)),
    ...flows.map((flow) => flowCell(flow, diagram.flowOf(flow), numbers)),
  ];
  return jsonText({
    version,
    summary: {
      title,
      // Who owns the solution is nothing that a note says.
      owner: '',
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

/** It draws what the file says until somebody selects a cell, and then by its data: both are the same. */
const strokeOf = (hasOpenThreats: boolean, outOfScope: boolean) => ({
  ...(hasOpenThreats ? { stroke: 'red', strokeWidth: 2.5 } : { stroke: '#333333', strokeWidth: 1.5 }),
  strokeDasharray: outOfScope ? '4 3' : null,
});

const scopeOf = (outOfScope: boolean) => ({
  outOfScope,
  reasonOutOfScope: outOfScope ? 'The session file names it among what is out of scope.' : '',
  isTrustBoundary: false,
});

const isOpen = ({ status }: { readonly status: string }): boolean => status === 'Open';

function elementCell(
  element: ModelElement,
  { x, y, width, height }: ShapeBox,
  numbers: ReadonlyMap<string, number>,
  { openEnds, planned }: ExportedSession,
): object {
  const { shape, type } = shapes[element.kind];
  const threats = element.findings.map((finding) =>
    threatJson(finding, element.kind, numbers.get(finding.id) ?? 0),
  );
  const isHere = ({ about }: ExportedOpenEnd): boolean => about[0] === element.name;
  const hasOpenThreats = threats.some(isOpen);
  const stroke = strokeOf(hasOpenThreats, element.outOfScope);
  return {
    id: element.id,
    shape,
    zIndex: 1,
    visible: true,
    position: { x, y },
    size: { width, height },
    attrs: {
      text: { text: nameLines(element).join('\n') },
      ...(shape === 'store' ? { topLine: stroke, bottomLine: stroke } : { body: stroke }),
    },
    data: {
      type,
      name: element.name,
      description: [
        ...(element.type === null ? [] : [`Type: ${element.type}`]),
        ...noteOf(element),
        ...openEnds.filter(isHere).map((one) => `Open: ${openEndLine(one)}`),
        ...planned.filter(isHere).map((one) => `Planned, not asked: ${openEndLine(one)}`),
      ].join('\n'),
      ...scopeOf(element.outOfScope),
      hasOpenThreats,
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

/** Its words for what is decided are of what came of that; who accepts a risk need do no more. */
const statusOf = (finding: ExportedFinding): string => {
  const outcome = findingOutcome(finding);
  return outcome === 'open' && isAccepted(finding) ? 'Accepted' : statuses[outcome];
};

const severities = { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' } as const;

/**
 * It has one category for each threat, and offers two of them at an actor and three at a flow: one of those goes first
 * there. The description says what none of its fields holds.
 */
function threatJson(finding: ExportedFinding, at: ElementKind | 'flow', number: number) {
  const { id, stride, severity, mitigation } = finding;
  const letter = offered[at].find((each) => stride.includes(each)) ?? stride[0];
  const outcome = findingOutcome(finding);
  return {
    id,
    title: findingName(finding),
    status: statusOf(finding),
    severity: severity === null ? 'TBD' : severities[severity],
    type: letter === undefined ? '' : typeNames[letter],
    modelType: 'STRIDE',
    description: findingText(finding, [
      ...['Id', 'Severity', 'Mitigation'],
      ...(stride.length > 1 ? [] : ['STRIDE']),
      ...(finding.about.length > 1 ? [] : ['About']),
      ...(outcome === 'dropped' ? [] : ['Status']),
    ]),
    mitigation: mitigation ?? '',
    number,
    score: '',
  };
}

const offered: Readonly<Record<ElementKind | 'flow', readonly Stride[]>> = {
  interactor: ['S', 'R'],
  process: strideLetters,
  store: ['T', 'R', 'I', 'D'],
  flow: ['T', 'I', 'D'],
};

function flowCell(
  flow: ModelFlow,
  { bends, at, lines }: DrawnFlow,
  numbers: ReadonlyMap<string, number>,
): object {
  const threats = flow.findings.map((finding) => threatJson(finding, 'flow', numbers.get(finding.id) ?? 0));
  const hasOpenThreats = threats.some(isOpen);
  return {
    id: flow.id,
    shape: 'flow',
    zIndex: 10,
    width: 200,
    height: 100,
    // Of the connectors that it knows, the one that passes where the bends say.
    connector: 'rounded',
    source: { cell: flow.from.id },
    target: { cell: flow.to.id },
    vertices: bends,
    labels: [{ position: at, attrs: { label: { text: lines.join('\n') } } }],
    attrs: {
      line: {
        ...strokeOf(hasOpenThreats, flow.outOfScope),
        sourceMarker: { name: flow.isBothWays ? 'block' : '' },
        targetMarker: { name: 'block' },
      },
    },
    data: {
      type: 'tm.Flow',
      name: flow.name,
      description: flowNote(flow),
      ...scopeOf(flow.outOfScope),
      protocol: flow.protocol ?? '',
      isBidirectional: flow.isBothWays,
      isEncrypted: flow.encrypted === true,
      // No note says what network it is.
      isPublicNetwork: false,
      hasOpenThreats,
      threats,
    },
  };
}

const boundaryCell = (id: string, name: string, { x, y, width, height }: ShapeBox): object => ({
  id,
  shape: 'trust-boundary-box',
  zIndex: -1,
  visible: true,
  position: { x, y },
  size: { width, height },
  attrs: { label: { text: name }, body: { ...strokeOf(false, false), strokeDasharray: '10 5' } },
  data: {
    type: 'tm.BoundaryBox',
    name,
    description: '',
    isTrustBoundary: true,
    hasOpenThreats: false,
  },
});

const isGeneral = ({ about }: ExportedOpenEnd): boolean => about.length === 0;

/** What belongs to no element: about the session, and what is asked or assumed of the solution as a whole. */
function summaryOf({
  session,
  classification,
  openEnds,
  planned,
  assumptions,
  controls,
  actions,
}: ExportedSession): string {
  const { goals, scope } = session;
  return [
    ...(classification === null ? [] : [`Classification: ${classification}`]),
    ...goals.map((goal) => `Goal: ${plain(goal)}`),
    ...scope.in.map((part) => `In scope: ${plain(part)}`),
    ...scope.out.map((part) => `Out of scope: ${plain(part)}`),
    ...openEnds.filter(isGeneral).map((one) => `Open: ${openEndLine(one)}`),
    ...planned.filter(isGeneral).map((one) => `Planned, not asked: ${openEndLine(one)}`),
    ...assumptions.map((one) => `Assumption: ${statementLine(one, factsOfAssumption(one))}`),
    ...controls.map((one) => `Control: ${statementLine(one)}`),
    ...actions.map((one) => `Action: ${actionLine(one)}`),
  ].join('\n');
}
