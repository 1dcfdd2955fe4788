/**
 * How far a note, its external interactors and the flows that it asks about are, above their lines. VS Code asks for lenses after a pause in typing,
 * and shows the old ones until the new ones are there; it is told to ask again only when they would say something else.
 */
import * as vscode from 'vscode';
import { noteLenses, type NoteLenses } from '../../core/language/noteLenses';
import type { ElementSection, FlowRow, Note } from '../../core/note/note';
import type { Session } from '../../core/session/session';
import { commandIds, focusCommandOf, settingIds } from '../model/manifestIds';
import type { NoteStore } from '../workspace/noteStore';
import { noteDocuments, rangeIn } from './documents';

/** Lenses are not compared at every key. */
const pauseInMs = 400;

const setting = settingIds.codeLens;

class Lens extends vscode.CodeLens {
  constructor(
    range: vscode.Range,
    readonly uri: vscode.Uri,
    readonly commandOf: (lenses: NoteLenses) => vscode.Command,
  ) {
    super(range);
  }
}

export function lenses(store: NoteStore): vscode.Disposable {
  const provider = new Lenses(store);
  return vscode.Disposable.from(provider, vscode.languages.registerCodeLensProvider(noteDocuments, provider));
}

/** What VS Code was given last: where lenses stand, and what those say that it has shown. */
interface Given {
  readonly lines: string;
  words: string | null;
}

class Lenses implements vscode.CodeLensProvider<Lens>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.changed.event;

  private readonly disposables: vscode.Disposable[];
  private pause: ReturnType<typeof setTimeout> | undefined;
  /** By note. */
  private readonly given = new Map<string, Given>();
  /** Counted once for each state of a session and note. */
  private readonly counted = new WeakMap<Note, { readonly session: Session; readonly lenses: NoteLenses }>();

  constructor(private readonly store: NoteStore) {
    this.disposables = [
      this.changed,
      store.onDidChange(() => {
        clearTimeout(this.pause);
        this.pause = setTimeout(() => this.compare(), pauseInMs);
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(setting)) this.changed.fire();
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.given.delete(uri.toString())),
    ];
  }

  /** Where they are; what they say is counted when they are seen. */
  provideCodeLenses({ uri }: vscode.TextDocument): Lens[] {
    const note = this.store.noteOf(uri);
    const isOn = vscode.workspace.getConfiguration(undefined, uri).get<boolean>(setting, true);
    this.given.set(uri.toString(), { lines: linesOf(note), words: null });
    if (!note || !isOn) return [];
    return [
      ...atTop(uri),
      ...interactorsIn(note).flatMap((section) => atHeading(uri, note, section)),
      ...askedRowsIn(note).flatMap((row) => atRow(uri, note, row)),
    ];
  }

  resolveCodeLens(lens: Lens): Lens {
    const counted = this.lensesOf(lens.uri);
    const given = this.given.get(lens.uri.toString());
    if (given) given.words = wordsOf(counted);
    lens.command = counted ? lens.commandOf(counted) : nothing;
    return lens;
  }

  dispose(): void {
    clearTimeout(this.pause);
    for (const disposable of this.disposables) disposable.dispose();
  }

  private compare(): void {
    const isOutdated = vscode.window.visibleTextEditors.some(({ document: { uri } }) => {
      const given = this.given.get(uri.toString());
      if (!given) return false;
      if (given.lines !== linesOf(this.store.noteOf(uri))) return true;
      return given.words !== null && given.words !== wordsOf(this.lensesOf(uri));
    });
    if (isOutdated) this.changed.fire();
  }

  private lensesOf(uri: vscode.Uri): NoteLenses | null {
    const input = this.store.noteInput(uri);
    if (!input) return null;
    const known = this.counted.get(input.note);
    if (known?.session === input.session) return known.lenses;
    const counted = noteLenses(input);
    this.counted.set(input.note, { session: input.session, lenses: counted });
    return counted;
  }
}

const interactorsIn = ({ elements }: Note): readonly ElementSection[] =>
  elements.filter(({ kind }) => kind === 'interactor');

/** A line above each of the others would be as many lines again. */
function askedRowsIn({ flows, questions }: Note): readonly FlowRow[] {
  const asked = new Set(questions.map(({ flow }) => flow));
  return flows.filter((row) => asked.has(row));
}

/** Null for what is no note of the workspace. */
const linesOf = (note: Note | undefined): string =>
  note
    ? [
        ...interactorsIn(note).map(({ key, heading }) => ({ key, start: heading.start })),
        ...askedRowsIn(note).map(({ key, tag }) => ({ key, start: tag.span.start })),
      ]
        .map(({ key, start }) => `${note.lines.lineAt(start)} ${key}`)
        .join('\n')
    : '-';

const wordsOf = (counted: NoteLenses | null): string =>
  JSON.stringify(counted && { ...counted, elements: [...counted.elements], flows: [...counted.flows] });

const nothing: vscode.Command = { title: '', command: '' };

function atTop(uri: vscode.Uri): Lens[] {
  const range = new vscode.Range(0, 0, 0, 0);
  return [
    new Lens(range, uri, ({ answered }) => ({ title: answered, command: '' })),
    new Lens(range, uri, ({ open }) => ({ title: open, command: focusCommandOf('openQuestions') })),
    new Lens(range, uri, ({ hints }) => ({ title: hints, command: focusCommandOf('findings') })),
    new Lens(range, uri, () => ({
      title: 'Open Checklist',
      command: commandIds.openChecklist,
      arguments: [uri],
    })),
  ];
}

function atHeading(uri: vscode.Uri, { lines }: Note, { key, heading }: ElementSection): Lens[] {
  const range = rangeIn(lines, heading);
  const next = { title: 'Next Question', command: commandIds.nextQuestion, arguments: [uri, key] };
  return [
    new Lens(range, uri, ({ elements }) => ({ title: elements.get(key)?.coverage ?? '–', command: '' })),
    new Lens(range, uri, ({ elements }) =>
      elements.get(key)?.hasNext === false ? { title: 'All Answered', command: '' } : next,
    ),
  ];
}

function atRow(uri: vscode.Uri, { lines }: Note, { key, tag }: FlowRow): Lens[] {
  const range = rangeIn(lines, tag.span);
  return [
    new Lens(range, uri, ({ flows }) => ({ title: flows.get(key) ?? '–', command: '' })),
    new Lens(range, uri, () => ({
      title: 'Next Question',
      command: commandIds.nextQuestion,
      arguments: [uri, key],
    })),
  ];
}
