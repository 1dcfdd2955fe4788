/** What VS Code's own Git support knows about the repository that a folder is in. */
import * as vscode from 'vscode';

/** As much of the interface of `vscode.git` as is used here. */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): {
    getRepository(uri: vscode.Uri): { readonly state: { readonly remotes: readonly Remote[] } } | null;
  };
}

interface Remote {
  readonly name: string;
  readonly fetchUrl?: string;
}

/** The address of `origin`, or else of the first remote; null where there is none, or no Git. */
export async function gitRemoteOf(folder: vscode.Uri): Promise<string | null> {
  const git = await vscode.extensions.getExtension<GitExtension>('vscode.git')?.activate();
  if (!git?.enabled) return null;
  const remotes = git.getAPI(1).getRepository(folder)?.state.remotes ?? [];
  return (remotes.find(({ name }) => name === 'origin') ?? remotes[0])?.fetchUrl ?? null;
}
