/** The rules of front matter as a whole, and how a value of it is changed. */
import { firstLawful } from '../../note/edits/checkedEdit';
import type { FrontMatter, Note } from '../../note/note';
import type { Span } from '../../text/span';
import { insertAt, lineBreakOf, type TextEdit } from '../../text/textEdit';
import { flowText, scalarText, type YamlScalar } from '../../yaml/yamlText';
import { countOf, type NoteToFix, type ProblemFix } from './problemFix';
import type { ProblemRules } from './problemRule';

export const frontMatterRules = {
  'front-matter-open': {
    level: 'error',
    message: () =>
      'The front matter never ends, so all of it counts as note: add a line `---` behind its last key.',
    fixes: { inNote: (_, place) => closeFrontMatter(place) },
  },
  'front-matter-size': {
    level: 'error',
    message: () =>
      'The front matter is too large to be read: keep its few keys here and move the rest below it.',
    fixes: { none: 'only its writer knows what of it is front matter' },
  },
} satisfies Partial<ProblemRules>;

/** Behind the lines that look like YAML. */
function closeFrontMatter({ note }: NoteToFix): ProblemFix[] {
  const { lines } = note;
  if (countOf(note, 'front-matter-open') === 0) return [];
  let last = 0;
  while (last + 1 < lines.count && /^(?:[\w-]+:(?:\s|$)|[ \t]+\S|- |#\s)/.test(lines.textOf(last + 1)))
    last++;
  return [
    {
      kind: 'edit',
      title: 'Close the front matter',
      isPreferred: true,
      edits: () => [insertAt(lines.endOf(last), `${lineBreakOf(note.text)}---`)],
    },
  ];
}

/** Another value of a key, in its place; all other keys stay as they are. */
export function withFrontMatter(
  note: Note,
  key: string,
  span: Span,
  value: YamlScalar,
): readonly TextEdit[] | null {
  const ways = [scalarText(value), flowText(value)].map((newText) => [{ span, newText }]);
  return firstLawful(note, ways, {}, ({ frontMatter: after }) => {
    const isSet = Object.entries(after).some(([name, held]) => name === key && held === value);
    return isSet && othersIn(after, key) === othersIn(note.frontMatter, key);
  });
}

const othersIn = (frontMatter: FrontMatter, key: string): string =>
  JSON.stringify(
    Object.entries(frontMatter).filter(([name]) => name !== key && name !== 'span' && name !== 'values'),
  );
