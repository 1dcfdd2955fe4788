/** The reports of several sessions in one file, one below the other. Format page, "Reports". */
import type { Session } from '../session/session';
import { escapeMarkdown } from './escapeMarkdown';
import { partedAt } from './keptParagraphs';
import { wordTables } from './words/reportWords';

/** Between two reports. */
const line = '\n---\n\n';

/**
 * `# A: findings …\n---\n\n# B: findings …`. Each is written with the report of its session in the file that this one
 * takes the place of, known by its title. What nobody's title is of was of a session with another one; without such a
 * session it goes to the last, so that nothing of it is lost.
 */
export function severalReports(
  sessions: readonly Session[],
  previous: string,
  reportOf: (session: Session, previous: string) => string,
): string {
  const own = sessions.map((): string[] => []);
  const others: string[] = [];
  for (const report of partedAt(previous, isBetween)) {
    const at = sessions.findIndex((session, index) => own[index]?.length === 0 && isOf(session, report));
    (own[at] ?? others).push(report);
  }
  for (const report of others) (own.find(({ length }) => length === 0) ?? own.at(-1))?.push(report);
  return sessions.map((session, at) => reportOf(session, (own[at] ?? []).join(line))).join(line);
}

/** No report has such a line of its own. */
const isBetween = (line: string): boolean => line === '---';

const isOf = ({ title }: Session, report: string): boolean =>
  Object.values(wordTables).some(({ titles }) =>
    [titles.session, titles.management].some((name) =>
      `\n${report}`.includes(`\n# ${escapeMarkdown(title)}: ${name}\n`),
    ),
  );
