/**
 * A markdown-it plugin for a preview: draws what the parser finds in an interview note, and leaves every other text as
 * it was. A preview shares one markdown-it among all its files and says only when it renders which file that is, so a
 * note is read a second time then, with marks.
 */
import type { MarkdownIt, Token } from 'markdown-it';
import { emptyItemPlugin } from '../../note/emptyItems';
import { markPlugin } from '../../note/markdown';
import { parseNote } from '../../note/parseNote';
import { withReadableSigns } from '../../note/readableSigns';
import { drawNote, drawnToken, type PersonLink } from './drawNote';
import { takeTasks } from './noteHtml';

/** What a preview knows about the file that it renders, by markdown-it's environment. */
export interface PreviewedFiles {
  readonly isNote: (env: object) => boolean;
  /** Where `@petra` leads to, and who that is; null for somebody who is not known. */
  readonly personOf: (env: object, id: string) => PersonLink | null;
  /** The address of another note, `('../b.interview.md', 12)` → `../b.interview.md#L12`; null where none stands. */
  readonly noteAt: (env: object, path: string, line: number | null) => string | null;
}

/** `md.use(notePreview, files)`: from then on notes are rendered with chips, boxes and links. */
export function notePreview(md: MarkdownIt, { isNote, personOf, noteAt }: PreviewedFiles): void {
  const sources = new WeakMap<readonly Token[], string>();
  const readAsNote = new WeakSet();

  const isRead = (env: object) => readAsNote.has(env);
  md.use(markPlugin, isRead).use(emptyItemPlugin, isRead);
  md.core.ruler.before('inline', 'interview_tasks', (state) => {
    if (readAsNote.has(state.env)) takeTasks(state.tokens);
  });
  md.renderer.rules[drawnToken] = (tokens, index) => tokens[index]?.content ?? '';

  const parse = md.parse.bind(md);
  md.parse = (source, env) => {
    const tokens = parse(source, env);
    sources.set(tokens, source);
    return tokens;
  };
  const render = md.renderer.render.bind(md.renderer);
  md.renderer.render = (tokens, options, env) => {
    const source = sources.get(tokens);
    if (source === undefined || !env || !isNote(env)) return render(tokens, options, env);
    const noteEnv = { ...env };
    readAsNote.add(noteEnv);
    const drawn = parse(withReadableSigns(source), noteEnv);
    drawNote(drawn, parseNote(source), {
      escape: md.utils.escapeHtml,
      personOf: (id) => personOf(env, id),
      noteAt: (path, line) => noteAt(env, path, line),
    });
    return render(drawn, options, env);
  };
}
