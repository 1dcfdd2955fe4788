/** The names in a note or session file, and where else they stand, in the files of the session as they are now. */
import type * as vscode from 'vscode';
import { isSameName, nameAt, type Name, type NamePlace } from '../../core/language/names/name';
import { namesInNote } from '../../core/language/names/namesInNote';
import { namesInSessionFile } from '../../core/language/names/namesInSessionFile';
import { parseNote } from '../../core/note/parseNote';
import { parseSessionFile } from '../../core/sessionFile/parseSessionFile';
import type { Person } from '../../core/sessionFile/sessionFile';
import { Lines } from '../../core/text/span';
import { fileNameOf } from '../../core/text/paths';
import type { NoteStore } from '../workspace/noteStore';
import { isNote, rangeIn, rangeOfSpan } from './documents';

/** A file of a session, by its path in the index. */
export interface NamedFile {
  readonly path: string;
  readonly uri: vscode.Uri;
}

/** A place in the editor's terms. */
export interface PlacedName extends NamePlace {
  readonly uri: vscode.Uri;
  readonly range: vscode.Range;
}

/** The names in the document itself. */
interface OwnNames {
  readonly text: string;
  readonly places: readonly NamePlace[];
}

/** What a document names, and the files in which it means the same. */
export class SessionNames {
  private listed: readonly NamedFile[] | undefined;
  private own: OwnNames | undefined;
  private keys: ReadonlySet<string> | undefined;

  private constructor(
    private readonly store: NoteStore,
    private readonly document: vscode.TextDocument,
    /** Those whom the session file knows. */
    readonly people: readonly Person[],
  ) {}

  /** With the people whom the session file knows now, saved or not. */
  static async around(store: NoteStore, document: vscode.TextDocument): Promise<SessionNames> {
    const { sessionFile } = new SessionNames(store, document, []);
    const text = sessionFile ? await store.textOf(sessionFile.uri).catch(() => '') : '';
    return new SessionNames(store, document, parseSessionFile(text).value.people);
  }

  /** With the people of the session as it was last read: at once. */
  static asRead(store: NoteStore, document: vscode.TextDocument): SessionNames {
    const people = store.sessionAt(document.uri)?.session.people ?? [];
    return new SessionNames(store, document, people);
  }

  /** The session file, where there is one, and the notes. */
  get files(): readonly NamedFile[] {
    return (this.listed ??= filesAround(this.store, this.document.uri));
  }

  get sessionFile(): NamedFile | undefined {
    return this.files.find(({ uri }) => !isNote(uri));
  }

  /** The elements of the session, by their keys. */
  private get elements(): ReadonlySet<string> {
    const elements = this.store.sessionAt(this.document.uri)?.session.elements ?? [];
    return (this.keys ??= new Set(elements.map(({ key }) => key)));
  }

  /** What stands at a position of the document. */
  at(position: vscode.Position): PlacedName | undefined {
    const { text, places } = this.ownNames();
    const place = nameAt(text, places, this.document.offsetAt(position));
    return place && this.placed(place);
  }

  /** Where the document says a name. */
  inDocument(name: Name): readonly PlacedName[] {
    return this.ownNames()
      .places.filter((place) => isSameName(place.name, name))
      .map((place) => this.placed(place));
  }

  /** Where a file says a name; one that is gone names nothing. */
  async inFile({ uri }: NamedFile, name: Name): Promise<readonly PlacedName[]> {
    const text = await this.store.textOf(uri).catch(() => '');
    const lines = new Lines(text);
    const places = isNote(uri)
      ? namesInNote(parseNote(text), this.people, this.elements)
      : namesInSessionFile(text, this.elements);
    return places
      .filter((place) => isSameName(place.name, name))
      .map((place) => ({ ...place, uri, range: rangeIn(lines, place.span) }));
  }

  /** Where the files of the session say a name. */
  async everywhere(name: Name): Promise<readonly PlacedName[]> {
    return (await Promise.all(this.files.map((file) => this.inFile(file, name)))).flat();
  }

  /** Whether the session file introduces somebody. */
  knows({ key }: Name): boolean {
    return this.people.some(({ id }) => id === key);
  }

  private ownNames(): OwnNames {
    return (this.own ??= isNote(this.document.uri) ? this.namesOfNote() : this.namesOfSessionFile());
  }

  private namesOfNote(): OwnNames {
    const note = this.store.presentNote(this.document);
    return { text: note.text, places: namesInNote(note, this.people, this.elements) };
  }

  /** Much in a scope is the name of nothing: only what the notes have as an element is one. */
  private namesOfSessionFile(): OwnNames {
    const text = this.document.getText();
    const places = namesInSessionFile(text, this.elements).filter(
      ({ name }) => name.kind !== 'element' || this.elements.has(name.key),
    );
    return { text, places };
  }

  private placed(place: NamePlace): PlacedName {
    return { ...place, uri: this.document.uri, range: rangeOfSpan(this.document, place.span) };
  }
}

/** The file itself is among them, whether or not its session knows it. */
function filesAround(store: NoteStore, uri: vscode.Uri): readonly NamedFile[] {
  const listed = store.sessionAt(uri);
  const { file = null, interviews = [] } = listed?.session ?? {};
  const paths = [...(file === null ? [] : [file]), ...interviews.map((interview) => interview.file)];
  const files = paths.map((path) => ({ path, uri: store.uriOf(listed?.folder ?? '', path) }));
  const isAmong = files.some((one) => one.uri.toString() === uri.toString());
  return isAmong ? files : [...files, { path: fileNameOf(uri.path), uri }];
}
