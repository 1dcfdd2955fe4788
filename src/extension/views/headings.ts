/** The groups that things of a session can stand in. */
import { elementKey } from '../../core/note/note';
import { strideLetters, strideName, type Stride } from '../../core/note/stride';
import { severities, type Finding, type Session } from '../../core/session/session';
import type { ListedSession } from '../workspace/subject';
import type { Heading } from './groups';
import { elementIcon, interviewIcon, severityIcons } from './icons';
import { elementCalled, lookupOf } from './lookup';
import { capitalized, interviewText, personName } from './words';

/** After everything that has a place of its own. */
const last = Number.MAX_SAFE_INTEGER;

/** Named somewhere, and nowhere opened or listed. */
const stranger = last - 1;

export function elementHeadings(session: Session, names: readonly string[]): Heading[] {
  if (!names.length) {
    return [{ key: 'whole', label: 'Whole solution', icon: { name: 'home', color: null }, rank: last }];
  }
  return names.map((name) => {
    const known = elementCalled(session, name);
    return {
      key: `element ${known?.value.key ?? elementKey(name)}`,
      label: known?.value.name ?? name,
      icon: elementIcon(known?.value ?? null),
      rank: known?.rank ?? stranger,
    };
  });
}

export function interviewHeadings(session: Session, file: string): Heading[] {
  const known = lookupOf(session).interviewByFile.get(file);
  return [
    {
      key: `interview ${file}`,
      label: interviewText(session, file),
      icon: interviewIcon(known?.value ?? null),
      rank: known?.rank ?? stranger,
    },
  ];
}

export function strideHeadings(stride: readonly Stride[]): Heading[] {
  if (!stride.length) return [{ key: 'stride', label: 'No STRIDE category', icon: null, rank: last }];
  return stride.map((letter) => ({
    key: `stride ${letter}`,
    label: strideName(letter),
    icon: null,
    rank: strideLetters.indexOf(letter),
  }));
}

export function personHeadings(of: ListedSession, ids: readonly string[]): Heading[] {
  const { session } = of;
  if (!ids.length) {
    return [
      { key: 'nobody', label: 'Nobody in particular', icon: { name: 'person', color: null }, rank: last },
    ];
  }
  return ids.map((id) => ({
    key: `person ${id}`,
    label: personName(session, id),
    icon: { name: 'person', color: null },
    rank: lookupOf(session).personById.get(id)?.rank ?? stranger,
    subject: { kind: 'person', of, person: id },
  }));
}

export function severityHeadings(finding: Finding): Heading[] {
  if (finding.kind === 'dismissed') return kindHeadings(finding);
  const { severity } = finding;
  if (severity === null) return [{ key: 'unrated', label: 'Unrated', icon: null, rank: severities.length }];
  return [
    {
      key: `severity ${severity}`,
      label: capitalized(severity),
      icon: severityIcons[severity],
      rank: severities.indexOf(severity),
    },
  ];
}

/** A risk that was not demonstrated stands among the hints. */
export function kindHeadings(finding: Finding): Heading[] {
  if (finding.kind === 'dismissed') return [{ key: 'dismissed', label: 'Dismissed', icon: null, rank: last }];
  if (finding.demonstrated) return [{ key: 'risks', label: 'Risks', icon: null, rank: 0 }];
  return [{ key: 'hints', label: 'Hints', icon: null, rank: 1 }];
}
