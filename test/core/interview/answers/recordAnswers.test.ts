import assert from 'node:assert/strict';
import { notTakenText } from '../../../../src/core/interview/answers/notTaken';
import { recordAnswers } from '../../../../src/core/interview/answers/recordAnswers';
import { followUpMessage } from '../../../../src/core/report/followUpMessage';
import { openQuestionsTo } from '../../../../src/core/interview/answers/numberedQuestions';
import { sessionOf } from '../../session/literalSession';

describe('what was not taken of a reply', () => {
  it('is told whole, each piece with its reason', () =>
    assert.equal(
      notTakenText([
        { reason: 'no-number', number: null, text: 'Hello,\nsorry for the delay.' },
        { reason: 'unknown', number: '4711', text: '[a](command:b)' },
        { reason: 'gone', number: '2345', text: 'Ops.' },
      ]),
      '[Text before the first number]\nHello,\nsorry for the delay.\n\n[4711 is the number of no question to this person]\n[a](command:b)\n\n[2345 could not be written into its note]\nOps.\n',
    ));
});

const file = 'title: Shop\npeople: [{ id: lee, name: Lee Wong }, { id: dana, name: Dana Reyes }]\n';
const session = (note: string) => sessionOf({ 'threat-session.yaml': file, 'a.interview.md': note });

const three = `## Payment provider #process

- [ ] #ask @lee Who may see the webhook's URL? due:2026-11-25
- [>] Do you track failed attempts? @lee
- [>] For somebody else? @dana
- #ask @lee Where are the logs?
`;
const numbersIn = (note: string) => openQuestionsTo(session(note), 'lee').map(({ number }) => number);
const [url = '', logs = '', track = ''] = numbersIn(three);

/** Asserts the answers as `words of the question = answer`, then what was not taken as `reason number text`. */
const assertRecorded = (pasted: string, answers: string[], notTaken: string[] = [], note = three) => {
  const recorded = recordAnswers(session(note), 'lee', pasted);
  assert.deepEqual(
    recorded.answers.map(({ asked, answer }) => `${asked.text} = ${answer}`),
    answers,
  );
  assert.deepEqual(
    recorded.notTaken.map(({ reason, number, text }) => `${reason} ${number} ${text}`),
    notTaken,
  );
};

describe('the numbers of a person’s questions', () => {
  it('belong to asks and questions alike, and to nobody else’s', () =>
    assert.deepEqual(
      openQuestionsTo(session(three), 'Lee').map(({ asked }) => asked.text),
      ["Who may see the webhook's URL?", 'Where are the logs?', 'Do you track failed attempts?'],
    ));
  it('have four digits and are no years', () => {
    for (const number of [url, logs, track]) assert.ok(Number(number) >= 2100 && number.length === 4, number);
  });
  it('stay when others come, go and move', () => {
    const changed = three
      .replace(
        "- [ ] #ask @lee Who may see the webhook's URL? due:2026-11-25",
        '- [ ] #ask @lee Something new?',
      )
      .replace('## Payment', 'New text.\n\n## Payment');
    assert.deepEqual(numbersIn(changed).slice(1), [logs, track]);
  });
  it('stay when a later interview asks again', () => {
    const later = `---\ndate: 2026-11-30\n---\n\n${three}`;
    const both = sessionOf({ 'threat-session.yaml': file, 'a.interview.md': three, 'b.interview.md': later });
    assert.deepEqual(
      openQuestionsTo(both, 'lee').map(({ number }) => number),
      [url, logs, track],
    );
  });
});

describe('answers by number', () => {
  const who = "Who may see the webhook's URL? = Only operations.";
  const tracked = 'Do you track failed attempts? = @lee: Yes.';
  for (const [name, pasted] of Object.entries({
    'behind the number': `${url} Only operations.\n${track}: Yes.`,
    'with other signs': `${url}) Only operations.\n${track} - Yes.`,
    'in a list': `- **${url}** Only operations.\n- **${track}**: Yes.`,
    'with the question repeated': `${url} Who may see the webhook's URL? (Payment provider, by 2026-11-25) Only operations.\n- **${track}** Do you track failed attempts? (Payment provider): Yes.`,
    'below the number': `${url}\nOnly operations.\n\n${track}\n\nYes.\n`,
    'below the quoted question': `> ${url} Who may see the\n> webhook's URL?\nOnly operations.\n> ${track} Do you track failed attempts?\n\nYes.`,
    'in a quote as a whole': `> ${url} Only operations.\n>\n> ${track} Yes.`,
    'with a signature below': `${url} Only operations.\r\n${track} Yes.\r\n-- \r\nLee\r\n`,
    'with the message itself below': `${url} Only operations.\n${track} Yes.\n\n${url} Who may see the webhook's URL? (Payment provider, by 2026-11-25)\n${track} Do you track failed attempts? (Payment provider)\n${logs} Where are the logs?`,
  })) {
    it(`are found ${name}`, () => assertRecorded(pasted, [who, tracked]));
  }
  it('may have several lines, with a year in front', () =>
    assertRecorded(`${url}: Since\n2025 nobody,\n\nbefore all.`, [
      "Who may see the webhook's URL? = Since\n2025 nobody,\n\nbefore all.",
    ]));
  it('may be none', () => assertRecorded(`${url}\n${track}:`, []));
  it('are found in a reply to either format of the message', () => {
    for (const format of ['markdown', 'text'] as const) {
      const message = followUpMessage(session(three), 'lee', format) ?? '';
      const reply = message
        .replace(/^(.*Who may.*)$/m, '$1\nOnly operations.')
        .replace(/^(.*track.*)$/m, '$1\nYes.');
      const { answers } = recordAnswers(session(three), 'lee', reply);
      assert.deepEqual(
        answers.map(({ asked, answer }) => `${asked.text} = ${answer}`),
        [who, tracked],
      );
    }
  });
  it('that nothing is asked with are told', () =>
    assertRecorded(
      `Hello,\nhere it is.\n\n${url}: Only operations.\n1234: What?\n9999999`,
      [who],
      ['no-number null Hello,\nhere it is.', 'unknown 1234 What?\n9999999'],
    ));
  it('without any number are told', () => assertRecorded('Yes.', [], ['no-number null Yes.']));
  it('that contradict each other are told, both', () =>
    assertRecorded(`${url}: Yes.\n${url}: No.`, [], [`twice ${url} Yes.`, `twice ${url} No.`]));
  it('given twice in the same words count once', () =>
    assertRecorded(`${track}: Yes.\n${track}: Yes.`, [tracked]));
  it('to what was closed in the meantime are told', () =>
    assertRecorded(
      `${url}: Yes.\n${track}: No.`,
      [],
      [`closed ${url} Yes.`, `closed ${track} No.`],
      three.replace('- [ ] #ask', '- [x] #ask').replace('[>] Do', '[x] Do'),
    ));
  it('of somebody else are told', () => {
    const { answers, notTaken } = recordAnswers(session(three), 'dana', `${url}: Yes.`);
    assert.deepEqual(answers, []);
    assert.deepEqual(notTaken, [{ reason: 'unknown', number: url, text: 'Yes.' }]);
  });
});
