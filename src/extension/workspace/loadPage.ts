/** Puts one of our pages into a webview. */
import * as vscode from 'vscode';
import { pageHtml } from '../model/pageHtml';

/** `name` is the name of its script in `dist/webview` and of its style in `media`. Besides these and the style of all pages it may load nothing. */
export function loadPage(
  webview: vscode.Webview,
  extension: vscode.Uri,
  { name, title }: { readonly name: 'checklist' | 'overview'; readonly title: string },
): void {
  const script = vscode.Uri.joinPath(extension, 'dist', 'webview');
  const styles = ['page', name].map((each) => vscode.Uri.joinPath(extension, 'media', each, `${each}.css`));
  webview.options = {
    enableScripts: true,
    localResourceRoots: [script, ...styles.map((style) => vscode.Uri.joinPath(style, '..'))],
  };
  webview.html = pageHtml({
    title,
    script: webview.asWebviewUri(vscode.Uri.joinPath(script, `${name}.js`)).toString(),
    styles: styles.map((style) => webview.asWebviewUri(style).toString()),
    source: webview.cspSource,
    nonce: nonce(),
  });
}

/** Unguessable: 128 bits of the platform's cryptographic source, which Node and the browser both have. */
const nonce = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
