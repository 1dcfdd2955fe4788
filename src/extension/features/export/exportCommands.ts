/** What the commands of this folder do, loaded together with the first of them that somebody runs. */
export * from './backlog';
export * from './exportFindings';
export * from './exportNameless';
export * from './otherTools';
export * from './printQuestions';
export * from './exportMeetings';
