/** The question catalog for Threats Manager Studio, `.tmq`. It knows a question by its text: each stands there once. */
import { strideName } from '../../note/stride';
import { mergeCatalogs, type Catalog, type CatalogQuestion } from '../../questions/catalog';
import { isAskedOf } from '../../questions/subjects';
import { jsonText } from './jsonText';
import { plain } from './plainWording';
import { utf16Of } from './utf16';

/**
 * What can be asked of external interactors, processes and stores, as bytes: it reads UTF-16 and nothing else. Questions
 * about the solution as a whole are left out, because there they have nothing to be asked of.
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
  [['human', 'service', 'device'], 'External Interactor'],
  [['process'], 'Process'],
  [['store'], 'Data Store'],
] as const;

const engine = (name: string): string =>
  `ThreatsManager.AutoGenRules.Engine.${name}, ThreatsManager.AutoGenRules`;

const ruleFor = (value: string): object => ({
  $type: engine('EnumValueRuleNode'),
  name: 'Object Type',
  scope: 'Object',
  value,
});

const either = (first: object, rules: readonly object[]): object =>
  rules.length === 1 ? first : { $type: engine('OrRuleNode'), name: 'OR', children: rules };

/** Categories have no other place there. */
const rationaleOf = ({ why, stride, references }: CatalogQuestion): string =>
  [plain(why ?? ''), stride.map(strideName).join(', '), references.map(plain).join(', ')]
    .filter(Boolean)
    .join(' · ');
