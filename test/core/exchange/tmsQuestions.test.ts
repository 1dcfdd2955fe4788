import { strict as assert } from 'node:assert';
import { parseCatalog } from '../../../src/core/catalog/parseCatalog';
import { tmsQuestionsOf } from '../../../src/core/exchange/tmsQuestions';

describe('questions for Threats Manager Studio', () => {
  const bytesOf = (yaml: string) => tmsQuestionsOf([parseCatalog(yaml).catalog]);
  const questionsIn = (yaml: string) =>
    JSON.parse(new TextDecoder('utf-16le').decode(bytesOf(yaml))) as {
      text: string;
      rule: { node: object };
    }[];

  it('are UTF-16 with the lower byte first, and say so', () =>
    assert.deepEqual([...bytesOf('questions: []').slice(0, 6)], [0xff, 0xfe, 0x5b, 0, 0x5d, 0]));
  it('are put to what they apply to', () => {
    const [one, other, third] = questionsIn(
      'questions: [{ id: a, text: A?, appliesTo: [device] }, { id: b, text: B?, appliesTo: [process, store] }, { id: c, text: C?, appliesTo: [solution] }]',
    );
    assert.match(JSON.stringify(one), /"value":"External Interactor"/);
    assert.match(JSON.stringify(other), /OrRuleNode.*"value":"Process".*"value":"Data Store"/);
    assert.match(JSON.stringify(third), /"value":"Threat Model"/);
  });
  it('say in each rule what may be chosen, without which the editor there fails', () => {
    const [question] = questionsIn('questions: [{ id: a, text: A?, appliesTo: [process] }]');
    assert.deepEqual((question?.rule.node as { values?: string[] }).values, [
      ...['External Interactor', 'Process', 'Data Store', 'Flow', 'Threat Model'],
    ]);
  });
  it('stand there once for each text', () =>
    assert.equal(questionsIn('questions: [{ id: a, text: A? }, { id: b, text: A? }]').length, 1));
});
