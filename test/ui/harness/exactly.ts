/** Matches a text that is just this label, but for the space around it; `before` is a pattern of what may precede it. */
export function exactly(label: string, before = ''): RegExp {
  return new RegExp(`^\\s*${before}${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
}
