/** What the extension does because of a key, without VS Code: reads the note, makes its session and all that shows it. */
import { builtInCatalog } from '../src/builtIn/builtInCatalog';
import { noteLenses } from '../src/core/language/noteLenses';
import { problemText, shownLevelOf } from '../src/core/language/problems/problemRules';
import { problemsOn } from '../src/core/session/decisions';
import { FolderIndex } from '../src/core/session/folderIndex';
import type { Session } from '../src/core/session/session';
import { FindingSums, findingsTree } from '../src/extension/model/findingsTree';
import { openQuestionsTree, QuestionSums } from '../src/extension/model/openQuestionsTree';
import { Identities, type Row } from '../src/extension/model/row';
import { type RowElement, RowTree } from '../src/extension/model/rowTree';
import { fewSessions, sessionsTree } from '../src/extension/model/sessionsTree';
import { type ListedSession, withChanged } from '../src/extension/model/subject';

const today = () => '2026-11-24';

/** A view as VS Code asks for its rows: all that are unfolded. */
class AskedView {
  private readonly tree = new RowTree();
  private now = 0;
  rows = 0;

  show(roots: readonly Row[]): void {
    // Each key long after the one before.
    this.now += 60_000;
    const changed = this.tree.update(roots, this.now);
    if (changed === 'all') this.ask(undefined);
    else for (const element of changed) this.ask(element);
  }

  private ask(element: RowElement | undefined): void {
    for (const below of this.tree.ask(element, this.now)) {
      this.rows++;
      if (below.fold === 'open') this.ask(below);
    }
  }
}

export class KeyWork {
  readonly index = new FolderIndex('bench', builtInCatalog());
  readonly views = { sessions: new AskedView(), openQuestions: new AskedView(), findings: new AskedView() };
  private readonly identities = {
    sessions: new Identities(),
    openQuestions: new Identities(),
    findings: new Identities(),
  };
  private readonly known = {
    sessions: new WeakMap<ListedSession, Row>(),
    openQuestions: new QuestionSums(),
    findings: new FindingSums(),
  };
  private readonly listed = new WeakMap<Session, ListedSession>();
  private sessions: readonly ListedSession[] = [];

  /** A file has this text now: all that shows it is drawn. */
  type(file: string, text: string): void {
    this.index.set(file, text);
    this.show(file);
  }

  /** Draws all that is shown to somebody who works in a file. */
  show(file: string): void {
    const own = this.index.sessionOf(file);
    if (!own) throw new Error(`${file} is in no session.`);
    this.drawViews(own);
    this.findProblems(own);
    this.countLenses(file);
  }

  drawViews(own: Session): void {
    const { identities, known, views } = this;
    const listed = this.listedOf(own);
    const present = withChanged(this.sessions, [listed]);
    const changed = present ? [listed] : 'all';
    this.sessions = present ?? this.index.present().map((session) => this.listedOf(session));
    const { sessions } = this;
    const only = sessions.length > fewSessions ? listed : null;
    views.sessions.show(sessionsTree(only ? [only] : sessions, identities.sessions, known.sessions));
    const questions = { groupBy: 'interactor', filter: '', closed: false } as const;
    const { openQuestions } = identities;
    views.openQuestions.show(
      openQuestionsTree(sessions, questions, today, openQuestions, known.openQuestions, only, changed).rows,
    );
    const findings = { groupBy: 'stride', sortBy: 'severity', filter: '' } as const;
    views.findings.show(
      findingsTree(sessions, findings, today, identities.findings, known.findings, only, changed).rows,
    );
  }

  private findProblems(own: Session): void {
    for (const problem of problemsOn(today(), own, (file) => this.index.noteIn(own, file))) {
      if (shownLevelOf(problem.code, undefined) === null) continue;
      this.index.linesIn(own, problem.file)?.at(problem.span.start);
      problemText(problem);
    }
  }

  private countLenses(file: string): void {
    const [note, session] = [this.index.note(file), this.index.sessionOf(file)];
    if (note && session) noteLenses({ session, catalogs: this.index.catalogsOf(session), file, note });
  }

  private listedOf(session: Session): ListedSession {
    const known = this.listed.get(session);
    if (known) return known;
    const sessionFile = session.file === null ? null : (this.index.sessionFile(session.file) ?? null);
    const listed = { folder: 'file:///bench', place: session.folder, session, sessionFile };
    this.listed.set(session, listed);
    return listed;
  }
}
