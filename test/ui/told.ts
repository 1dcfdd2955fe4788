import { again, ATTEMPT_MS } from './harness/again';
import type { Workbench } from './harness/Workbench';

/** Waits for a message, in the list of messages: a window under test shows none by itself. */
export const told = (workbench: Workbench, text: string): Promise<void> =>
  again(async () => {
    await workbench.runCommand('Notifications: Show Notifications');
    await workbench.page
      .locator('.notifications-center .notification-list-item')
      .filter({ hasText: text })
      .first()
      .waitFor({ timeout: ATTEMPT_MS });
  });
