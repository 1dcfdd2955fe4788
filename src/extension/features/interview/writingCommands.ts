/** What the commands do that write into a note, loaded together with the first of them that somebody runs. */
export * from './addToNote';
export * from './insertSnippet';
export * from './insertTimeMark';
