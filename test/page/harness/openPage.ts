// The built checklist in a plain browser, with a host that this process plays.

import type { Checklist } from '../../../src/core/interview/checklist/checklist';
import { openBuiltPage, type Setting } from './builtPage';
import { FakeHost } from './FakeHost';

/** Opens the page and answers its `ready` with a checklist. */
export async function openPage(checklist: Checklist, setting: Setting = {}): Promise<FakeHost> {
  let host: FakeHost | undefined;
  await openBuiltPage('checklist', setting, (message, built) => {
    host ??= new FakeHost(built, checklist);
    return host.receive(message);
  });
  if (!host) throw new Error('The page did not say that it is ready.');
  return host;
}
