/** New issues at the Git host of a repository: where it takes one, and one that is filled in. Format page, "Reports". */
import type { BacklogItem } from './backlog';
import { visibleText } from '../text/visibleText';

/**
 * `git@github.com:owner/repository.git` → `https://github.com/owner/repository/issues/new`; GitLab has `/-/issues/new`.
 * Null for a host whose name is not one of those that are known to take issues so, and for what is no address.
 */
export function issuesOfRemote(remote: string): string | null {
  const { origin, host, path } = parseRemote(remote.trim()) ?? {};
  const kind = host === undefined ? undefined : hosts.find(([name]) => host.split('.').includes(name));
  if (!kind || path === undefined || !isRepository.test(path)) return null;
  return `${origin}/${path}${kind[1]}`;
}

/**
 * A new issue, filled in by its address alone: `https://github.com/o/r/issues/new?title=…&body=…`, or with GitLab's
 * names of the same behind `/-/issues/new`. Null when it would be longer than 2000 characters: then the text has to go
 * another way.
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
    .map((pair) => pair.map((part) => encodeURIComponent(visibleText(part))).join('='));
  const address = `${issues}?${query.join('&')}`;
  return address.length > longestAddress ? null : address;
}

const usualKeys = ['title', 'body'] as const;
const gitLabKeys = ['issue[title]', 'issue[description]'] as const;

/** What every system still hands to a browser: Windows cuts off above 2081, hosts only above 8191. */
const longestAddress = 2000;

/** A part of the host's name, and the path that follows the repository there. */
const hosts: readonly (readonly [string, string])[] = [
  ['github', '/issues/new'],
  ['gitlab', '/-/issues/new'],
  ['codeberg', '/issues/new'],
  ['gitea', '/issues/new'],
  ['forgejo', '/issues/new'],
];

const isRepository = /^[\w.~-]+(?:\/[\w.~-]+)+$/;

interface Remote {
  readonly origin: string;
  readonly host: string;
  readonly path: string;
}

function parseRemote(remote: string): Remote | null {
  const [, scheme = '', at, port = '', rest] =
    /^(https?|ssh|git|git\+ssh):\/\/(?:[^@/]*@)?([^/:@]+)(:\d+)?\/(.+)$/i.exec(remote) ??
    // The short form of SSH: `git@host:owner/repository`.
    /^()(?:[^@/:]+@)?([^@/:]+):()(?!\/\/)(.+)$/.exec(remote) ??
    [];
  if (at === undefined || rest === undefined) return null;
  // Behind a firewall SSH goes to `ssh.github.com`; a name such as `github.com-work` is one of the user's own making.
  const host = at.toLowerCase().replace(/^(?:alt)?ssh\./, '');
  if (!/\.[a-z]{2,}$/.test(host)) return null;
  const isWeb = /^https?$/i.test(scheme);
  const origin = isWeb ? `${scheme.toLowerCase()}://${host}${port}` : `https://${host}`;
  return { origin, host, path: rest.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '') };
}
