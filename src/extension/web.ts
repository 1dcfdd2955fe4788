/** The extension in a browser, where all files are VS Code's. */
import * as vscode from 'vscode';
import { type Rest, startEarly } from './start';
import { decoded, workspaceFiles } from './workspace/files';

export const activate = (context: vscode.ExtensionContext) => {
  const parts = new Parts(vscode.Uri.joinPath(context.extensionUri, 'dist', 'parts'));
  return startEarly(context, workspaceFiles, () => parts.load('./extension.js') as Promise<Rest>);
};

/** A module's own function for others; `load` is for those that come later. */
type Require = ((name: string) => unknown) & { load(name: string): Promise<unknown> };

type Run = (module: { exports: unknown }, exports: unknown, require: Require) => void;

/**
 * In a browser VS Code loads one file of an extension, and gives it `vscode` alone. The others are loaded here in the
 * same way: read, and run as a function.
 */
class Parts {
  private readonly loaded = new Map<string, Promise<unknown>>();

  constructor(private readonly folder: vscode.Uri) {}

  /** What a part exports, by its name as the others say it: `'./extension.js'`. */
  load(name: string): Promise<unknown> {
    const known = this.loaded.get(name) ?? this.run(name);
    this.loaded.set(name, known);
    return known;
  }

  private async run(name: string): Promise<unknown> {
    const file = vscode.Uri.joinPath(this.folder, name);
    const text = decoded(await vscode.workspace.fs.readFile(file));
    const needed = [...text.matchAll(/\brequire\("(\.\/[^"]+)"\)/g)].map(([, other = '']) => other);
    const others = new Map<string, unknown>([['vscode', vscode]]);
    await Promise.all(needed.map(async (other) => others.set(other, await this.load(other))));
    const require = Object.assign((other: string) => others.get(other), {
      load: (other: string) => this.load(other),
    });
    const module = { exports: {} };
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- Our own file; it is how VS Code runs the first one.
    const run = new Function('module', 'exports', 'require', `${text}\n//# sourceURL=${file.toString(true)}`);
    (run as Run)(module, module.exports, require);
    return module.exports;
  }
}
