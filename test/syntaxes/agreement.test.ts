// The highlighting says what the parser says, but for what a grammar that sees one line at a time can't know. That is
// listed beside the note; a line of the list that holds no longer fails as one that is missing does.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { noteGrammar } from './baseGrammars';
import { runsOfGrammar, runsOfParser, type MarkedRun } from './markedRuns';

/** One kind of difference: why it is there, and the runs on one side only, as `line | kind text`. */
interface Difference {
  readonly why: string;
  readonly grammar?: readonly string[];
  readonly parser?: readonly string[];
}

const folder = 'test/fixtures/grammar';
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.interview.md'));

describe('the grammar and the parser', () => {
  for (const name of fixtures) {
    const text = readFileSync(`${folder}/${name}`, 'utf8');
    const listed = parse(
      readFileSync(`${folder}/${name.replace('.interview.md', '.differences.yaml')}`, 'utf8'),
    ) as readonly Difference[];

    it(`agree on ${name}, but for what is listed`, async () => {
      await assertListed(text, listed);
    });
    it(`agree on ${name} with CRLF`, async () => {
      await assertListed(text.replaceAll('\n', '\r\n'), listed);
    });
  }

  for (const name of ['architects-1', 'architects-2', 'business', 'kickoff', 'production']) {
    it(`agree on the sample's ${name}`, async () => {
      const text = readFileSync(`media/sample/${name}.interview.md`, 'utf8');
      const grammar = runsOfGrammar(await noteGrammar(), text);
      assert.deepEqual(grammar.map(described), runsOfParser(text).map(described));
      assert.ok(grammar.length > 10);
    });
  }

  it('find something of every kind', () => {
    const kinds = new Set(
      runsOfParser(readFileSync(`${folder}/corners.interview.md`, 'utf8')).map(({ kind }) => kind),
    );
    assert.deepEqual([...kinds].sort(), [
      'at',
      'detail',
      'due',
      'element',
      'id',
      'key',
      'person',
      'role',
      'tag',
      'task',
    ]);
  });
});

async function assertListed(text: string, listed: readonly Difference[]): Promise<void> {
  const grammar = runsOfGrammar(await noteGrammar(), text);
  const parser = runsOfParser(text);
  assert.deepEqual(
    { grammar: without(grammar, parser), parser: without(parser, grammar) },
    {
      grammar: listed.flatMap((each) => each.grammar ?? []).sort(),
      parser: listed.flatMap((each) => each.parser ?? []).sort(),
    },
  );
}

/** The runs that another list does not hold at the same place. */
function without(runs: readonly MarkedRun[], others: readonly MarkedRun[]): string[] {
  const known = new Set(others.map(keyOf));
  return runs
    .filter((run) => !known.has(keyOf(run)))
    .map(described)
    .sort();
}

const keyOf = ({ kind, text, at }: MarkedRun): string => `${at} ${kind} ${text}`;

const described = ({ kind, line, text }: MarkedRun): string => `${line} | ${kind} ${text}`;
