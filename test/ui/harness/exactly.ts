import escapeStringRegexp from 'escape-string-regexp';

/** Matches a text that is just this label, but for the space around it; `before` is a pattern of what may precede it. */
export const exactly = (label: string, before = ''): RegExp =>
  new RegExp(`^\\s*${before}${escapeStringRegexp(label)}\\s*$`);
