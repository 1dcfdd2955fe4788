/** Words that are nearly tags, `#hnit`, and other words for tags, `#Risiko/S`. */
import { isOneEditAway, isTwoEditsAway } from '../text/compareTexts';
import type { TagKind } from './note';
import { tagWords } from './tagSyntax';

/** Words of their own that people use as tags, or write where a tag may stand: none of them was meant as ours. */
const ordinaryWords: ReadonlySet<string> = new Set(
  'task mask bask as disk disc brisk low slow flaw flop story stone shore score faction fraction progress'.split(
    ' ',
  ),
);
/** A word this long may have two wrong letters and is still plainly meant. */
const longWord = 9;

/**
 * The tags that a word was likely meant as: `hnit`, `hint-2` and `hint-S` → `['hint']`, `dissmised` → `['dismissed']`. None for a
 * tag that is right, and for words of their own.
 */
export function tagsLike(word: string): readonly string[] {
  const written = word.toLowerCase();
  if (tagWords.includes(written) || ordinaryWords.has(written)) return [];
  const end = lettersMeant(word) === null ? /[-_]?(?<!\d)\d+$/ : /[-_ ][a-z]+$/;
  const bare = written.replace(end, '');
  return tagWords.filter(
    (known) =>
      known === bare ||
      isOneEditAway(written, known) ||
      (known.length >= longWord && known[0] === written[0] && isTwoEditsAway(written, known)),
  );
}

/** Other words for tags, in lower case and without hyphens. */
const otherWords: Readonly<Partial<Record<TagKind, string>>> = {
  hint: 'hinweis indiz indice indizio indicio aanwijzing pista finding befund threat bedrohung menace amenaza minaccia weakness schwachstelle vulnerability vuln attack angriff issue concern problem',
  risk: 'risiko risque riesgo rischio risico risco threat bedrohung menace amenaza minaccia weakness schwachstelle vulnerability vuln',
  dismissed: 'verworfen discarded rejected',
  ask: 'question frage pregunta domanda vraag pergunta followup rückfrage rueckfrage',
  control: 'safeguard mitigation countermeasure kontrolle contrôle controle schutz',
  assumption: 'annahme assume hypothèse hypothese supuesto ipotesi aanname',
  action: 'mitigation aktion massnahme maßnahme acción accion azione actie ação',
  flow: 'dataflow datenfluss datenfluß flux flujo flusso',
};

/** The tags that another word stands for: `Frage` → `['ask']`, `threat` → `['hint', 'risk']`; none for a word of its own. */
export function tagsCalled(word: string): readonly string[] {
  const bare = word.toLowerCase().replace(/[-_]/g, '');
  return tagWords.filter((known) => synonyms.get(known)?.has(bare));
}

const synonyms: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(otherWords).map(([known, words]) => [known, new Set(words.split(' '))]),
);

const letters = /^\/[STRIDE]{1,6}(?![\p{L}\p{N}/])/u;
const words = /^(?:\/[A-Za-z]+)?!{0,2}:?[ \t]+[\p{L}\p{N}@"'„“«(]/u;
const lineStart = /\n[\s*_(]*(?:\[.\][ \t]+)?$/;
/** Characters, as far as one looks for the start of a line. */
const longestStart = 12;

/**
 * Whether a `#word` says something, as a tag does: with STRIDE letters, `#threat/S`, or with words behind it where a line
 * begins. Among others, `#depot #threat`, it sorts a note as other programs have it.
 */
export function saysSomething(text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + 40);
  if (letters.test(behind)) return true;
  const from = start - longestStart;
  return (
    words.test(behind) && lineStart.test(from < 0 ? `\n${text.slice(0, start)}` : text.slice(from, start))
  );
}

/** The STRIDE letters that somebody wrote without their slash: `hint-S` and `hint S` → `S`. */
export const lettersMeant = (word: string): string | null => /[-_ ]([STRIDE]{1,6})$/.exec(word)?.[1] ?? null;

/** Single capitals between blanks behind a tag: of `#risk S, T the badge` ` S, T`; `I` alone is a word, and `R&D` too. */
export const lettersApart = (behind: string): string | null =>
  /^[ \t](?:[STRDE]|[STRIDE](?:(?:,[ \t]?|[/+])[STRIDE])+)(?=[ \t]\S|:[ \t])/.exec(behind)?.[0] ?? null;
