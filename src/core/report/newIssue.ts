/** A new issue at the Git host of a repository, filled in by its address alone. Format page, "Reports". */
import type { BacklogItem } from './backlog';
import { wellFormed } from './formats/plainWording';

const usualKeys = ['title', 'body'] as const;
const gitLabKeys = ['issue[title]', 'issue[description]'] as const;

/** What every system still hands to a browser: Windows cuts off above 2081, hosts only above 8191. */
const longestAddress = 2000;

/**
 * `https://github.com/o/r/issues/new?title=…&body=…`, or with GitLab's names of the same behind `/-/issues/new`. Null
 * when it would be longer than 2000 characters: then the text has to go another way.
 */
export function newIssueAddress(
  issues: string,
  { title, body }: Pick<BacklogItem, 'title' | 'body'>,
): string | null {
  const isGitLab = issues.includes('/-/');
  const [titleKey, bodyKey] = isGitLab ? gitLabKeys : usualKeys;
  const query = [
    [titleKey, title],
    [bodyKey, body],
  ]
    .filter(([, text]) => text !== '')
    .map((pair) => pair.map((part) => encodeURIComponent(wellFormed(part))).join('='));
  const address = `${issues}?${query.join('&')}`;
  return address.length > longestAddress ? null : address;
}
