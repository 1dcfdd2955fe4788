import assert from 'node:assert/strict';
import { assertProblems, type Files, sessionOf } from './literalSession';

/** Asserts the flows as `from > to: data (protocol)`. */
const assertFlows = (text: string, ...expected: string[]) =>
  assert.deepEqual(
    sessionOf(text).flows.map(({ from, to, data, protocol }) => `${from} > ${to}: ${data} (${protocol})`),
    expected,
  );

describe('a flow', () => {
  it('has two ends, data and a protocol', () =>
    assertFlows('#flow A -> B: orders, e-mail (HTTPS)', 'A > B: orders, e-mail (HTTPS)'));
  it('needs no data', () => assertFlows('#flow A -> B (HTTPS)', 'A > B: null (HTTPS)'));
  it('needs no protocol', () => assertFlows('#flow A -> B: orders', 'A > B: orders (null)'));
  it('may be written with another arrow', () => {
    for (const arrow of ['→', '–>', '—>', '-->']) assertFlows(`#flow A ${arrow} B`, 'A > B: null (null)');
    for (const arrow of ['←', '<–', '<—']) assertFlows(`#flow A ${arrow} B`, 'B > A: null (null)');
    assertFlows('#flow A <–> B', 'A > B: null (null)', 'B > A: null (null)');
  });
  it('has the names that stand in code, in emphasis and in links', () =>
    assertFlows('#flow `A` -> **B** -> [C](#c): orders', 'A > B: orders (null)', 'B > C: orders (null)'));
  it('has the names that stand partly in such, also at its end', () => {
    assertFlows('#flow **Card** reader -> [Till](#till)', 'Card reader > Till: null (null)');
    assertFlows('#flow A -> [Till](#till) (TLS)', 'A > Till: null (TLS)');
    assertFlows('#flow A -> [[Till]](TLS)', 'A > [[Till]]: null (TLS)');
    assertFlows('#flow A -> B: [orders](#o)', 'A > B: [orders](#o) (null)');
  });
  it('may be written backwards', () => assertFlows('#flow A <- B: orders', 'B > A: orders (null)'));
  it('both ways is two', () =>
    assertFlows('#flow A <-> B: orders', 'A > B: orders (null)', 'B > A: orders (null)'));
  it('in a chain is one for each arrow', () =>
    assertFlows('#flow A -> B <- C: orders (TLS)', 'A > B: orders (TLS)', 'C > B: orders (TLS)'));
  it('has the data behind the first colon', () =>
    assertFlows('#flow A -> B: at 9:00: all', 'A > B: at 9:00: all (null)'));
  it('has the protocol in the last brackets', () =>
    assertFlows('#flow A -> B: orders (paid) (HTTPS)', 'A > B: orders (paid) (HTTPS)'));
  it('has the protocol in brackets that hold some, and in front of a full stop', () => {
    assertFlows('#flow A -> B: orders (HTTP(S))', 'A > B: orders (HTTP(S))');
    assertFlows('#flow A -> B: orders (HTTP (plain)).', 'A > B: orders (HTTP (plain))');
    assertFlows('#flow A -> B: orders :-) (TLS)', 'A > B: orders :-) (TLS)');
    assertFlows('#flow A -> B: orders (no (TLS', 'A > B: orders (no (TLS (null)');
    assertFlows('#flow A -> B: orders :-)', 'A > B: orders :-) (null)');
  });
  it('may have the protocol in front of the colon, where no element has that name', () => {
    assertFlows('#flow A -> B (HTTPS): orders', 'A > B: orders (HTTPS)');
    assertFlows('#flow A -> B (HTTPS): orders (TLS)', 'A > B (HTTPS): orders (TLS)');
    assertFlows('## B (old) #store\n\n#flow A -> b (OLD): orders', 'A > B (old): orders (null)');
  });
  it('is read without what is struck through', () => {
    assertFlows('#flow A -> B: orders (HTTPS) ~~(HTTP)~~', 'A > B: orders (HTTPS)');
    assertFlows('#flow A -> ~~B~~ C: orders (LTE, ~~plain~~ TLS)', 'A > C: orders (LTE, TLS)');
    assertFlows('#flow ~~A -> B: orders~~');
    assertProblems('#flow ~~A -> B~~ since May', '1:1 malformed-flow ~~A -> B~~ since May');
  });
  it('has what was noted below it', () =>
    assert.deepEqual(
      sessionOf('- #flow A <-> B: orders\n  - every hour').flows.map(({ remarks }) => remarks),
      ['every hour', 'every hour'],
    ));
  it('may lead to several elements', () => {
    const bank = '## Bank #store\n\n## Shop #store\n\n';
    assertFlows(`${bank}#flow A -> Bank, shop: orders`, 'A > Bank: orders (null)', 'A > Shop: orders (null)');
    assertFlows(`${bank}#flow Bank and Shop -> A`, 'Bank > A: null (null)', 'Shop > A: null (null)');
    assertFlows(`${bank}#flow A -> Bank, Till`, 'A > Bank, Till: null (null)');
    assertProblems(`${bank}#flow A -> Bank, Shop`);
  });
  it('has no protocol in brackets further in', () =>
    assertFlows('#flow A -> B: orders (paid) only', 'A > B: orders (paid) only (null)'));
  it('begins at the element of its section', () =>
    assertFlows('## Shop #store\n\n- #flow -> B: orders', 'Shop > B: orders (null)'));
  it('ends at the element of its section', () =>
    assertFlows('## Shop #store\n\n- #flow A ->\n', 'A > Shop: null (null)'));
  it('begins and ends there in a chain', () =>
    assertFlows('## Shop #store\n\n- #flow -> B ->', 'Shop > B: null (null)', 'B > Shop: null (null)'));
  it('spells its ends as the headings do, else as the first flow does', () =>
    assertFlows(
      '## Web shop #process\n\n- #flow WEB SHOP -> Bank\n- #flow bank -> web shop',
      'Web shop > Bank: null (null)',
      'Bank > Web shop: null (null)',
    ));
  it('may have its ends in emphasis, quotes or links', () =>
    assertFlows(
      '## Web shop #process\n\n- #flow [[Web shop]] -> B\n- #flow "web shop" -> **Web shop**\n- #flow `Web shop` -> “Web shop”',
      'Web shop > B: null (null)',
      'Web shop > Web shop: null (null)',
      'Web shop > Web shop: null (null)',
    ));
  it('may have full-width signs', () => assertFlows('#flow A → B：orders（HTTPS）', 'A > B: orders (HTTPS)'));
  it('may join names with arrows of their own', () =>
    assertFlows('#flow A->B -> C', 'A->B > C: null (null)'));
  it('is not seen in code', () => assertFlows('`#flow A -> B`'));
});

describe('a malformed flow', () => {
  it('has no arrow', () => assertProblems('- #flow A, B', '1:3 malformed-flow A, B'));
  it('has no ends', () => assertProblems('## Shop #store\n\n- #flow ->', '3:3 malformed-flow ->'));
  it('lacks an end outside any section', () => assertProblems('- #flow -> B', '1:3 malformed-flow -> B'));
  it('lacks what is between two arrows', () =>
    assertProblems('## Shop #store\n\n- #flow A -> -> B', '3:3 malformed-flow A -> -> B'));
  it('is no flow', () => assertFlows('- #flow A, B'));
});

describe('a flow that can be asked about', () => {
  const asked = (files: Files) =>
    sessionOf(files).flowSubjects.map(
      ({ name, text, interviews }) => `${name} | ${text} | ${interviews.join(' ')}`,
    );

  it('is one in all notes, as the first row tells it', () =>
    assert.deepEqual(
      asked({
        'a.interview.md': '- #flow shopper -> Shop: orders\n- #flow Shop -> Bank, Journal',
        'b.interview.md':
          '## Shopper #interactor\n- #flow -> Shop (HTTPS)\n\n## Bank #store\n\n## Journal #store',
      }),
      [
        'Shopper → Shop | shopper -> Shop: orders | a.interview.md b.interview.md',
        'Shop → Bank, Shop → Journal | Shop -> Bank, Journal | a.interview.md',
      ],
    ));
});
