/** What makes an answer of a mail or a chat that is pasted, loaded together when something is. */
export { leftOutSummary } from './recordAnswers';
export { longestReply } from './replies';
export { pastedAnswer } from './writeAnswers';
