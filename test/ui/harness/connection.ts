// The way between a window and its server, which may take its time.

import type { Page } from 'playwright-core';

export class Connection {
  /** In each direction, in ms. Messages keep their order when it changes. */
  delay = 0;

  /** Has to be called before the page is opened. */
  async carry(page: Page): Promise<void> {
    await page.routeWebSocket(/./, (window) => {
      const server = window.connectToServer();
      window.onMessage(this.inOrder((message) => server.send(message)));
      server.onMessage(this.inOrder((message) => window.send(message)));
    });
  }

  private inOrder(send: (message: string | Buffer) => void): (message: string | Buffer) => void {
    let sent: Promise<unknown> = Promise.resolve();
    return (message) => {
      const arrival = new Promise((resolve) => setTimeout(resolve, this.delay));
      sent = Promise.all([sent, arrival]).then(() => send(message));
    };
  }
}
