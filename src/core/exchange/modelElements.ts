/** The elements and flows of a session as other tools model them: everything that is named somewhere is there. */
import { elementKey, type ElementKind, type InteractorType } from '../note/note';
import { plain, PlainWording } from '../report/plainWording';
import { encryptionIn } from './encryption';
import { type Zone, zonesOf } from '../session/elements';
import { flowParts } from '../session/flows';
import type { Flow } from '../session/session';
import type { ExportedFinding, ExportedSession } from './exportedSession';

export interface ModelElement {
  /** UUID. */
  readonly id: string;
  readonly name: string;
  readonly kind: ElementKind;
  readonly type: InteractorType | null;
  /** The id of the innermost zone that it stands in; null for none. */
  readonly zone: string | null;
  /** The session file names it among what is out of scope. */
  readonly outOfScope: boolean;
  /** Those whose first element it is: each finding is of one element. */
  readonly findings: readonly ExportedFinding[];
}

export interface ModelFlow {
  readonly id: string;
  /** What moves, else the protocol, else `data`. */
  readonly name: string;
  readonly from: ModelElement;
  readonly to: ModelElement;
  readonly protocol: string | null;
  /** Null where nobody said. */
  readonly encrypted: boolean | null;
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
 * Elements in the order of the session. A name that no heading defines is a process (format page, "Flows"), and what is
 * about nothing in particular hangs at a process that is called after the session: the solution as a whole.
 */
export function modelOf(exported: ExportedSession): Model {
  const { session, findings, openEnds, ids, title } = exported;
  const elements = new Map<string, ModelElement & { readonly findings: ExportedFinding[] }>();
  const { zones, zoneOf } = zonesOf(session.elements);
  const out = new Set(session.scope.out.map(elementKey));
  const add = (name: string, kind: ElementKind = 'process', type: InteractorType | null = null) => {
    const key = elementKey(name);
    const known = elements.get(key);
    if (known) return known;
    const element = {
      id: ids.of('element', key),
      name: plain(name) || '(no name)',
      kind,
      type,
      zone: zoneOf(key),
      outOfScope: out.has(key),
      findings: [],
    };
    elements.set(key, element);
    return element;
  };
  for (const { name, kind, type } of session.elements) add(name, kind, type);
  const wording = new PlainWording(session);
  const flows = onceEach(bothWaysOnce(session.flows)).map(({ flow, isBothWays }) => {
    const [from, to] = [add(flow.from), add(flow.to)];
    const [data, protocol] = [wording.note(flow.data ?? ''), wording.note(flow.protocol ?? '') || null];
    const written = plain(flow.data ?? '');
    return {
      id: ids.next('flow', flow.from, flow.to, written),
      backId: isBothWays ? ids.next('flow', flow.to, flow.from, written) : '',
      name: data || protocol || 'data',
      ...{ from, to, protocol, isBothWays },
      encrypted: encryptionIn(protocol ?? ''),
      findings: new Array<ExportedFinding>(),
    };
  });
  /** The elements that a finding names, or the flow: `Reader -> Loans: titles`; where nobody told of that, its ends. */
  const namedBy = (name: string): readonly { readonly findings: ExportedFinding[] }[] => {
    const { ends, arrows, data } = flowParts(name);
    if (arrows.length !== 1 || ends.includes('') || elements.has(elementKey(name))) return [add(name)];
    const keys = ends.map(elementKey);
    const found = flows.find(({ from, to, isBothWays, name: moves }) => {
      const own = [from, to].map((end) => elementKey(end.name));
      const isIt = own.join('\n') === keys.join('\n') || (isBothWays && own.toReversed().join('\n') === keys.join('\n')); // prettier-ignore
      return isIt && (data === null || elementKey(data) === elementKey(moves));
    });
    return found ? [found] : ends.map((end) => add(end));
  };
  const whole = () => add(title);
  for (const finding of findings) {
    const [at = whole()] = finding.about.flatMap(namedBy);
    at.findings.push(finding);
  }
  for (const { about } of openEnds) for (const name of about) add(name);
  return { elements: [...elements.values()], flows, zones };
}

/** The two flows that a session has of `A <-> B` follow each other, at one place. */
function bothWaysOnce(
  flows: readonly Flow[],
): readonly { readonly flow: Flow; readonly isBothWays: boolean }[] {
  const once: { flow: Flow; isBothWays: boolean }[] = [];
  for (const flow of flows) {
    const last = once.at(-1);
    const isBack =
      last?.flow.file === flow.file &&
      last.flow.span.start === flow.span.start &&
      last.flow.from === flow.to &&
      last.flow.to === flow.from;
    if (last && isBack && !last.isBothWays) last.isBothWays = true;
    else once.push({ flow, isBothWays: false });
  }
  return once;
}

/** What several notes say of a flow in the same words is said of one. */
function onceEach<Said extends ReturnType<typeof bothWaysOnce>[number]>(
  flows: readonly Said[],
): readonly Said[] {
  const known = new Set<string>();
  return flows.filter(({ flow: { from, to, data, protocol }, isBothWays }) => {
    const key = JSON.stringify([isBothWays, ...[from, to, data ?? '', protocol ?? ''].map(elementKey)]);
    return !known.has(key) && known.add(key);
  });
}

/** What stands beside a flow where a format knows only yes and no. */
export const encryptionNote = ({ encrypted }: Pick<ModelFlow, 'encrypted'>): string =>
  encrypted === null ? 'Nobody said for certain whether it is encrypted.' : '';
