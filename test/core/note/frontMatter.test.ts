import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../src/core/text/textEdit';
import { peopleInNote } from '../../../src/core/language/names/namesInNote';
import { renamePersonInNote } from '../../../src/core/language/names/renamePerson';
import { stampInterview } from '../../../src/core/note/edits/stampInterview';
import { namesIn } from '../../../src/core/note/attendeeNames';
import { parseNote } from '../../../src/core/note/parseNote';

const codes = (text: string) =>
  parseNote(text)
    .problems.map(({ code, span }) => `${code} ${text.slice(0, span.start).split(/\r\n?|\n/).length}`)
    .join(', ');
const keys = 'title: A\nattendees: [mira]\n';
const block = `---\n${keys}---\n`;

describe('the place of front matter', () => {
  const assertRead = (above: string) => {
    const { frontMatter, problems, tags } = parseNote(`${above}${block}\n- #hint/S a\n`);
    assert.deepEqual([frontMatter.title, problems.length, tags.length], ['A', 0, 1], above);
  };
  const assertTold = (text: string, expected: string) => {
    assert.equal(codes(text), expected);
  };

  it('may be behind blank lines, comments and a byte order mark', () => {
    for (const above of ['', '\n', '\uFEFF', '\uFEFF\n', ' \t\n\n', '\n\uFEFF'])
      assertRead(above.replaceAll('\n', '\r\n'));
    for (const above of ['<!-- a -->\n', '<!-- a\n\nb -->\n\n', '<!-- a -->\n<!-- b -->\n'])
      assertRead(above);
  });
  it('is told where text is above it', () => {
    assertTold(`# A\n\n${block}`, 'front-matter-place 3');
    assertTold(`# A\n${block}`, 'front-matter-place 2');
    assertTold(`Words.\n\n${block}`, 'front-matter-place 3');
    assertTold(`<!-- a --> words\n\n${block}`, 'front-matter-place 3');
  });
  it('is found with keys in any case', () => {
    assert.equal(parseNote('\n---\nTitle: A\nDate: 2026-11-24\n---\n').frontMatter.title, 'A');
    assertTold('# A\n\n---\nTitle: A\nBüro: 2\n---\n', 'front-matter-place 3');
  });
  it('is told between lines that are nearly its own', () => {
    for (const rule of ['----', '—', '———', '—-', '–––']) {
      assertTold(`${rule}\n${keys}${rule}\n\nWords.\n`, 'front-matter-place 1');
      assertTold(`${rule}\nWords: ours\n${rule}\n`, '');
    }
  });
  it('is told behind a blank, and where the language stands behind its line', () => {
    for (const rule of [' ---', '   ---', '---yaml', '--- yml'])
      assertTold(`${rule}\n${keys}---\n\nWords.\n`, 'front-matter-place 1');
  });
  it('never ends where the note begins before a line far below', () => {
    for (const begun of ['- [ ] Who?', '## Till #interactor/device', '### Loans #store'])
      for (const above of ['', '\n'])
        assert.match(
          codes(`${above}---\ndate: 2026-12-01\n\n${begun}\n\nWords.\n\n---\n`),
          /^front-matter-open/,
        );
    assertTold('---\ntitle: A\n# ours #hint\ntags:\n- shop\n---\n', '');
  });
  it('is told without any line around it, from two keys in a row on', () => {
    for (const above of ['', '\n', '\uFEFF', '<!-- a -->\n'])
      assert.match(codes(`${above}${keys}\n## Door #process\n`), /^front-matter-place \d$/);
    assertTold('Date: tomorrow\nAttendees: Mira, Jon\nPlace: here\n\nWords.\n', 'front-matter-place 1');
    assertTold('title: A\nrole: architects', 'front-matter-place 1');
    for (const quiet of [
      'title: A\n\nWords.\n',
      'Date: tomorrow\nStatus: draft\nTitle: A\n',
      '# A\n\ndate: b\ntitle: c\n',
      'Date: tomorrow\nTitle: A\nand words\n',
      '**Date:** tomorrow\n**Attendees:** Mira\n',
    ])
      assertTold(quiet, '');
  });
  it('is told in a block of code at the top', () => {
    for (const fence of ['```', '~~~'])
      assertTold(`${fence}yaml\n${keys}${fence}\n\nWords.\n`, 'front-matter-place 1');
    assertTold('```yaml\ntitle: A\nport: 2\n```\n', '');
    assertTold(`# A\n\n\`\`\`yaml\n${keys}\`\`\`\n`, '');
  });
  it('is told where a second one follows', () => assertTold(`${block}\n${block}`, 'front-matter-place 6'));
  it('is told where it never ends behind a blank line', () =>
    assertTold('\n---\ntitle: A\n\n# A\n', 'front-matter-open 2'));
  it('is none where no key of ours is', () => {
    assertTold('\n---\n\nWords.\n\n---\n', '');
    assertTold('# A\n\n---\n\nkey: value\n\n---\n', '');
    assertTold('A\n---\ntitle: we said\n\nthat\n\n---\n', '');
    assertTold(`\`\`\`yaml\n${block}\`\`\`\n`, '');
    assertTold(`- an item\n\n  ---\n  ${keys.replace('\n', '\n  ')}  ---\n`, '');
  });
  it('is no place for TOML', () => {
    assertTold('+++\n# a #hint\ntitle = "A"\n+++\n\n- #hint/S a\n', 'toml-front-matter 1');
    assert.equal(parseNote('+++\n# a #hint\ntitle = "A"\n+++\n\n- #hint/S a\n').tags.length, 1);
    assertTold('+++\n\nA plus.\n\n+++\n', '');
  });
});

describe('a key and its value', () => {
  it('may have what nobody sees around them', () => {
    const { frontMatter, problems } = parseNote(
      '---\n\u200Bdate\u200B: 2026-11-24\u200E\nrole: kickoff #2\n---\n',
    );
    assert.deepEqual([frontMatter.date, frontMatter.role], ['2026-11-24', 'kickoff']);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['unquoted-value'],
    );
  });
});

describe('a value of front matter', () => {
  it('is read as people write it', () => {
    const { frontMatter, problems } = parseNote(
      '---\nrole: Follow up\ndate: 2026-11-24 9:00\nminutes: 1h30\nstarted: 2026-11-24, 09:05\n---\n',
    );
    const { role, date, minutes, started } = frontMatter;
    assert.deepEqual(
      [role, date, minutes, started],
      ['follow-up', '2026-11-24T09:00', 90, '2026-11-24T09:05'],
    );
    assert.deepEqual(problems, []);
  });
  it('is told where it is none', () =>
    assertCodes('---\nrole: boss\ndate: 24.11.2026\nminutes: 1h 90\nstarted: 2026-11-24T10:00Z\n---\n', 'unknown-role 2, malformed-date 3, impossible-value 4, malformed-date 5')); // prettier-ignore
});
const assertCodes = (text: string, expected: string) => assert.equal(codes(text), expected);

describe('attendees on one line', () => {
  const assertAttendees = (written: string, ...expected: string[]) => {
    const { frontMatter, problems } = parseNote(`---\nattendees: ${written}\n---\n`);
    assert.deepEqual([frontMatter.attendees, problems], [expected, []], written);
  };
  it('may have an @ each, or none', () => {
    assertAttendees('"@mira"', 'mira');
    assertAttendees('@mira', 'mira');
    assertAttendees('[@mira, "@jon"]', 'mira', 'jon');
    assertAttendees('\n  - @mira\n  - jon', 'mira', 'jon');
    assertAttendees('"@mira, @jon"', 'mira', 'jon');
  });
  it('may be several', () => {
    assertAttendees('mira, jon', 'mira', 'jon');
    assertAttendees('Mira Keller; Jon Low', 'Mira Keller', 'Jon Low');
    assertAttendees('@mira, @jon and me', 'mira', 'jon', 'me');
    assertAttendees('mira,', 'mira');
  });
  it('are one in quotes and in an item', () => {
    assertAttendees("'Brandt, Lea'", 'Brandt, Lea');
    assertAttendees('["Brandt, Lea", mira]', 'Brandt, Lea', 'mira');
    assertAttendees('Andrea Sandmann', 'Andrea Sandmann');
  });
  it('may be links', () => {
    assertAttendees('"[[Mira Keller]], [[Jon Low]]"', 'Mira Keller', 'Jon Low');
    assertAttendees('"[[mira|Mira]]"', 'mira');
    assertAttendees('\n  - "[[people/mira|Mira K.]]"\n  - \'[[Jon Low]]\'', 'mira', 'Jon Low');
    assertAttendees('"[[mira], [jon]]"', '[[mira], [jon]]');
  });
  it('leave out what other programs put around a name', () => {
    assertAttendees('[“mira”, ‘jon’, „me“, "mi\u200E"]', 'mira', 'jon', 'me', 'mi');
    assertAttendees(
      'Mira Keller <m.keller@example.com>; Jon Low <jon@example.com>',
      'Mira Keller',
      'Jon Low',
    );
    assertAttendees('\n  - Jon Low <jon@example.com>', 'Jon Low');
  });
  it('are nobody without a name', () => {
    assertAttendees('');
    assert.deepEqual(namesIn(' @ , ', false), []);
  });
  it('are renamed where they stand', () => {
    const assertRenamed = (written: string, expected: string) => {
      const text = `\n---\nattendees: ${written}\nrole: kickoff\n---\n`;
      const edits = renamePersonInNote(parseNote(text), 'mira', 'mk') ?? [];
      assert.equal(applyEdits(text, edits), text.replace(written, expected));
    };
    assertRenamed('jon, mira # both', 'jon, mk # both');
    assertRenamed('"@mira"', '"@mk"');
    assertRenamed('[@mira, jon]', "['@mk', jon]");
    assertRenamed("'@jon, @mira'", "'@jon, @mk'");
    assertRenamed('mira', 'mk');
    assertRenamed('[mira (remote), jon]', '[mk (remote), jon]');
    assertRenamed('"[[mira|Mira]]"', '"[[mk|Mira]]"');
    assertRenamed('"[[people/ mira |Mira]]"', '"[[people/ mk |Mira]]"');
    assertRenamed('"[[jon]], [[mira]]"', '"[[jon]], [[mk]]"');
  });
});

describe('edits of front matter', () => {
  const above = fc.constantFrom(
    '',
    '\n',
    '\uFEFF',
    '\uFEFF\n \n',
    '<!-- a -->\n',
    '\n<!-- a\nb -->\n\n',
    '<<<<<<< a\n=======\n>>>>>>> b\n',
  );
  const line = fc.constantFrom(
    'title: A: B',
    'title: "A"',
    'role: kickoff # ours',
    'mine: x',
    '# ours',
    '',
    'started:',
  );
  const people = fc.constantFrom(
    '[mira, jon]',
    'mira, jon',
    '@mira, @jon',
    '"@mira"',
    '\n  - @mira\n  - jon',
  );

  it('reach the block that is read, and change nothing else', () => {
    fc.assert(
      fc.property(
        above,
        fc.uniqueArray(line),
        people,
        fc.constantFrom('\n', '\r\n'),
        (top, lines, written, lineBreak) => {
          const front = ['---', ...lines, `attendees: ${written}`, '---', '', '- #hint/S a', ''].join('\n');
          const text = (top + front).replaceAll('\n', lineBreak);
          const note = parseNote(text);
          const ten = '2026-11-24T10:00';
          const stamped = stampInterview(note, 'started', ten);
          const title = lines.filter((one) => one.startsWith('title')).length < 2;
          if (!title) return;
          assert.ok(stamped);
          const after = parseNote(applyEdits(text, stamped));
          assert.equal(after.frontMatter.started, ten);
          assert.equal(
            after.text.replaceAll(/(?:started:)? ?2026-11-24T10:00(?:\r?\n)?/g, '').length <= text.length,
            true,
          );
          assert.deepEqual(after.frontMatter.attendees, note.frontMatter.attendees);
          const renamed = parseNote(applyEdits(text, renamePersonInNote(note, 'mira', 'mk') ?? []));
          assert.deepEqual(
            renamed.frontMatter.attendees,
            note.frontMatter.attendees?.map((id) => (id === 'mira' ? 'mk' : id)),
          );
          assert.equal(peopleInNote(renamed).length, peopleInNote(note).length);
        },
      ),
    );
  });
});
