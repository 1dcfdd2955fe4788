/** What the commands of this folder do, loaded together with the first of them that somebody runs. */
export * from './copyFollowUp';
export * from './recordAnswers';
