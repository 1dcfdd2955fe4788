import assert from 'node:assert/strict';
import { newSession } from '../../../../src/core/planning/newSession/newSession';
import { languages } from '../../../../src/core/text/language';
import { usualWorkingHours } from '../../../../src/core/planning/newSession/planOptions';
import { paces, stages } from '../../../../src/core/sessionFile/sessionSchema';
import { builtIn } from '../../session/literalSession';
import { assertMended, assertReadiness, itemsOf, ready, readyBut } from './readySession';

const secondArchitects =
  '  - { id: architects-2, role: architects, start: 2026-11-24T09:00, minutes: 60, people: [robin, dana, lee] }\n';
const deployment =
  '  - { id: deployment, role: deployment, start: 2026-11-24T10:30, minutes: 30, people: [robin, freja] }\n';

describe('readiness', () => {
  it('of a session that lacks nothing is nothing', () => assertReadiness(ready));
  it('is told in the order of the rules', () =>
    assert.deepEqual(
      itemsOf('title: Web shop').map(({ code, level }) => `${level} ${code}`),
      [
        'missing no-goals',
        'missing no-scope',
        'advice nobody-experienced',
        ...Array<string>(5).fill('missing empty-agreement'),
      ],
    ));
});

describe('readiness of the roles', () => {
  const without = readyBut(
    [deployment, ''],
    [
      'start: 2026-11-24T11:30, minutes: 30, people: [robin',
      'start: 2026-11-24T11:30, minutes: 30, people: [freja',
    ],
  );
  it('lacks a meeting that the pace calls for', () => assertReadiness(without, '19 missing-role deployment'));
  it('is mended by a meeting of those who know about it', () => {
    const mended = without.replace(
      '{ id: kickoff, role: kickoff',
      '{ id: kickoff, title: Kick-off, role: kickoff',
    );
    const [item] = itemsOf(mended);
    assert.ok(item?.fix?.kind === 'add-meeting');
    const { id, role, minutes, people, start } = item.fix.meeting;
    assert.deepEqual(
      [id, role, minutes, people, start],
      ['deployment', 'deployment', 30, ['robin', 'freja'], undefined],
    );
    assertMended(
      mended,
      'missing-role',
      `  - { id: deployment, title: Deployment, role: deployment, purpose: 'Follow a change from the keyboard into production, with everything it picks up on the way', goals: [Who and what can change what runs, 'Where secrets live, and who can read them', 'What comes from others, and how a bad piece of it would be noticed'], agenda: [The way into production -> who and what can change what runs, 'Secrets -> where they live, and who can read them', Other people's code -> how a bad piece of it would be noticed], minutes: 30, people: [robin, freja] }`,
    );
  });
  it('asks less of a shorter pace', () => assertReadiness(without.replace('three-days', 'one-day')));
  it('asks nothing of no pace', () =>
    assertReadiness(readyBut([deployment, ''], ['pace: three-days\n', ''])));
  it('does not ask for interviews besides a workshop', () =>
    assertReadiness(without.replace('role: production', 'role: workshop')));
  it('takes a free id for what it proposes', () => {
    const [item] = itemsOf(without.replace('id: production', 'id: Deployment'));
    assert.equal(item?.fix?.kind === 'add-meeting' && item.fix.meeting.id, 'deployment-2');
  });

  const once = readyBut([secondArchitects, '']);
  it('wants a second interview with the architects', () =>
    assertReadiness(once, '21 one-architects-interview architects-1'));
  it('is mended by one on the next working day', () =>
    assert.deepEqual(
      itemsOf(once).map(({ fix }) => fix?.kind === 'add-meeting' && [fix.meeting.id, fix.meeting.start]),
      [['architects-2', '2026-11-24T09:00']],
    ));
  it('is mended by one after the weekend', () => {
    const [item] = itemsOf(once.replace('2026-11-23T11:00', '2026-11-27T11:00'));
    assert.equal(item?.fix?.kind === 'add-meeting' && item.fix.meeting.start, '2026-11-30T09:00');
  });
  it('has no time for a second one in half a day', () =>
    assertReadiness(once.replace('three-days', 'half-day')));
  it('wants one of a pace that is not said', () =>
    assertReadiness(once.replace('pace: three-days\n', ''), '20 one-architects-interview architects-1'));

  const apart = (from: string) => readyBut([' start: 2026-11-24T09:00', ` start: ${from}`]);
  it('wants both on mornings in a row', () => {
    assertReadiness(apart('2026-11-25T09:00'), '22 mornings-apart architects-2; architects-1');
    assertReadiness(apart('2026-11-23T14:00'));
    assertReadiness(apart('2026-11-25T09:00').replace('three-days', 'one-day'));
  });
  it('are mended by moving the second', () =>
    assertMended(
      apart('2026-11-25T09:00'),
      'mornings-apart',
      '  - { id: architects-2, role: architects, start: 2026-11-24T09:00, minutes: 60, people: [robin, dana, lee] }',
    ));
  it('have no fix where the weekend is between', () => {
    const [item] = itemsOf(apart('2026-11-30T09:00').replace('2026-11-23T11:00', '2026-11-27T11:00')).filter(
      ({ code }) => code === 'mornings-apart',
    );
    assert.equal(item?.fix, null);
  });

  const long = readyBut(['T10:00, minutes: 30', 'T10:00, minutes: 31']);
  it('wants half an hour of the business', () =>
    assertReadiness(long, '20 long-business-interview business; 31'));
  it('is mended by making it short', () =>
    assertMended(
      long,
      'long-business-interview',
      '  - { id: business, role: business, start: 2026-11-23T10:00, minutes: 30, people: [robin, mette] }',
    ));
});

describe('readiness of the calendar', () => {
  const overlapping = readyBut(['2026-11-23T10:00', '2026-11-23T09:20']);
  it('has no two meetings of one person at once', () =>
    assertReadiness(overlapping, '20 overlapping-meetings business; kickoff; Robin'));
  it('is mended by moving the later one', () =>
    assertMended(
      overlapping,
      'overlapping-meetings',
      '  - { id: business, role: business, start: 2026-11-23T09:30, minutes: 30, people: [robin, mette] }',
    ));
  it('has two meetings of different people at once', () =>
    assertReadiness(
      readyBut([
        '2026-11-24T10:30, minutes: 30, people: [robin, freja]',
        '2026-11-24T11:30, minutes: 30, people: [freja]',
      ]),
    ));
  it('has meetings one right after the other', () =>
    assertReadiness(readyBut(['2026-11-23T10:00', '2026-11-23T09:30'])));
  it('does not judge a meeting without a time or a length', () => {
    assertReadiness(readyBut(['2026-11-23T10:00', '2026-11-23']));
    assertReadiness(readyBut(['start: 2026-11-23T10:00, minutes: 30', 'start: 2026-11-23T09:00']));
  });

  const early = readyBut(['2026-11-23T09:00', '2026-11-23T08:45']);
  it('begins with the working hours', () =>
    assertReadiness(early, '19 outside-working-hours kickoff; 2026-11-23 08:45; 09:00; 17:00'));
  it('is mended by moving it to their start', () =>
    assertMended(
      early,
      'outside-working-hours',
      '  - { id: kickoff, role: kickoff, start: 2026-11-23T09:00, minutes: 30, people: [robin, dana, ines] }',
    ));
  it('ends with the working hours', () => {
    const late = '25 outside-working-hours discussion; 2026-11-25 16:00; 09:00; 17:00';
    assertReadiness(readyBut(['2026-11-25T13:00', '2026-11-25T16:00']), late);
    assertReadiness(readyBut(['2026-11-25T13:00', '2026-11-25T15:30']));
  });
  it('leaves out the weekend', () =>
    assertReadiness(
      readyBut(['2026-11-25T13:00', '2026-11-28T13:00']),
      '25 outside-working-hours discussion; 2026-11-28 13:00; 09:00; 17:00',
    ));
  it('is free where the file gives no hours', () =>
    assertReadiness(
      readyBut(
        ["workingHours: { from: '09:00', to: '17:00' }\n", ''],
        ['2026-11-25T13:00', '2026-11-28T22:00'],
      ),
    ));

  const long = readyBut(['start: 2026-11-23T11:00, minutes: 120', 'start: 2026-11-23T11:00, minutes: 125']);
  it('has a break in more than two hours', () =>
    assertReadiness(long, '21 no-break architects-1; Robin, Dana, Lee'));
  it('is mended by a break on the agenda', () =>
    assertMended(
      long,
      'no-break',
      '  - { id: architects-1, role: architects, start: 2026-11-23T11:00, minutes: 125, people: [robin, dana, lee], agenda: [Break of 10 minutes] }',
    ));
  const breaks = (...agenda: string[]) =>
    `start: 2026-11-23T11:00, agenda: [${agenda.join(', ')}], minutes: 300`;
  const at = 'start: 2026-11-23T11:00, minutes: 120';
  it('needs as many breaks as it is long', () => {
    assertReadiness(readyBut([at, breaks('A short coffee break', 'Draw', 'Mittagspause')]));
    const once = readyBut([at, breaks('Draw', 'Break')]);
    assertReadiness(once, '21 no-break architects-1; Robin, Dana, Lee');
    assertMended(
      once,
      'no-break',
      '  - { id: architects-1, role: architects, start: 2026-11-23T11:00, agenda: [Draw, Break, Break of 10 minutes], minutes: 300, people: [robin, dana, lee] }',
    );
  });
  it('takes no break-glass account for one', () =>
    assertReadiness(
      readyBut([at, breaks('Break-glass account', 'Who could break in', 'Break into the door')]),
      '21 no-break architects-1; Robin, Dana, Lee',
    ));
  it('has a break between meetings that follow each other', () => {
    const tight = readyBut(['2026-11-23T10:00', '2026-11-23T10:25']);
    assertReadiness(tight, '21 no-break architects-1; Robin');
    assertReadiness(tight.replace('2026-11-23T10:25', '2026-11-23T10:20'));
  });
  it('lets everybody work alone for as long as they like', () =>
    assertReadiness(
      readyBut([
        deployment,
        `${deployment}  - { role: analysis, start: 2026-11-24T13:00, minutes: 240, people: [robin] }\n`,
      ]),
    ));
});

describe('readiness of the people', () => {
  const many = readyBut(['people: [robin, dana, ines]', 'people: [robin, dana, ines, lee, karl]']);
  it('has every duty filled where many attend', () =>
    assertReadiness(many, '19 unfilled-duty kickoff; notetaker', '19 unfilled-duty kickoff; moderator'));
  it('leaves all duties to one person in a small meeting', () =>
    assertReadiness(readyBut(['people: [robin, dana, ines]', 'people: [robin, dana, ines, lee]'])));
  it('is mended by giving the duty to whoever leads', () => {
    const only = many.replace('facilitator]', 'facilitator, notetaker]');
    assertReadiness(only, '19 unfilled-duty kickoff; moderator');
    assertMended(
      only,
      'unfilled-duty',
      '  - { id: robin, name: Robin, knowledge: [security, facilitation, domain], duties: [organizer, facilitator, notetaker, moderator] }',
    );
  });
  it('is mended by inviting whoever has the duty', () =>
    assertMended(
      many
        .replace('facilitator]', 'facilitator, notetaker]')
        .replace('why: pays for it', 'why: pays for it, duties: [participant, moderator]'),
      'unfilled-duty',
      '  - { id: kickoff, role: kickoff, start: 2026-11-23T09:00, minutes: 30, people: [robin, dana, ines, lee, karl, mette] }',
    ));

  const inexperienced = readyBut(
    ['[security, facilitation, domain], duties', '[moderation, domain], duties'],
    ['why: drew it', 'duties: [participant], why: drew it'],
    ['knowledge: architecture', 'knowledge: security'],
    ['knowledge: development', 'knowledge: architecture'],
    ['knowledge: devops', 'knowledge: development'],
    ['knowledge: administration', 'knowledge: devops'],
    ['knowledge: product', 'knowledge: administration'],
    [
      'pays for it, channel: phone }',
      'pays for it, channel: phone }\n  - { id: pia, name: Pia, knowledge: product, why: plans, channel: phone }',
    ],
    ['people: [robin, mette]', 'people: [robin, mette, pia]'],
    ['people: [robin, karl]', 'people: [karl, ines]'],
    ['people: [robin, dana, lee, ines]', 'people: [robin, dana, lee, pia]'],
  );
  it('has somebody who leads and knows security', () =>
    assertReadiness(inexperienced, '12 nobody-experienced security'));
  it('is mended by letting who knows security lead', () =>
    assertMended(
      inexperienced,
      'nobody-experienced',
      '  - { id: dana, name: Dana, knowledge: security, duties: [participant, facilitator], why: drew it, channel: phone }',
    ));

  it('says whom its fix would put in charge', () =>
    assert.equal(itemsOf(inexperienced)[0]?.fix?.title, 'Let Dana Facilitate'));

  const leads = (knowledge: string, ...expected: string[]) =>
    assertReadiness(readyBut(['[security, facilitation, domain]', knowledge]), ...expected);
  it('has somebody who leads and knows meetings, or the trade', () => {
    leads('[security, architecture, moderation]');
    leads(
      'security',
      '12 nobody-experienced how meetings are led (facilitation, moderation), the trade (domain)',
    );
    leads('[security, moderation]', '12 nobody-experienced the trade (domain)');
  });
  it('shares it among those who lead', () =>
    assertReadiness(
      readyBut(
        ['[security, facilitation, domain]', 'security'],
        ['why: plans it', 'why: plans it, duties: [moderator]'],
        ['knowledge: product', 'knowledge: [product, facilitation]'],
      ),
    ));

  const unplanned = readyBut(['people: [robin, dana, lee, ines]', 'people: [robin, dana, lee]']);
  it('has somebody who plans the work where findings are discussed', () =>
    assertReadiness(unplanned, '25 nobody-plans-changes discussion'));
  it('is mended by inviting who knows when the teams can change something', () =>
    assertMended(
      unplanned.replace('knowledge: devops', 'knowledge: [devops, delivery]'),
      'nobody-plans-changes',
      '  - { id: discussion, role: discussion, start: 2026-11-25T13:00, minutes: 90, people: [robin, dana, lee, freja] }',
    ));

  it('brings all knowledge that is needed', () => {
    assertReadiness(readyBut(['knowledge: devops', 'knowledge: delivery']), '11 missing-knowledge devops');
    assertReadiness(readyBut(['knowledge: devops', 'knowledge: delivery'], ['three-days', 'one-day']));
  });
  it('does not bring the knowledge of who is not invited', () =>
    assertReadiness(
      readyBut(['people: [robin, freja]', 'people: [robin, karl]']),
      '11 missing-knowledge devops',
    ));

  it('gives a reason for everybody', () =>
    assertReadiness(readyBut(['why: ships it, ', '']), '14 invited-without-reason Freja'));
  it('gives none for who is not invited', () =>
    assertReadiness(
      readyBut([
        'why: plans it, channel: phone }',
        'why: plans it, channel: phone }\n  - { id: pia, knowledge: product }',
      ]),
    ));
  it('lists everybody who is invited', () => {
    const unlisted = readyBut(['people: [robin, karl]', 'people: [robin, karl, Kim Lund]']);
    assertReadiness(unlisted, '24 invited-without-reason Kim Lund');
    const [item] = itemsOf(unlisted);
    assert.deepEqual(item?.fix, {
      kind: 'add-person',
      title: 'Add Them to the People',
      person: { id: 'kim-lund', name: 'Kim Lund' },
    });
  });

  const silent = readyBut(['why: ships it, channel: phone', 'why: ships it, email: f@shop.example']);
  it('has a channel to everybody', () => assertReadiness(silent, '14 person-without-channel Freja'));
  it('is mended by mail where there is an address', () =>
    assertMended(
      silent,
      'person-without-channel',
      '  - { id: freja, name: Freja, knowledge: devops, why: ships it, email: f@shop.example, channel: mail to f@shop.example }',
    ));
  it('has no fix without an address', () =>
    assert.deepEqual(
      itemsOf(readyBut(['ships it, channel: phone', 'ships it'])).map(({ code, fix }) => [code, fix]),
      [['person-without-channel', null]],
    ));

  const manager = readyBut(['why: ships it', 'why: ships it, manager: true']);
  it('has no managers in technical meetings', () =>
    assertReadiness(manager, '14 manager-invited Freja; deployment'));
  it('is mended by saying that here it is fine', () => {
    assertMended(
      manager,
      'manager-invited',
      '  - { id: freja, name: Freja, knowledge: devops, why: ships it, manager: true, channel: phone, managerOk: true }',
    );
  });
  it('has managers in other meetings', () =>
    assertReadiness(readyBut(['why: pays for it', 'why: pays for it, manager: true'])));
});

describe('readiness of a meeting about a component', () => {
  const component = readyBut(
    ['pace: three-days', 'stage: production\ncomponents: [{ name: Single sign-on }]'],
    ['facilitator]', 'facilitator, notetaker, moderator]'],
    ['role: deployment', "title: 'Component: single sign-on', role: architects"],
    ['people: [robin, freja]', 'people: [robin, freja, dana, lee, karl]'],
  );
  const crowded = '24 crowded-component-meeting Component: single sign-on; 5';
  it('needs no more than four', () => assertReadiness(component, crowded));
  it('is content with four', () => assertReadiness(component.replace('dana, lee, karl]', 'dana, lee]')));
  it('is asked for in production only', () =>
    assertReadiness(component.replace('stage: production', 'stage: design')));
});

describe('readiness of components', () => {
  /** Deployment is about the component. */
  const running = (people: string, invited: string) =>
    readyBut(
      ['pace: three-days', `stage: production\ncomponents: [{ name: Sign-on${people} }]`],
      ['role: deployment', "title: 'Component: sign-on', role: architects"],
      ['people: [robin, freja]', invited],
    );
  it('names who knows each', () => {
    assertReadiness(running('', 'people: []'), '3 component-without-people Sign-on');
    assertReadiness(running('', 'people: [robin, freja]'));
  });
  const absent = running(', people: [freja, lee]', 'people: [robin, freja]');
  it('invites them', () =>
    assertReadiness(absent, '24 component-person-not-invited Lee; Component: sign-on'));
  it('is mended by inviting them', () =>
    assertMended(
      absent,
      'component-person-not-invited',
      "  - { id: deployment, title: 'Component: sign-on', role: architects, start: 2026-11-24T10:30, minutes: 30, people: [robin, freja, lee] }",
    ));
});

describe('readiness with a rule that is off', () => {
  const silent = readyBut(['  out: [Warehouse]\n', ''], ['in: [Checkout]', 'in: []']);
  it('says nothing of it', () => {
    assertReadiness(silent, '5 no-scope');
    assertReadiness(`${silent}readiness: { off: [no-break, no-scope] }\n`);
  });
});

describe('readiness of the agreement', () => {
  const empty = readyBut(['  breaks: Every hour\n', '']);
  it('says something about each part', () => assertReadiness(empty, '27 empty-agreement breaks'));
  it('is mended by the usual words', () =>
    assertMended(
      empty,
      'empty-agreement',
      '  breaks: In a meeting of more than an hour ten minutes after each hour; between two meetings a quarter.',
    ));
  it('is mended where there is none', () => {
    const none = ready.slice(0, ready.indexOf('agreement:'));
    assertReadiness(
      `${none}goals: [Know]\n`,
      ...['goal', 'agenda', 'communication', 'materials', 'breaks'].map(
        (part) => `1 empty-agreement ${part}`,
      ),
    );
  });
});

describe('readiness with a meeting that is off', () => {
  const off = 'status: cancelled, people:';
  it('asks nothing of it', () => {
    const second =
      '  - { id: more, role: business, start: 2026-11-23T09:10, minutes: 300, people: [robin, dana, lee, ines, mette] }\n';
    const crowded = readyBut([secondArchitects, secondArchitects + second]);
    assert.ok(itemsOf(crowded).length > 3);
    assertReadiness(crowded.replace('minutes: 300, people:', `minutes: 300, ${off}`));
  });
  it('needs another in its place', () =>
    assertReadiness(readyBut(['minutes: 30, people: [robin, karl]', `minutes: 30, ${off} [robin, karl]`]), '19 missing-role production', '11 missing-knowledge administration')); // prettier-ignore
});

describe('a new session', () => {
  const days = { start: '2026-11-23', workingHours: usualWorkingHours };
  const about = [
    'missing-role',
    'one-architects-interview',
    'long-business-interview',
    'overlapping-meetings',
    'outside-working-hours',
    'no-break',
    'empty-agreement',
  ];
  for (const pace of paces) {
    for (const stage of stages) {
      for (const workshop of [false, true]) {
        it(`of ${pace} in ${stage}${workshop ? ', as a workshop,' : ''} has a plan that lacks nothing`, () => {
          const components = stage === 'production' ? ['Sign-on', 'Search'] : [];
          const options = { title: 'Shop', timezone: null, pace, stage, workshop, components, ...days };
          for (const language of languages) {
            const [file] = newSession({ ...options, language }, builtIn);
            const codes = itemsOf(file?.text ?? '').map(({ code }) => code);
            assert.deepEqual(
              codes.filter((code) => about.includes(code)),
              [],
            );
          }
        });
      }
    }
  }
});
