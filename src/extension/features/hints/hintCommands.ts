/** What the commands of this folder do, loaded together with the first of them that somebody runs. */
export * from './moveRows';
export * from './reviewHints';
export * from './tagAim';
export * from './tagSteps';
