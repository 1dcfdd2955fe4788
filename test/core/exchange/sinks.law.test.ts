import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { exportJson } from '../../../src/core/exchange/exportJson';
import { contentIn, exportFormats, exportNames } from '../../../src/core/exchange/exporter';
import { jsonText } from '../../../src/core/exchange/exportFormat';
import { problemsSarif } from '../../../src/core/exchange/sarif';
import { agreementPage } from '../../../src/core/report/agreementPage';
import {
  backlogMarkdown,
  backlogOf,
  copiedFindings,
  copiedQuestions,
  newIssueAddress,
} from '../../../src/core/report/backlog';
import { calendarOf } from '../../../src/core/report/calendar/calendarOf';
import { followUpMessage } from '../../../src/core/report/followUpMessage';
import { invitationText } from '../../../src/core/report/invitation';
import { diagramPage } from '../../../src/core/report/diagram';
import { overviewSvg } from '../../../src/core/report/overviewSvg';
import { builtInCatalog } from '../../../src/builtIn/builtInCatalog';
import type { Session } from '../../../src/core/session/session';
import { actingText } from '../report/hostileText';
import { invited } from '../report/invited';
import { reworded } from '../report/reworded';
import { sessionsOf } from '../report/sessions';
import { shop, shopFiles } from '../report/shop';

/** What else comes from outside: names of files, and what only some sinks show. */
const more = ['file', 'link', 'purpose', 'agenda', 'location', 'why', 'answer', 'goal', 'headings', 'label'];

const options = {
  linesOf: () => null,
  folder: '',
  version: '1.2.3',
  withSuppressed: true,
  folderOfReport: '',
  catalogsOf: () => [builtInCatalog()] as const,
};

/** All that leaves the tool, by what it is. */
const sinks: Record<string, (session: Session) => readonly (string | null)[]> = {
  ...Object.fromEntries(
    // What JSON holds has a schema, which the words of a person fit and any other words do not: see below. A Word
    // document is XML in a package: see its own laws.
    exportNames
      .filter((name) => name !== 'json' && name !== 'docx')
      .map((name) => [
        name,
        (session: Session) => {
          const format = exportFormats[name];
          const written = contentIn(format, [session], options);
          assert.ok(written && 'content' in written);
          const { content } = written;
          return [typeof content === 'string' ? content : new TextDecoder('utf-16le').decode(content)];
        },
      ]),
  ),
  agreement: (session) => [
    agreementPage(session, null),
    ...session.meetings.map((one) => agreementPage(session, one)),
  ],
  invitation: (session) => session.meetings.map((meeting) => invitationText(session, meeting)),
  calendar: (session) => [calendarOf([session], { now: new Date(0), reminderDays: 2 }).text],
  diagram: (session) => [diagramPage(session), overviewSvg(session)],
  backlog: (session) => [
    backlogMarkdown(session),
    ...backlogOf(session).flatMap((item) => [
      item.title,
      item.body,
      newIssueAddress('https://x.example', item),
    ]),
  ],
  'what is copied': (session) => [
    copiedFindings(session, session.findings),
    copiedQuestions(session, [...session.questions, ...session.asks]),
  ],
  'follow-up': ({ ...session }) =>
    session.people.flatMap(({ id }) =>
      (['markdown', 'text'] as const).map((format) => followUpMessage(session, id, format)),
    ),
};

/** Answers hold blocks, in which lines stay. */
const withCode = (session: Session): Session => ({
  ...session,
  questions: session.questions.map((one) => ({
    ...one,
    answer: one.answer && `\`\`\`\n${one.answer}\n\`\`\``,
  })),
});

const acting = /[^\P{Cc}\t\n\r]|\r(?!\n)|[\u2028\u2029\u202A-\u202E\u2066-\u2069\p{Surrogate}]/u;

describe('nothing acts where it arrives', () => {
  const words = fc.array(actingText, { minLength: 1, maxLength: 30 });
  for (const [name, write] of Object.entries(sinks)) {
    it(`in ${name}`, () =>
      fc.assert(
        fc.property(words, fc.constantFrom(shop, invited), (texts, base) => {
          for (const text of write(withCode(reworded(base, texts, more)))) {
            const found = acting.exec(text ?? '');
            assert.equal(
              found && JSON.stringify(text?.slice(Math.max(0, found.index - 20), found.index + 20)),
              null,
            );
          }
        }),
        { numRuns: 60 },
      ));
  }
  it('in problems and JSON', () =>
    fc.assert(
      fc.property(actingText, actingText, (file, words) => {
        const note = `- #risk/${words}\n- #hnit ${words}\n- [ ] ${words} @${words}\n- #ask @nobody${words} x\n`;
        const sessions = sessionsOf({ [`${file.replaceAll('/', '')}.interview.md`]: note, ...shopFiles });
        const problems = sessions.flatMap((session) => session.problems);
        assert.doesNotMatch(problemsSarif(problems, options), acting);
        assert.doesNotMatch(jsonText(exportJson(sessions)), acting);
        for (const { message } of exportJson(sessions).sessions.flatMap((one) => one.problems))
          assert.doesNotMatch(message, /[\p{Cc}\u2028-\u202E\u2066-\u2069\p{Surrogate}]/u);
      }),
      { numRuns: 60 },
    ));
});

describe('JSON of any words', () => {
  it('gives back what was written, and U+FFFD for half a character', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), actingText, (one, other) => {
        const read = JSON.parse(jsonText({ one, [other]: [other, `\\${other}`] })) as Record<string, unknown>;
        const whole = (text: string) => text.replace(/\p{Surrogate}/gu, '\uFFFD');
        assert.deepEqual(read, { one: whole(one), [whole(other)]: [whole(other), `\\${whole(other)}`] });
      }),
      { numRuns: 300 },
    ));
  it('keeps text that looks like an escape', () =>
    assert.equal(jsonText('\\ud800 \uD800 \\\\ \u202E'), '"\\\\ud800 \uFFFD \\\\\\\\ \\u202e"\n'));
});
