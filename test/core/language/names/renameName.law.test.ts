/** After a renaming the session says the same but for the name, whatever stands in its files. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { elementKey } from '../../../../src/core/note/note';
import { parseNote } from '../../../../src/core/note/parseNote';
import { renameName } from '../../../../src/core/language/names/renameName';
import { elementsIn } from '../../../../src/core/language/names/renamingLaw';
import { elementName, idName, isSameName, type Name } from '../../../../src/core/language/names/name';
import { namesInNote } from '../../../../src/core/language/names/namesInNote';
import { problemSubject } from '../../../../src/core/language/problems/problemRules';
import type { FileProblem } from '../../../../src/core/session/problemList';
import type { Session } from '../../../../src/core/session/session';
import { hostileText } from '../../report/hostileText';
import { indexOf } from '../../session/literalSession';
import { noteText } from '../../note/randomNotes';

const naming = fc.constantFrom(
  '- #flow shopper -> Web shop: the Shopper',
  '- #flow Cards <-> SHOPPER → Web  shop (Shopper)',
  '> #flow Web\n> shop -> Shopper\n> and more',
  '- #hint/S x\n  - about: Shopper; cards;shopper',
  '- [x] Who is Shopper?\n  - #flow -> Shopper: y ^R-1',
  'Shopper `#flow Shopper -> x` \\#flow Shopper -> y',
  '## **Shopper #process**',
  '### `Shopper` _x_ #store',
  '- #risk y ^R-1\n  - how: as ^r-1 and R-1',
  '- #ask @Shopper z ^A-2',
);

const note = fc.tuple(noteText, fc.array(naming, { maxLength: 6 })).map(([text, lines]) => {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  return [text, ...lines].join('\n\n').replace(/\r?\n/g, lineBreak);
});

const files = fc.tuple(note, note).map(([one, other]) => ({
  'threat-session.yaml': 'title: Shopper\ncomponents: [{ name: shopper }]\nscope: { in: [Cards, Shopper] }\n',
  'a.interview.md': one,
  'b.interview.md': other,
}));

type Texts = Readonly<Record<string, string>>;

/** The files afterwards; null when the renaming was refused. */
function renamed(before: Texts, from: Name, to: string): Texts | null {
  const renaming = renameName(new Map(Object.entries(before)), from, to);
  if ('refused' in renaming) return null;
  return Object.fromEntries(
    Object.entries(before).map(([path, text]) => [path, applyEdits(text, renaming.edits.get(path) ?? [])]),
  );
}

function placesOf(texts: Texts, name: Name) {
  const known = elementsIn(indexOf(texts).sessions());
  return Object.entries(texts)
    .filter(([path]) => path.endsWith('.md'))
    .flatMap(([, text]) => namesInNote(parseNote(text), [], known))
    .filter((place) => isSameName(place.name, name));
}

/** What was found is full of places. */
const withoutFound = (problem: FileProblem) => ({
  file: problem.file,
  code: problem.code,
  subject: problemSubject(problem),
});

/** But for what a new name looks like: nearly another, or as no id of this session. */
const problemsOf = ({ problems }: Session) =>
  problems.filter(({ code }) => code !== 'near-name' && code !== 'unknown-id').map(withoutFound);

/** What the session of the files says, in one case, without places. */
function said(texts: Texts, change: (words: string) => string): unknown {
  const without = (key: string, held: unknown): unknown => {
    if (['span', 'item', 'line', 'column', 'frontMatter'].includes(key)) return undefined;
    return typeof held === 'string' ? change(elementKey(held)) : held;
  };
  return indexOf(texts)
    .sessions()
    .map((session: Session) => ({ ...session, problems: problemsOf(session) }))
    .map((session) => JSON.parse(JSON.stringify(session, without)) as unknown);
}

describe('renaming in a session', () => {
  const shopper = elementName('Shopper');

  it('changes every place of an element, and nothing else', () =>
    fc.assert(
      fc.property(files, (before) => {
        const after = renamed(before, shopper, 'Zq 9');
        assert.ok(after, 'refused');
        assert.equal(placesOf(after, elementName('zq 9')).length, placesOf(before, shopper).length);
        assert.equal(placesOf(after, shopper).length, 0);
        const back = (words: string): string => words.replaceAll('zq 9', 'shopper');
        assert.deepEqual(said(after, back), said(before, back));
        const prose = (texts: Texts): number =>
          Object.values(texts)
            .join()
            .match(/`#flow Shopper|Who is Shopper|the Shopper/g)?.length ?? 0;
        assert.equal(prose(after), prose(before));
      }),
    ));

  it('changes every place of an id, and nothing else', () =>
    fc.assert(
      fc.property(files, (before) => {
        const after = renamed(before, idName('R-1'), 'Zq-9');
        assert.ok(after, 'refused');
        assert.equal(placesOf(after, idName('zq-9')).length, placesOf(before, idName('R-1')).length);
        const back = (words: string): string => words.replaceAll('zq-9', 'r-1');
        assert.deepEqual(said(after, back), said(before, back));
      }),
    ));

  it('is refused, or gives just that name', () =>
    fc.assert(
      fc.property(files, hostileText, (before, to) => {
        const after = renamed(before, shopper, to);
        if (after === null) return;
        assert.equal(placesOf(after, elementName(to)).length, placesOf(before, shopper).length);
        const elements = (texts: Texts, name: string): string[] =>
          indexOf(texts)
            .sessions()
            .flatMap((session) =>
              session.elements.map(({ key, kind }) => `${key === elementKey(name) ? '*' : key} ${kind}`),
            );
        assert.deepEqual(elements(after, to), elements(before, 'shopper'));
      }),
    ));
});
