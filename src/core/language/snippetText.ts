/**
 * Text in the snippet syntax of editors, where it says nothing but itself: `'5 $}'` → `'5 \$\}'`.
 * Source: the grammar in VS Code's "Snippets in Visual Studio Code".
 */
export const snippetText = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
