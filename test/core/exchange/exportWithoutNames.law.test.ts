/** No name that a session knows stands in any file that is made of it without names. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { builtInCatalog } from '../../../src/builtIn/builtInCatalog';
import { exportFormats, exportNames, exportTo, toolFormats } from '../../../src/core/exchange/exporter';
import type { AnyContent, ExportFormat } from '../../../src/core/exchange/exportFormat';
import { exportWithoutNames } from '../../../src/core/exchange/exportWithoutNames';
import { agreementFormat, backlogFormat, calendarFormat, diagramFormat, markdownFormat, overviewFormat } from '../../../src/core/exchange/reportFormats'; // prettier-ignore
import { parseNamesKey, withNamesAgain } from '../../../src/core/report/pseudonyms/namesKey';
import type { Session } from '../../../src/core/session/session';
import { sampleSessions, sessionsOf } from '../report/sessions';

const firstNames = ['Jörg', 'Inês', 'Zoë', 'Łukasz', 'Aylin', 'Anna-Lena', 'Tomasz', 'Søren', 'Niamh', 'Mark', 'Rose', 'Nguyễn']; // prettier-ignore
const lastNames = ['Müller', 'Nyström', "O'Brien", 'Weiß', 'Duarte', 'van Dyk', 'Wolny', 'Demir-Öz', 'Keller', 'Ødegård']; // prettier-ignore

interface Known {
  readonly id: string;
  readonly first: string;
  readonly name: string;
  readonly email: string;
}

const persons = fc
  .uniqueArray(
    fc.record({ first: fc.constantFrom(...firstNames), last: fc.constantFrom(...lastNames) }),
    { minLength: 1, maxLength: 6, selector: ({ first }) => first },
  )
  .chain((names) =>
    fc.array(fc.constantFrom('architecture', 'development', 'business', null), { minLength: names.length, maxLength: names.length }).map((knowledge) =>
      names.map(({ first, last }, index) => ({
        id: index % 2 ? `zq${index}x` : `${first.toLowerCase().normalize('NFD').replace(/[^a-z]/g, '')}${index}`,
        first,
        name: `${first} ${last}`,
        email: `${first.toLowerCase()}.x${index}@corp.example`,
        knowledge: knowledge[index] ?? null,
      })),
    ),
  ); // prettier-ignore

/** Ways to write a person of a list by its index. */
const mention = fc.tuple(
  fc.nat(5),
  fc.constantFrom<(one: Known) => string>(
    ({ id }) => `@${id}`,
    ({ first }) => first,
    ({ name }) => name,
    ({ name }) => name.toUpperCase(),
    ({ name }) => name.normalize('NFD'),
    ({ email }) => email,
    ({ first }) => `${first}'s`,
    ({ first }) => `**${first}**`,
    ({ first }) => `_${first}_`,
    ({ first }) => `(${first})`,
    ({ first }) => `notes/${first}-laptop.md`,
    ({ id }) => `https://wiki.example/~${id}/#@${id}`,
    ({ name }) => `[${name}](https://wiki.example/${name.replaceAll(' ', '_')})`,
    ({ name }) => `\`${name}\``,
    ({ first }) => `**${first.slice(0, 2)}**${first.slice(2)}`,
    ({ first }) => `${first}Laptop ${first}2`,
    ({ name }) => `https://wiki.example/${encodeURIComponent(name)}`,
    ({ name }) => `${name.replace(/ .*/, '').slice(0, 1)}. ${name.replace(/^\S+ /, '')}`,
    ({ email }) => `<mailto:${encodeURIComponent(email)}>`,
  ),
);
const words = fc.array(fc.oneof(mention, fc.constantFrom('the key', 'of', 'is open', ', says', '|', '"')), {
  minLength: 1,
  maxLength: 5,
});

const folders = fc
  .tuple(persons, fc.array(words, { minLength: 12, maxLength: 12 }))
  .map(([people, texts]) => {
    const text = (at: number): string =>
      (texts[at] ?? [])
        .map((part) => {
          if (typeof part === 'string') return part;
          const person = people[part[0] % people.length];
          return person ? part[1](person) : '';
        })
        .join(' ');
    const [first] = people;
    const list = people.map(
      ({ id, name, email, knowledge }) =>
        `  - { id: ${id}, name: "${name}", email: "${email}"${knowledge ? `, knowledge: ${knowledge}` : ''}, why: ${JSON.stringify(text(0))} }\n`,
    );
    const file = `notes/${first?.first ?? ''}.interview.md`;
    const files = {
      'threat-session.yaml': `title: ${JSON.stringify(text(1))}\ntimezone: Europe/Rome\npeople:\n${list.join('')}meetings:\n  - { id: m, title: ${JSON.stringify(text(2))}, start: 2026-12-01T10:00, minutes: 30, people: [${people.map(({ id }) => id).join(', ')}], note: "./${file}" }\nscope: { in: [${JSON.stringify(text(3))}] }\n`,
      [file]: `---\ntitle: ${JSON.stringify(text(2))}\ndate: 2026-12-01\nattendees: [${people.map(({ id }) => id).join(', ')}, Sam Guest]\n---\n\n## ${text(3)} #interactor/human\n\n- [x] Who opens it? ^authentication\n  ${text(4)}\n- [>] Why? @${first?.id ?? ''}\n- #risk/S ${text(5)} ^R-1\n  - how: ${text(6)}\n  - mitigation: ${text(7)}\n  - owner: @${first?.id ?? ''}\n  - effort: days\n  - severity: high\n- #dismissed/T ${text(8)}\n  - because: ${text(9)}\n- #ask @${first?.id ?? ''} ${text(10)}\n- #action ${text(11)}\n- #control/S ${text(8)}\n- #assumption ${text(9)}\n- #flow ${first?.first ?? ''} -> Till: ${text(10)}\n`,
    };
    return { people, sessions: sessionsOf(files) };
  });

const options = {
  linesOf: () => null,
  folder: '',
  withSuppressed: false,
  version: '0',
  folderOfReport: '',
  catalogsOf: () => [builtInCatalog()] as const,
  meeting: null,
  now: new Date(0),
  reminderDays: 2,
};

const formats: Readonly<Record<string, ExportFormat<typeof options, AnyContent>>> = {
  ...Object.fromEntries(exportNames.map((name) => [name, exportFormats[name]])),
  agreement: agreementFormat,
  backlog: backlogFormat,
  calendar: calendarFormat,
  diagram: diagramFormat,
  overview: overviewFormat,
};

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}\u2060\\]|\r\n /gu, '')
    .toLowerCase();

const isNamed = (content: string, name: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${plain(name).replace(/[.\\/]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u').test(
    content,
  );

/** What a reader has of it: of a packed document all its parts, words cut by marks as one. */
function textOf(content: string | Uint8Array): string {
  if (typeof content === 'string') return content;
  if (content[0] !== 0x50) return Buffer.from(content).toString('utf16le');
  const parts = Object.values(unzipSync(content)).map((bytes) => strFromU8(bytes));
  return parts.flatMap((part) => [part, part.replace(/<\/w:p>/g, '\n').replace(/<[^>]*>/g, '')]).join('\n');
}

async function assertNameless(
  sessions: readonly Session[],
  people: readonly Known[],
  name: string,
): Promise<void> {
  const format = formats[name];
  assert.ok(format);
  const made = await exportWithoutNames(format, sessions, options);
  if (made?.kind !== 'file') assert.fail(`${name}: ${made?.reason ?? 'nothing'}`);
  const text = textOf(made.file.content);
  let decoded = text;
  try {
    decoded += decodeURIComponent(text.replace(/%(?![\dA-F]{2})/gi, ''));
  } catch {
    // Not all that has a percent sign is an address.
  }
  const shown = plain(decoded);
  for (const one of people) {
    for (const known of [one.name, one.email, `@${one.id}`, one.first])
      assert.ok(!isNamed(shown, known), `${name} names ${known}`);
  }
}

describe('a report has its names again by its key', () => {
  for (const name of ['markdown', 'csv', 'json'] as const) {
    it(`to the byte, as ${name}`, () =>
      fc.assert(
        fc.asyncProperty(folders, async ({ sessions }) => {
          const format: ExportFormat<typeof options> = {
            markdown: markdownFormat,
            csv: toolFormats.csv,
            json: toolFormats.json,
          }[name];
          const made = await exportWithoutNames(format, sessions, options);
          if (made?.kind !== 'file') assert.fail(made?.reason);
          const key = parseNamesKey(made.key);
          assert.ok(key);
          assert.equal(
            withNamesAgain(String(made.file.content), key),
            exportTo(format, sessions, options)?.content,
          );
        }),
        { numRuns: 40 },
      ));
  }
});

describe('no export without names names anybody', () => {
  it('but any other export does', () => {
    const content = exportTo(toolFormats.csv, sampleSessions(), options)?.content;
    for (const name of ['Mette Holm', 'Tomasz', '@tomasz'])
      assert.equal(isNamed(plain(String(content)), name), name !== '@tomasz', name);
  });

  for (const name of Object.keys(formats)) {
    it(`in ${name}`, () =>
      fc.assert(
        fc.asyncProperty(folders, ({ people, sessions }) => assertNameless(sessions, people, name)),
        { numRuns: 40 },
      ));
    it(`of the sample, in ${name}`, () => {
      const sessions = sampleSessions();
      const people = sessions.flatMap((session) =>
        session.people.map(({ id, name: full, email }) => ({
          id,
          first: full.replace(/ .*/, ''),
          name: full,
          email: email ?? full,
        })),
      );
      return assertNameless(sessions, people, name);
    });
  }

  for (const word of ['Font', 'True', 'Architect', 'Example', 'Version', 'Application'])
    it(`where somebody has the account ${word}`, async () => {
      const account = word.toLowerCase();
      const sessions = sessionsOf({
        'threat-session.yaml': `title: Till\npeople:\n  - { id: ${account}, name: Bo ${word}, email: ${account}@x.example, knowledge: architecture }\n`,
        'a.interview.md': `## Door #process\n\n- #risk/S! Bo ${word} opens it\n  - how: ask @${account}\n- #flow Door -> Till: keys (HTTPS)\n`,
      });
      for (const [name, format] of Object.entries(formats)) {
        const made = await exportWithoutNames(format, sessions, options);
        if (made?.kind !== 'file') assert.fail(`${name}: ${made?.reason ?? 'nothing'}`);
        assert.ok(!isNamed(plain(textOf(made.file.content)), `Bo ${word}`), name);
      }
    });

  // Words of the formats, which say them of everybody's session.
  for (const surname of [
    'Null',
    'Title',
    'Line',
    'Folder',
    'Stage',
    'Pace',
    'Detail',
    'Because',
    'Deep',
    'Risk',
  ])
    it(`where somebody is called ${surname}`, async () => {
      const sessions = sessionsOf({
        'threat-session.yaml': `title: Till\ndepth: deep\npace: one-day\npeople:\n  - { id: al, name: Al ${surname} }\n`,
        'a.interview.md': `## Door #process\n\n- #assumption/S guards ^A-1\n- #dismissed/S Al ${surname} knows it\n  - because: ^A-1\n`,
      });
      for (const [name, format] of Object.entries(formats)) {
        const made = await exportWithoutNames(format, sessions, options);
        if (made?.kind !== 'file') assert.fail(`${name}: ${made?.reason ?? 'nothing'}`);
        assert.ok(!isNamed(plain(textOf(made.file.content)), `Al ${surname}`), name);
      }
    });
});
