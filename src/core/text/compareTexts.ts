/** For `sort`: by code units, the same on every machine, whatever its language. `('a', 'b')` → -1. */
export const compareTexts = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
