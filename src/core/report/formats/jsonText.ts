/** A value as the text of a file. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
