/** The report as a Word document: XML that every reader takes, with every word of the report, the same every time. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import sax from 'sax';
import { documentFormat, pageFormat } from '../../../../src/core/exchange/reportFormats';
import type { Session } from '../../../../src/core/session/session';
import type { ReportForm } from '../../../../src/core/sessionFile/sessionFile';
import { hostileText } from '../hostileText';
import { reworded } from '../reworded';
import { sampleSessions, sessionsOf } from '../sessions';
import { skipFor } from '../../../rules/skippedFor';
import { shop } from '../shop';

const [sample = shop] = sampleSessions();

async function written(session: Session, form: ReportForm = 'full'): Promise<Uint8Array> {
  const { content } = await documentFormat.write(session, { folderOfReport: 'shop', form });
  assert.ok(typeof content !== 'string');
  return content;
}

const filesOf = async (session: Session, form?: ReportForm) => unzipSync(await written(session, form));

const xmlOf = (files: Record<string, Uint8Array>, path: string): string => {
  const bytes = files[path];
  assert.ok(bytes, path);
  return strFromU8(bytes);
};

/** Throws where a reader of XML would. The words of each paragraph. */
function wordsIn(xml: string): string[] {
  const parser = sax.parser(true);
  const words: string[] = [];
  let isText = false;
  parser.onopentag = ({ name }) => {
    if (name === 'w:p') words.push('');
    isText = name === 'w:t';
  };
  parser.onclosetag = () => (isText = false);
  parser.ontext = (text) => {
    if (isText) words.push((words.pop() ?? '') + text);
  };
  parser.write(xml).close();
  return words;
}

const [decisive = shop] = sessionsOf({
  'threat-session.yaml': 'people:\n  - { id: petra, name: Petra Vogel, knowledge: [architecture] }\n',
  '2026-01-05-a.interview.md':
    '---\ndate: 2026-01-05\n---\n\n## Shopper #interactor/human\n\n- [x] Who? ^/S\n  - she herself\n- [ ] When? ^/S\n- #hint/T paper\n- #flow Shopper -> Web shop: orders of Petra\n',
  '2026-01-09-b.interview.md':
    '---\ndate: 2026-01-09\n---\n\n- [ ] What then? ^/T\n- #flow Web shop -> Ledger: sums\n',
});

/** What XML 1.0 lets nobody write. */
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Surrogate}]/u;

describe('the report as a Word document', () => {
  it('is the same every time', async () => {
    const [one, other] = [await written(shop), await written(shop)];
    assert.deepEqual(one, other);
  });
  it('has every word of the report', async () => {
    const { content } = pageFormat.write(sample, { folderOfReport: 'shop', form: 'full' });
    const page = String(content).replace(/^[^]*<main>|<svg[^]*?<\/svg>|<[^>]*>|&\w+;/g, ' ');
    const document = wordsIn(xmlOf(await filesOf(sample), 'word/document.xml')).join('\n');
    const words = (text: string) => new Set(text.match(/[\p{L}\p{N}]+/gu));
    const present = words(document);
    assert.deepEqual(
      [...words(page)].filter((word) => !present.has(word)),
      [],
    );
  });
  it('says no hour, and nobody who wrote it', async () => {
    const files = await filesOf(shop);
    assert.doesNotMatch(xmlOf(files, 'docProps/core.xml'), /<dcterms|lastModifiedBy|Un-named/);
  });
  it('has both pictures, with words for those who can’t see them', async () => {
    const files = await filesOf(shop);
    const pictures = Object.keys(files).filter((path) => path.startsWith('word/media/'));
    assert.deepEqual(
      pictures.map((path) => path.replace(/.*\./, '')),
      ['emf', 'emf'],
    );
    const said = [...xmlOf(files, 'word/document.xml').matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(
      ([, text]) => text,
    );
    assert.equal(said.length, 2);
    assert.match(said[0] ?? '', /^Coverage: /);
    assert.match(said[1] ?? '', /^Diagram: .*Shopper/);
    assert.match(xmlOf(files, '[Content_Types].xml'), /image\/x-emf" Extension="emf"/);
  });
  it('has both pictures for management too, of what is examined and with roles in place of names', async () => {
    const files = await filesOf(decisive, 'management');
    const text = xmlOf(files, 'word/document.xml');
    const said = [...text.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, words]) => words);
    assert.equal(said.length, 2);
    assert.match(said[0] ?? '', /^Coverage: /);
    assert.match(said[1] ?? '', /^Diagram: Shopper, Web shop; Shopper → Web shop: orders of Architect 1/);
    // Letters of a drawing are pairs of bytes.
    const drawn = Object.entries(files)
      .filter(([path]) => path.endsWith('.emf'))
      .map(([, bytes]) => Buffer.from(bytes).toString('utf16le'))
      .join();
    assert.match(drawn, /partly answered/);
    assert.doesNotMatch(drawn + text, /Petra|Ledger|of 2 answered|\d hint/);
  });
  it('keeps a heading between two wide pictures on the page of its own', async () => {
    const text = xmlOf(await filesOf(sample, 'management'), 'word/document.xml');
    const heading = text.lastIndexOf('w:val="Heading1"', text.lastIndexOf('<w:drawing'));
    const [look = '', words = ''] = text.slice(heading).split('</w:pPr>');
    assert.match(words, />Diagram</);
    assert.doesNotMatch(look, /<w:sectPr/);
  });
  it('has the classification and page numbers on every page, and a table of contents', async () => {
    const files = await filesOf(shop);
    for (const [path, bytes] of Object.entries(files)) {
      if (/word\/(?:header|footer)\d+\.xml$/.test(path)) assert.match(strFromU8(bytes), /internal/, path);
      if (/word\/footer\d+\.xml$/.test(path)) assert.match(strFromU8(bytes), /NUMPAGES/, path);
    }
    const text = xmlOf(files, 'word/document.xml');
    assert.match(text, /TOC \\h \\o/);
    assert.doesNotMatch(text, /w:dirty="true"/);
    assert.doesNotMatch(xmlOf(files, 'word/settings.xml'), /updateFields/);
  });
  it('has no look of its own in its text: all of it is in named styles', async () => {
    const files = await filesOf(sample);
    const used = new Set(
      [...xmlOf(files, 'word/document.xml').matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="(\w+)"/g)].map(
        ([, id]) => id,
      ),
    );
    const known = new Set(
      [...xmlOf(files, 'word/styles.xml').matchAll(/w:styleId="(\w+)"/g)].map(([, id]) => id),
    );
    assert.deepEqual(
      [...used].filter((id) => !known.has(id)),
      [],
    );
    assert.doesNotMatch(xmlOf(files, 'word/document.xml'), /<w:(?:sz|color|rFonts) /);
  });
  it('is for management where that is asked for', async () => {
    const words = wordsIn(xmlOf(await filesOf(shop, 'management'), 'word/document.xml'));
    assert.match(words[0] ?? '', /findings for management$/);
    assert.ok(!words.includes('Interviews'));
  });
  it('is whole of a session that says nothing', async () => {
    const [empty] = sessionsOf({ 'a.interview.md': '' });
    assert.ok(empty);
    for (const [path, bytes] of Object.entries(await filesOf(empty))) {
      if (/\.(?:xml|rels)$/.test(path)) wordsIn(strFromU8(bytes));
    }
  });
  it('is XML whatever the notes say, in as many paragraphs', async () => {
    const shape = (files: Record<string, Uint8Array>) =>
      [...xmlOf(files, 'word/document.xml').matchAll(/<w:pStyle w:val="(\w+)"/g)]
        .map(([, style]) => style)
        .join();
    const expected = shape(await filesOf(reworded(shop, ['harmless'])));
    await fc.assert(
      fc.asyncProperty(fc.array(hostileText, { minLength: 1, maxLength: 30 }), async (words) => {
        const files = await filesOf(reworded(shop, words));
        for (const [path, bytes] of Object.entries(files)) {
          if (!/\.(?:xml|rels)$/.test(path)) continue;
          const text = strFromU8(bytes);
          assert.doesNotMatch(text, forbidden, path);
          wordsIn(text);
        }
        assert.equal(shape(files), expected);
      }),
      { numRuns: 25 },
    );
  });
  for (const form of ['full', 'management'] as const) {
    it(`opens in LibreOffice without a warning, form ${form}`, async function () {
      this.timeout(120_000);
      if (!hasLibreOffice()) skipFor(this, 'no LibreOffice');
      const folder = mkdtempSync(join(tmpdir(), 'word-document-'));
      try {
        const file = join(folder, 'findings.docx');
        writeFileSync(file, await written(sample, form));
        const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
        const args = ['--headless', '--convert-to', 'txt:Text', '--outdir', folder, file];
        const { status, stdout, stderr } = spawnSync('soffice', [profile, ...args], { encoding: 'utf8' });
        const said = `${stdout}${stderr}`.replace(ofTheMachine, '');
        assert.equal(status, 0, said);
        assert.doesNotMatch(said, /error|warning/i);
        const text = readFileSync(join(folder, 'findings.txt'), 'utf8');
        assert.match(text, /One controller can speak for all of them/);
        // Who somebody is stands in the full form alone.
        for (const { name } of sample.people) assert.equal(text.includes(name), form === 'full', name);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  }
});

/** LibreOffice without a Java of its own says so, whatever it opens. */
const ofTheMachine = /^Warning: failed to (?:launch|read path from) javaldx.*$/gm;

function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
