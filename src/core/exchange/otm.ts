/** A session as an Open Threat Model, version 0.2.0. */
import type { ElementKind } from '../note/note';
import { plain } from '../report/plainWording';
import type { Session } from '../session/session';
import { modelDiagram, outsideZone, type ShapeBox, zoneAt } from './modelDiagram';
import { solutionZone } from '../report/diagramLayout';
import { flowNote, noteOf, type ModelElement, type ModelFlow, modelOf } from './modelElements';
import { complete, jsonText, type OneSessionFormat } from './exportFormat';
import {
  type ExportedFinding,
  type ExportedMitigation,
  exportedSession,
  type ExportedSession,
} from './exportedSession';
import {
  actionLine,
  categoryNames,
  factsOfAssumption,
  findingName,
  findingOutcome,
  findingText,
  openEndLine,
  statementLine,
} from './exportedWords';

export const otmFormat: OneSessionFormat = {
  label: 'Open Threat Model',
  description: 'Components, data flows, threats and mitigations',
  // By its content, Threat Dragon takes it for what it is; by its name, only if that ends so.
  file: 'findings.otm.json',
  takes: 'session',
  write: (session) => complete(otmOf(session)),
};

export function otmOf(session: Session): string {
  const exported = exportedSession(session);
  const { title, ids, findings, mitigations } = exported;
  const measures = new Map(findings.map((finding) => [finding, new Array<ExportedMitigation>()]));
  for (const mitigation of mitigations) measures.get(mitigation.finding)?.push(mitigation);
  const at = (finding: ExportedFinding) => threatAt(finding, measures.get(finding) ?? []);
  const model = modelOf(exported);
  const layout = modelDiagram(model, true);
  const diagram = ids.of('diagram');
  const zoneIds = new Map([
    [outsideZone, ids.of('outside')],
    [solutionZone, ids.of('boundary')],
    ...model.zones.map(({ id }): [string, string] => [id, ids.of('zone', id)]),
  ]);
  const zoneId = (zone: string): string => zoneIds.get(zone) ?? '';
  // Its readers count from the corner of the zone that holds it.
  const placed = (shape: string, box: ShapeBox | null, within: ShapeBox | null) => ({
    representation: diagram,
    id: shape,
    position: { x: (box?.x ?? 0) - (within?.x ?? 0), y: (box?.y ?? 0) - (within?.y ?? 0) },
    size: { width: box?.width ?? 100, height: box?.height ?? 100 },
  });
  const zones = [
    { id: outsideZone, name: 'Outside', within: null, ...leastTrusted },
    { id: solutionZone, name: title, within: null, ...mostTrusted },
    ...model.zones.map(({ id, name, within }) => {
      return { id, name: plain(name), within: within ?? solutionZone, ...mostTrusted };
    }),
  ];
  const boxOf = (zone: string | null) => (zone === null ? null : layout.zoneBoxOf(zone));
  return jsonText({
    otmVersion: '0.2.0',
    project: projectOf(exported),
    representations: [
      { id: diagram, name: title, type: 'diagram', size: { width: layout.width, height: layout.height } },
    ],
    trustZones: zones.map(({ id, name, within, type, trustRating }) => ({
      id: zoneId(id),
      ...{ name, type, risk: { trustRating } },
      ...(within === null ? {} : { parent: { trustZone: zoneId(within) } }),
      // Those of zones count from the corner of the diagram.
      representations: [placed(ids.of('shape', zoneId(id)), boxOf(id), null)],
    })),
    components: model.elements.map((element) => ({
      id: element.id,
      name: element.name,
      ...(element.remarks === null ? {} : { description: noteOf(element).join('\n') }),
      type: typeOf(element),
      parent: { trustZone: zoneId(zoneAt(element)) },
      representations: [
        placed(
          `${shapeWords[element.kind]}.${ids.of('shape', element.id)}`,
          layout.boxOf(element),
          boxOf(zoneAt(element)),
        ),
      ],
      tags: [
        ...(element.type === null ? [] : [element.type]),
        ...(element.outOfScope ? ['out of scope'] : []),
      ],
      threats: element.findings.map(at),
    })),
    dataflows: model.flows.map((flow) => ({
      ...dataflowOf(flow),
      threats: flow.findings.map(at),
    })),
    threats: findings.map(threatJson),
    mitigations: mitigations.map(mitigationJson),
  });
}

/** The two of IriusRisk's own library that are called Internet and Private Secured: it takes no others. */
const leastTrusted = { type: 'f0ba7722-39b6-4c81-8290-a30a248bb8d9', trustRating: 0 };
const mostTrusted = { type: '2ab4effa-40b7-4cd2-ba81-8247d29a6f2d', trustRating: 100 };

/** Of the same library, those that say no more than the notes do. */
function typeOf({ kind, type }: ModelElement): string {
  if (kind === 'store') return 'other-database';
  return kind === 'interactor' && type === 'human' ? 'generic-client' : 'empty-component';
}

/** Threat Dragon chooses the shape by the words `service` and `database`, in the id of the shape too. */
const shapeWords: Readonly<Record<ElementKind, string>> = {
  interactor: 'actor',
  process: 'service',
  store: 'database',
};

const states = { open: 'exposed', done: 'mitigated', dropped: 'not-applicable' } as const;

const mitigationStates = { open: 'recommended', done: 'implemented', dropped: 'rejected' } as const;

const threatAt = (finding: ExportedFinding, mitigations: readonly ExportedMitigation[]): object => ({
  threat: finding.id,
  state: states[findingOutcome(finding)],
  ...(mitigations.length
    ? {
        mitigations: mitigations.map(({ id, status }) => ({
          mitigation: id,
          state: mitigationStates[status ?? 'open'],
        })),
      }
    : {}),
});

/**
 * Per cent, as the format has them. Its readers make the severity of the product of both, over a thousand: critical from 9
 * on, high from 7, medium from 4 (Threat Dragon, `service/migration/otm`). So the numbers say the severity, and what was
 * said of likelihood and impact stands beside them in words.
 */
const numbers = {
  low: { likelihood: 50, impact: 50 },
  medium: { likelihood: 75, impact: 70 },
  high: { likelihood: 90, impact: 85 },
  critical: { likelihood: 100, impact: 95 },
} as const;

function threatJson(finding: ExportedFinding): object {
  const { id, stride, kind, severity, likelihood, impact, calibration } = finding;
  return {
    id,
    name: findingName(finding),
    description: findingText(finding, [
      ...['Id', 'STRIDE', 'Likelihood', 'Impact'],
      // Of what nobody rated no number says so.
      ...(severity === null ? [] : ['Severity']),
      // Of several mitigations Threat Dragon keeps the last (`cells/threats.js`).
      ...(finding.mitigations.length > 1 ? [] : ['Mitigation']),
    ]),
    // Of a list with nothing in it, Threat Dragon takes the first.
    ...(stride.length ? { categories: categoryNames(stride) } : {}),
    risk: {
      // Its schema lets a likelihood be null and asks for a number of an impact: this one claims the least.
      ...(severity === null ? { likelihood: null, impact: 0 } : numbers[severity]),
      likelihoodComment: likelihood ?? 'not said',
      impactComment: impact ?? calibration ?? 'not said',
    },
    tags: [kind, ...(severity === null && kind === 'dismissed' ? [] : [severity ?? 'unrated'])],
    attributes: texts({
      ...attributesOf(finding),
      severity,
      justification: finding.because,
      ...decisionAttributes(finding),
    }),
  };
}

const mitigationJson = ({
  id,
  name,
  text,
  effort,
  horizon,
  owner,
  status,
  due,
  because,
}: ExportedMitigation): object => ({
  id,
  name,
  ...(text === name ? {} : { description: text }),
  // Nobody estimates it in an interview.
  riskReduction: 0,
  attributes: texts({ effort, horizon, owner, status, due, because }),
});

const decisionAttributes = ({ decision }: ExportedFinding) => ({
  decision: decision?.kind ?? null,
  decidedBy: decision?.by ?? null,
  decidedUntil: decision?.until ?? null,
  decidedBecause: decision?.because ?? null,
});

/** A map of texts, as the specification has it: what is not known is not there. */
const texts = (facts: Readonly<Record<string, string | null>>): object =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && value !== ''));

const attributesOf = ({ provenance, interview, date, saidBy, place }: ExportedFinding) => ({
  provenance,
  interview,
  date,
  saidBy,
  file: plain(place.file),
  line: String(place.line),
});

const dataflowOf = ({
  id,
  name,
  from,
  to,
  protocol,
  encrypted,
  isPrepared,
  isBothWays,
  outOfScope,
  remarks,
}: ModelFlow): object => ({
  id,
  name,
  description: flowNote({ encrypted, isPrepared, remarks }),
  source: from.id,
  destination: to.id,
  bidirectional: isBothWays,
  tags: [...(protocol === null ? [] : [protocol]), ...(outOfScope ? ['out of scope'] : [])],
  attributes: texts({ protocol, encrypted: encrypted === null ? null : String(encrypted) }),
});

function projectOf(exported: ExportedSession): object {
  const { session, title, classification, ids, openEnds, planned } = exported;
  const { assumptions, controls, actions } = exported;
  const { goals, scope } = session;
  const lines = (all: readonly string[]): string => all.join('\n');
  return {
    id: ids.of('session'),
    name: title,
    description: lines(goals.map(plain)),
    // Who owns the solution is nothing that a note says.
    owner: null,
    attributes: texts({
      classification,
      inScope: lines(scope.in.map(plain)),
      outOfScope: lines(scope.out.map(plain)),
      openQuestions: lines(openEnds.map(openEndLine)),
      plannedQuestions: lines(planned.map(openEndLine)),
      assumptions: lines(assumptions.map((one) => statementLine(one, factsOfAssumption(one)))),
      controls: lines(controls.map((one) => statementLine(one))),
      actions: lines(actions.map(actionLine)),
    }),
  };
}
