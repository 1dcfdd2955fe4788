import { strict as assert } from 'node:assert';
import ICAL from 'ical.js';
import { calendarOf, type CalendarOptions } from '../../../../src/core/report/calendar/calendarOf';
import { calendarProblemText } from '../../../../src/core/report/calendar/calendarProblem';
import type { Session } from '../../../../src/core/session/session';
import { oneLine } from '../../../../src/core/text/oneLine';
import { nastySession } from '../nasty';
import { sampleSessions, sessionOf, sessionsOf } from '../sessions';

const now = new Date('2026-11-22T10:00:00Z');
const people = `people:
  - { id: robin, name: Robin Vale, duties: [organizer], email: robin@shop.example }
  - { id: dana, name: Dana Reyes, email: dana@shop.example, why: knows the payment flow }
  - { id: lee, name: Lee Wong, why: wrote it }
`;

const planned = (meetings: string, timezone = 'Europe/Rome', more = people): Session => {
  const [session] = sessionsOf({
    'threat-session.yaml': `title: Shop\ntimezone: ${timezone}\n${more}meetings:\n  - ${meetings}\n`,
  });
  assert.ok(session);
  return session;
};

const kickoff = (start: string, more = '') =>
  `{ id: kickoff, title: Kick-off, start: ${start}, minutes: 30, people: [robin, dana, lee, Ann]${more} }`;

const written = (session: Session, options: Partial<CalendarOptions> = {}): string => {
  const { text, problems } = calendarOf([session], { now, reminderDays: 2, ...options });
  assert.deepEqual(problems, []);
  assert.ok(text !== null);
  return text;
};

/** As another program reads the file: zones by the rules that stand in it, and by nothing else. */
const eventsIn = (text: string): ICAL.Event[] => {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
};

const eventIn = (text: string): ICAL.Event => {
  const [event, ...others] = eventsIn(text);
  assert.ok(event);
  assert.deepEqual(others, []);
  return event;
};

describe('the calendar of a session', () => {
  it('calls off what is cancelled, and reminds nobody of it', () => {
    const off = written(planned(kickoff('2026-11-23T09:00', ', status: cancelled')));
    assert.match(off, /\r\nSTATUS:CANCELLED\r\n/);
    assert.doesNotMatch(off, /VALARM/);
    assert.doesNotMatch(written(planned(kickoff('2026-11-23T09:00'))), /STATUS:CANCELLED/);
  });
  it('ends with a line break', () =>
    assert.match(written(planned(kickoff('2026-11-23T09:00'))), /\r\nEND:VCALENDAR\r\n$/));
  it('invites nobody by what a name holds', () => {
    const name = 'Dana":MAILTO:eve@x.example\r\nATTENDEE:mailto:eve@x.example ^n mail\u202Eto:x';
    const session = planned(kickoff('2026-11-23T09:00'));
    const text = written({ ...session, people: session.people.map((person) => ({ ...person, name })) });
    const lines = text.replaceAll('\r\n ', '').split('\r\n');
    const people = lines.filter((line) => /^(?:ATTENDEE|ORGANIZER)/.test(line));
    assert.equal(people.length, 3);
    for (const line of people) assert.equal(line.match(/mailto:/gi)?.length, 1, line);
    assert.doesNotMatch(lines.join('\n'), /eve@x\.example$|\u202E/m);
  });
  describe('the time', () => {
    const assertTime = (timezone: string, start: string, expected: string) => {
      const { startDate, endDate } = eventIn(written(planned(kickoff(start), timezone)));
      assert.deepEqual(
        [
          startDate.zone.tzid,
          startDate.toString().slice(0, 16),
          startDate.toJSDate().toISOString().slice(0, 16),
        ],
        [timezone, start, expected],
      );
      assert.equal(endDate.toJSDate().getTime() - startDate.toJSDate().getTime(), 30 * 60_000);
    };
    it('in Europe, before its summer time', () =>
      assertTime('Europe/Rome', '2027-03-26T09:00', '2027-03-26T08:00'));
    it('in Europe, behind its beginning', () =>
      assertTime('Europe/Rome', '2027-03-29T09:00', '2027-03-29T07:00'));
    it('in Europe, behind its end', () => assertTime('Europe/Rome', '2027-11-02T09:00', '2027-11-02T08:00'));
    it('in America, before its summer time', () =>
      assertTime('America/New_York', '2027-03-12T09:00', '2027-03-12T14:00'));
    it('in America, behind its beginning, when Europe still waits', () =>
      assertTime('America/New_York', '2027-03-15T09:00', '2027-03-15T13:00'));
    it('in America, behind its end', () =>
      assertTime('America/New_York', '2027-11-08T09:00', '2027-11-08T14:00'));
    it('in the south, in its summer', () =>
      assertTime('Australia/Sydney', '2027-01-11T09:00', '2027-01-10T22:00'));
    it('in the south, in its winter', () =>
      assertTime('Australia/Sydney', '2027-04-05T09:00', '2027-04-04T23:00'));
    it('in the south, behind the end of its winter', () =>
      assertTime('Australia/Sydney', '2027-10-04T09:00', '2027-10-03T22:00'));
    it('where half hours count', () => assertTime('Asia/Kolkata', '2027-04-05T09:00', '2027-04-05T03:30'));
    it('where no summer time is', () => assertTime('UTC', '2027-07-05T09:00', '2027-07-05T09:00'));
    it('under the name that the session uses, also an old one', () =>
      assertTime('US/Eastern', '2027-07-05T09:00', '2027-07-05T13:00'));
    it('under the name that the session uses, also of a zone with the rules of another', () =>
      assertTime('Europe/Copenhagen', '2027-07-05T09:00', '2027-07-05T07:00'));
    it('of a meeting over which the clocks are put back', () => {
      const night = '{ id: n, start: 2027-10-31T01:30, minutes: 180 }';
      assert.equal(eventIn(written(planned(night))).endDate.toString(), '2027-10-31T03:30:00');
    });
    it('does not depend on where it is written', () => {
      const home = process.env['TZ'];
      try {
        for (const elsewhere of ['America/New_York', 'Pacific/Auckland']) {
          process.env['TZ'] = elsewhere;
          // Where the clocks of New York skip half past two.
          assertTime('Europe/Rome', '2027-03-14T02:30', '2027-03-14T01:30');
        }
      } finally {
        if (home === undefined) delete process.env['TZ'];
        else process.env['TZ'] = home;
      }
    });
  });

  describe('imported twice', () => {
    /** What any calendar program keeps: of each UID the highest SEQUENCE. */
    const imported = (...files: string[]) => {
      const kept = new Map<string, ICAL.Event>();
      for (const event of files.flatMap(eventsIn)) {
        if (event.sequence >= (kept.get(event.uid)?.sequence ?? -1)) kept.set(event.uid, event);
      }
      return [...kept.values()].map(({ summary, startDate }) => `${summary} ${startDate.toString()}`);
    };
    const later = { now: new Date('2026-11-22T10:00:01Z') };
    const before = written(planned(kickoff('2026-11-23T09:00')));

    it('holds each meeting once', () =>
      assert.deepEqual(imported(before, before), ['Shop: Kick-off 2026-11-23T09:00:00']));
    it('shows the later file, whatever of the meeting has changed', () => {
      const after = written(
        planned('{ id: kickoff, title: Start, role: kickoff, start: 2026-11-24T10:00, minutes: 45 }'),
        later,
      );
      assert.deepEqual(imported(before, after), ['Shop: Start 2026-11-24T10:00:00']);
      assert.deepEqual(imported(after, before), ['Shop: Start 2026-11-24T10:00:00']);
    });
    it('keeps meetings of two sessions apart', () => {
      const other = { ...planned(kickoff('2026-11-23T09:00')), title: 'Bank' };
      assert.equal(imported(before, written(other)).length, 2);
    });
    it('is the same file when it replaces one of the same meetings', () =>
      assert.equal(written(planned(kickoff('2026-11-23T09:00')), { ...later, previous: [before] }), before));
    it('has a higher version where something has changed, and only there', () => {
      const two = (start: string) =>
        planned(`${kickoff(start)}\n  - { id: b, start: 2026-11-25T09:00, minutes: 5 }`);
      const first = written(two('2026-11-23T09:00'));
      const clockBehind = { now: new Date('2026-11-01T10:00:00Z'), previous: [first] };
      const [moved, same] = eventsIn(written(two('2026-11-24T09:00'), clockBehind));
      const [before, unchanged] = eventsIn(first);
      assert.equal(moved?.sequence, (before?.sequence ?? 0) + 1);
      assert.equal(same?.component.toString(), unchanged?.component.toString());
    });
    it('keeps its version in another file, with a method or without', () => {
      const whole = planned(
        `${kickoff('2026-11-23T09:00')}\n  - { id: b, start: 2026-11-25T09:00, minutes: 5 }`,
      );
      const alone = { ...later, meetings: whole.meetings.slice(0, 1) };
      const all = written(whole);
      const single = written(whole, { ...alone, previous: [all] });
      assert.match(single, /METHOD:REQUEST/);
      assert.equal(eventIn(single).component.toString(), eventsIn(all)[0]?.component.toString());
    });
    it('has the id of its session in its own, whatever the title', () => {
      const uid = (title: string, id: string | null) =>
        eventIn(written({ ...planned(kickoff('2026-11-23T09:00')), title, id })).uid;
      assert.equal(uid('Shop', 'shop'), uid('Shop!', 'shop'));
      assert.equal(uid('Shop!', 'Shop'), uid('Shop', null));
      assert.notEqual(uid('Shop!', null), uid('Shop', null));
    });
    it('has an id that no title makes too long', () =>
      assert.match(
        eventIn(written({ ...planned(kickoff('2026-11-23T09:00')), title: '門'.repeat(90) })).uid,
        /^[0-9a-f-]{36}$/,
      ));
    it('is the same file at the same time', () =>
      assert.equal(written(planned(kickoff('2026-11-23T09:00'))), before));
    it('has a version that fits the format, and a stamp in UTC', () => {
      const { sequence, component } = eventIn(before);
      assert.ok(sequence > 0 && sequence < 2 ** 31);
      assert.equal(component.getFirstPropertyValue('dtstamp')?.toString(), '2026-11-22T10:00:00Z');
    });
  });

  describe('the people', () => {
    const attendeesIn = (text: string) =>
      eventIn(text).attendees.map(
        (one) =>
          `${String(one.getParameter('role'))} ${String(one.getParameter('cn'))} ${String(one.getFirstValue()).toLowerCase()}`,
      );
    it('stand with address and role, the organizer first among them', () => {
      const text = written(planned(kickoff('2026-11-23T09:00')));
      assert.equal(eventIn(text).organizer.toLowerCase(), 'mailto:robin@shop.example');
      assert.deepEqual(attendeesIn(text), [
        'CHAIR Robin Vale mailto:robin@shop.example',
        'REQ-PARTICIPANT Dana Reyes mailto:dana@shop.example',
      ]);
    });
    it('stand in the description once, with what is said of those without an address', () => {
      const { description } = eventIn(written(planned(kickoff('2026-11-23T09:00'))));
      assert.match(description, /\n- Lee Wong[^\n]* \(no mail address known\)\n/);
      for (const name of ['Robin Vale', 'Dana Reyes', 'Lee Wong', 'Ann'])
        assert.equal(description.split(name).length, 2, name);
      assert.doesNotMatch(description, /Dana Reyes[^\n]*no mail address/);
    });
    it('are all named there when nobody organizes: the format has no attendees then', () => {
      const text = written(
        planned(kickoff('2026-11-23T09:00'), 'Europe/Rome', people.replace('organizer', 'moderator')),
      );
      assert.deepEqual(attendeesIn(text), []);
      assert.match(eventIn(text).description, /\n- Dana Reyes: knows the payment flow\n/);
    });
    it('are written to at an address that was pasted with a name around it', () => {
      const pasted = people.replace('dana@shop.example', JSON.stringify('Dana <dana@shop.example>'));
      assert.deepEqual(attendeesIn(written(planned(kickoff('2026-11-23T09:00'), 'Europe/Rome', pasted))), [
        'CHAIR Robin Vale mailto:robin@shop.example',
        'REQ-PARTICIPANT Dana Reyes mailto:dana@shop.example',
      ]);
    });
    for (const email of ['a@b.example, c@d.example', 'dana', '"a@b\\r\\nX-A:c"']) {
      it(`are not written to at ${email}`, () => {
        const session = planned(
          kickoff('2026-11-23T09:00'),
          'Europe/Rome',
          people.replace('dana@shop.example', JSON.stringify(email)),
        );
        assert.deepEqual(attendeesIn(written(session)), ['CHAIR Robin Vale mailto:robin@shop.example']);
      });
    }
  });

  describe('a meeting', () => {
    it('says in its description what the invitation says', () => {
      const session = planned(
        kickoff(
          '2026-11-23T09:00',
          ", purpose: 'What, and why', agenda: [Scope, Documents], location: Room 2",
        ),
        'Europe/Rome',
        `${people}classification: internal
documents: [{ title: Overview, link: 'https://wiki.example/a', status: received }, { title: Plan, status: none }]
agreement: { breaks: None, goal: "Understand; it\\nthen mend" }
`,
      );
      const { description, location, summary } = eventIn(written(session));
      assert.equal(summary, 'Shop: Kick-off');
      assert.equal(location, 'Room 2');
      for (const part of [
        'Classification: internal\n\nWhat, and why\n\nAgenda:\n- Scope\n- Documents\n\n',
        '\n- Robin Vale (organizer)\n- Dana Reyes: knows the payment flow\n',
        '\nTo read or bring:\n- Overview: https://wiki.example/a\n\n',
        '\n- No threat model finds everything.',
        '\n- Breaks: None',
      ]) {
        assert.ok(description.includes(part), `${JSON.stringify(part)} is missing in ${description}`);
      }
    });
    it('has no document in its description that not all of them may read', () => {
      const materialsFor = (...guests: string[]) => {
        const session = planned(
          `{ id: a, role: architects, start: 2026-11-23T09:00, minutes: 30, people: [robin, ${guests.join(', ')}] }`,
          'Europe/Rome',
          `${people}  - { id: ada, name: Ada, email: ada@shop.example }\n  - { id: vera, name: Vera, email: vera@vendor.example }\ndocuments: [{ title: Secret, status: received, people: [ada, robin] }, { title: Wiki, status: received }, { title: Contract, status: requested, people: [vera, ada] }]\n`,
        );
        const { description } = eventIn(written(session));
        return ['Secret', 'Wiki', 'Contract'].filter((title) => description.includes(`\n- ${title}`));
      };
      assert.deepEqual(materialsFor('ada'), ['Secret', 'Wiki', 'Contract']);
      assert.deepEqual(materialsFor('ada', 'dana'), ['Wiki']);
      assert.deepEqual(materialsFor('ada', 'vera'), ['Contract']);
    });
    it('reminds as many days before as wanted', () => {
      const alarmsOf = (reminderDays: number) =>
        eventIn(written(planned(kickoff('2026-11-23T09:00')), { reminderDays }))
          .component.getAllSubcomponents('valarm')
          .map((alarm) => alarm.getFirstPropertyValue('trigger')?.toString());
      assert.deepEqual(alarmsOf(3), ['-P3D']);
      assert.deepEqual(alarmsOf(0), []);
    });
    it('may be written alone', () => {
      const session = planned(
        `${kickoff('2026-11-23T09:00')}\n  - { id: b, start: 2026-11-24T09:00, minutes: 5 }`,
      );
      assert.deepEqual(eventsIn(written(session)).length, 2);
      assert.equal(eventIn(written(session, { meetings: session.meetings.slice(1) })).summary, 'Shop: b');
    });
    it('of work between the interviews is there, with nothing that guests are told', () => {
      const session = planned('{ id: read, role: analysis, start: 2026-11-23T13:00, minutes: 180 }');
      assert.doesNotMatch(eventIn(written(session)).description, /What to expect|What we agree on/);
    });
    it('is an invitation where it is written alone and has guests, or calls it off', () => {
      const methodOf = (session: Session) =>
        /^METHOD:(.*)\r$/m.exec(written(session, { meetings: session.meetings }))?.[1];
      assert.equal(methodOf(planned(kickoff('2026-11-23T09:00'))), 'REQUEST');
      assert.equal(methodOf(planned(kickoff('2026-11-23T09:00', ', status: cancelled'))), 'CANCEL');
      assert.equal(methodOf(planned('{ id: a, start: 2026-11-23T09:00, minutes: 5 }')), undefined);
    });
  });

  it('stays one calendar with hostile text in it', () => {
    const hostile = `a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nX:1 ;,:"\\n \u0000\u202E\u2028é😀${'ß'.repeat(90)}\uD800`;
    const plain = planned(kickoff('2026-11-23T09:00'));
    const session: Session = {
      ...plain,
      title: hostile,
      people: plain.people.map((person) => ({ ...person, name: hostile, why: hostile })),
      meetings: plain.meetings.map((meeting) => ({
        ...meeting,
        ...{ id: hostile, title: hostile, purpose: hostile, location: hostile },
        agenda: [hostile],
        people: ['robin', hostile],
      })),
    };
    const text = written(session);
    const event = eventIn(text);
    assert.equal(event.attendees.length, 1);
    assert.deepEqual(
      event.component.getAllProperties().map(({ name }) => name),
      [
        'uid',
        'sequence',
        'dtstamp',
        'dtstart',
        'dtend',
        'summary',
        'location',
        'description',
        'organizer',
        'attendee',
      ],
    );
    for (const line of text.split('\r\n')) {
      assert.ok(new TextEncoder().encode(line).length <= 75, line);
      assert.doesNotMatch(line, /\p{Cc}/u);
    }
  });

  describe('as another program reads it', () => {
    const meetingsIn = (session: Session) =>
      eventsIn(written(session)).map(({ summary, startDate }) => `${startDate.toString()} ${summary}`);
    const meetingsOf = ({ title, meetings }: Session) =>
      meetings.map((one) => `${one.start ?? ''}:00 ${oneLine(title)}: ${one.title ?? ''}`);
    it('has the meetings of the sample', () => {
      for (const session of sampleSessions()) {
        assert.ok(session.meetings.length);
        assert.deepEqual(meetingsIn(session), meetingsOf(session));
      }
    });
    it('has those of a nasty session, with all that is said of them and everybody who is invited', () => {
      const session = nastySession();
      assert.deepEqual(meetingsIn(session), meetingsOf(session));
      const [first] = eventsIn(written(session));
      assert.equal(first?.location, session.meetings[0]?.location);
      for (const words of [...(session.meetings[0]?.agenda ?? []), session.classification ?? ''])
        assert.ok(first?.description.includes(words), words);
      assert.deepEqual(first?.attendees.map((one) => String(one.getFirstValue()).toLowerCase()), [
        ...["mailto:eva.o'neil+x@example.com", 'mailto:bao@example.com', 'mailto:noor@example.com'],
      ]); // prettier-ignore
    });
    it('is no file of an empty session', () =>
      assert.equal(calendarOf([sessionOf('')], { now, reminderDays: 2 }).text, null));
  });

  describe('what cannot be written', () => {
    const assertLeftOut = (session: Session, reason: string) => {
      const { text, problems } = calendarOf([session], { now, reminderDays: 2 });
      assert.deepEqual(
        { text, reasons: problems.map(calendarProblemText) },
        { text: null, reasons: [reason] },
      );
    };
    it('has no id', () =>
      assertLeftOut(
        planned('{ title: Kick-off, start: 2026-11-23T09:00, minutes: 30 }'),
        '“Kick-off” has no id, by which calendars would know it again: write one such as id: kickoff.',
      ));
    for (const start of ['', 'start: 2026-11-23, ']) {
      it(`has ${start === '' ? 'no start' : 'only a day'}`, () =>
        assertLeftOut(
          planned(`{ id: a, title: Kick-off, ${start}minutes: 30 }`),
          '“Kick-off” has no start with a time of day: write one such as start: 2026-11-23T09:00.',
        ));
    }
    it('has no length', () =>
      assertLeftOut(
        planned('{ id: a, start: 2026-11-23T09:00 }'),
        '“a” has no length: write one such as minutes: 60.',
      ));
    it('has no time zone', () =>
      assertLeftOut(
        planned(kickoff('2026-11-23T09:00'), "''"),
        '“Kick-off” has a start, but the session no time zone: write one such as timezone: Europe/Rome.',
      ));
    for (const zone of ['Europe/Atlantis', 'PT', '+01:00', 'constructor']) {
      it(`is in the time zone ${zone}`, () =>
        assertLeftOut(
          planned(kickoff('2026-11-23T09:00'), `'${zone}'`),
          `“Kick-off” is in a time zone that nobody knows, ${zone}: write one such as timezone: Europe/Rome.`,
        ));
    }
    for (const start of ['2027-03-28T02:30', '2027-10-31T02:30', '2027-10-31T01:45']) {
      it(`starts or ends when the clocks are changed, as at ${start}`, () =>
        assertLeftOut(
          planned(kickoff(start)),
          `“Kick-off” starts or ends when the clocks in Europe/Rome are changed, at a time that is not there or there twice: move it away from ${start.replace('T', ' ')}.`,
        ));
    }
    it('has the id of another', () => {
      const session = planned(`${kickoff('2026-11-23T09:00')}\n  - ${kickoff('2026-11-24T09:00')}`);
      const { text, problems } = calendarOf([session], { now, reminderDays: 2 });
      assert.equal(eventIn(text ?? '').startDate.toString(), '2026-11-23T09:00:00');
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['repeated-id'],
      );
    });
    it('is no meeting at all', () =>
      assert.deepEqual(calendarOf([], { now, reminderDays: 2 }), { text: null, problems: [], keptBack: [] }));
  });
});
