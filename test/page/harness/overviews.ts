// Overviews to show, made of sessions.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInCatalog } from '../../../src/builtIn/builtInCatalog';
import { FolderIndex } from '../../../src/core/session/folderIndex';
import type { Overview } from '../../../src/core/interview/overview/overview';
import { overviewOf } from '../../../src/core/interview/overview/overviewOf';

/** Of the session that these files make; on the second day of the sample. */
export function overviewOfFiles(files: Readonly<Record<string, string>>): Overview {
  const index = new FolderIndex('session', builtInCatalog());
  for (const [path, text] of Object.entries(files)) index.set(path, text);
  const [session] = index.sessions();
  if (!session) throw new Error('These files make no session.');
  const file = session.file === null ? null : (index.sessionFile(session.file) ?? null);
  return overviewOf(session, file, '2026-11-18T09:30');
}

/** A session that is well under way. */
export const sample = (): Overview =>
  overviewOfFiles(
    Object.fromEntries(
      readdirSync('media/sample').map((name) => [name, readFileSync(join('media/sample', name), 'utf8')]),
    ),
  );

/** Nothing but a note that somebody has just begun. */
export const begun = (): Overview => overviewOfFiles({ 'a.interview.md': '' });

/** A shopper of whom this is known, and a bank of which nothing is. */
export const small = (shopper: string): Overview =>
  overviewOfFiles({
    'a.interview.md': `---\ntitle: Architects\n---\n\n## Shopper #interactor/human\n\n${shopper}\n## Bank #interactor\n`,
  });

/** Too much of everything: sixty interactors, five hundred findings, long words, forty people who are late. */
export function overfull(): Overview {
  const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk'.repeat(3);
  const text = `How would one, when all that was said before is taken into account, notice it? ${word}`;
  const sections = Array.from(
    { length: 60 },
    (_, index) => `## ${index % 7 === 0 ? word : 'Interactor'} ${index} #interactor/service

- [x] ${text} ${index} ^/${index % 2 ? 'STR' : 'SE'}
  ${text}
  - #hint${'!'.repeat(index % 3)} ${text}
  - #risk/TD! ${text}
    - how: ${text}
- [ ] #ask @person${index % 40} ${text} due:2026-11-0${1 + (index % 9)}
- [ ] #ask ${text} ${index}
${Array.from({ length: 6 }, (_, hint) => `- #hint/R ${hint} ${text}`).join('\n')}
`,
  );
  return overviewOfFiles({
    'threat-session.yaml': `title: ${word}\npace: three-days\nclassification: ${word}\nmeetings:\n  - { title: ${word}, role: architects, start: 2026-12-01T10:00, minutes: 60, people: [${word}] }\n`,
    'a.interview.md': sections.join('\n'),
  });
}
