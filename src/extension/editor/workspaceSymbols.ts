/** Findings and external interactors of all sessions, to be gone to by any of their words: Go to Symbol in Workspace. */
import * as vscode from 'vscode';
import type { ElementKind } from '../../core/note/note';
import type { Element, Finding, Session } from '../../core/session/session';
import type { NoteStore } from '../workspace/noteStore';
import type { ListedSession } from '../model/subject';
import { plainLabel } from '../workspace/messages';

export function symbolProvider(store: NoteStore): vscode.Disposable {
  /** A session that is the same object has the same symbols: they are asked for with every key. */
  const bySession = new WeakMap<Session, readonly vscode.SymbolInformation[]>();
  return vscode.languages.registerWorkspaceSymbolProvider({
    async provideWorkspaceSymbols(query, token) {
      await store.idle();
      if (token.isCancellationRequested) return [];
      return store.sessions().flatMap((listed) => {
        const symbols = bySession.get(listed.session) ?? symbolsOf(store, listed);
        bySession.set(listed.session, symbols);
        return symbols.filter(({ name }) => mayMatch(name, query));
      });
    },
  });
}

const symbolsOf = (store: NoteStore, listed: ListedSession): readonly vscode.SymbolInformation[] => [
  ...listed.session.elements.flatMap((element) => elementSymbol(store, listed, element)),
  ...listed.session.findings.map((finding) => findingSymbol(store, listed, finding)),
];

const elementKinds: Readonly<Record<ElementKind, readonly [vscode.SymbolKind, string]>> = {
  interactor: [vscode.SymbolKind.Interface, 'external interactor'],
  process: [vscode.SymbolKind.Function, 'process'],
  store: [vscode.SymbolKind.Struct, 'store'],
};

/** At its first heading. */
function elementSymbol(
  store: NoteStore,
  listed: ListedSession,
  { name, kind, type, places: [place] }: Element,
): vscode.SymbolInformation[] {
  if (!place) return [];
  const [symbolKind, word] = elementKinds[kind];
  const container = [type === null ? word : `${word}, ${type}`, listed.session.title].join(' · ');
  const location = new vscode.Location(store.uriOf(listed.folder, place.file), store.rangeOf(listed, place));
  return [shownSymbol(name, symbolKind, container, location)];
}

function findingSymbol(store: NoteStore, listed: ListedSession, finding: Finding): vscode.SymbolInformation {
  const { kind, id, text, about, file } = finding;
  const interview = listed.session.interviews.find((one) => one.file === file);
  const container = [kind, about.join(', '), interview?.title].filter(Boolean).join(' · ');
  const location = new vscode.Location(store.uriOf(listed.folder, file), store.rangeOf(listed, finding));
  const name = [id, text].filter(Boolean).join(' ') || kind;
  return shownSymbol(name, vscode.SymbolKind.Event, container, location);
}

/** The list they are shown in makes icons as every list does. */
const shownSymbol = (
  name: string,
  kind: vscode.SymbolKind,
  container: string,
  location: vscode.Location,
): vscode.SymbolInformation =>
  new vscode.SymbolInformation(plainLabel(name), kind, plainLabel(container), location);

/** VS Code ranks what it is given; what lacks a letter of the query need not be given. */
function mayMatch(name: string, query: string): boolean {
  const letters = name.toLowerCase();
  let at = -1;
  return [...query.toLowerCase().replace(/\s/g, '')].every(
    (letter) => (at = letters.indexOf(letter, at + 1)) >= 0,
  );
}
