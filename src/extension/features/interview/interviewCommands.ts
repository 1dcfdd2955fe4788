/** What the commands of this folder do, loaded together when an interview runs or with the first of them. */
export * from './addToNote';
export * from './arrangeWindow';
export * from './insertSnippet';
export * from './insertTimeMark';
export * from './prepareNextInterview';
export * from './quickCapture';
