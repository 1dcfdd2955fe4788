/** Notices that the extension does not answer, says so, and offers a way to a page that it answers. */
import type { LostPage } from '../../core/protocol/lineProtocol';
import { element } from './element';
import { takeOut } from './nodes';

/** A busy extension answers within this, in milliseconds. One that is asked for nothing stays as it is. */
const patience = 3000;

export class Silence {
  private unheard: unknown[] = [];
  private timer: number | undefined;
  private readonly link = element('a', { text: 'Connect again', attributes: { href: '#' } });
  private readonly notice = element(
    'p',
    { class: 'silence', attributes: { role: 'alert' } },
    'The extension does not answer this page: nothing from here reaches your notes until you connect again. ',
    this.link,
  );

  /** `kept` is what the page would begin with if it were loaded again. */
  constructor(private readonly kept: () => unknown) {
    // VS Code looks at the link behind this, and runs its command: of a click that a person made, and no other.
    this.link.addEventListener('click', () => (this.link.href = commandOf(this.lostPage())));
  }

  sent(message: unknown): void {
    this.unheard.push(message);
    this.timer ??= window.setTimeout(() => document.body.prepend(this.notice), patience);
  }

  heard(): void {
    this.unheard.shift();
    if (this.unheard.length > 0) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.notice.isConnected) takeOut(this.notice);
  }

  private lostPage(): LostPage {
    const { page, panel = '', of = '' } = document.body.dataset;
    return {
      page: page === 'overview' ? page : 'checklist',
      ...{ panel, of, kept: this.kept(), unheard: this.unheard },
    };
  }
}

const commandOf = (lost: LostPage): string =>
  `command:${document.body.dataset['reconnect']}?${encodeURIComponent(JSON.stringify([lost]))}`;
