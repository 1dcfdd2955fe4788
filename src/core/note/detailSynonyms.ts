/** Other words that people write for the keys of details, and for their values. Format page, "Details". */
import type { DetailKey } from './detailKeys';
import type { TagKind } from './note';

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
  {
    key: 'decision',
    kinds: finding,
    anyValue: false,
    words:
      'response riskresponse treatment risktreatment disposition verdict resolution entscheidung entschluss behandlung risikobehandlung',
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

/** Words for what says more about a decision, which below another tag or detail are something else. */
export const decisionWords = new Map<string, DetailKey>(
  Object.entries({
    by: 'who approver approved approvedby acceptedby decidedby signedoffby wer von durch genehmigtvon akzeptiertvon',
    until:
      'due bis deadline validuntil expires expiry expireson review reviewon reviewdate revisit frist gültigbis befristetbis',
    because: 'reason rationale why justification weil grund begründung warum',
  }).flatMap(([key, words]) => words.split(' ').map((word) => [word, key as DetailKey] as const)),
);

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
  akzeptieren: 'accept',
  akzeptiert: 'accept',
  behandeln: 'treat',
  behandelt: 'treat',
  mindern: 'treat',
  übertragen: 'transfer',
  verlagern: 'transfer',
  vermeiden: 'avoid',
  vermieden: 'avoid',
};

/** The value as the key has it: `('likelihood', 'Hoch')` → `high`; a text stays as it is. */
export const valueMeant = (key: DetailKey, value: string): string =>
  (['how', 'because', 'mitigation', 'owner', 'answer', 'source', 'about', 'by'].includes(key)
    ? undefined
    : germanValues[value.trim().toLowerCase()]) ?? value;
