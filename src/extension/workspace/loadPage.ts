/** Puts one of our pages into a webview. */
import * as vscode from 'vscode';
import { commandIds } from '../model/manifestIds';
import { pageHtml } from '../model/pageHtml';

/** One of our pages: which, its title, and what it is a page of (see `LostPage.of`). */
interface LoadedPage {
  readonly name: 'checklist' | 'overview';
  readonly title: string;
  readonly of?: string;
}

/**
 * `name` is the name of its script in `dist/webview` and of its style in `media`. Besides these and the style of all
 * pages it may load nothing. Comes back with a name for the panel that no other has.
 */
export function loadPage(
  webview: vscode.Webview,
  extension: vscode.Uri,
  { name, title, of = '' }: LoadedPage,
): string {
  const script = vscode.Uri.joinPath(extension, 'dist', 'webview');
  const styles = ['page', name].map((each) => vscode.Uri.joinPath(extension, 'media', each, `${each}.css`));
  webview.options = {
    enableScripts: true,
    enableCommandUris: [commandIds.reconnect],
    localResourceRoots: [script, ...styles.map((style) => vscode.Uri.joinPath(style, '..'))],
  };
  const panel = nonce();
  webview.html = pageHtml({
    title,
    script: webview.asWebviewUri(vscode.Uri.joinPath(script, `${name}.js`)).toString(),
    styles: styles.map((style) => webview.asWebviewUri(style).toString()),
    source: webview.cspSource,
    nonce: nonce(),
    data: { page: name, panel, of, reconnect: commandIds.reconnect },
  });
  return panel;
}

/** Unguessable: 128 bits of the platform's cryptographic source, which Node and the browser both have. */
const nonce = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
