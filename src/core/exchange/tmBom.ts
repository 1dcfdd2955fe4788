/**
 * A session for the OWASP Threat Model Library (TM-BOM). The format requires much that nobody says in an interview; what
 * stands there instead is the same everywhere, and its description says that it was not asked.
 */
import type { ElementKind, InteractorType } from '../note/note';
import { isMerged } from '../note/edits/judgeHint';
import { plain } from '../report/plainWording';
import { severityFromParts } from '../session/findings';
import type { Rating, Session, Severity } from '../session/session';
import type { Mitigation } from '../session/measures';
import { asciiSlugOf } from '../text/slug';
import { factLines, factsOfMitigation } from './exportedFacts';
import { complete, jsonText, type OneSessionFormat } from './exportFormat';
import {
  exportedSession,
  type ExportedFinding,
  type ExportedItem,
  type ExportedSession,
} from './exportedSession';
import {
  factsOfAssumption,
  findingName,
  findingOutcome,
  findingText,
  notedFacts,
  openEndLine,
  statusOfControl,
  subjectFacts,
} from './exportedWords';
import { outsideOf, tmBomScope } from './tmBomScope';
import { flowNote, noteOf, type ModelElement, type ModelFlow, modelOf } from './modelElements';

export const tmBomFormat: OneSessionFormat = {
  label: 'OWASP Threat Model Library',
  description: 'A TM-BOM with threats, risks, controls and assumptions',
  file: 'tm-bom.json',
  takes: 'session',
  write: (session) => complete(tmBomOf(session)),
};

export function tmBomOf(session: Session): string {
  const exported = exportedSession(session);
  const { findings } = exported;
  const { elements, flows, zones } = modelOf(exported);
  const zoneSymbols = new Map(
    zones.map(({ id, name }) => [id, `zone-${symbolicName(plain(name), exported.ids.of('zone', id))}`]),
  );
  const zoneSymbol = (zone: string | null): string =>
    zone === null ? inside : (zoneSymbols.get(zone) ?? inside);
  const symbolOf = ({ id, lastingName }: ModelElement): string => symbolicName(lastingName, id);
  const symbols = new Map(elements.map((element) => [element.name, symbolOf(element)]));
  const hangsAt = new Map(
    [
      ...elements.map((element) => ({ findings: element.findings, at: [element] })),
      ...flows.map(({ findings: about, from, to }) => ({ findings: about, at: [from, to] })),
    ].flatMap(({ findings: those, at }) => those.map((finding) => [finding, at.map(symbolOf)] as const)),
  );
  const described = (element: ModelElement) => ({
    symbolic_name: symbolOf(element),
    title: element.name,
    description: [
      descriptionOf(element),
      ...(element.outOfScope ? ['The session file has it out of scope.'] : []),
      ...noteOf(element),
    ].join('\n'),
    trust_zone: element.isOutside ? outside : zoneSymbol(element.zone),
  });
  const ofKind = (kind: ElementKind) => elements.filter((element) => element.kind === kind);
  const threats = findings.filter(({ kind }) => kind !== 'dismissed');
  const threatSymbol = ({ id }: ExportedFinding): string => `finding-${id}`;
  const mitigations = exported.mitigations.filter(({ finding }) => finding.kind !== 'dismissed');
  const risks = threats.filter(({ demonstrated, severity }) => demonstrated && severity !== null);
  return jsonText({
    $schema: schemaAddress,
    version: '1',
    scope: tmBomScope(exported, elements),
    description: session.goals.map(plain).join('\n'),
    trust_zones: [
      { symbolic_name: outside, title: 'Outside', description: outsideOf(elements) },
      { symbolic_name: inside, title: exported.title, description: 'The solution' },
      ...zones.map(({ id, name }) => ({
        symbolic_name: zoneSymbol(id),
        title: plain(name),
        description: 'A part of the solution with parts of its own',
      })),
    ],
    trust_boundaries: [
      { trust_zone_a: outside, trust_zone_b: inside },
      ...zones.map(({ id, within }) => ({ trust_zone_a: zoneSymbol(within), trust_zone_b: zoneSymbol(id) })),
    ],
    actors: ofKind('interactor').map((one) => ({ ...described(one), type: actorTypes[one.type ?? 'human'] })),
    components: ofKind('process').map(described),
    data_stores: ofKind('store').map((store) => ({ ...described(store), type: 'object' })),
    data_sets: [],
    data_flows: flows.flatMap(oneWay).map((flow) => ({
      symbolic_name: symbolicName(flow.lastingName, flow.id),
      title: flow.name,
      description: [flow.protocol ?? 'No protocol was named.', flowNote(flow)].filter(Boolean).join('\n'),
      source: { type: elementTypes[flow.from.kind], object: symbolOf(flow.from) },
      destination: { type: elementTypes[flow.to.kind], object: symbolOf(flow.to) },
      has_sensitive_data: true,
      encrypted: flow.encrypted === true,
    })),
    assumptions: assumptionsOf(exported),
    threat_personas: [persona],
    threats: threats.map((finding) => ({
      symbolic_name: threatSymbol(finding),
      title: findingName(finding),
      description: findingText(finding),
      components_affected: [
        ...new Set([...(hangsAt.get(finding) ?? []), ...symbolsOf(finding.about, symbols)]),
      ],
      threat_persona: persona.symbolic_name,
      event: finding.how ?? 'Nobody wrote down how an attack works.',
      sources: ['adversary'],
    })),
    controls: [
      ...exported.controls.map((control) => ({
        symbolic_name: `control-${control.id}`,
        title: findingName(control),
        description: aboutControl(control),
        threats: [],
        status: controlStatuses[statusOfControl(control) ?? 'done'],
        priority: 'none',
      })),
      ...mitigations.map(({ id, name, text, finding, ...facts }) => ({
        symbolic_name: `mitigation-${id}`,
        title: name,
        description: [text === name ? '' : `${text}\n`, aboutMitigation(facts, finding)].join(''),
        threats: hangsAtThreat(facts.status, finding) ? [threatSymbol(finding)] : [],
        status: controlStatuses[facts.status ?? 'open'],
        priority: finding.severity ?? 'none',
      })),
    ],
    risks: risks.map((finding) => ({ ...riskJson(finding), threats: [threatSymbol(finding)] })),
  });
}

const controlStatuses = { open: 'suggested', done: 'active', dropped: 'wont_do' } as const;

/**
 * Threat Dragon takes a threat for mitigated as soon as one control at it is active, or is one that nobody will do
 * (`service/migration/tmBom`, `controls.js`). So a threat that is not done as a whole has only those that are still to do.
 */
const hangsAtThreat = (status: string | null, finding: ExportedFinding): boolean =>
  findingOutcome(finding) === 'done' || (status ?? 'open') === 'open';

/** It knows one way alone. */
const oneWay = (flow: ModelFlow): readonly ModelFlow[] =>
  flow.isBothWays ? [flow, { ...flow, id: flow.backId, from: flow.to, to: flow.from }] : [flow];

/** As all models of the library name it. */
const schemaAddress =
  'https://github.com/OWASP/www-project-threat-model-library/blob/v1.0.2/threat-model.schema.json';

const [outside, inside] = ['outside', 'solution'];

/** ASCII of a name, and of its id what tells it from another of that name: `card-reader-8d1f6a0e`. */
function symbolicName(name: string, id: string): string {
  return [asciiSlugOf(name, 40), id.slice(0, 8)].filter(Boolean).join('-');
}

const actorTypes: Readonly<Record<InteractorType, string>> = {
  human: 'user',
  service: 'third_party',
  device: 'system',
  agent: 'third_party',
};

const elementTypes: Readonly<Record<ElementKind, string>> = {
  interactor: 'actor',
  process: 'component',
  store: 'data_store',
};

const descriptionOf = ({ kind, type }: ModelElement): string => {
  if (kind === 'interactor') return `External interactor, ${type ?? 'type not known'}`;
  return kind === 'store' ? 'Store; its type was not asked' : 'Process';
};

const persona = {
  symbolic_name: 'anybody',
  title: 'Anybody',
  description: 'Interviews ask what is possible, not who would do it: nothing here was assessed.',
  is_person: true,
  skill_level: 'engineer',
  access_level: 'user',
  malicious_intent: true,
  applicability_to_org: 'moderate',
};

const aboutControl = (control: ExportedItem): string =>
  factLines([...subjectFacts(control), ...notedFacts(control), ['From', control.provenance]]);

const aboutMitigation = (said: Omit<Mitigation, 'text'>, finding: ExportedFinding): string =>
  factLines([
    ['Effort', said.effort ?? 'not said'],
    ['Horizon', said.horizon ?? 'not said'],
    ...factsOfMitigation({ ...said, effort: null, horizon: null }),
    ['Against', hangsAtThreat(said.status, finding) ? null : findingName(finding)],
  ]);

const symbolsOf = (about: readonly string[], symbols: ReadonlyMap<string, string>): string[] =>
  about.flatMap((name) => symbols.get(name) ?? []);

/**
 * The one format in which what is not known has a state: open questions are unconfirmed, what was dismissed is rejected
 * unless it lives on in another.
 * Its specification has no topics yet, so the elements stand in the text.
 */
function assumptionsOf({ session, findings, openEnds, assumptions }: ExportedSession): readonly object[] {
  const validities = { open: 'unconfirmed', confirmed: 'confirmed', wrong: 'rejected' } as const;
  const dismissed = findings.filter(({ kind }) => kind === 'dismissed');
  // What is the same as another was let go as one of two: nobody said that it is none.
  const merged = new Set(findings.filter((_, at) => session.findings.slice(at, at + 1).some(isMerged)));
  return [
    ...assumptions.map((one) => ({
      description: `${findingName(one)} (${one.provenance})\n${factLines([...subjectFacts(one), ...factsOfAssumption(one), ...notedFacts(one)])}`,
      validity: validities[one.status],
    })),
    ...openEnds.map((one) => ({
      description: `Open question: ${openEndLine(one)}`,
      validity: 'unconfirmed',
    })),
    ...dismissed.map((finding) => ({
      description: `${findingName(finding)}\n${findingText(finding)}`,
      validity: merged.has(finding) ? 'unconfirmed' : 'rejected',
    })),
  ];
}

const likelihoods = { low: ['unlikely', 2], medium: ['possible', 3], high: ['likely', 4] } as const;
const impacts = {
  low: ['minor', 2],
  medium: ['moderate', 3],
  high: ['major', 4],
  critical: ['severe', 5],
} as const;

/** The bands of the specification, from which score on; our own word for it stands in the description. */
const bands = [
  [20, 'critical'],
  [13, 'very_high'],
  [10, 'high'],
  [5, 'medium'],
  [3, 'low'],
] as const;
const bandOf = (score: number): string => bands.find(([from]) => score >= from)?.[1] ?? 'very_low';

/** The score from which on the level is a higher word than the severity. */
const tooHigh = { low: 5, medium: 10, high: 13, critical: Infinity } as const;

const scoreOf = ([reach, chance]: readonly [Severity, Rating]): number =>
  likelihoods[chance][1] * impacts[reach][1];

/** Where nobody said how likely: what makes the level of the severity the same word. */
const likelihoodOf = { low: 'low', medium: 'medium', high: 'medium', critical: 'high' } as const;

/**
 * Likelihood and impact as said, where they give the severity; else those that give it and keep most of what was said, since
 * readers order risks by the product of both. What was said stands in words in the description.
 */
function partsOf(finding: ExportedFinding, severity: Severity): readonly [Severity, Rating] {
  const { likelihood, severityFrom } = finding;
  const impact = finding.impact ?? finding.calibratedBy?.level ?? null;
  const usual = [impact ?? severity, likelihood ?? likelihoodOf[severity]] as const;
  const isSaid = ([reach, chance]: readonly [Severity, Rating]): boolean =>
    severityFrom !== 'given' && reach === impact && chance === likelihood;
  const keeps = (one: string, said: string | null, otherwise: string): number =>
    one === otherwise ? (said === null ? 1 : 2) : 0;
  const kept = ([reach, chance]: readonly [Severity, Rating]): number =>
    keeps(reach, impact, usual[0]) + keeps(chance, likelihood, usual[1]) + (reach === severity ? 0.5 : 0);
  const fitting = severities
    .flatMap((reach) => ratings.map((chance) => [reach, chance] as const))
    .filter((pair) => severityFromParts(...pair) === severity)
    // Its level is no higher than the severity, but for what was said of both and makes it so in its bands.
    .filter((pair) => scoreOf(pair) < tooHigh[severity] || isSaid(pair));
  return fitting.toSorted((one, other) => kept(other) - kept(one))[0] ?? usual;
}

const ratings = ['low', 'medium', 'high'] as const;
const severities = [...ratings, 'critical'] as const;

function riskJson(finding: ExportedFinding): object {
  const severity: Severity = finding.severity ?? 'medium';
  const parts = partsOf(finding, severity);
  const score = scoreOf(parts);
  return {
    symbolic_name: `risk-${finding.id}`,
    title: findingName(finding),
    description: [findingText(finding), ...(finding.likelihood ? [] : ['Likelihood: nobody said'])].join(
      '\n',
    ),
    likelihood: likelihoods[parts[1]][0],
    impact: impacts[parts[0]][0],
    impact_description: finding.impact ?? finding.calibration ?? `Not given; severity is ${severity}.`,
    score,
    level: bandOf(score),
  };
}
