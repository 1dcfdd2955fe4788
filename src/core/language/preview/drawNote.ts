/** Puts what the parser found in a note into the tokens that a preview renders. */
import type { Token } from 'markdown-it';
import { type MarkMeta, markToken } from '../../note/markdown';
import type { Note } from '../../note/note';
import { isElementKind } from '../../note/tagSyntax';
import { shownTokens } from '../../note/inlineText';
import { boxOf, dueChip, idChip, keyLabel, tagChip, timeChip } from './noteHtml';

/** The type of tokens whose content is HTML of ours. */
export const drawnToken = 'interview_drawn';

export interface PersonLink {
  readonly name: string;
  /** As an address: relative to the note, encoded. */
  readonly href: string;
}

/** What drawing a note needs besides the note. */
export interface NoteDrawing {
  readonly escape: (text: string) => string;
  readonly personOf: (id: string) => PersonLink | null;
  /** The address of another note, written as `path` and perhaps a line; null where none stands. */
  readonly noteAt: (path: string, line: number | null) => string | null;
}

/** Changes the tokens that the text of a note was read into, with marks, to what is shown of it. */
export function drawNote(tokens: readonly Token[], note: Note, drawing: NoteDrawing): void {
  const found = placesByLine(note);
  let line = 0;
  tokens.forEach((token, index) => {
    line = token.map?.[0] ?? line;
    if (token.type !== 'inline') return;
    const item = tokens[index - 2]?.type === 'list_item_open' ? tokens[index - 2] : undefined;
    new InlineDrawing(token, line, found, drawing).draw(item);
  });
}

/** What the tokens alone do not tell, by line. */
interface PlacesByLine {
  /** `12 ^R-1` */
  readonly ids: ReadonlySet<string>;
  /** The keys of details. */
  readonly details: ReadonlyMap<number, string>;
  /** Lines of headings that open an element's section. */
  readonly elements: ReadonlySet<number>;
}

function placesByLine({ text, lines, elements, questions, tags }: Note): PlacesByLine {
  const ids = [...questions, ...tags].flatMap(({ idSpan }) =>
    idSpan ? [`${lines.lineAt(idSpan.start)} ${text.slice(idSpan.start, idSpan.end)}`] : [],
  );
  const details = tags.flatMap((tag) => tag.details);
  return {
    ids: new Set(ids),
    details: new Map(details.map(({ key, span }) => [lines.lineAt(span.start), key])),
    elements: new Set(elements.map(({ heading }) => lines.lineAt(heading.start))),
  };
}

/** One run of inline text, drawn from left to right. */
class InlineDrawing {
  private readonly drawn: Token[] = [];
  private links = 0;
  private hasElement = false;

  constructor(
    private readonly inline: Token,
    private line: number,
    private readonly found: PlacesByLine,
    private readonly drawing: NoteDrawing,
  ) {}

  draw(item: Token | undefined): void {
    const box = boxOf(this.inline);
    if (box !== null) this.addHtml(box, '');
    if (this.found.details.has(this.line)) item?.attrJoin('class', 'interview-detail');
    const shown = new Set(shownTokens(this.inline));
    let startsLine = true;
    for (const token of this.inline.children ?? []) {
      if (token.type === 'link_open') this.links++;
      if (token.type === 'link_close') this.links--;
      if (token.type === 'image') marksToText(token);
      if (token.type === 'softbreak' || token.type === 'hardbreak') {
        this.line++;
        // Details right below a tag's text are one paragraph to Markdown, and a line each to people.
        if (this.found.details.has(this.line)) Object.assign(token, { type: 'hardbreak', tag: 'br' });
        this.drawn.push(token);
        startsLine = true;
        continue;
      }
      if (token.type === markToken) this.drawMark(token, shown.has(token));
      else if (token.type !== 'text') this.drawn.push(token);
      else if (!startsLine || !this.drawDetail(token)) this.addText(token.content);
      startsLine &&= token.type === 'text' && token.content === '';
    }
    this.inline.children = this.drawn;
  }

  private drawMark(token: Token, isShown: boolean): void {
    const { mark } = token.meta as unknown as MarkMeta;
    const html = isShown ? this.htmlOf(token) : null;
    if (html !== null) this.addHtml(html, token.content);
    else if (isShown && mark.kind === 'person') this.addPerson(token, mark.id);
    else this.drawn.push(textLike(token, token.content));
  }

  private htmlOf(token: Token): string | null {
    const { mark } = token.meta as unknown as MarkMeta;
    switch (mark.kind) {
      case 'tag':
        if (isElementKind(mark.tag.word) && !this.opensElement()) return null;
        return tagChip(mark.tag);
      case 'id':
        return this.found.ids.has(`${this.line} ${token.content}`) ? idChip(mark) : null;
      case 'due':
        return dueChip(mark);
      case 'at':
        return timeChip(mark);
      default:
        return null;
    }
  }

  /** The first of its tags is the element's; a second says nothing. */
  private opensElement(): boolean {
    const opens = !this.hasElement && this.found.elements.has(this.line);
    this.hasElement ||= opens;
    return opens;
  }

  private addPerson(token: Token, id: string): void {
    const person = this.drawing.personOf(id);
    if (!person || this.links > 0) {
      this.addHtml(
        `<span class="interview-person">${this.drawing.escape(token.content)}</span>`,
        token.content,
      );
      return;
    }
    this.addLink(token.content, { href: person.href, class: 'interview-person', title: person.name });
  }

  /** Text, with links where it names a place in another note: `architects.interview.md:12`. */
  private addText(text: string): void {
    let from = 0;
    for (const { 0: written, 1: path = '', 2: line, index } of this.links > 0
      ? []
      : text.matchAll(notePlace)) {
      const href = this.drawing.noteAt(path, line === undefined ? null : Number(line));
      if (href === null) continue;
      this.drawn.push(textLike(this.inline, text.slice(from, index)));
      this.addLink(written, { href });
      from = index + written.length;
    }
    this.drawn.push(textLike(this.inline, text.slice(from)));
  }

  private addLink(text: string, attributes: Readonly<Record<string, string>>): void {
    const open = tokenLike(this.inline, 'link_open', 'a', 1);
    for (const [name, value] of Object.entries(attributes)) open.attrSet(name, value);
    this.drawn.push(open, textLike(this.inline, text), tokenLike(this.inline, 'link_close', 'a', -1));
  }

  private drawDetail(token: Token): boolean {
    const key = this.found.details.get(this.line);
    const written = key === undefined ? '' : token.content.slice(0, key.length + 1);
    if (key === undefined || written.toLowerCase() !== `${key}:`) return false;
    this.addHtml(keyLabel(written), written);
    this.addText(token.content.slice(written.length));
    return true;
  }

  /** `text` is what counts where only text does, such as the address of a heading. */
  private addHtml(html: string, text: string): void {
    const token = tokenLike(this.inline, drawnToken, '', 0);
    token.content = html;
    token.children = [textLike(this.inline, text)];
    this.drawn.push(token);
  }
}

/** A note, perhaps with a line: `../b.interview.md:12`. */
const notePlace =
  /(?<![\p{L}\p{N}_./-])([\p{L}\p{N}_.-]+(?:\/[\p{L}\p{N}_.-]+)*\.interview\.md)(?::(\d{1,7}))?(?![\p{L}\p{N}_])/gu;

function marksToText({ children }: Token): void {
  for (const token of children ?? []) {
    if (token.type === markToken) token.type = 'text';
    marksToText(token);
  }
}

function textLike(token: Token, text: string): Token {
  const made = tokenLike(token, 'text', '', 0);
  made.content = text;
  return made;
}

/** A token of the class that the preview's markdown-it uses, which need not be the one that is bundled here. */
function tokenLike(token: Token, type: string, tag: string, nesting: -1 | 0 | 1): Token {
  const { constructor } = token as unknown as { constructor: new (...given: unknown[]) => Token };
  return new constructor(type, tag, nesting);
}
