/**
 * A note's words as the label, description or detail of an entry to choose, where VS Code makes an icon of `$(name)`:
 * somebody who writes about `$(whoami)` means these words.
 */
export const plainLabel = (text: string): string => text.replace(/\$\([\w-]+(?:~\w+)?\)/g, '\\$&');
