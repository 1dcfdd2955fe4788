/** The diagram of a session as a file of its own. */
import type { Session } from '../session/session';
import { escapeMarkdown } from './escapeMarkdown';
import { mermaidOf } from './mermaid';
import { wordsOf } from './words/reportWords';

/** `# Contoso Shop: Diagram`, the classification, and the diagram as a block of Mermaid; `''` without anything to draw. */
export function diagramPage(session: Session): string {
  const diagram = mermaidOf(session);
  if (diagram === '') return '';
  const { classification, sections } = wordsOf(session.report.language);
  return `${[
    `# ${escapeMarkdown(session.title)}: ${sections.diagram}`,
    ...(session.classification ? [`${classification}: ${escapeMarkdown(session.classification)}`] : []),
    `\`\`\`mermaid\n${diagram}\`\`\``,
  ].join('\n\n')}\n`;
}
