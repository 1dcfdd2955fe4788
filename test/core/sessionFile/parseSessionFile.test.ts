import assert from 'node:assert/strict';
import { problemSubject, problemText } from '../../../src/core/language/problems/problemRules';
import { parseSessionFile } from '../../../src/core/sessionFile/parseSessionFile';

const full = `title: Contoso Shop
id: contoso-shop-2026
stage: design            # design: being prepared · production: running
pace: three-days
depth: essential
language: en
classification: internal
timezone: Europe/Rome
workingHours: { from: '09:00', to: '17:30' }
goals:
  - Find what could stop us from launching in May
scope:
  in: [Web shop, Checkout]
  out: [Warehouse]
components:
  - name: Single sign-on
    people: [dana, lee]
documents:
  - title: Architecture overview
    link: https://wiki.example/shop
    status: received
    people: [dana]
people:
  - id: dana
    name: Dana Reyes
    knowledge: [architecture, Facilitation]
    duties: [participant]
    email: dana@example.com
    channel: '#shop-security in the team chat'
    why: knows the payment flow
    manager: false
meetings:
  - id: architects-1
    title: Architects, first interview
    role: architects
    purpose: How the shop is built
    goals: [A drawing]
    agenda: [Show the architecture -> a drawing]
    location: Room 2
    status: cancelled
    start: 2026-11-23T09:00
    minutes: 120
    people: [dana, lee]
    note: architects-1.interview.md
report:
  form: management
  sections: [summary, risks]
  without: [hints]
  headings: { risks: Was passieren kann }
  language: DE
  links: git-host
  timeMarks: yes
  issues: https://git.example/o/r/issues/new
agreement:
  goal: Know what to fix first
  rules: No telephones
readiness: { off: no-break }
packs: [web, Supply chain]
questions: [./payments.questions.yaml]
`;

/** Asserts the problems of a session file as `line code about`. */
function assertProblems(text: string, ...expected: string[]): void {
  const { lines, problems } = parseSessionFile(text);
  assert.deepEqual(
    problems.map(
      (problem) => `${lines.lineAt(problem.span.start) + 1} ${problem.code} ${problemSubject(problem)}`,
    ),
    expected,
  );
}

describe('parseSessionFile', () => {
  it('reads every key', () => {
    const { value, problems } = parseSessionFile(full);
    assert.deepEqual(problems, []);
    assert.deepEqual(value, {
      title: 'Contoso Shop',
      id: 'contoso-shop-2026',
      stage: 'design',
      pace: 'three-days',
      depth: 'essential',
      language: 'en',
      classification: 'internal',
      timezone: 'Europe/Rome',
      workingHours: { from: '09:00', to: '17:30' },
      goals: ['Find what could stop us from launching in May'],
      scope: { in: ['Web shop', 'Checkout'], out: ['Warehouse'] },
      components: [{ name: 'Single sign-on', people: ['dana', 'lee'] }],
      documents: [
        {
          title: 'Architecture overview',
          link: 'https://wiki.example/shop',
          status: 'received',
          people: ['dana'],
        },
      ],
      people: [
        {
          id: 'dana',
          name: 'Dana Reyes',
          knowledge: ['architecture', 'facilitation'],
          duties: ['participant'],
          email: 'dana@example.com',
          channel: '#shop-security in the team chat',
          why: 'knows the payment flow',
          manager: false,
          managerOk: false,
        },
      ],
      meetings: [
        {
          id: 'architects-1',
          title: 'Architects, first interview',
          role: 'architects',
          purpose: 'How the shop is built',
          goals: ['A drawing'],
          agenda: ['Show the architecture -> a drawing'],
          location: 'Room 2',
          status: 'cancelled',
          start: '2026-11-23T09:00',
          minutes: 120,
          people: ['dana', 'lee'],
          note: 'architects-1.interview.md',
          notes: [],
        },
      ],
      report: {
        form: 'management',
        sections: ['summary', 'risks'],
        without: ['hints'],
        headings: { risks: 'Was passieren kann' },
        language: 'de',
        links: 'git-host',
        timeMarks: true,
        issues: 'https://git.example/o/r/issues/new',
      },
      agreement: {
        goal: 'Know what to fix first',
        agenda: null,
        communication: null,
        materials: null,
        breaks: null,
        rules: ['No telephones'],
      },
      readiness: { off: ['no-break'] },
      packs: ['web', 'supply-chain'],
      questions: ['./payments.questions.yaml'],
    });
  });

  it('needs a title and nothing else', () => assertProblems('title: Shop'));
  it('misses the title', () => assertProblems('stage: design', '1 impossible-value title'));
  it('knows the stages', () => assertProblems('title: x\nstage: later', '2 impossible-value stage: later'));
  it('knows the paces', () => assertProblems('title: x\npace: fast', '2 impossible-value pace: fast'));
  it('knows the knowledge packs', () =>
    assertProblems('title: x\npacks: [web, blockchain]', '2 impossible-value packs: blockchain'));
  it('tells of what nobody would be told', () => {
    assertProblems(
      'title: x\nagreement:\n  goal: a\n  phones: in the bag\n  rule: nothing',
      '5 misspelt-key rule',
      '4 unread-agreement phones',
    );
    assertProblems('title: x\nagreement: { rules: [a], goal: b }\nrule: nothing');
  });
  it('reads one word of knowledge, and several', () => {
    const knows = (written: string) =>
      parseSessionFile(`title: x\npeople: [{ id: dana, knowledge: ${written} }]`).value.people[0]?.knowledge;
    assert.deepEqual(knows('security'), ['security']);
    assert.deepEqual(knows('"Security, domain"'), ['security', 'domain']);
    assert.deepEqual(knows('[moderation]'), ['moderation']);
  });
  it('knows the kinds of knowledge, and keeps the person', () => {
    const text = 'title: x\npeople:\n- { id: dana, knowledge: magic }';
    assertProblems(text, '3 impossible-value knowledge: magic');
    assert.equal(parseSessionFile(text).value.people[0]?.id, 'dana');
  });
  it('knows the duties', () =>
    assertProblems('title: x\npeople:\n- { id: dana, duties: [cook] }', '3 impossible-value duties: cook'));
  it('knows the statuses of documents', () =>
    assertProblems('title: x\ndocuments:\n- { title: y, status: lost }', '3 impossible-value status: lost'));
  it('knows the roles of meetings, with those of work between the interviews', () =>
    assertProblems(
      'title: x\nmeetings:\n- { role: analysis }\n- { role: lunch }',
      '4 impossible-value role: lunch',
    ));
  it('knows the sections of a report, and keeps the others', () => {
    const text = 'title: x\nreport:\n  sections: [risks,\n    weather, limits]';
    assertProblems(text, '4 impossible-value sections: weather');
    assert.deepEqual(parseSessionFile(text).value.report?.sections, ['risks', 'limits']);
  });
  it('knows the forms and languages of a report', () =>
    assertProblems(
      'title: x\nreport:\n  form: short\n  language: la',
      '3 impossible-value form: short',
      '4 impossible-value language: la',
    ));
  it('wants an address for new issues that can be filled in', () =>
    assertProblems(
      'title: x\nreport: { issues: "javascript:alert(1)" }',
      '2 impossible-value issues: javascript:alert(1)',
    ));
  it('wants real dates', () =>
    assertProblems('title: x\nmeetings:\n- { start: 2026-11-31 }', '3 malformed-date 2026-11-31'));
  it('takes a date with a blank before its time', () =>
    assert.equal(
      parseSessionFile('meetings:\n- { start: 2026-11-30 9:30 }').value.meetings[0]?.start,
      '2026-11-30T09:30',
    ));
  it('takes a word with a comment that lacks its space, and tells', () => {
    const { value } = parseSessionFile('title: x\nstage: design #later production');
    assert.equal(value.stage, 'design');
    assertProblems('title: x\nstage: design #later', '2 unquoted-value design #later');
  });
  it('wants minutes that pass', () =>
    assertProblems('title: x\nmeetings:\n- { minutes: 0 }', '3 impossible-value minutes: 0'));
  it('wants ids that a note can mention', () =>
    assertProblems('title: x\npeople:\n- { id: dana r, name: Dana }', '3 impossible-value id: dana r'));
  it('knows a person without an id by the name', () => {
    const [person] = parseSessionFile('title: x\npeople: [{ name: Dana Reyes }]').value.people;
    assert.deepEqual([person?.id, person?.name], ['Dana Reyes', 'Dana Reyes']);
  });
  it('knows a person by an id of any script', () =>
    assertProblems('title: x\npeople:\n- { id: प्रिया, name: प्रिया शर्मा }'));
  it('knows a person without a name by the id', () => {
    const [person] = parseSessionFile('title: x\npeople: [{ id: dana }]').value.people;
    assert.deepEqual([person?.id, person?.name], ['dana', 'dana']);
  });
  it('does not know a person without both', () =>
    assertProblems('title: x\npeople: [{ why: friendly }]', '2 impossible-value people'));
  it('tells people apart by their ids', () =>
    assertProblems('title: x\npeople:\n- { id: dana }\n- { id: Dana }', '4 repeated-id Dana'));
  it('tells meetings apart by their ids', () =>
    assertProblems('title: x\nmeetings:\n- { id: one }\n- { id: one }', '4 repeated-id one'));
  it('reads what stands around broken YAML', () => {
    const text = 'title: Shop\nscope: { in: [a, b }\nstage: design\n';
    assert.equal(parseSessionFile(text).value.stage, 'design');
    assert.equal(parseSessionFile(text).problems[0]?.code, 'yaml');
  });
});

describe('what a session file plainly means', () => {
  const read = (text: string) => {
    const { value, problems } = parseSessionFile(`title: A\n${text}`);
    assert.deepEqual(problems, []);
    return value;
  };
  it('is people with an @ or without, in a list or on one line', () => {
    for (const people of [
      '[mira, jon]',
      '[@mira, "@jon"]',
      'mira, jon',
      '@mira, @jon',
      '\n      - @mira\n      - jon',
    ]) {
      const { meetings } = read(`meetings:\n  - title: T\n    people: ${people}\n    minutes: 60\n`);
      assert.deepEqual(meetings[0]?.people, ['mira', 'jon'], people);
      assert.equal(meetings[0].minutes, 60);
    }
    assert.deepEqual(
      read('people:\n  - id: "@mira"\n  - id: @jon\n').people.map(({ id }) => id),
      ['mira', 'jon'],
    );
  });
  it('is a number in quotes, and yes', () => {
    const { meetings, people } = read('meetings: [{ minutes: "60" }]\npeople: [{ id: a, manager: yes }]\n');
    assert.deepEqual([meetings[0]?.minutes, people[0]?.manager], [60, true]);
  });
  it('is a length, a time, a day and a word as people write them', () => {
    for (const minutes of [
      '90',
      '1h30',
      '1 h 30 min',
      '1:30',
      '"1:30 h"',
      '1.5h',
      '"1,5 hours"',
      '90 min',
      '90 Minutes',
    ])
      assert.equal(read(`meetings:\n  - minutes: ${minutes}\n`).meetings[0]?.minutes, 90, minutes);
    for (const start of ['2026-11-24T09:00', '2026-11-24 9:00', '2026-11-24t09:00', '2026-11-24, 09:00'])
      assert.equal(read(`meetings:\n  - start: ${start}\n`).meetings[0]?.start, '2026-11-24T09:00', start);
    for (const from of ['09:00', '9:00', '9', '9.00', '09h00', '9 am', '9 Uhr'])
      assert.equal(read(`workingHours:\n  from: ${from}\n`).workingHours?.from, '09:00', from);
    assert.equal(read('workingHours: { to: 5:30 pm }').workingHours?.to, '17:30');
    const { pace, meetings } = read(
      'pace: One day\nmeetings: [{ role: Kick-off }, { role: Follow up, status: canceled }]',
    );
    assert.equal(pace, 'one-day');
    assert.deepEqual(
      meetings.map(({ role }) => role),
      ['kickoff', 'follow-up'],
    );
    assert.equal(meetings[1]?.status, 'cancelled');
  });
  it('is a list of one where one text stands, and of several where words or people stand with commas', () => {
    const { goals, scope, questions, people, report } = read(
      'goals: survive\nscope: { in: Door }\nquestions: ./a.questions.yaml\n' +
        'people: [{ id: a, duties: "organizer, note-taker" }]\nreport: { sections: risks; hints }\n',
    );
    assert.deepEqual([goals, scope?.in, questions], [['survive'], ['Door'], ['./a.questions.yaml']]);
    assert.deepEqual(
      [people[0]?.duties, report?.sections],
      [
        ['organizer', 'notetaker'],
        ['risks', 'hints'],
      ],
    );
  });
  it('is an address with a name around it', () =>
    assert.equal(read('people: [{ id: a, email: "A B <a@x.example>" }]').people[0]?.email, 'a@x.example'));
  it('is told where it is not plain, with what is expected', () => {
    const told = (text: string) => parseSessionFile(`title: A\n${text}`).problems.map(problemText);
    const assertTold = (text: string, words: string) => {
      assert.equal(told(text).length, 1, told(text).join('\n'));
      assert.ok(told(text)[0]?.includes(words), told(text)[0]);
    };
    assertTold('meetings: [{ minutes: soon }]', 'a whole number such as 60 is expected');
    assertTold('goals: survive, win', 'a list, such as [a, b], is expected');
    assertTold('stage: dream', 'one of design, production is expected');
    assertTold('workingHours: { from: early }', 'a time of day such as 09:00 is expected');
    assertTold('people: [{ manager: maybe, id: a }]', 'true or false is expected');
    assertTold(
      'people: [{ id: a, email: a at x.example }]',
      'one address such as dana@example.com is expected',
    );
    assertTold('people: [{ why: x }]', 'an id or a name is expected');
    assertTold('people: [{ id: a b, name: B }]', 'letters and digits');
  });
});
