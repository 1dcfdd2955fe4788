import assert from 'node:assert/strict';
import {
  leftOutSummary,
  notTakenText,
  replyOverview,
  recordAnswers,
} from '../../../../src/core/interview/answers/recordAnswers';
import { followUpMessage } from '../../../../src/core/report/followUpMessage';
import { openQuestionsTo } from '../../../../src/core/interview/answers/numberedQuestions';
import { sessionOf } from '../../session/literalSession';
import { heads } from './mailShapes';

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
  it('are found in a reply to either format of the message, in either language', () => {
    for (const [format, language] of [
      ['markdown', 'en'],
      ['text', 'en'],
      ['markdown', 'de'],
      ['text', 'de'],
    ] as const) {
      const message = followUpMessage({ ...session(three), language }, 'lee', format) ?? '';
      assert.equal(message.includes('vielen Dank'), language === 'de');
      const reply = message
        .replace(/^(.*Who may.*)$/m, '$1\nOnly operations.')
        .replace(/^(.*track.*)$/m, '$1\nYes.');
      const { answers, notTaken } = recordAnswers(session(three), 'lee', reply);
      assert.deepEqual(notTaken, []);
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

describe('a reply as programs and people leave it', () => {
  const who = "Who may see the webhook's URL? = Only operations.";
  const tracked = 'Do you track failed attempts? = @lee: Yes.';
  const whereLogs = 'Where are the logs? = Ask Omar.';
  const head = heads['Outlook, German'] ?? '';

  for (const [name, pasted] of Object.entries({
    'in a list that was numbered anew': `1. ${url} Only operations.\n2. ${track} Yes.`,
    'in a copied mail, its own head above': `${head}\n\n${url} Only operations.\n${track} Yes.\n\n${head}\n\nHello Lee`,
    'below a head, within the message': `${head}\n\nHello Lee Wong,\n\n${url} Who may see the\nwebhook's URL? (Payment provider, by 2026-11-25)\nOnly operations.\n\n${track} Do you track failed attempts? (Payment provider)\nYes.\n\nViele Grüße\nMira`,
    'in a chat': `Mira Keller 14:01\nCan you answer?\nLee Wong 14:02\n${url} Only operations.\n${track} Yes.\nMira Keller 14:05\nThank you!`,
    'in another chat': `[24.11.26, 14:01:07] Mira: Can you?\n[24.11.26, 14:02:11] Lee: ${url} Only operations.\n[24.11.26, 14:03:00] Lee: ${track} Yes.`,
    'in a chat with times below the names': `Lee Wong\n  2:02 PM\n${url} Only operations.\n${track} Yes.`,
    'with a good-bye in the middle': `${url} Only operations.\n\nBest regards,\nLee\n\nPS: ${track} Yes.`,
  })) {
    it(`is read ${name}`, () => assertRecorded(pasted, [who, tracked]));
  }
  it('may give one answer to two numbers', () =>
    assertRecorded(`${logs}/${track}: Ask Omar.`, [
      whereLogs,
      'Do you track failed attempts? = @lee: Ask Omar.',
    ]));
  it('answers on top and within the message below', () =>
    assertRecorded(
      `${url} Only operations.\n\n${head}\n\n${url} Who may see the webhook's URL? (Payment provider)\n${track} Do you track failed attempts?\nYes.\n${logs} Where are the logs? (Payment provider)\n`,
      [who, tracked],
    ));
  it('tells what may be an answer or the end of the mail below', () =>
    assertRecorded(
      `${url} Only operations.\n\n${head}\n\n${track} Do you track failed attempts?\nThis mail is confidential.`,
      [who],
      [`below ${track} This mail is confidential.`],
    ));
  it('keeps brackets that are no remark of ours', () =>
    assertRecorded(`${url} Who may see the webhook's URL? (Only operations.)`, [
      "Who may see the webhook's URL? = (Only operations.)",
    ]));
  it('tells a line that holds an open number and was not taken as one', () =>
    assertRecorded(
      `${url} Only operations.\nand then there is ${track}: yes.`,
      [`Who may see the webhook's URL? = Only operations.\nand then there is ${track}: yes.`],
      [`inside ${track} and then there is ${track}: yes.`],
    ));
  it('tells what a mail program counted on', () =>
    assertRecorded(
      `${url}. Only operations\n${Number(url) + 1}. Yes`,
      ["Who may see the webhook's URL? = Only operations"],
      [`unknown ${Number(url) + 1} Yes`],
    ));
  it('may name a number that has its own answer', () =>
    assertRecorded(`${url} Only operations.\n${track} As in ${url}.`, [
      who,
      `Do you track failed attempts? = @lee: As in ${url}.`,
    ]));
  it('keeps years, ports and amounts as words', () =>
    assertRecorded(`${url} Kept until\n2027.\nPorts:\n8443: TLS\n8080\n2019: none.\n${url}.50 EUR`, [
      `Who may see the webhook's URL? = Kept until\n2027.\nPorts:\n8443: TLS\n8080\n2019: none.\n${url}.50 EUR`,
    ]));
  it('keeps the lines of a list and of what is indented like code', () =>
    assertRecorded(`${track} Like this:\n  output:\n    host: a\n1. one\n   - two`, [
      'Do you track failed attempts? = @lee: Like this:\n```\noutput:\n  host: a\n```\n1. one\n   - two',
    ]));
  it('says what is left out, and why', () => {
    const { leftOut } = recordAnswers(
      session(three),
      'lee',
      `> Hello\n${url} Ops.\n\nViele Grüße\nLee\n\n${head}\n\nHello Lee Wong,\n`,
    );
    assert.deepEqual(
      leftOut.map(({ reason, text }) => `${reason} ${text}`),
      ['quote Hello', 'signature Viele Grüße\nLee', `mail ${head}`, 'message Hello Lee Wong,'],
    );
    assert.equal(leftOutSummary(leftOut.slice(0, 2)), 'what is quoted, the signature');
  });
  it('can be looked through as a whole', () => {
    const { answers, notTaken, leftOut } = recordAnswers(session(three), 'lee', `Hi,\n${url} Ops.\n-- \nLee`);
    assert.equal(
      replyOverview(answers, notTaken, leftOut),
      `[${url} Who may see the webhook's URL?]\nOps.\n\n[Not taken: Text before the first number]\nHi,\n\n[Left out: the signature]\n--\nLee\n`,
    );
  });
});

describe('a reply in a table', () => {
  const answered = ["Who may see the webhook's URL? = Only Ops.", 'Where are the logs? = In the shed.'];
  it('is read from its last column, with lines or tabs between', () => {
    assertRecorded(
      `| Nr | Question | Answer |\n|----|:---:|---|\n| ${url} | Who may see the webhook's URL? (Payment provider, by 2026-11-25) | Only Ops. |\n| ${logs} | Where are the logs? | In the shed. |\n| ${track} | Do you track failed attempts? | |\n`,
      answered,
    );
    assertRecorded(
      `No.\tQuestion\tAnswer\n${url}\tWho may see the webhook's URL?\tOnly Ops.\n${logs}\tWhere are the logs?\tIn the shed.\n`,
      answered,
    );
    assertRecorded(`1 | ${url} | Payment provider | Only Ops.\n2 | ${logs} | In the shed.`, answered);
  });
  it('may leave lines of nothing but lines around its rows', () =>
    assertRecorded(`| ${url} | Only Ops. |\n|\n| ${logs} | In the shed. |\n|---|---|`, answered));
  it('takes no line out of a drawing', () =>
    assertRecorded(`${url} A\n|\nB`, ["Who may see the webhook's URL? = A\n|\nB"]));
  it('is no table that stands in an answer', () =>
    assertRecorded(`${logs} These:\na | b\n|---|---|\n| 1 | 2 |\n${url} | Only Ops.`, ['Where are the logs? = These:\na | b\n|---|---|\n| 1 | 2 |', "Who may see the webhook's URL? = Only Ops."])); // prettier-ignore
  it('is told where nobody can tell which cell is the answer', () => {
    const { answers, notTaken } = recordAnswers(
      session(three),
      'lee',
      `| ${url} | What? | Ops. | Or Sales. |`,
    );
    assert.ok(answers.length + notTaken.length > 0);
  });
});

describe('the name of the sender before a number', () => {
  it('says who speaks, and is no part of an answer', () => {
    assertRecorded(`Lee: ${url} Only Ops.\nLee Wong: ${logs}: In the shed.`, ["Who may see the webhook's URL? = Only Ops.", 'Where are the logs? = In the shed.']); // prettier-ignore
  });
});
