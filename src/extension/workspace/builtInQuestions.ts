/** The built-in questions and the knowledge packs in the language of a session, else in that of VS Code. */
import * as vscode from 'vscode';
import { builtInCatalog, inLanguage, loadGerman } from '../../builtIn/builtInCatalog';
import type { Catalog } from '../../core/catalog/catalog';
import type { Session } from '../../core/session/session';
import type { Language } from '../../core/text/language';

export class BuiltInQuestions {
  readonly english = builtInCatalog();

  /** What is asked where no session says otherwise: `de-AT` is German. */
  readonly displayed: Language = /^de(?:-|$)/i.test(vscode.env.language) ? 'de' : 'en';

  /** In English as long as the words of another language are on their way. */
  readonly inLanguage = (of: Catalog, language: Language | null): Catalog =>
    inLanguage(of, language ?? this.displayed);

  readonly askedIn = ({ language }: Session): Catalog => this.inLanguage(this.english, language);

  /** Loads the German words when the first session needs them, and shows all sessions again. */
  follow(store: ShownStore, log: vscode.LogOutputChannel): vscode.Disposable {
    const load = () => {
      changes.dispose();
      void loadGerman().then(
        () => store.show('all'),
        (error: unknown) => log.error(String(error)),
      );
    };
    const changes = store.onDidChange((changed) => {
      const isGerman = (changed === 'all' ? store.sessions() : changed).some(
        ({ session }) => session.language === 'de',
      );
      if (isGerman) load();
    });
    if (this.displayed === 'de') load();
    return changes;
  }
}

/** What is followed of a `NoteStore`, which knows this file. */
interface ShownStore {
  readonly onDidChange: vscode.Event<'all' | readonly HasSession[]>;
  readonly sessions: () => readonly HasSession[];
  readonly show: (changed: 'all') => void;
}

interface HasSession {
  readonly session: Session;
}
