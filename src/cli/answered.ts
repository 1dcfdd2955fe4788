/** What `answer-topics` writes. */
import { readFileSync } from 'node:fs';
import { answerTopics } from '../core/exchange/answerTopics';
import { parseTopics, topicsExpected } from '../core/exchange/openTopics';
import type { FolderIndex } from '../core/session/folderIndex';
import { UsageError, type Command } from './commandLine';
import { onlySession } from './onlySession';

/** Throws a `UsageError` when the file holds no table of open topics, and what Node throws when it can't be read. */
export function answered(
  { kind, table }: Extract<Command, { kind: 'answer-topics' }>,
  index: FolderIndex,
): string {
  const topics = parseTopics(new TextDecoder().decode(readFileSync(table)));
  if (!topics) throw new UsageError(`${table} is no table of open topics: ${topicsExpected}.`);
  return answerTopics(topics, onlySession(kind, index.sessions())).text;
}
