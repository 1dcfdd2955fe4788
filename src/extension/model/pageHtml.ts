/** The HTML of our pages: nothing but the way to their script and styles, and what they may load. */

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
