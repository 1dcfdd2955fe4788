/** What is asked for now and then, with the mouse, a key or a paste, loaded together when first needed. */
export { pastedAnswer, leftOutSummary, longestReply } from '../../core/interview/answers/pastedAnswers';
export { renameName } from '../../core/language/names/renameName';
export { hoverAt } from './hover';
