/** What stands where there is nothing to list. */
import { button } from './controls';
import { element } from './element';
import { replaceContent } from './shared/nodes';

export interface Emptiness {
  readonly title: string;
  readonly text: string;
  readonly button?: { readonly label: string; readonly onPress: () => void };
}

export class EmptyState {
  readonly element = element('div', { class: 'empty' });
  private shown = '';

  update(emptiness: Emptiness | null): void {
    const shown = JSON.stringify(emptiness);
    if (shown === this.shown) return;
    this.shown = shown;
    this.element.hidden = emptiness === null;
    replaceContent(this.element);
    if (emptiness === null) return;
    this.element.append(
      element('p', { class: 'empty-title', text: emptiness.title }),
      element('p', { text: emptiness.text }),
    );
    if (emptiness.button) this.element.append(button(emptiness.button));
  }
}
