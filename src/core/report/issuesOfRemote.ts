/** Where the Git host of a repository takes a new issue. Format page, "Reports". */

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

/** A label of the host's name, and what follows the repository there. */
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
