/** What of a reply is written and what is not, to read while somebody chooses. */
import * as vscode from 'vscode';

const scheme = 'threat-interviews-reply';

/**
 * Shows a text in an editor that can't be changed, while `choose` asks for something on top of it, and closes it then.
 * The boxes keep the focus: one key answers them.
 */
export async function shownWhile<Choice>(
  name: string,
  text: string,
  choose: () => Promise<Choice>,
): Promise<Choice> {
  const uri = vscode.Uri.from({
    scheme,
    path: `/${name.replace(/[\\/:]+/g, ' ')}.txt`,
    query: String(++shown),
  });
  const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: (asked) => (asked.toString() === uri.toString() ? text : null),
  });
  try {
    await vscode.window.showTextDocument(uri, { preserveFocus: true, preview: false });
    return await choose();
  } finally {
    await close(uri);
    provider.dispose();
  }
}

/** Each time another document: VS Code keeps what one held. */
let shown = 0;

async function close(uri: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
  if (tabs.length) await vscode.window.tabGroups.close(tabs, true);
}
