/** The elements and flows of a session as other tools model them: everything that is named somewhere is there. */
import { elementKey, type ElementKind, type InteractorType } from '../note/note';
import { plain } from '../report/plainWording';
import type { ExportedFinding, ExportedSession } from './exportedSession';

export interface ModelElement {
  /** UUID. */
  readonly id: string;
  readonly name: string;
  readonly kind: ElementKind;
  readonly type: InteractorType | null;
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
  readonly encrypted: boolean;
  /** One end is an external interactor, the other is not. */
  readonly crossesBoundary: boolean;
}

/**
 * Elements in the order of the session. A name that no heading defines is a process (format page, "Flows"), and what is
 * about nothing in particular hangs at a process that is called after the session: the solution as a whole.
 */
export function modelOf(exported: ExportedSession): {
  readonly elements: readonly ModelElement[];
  readonly flows: readonly ModelFlow[];
} {
  const { session, findings, openEnds, ids, title } = exported;
  const elements = new Map<string, ModelElement & { readonly findings: ExportedFinding[] }>();
  const add = (name: string, kind: ElementKind = 'process', type: InteractorType | null = null) => {
    const key = elementKey(name);
    const known = elements.get(key);
    if (known) return known;
    const element = {
      id: ids.of('element', key),
      name: plain(name) || '(no name)',
      kind,
      type,
      findings: [],
    };
    elements.set(key, element);
    return element;
  };
  for (const { name, kind, type } of session.elements) add(name, kind, type);
  const flows = session.flows.map((flow): ModelFlow => {
    const [from, to] = [add(flow.from), add(flow.to)];
    const data = flow.data === null ? '' : plain(flow.data);
    const protocol = flow.protocol === null ? null : plain(flow.protocol);
    return {
      id: ids.next('flow', flow.from, flow.to, data),
      name: data || protocol || 'data',
      from,
      to,
      protocol,
      encrypted: isEncrypted(protocol ?? ''),
      crossesBoundary: (from.kind === 'interactor') !== (to.kind === 'interactor'),
    };
  });
  const whole = () => add(title);
  for (const finding of findings) {
    for (const name of finding.about) add(name);
    const [first] = finding.about;
    (first === undefined ? whole() : add(first)).findings.push(finding);
  }
  for (const { about } of openEnds) for (const name of about) add(name);
  return { elements: [...elements.values()], flows };
}

/** Its name says so: `MQTT over TLS`, `https`. */
const isEncrypted = (protocol: string): boolean =>
  /\b(?:m?tls|ssl|https|wss|sftp|ftps|ssh|scp|vpn|ipsec|wireguard|quic|ldaps|amqps|mqtts)\b/i.test(protocol);
