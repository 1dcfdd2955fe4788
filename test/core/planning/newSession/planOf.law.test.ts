import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { parseNote } from '../../../../src/core/note/parseNote';
import { languages } from '../../../../src/core/text/language';
import { elementKey } from '../../../../src/core/note/note';
import { oneLineToWrite } from '../../../../src/core/text/oneLine';
import { meetingPlaces, roomForComponents } from '../../../../src/core/planning/newSession/timetables';
import { laterStart, planOf, planProblems } from '../../../../src/core/planning/newSession/planOf';
import type { PlanOptions } from '../../../../src/core/planning/newSession/planOptions';
import { paces, stages } from '../../../../src/core/sessionFile/sessionSchema';
import { timeOf } from '../../../../src/core/text/date';
import { hostileText } from '../../report/hostileText';
import { assertReadable, filesOf } from './sessionOf';

const day = fc
  .date({ min: new Date('0001-01-01T00:00Z'), max: new Date('9999-12-20T00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Of one day or of none, long enough for a plan or not. */
const anyHours = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 1439 }))
  .map(([from, to]) => ({ from: timeOf(from), to: timeOf(to) }));

/** Eight hours at least: enough for every plan. */
const longHours = fc
  .integer({ min: 0, max: 1439 - 480 })
  .chain((from) =>
    fc.integer({ min: from + 480, max: 1439 }).map((to) => ({ from: timeOf(from), to: timeOf(to) })),
  );

const name = hostileText.filter((text) => oneLineToWrite(text) !== '');

const anyOptions: fc.Arbitrary<PlanOptions> = fc.record({
  pace: fc.constantFrom(...paces),
  stage: fc.constantFrom(...stages),
  workshop: fc.boolean(),
  components: fc.array(fc.oneof(name, fc.constantFrom('a', ' A', '')), { maxLength: 7 }),
  start: fc.oneof(day, fc.string()),
  workingHours: anyHours,
  language: fc.constantFrom(...languages),
});

const possible: fc.Arbitrary<PlanOptions> = fc
  .record({
    pace: fc.constantFrom(...paces),
    stage: fc.constantFrom(...stages),
    workshop: fc.boolean(),
    names: fc.uniqueArray(name, {
      minLength: 1,
      maxLength: 6,
      selector: (text) => elementKey(oneLineToWrite(text)),
    }),
    start: day,
    workingHours: longHours,
    language: fc.constantFrom(...languages),
  })
  .map(({ names, ...given }) => ({
    ...given,
    components: given.stage === 'production' ? names.slice(0, roomForComponents(given)) : [],
  }));

describe('a plan', () => {
  it('is made or refused with a reason', () =>
    fc.assert(
      fc.property(fc.oneof(anyOptions, possible), (given) => {
        if (planProblems(given).length) assert.throws(() => planOf(given), RangeError);
        else assert.ok(planOf(given).length > 0);
      }),
    ));

  it('is never refused where it is possible', () =>
    fc.assert(fc.property(possible, (given) => assert.deepEqual(planProblems(given), []))));

  it('keeps to working days and hours, with a pause between meetings', () =>
    fc.assert(
      fc.property(possible, (given) => {
        let free = '';
        for (const { start, minutes } of planOf(given)) {
          const begins = new Date(`${start}Z`);
          const ends = new Date(begins.getTime() + minutes * 60_000).toISOString().slice(0, 16);
          assert.ok(![0, 6].includes(begins.getUTCDay()), start);
          assert.ok(start.slice(11) >= given.workingHours.from, start);
          assert.ok(ends.slice(11) <= given.workingHours.to, ends);
          assert.equal(ends.slice(0, 10), start.slice(0, 10));
          assert.ok(start > free, `${start} after ${free}`);
          free = ends;
        }
      }),
    ));

  it('starts on the day that was given, or on the Monday after it', () =>
    fc.assert(
      fc.property(possible, (given) => {
        const first =
          planOf(given)
            .find(({ id }) => id === 'kickoff')
            ?.start.slice(0, 10) ?? '';
        const later = (Date.parse(first) - Date.parse(given.start)) / 86_400_000;
        const weekday = new Date(given.start).getUTCDay();
        const isPair = given.stage === 'design' && given.pace === 'three-days';
        assert.equal(later, weekday === 6 ? 2 : weekday === 0 ? 1 : weekday === 5 && isPair ? 3 : 0);
        assert.equal(laterStart(given) !== null, weekday === 5 && isPair);
      }),
    ));

  it('has time to prepare on an earlier day, but at the beginning of the calendar', () =>
    fc.assert(
      fc.property(possible, (given) => {
        const [first, second] = planOf(given);
        if (given.start.startsWith('0001-01-0')) return;
        assert.equal(first?.id, 'preparation');
        assert.ok(first.start.slice(0, 10) < (second?.start ?? ''));
      }),
    ));

  it('has an id and a file of its own for each meeting, the same each time', () =>
    fc.assert(
      fc.property(possible, (given) => {
        const plan = planOf(given);
        assert.equal(new Set(plan.map(({ id }) => id.toLowerCase())).size, plan.length);
        for (const { id, note } of plan) {
          assert.match(id, /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u);
          assert.ok(note === null || note === `${id}.interview.md`);
        }
        assert.deepEqual(planOf(given), plan);
      }),
    ));

  it('leaves an hour to eat', () => {
    for (const pace of paces) {
      for (const stage of stages) {
        const wanted = { pace, stage, workshop: false };
        const components = Array.from({ length: roomForComponents(wanted) }, (_, index) => `${index}`);
        const places = meetingPlaces({ ...wanted, components });
        for (const { day: of, begins } of places.filter((place) => place.begins >= 270)) {
          const morning = places.filter(
            (place) => place.day === of && place.begins < begins && place.begins < 270,
          );
          for (const place of morning) assert.ok(place.begins + place.slot.minutes <= 210);
        }
      }
    }
  });
});

describe('a new session', () => {
  it('is read as it was meant, whatever the names', () =>
    fc.assert(
      fc.property(possible, name, (given, title) => {
        const session = assertReadable({ ...given, title, timezone: 'Europe/Rome' });
        assert.equal(session.title, oneLineToWrite(title));
        assert.deepEqual(
          session.components.map((component) => component.name),
          given.components.map(oneLineToWrite),
        );
        assert.deepEqual(
          session.meetings.map(({ start, minutes, id }) => ({ start, minutes, id })),
          planOf(given).map(({ start, minutes, id }) => ({ start, minutes, id })),
        );
      }),
      { numRuns: 60 },
    ));

  it('has a section for each component in the note about it', () =>
    fc.assert(
      fc.property(name, (component) => {
        const given = {
          pace: 'half-day',
          stage: 'production',
          workshop: false,
          language: 'en',
          start: '2026-11-23',
        } as const;
        const files = filesOf({
          ...given,
          components: [component],
          workingHours: { from: '09:00', to: '17:30' },
          title: 'Web shop',
          timezone: null,
        });
        const note = parseNote(files.find(({ path }) => path.startsWith('component'))?.text ?? '');
        assert.deepEqual(
          note.elements.map(({ kind, key }) => ({ kind, key })),
          [{ kind: 'process', key: elementKey(oneLineToWrite(component)) }],
        );
        assert.equal(note.tags.length, 0);
      }),
      { numRuns: 100 },
    ));
});
