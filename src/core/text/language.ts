/** The languages that questions are asked in and that messages and reports are written in. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];
