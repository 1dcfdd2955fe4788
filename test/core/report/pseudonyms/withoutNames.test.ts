import assert from 'node:assert/strict';
import { leftOverLine } from '../../../../src/core/report/pseudonyms/leftOver';
import {
  namedFile,
  namesKeyText,
  parseNamesKey,
  toldOfKey,
  withNamesAgain,
} from '../../../../src/core/report/pseudonyms/namesKey';
import { whyNamesStay, withoutNames } from '../../../../src/core/report/pseudonyms/withoutNames';
import { sessionOf } from '../sessions';

const people = `title: Till
people:
  - { id: jon, name: Jon Ødegård, knowledge: architecture, email: jon.oe@shop.example }
  - { id: mette, name: Mette Müller, knowledge: architecture }
  - { id: mark, name: Mark Keller, knowledge: devops }
  - { id: ops, name: Anna-Lena van Dyk }
  - { id: kim, name: Kim Berg, duties: [moderator] }
`;

const told = (note: string, file = people) => withoutNames([sessionOf(note, file)]);
const written = (text: string, file = people): string | undefined =>
  told(`- #hint ${text} ^h\n`, file).sessions[0]?.findings[0]?.text;

describe('a person in an export without names', () => {
  const assertText = (text: string, expected: string): void => assert.equal(written(text), expected);

  it('is a role, in full', () => assertText('Mette Müller has it', 'Architect 2 has it'));
  it('is a role by each part of the name', () => assertText('Mette or Müller', 'Architect 2 or Architect 2'));
  it('is a role the other way round', () => assertText('see Müller, Mette', 'see Architect 2'));
  it('is a role by an id that is no name', () => assertText('ask @ops now', 'ask @participant-1 now'));
  it('is not that id where it is a word', () => assertText('the ops team', 'the ops team'));
  it('is a role in any case', () => assertText('METTE, mette', 'Architect 2, Architect 2'));
  it('is a role however accents are encoded', () =>
    assertText('Mette Mu\u0308ller, Mueller, Muller', 'Architect 2, Architect 2, Architect 2'));
  it('is a role with an entity', () => assertText('Jon &Oslash;deg&aring;rd', 'Architect 1'));
  it('is a role with what nobody sees in it', () => assertText('Me\u00ADtte', 'Architect 2'));
  it('is a role by a part with a hyphen', () =>
    assertText('Anna and van Dyk', 'Participant 1 and Participant 1'));
  it('has what is theirs', () =>
    assertText('Jon’s till, Mettes key', "Architect 1's till, Architect 2's key"));
  it('is a role in an address', () =>
    assertText('mail jon.oe@shop.example', 'mail architect-1@example.invalid'));
  it('is a role by each address of a text', () =>
    assert.equal(
      written(
        'zx@x.example, bo@x.example',
        'people: [{ id: b, name: Bo Ek, email: "zx@x.example (office), bo@x.example" }]\n',
      ),
      'participant-1@example.invalid, participant-1@example.invalid',
    ));
  it('is a role in the name of a file', () =>
    assertText('see notes/jon_laptop.md', 'see notes/architect-1_laptop.md'));
  it('is a role in emphasis', () => assertText('**Jon** _Mette_ x', '**Architect 1** _Architect 2_ x'));
  it('is a role by an initial with its dot', () =>
    assertText('M. Müller, Müller, M. and Jon Ø.', 'Architect 2, Architect 2 and Architect 1'));
  it('is a role without a middle name', () =>
    assert.equal(written('Tom Olsen', 'people: [{ id: tk, name: Tom K. Olsen }]\n'), 'Participant 1'));
  it('is a role by an account of first and last name', () =>
    assertText('mmueller, mettemuller, jonode', 'Architect 2, Architect 2, jonode'));
  it('is a role by the parts of a mail address', () =>
    assert.equal(
      written('Beate Ast', 'people: [{ id: b, name: Bo, email: beate.ast@x.example }]\n'),
      'Participant 1',
    ));
  it('is a role as a part of a word', () =>
    assertText('MetteLaptop, mette2, 7Mette', 'architect-2-Laptop, architect-2-2, 7-architect-2'));
  it('is a role behind an abbreviation in capitals', () =>
    assertText(
      'PCMette, USBMette, MetteMüllerPC, VMØdegård',
      'PC-architect-2, USB-architect-2, architect-2-PC, VM-architect-1',
    ));
  it('is a role with marks between its letters', () =>
    assertText('Me**tte** and M<b>ett</b>e', 'Architect 2** and Architect 2'));
  it('is a role in an address that hides its letters', () =>
    assertText(
      'https://x.example/M%C3%BCller?m=jon.oe%40shop.example',
      'https://x.example/architect-2?m=architect-1@example.invalid',
    ));
  it('is a role behind a colon', () =>
    assertText('git@host.example:mette/x.git', 'git@host.example:architect-2/x.git'));
  it('is a role in a script without blanks', () =>
    assert.match(written('李小龙说', 'people: [{ id: li, name: 李小龙 }]\n') ?? '', /^participant-1-说/));
  it('is a role in two signs, and by the given name alone', () =>
    assert.equal(
      written(
        'die Zeile von 陈伟, 陈伟说, 小明',
        'people: [{ id: c, name: 陈伟 }, { id: w, name: 王小明 }]\n',
      ),
      'die Zeile von Participant 1, participant-1-说, Participant 2',
    ));
  it('is a role by the initials of two first names', () =>
    assert.equal(
      written(
        'J.-P. Müller, JPMüller, jmueller, J.P. Lüdenscheidt',
        'people: [{ id: x, name: Jean-Pierre Müller-Lüdenscheidt }]\n',
      ),
      'Participant 1, Participant 1, Participant 1, Participant 1',
    ));
  it('is no word that a part of the name is', () =>
    assert.equal(
      written('Frau Strauß-Weiß weiß das', 'people: [{ id: x, name: Eva Strauß-Weiß }]\n'),
      'Frau Participant 1 weiß das',
    ));
  it('is a role behind the drive of a path', () =>
    assertText('C:\\Mette\\a and C:\\jon ødegård\\b', 'C:\\architect-2\\a and C:\\architect-1\\b'));
  it('is a role without the apostrophe of the name', () =>
    assert.equal(
      written('OConnor, Connor', 'people: [{ id: s, name: "Sam O\'Connor" }]\n'),
      'Participant 1, Participant 1',
    ));
  it('is a role with the name in parts', () =>
    assert.equal(written('Mc Donald', 'people: [{ id: s, name: Sam McDonald }]\n'), 'Participant 1'));
  it('is a role by a first name that is a particle', () =>
    assert.equal(written('Al knows', 'people: [{ id: s, name: Al Ode }]\n'), 'Participant 1 knows'));
  it('is not “and” or “the” of a name', () =>
    assert.equal(written('the man and', 'people: [{ id: s, name: "Sam - the man" }]\n'), 'the man and'));
  it('is no month beside a day', () =>
    assert.equal(
      written('in May 2026, 3 May, since Jan, Jan has it', 'people: [{ id: j, name: Jan May }]\n'),
      'in May 2026, 3 May, since Jan, Participant 1 has it',
    ));
  it('is no question', () =>
    assert.equal(written('Will it open?', 'people: [{ id: w, name: Will Ode }]\n'), 'Will it open?'));
  it('is no word of a report', () =>
    assert.equal(written('said by, a risk', 'people: [{ id: s, name: Said Risk }]\n'), 'said by, a risk'));
  it('is a last name that is the id of another', () =>
    assert.equal(
      written('Wu has it', 'people: [{ id: wu, name: Bo Ek }, { id: x, name: Li Wu }]\n'),
      'Participant 2 has it',
    ));
  it('is no part of a word', () =>
    assertText('Jonas and the Markdown of Kimono', 'Jonas and the Markdown of Kimono'));
  it('is no word', () => assertText('mark the row, and Mark knows', 'mark the row, and DevOps 1 knows'));
  it('is no word where the text of a note names an owner', () => {
    const [session] = told('- [x] q ^q\n  - a\n    - owner: mark\n    - by: jon, mark\n').sessions;
    assert.equal(
      session?.questions[0]?.answer?.replace(/\s+/g, ' ').trim(),
      '- a - owner: DevOps 1 - by: Architect 1, DevOps 1',
    );
  });
  it('is no word where somebody speaks', () => assertText('mark says no', 'DevOps 1 says no'));
  it('of one name with another is either', () =>
    assert.equal(
      written('Jon has it', 'title: A\npeople: [{ id: a, name: Jon Li }, { id: b, name: Jon Wu }]\n'),
      'Participant 1 or Participant 2 has it',
    ));
  it('is in German where the report is', () =>
    assert.equal(written('Jon weiß es', `${people}report: { language: de }\n`), 'Architektur 1 weiß es'));
});

describe('what else a session without names holds', () => {
  it('is said by roles', () =>
    assert.deepEqual(told('- #hint a @mette\n- #hint b @sam\n- #hint c @me\n').sessions[0]?.findings.map(({ saidBy }) => saidBy), [
      ['architect-2'],
      ['Person 1'],
      ['me'],
    ])); // prettier-ignore
  it('is owned by roles, also of those whose ids are words', () =>
    assert.deepEqual(told('- #hint a\n  - owner: mark; @mette\n').sessions[0]?.findings.map(({ owner }) => owner), [
      'devops-1, architect-2',
    ])); // prettier-ignore
  const knownOf = (note: string): readonly string[] =>
    told(note)
      .people.slice(5)
      .map(({ name }) => name);
  it('is owned by each of several', () =>
    assert.deepEqual(
      [
        told('- #hint a\n  - owner: Jon and Müller / sam\n').sessions[0]?.findings[0]?.owner,
        knownOf('- #hint a\n  - owner: Jon and Müller / sam\n'),
      ],
      ['Architect 1 and Architect 2 / Person 1', ['sam']],
    ));
  it('is decided by a role', () =>
    assert.equal(
      told('- #risk a\n  - how: b\n  - decision: accept\n    - by: Sam Ode\n    - because: c\n').sessions[0]
        ?.findings[0]?.decision?.by,
      'Person 1',
    ));
  it('knows by another form whom the file knows', () =>
    assert.deepEqual(
      knownOf('- #hint a @mette.müller\n- #ask @mette-muller b\n- #hint c\n  - owner: Keller\n'),
      [],
    ));
  it('has elements, flows and titles of roles', () => {
    const [session] = told(
      '---\ntitle: Talk with Jon\n---\n\n## Mette’s laptop #process\n\n- #flow Mette’s laptop -> Jon: words of Kim\n',
    ).sessions;
    assert.equal(session?.interviews[0]?.title, 'Talk with Architect 1');
    assert.deepEqual(
      [session.elements[0]?.name, session.elements[0]?.key],
      ["Architect 2's laptop", "architect 2's laptop"],
    );
    assert.deepEqual(
      [session.flows[0]?.from, session.flows[0]?.to, session.flows[0]?.data],
      ["Architect 2's laptop", 'Architect 1', 'words of Interviewer 1'],
    );
  });
});

describe('a person of another session', () => {
  const writtenBeside = (text: string, person: string) => {
    const other = sessionOf('', `people: [${person}]\n`);
    const made = withoutNames([sessionOf(`- #hint ${text} ^h\n`, people)], [], [other]);
    return [made.sessions[0]?.findings[0]?.text, made.people.map(({ name }) => name).slice(5)];
  };
  it('is a role as well, by any form of the name', () =>
    assert.deepEqual(
      writtenBeside(
        'Petra Sand, P. Sand and @petra have it',
        '{ id: petra, name: Petra Sand, knowledge: business }',
      ),
      ['Business 1, Business 1 and Business 1 have it', ['Petra Sand']],
    ));
  it('is not meant where one of the session has that name', () =>
    assert.deepEqual(writtenBeside('Jon has it, Vik not', '{ id: jo, name: Jon Vik }'), [
      'Architect 1 has it, Participant 2 not',
      ['Jon Vik'],
    ]));
  it('is in no key where no part of the name stands', () =>
    assert.deepEqual(writtenBeside('the key', '{ id: far, name: Lu Fei }'), ['the key', []]));
});

describe('the number of a role', () => {
  const rolesOf = (file: string, key = ''): readonly (readonly [string, string])[] =>
    withoutNames([sessionOf('', file)], parseNamesKey(key)?.people ?? []).people.map(({ name, role }) => [
      name,
      role,
    ]);
  const list = (...names: string[]) =>
    `title: A\npeople:\n${names.map((name) => `  - { name: ${name} }\n`).join('')}`;

  it('holds when somebody is added below', () =>
    assert.deepEqual(rolesOf(list('Jo A', 'Li B')).slice(0, 1), rolesOf(list('Jo A'))));
  it('holds with a key, whatever the order', () => {
    const key = namesKeyText(withoutNames([sessionOf('', list('Jo A', 'Li B'))]).people);
    assert.deepEqual(rolesOf(list('Wu C', 'Li B'), key), [
      ['Jo A', 'Participant 1'],
      ['Li B', 'Participant 2'],
      ['Wu C', 'Participant 3'],
    ]);
  });
});

describe('a key', () => {
  const { people: known } = told('');
  it('is read as it was written', () =>
    assert.deepEqual(
      parseNamesKey(namesKeyText(known))?.people,
      known.map(({ role, slug, id, name, email }) => ({ role, slug, id, name, email })),
    ));
  for (const text of ['', '{', '{}', '[]', '{"format": "threat-interviews names key 1"}'])
    it(`is not ${text || 'empty'}`, () => assert.equal(parseNamesKey(text), null));
  it('puts names back', () =>
    assert.equal(
      withNamesAgain("Architect 1's, @architect-2, architect-1@example.invalid, Architect 12", {
        people: known,
        files: [],
      }),
      "Jon Ødegård's, @mette, jon.oe@shop.example, Architect 12",
    ));
});

describe('a key that may be the wrong one', () => {
  const assertTold = (text: string, expected: RegExp | null): void => {
    const said = toldOfKey(text, { people: told('').people, files: [] });
    if (expected) assert.match(said ?? '', expected);
    else assert.equal(said, null);
  };

  it('is told when it does not know a role', () =>
    assertTold('Architect 1, Architect 12', /not know Architect 12\./));
  it('is told when nobody in it stands there', () => assertTold('Architects', /Nobody in this key/));
  it('is not when it knows all of them', () => assertTold('Architect 2 and @architect-1', null));
  it('is not when an id alone stands there', () => assertTold('a/architect-1.md', null));
});

describe('a key of an export', () => {
  const { people: known } = told('');
  const assertBack = (nameless: string, named: string, changed = nameless, expected = named): void => {
    const file = namedFile('a.md', nameless, named, known);
    const key = parseNamesKey(namesKeyText(known, [file]));
    assert.equal(key && withNamesAgain(changed, key), expected);
  };

  it('has each form of a name', () =>
    assertBack("Architect 2's of Architect 2, architect-1", 'Mettes of Müller, Jon'));
  it('tells lines apart by their order', () =>
    assertBack('Architect 2\nArchitect 2\nArchitect 2', 'Mette\nMette Müller\nMüller'));
  it('has what differs besides', () => assertBack('a Architect 2 …', 'a Mette and more …'));
  it('has names side by side', () => assertBack('Architect 2 Architect 1', 'Mette Jon Ødegård'));
  it('has two that became one', () => assertBack('- Architect 2\n', '- Mette\n- Mette Müller\n'));
  it('leaves what was no role', () => assertBack('Architect 1', 'Architect 1'));
  it('holds where another line was changed', () =>
    assertBack(
      'Architect 2 a\nb',
      'Mette a\nb',
      'new Architect 2\nArchitect 2 a',
      'new Mette Müller\nMette a',
    ));
  it('holds with other ends of lines', () =>
    assertBack('Architect 2 a\nb', 'Mette a\nb', 'Architect 2 a\r\nb', 'Mette a\r\nb'));
});

describe('what may be left over', () => {
  const linesOf = (note: string): readonly string[] => told(note).leftOver(note).map(leftOverLine);
  const assertLeft = (words: string, ...expected: string[]): void =>
    assert.deepEqual(
      linesOf(`- #hint ${words} ^h\n`).map((line) => /“(.*?)”/.exec(line)?.[1]),
      expected,
    );

  it('is an address once, and not the words in it', () =>
    assertLeft('the list of Gerald.Ott@x.example there', 'Gerald.Ott@x.example'));
  it('is who speaks', () => assertLeft('it says Gerald, and Frau Ast told', 'Ast', 'Gerald'));
  it('is who stands alone behind a key of nobody’s', () => {
    assert.deepEqual(
      linesOf('- #hint a\n  - seen by: Roswitha\n  - state: 5\n  - saidBy: Mechthild\n').map(
        (line) => /“(.*?)”/.exec(line)?.[1],
      ),
      ['Roswitha', 'Mechthild'],
    );
  });
  it('is who checked something', () => assertLeft('Lioba checked', 'Lioba'));
  it('is who stands in an address or a path', () =>
    assertLeft(
      'see https://w.example/~kasimir/a?assignee=burkhard, C:\\Users\\wen and /home/jon/x of https://w.example/user/1',
      'kasimir',
      'burkhard',
      'wen',
    ));
  it('is who looks like a name', () => assertLeft('with no witness but Gerald', 'Gerald'));
  it('is nothing behind a tag', () =>
    assert.deepEqual(linesOf('- [x] q ^q\n  - #control Without it\n  - #hint "Forty hours"\n'), []));
  it('is who has a title in Chinese', () => assertLeft('问王先生', '问王先生'));
  it('is a word with a name in it', () => assertLeft('a MarkBook', 'Mark'));
  it('is no noun of German', () => assertLeft('der Hund und die Katze'));
  it('is a mail address', () => assertLeft('write to x@other.example', 'x@other.example'));
  it('is a phone number', () => assertLeft('ring +45 12 34 56 78', '+45 12 34 56 78'));
  it('is another number', () => assertLeft('badge 4711004, at 2026-11-25 or 14:30', '4711004'));
  it('is somebody whom the file does not know', () => assertLeft('it leaks @sam', 'sam'));
  it('is not who asks', () => assertLeft('it opens, says @me'));
  it('is a word that may be a name', () => assertLeft('mark the row', 'mark'));
  it('is an id that is no name', () =>
    assert.deepEqual(
      withoutNames([sessionOf('- #hint the zq of it\n', 'people: [{ id: zq, name: Bo Ek }]\n')])
        .leftOver('the zq of it')
        .map(({ kind }) => kind),
      ['kept-word'],
    ));
  it('is the rest of a name', () => assertLeft('Jon, 5, Mette Ivanovoj', 'Ivanovoj'));
  it('is a name that may be a word', () => assertLeft('Mark the row', 'Mark'));
  it('says where', () =>
    assert.deepEqual(linesOf('- #hint write to x@other.example\n'), [
      '“x@other.example” is a mail address (a.interview.md:1)',
    ]));
});

describe('nobody is kept out', () => {
  const assertWhy = (file: string, expected: RegExp | null): void => {
    const why = whyNamesStay([sessionOf('', file)]);
    if (expected) assert.match(why ?? '', expected);
    else assert.equal(why, null);
  };
  it('where the file can’t be read', () =>
    assertWhy('title: A\npeople:\n  - { id: jon, name: [x\n', /threat-session\.yaml:\d+ can't be read/));
  it('where its people can’t be', () => assertWhy('title: A\npeople: Jon and Mette\n', /:2 /));
  it('where a person can’t be', () => assertWhy('title: A\npeople:\n  - { id: "a b", name: Jon }\n', /:3 /));
  it('but where all addresses of a text are known', () =>
    assertWhy('title: A\npeople: [{ id: b, email: "b@x.example, c@x.example" }]\n', null));
  it('but where something else is wrong', () => assertWhy('title: A\nstage: x\n', null));
});
