/** `' Web\n shop '` → `'Web shop'`: names and titles stand on one line, and control characters are never meant. */
export const oneLineOf = (text: string): string => text.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim();
