/** The elements and flows of a session as other tools model them: everything that is named somewhere is there. */
import { nameSeen } from '../note/inlineText';
import { elementKey, type ElementKind, type InteractorType } from '../note/note';
import { plain } from '../report/plainWording';
import { type GraphNode, graphOf } from '../report/sessionGraph';
import { encryptionOfFlow } from './encryptionOfFlow';
import { answersOf, toldBelow } from './toldOfFlow';
import { begunInterviews } from '../session/status';
import type { Zone } from '../session/elements';
import { flowKey, flowParts, stepsOfFlow } from '../note/flowRows';
import { idSeedOf } from '../session/stableIds';
import type { ExportedFinding, ExportedSession } from './exportedSession';

export interface ModelElement {
  /** UUID. */
  readonly id: string;
  readonly name: string;
  /** The name; of the solution as a whole what holds when its title changes. */
  readonly lastingName: string;
  readonly kind: ElementKind;
  readonly type: InteractorType | null;
  /** The id of the innermost zone that it stands in; null for none. */
  readonly zone: string | null;
  /** By the session file, it or what it is a part of. */
  readonly outOfScope: boolean;
  /** It stands outside of the boundary of the solution. */
  readonly isOutside: boolean;
  /** What its headings say of it. */
  readonly remarks: string | null;
  /** Those whose first element it is: each finding is of one element. */
  readonly findings: readonly ExportedFinding[];
}

export interface ModelFlow {
  readonly id: string;
  /** What moves, else the protocol, else `data`. */
  readonly name: string;
  /** Its id where it has one, else the name. */
  readonly lastingName: string;
  readonly from: ModelElement;
  readonly to: ModelElement;
  readonly protocol: string | null;
  /** It stands only in the note of an interview that has not begun. */
  readonly isPrepared: boolean;
  /** Null where nobody said. */
  readonly encrypted: boolean | null;
  readonly outOfScope: boolean;
  /** What else was noted of it. */
  readonly remarks: readonly string[];
  /** Of `A <-> B` one flow goes both ways. */
  readonly isBothWays: boolean;
  /** What a format that knows one way alone calls the way back. */
  readonly backId: string;
  /** Those that name it first: `about: Reader -> Loans`. */
  readonly findings: readonly ExportedFinding[];
}

export interface Model {
  readonly elements: readonly ModelElement[];
  readonly flows: readonly ModelFlow[];
  /** Parts of the solution with a boundary of their own. */
  readonly zones: readonly Zone[];
}

/**
 * The graph of the session with what hangs at it (format page, "Files for other tools"); what is about nothing in
 * particular hangs at a process that is called after the session: the solution as a whole.
 */
export function modelOf(exported: ExportedSession): Model {
  const { session, findings, openEnds, ids, title } = exported;
  const graph = graphOf(session);
  const elements = new Map<string, ModelElement & { readonly findings: ExportedFinding[] }>();
  const whole = { key: elementKey(title), seed: elementKey(plain(idSeedOf(session))) };
  const isSeedTaken = graph.nodes.some(({ key }) => key === whole.seed && key !== whole.key);
  /** That of the solution as a whole, which is called after the session, holds as those of the session do. */
  const idOf = (key: string): string =>
    key !== whole.key
      ? ids.of('element', key)
      : isSeedTaken
        ? ids.of('solution')
        : ids.of('element', whole.seed);
  const elementOf = (node: GraphNode) => {
    const { key, kind, type, zone, isOutOfScope, isOutside, remarks } = node;
    const name = plain(node.name) || '(no name)';
    const element = elements.get(key) ?? {
      id: idOf(key),
      name,
      lastingName: key === whole.key ? plain(idSeedOf(session)) : name,
      ...{ kind, type, zone, remarks, isOutside, outOfScope: isOutOfScope },
      findings: [],
    };
    elements.set(key, element);
    return element;
  };
  graph.nodes.forEach(elementOf);
  const add = (name: string) => elementOf(graph.nodeOf(name));
  const flowsOut = session.scope.out.flatMap((name) => (graph.has(name) ? [] : (flowNamed(name) ?? [])));
  const begun = begunInterviews(session);
  const below = toldBelow(session);
  const flows = graph.flows.map(({ said, rows, label, data, protocol, isBothWays, remarks, ...ends }) => {
    const written = plain(said.data ?? '');
    // Those with an id count among those of their words too: so the others keep what they are known by.
    const byWords = {
      id: ids.next('flow', said.from, said.to, written),
      backId: isBothWays ? ids.next('flow', said.to, said.from, written) : '',
    };
    const flow = {
      ...(label === null
        ? byWords
        : {
            id: ids.next('flow', `^${label}`),
            backId: isBothWays ? ids.next('flow', `^${label}`, 'back') : '',
          }),
      name: data || protocol || 'data',
      lastingName: label === null ? data || protocol || 'data' : plain(label),
      from: elementOf(ends.from),
      to: elementOf(ends.to),
      protocol: protocol || null,
      isBothWays,
      isPrepared: !begun.has(said.file),
      remarks,
      findings: new Array<ExportedFinding>(),
    };
    const outOfScope = flowsOut.some((isOut) => isOut(flow));
    /** Once its findings are known: one may say what is wrong with it. */
    const encrypted = () => {
      const found = flow.findings.flatMap(({ kind, text, how }) =>
        kind === 'dismissed' ? [] : [text, how ?? ''],
      );
      if (flow.isPrepared) return null;
      const nested = rows.flatMap(below);
      const asked = [...answersOf(session, said), ...nested.flatMap((one) => one.asked)];
      return encryptionOfFlow(
        protocol,
        data,
        [...remarks, ...found, ...nested.flatMap((one) => one.words)],
        asked,
      );
    };
    return { ...flow, outOfScope, encrypted };
  });
  /** The elements that a finding names, or the flow: `Reader -> Loans: titles`; where nobody told of that, its ends. */
  const namedBy = (name: string): readonly { readonly findings: ExportedFinding[] }[] => {
    const isFlow = graph.has(name) ? null : flowNamed(name);
    if (!isFlow) return [add(name)];
    const found = flows.find(isFlow);
    return found ? [found] : flowParts(name).ends.map((end) => add(graph.has(end) ? end : nameSeen(end)));
  };
  for (const finding of findings) {
    const [at = add(title)] = finding.about.flatMap(namedBy);
    at.findings.push(finding);
  }
  for (const { about } of openEnds) for (const name of about) add(name);
  const told = flows.map((flow) => ({ ...flow, encrypted: flow.encrypted() }));
  return { elements: [...elements.values()], flows: told, zones: graph.zones };
}

/** Whether a flow is one of that name, `Reader -> Loans: titles`, or a part of it; null for what names none. */
function flowNamed(
  name: string,
): ((flow: Pick<ModelFlow, 'from' | 'to' | 'isBothWays' | 'name'>) => boolean) | null {
  const { data } = flowParts(name);
  const steps = stepsOfFlow(name).map((step) => flowKey([step]));
  if (!steps.length) return null;
  return ({ from, to, isBothWays, name: moves }) => {
    const own = [{ from: from.name, to: to.name }, ...(isBothWays ? [{ from: to.name, to: from.name }] : [])];
    const isIt = own.some((step) => steps.includes(flowKey([step])));
    return isIt && (data === null || elementKey(data) === elementKey(moves));
  };
}

/** `['Also noted: who buys at night']` */
export const noteOf = ({ remarks }: Pick<ModelElement, 'remarks'>): readonly string[] =>
  remarks === null ? [] : [`Also noted: ${remarks}`];

/** What stands beside a flow, also where a format knows only yes and no: `Also noted: every hour`. */
export const flowNote = ({
  encrypted,
  isPrepared,
  remarks,
}: Pick<ModelFlow, 'encrypted' | 'isPrepared' | 'remarks'>): string =>
  [
    isPrepared ? 'Only prepared to be asked: nobody said so yet.' : '',
    encrypted === null ? 'Nobody said for certain whether it is encrypted.' : '',
    ...remarks.map((noted) => `Also noted: ${noted}`),
  ]
    .filter(Boolean)
    .join('\n');
