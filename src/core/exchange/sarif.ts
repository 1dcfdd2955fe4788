/**
 * Findings, and what is wrong in files, as SARIF 2.1.0 for tools that show results at lines. GitHub's code scanning
 * wants more than the standard asks for; that is here too.
 */
import { stepsOfFlow } from '../note/flowRows';
import { type Stride, strideName } from '../note/stride';
import { plain } from '../report/plainWording';
import type { Place } from '../session/place';
import { isAccepted } from '../session/status';
import { StableIds } from '../session/stableIds';
import type { FileProblem } from '../session/problemList';
import type { Session, Severity } from '../session/session';
import { type ExportedFinding, type ExportedOpenEnd, exportedSessions } from './exportedSession';
import { saidFacts } from './exportedFacts';
import {
  decisionText,
  findingName,
  findingOutcome,
  findingText,
  notedFacts,
  openEndName,
} from './exportedWords';
import { problemLevel, problemSubject, problemText } from '../language/problems/problemRules';
import type { Level } from '../language/problems/problemRule';
import { linkTarget } from '../text/paths';
import type { Lines } from '../text/span';
import { complete, jsonText, type SessionsFormat } from './exportFormat';
import { findingRules, problemSarifRules, type SarifRule } from './sarifRules';

export interface SarifOptions {
  /** Of a note; null makes the result point at the beginning of its line. */
  readonly linesOf: (file: string) => Lines | null;
  /** Path of the indexed folder from the repository's top, `''` for the top itself: tools show results in its files. */
  readonly folder: string;
  /** Of this product: `1.2.0`. */
  readonly version: string;
}

export interface FindingsSarifOptions extends SarifOptions {
  /** Whether what was dismissed, accepted or is closed is there too, as suppressed: code scanning shows that as open. */
  readonly withSuppressed: boolean;
}

export const sarifFormat: SessionsFormat<FindingsSarifOptions> = {
  label: 'SARIF',
  description: 'Open findings and questions at the lines of the notes, for code scanning',
  file: 'findings.sarif',
  takes: 'sessions',
  write: (sessions, options) => complete(findingsSarif(sessions, options)),
};

/**
 * One result for each finding and each open question: risks fail, hints are to be reviewed, questions are open. What was
 * dismissed, accepted or is closed is left out, and its number told; or it is suppressed, with the reason.
 */
export function findingsSarif(sessions: readonly Session[], options: FindingsSarifOptions): string {
  const results = exportedSessions(sessions).flatMap(({ findings, openEnds, classification }) =>
    [...findings.map(findingResult), ...openEnds.map(openResult)].map((result) => ({
      ...result,
      properties: { ...result.properties, ...(classification === null ? {} : { classification }) },
    })),
  );
  const shown = results.filter(({ justification }) => options.withSuppressed || justification === undefined);
  const leftOut = results.length - shown.length;
  return sarifText(findingRules, shown, options, leftOut > 0 ? { leftOut } : undefined);
}

/** For `check` in pipelines: one result for each problem of a file; the rules are those of the format page. */
export function problemsSarif(problems: readonly FileProblem[], options: SarifOptions): string {
  const ids = new StableIds('');
  const results = problems.map((problem): SarifResult => {
    const { file, code, line, span } = problem;
    return {
      ruleId: code,
      kind: 'fail',
      level: levelOfProblem[problemLevel(problem)],
      text: plain(problemText(problem)),
      place: { file, line, span },
      fingerprint: ids.next('problem', file, code, problemSubject(problem)),
    };
  });
  return sarifText(problemSarifRules, results, options);
}

interface SarifResult {
  readonly ruleId: string;
  readonly kind: 'fail' | 'review' | 'open';
  readonly level: 'error' | 'warning' | 'note' | 'none';
  readonly text: string;
  readonly place: Place;
  /** The same as long as it says the same. */
  readonly fingerprint: string;
  /** Elements of the solution. */
  readonly about?: readonly string[];
  readonly justification?: string;
  readonly properties?: object;
}

const levelOfSeverity: Readonly<Record<Severity, SarifResult['level']>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
};

function findingResult(finding: ExportedFinding): SarifResult {
  const { id, kind, severity, stride, place, about } = finding;
  const justification = justificationOf(finding);
  const result = {
    text: `${sentenceOf(findingName(finding), finding.kind)}\n${findingText(finding)}`,
    place,
    about,
    fingerprint: id,
    properties: propertiesOf(stride, { severity, provenance: finding.provenance }),
    ...(justification === null ? {} : { justification }),
  };
  if (kind === 'dismissed') {
    return { ...result, ruleId: 'dismissed', kind: 'fail', level: 'note' };
  }
  if (!finding.demonstrated) return { ...result, ruleId: 'hint', kind: 'review', level: 'none' };
  if (severity === null) return { ...result, ruleId: 'risk', kind: 'fail', level: 'warning' };
  return { ...result, ruleId: `risk-${severity}`, kind: 'fail', level: levelOfSeverity[severity] };
}

/** Why nothing is to be done about it, and whether that still holds; null: something is. */
function justificationOf(finding: ExportedFinding): string | null {
  const reason = reasonOf(finding);
  return reason === null || finding.disproved === null
    ? reason
    : `${reason}\nReason disproved by: ${finding.disproved}`;
}

function reasonOf(finding: ExportedFinding): string | null {
  const { because, status, decision } = finding;
  if (findingOutcome(finding) === 'dropped') return because ?? 'No reason is given.';
  if (findingOutcome(finding) === 'done') return because ?? `Status: ${status ?? ''}.`;
  return decision && isAccepted({ decision }) ? decisionText(decision, 'accepted') : null;
}

const openResult = (open: ExportedOpenEnd): SarifResult => ({
  ruleId: 'open-question',
  kind: 'open',
  level: 'none',
  text: [
    sentenceOf(openEndName(open), open.word),
    ...(open.about.length ? [`About: ${open.about.join(', ')}`] : []),
    ...(open.to ? [`To be answered by: ${open.to}`] : []),
    ...(open.due === null ? [] : [`Due: ${open.due}`]),
    ...[...saidFacts([['Reason', open.because]]), ...notedFacts(open)].map(
      ([label, noted]) => `${label}:${noted.includes('\n') ? '\n' : ' '}${noted}`,
    ),
    `From: ${open.provenance}`,
  ].join('\n'),
  place: open.place,
  about: open.about,
  fingerprint: open.id,
  properties: propertiesOf(open.stride, { provenance: open.provenance }),
});

/**
 * Where there is little room the first sentence stands for all of it, and a sentence ends with a full stop: `'Why?'`, an ask →
 * `'Why? (ask).'`
 */
const sentenceOf = (text: string, kind: string): string => {
  if (text.endsWith('.')) return text;
  return /[\p{L}\p{N})\]”"'’»]$/u.test(text) ? `${text}.` : `${text} (${kind}).`;
};

const propertiesOf = (stride: readonly Stride[], more: object): object => ({
  tags: stride.map(strideName),
  ...more,
});

const levelOfProblem: Readonly<Record<Level, SarifResult['level']>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
};

/** The text of a file with one run. */
const sarifText = (
  rules: readonly SarifRule[],
  results: readonly SarifResult[],
  options: SarifOptions,
  properties?: object,
): string =>
  jsonText({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Threat Interviews',
            version: options.version,
            semanticVersion: options.version,
            rules: rules.map(ruleJson),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: results.map((result) => resultJson(result, rules, options)),
        ...(properties ? { properties } : {}),
      },
    ],
  });

const ruleJson = ({ id, short, text, help, properties }: SarifRule): object => ({
  id,
  shortDescription: { text: short },
  fullDescription: { text },
  help: { text, markdown: help },
  properties,
});

function resultJson(
  result: SarifResult,
  rules: readonly SarifRule[],
  { linesOf, folder }: SarifOptions,
): object {
  const { ruleId, kind, level, text, place, fingerprint, about = [], justification, properties } = result;
  const path = folder === '' ? place.file : `${folder}/${place.file}`;
  return {
    ruleId,
    ruleIndex: rules.findIndex(({ id }) => id === ruleId),
    kind,
    level,
    message: { text: messageText(text) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: linkTarget(path) },
          region: regionOf(place, linesOf(place.file)),
        },
        ...(about.length
          ? {
              logicalLocations: about.map((name) => ({
                name: plain(name),
                kind: stepsOfFlow(name).length ? 'flow' : 'element',
              })),
            }
          : {}),
      },
    ],
    partialFingerprints: {
      // The only one that code scanning looks at, in the shape that it has there.
      primaryLocationLineHash: `${fingerprint}:1`,
      'threatInterviews/v1': fingerprint,
    },
    ...(justification === undefined
      ? {}
      : { suppressions: [{ kind: 'inSource', status: 'accepted', justification }] }),
    ...(properties ? { properties } : {}),
  };
}

/** Columns count from 1, the last one is behind the end. */
function regionOf({ line, span }: Place, lines: Lines | null): object {
  if (!lines) return { startLine: line, startColumn: 1, endLine: line, endColumn: 2 };
  const [start, end] = [lines.at(span.start), lines.at(span.end)];
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/**
 * In a message, `[text](1)` is a link and `{0}` a place holder (SARIF 3.11.5 and 3.11.6). Readers that look for a link
 * without a look at the backslash before its brackets find none either: `'[a](b)'` → `'\\[a\\] (b)'`.
 */
const messageText = (text: string): string =>
  text
    .replaceAll('](', '] (')
    .replace(/[[\]\\]/g, '\\$&')
    .replace(/[{}]/g, '$&$&');
