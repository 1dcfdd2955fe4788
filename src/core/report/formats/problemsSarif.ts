/** What is wrong in the files of sessions, as SARIF: `check` for pipelines. */
import { problemLevels, type Level, type ProblemCode } from '../../note/problem';
import type { FileProblem } from '../../session/session';
import { problemText } from '../problemText';
import { plain } from './plainWording';
import { sarifText, type SarifOptions, type SarifResult, type SarifRule } from './sarif';
import { StableIds } from './stableIds';

const levels: Readonly<Record<Level, SarifResult['level']>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
};

/** One result for each problem; the rules are those of the format page. */
export function problemsSarif(problems: readonly FileProblem[], options: SarifOptions): string {
  const ids = new StableIds('');
  const results = problems.map((problem): SarifResult => {
    const { file, code, about, level, line, span } = problem;
    return {
      ruleId: code,
      kind: 'fail',
      level: levels[level],
      text: plain(problemText(code, about)),
      place: { file, line, span },
      fingerprint: ids.next('problem', file, code, about),
    };
  });
  return sarifText(rules, results, options);
}

const rules = (Object.keys(problemLevels) as ProblemCode[]).map((code): SarifRule => {
  const name = code.replaceAll('-', ' ');
  return { id: code, name: name.charAt(0).toUpperCase() + name.slice(1), text: problemText(code, '…') };
});
