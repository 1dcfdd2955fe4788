/** The findings report as one page for a browser or a printer, with nothing beside it. Format page, "Reports". */
import MarkdownIt, { type Token } from 'markdown-it';
import type { Session } from '../session/session';
import { diagramSvg } from './diagramSvg';
import { withoutMarks } from './keptParagraphs';
import { mermaidOf } from './diagram';
import { pictureOnPage } from './pictureOnPage';
import { oneLine } from '../text/oneLine';
import { visibleText } from '../text/visibleText';
import { wordsOf } from './words/reportWords';

const md = new MarkdownIt({ html: false });

/**
 * The Markdown report of a session as HTML: `'# Shop: findings\n'` → `<!doctype html>…<h1>Shop: findings</h1>…`. HTML in
 * it shows as text, its diagram as a drawing. The page has no script, and its policy allows none: nothing but its own
 * style, which is known by its hash.
 */
export function reportPage(markdown: string, session: Session): string {
  const { language } = session.report;
  // What a person kept is written as it is in the Markdown.
  const tokens = md.parse(visibleText(withoutMarks(markdown)), {});
  drawDiagram(tokens, session);
  nameCells(tokens);
  const title = tokens.find(({ type }) => type === 'inline')?.children ?? [];
  const classification = visibleText(oneLine(session.classification ?? '')).replace(unseen, '');
  const policy = `default-src 'none'; style-src '${pageStyleHash}'; base-uri 'none'; form-action 'none'`;
  return [
    '<!doctype html>',
    `<html lang="${language ?? 'en'}"${session.classification === null ? '' : ` data-classification="${md.utils.escapeHtml(classification)}"`}>`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${md.utils.escapeHtml(
      title
        .map(({ content }) => content)
        .join('')
        .replace(unseen, ''),
    )}</title>`,
    `<style>${pageStyle}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `${md.renderer.render(tokens, md.options, {})}</main>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/**
 * A page calls for nobody, so it needs no invisible sign, and whoever copies a word must not copy more than is seen. Web
 * addresses lead to what they show.
 */
md.renderer.rules.text = (tokens, index) => {
  const { escapeHtml } = md.utils;
  const text = tokens[index]?.content ?? '';
  if (tokens[index - 1]?.type === 'link_open') return escapeHtml(text.replace(unseen, ''));
  return linkedPieces(text)
    .map(({ words, link }) =>
      link === null ? escapeHtml(words) : `<a href="${escapeHtml(link)}">${escapeHtml(words)}</a>`,
    )
    .join('');
};

const userInfo = /^(?::[^\s/@]*)?@/;
/** Behind a quotation mark in the middle of an address is the rest of it, without which it is another one. */
const goesOn = /^["'“”„‘’][^\s"'“”„‘’.,;:!?)\]}]/u;

const unseen = /[\u00AD\u200B\u2060\uFEFF]/g;

/** Text that is shown to people alone: `'see https://x.example/a'` → `see ` without a link, and the address with one. */
export function linkedPieces(
  text: string,
): readonly { readonly words: string; readonly link: string | null }[] {
  const shown = text.replace(unseen, '');
  const pieces: { words: string; link: string | null }[] = [];
  let at = 0;
  for (const { index, lastIndex, raw, schema } of md.linkify.match(shown) ?? []) {
    // `https://user@host.example` goes on behind what would lead to another host.
    const behind = shown.slice(lastIndex, lastIndex + 200);
    if (schema !== 'https:' || userInfo.test(behind) || goesOn.test(behind)) continue;
    pieces.push({ words: shown.slice(at, index), link: null }, { words: raw, link: md.normalizeLink(raw) });
    at = lastIndex;
  }
  pieces.push({ words: shown.slice(at), link: null });
  return pieces.filter(({ words }) => words !== '');
}

/** Draws the diagram of the session, and no other: a person may have kept one of their own. */
function drawDiagram(tokens: readonly Token[], session: Session): void {
  const diagram = mermaidOf(session);
  for (const token of tokens) {
    if (token.type !== 'fence' || token.info !== 'mermaid' || token.content !== diagram) continue;
    const words = wordsOf(session.report.language);
    const drawing = diagramSvg(session, words.sections.diagram);
    token.type = 'html_block';
    token.content =
      drawing === '' ? `<p>${words.tooLargeToDraw}</p>\n` : `${figureFor(drawing)}\n${drawing}\n</figure>\n`;
  }
}

/** Of A4 or Letter, whichever has less, in pixels, below a heading. */
const [upright, wide] = [
  { width: 672, height: 830 },
  { width: 930, height: 560 },
];

/** On paper a wide drawing lies on a page on its side. */
function figureFor(drawing: string): string {
  const [, width = 0, height = 0] = /viewBox="0 0 (\S+) ([^\s"]+)"/.exec(drawing) ?? [];
  const { isWide } = pictureOnPage({ width: Number(width), height: Number(height) }, upright, wide);
  return isWide ? '<figure class="wide">' : '<figure>';
}

/** Each cell knows the head of its column: on a telephone a row of many columns stands as a list. */
function nameCells(tokens: readonly Token[]): void {
  let heads: string[] = [];
  let column = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'table_open') heads = [];
    else if (token.type === 'tr_open') column = 0;
    else if (token.type === 'th_open') heads.push(wordsOfCell(tokens[index + 1]));
    else if (token.type === 'td_open') {
      const head = heads[column++];
      if (head) token.attrSet('data-head', `${head}: `);
    }
  }
}

const wordsOfCell = (cell: Token | undefined): string =>
  (cell?.children ?? [])
    .map(({ content }) => content)
    .join('')
    .replace(unseen, '');

// How the page of a report looks, on a screen by day and night, and on paper.

export const pageStyle = `
:root { color-scheme: light dark; --edge: #c8c8c8; --soft: #f4f4f4; --link: #0b57a4; }
@media (prefers-color-scheme: dark) { :root { --edge: #4a4a4a; --soft: #262626; --link: #7ab8ff; } }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.5rem; overflow-wrap: anywhere; }
h1, h2, h3, h4 { line-height: 1.25; break-after: avoid; break-inside: avoid; }
h2 { margin-top: 2.5rem; padding-bottom: 0.25rem; border-bottom: 1px solid var(--edge); }
table { border-collapse: collapse; width: 100%; font-size: 0.9em; }
th, td { border: 1px solid var(--edge); padding: 0.35rem 0.6rem; text-align: left; vertical-align: top; }
td { min-width: 5em; }
td:first-child { min-width: 7.5em; }
th { overflow-wrap: normal; }
table:has(th:nth-child(10)) td { min-width: 0; }
thead { display: table-header-group; }
th, pre, code { background: var(--soft); }
tr, li, figure { break-inside: avoid; }
figure { margin: 1rem 0; overflow-x: auto; }
svg { display: block; max-width: 100%; height: auto; }
pre { padding: 0.75rem; white-space: pre-wrap; }
p, li { orphans: 3; widows: 3; }
a { color: var(--link); }
@media (max-width: 40rem) {
  main { padding: 1rem; }
  ul, ol { padding-inline-start: 1.25rem; }
  table { font-size: 0.7em; }
  th, td, td:first-child { min-width: 0; padding: 0.2rem; overflow-wrap: anywhere; hyphens: auto; }
}
@media screen and (max-width: 40rem) {
  table:has(th:nth-child(4)) { font-size: 0.9em; }
  table:has(th:nth-child(4)) thead { display: none; }
  table:has(th:nth-child(4)) :is(tbody, tr, td) { display: block; }
  table:has(th:nth-child(4)) tr { padding: 0.3rem 0; border: 1px solid var(--edge); }
  table:has(th:nth-child(4)) td { border: 0; padding: 0.1rem 0.5rem; hyphens: none; }
  table:has(th:nth-child(4)) td:first-child { font-weight: 600; }
  table:has(th:nth-child(4)) td[data-head]:not(:first-child)::before { content: attr(data-head); font-weight: 600; }
}
:root { --classification: attr(data-classification); }
@page {
  margin: 18mm 16mm 20mm;
  @top-right { content: var(--classification, ""); font: 9pt sans-serif; }
  @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; }
}
@page wide { size: landscape; }
@media print {
  :root { color-scheme: light; --edge: #999; --soft: #f4f4f4; --link: inherit; }
  body { font-size: 10pt; line-height: 1.35; }
  main { max-width: none; padding: 0 1px; }
  th, td { padding: 0.25rem 0.3rem; }
  td { min-width: 6em; }
  table:has(th:nth-child(8)) { font-size: 0.8em; }
  table:has(th:nth-child(9)) { font-size: 0.75em; }
  table:has(th:nth-child(9)) td:first-child { min-width: 6.5em; }
  main > ul > li { margin-bottom: 0.5rem; }
  main > ul > li > ul { columns: 2; column-gap: 1.5rem; }
  p:has(+ :is(ul, ol, table)) { break-after: avoid; }
  svg { max-height: 830px; }
  figure.wide, :is(h2, h3):has(+ figure.wide) { page: wide; }
  figure.wide { margin: 0; }
  figure.wide svg { max-height: 560px; }
}
`;

/** Of just these bytes: a test makes it again. */
export const pageStyleHash = 'sha256-EMXxCXYxirzyAdTRdWBAXdus+PTQAkXNC7VLLXEYWkI=';
