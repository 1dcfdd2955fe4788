import { mermaidOf } from '../mermaid';
import type { WriteSection } from '../reportPart';

/** Nothing where there is nothing to draw. */
export const diagramSection: WriteSection = ({ session }) => {
  const diagram = mermaidOf(session);
  return diagram === '' ? [] : [`\`\`\`mermaid\n${diagram}\`\`\``];
};
