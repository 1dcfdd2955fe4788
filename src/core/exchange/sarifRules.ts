/** The rules in a SARIF file, which code scanning ranks and shows beside each of their results. */
import { problemCodes, ruleText } from '../language/problems/problemRules';
import { escapeMarkdown } from '../report/safeMarkdown';
import { severities, type Severity } from '../session/session';

export interface SarifRule {
  readonly id: string;
  /** A line, which code scanning shows above each of its results. */
  readonly short: string;
  readonly text: string;
  /** What to do about a result, in Markdown. */
  readonly help: string;
  readonly properties: object;
}

/** Code scanning takes a number for each rule and shows it as a word: these lie in the middle of each word's range. */
const securitySeverities: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.0',
};

/** Of what was said in an interview: an attack path makes it likely that there is something to it. */
const riskRule = (severity: Severity | null): SarifRule => ({
  id: severity === null ? 'risk' : `risk-${severity}`,
  short: `A risk from an interview with its attack path, ${severity === null ? 'not rated yet' : `of ${severity} severity`}`,
  text: 'A risk that came up in an interview, and of which somebody wrote down how the attack works.',
  help:
    'Decide what becomes of it and write that below its line: `mitigation:`, `effort:`, `horizon:`. With `status: done` ' +
    'or `status: dropped` it is closed.',
  properties: {
    tags: ['security'],
    precision: 'high',
    ...(severity === null ? {} : { 'security-severity': securitySeverities[severity] }),
  },
});

/** What `findingsSarif` tells apart. */
export const findingRules: readonly SarifRule[] = [
  ...severities.map(riskRule),
  riskRule(null),
  {
    id: 'hint',
    short: 'Something from an interview that may be a risk, still to be reviewed',
    text: 'Something that may be a risk: nobody has both confirmed it and shown how an attack works.',
    help: 'Review it: a `#risk` has the attack in a `how:`, a `#dismissed` the reason in a `because:`.',
    properties: { tags: ['security'], precision: 'low' },
  },
  {
    id: 'dismissed',
    short: 'A hint from an interview that was looked at and let go',
    text: 'A hint that somebody looked at and let go, with the reason.',
    help: 'The reason stands in its `because:`. Where that no longer holds, make it a `#hint` again.',
    properties: { tags: ['security'] },
  },
  {
    id: 'open-question',
    short: 'A question of an interview that nobody has answered yet',
    text: 'Something that was asked and has no answer yet.',
    help: 'Write the answer below the question and tick its box.',
    properties: {},
  },
];

/** Those of the format page. */
export const problemSarifRules = problemCodes.map((code): SarifRule => {
  const name = code.replaceAll('-', ' ');
  return {
    id: code,
    short: name.charAt(0).toUpperCase() + name.slice(1),
    text: ruleText(code),
    help: `${escapeMarkdown(ruleText(code))}\n\nMore on the format page, under “Problems”: \`${code}\`.`,
    // It is found in what stands there, and by nothing else.
    properties: { precision: 'very-high' },
  };
});
