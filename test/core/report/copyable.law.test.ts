// Whoever copies an address copies the address: no invisible sign is in it, in any form of the report, and where a page or
// a document shows one of https, it leads there.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { findingsMarkdown } from '../../../src/core/report/findingsMarkdown';
import { reportPage } from '../../../src/core/report/reportPage';
import { documentFormat } from '../../../src/core/exchange/reportFormats';
import type { Session } from '../../../src/core/session/session';
import { valuesOfDocument, valuesOfPage } from '../exchange/valuesOfFiles';
import { noteText } from '../note/randomNotes';
import { sessionOf } from './sessions';

/** Soft hyphens, zero-width spaces and word joiners: nobody sees them, and a search or a browser finds nothing with them. */
const unseen = /[\u00AD\u200B\u2060\uFEFF]/;

const part = fc.stringMatching(/^[a-z0-9]{1,6}$/);
/** What the reports write with care elsewhere: calls for people, issues and commits, emphasis, code. */
const address = fc
  .tuple(part, fc.array(fc.oneof(part, fc.constantFrom('a_b_c', 'x-1', 'v1.2', '7', '%40mira', 'a~b', '#/route', 'a#b', 'a_(b)#c', 'x!#y')), { maxLength: 4 }), fc.constantFrom('', '?q=1', '?a_b=c&d=e', '?q=#a'))
  .map(([host, path, query]) => `https://${host}.example/${path.join('/')}${query}`); // prettier-ignore

const session = fc.tuple(noteText, fc.array(address, { minLength: 1, maxLength: 4 })).map(([text, addresses]) => ({
  session: sessionOf(
    [
      ...addresses.flatMap((one) => [`- #risk/S see ${one} there`, `  - how: open ${one}, then go`]),
      ...addresses.map((one) => `- [x] Where is it?\n  - @mira: at ${one}`),
      '',
      text,
    ].join('\n'),
  ),
  addresses,
})); // prettier-ignore

/** Where links of a document lead: what stands behind a `#` is kept apart there. */
function linksOf(content: Uint8Array): readonly string[] {
  const files = unzipSync(content);
  const [words = '', rels = ''] = ['word/document.xml', 'word/_rels/document.xml.rels'].map((path) =>
    strFromU8(files[path] ?? new Uint8Array()).replaceAll('&amp;', '&'),
  );
  const targets = new Map(
    [...rels.matchAll(/ Id="([^"]*)"[^>]* Target="([^"]*)"/g)].map(([, id = '', target = '']) => [
      id,
      target,
    ]),
  );
  return [...words.matchAll(/<w:hyperlink [^>]*>/g)].map(([link]) => {
    const of = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(link)?.[1];
    const anchor = of('w:anchor');
    return `${targets.get(of('r:id') ?? '') ?? ''}${anchor === undefined ? '' : `#${anchor}`}`;
  });
}

/** Of other schemes, or none: what no host takes for a call is copied as it stands. */
const otherAddress = fc
  .tuple(
    fc.oneof(
      fc.constantFrom('postgres', 'wss', 'ssh', 'git+ssh', 'amqp').map((scheme) => `${scheme}://`),
      fc.constantFrom('www.', ''),
    ),
    part,
    fc.constantFrom('/#frag', '/a#b', '/a/@mira', '/#/route/@ada', '/?a=b#c', '/?q=@jon', '/a_(b)#c', '/x'),
    fc.constantFrom('', 'user@', 'u:p@'),
  )
  .map(([before, host, path, user]) => `${before}${before.endsWith('//') ? user : ''}${host}.example${path}`);
const mail = fc.tuple(part, fc.constantFrom('localhost', 'db', '10.0.0.1', 'x.example')).map(([name, host]) => `${name}@${host}`); // prettier-ignore

const report = (of: Session): string => findingsMarkdown(of, { folderOfReport: '' });

describe('an address in a report', () => {
  const holds = (numRuns: number, check: (text: Session, addresses: readonly string[]) => void) =>
    fc.assert(fc.property(session, (one) => check(one.session, one.addresses)), { numRuns }); // prettier-ignore
  it('holds no invisible sign in Markdown', () =>
    holds(60, (of, addresses) => {
      const plain = report(of).replace(/\\([!-/:-@[-`{-~])/g, '$1').replaceAll('&amp;', '&'); // prettier-ignore
      for (const one of addresses) assert.ok(plain.includes(one), `${one} in ${plain}`);
      for (const [shown] of plain.matchAll(/https:\/\/\S+/g)) {
        const [own = ''] = shown.split('.example/');
        if (addresses.some((one) => one.startsWith(own))) assert.doesNotMatch(shown, unseen);
      }
    }));
  it('holds none where it has another scheme, or none, or is of mail', () =>
    fc.assert(
      fc.property(fc.oneof(otherAddress, mail), (one) => {
        const plain = report(sessionOf(`- #risk/S see ${one} there\n`)).replace(/\\([!-/:-@[-`{-~])/g, '$1').replaceAll('&amp;', '&'); // prettier-ignore
        assert.ok(plain.includes(`see ${one.replaceAll(/([/=])@/g, '$1%40')} there`), `${one} in ${plain}`);
      }),
      { numRuns: 60 },
    ));
  it('holds none on a page, which has none at all, and leads there', () =>
    holds(60, (of, addresses) => {
      const html = reportPage(report(of), of);
      assert.doesNotMatch(html, unseen);
      const { text = [] } = valuesOfPage(html);
      for (const one of addresses) assert.ok(text.filter((words) => words === one).length >= 2, one);
    }));
  it('holds none in a Word document, which has none at all, and leads there', async () =>
    fc.assert(
      fc.asyncProperty(session, async ({ session: of, addresses }) => {
        const { content } = await documentFormat.write(of, { folderOfReport: '' });
        assert.ok(typeof content !== 'string');
        const { text = [] } = valuesOfDocument(content);
        assert.doesNotMatch(text.join(''), unseen);
        const links = linksOf(content);
        for (const one of addresses) {
          assert.ok(text.join('').includes(one), one);
          assert.ok(links.includes(one), one);
        }
      }),
      { numRuns: 8 },
    ));
});
