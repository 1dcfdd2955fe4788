/** Where a tag says how severe it is: `!`, `!!`, `(high)` and `/high`, in front of its letters or behind them. */

const inWords = String.raw`[ \t]?\((?:low|medium|high|critical)\)|[/／](?:low|medium|high|critical)`;
const severityInFront = new RegExp(`^(?:[!！]{1,9}(?=[/／])|(?:${inWords})(?![A-Za-z]))`, 'i');
const severityBehind = new RegExp(`(?:[ \t]?[!！]{1,9}|${inWords})$`, 'i');

/** Of what stands behind the word of a tag what says how severe it is, and what is between: `/S!` → `''`, `'/S'`, `'!'`. */
export function severityAround(written: string): { early: string; letters: string; late: string } {
  const early = severityInFront.exec(written)?.[0] ?? '';
  const rest = written.slice(early.length);
  const late = severityBehind.exec(rest)?.[0] ?? '';
  return { early, letters: rest.slice(0, rest.length - late.length), late };
}
