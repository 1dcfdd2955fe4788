/** The findings report as one page for a browser or a printer, with nothing beside it. Format page, "Reports". */
import MarkdownIt, { type Token } from 'markdown-it';
import type { Session } from '../session/session';
import { diagramSvg } from './diagramSvg';
import { withoutMarks } from './keptParagraphs';
import { mermaidOf } from './mermaid';
import { pageStyle, pageStyleHash } from './pageStyle';
import { wordsOf } from './words/reportWords';

const md = new MarkdownIt({ html: false });

/**
 * The Markdown report of a session as HTML: `'# Shop: findings\n'` → `<!doctype html>…<h1>Shop: findings</h1>…`. HTML in
 * it shows as text, its diagram as a drawing. The page has no script, and its policy allows none: nothing but its own
 * style, which is known by its hash.
 */
export function reportPage(markdown: string, session: Session): string {
  const { language } = session.report;
  const tokens = md.parse(withoutMarks(markdown), {});
  drawDiagram(tokens, session);
  const title = tokens.find(({ type }) => type === 'inline')?.children ?? [];
  const policy = `default-src 'none'; style-src '${pageStyleHash}'; base-uri 'none'; form-action 'none'`;
  return [
    '<!doctype html>',
    `<html lang="${language ?? 'en'}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${md.utils.escapeHtml(title.map(({ content }) => content).join(''))}</title>`,
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

/** Draws the diagram of the session, and no other: a person may have kept one of their own. */
function drawDiagram(tokens: readonly Token[], session: Session): void {
  const diagram = mermaidOf(session);
  for (const token of tokens) {
    if (token.type !== 'fence' || token.info !== 'mermaid' || token.content !== diagram) continue;
    const drawing = diagramSvg(session, wordsOf(session.report.language).sections.diagram);
    if (drawing === '') continue;
    token.type = 'html_block';
    token.content = `<figure>\n${drawing}\n</figure>\n`;
  }
}
