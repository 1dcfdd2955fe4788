/** What protects already, whether a finding was matched by it or not. Format page, "Reports". */
import { safeguardsOf } from '../../session/findings';
import type { Finding, Statement } from '../../session/session';
import { findingTitle } from '../findingItem';
import { labelled, type ListItem, markdownList } from '../safeMarkdown';
import type { WriteSection } from '../reportPart';
import type { Wording } from '../wording';

/** All of the session; in the report of one interview what was said there. */
export const controlsSection: WriteSection = ({ session, scope, wording }) => {
  const controls = session.controls.filter(({ file }) => scope.kind !== 'interview' || scope.file === file);
  if (!controls.length) return [];
  const matched = findingsByControl(session.findings, controls);
  const items = controls.map((control) => controlItem(control, matched.get(control) ?? [], wording));
  return [wording.words.controls.explained, markdownList(items)];
};

/** What was dismissed needs no safeguard. */
function findingsByControl(
  findings: readonly Finding[],
  controls: readonly Statement[],
): ReadonlyMap<Statement, readonly Finding[]> {
  const matched = new Map<Statement, Finding[]>();
  for (const finding of findings.filter(({ kind }) => kind !== 'dismissed')) {
    for (const control of safeguardsOf(finding, controls)) {
      const known = matched.get(control);
      if (known) known.push(finding);
      else matched.set(control, [finding]);
    }
  }
  return matched;
}

function controlItem(control: Statement, findings: readonly Finding[], wording: Wording): ListItem {
  const { controls: words, labels, theSolution } = wording.words;
  const titles = findings.map((finding) => findingTitle(finding, wording));
  return {
    text: findingTitle(control, wording),
    items: [
      ...labelled(words.protects, [wording.elements(control.about) || theSolution]),
      ...labelled(words.against, [wording.stride(control.stride)]),
      ...labelled(words.besides, titles.length ? titles : [words.besidesNothing]),
      ...labelled(labels.remarks, wording.notes(control.remarks)),
      ...labelled(labels.note, [wording.source(control, control.saidBy)]),
    ],
  };
}
