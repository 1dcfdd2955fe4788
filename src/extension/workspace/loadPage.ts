/** Puts one of our pages into a webview. */
import * as vscode from 'vscode';
import { commandIds } from '../model/manifestIds';

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

// The HTML of our pages: nothing but the way to their script and styles, and what they may load.

interface PageParts {
  readonly title: string;
  /** Addresses that the webview can load. */
  readonly script: string;
  readonly styles: readonly string[];
  /** Fresh for each page, from a cryptographic source. */
  readonly nonce: string;
  /** Where the webview may load its styles from: `webview.cspSource`. */
  readonly source: string;
  /** What the page can say of itself, as `data-…` of its body: `{ panel: '4f1c' }`. */
  readonly data: Readonly<Record<string, string>>;
}

/** A whole document. What is put in is made inert for an attribute: `"` becomes `&quot;`. */
export function pageHtml({ title, script, styles, nonce, source, data }: PageParts): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${source} 'nonce-${nonce}'`;
  const links = styles.map(
    (style) => `<link rel="stylesheet" href="${inert(style)}" nonce="${inert(nonce)}">`,
  );
  const attributes = Object.entries(data).map(([name, value]) => ` data-${name}="${inert(value)}"`);
  return `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${inert(policy)}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <!-- For the style elements that the controls make. -->
    <meta property="csp-nonce" content="${inert(nonce)}">
    ${links.join('\n    ')}
    <title>${inert(title)}</title>
  </head>
  <body${attributes.join('')}>
    <script src="${inert(script)}" nonce="${inert(nonce)}"></script>
  </body>
</html>
`;
}

const inert = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
