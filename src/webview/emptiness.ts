/** What is said where a list would be, or above one with nothing left to ask. */
import type { SubjectSheet } from '../core/interview/checklist/checklist';
import type { Emptiness } from './emptyState';
import { counted } from './wording';

/** Null while there are questions to ask. */
export function emptinessOf(sheet: SubjectSheet, shown: number, clear: () => void): Emptiness | null {
  const total = sheet.questions.length;
  const name = sheet.kind === 'solution' ? 'the solution as a whole' : sheet.name;
  if (total === 0) {
    return {
      title: 'No questions yet',
      text: `No catalog has a question for ${name}. Ask your own below.`,
    };
  }
  if (sheet.total > 0 && sheet.settled === sheet.total) {
    const title = sheet.total === 1 ? 'The question is settled' : `All ${sheet.total} questions are settled`;
    return shown > 0
      ? { title, text: `Nothing is left to ask about ${name}.` }
      : {
          title,
          text: 'The filter hides what is settled.',
          button: { label: 'Clear filter', onPress: clear },
        };
  }
  if (shown > 0) return null;
  return {
    title: 'No question matches the filter',
    text: `${counted(total, 'question')} ${total === 1 ? 'is' : 'are'} hidden.`,
    button: { label: 'Clear filter', onPress: clear },
  };
}
