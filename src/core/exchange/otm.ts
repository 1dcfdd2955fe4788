/** A session as an Open Threat Model, version 0.2.0. */
import type { ElementKind } from '../note/note';
import { plain } from '../report/plainWording';
import type { Session } from '../session/session';
import { layoutOf, type ShapeBox, type ModelElement, type ModelFlow, modelOf } from './modelElements';
import { complete, jsonText, type OneSessionFormat } from './exportFormat';
import {
  type ExportedFinding,
  type ExportedMitigation,
  exportedSession,
  type ExportedSession,
  categoryNames,
  findingName,
  findingOutcome,
  findingText,
} from './exportedSession';

export const otmFormat: OneSessionFormat = {
  label: 'Open Threat Model',
  description: 'Components, data flows, threats and mitigations',
  file: 'findings.otm',
  takes: 'session',
  write: (session) => complete(otmOf(session)),
};

export function otmOf(session: Session): string {
  const exported = exportedSession(session);
  const { title, ids, findings, mitigations } = exported;
  const mitigationOf = new Map(mitigations.map((mitigation) => [mitigation.finding, mitigation]));
  const { elements, flows } = modelOf(exported);
  const layout = layoutOf(elements, flows);
  const [diagram, outside, solution] = [ids.of('diagram'), ids.of('outside'), ids.of('boundary')];
  const representation = { representation: diagram };
  const placed = (element: ModelElement) => {
    const { x, y, width, height } = layout.boxOf(element);
    return {
      ...representation,
      id: ids.of('shape', element.id),
      position: { x, y },
      size: { width, height },
    };
  };
  const zone = (id: string, name: string, trustRating: number, box: ShapeBox | null) => ({
    id,
    name,
    risk: { trustRating },
    representations: [
      {
        ...representation,
        id: ids.of('shape', id),
        position: { x: box?.x ?? 0, y: box?.y ?? 0 },
        size: { width: box?.width ?? 100, height: box?.height ?? 100 },
      },
    ],
  });
  return jsonText({
    otmVersion: '0.2.0',
    project: projectOf(exported),
    representations: [{ id: diagram, name: title, type: 'diagram', size: { width: 1000, height: 1000 } }],
    trustZones: [zone(outside, 'Outside', 0, layout.outside), zone(solution, title, 100, layout.boundary)],
    components: elements.map((element) => ({
      id: element.id,
      name: element.name,
      type: componentTypes[element.kind],
      parent: { trustZone: element.kind === 'interactor' ? outside : solution },
      representations: [placed(element)],
      tags: element.type === null ? [] : [element.type],
      threats: element.findings.map((finding) => threatAt(finding, mitigationOf.get(finding))),
    })),
    dataflows: flows.map(dataflowOf),
    threats: findings.map(threatJson),
    mitigations: mitigations.map(mitigationJson),
  });
}

/** Programs that draw a model choose the shape by these words. */
const componentTypes: Readonly<Record<ElementKind, string>> = {
  interactor: 'external-interactor',
  process: 'service',
  store: 'database',
};

const states = { open: 'exposed', done: 'mitigated', dropped: 'not-applicable' } as const;

const threatAt = (finding: ExportedFinding, mitigation: ExportedMitigation | undefined): object => ({
  threat: finding.id,
  state: states[findingOutcome(finding)],
  ...(mitigation ? { mitigations: [{ mitigation: mitigation.id, state: 'recommended' }] } : {}),
});

/** Per cent, as the format has them. Its readers multiply both, so only what was said goes in. */
const likelihoods = { low: 25, medium: 50, high: 75 } as const;
const impacts = { low: 25, medium: 50, high: 75, critical: 100 } as const;

function threatJson(finding: ExportedFinding): object {
  const { id, stride, kind, severity, likelihood, impact } = finding;
  const reach = impact ?? severity;
  return {
    id,
    name: findingName(finding),
    description: findingText(finding),
    categories: categoryNames(stride),
    risk: {
      likelihood: likelihood === null ? null : likelihoods[likelihood],
      impact: reach === null ? 0 : impacts[reach],
      impactComment: reach === null ? 'not rated' : impact === null ? `as its severity, ${reach}` : impact,
    },
    tags: [kind, ...(severity === null ? [] : [severity])],
    attributes: { ...attributesOf(finding), severity, justification: finding.because },
  };
}

const mitigationJson = ({ id, name, text, finding }: ExportedMitigation): object => ({
  id,
  name,
  ...(text === name ? {} : { description: text }),
  // Nobody estimates it in an interview.
  riskReduction: 0,
  attributes: { effort: finding.effort, horizon: finding.horizon, owner: finding.owner },
});

const attributesOf = ({ provenance, interview, date, saidBy, place }: ExportedFinding): object => ({
  provenance,
  interview,
  date,
  saidBy,
  file: plain(place.file),
  line: place.line,
});

const dataflowOf = ({ id, name, from, to, protocol, encrypted }: ModelFlow): object => ({
  id,
  name,
  source: from.id,
  destination: to.id,
  bidirectional: false,
  tags: protocol === null ? [] : [protocol],
  attributes: { protocol, encrypted },
});

function projectOf({
  session,
  title,
  classification,
  organizer,
  ids,
  openEnds,
  assumptions,
  controls,
}: ExportedSession): object {
  const { goals, scope } = session;
  return {
    id: ids.of('session'),
    name: title,
    description: goals.map(plain).join('\n'),
    owner: organizer || null,
    attributes: {
      classification,
      inScope: scope.in.map(plain),
      outOfScope: scope.out.map(plain),
      openQuestions: openEnds.map(({ id, text, word, about, stride, to, due, provenance }) => {
        return { id, kind: word, text, about, categories: categoryNames(stride), to, due, provenance };
      }),
      assumptions: assumptions.map(({ id, text, status, about, provenance }) => {
        return { id, text, status, about, provenance };
      }),
      controls: controls.map(({ id, text, about, stride, provenance }) => {
        return { id, text, about, categories: categoryNames(stride), provenance };
      }),
    },
  };
}
