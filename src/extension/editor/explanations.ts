/**
 * What the format page says about a rule, as a document to read: the page comes with the extension, so it is there
 * without a network, in a browser too. No command: VS Code follows a problem's link only to where something opens.
 */
import * as vscode from 'vscode';
import type { ProblemCode } from '../../core/session/problemList';
import { decoded } from '../workspace/files';

const scheme = 'threat-interviews';

export const explanationOf = (code: ProblemCode): vscode.Uri =>
  vscode.Uri.from({ scheme, path: `/problems/${code}.md` });

export const explanations = (extensionUri: vscode.Uri): vscode.Disposable =>
  vscode.workspace.registerTextDocumentContentProvider(scheme, {
    async provideTextDocumentContent({ path }) {
      const page = vscode.Uri.joinPath(extensionUri, 'docs', 'note-format.md');
      const text = decoded(await vscode.workspace.fs.readFile(page));
      const code = path.replace(/^.*\/|\.md$/g, '');
      const section = text.split(/^### /m).find((one) => /^\S+/.exec(one)?.[0] === code);
      return `# ${section ?? code}`;
    },
  });
