// The processes in which a server runs the extensions of its windows.

import { readdirSync, readFileSync } from 'node:fs';

/** Whether they can be found here: where the kernel shows processes as files. */
export const canFindExtensionHosts = process.platform === 'linux';

/** The process ids of those that a server has started. */
export function extensionHostsOf(server: { readonly pid: number }): number[] {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const parents = new Map(processes.map((pid) => [Number(pid), parentOf(pid)]));
  const isBelow = (pid: number | undefined): boolean =>
    pid !== undefined && pid > 1 && (pid === server.pid || isBelow(parents.get(pid)));
  return processes
    .filter(
      (pid) => contentOf(`/proc/${pid}/cmdline`).includes('--type=extensionHost') && isBelow(Number(pid)),
    )
    .map(Number);
}

/** `4242 (node) S 17 …` → 17 */
const parentOf = (pid: string): number =>
  Number(/\) \S (\d+)/.exec(contentOf(`/proc/${pid}/stat`))?.[1] ?? 0);

/** A process may be gone by now. */
function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
