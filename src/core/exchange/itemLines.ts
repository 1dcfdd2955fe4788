/** Questions, assumptions and controls on one line each, for formats that have no place of their own for them. */
import { oneLine } from '../text/oneLine';
import { factsOfAssumption } from './assumptionFacts';
import {
  categoryNames,
  type ExportedAssumption,
  type ExportedItem,
  type ExportedOpenEnd,
  findingName,
} from './exportedSession';

/** `Who may see it? (ask Lee Wong, due 2026-11-25; Architects, 2026-11-23, a.interview.md:3)` */
export function openEndLine({ text, word, to, due, provenance }: ExportedOpenEnd): string {
  const facts = [
    [word === 'ask' ? 'ask' : '', to].filter(Boolean).join(' '),
    due === null ? '' : `due ${due}`,
  ];
  return `${text} (${[facts.filter(Boolean).join(', '), provenance].filter(Boolean).join('; ')})`;
}

/** `A-1 The badge is ours (Status: wrong; Kick-off, 2026-11-16, a.interview.md:3)` */
export function assumptionLine(one: ExportedAssumption): string {
  const facts = factsOfAssumption(one).map(([label, value]) => `${label}: ${oneLine(value)}`);
  return `${findingName(one)} (${[...facts, one.provenance].join('; ')})`;
}

/** `The door is locked (Spoofing; Kick-off, 2026-11-16, a.interview.md:3)` */
export const controlLine = (control: ExportedItem): string =>
  `${findingName(control)} (${[categoryNames(control.stride).join(', '), control.provenance].filter(Boolean).join('; ')})`;

/** What a line is about in front of it, where nothing else says so: `About Reader; Door: Who may see it?`. */
export const withAbout = ({ about }: Pick<ExportedItem, 'about'>, line: string): string =>
  about.length ? `About ${about.join('; ')}: ${line}` : line;
