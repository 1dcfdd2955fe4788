/** What is wrong in a YAML text, in the words of somebody who never heard of YAML's own. */
import type { ErrorCode } from 'yaml';
import type { Problem } from '../text/problem';
import type { Span } from '../text/span';

/** What can be wrong with the YAML itself, before anybody knows what the text is for. */
export type YamlMistake =
  | Problem<'yaml', { reason: string; advice: string }>
  | Problem<'unquoted-value', { written: string }>
  | Problem<'second-document'>;

/** What was found, and what to do about it. */
interface Words {
  readonly reason: string;
  readonly advice: string;
}

/** `yamlMistake(span, words)` is the mistake that the rule `yaml` tells of. */
export const yamlMistake = (span: Span, { reason, advice }: Words): YamlMistake => ({
  code: 'yaml',
  span,
  reason,
  advice,
});

/** Words for what this house finds itself. */
export const mistakeWords = {
  noMap: {
    reason: 'a list of keys and values is expected',
    advice: 'Write lines such as `title: Web shop`',
  },
  noPair: {
    reason: 'this line is neither a key with a value nor part of the line above',
    advice: 'Write it as `key: value`, or indent it if it goes on with the text above',
  },
  noSpace: { reason: 'no space stands behind the colon of this key', advice: 'Put a space there' },
  gluedDash: { reason: 'no space stands behind the dash of this item', advice: 'Put a space there' },
  indented: {
    reason: 'this line is indented differently from its neighbours',
    advice: 'Indent it as they are',
  },
  tab: { reason: 'this line is indented with a tab', advice: 'Indent it with spaces' },
  bullet: (sign: string): Words => ({
    reason: `an item of this list begins with ${sign}`,
    advice: 'Begin each with a plain dash and a space',
  }),
  tooLarge: (most: number): Words => ({
    reason: `it has more than ${most / 1024} KB`,
    advice: 'Keep in it only what its few keys need',
  }),
  tooDeep: {
    reason: 'too many lists stand inside one another',
    advice: 'Write it with fewer levels',
  },
  repeated: (key: string): Words => ({
    reason: `the key ${key} stands here twice`,
    advice: 'Keep one of them: the first counts',
  }),
  alias: (name: string): Words => ({
    reason: `*${name} would mean a value from elsewhere, which is not supported`,
    advice: 'Write the value itself, or put it in quotes if it is text',
  }),
} as const;

const quotesMissing = 'Put the whole value in quotes';

/** By the code that the library gives, and where one code has several meanings by a word of its message. */
const wordsByCode: Readonly<Partial<Record<ErrorCode, readonly (readonly [RegExp, Words])[]>>> = {
  BLOCK_AS_IMPLICIT_KEY: [[/./, { reason: 'a colon stands inside this value', advice: quotesMissing }]],
  BLOCK_IN_FLOW: [
    [/./, { reason: 'a colon or a dash stands inside a value between brackets', advice: quotesMissing }],
  ],
  MULTILINE_IMPLICIT_KEY: [[/./, mistakeWords.noPair]],
  KEY_OVER_1024_CHARS: [[/./, { reason: 'a key is far too long', advice: quotesMissing }]],
  TAB_AS_INDENT: [[/./, mistakeWords.tab]],
  BAD_INDENT: [
    [
      /end with a \]/,
      {
        reason: 'a list begins with [ and does not end',
        advice: 'Write ] behind its last item, or put the value in quotes if it is text',
      },
    ],
    [
      /end with a \}/,
      {
        reason: 'a group of keys begins with { and does not end',
        advice: 'Write } behind its last value, or put the value in quotes if it is text',
      },
    ],
    [/./, mistakeWords.indented],
  ],
  MISSING_CHAR: [
    [/quote/, { reason: 'a quotation mark is opened and not closed', advice: 'Close it' }],
    [
      /Missing , /,
      { reason: 'a comma is missing between two items', advice: 'Write one, or put the text in quotes' },
    ],
    [/space after :/, mistakeWords.noSpace],
    [/map values/, mistakeWords.noPair],
    [/Sequence item/, { reason: 'an item of this list has no dash', advice: 'Begin its line with `- `' }],
    [/Comments/, { reason: 'no space stands in front of a #', advice: quotesMissing }],
    [
      /directives/,
      { reason: 'a line cannot begin with %', advice: 'Put it in quotes, or take the line out' },
    ],
  ],
  BAD_DIRECTIVE: [
    [/./, { reason: 'a line cannot begin with %', advice: 'Put it in quotes, or take the line out' }],
  ],
  BAD_DQ_ESCAPE: [
    [
      /./,
      {
        reason: 'a backslash between double quotes would make a special sign of what is behind it',
        advice: 'Use single quotes, or write the backslash twice',
      },
    ],
  ],
  BAD_SCALAR_START: [[/./, { reason: 'a value cannot begin with this sign', advice: quotesMissing }]],
  BAD_ALIAS: [[/./, { reason: 'a value cannot begin with & or *', advice: quotesMissing }]],
  ALIAS_PROPS: [[/./, { reason: 'a value cannot begin with & or *', advice: quotesMissing }]],
  MULTIPLE_ANCHORS: [[/./, { reason: 'a value cannot begin with &', advice: quotesMissing }]],
  BAD_PROP_ORDER: [[/./, { reason: 'a value cannot begin with & or !', advice: quotesMissing }]],
  MULTIPLE_TAGS: [[/./, { reason: 'a value cannot begin with !', advice: quotesMissing }]],
  TAG_RESOLVE_FAILED: [[/./, { reason: 'a value cannot begin with !', advice: quotesMissing }]],
  BAD_COLLECTION_TYPE: [[/./, { reason: 'a value cannot begin with !', advice: quotesMissing }]],
  UNEXPECTED_TOKEN: [
    [/ , /, { reason: 'nothing stands in front of this comma', advice: 'Take the comma out' }],
    [
      /block-seq-ind/,
      { reason: 'a list item cannot begin here', advice: 'Put it on a line of its own, indented' },
    ],
  ],
};

const anyOther: Words = {
  reason: 'what stands here does not belong to what is in front of it',
  advice: 'Look for a missing quotation mark or bracket before it, or put the whole value in quotes',
};

/** A mistake that the library found: `BAD_INDENT` and `… end with a ]` → a list begins with [ and does not end. */
export const wordsOfError = (code: ErrorCode, message: string): Words =>
  wordsByCode[code]?.find(([pattern]) => pattern.test(message))?.[1] ?? anyOther;
