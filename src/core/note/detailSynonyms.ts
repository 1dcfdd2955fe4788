/** Other words that people write for the keys of details, and for their values. */
import type { DetailKey, TagKind } from './note';

export interface Synonym {
  readonly key: DetailKey;
  /** Below which tags it is meant so; null: below all. */
  readonly kinds: readonly TagKind[] | null;
  /** Else it is meant so with a value that the key can have. */
  readonly anyValue: boolean;
}

const finding: readonly TagKind[] = ['hint', 'risk'];

/** In lower case and without blanks and hyphens. */
const groups: readonly (Synonym & { readonly words: string })[] = [
  {
    key: 'how',
    kinds: finding,
    anyValue: true,
    words:
      'howto attack attackpath attackvector attackscenario exploit step steps stepstoreproduce poc proofofconcept repro angriff angriffsweg wie',
  },
  {
    key: 'because',
    kinds: ['dismissed'],
    anyValue: true,
    words: 'reason rationale why weil grund begründung warum',
  },
  {
    key: 'likelihood',
    kinds: null,
    anyValue: true,
    words: 'probability wahrscheinlichkeit eintrittswahrscheinlichkeit',
  },
  { key: 'likelihood', kinds: null, anyValue: false, words: 'chance' },
  {
    key: 'impact',
    kinds: null,
    anyValue: false,
    words: 'consequence consequences damage effect auswirkung auswirkungen schaden',
  },
  {
    key: 'severity',
    kinds: null,
    anyValue: false,
    words:
      'risk risklevel riskrating severitylevel criticality rating priority level schweregrad schwere kritikalität',
  },
  {
    key: 'mitigation',
    kinds: finding,
    anyValue: true,
    words:
      'countermeasure countermeasures mitigatedby remediation fix abhilfe maßnahme massnahme maßnahmen massnahmen gegenmaßnahme gegenmassnahme gegenmaßnahmen',
  },
  { key: 'effort', kinds: null, anyValue: true, words: 'effortestimate aufwand' },
  { key: 'effort', kinds: null, anyValue: false, words: 'estimate estimation cost costs' },
  { key: 'horizon', kinds: null, anyValue: false, words: 'timeframe timeline when wann zeithorizont' },
  { key: 'owner', kinds: null, anyValue: true, words: 'assignee verantwortlich verantwortlicher zuständig' },
  { key: 'answer', kinds: ['ask'], anyValue: true, words: 'antwort reply response' },
  { key: 'source', kinds: null, anyValue: true, words: 'proof evidence quelle quellen beleg belege' },
  { key: 'status', kinds: null, anyValue: false, words: 'state zustand' },
  { key: 'due', kinds: null, anyValue: false, words: 'deadline duedate dueby until bis frist fällig' },
];

const synonyms = new Map<string, Synonym[]>();
for (const { words, ...synonym } of groups)
  for (const word of words.split(' ')) synonyms.set(word, [...(synonyms.get(word) ?? []), synonym]);

/** `'aufwand'` → the key `effort`. */
export const synonymsOf = (word: string): readonly Synonym[] => synonyms.get(word) ?? [];

const germanValues: Readonly<Record<string, string>> = {
  gering: 'low',
  niedrig: 'low',
  mittel: 'medium',
  hoch: 'high',
  kritisch: 'critical',
  stunden: 'hours',
  tage: 'days',
  wochen: 'weeks',
  monate: 'months',
  sofort: 'now',
  kurzfristig: 'short',
  mittelfristig: 'mid',
  langfristig: 'long',
  erledigt: 'done',
  offen: 'open',
};

/** The value as the key has it: `('likelihood', 'Hoch')` → `high`; a text stays as it is. */
export const valueMeant = (key: DetailKey, value: string): string =>
  (['how', 'because', 'mitigation', 'owner', 'answer', 'source', 'about'].includes(key)
    ? undefined
    : germanValues[value.trim().toLowerCase()]) ?? value;
