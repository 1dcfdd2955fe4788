/** The findings report as one page for a browser or a printer, with nothing beside it. Format page, "Reports". */
import MarkdownIt from 'markdown-it';
import type { ReportLanguage } from '../session/reportPlan';
import { withoutMarks } from './keptParagraphs';
import { pageStyle, pageStyleHash } from './pageStyle';

const md = new MarkdownIt({ html: false });

/**
 * A Markdown report as HTML: `'# Shop: findings\n'` → `<!doctype html>…<h1>Shop: findings</h1>…`. HTML in it shows as
 * text. The page has no script, and its policy allows none: nothing but its own style, which is known by its hash.
 */
export function reportPage(markdown: string, language: ReportLanguage | null): string {
  const tokens = md.parse(withoutMarks(markdown), {});
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
