/**
 * The question catalog for Threats Manager Studio, `.tmq`. That program tells questions by their text, so each text
 * stands there once.
 */
import { type Catalog, type CatalogQuestion, isAskedOf, mergeCatalogs } from '../catalog/catalog';
import { interactorTypes } from '../note/note';
import { strideName } from '../note/stride';
import { plain } from '../report/plainWording';
import type { Session } from '../session/session';
import { complete, jsonText, type OneSessionFormat } from './exportFormat';

export interface TmsQuestionsOptions {
  /** All that count for a session: see `FolderIndex.catalogsOf`. */
  readonly catalogsOf: (session: Session) => readonly [Catalog, ...Catalog[]];
}

export const tmsQuestionsFormat: OneSessionFormat<TmsQuestionsOptions> = {
  label: 'Threats Manager Studio Questions',
  description: 'The question catalog of the session, to be imported there',
  file: 'questions.tmq',
  takes: 'session',
  write: (session, { catalogsOf }) => complete(tmsQuestionsOf(catalogsOf(session))),
};

/**
 * What can be asked of external interactors, processes, stores, flows and the model as a whole, as bytes: it reads UTF-16 and
 * nothing else.
 */
export function tmsQuestionsOf(catalogs: readonly [Catalog, ...Catalog[]]): Uint8Array {
  const questions = new Map<string, object>();
  for (const question of mergeCatalogs(...catalogs).questions) {
    const text = plain(question.text);
    const types = objectTypes.filter(([subjects]) => subjects.some((one) => isAskedOf(question, one)));
    const rules = types.map(([, value]) => ruleFor(value));
    const [first] = rules;
    if (first && !questions.has(text)) {
      questions.set(text, { text, rationale: rationaleOf(question), rule: { node: either(first, rules) } });
    }
  }
  return utf16Of(jsonText([...questions.values()]));
}

const objectTypes = [
  [interactorTypes, 'External Interactor'],
  [['process'], 'Process'],
  [['store'], 'Data Store'],
  [['flow'], 'Flow'],
  [['solution'], 'Threat Model'],
] as const;

/** What its editor of rules offers to choose from; it fails where a rule does not say (`EnumValueItemContext`). */
const offeredTypes = ['External Interactor', 'Process', 'Data Store', 'Flow', 'Threat Model'];

const engine = (name: string): string =>
  `ThreatsManager.AutoGenRules.Engine.${name}, ThreatsManager.AutoGenRules`;

const ruleFor = (value: string): object => ({
  $type: engine('EnumValueRuleNode'),
  name: 'Object Type',
  scope: 'Object',
  value,
  values: offeredTypes,
});

const either = (first: object, rules: readonly object[]): object =>
  rules.length === 1 ? first : { $type: engine('OrRuleNode'), name: 'OR', children: rules };

/** The format has no field of its own for STRIDE categories and references. */
const rationaleOf = ({ why, stride, references }: CatalogQuestion): string =>
  [plain(why ?? ''), stride.map(strideName).join(', '), references.map(plain).join(', ')]
    .filter(Boolean)
    .join(' · ');

/** `'ab'` → the bytes FF FE 61 00 62 00: UTF-16LE with a byte order mark. */
function utf16Of(text: string): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(2 * (text.length + 1)));
  bytes.setUint16(0, 0xfeff, true);
  for (let at = 0; at < text.length; at++) bytes.setUint16(2 * (at + 1), text.charCodeAt(at), true);
  return new Uint8Array(bytes.buffer);
}
