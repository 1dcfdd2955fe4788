import assert from 'node:assert/strict';
import { problemSubject } from '../../../src/core/language/problems/problemRules';
import type { CatalogQuestion } from '../../../src/core/catalog/catalog';
import { parseCatalog } from '../../../src/core/catalog/parseCatalog';

/** Asserts the questions as `id/STRIDE text`, and the problems as `line code about`. */
function assertCatalog(text: string, questions: string[], ...problems: string[]): void {
  const { catalog, lines, problems: found } = parseCatalog(text);
  assert.deepEqual(
    catalog.questions.map((question) => `${question.id}/${question.stride.join('')} ${question.text}`),
    questions,
  );
  assert.deepEqual(
    found.map(
      (problem) => `${lines.lineAt(problem.span.start) + 1} ${problem.code} ${problemSubject(problem)}`,
    ),
    problems,
  );
}

const page = `title: Payments
language: en
hide: [credential-rotation]      # questions of the catalogs before this one
questions:
  - id: refund-limit             # the same id as an earlier one replaces it
    text: Who may refund, and how much?
    stride: TE
    depth: deep
    appliesTo: [human, service]
    why: A refund is money leaving the house.
    listenFor: [no limit, anybody in support]
    followUps:
      - when: [no limit]         # a status, or words in the answer
        text: What would stop a thousand refunds in one night?
        id: refund-flood
    references: [CWE-840]
`;

const sameForAll = { human: null, service: null, device: null, agent: null };

describe('parseCatalog', () => {
  it('reads the example of the format page whole', () => {
    const question: CatalogQuestion = {
      id: 'refund-limit',
      text: 'Who may refund, and how much?',
      textFor: sameForAll,
      stride: ['T', 'E'],
      appliesTo: ['human', 'service'],
      depth: 'deep',
      moment: null,
      why: 'A refund is money leaving the house.',
      listenFor: ['no limit', 'anybody in support'],
      followUps: [
        {
          when: ['no limit'],
          text: 'What would stop a thousand refunds in one night?',
          textFor: sameForAll,
          id: 'refund-flood',
        },
      ],
      references: ['CWE-840'],
    };
    const { catalog, problems } = parseCatalog(page);
    assert.deepEqual(catalog, {
      title: 'Payments',
      language: 'en',
      hide: ['credential-rotation'],
      questions: [question],
    });
    assert.deepEqual(problems, []);
  });

  it('needs no more than an id and a text', () =>
    assertCatalog('questions: [{ id: pin, text: Who knows it? }]', ['pin/ Who knows it?']));
  it('reads letters in any case, and keeps the order they stand in', () =>
    assertCatalog('questions: [{ id: pin, text: Who?, stride: es }]', ['pin/ES Who?']));
  it('reports letters that name no category', () =>
    assertCatalog(
      'questions:\n- id: pin\n  text: Who?\n  stride: SXY\n',
      ['pin/S Who?'],
      '4 stride-letter XY',
    ));
  it('leaves out a question without an id, and keeps the others', () =>
    assertCatalog(
      'questions:\n- { text: Who? }\n- { id: pin, text: Who? }\n',
      ['pin/ Who?'],
      '2 impossible-value id',
    ));
  it('leaves out a question whose id nobody could write in a note', () =>
    assertCatalog('questions:\n- { id: my pin, text: Who? }\n', [], '2 impossible-value id: my pin'));
  it('leaves out one wrong subject', () => {
    const { catalog, problems } = parseCatalog(
      'questions: [{ id: pin, text: Who?, appliesTo: [robot, human] }]',
    );
    assert.deepEqual(catalog.questions[0]?.appliesTo, ['human']);
    assert.deepEqual(problems.map(problemSubject), ['appliesTo: robot']);
  });
  it('lets the later of two questions with one id count', () =>
    assertCatalog(
      'questions:\n- { id: pin, text: Who? }\n- { id: pin, text: Why? }\n',
      ['pin/ Why?'],
      '3 repeated-id pin',
    ));
  it('reads what is left of broken YAML', () =>
    assertCatalog(
      'questions:\n- { id: pin, text: Who? }\n- { id: key, text: "Why? }\n',
      ['pin/ Who?', 'key/ Why? }'],
      '3 yaml a quotation mark is opened and not closed',
    ));
});
