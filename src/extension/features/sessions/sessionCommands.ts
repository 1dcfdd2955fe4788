/** What the commands of this folder do, loaded together with the first of them that somebody runs. */
export * from './followRenames';
export * from './joinInterview';
export * from './newInterview';
export * from './newSession';
