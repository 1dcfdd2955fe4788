/**
 * What VS Code has to find at once: our commands, views, editors and pages. It is loaded at the start of every window
 * with notes, so it is small; what answers them is loaded right behind it, and whoever asks before waits for that.
 */
import * as vscode from 'vscode';
import { type CommandName, commandIds, pageTypes, viewIds } from './model/manifestIds';
import { EarlyView } from './views/earlyView';
import type { startExtension } from './extension';
import type { MarkdownPreview } from './editor/preview';
import type { FileAccess } from './workspace/files';
import { tellError } from './workspace/messages';

/** What is loaded behind the start: `extension.ts`. */
export interface Rest {
  readonly startExtension: typeof startExtension;
}

/** Registers everything, and loads the rest when VS Code has gone on. What comes back draws notes in the Markdown preview. */
export function startEarly(
  context: vscode.ExtensionContext,
  files: FileAccess,
  load: () => Promise<Rest>,
): MarkdownPreview {
  const views = {
    sessions: new EarlyView(viewIds.sessions, false),
    openQuestions: new EarlyView(viewIds.openQuestions, true),
    findings: new EarlyView(viewIds.findings, true),
  };
  const started = new Promise((resolve) => setTimeout(resolve))
    .then(load)
    .then(({ startExtension }) => startExtension(context, files, views));
  // Once it is there a key is answered before what is typed behind it is told.
  let there: Awaited<typeof started> | null = null;
  void started.then((rest) => (there = rest));
  const run =
    (name: CommandName) =>
    (...args: readonly unknown[]): unknown =>
      there ? there.run(name, args) : started.then((rest) => rest.run(name, args));

  context.subscriptions.push(
    ...Object.values(views),
    ...Object.entries(commandIds).map(([name, id]) =>
      vscode.commands.registerCommand(id, run(name as CommandName)),
    ),
    // `vscode://threat-interviews.threat-interviews/hint?text=…`
    vscode.window.registerUriHandler({ handleUri: (uri) => void run('captureFromOutside')(uri) }),
    vscode.window.registerCustomEditorProvider(
      pageTypes.checklist,
      {
        resolveCustomTextEditor: async (document, panel) =>
          (await started).checklists.resolveCustomTextEditor(document, panel),
      },
      // A hidden page keeps the words that are being typed into it.
      { supportsMultipleEditorsPerDocument: true, webviewOptions: { retainContextWhenHidden: true } },
    ),
    vscode.window.registerWebviewPanelSerializer(pageTypes.overview, {
      deserializeWebviewPanel: async (panel, kept) =>
        (await started).overviews.deserializeWebviewPanel(panel, kept),
    }),
  );
  started.catch(tellError);
  return {
    extendMarkdownIt: (md) => {
      void started.then(({ preview }) => {
        preview.extendMarkdownIt(md);
        // What was drawn before is drawn again as a note.
        void vscode.commands.executeCommand('markdown.preview.refresh');
      });
      return md;
    },
  };
}
