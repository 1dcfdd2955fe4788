/** For every rule of the format page what can be done about it, or why nothing can without asking. */
import type { ProblemCode } from '../../text/problem';
import { impossibleValue, repeatedDetail, strayDetail } from './detailFixes';
import { missingCatalog, missingNote, unknownTimezone } from './fileFixes';
import { malformedDate, meetingDiffers, openFrontMatter, unknownRole } from './frontMatterFixes';
import { strideLetters } from './letterFixes';
import { unknownPerson } from './personFixes';
import type { NoteProblem, PlacedProblem, ProblemFix } from './problemFix';
import { openWithAnswer, repeatedQuestion, unknownMark, unknownQuestion } from './questionFixes';
import { elementTypes, headingTag, indentedTag, openFence, withoutName } from './structureFixes';
import {
  malformedFlow,
  misspeltTag,
  repeatedId,
  withoutBecause,
  withoutHow,
  withoutPerson,
  withoutStride,
} from './tagFixes';

/** The fixes of a problem in a note, best first. */
export const fixesInNote = (code: ProblemCode, problem: NoteProblem): readonly ProblemFix[] =>
  problemFixes[code].inNote?.(problem) ?? [];

/** The fixes of a problem in a session file, best first. */
export const fixesInSessionFile = (code: ProblemCode, problem: PlacedProblem): readonly ProblemFix[] =>
  problemFixes[code].inSessionFile?.(problem) ?? [];

interface Fixes {
  readonly inNote?: (problem: NoteProblem) => ProblemFix[];
  readonly inSessionFile?: (problem: PlacedProblem) => ProblemFix[];
  /** Why there is no fix. */
  readonly none?: string;
}

export const problemFixes: Readonly<Record<ProblemCode, Fixes>> = {
  'front-matter-open': { inNote: openFrontMatter },
  'front-matter-size': { none: 'only its writer knows what of it is front matter' },
  yaml: { none: 'what was meant cannot be told from what cannot be read' },
  'risk-without-how': { inNote: withoutHow },
  'dismissed-without-because': { inNote: withoutBecause },
  'stride-letter': { inNote: strideLetters },
  'impossible-value': { inNote: impossibleValue },
  'repeated-detail': { inNote: repeatedDetail },
  'malformed-flow': { inNote: malformedFlow },
  'malformed-date': { inNote: malformedDate },
  'unknown-role': { inNote: unknownRole },
  'unknown-question': { inNote: unknownQuestion },
  'missing-note': { inSessionFile: missingNote },
  'missing-catalog': { inSessionFile: missingCatalog },
  'unknown-timezone': { inSessionFile: unknownTimezone },
  'repeated-id': { inNote: repeatedId },
  'repeated-question': { inNote: repeatedQuestion },
  'unknown-person': { inNote: unknownPerson },
  'element-types': { inNote: elementTypes },
  'element-without-name': { inNote: withoutName },
  'open-fence': { inNote: openFence },
  'ask-without-person': { inNote: withoutPerson },
  'hint-without-stride': { inNote: withoutStride },
  'misspelt-tag': { inNote: misspeltTag },
  'heading-tag': { inNote: headingTag },
  'indented-tag': { inNote: indentedTag },
  'stray-detail': { inNote: strayDetail },
  'open-with-answer': { inNote: openWithAnswer },
  'unknown-mark': { inNote: unknownMark },
  'meeting-differs': { inNote: meetingDiffers },
};
