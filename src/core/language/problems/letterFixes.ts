/** What can be done about letters that name no STRIDE category. */
import { setTagStride } from '../../note/edits/changeTag';
import { parseStride } from '../../note/stride';
import { questionLetters } from './questionFixes';
import { tagAtSpan, type NoteProblem, type ProblemFix } from './problemFix';

/** Takes them out, at a tag or at a question. */
export function strideLetters(problem: NoteProblem): ProblemFix[] {
  const { text, note, span } = problem;
  const tag = tagAtSpan(problem);
  if (!tag) return questionLetters(problem);
  const letters = /\/([A-Za-z]+)/.exec(text.slice(span.start, span.end))?.[1];
  const { wrong } = parseStride(letters ?? '');
  return [
    {
      kind: 'edit',
      title: `Take out ${wrong.join('')}`,
      isPreferred: true,
      edits: () => setTagStride(note, tag, tag.stride),
    },
  ];
}
