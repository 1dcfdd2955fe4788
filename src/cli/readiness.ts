/** What is still missing before sessions can be held, as lines of a terminal: what Readiness shows in VS Code. */
import { join } from 'node:path';
import { costOf, costText, isPlanned, preparationOf } from '../core/planning/readiness/preparation';
import { readinessCount, readinessOf, type ReadinessItem } from '../core/planning/readiness/readiness';
import type { FolderIndex } from '../core/session/folderIndex';
import type { Session } from '../core/session/session';
import type { SessionFile } from '../core/sessionFile/parseSessionFile';
import { oneLine } from '../core/text/oneLine';
import { visibleLine } from '../core/text/visibleText';
import { pathFromHere } from './files';

interface Readiness {
  readonly text: string;
  /** Something is missing; advice alone is no reason to wait. */
  readonly isMissing: boolean;
}

/**
 * Of each session, with a blank line between: `Contoso Shop: 1 missing · 2 advice`, what the plan costs, and a line for
 * each thing as `file:line:column: level rule message reason`.
 */
export function readinessIn(index: FolderIndex, folder: string): Readiness {
  const all = index
    .sessions()
    .map((session) => readinessOfOne(session, index, pathFromHere(folder) ?? folder));
  return {
    text: all.map(({ text }) => text).join('\n'),
    isMissing: all.some(({ isMissing }) => isMissing),
  };
}

function readinessOfOne(session: Session, index: FolderIndex, above: string): Readiness {
  const file = session.file === null ? undefined : index.sessionFile(session.file);
  const isAnyPlanned = file !== undefined && isPlanned(session, preparationOf(session, file));
  const items = isAnyPlanned ? readinessOf(session, file) : [];
  const lines = [
    `${oneLine(session.title)}: ${isAnyPlanned ? readinessCount(items) : 'nothing is planned'}`,
    ...(isAnyPlanned && session.meetings.length ? [costText(costOf(session), session.people).message] : []),
    ...items.map((item) => `${join(above, session.file ?? '')}:${placeOf(item, file)}: ${wordsOf(item)}`),
  ];
  return {
    text: lines.map((line) => `${visibleLine(line)}\n`).join(''),
    isMissing: items.some(({ level }) => level === 'missing'),
  };
}

/** `12:3`, from 1. */
function placeOf({ span }: ReadinessItem, file: SessionFile | undefined): string {
  const { line, character } = file?.lines.at(span.start) ?? { line: 0, character: 0 };
  return `${line + 1}:${character + 1}`;
}

const wordsOf = ({ level, code, message, reason }: ReadinessItem): string =>
  `${level} ${code} ${message} ${reason}`;
