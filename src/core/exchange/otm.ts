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
  const isOutside = ({ kind }: ModelElement) => kind === 'interactor';
  // Its readers count from the corner of the zone that holds it.
  const placed = (element: ModelElement) => {
    const { x, y, width, height } = layout.boxOf(element);
    const zone = isOutside(element) ? layout.outside : layout.boundary;
    return {
      ...representation,
      id: ids.of('shape', element.id),
      position: { x: x - (zone?.x ?? 0), y: y - (zone?.y ?? 0) },
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
      parent: { trustZone: isOutside(element) ? outside : solution },
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
    description: findingText(finding),
    categories: categoryNames(stride),
    risk: {
      ...(severity === null ? { likelihood: null, impact: 0 } : numbers[severity]),
      likelihoodComment: likelihood ?? 'not said',
      impactComment: impact ?? calibration ?? 'not said',
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
      assumptions: assumptions.map(({ id, label, text, about, provenance, findings, ...facts }) => {
        const { status, owner, due, because, source, rests } = facts;
        return { id, label, text, status, owner, due, because, source, about, rests, findings, provenance };
      }),
      controls: controls.map(({ id, text, about, stride, provenance }) => {
        return { id, text, about, categories: categoryNames(stride), provenance };
      }),
    },
  };
}
