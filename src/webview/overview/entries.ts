/** The lists of the page: groups of entries that lead to where they are written. */
import { element, setText } from '../shared/element';
import { KeyedNodes, type Drawn } from '../shared/nodes';

export interface Entry {
  readonly key: string;
  /** In front of the text, and read before it. */
  readonly label: string;
  readonly text: string;
  /** Below the text. */
  readonly note: string;
  readonly stands: 'out' | 'in';
  /** Null where it leads nowhere. */
  readonly open: (() => void) | null;
}

export interface Group {
  readonly key: string;
  readonly title: string;
  /** Behind the title, in words. */
  readonly sum: string;
  /** For the style. */
  readonly look: string;
  readonly entries: readonly Entry[];
  /** How many are left out. */
  readonly more: number;
  /** Where all of them are: leads there, and its name. */
  readonly all: { readonly name: string; readonly open: () => void };
}

export class Groups {
  readonly element: HTMLElement;
  private readonly nodes: KeyedNodes<Group>;
  private readonly empty = element('p', { class: 'empty' });
  private readonly places = element('div', { class: 'groups' });

  constructor(id: string, title: string) {
    this.element = element(
      'section',
      { class: `part part-${id}`, attributes: { 'aria-labelledby': id } },
      element('h2', { text: title, attributes: { id } }),
      this.empty,
      this.places,
    );
    this.nodes = new KeyedNodes<Group>(
      this.places,
      ({ key }) => key,
      ({ look }) => new GroupNode(look),
    );
  }

  /** `nothing` is said where there are no groups. */
  update(groups: readonly Group[], nothing: string): void {
    this.empty.hidden = groups.length > 0;
    setText(this.empty, nothing);
    this.nodes.show(groups);
  }
}

class GroupNode implements Drawn<Group> {
  readonly element: HTMLElement;
  private readonly title = element('span', { class: 'group-title', attributes: { dir: 'auto' } });
  private readonly sum = element('span', { class: 'group-sum' });
  private readonly more = element('button', { class: 'more', attributes: { type: 'button' } });
  private openAll: (() => void) | null = null;
  private readonly nodes: KeyedNodes<Entry>;

  constructor(look: string) {
    const list = element('ul');
    this.element = element(
      'div',
      { class: `group ${look}` },
      element('h3', {}, this.title, ' ', this.sum),
      list,
      this.more,
    );
    this.more.addEventListener('click', () => this.openAll?.());
    this.nodes = new KeyedNodes<Entry>(
      list,
      ({ key }) => key,
      ({ open }) => new EntryNode(open !== null),
    );
  }

  update({ title, sum, entries, more, all }: Group): void {
    this.openAll = all.open;
    setText(this.title, title);
    setText(this.sum, sum);
    setText(this.more, more > 0 ? `${more} more in ${all.name}` : '');
    this.more.hidden = more === 0;
    this.nodes.show(entries);
  }
}

class EntryNode implements Drawn<Entry> {
  readonly element: HTMLElement;
  private readonly place: HTMLElement;
  private readonly label = element('span', { class: 'entry-label' });
  private readonly text = element('span', { class: 'entry-text', attributes: { dir: 'auto' } });
  private readonly note = element('span', { class: 'entry-note', attributes: { dir: 'auto' } });
  private open: Entry['open'] = null;

  constructor(leads: boolean) {
    const parts = [this.label, ' ', this.text, ' ', this.note];
    this.place = leads
      ? element('button', { class: 'entry', attributes: { type: 'button' } }, ...parts)
      : element('div', { class: 'entry' }, ...parts);
    this.place.addEventListener('click', () => this.open?.());
    this.element = element('li', {}, this.place);
  }

  update({ label, text, note, stands, open }: Entry): void {
    this.open = open;
    setText(this.label, label);
    this.label.hidden = label === '';
    setText(this.text, text);
    setText(this.note, note);
    this.note.hidden = note === '';
    this.place.classList.toggle('stands-out', stands === 'out');
  }
}
