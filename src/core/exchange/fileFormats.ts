/** The files that other tools read: one entry for each, by the word that names it in the terminal. */
import type { Catalog } from '../catalog/catalog';
import type { Session } from '../session/session';
import { exportJson } from './exportJson';
import { findingsCsv } from './csv';
import { jsonText } from './exported';
import { otmOf } from './otm';
import { findingsSarif, type SarifOptions } from './sarif';
import { threatComposerOf } from './threatComposer';
import { threatDragonOf } from './threatDragon';
import { tmBomOf } from './tmBom';
import { tmsQuestionsOf } from './tmsQuestions';

interface Described {
  readonly label: string;
  readonly description: string;
  /** What the file is usually called. */
  readonly file: string;
}

/** Of several sessions in one file. */
interface ForSessions extends Described {
  readonly several: true;
  readonly write: (sessions: readonly Session[], options: SarifOptions) => string;
}

/** Of one session: the format knows one threat model for each file. */
interface ForSession extends Described {
  readonly several: false;
  readonly write: (session: Session, catalogs: readonly [Catalog, ...Catalog[]]) => string | Uint8Array;
}

export type FileFormat = ForSessions | ForSession;

export const formatNames = [
  'csv',
  'json',
  'threat-composer',
  'threat-dragon',
  'otm',
  'tm-bom',
  'sarif',
  'tms-questions',
] as const;
export type FormatName = (typeof formatNames)[number];

export const fileFormats: Readonly<Record<FormatName, FileFormat>> = {
  csv: {
    label: 'CSV',
    description: 'One row for each finding, for spreadsheets',
    file: 'findings.csv',
    several: true,
    write: findingsCsv,
  },
  json: {
    label: 'JSON',
    description: 'All that is known, for programs',
    file: 'findings.json',
    several: true,
    write: (sessions) => jsonText(exportJson(sessions)),
  },
  'threat-composer': {
    label: 'Threat Composer',
    description: 'Threats, mitigations and assumptions',
    file: 'findings.tc.json',
    several: false,
    write: threatComposerOf,
  },
  'threat-dragon': {
    label: 'OWASP Threat Dragon',
    description: 'A diagram with the findings at its elements',
    file: 'threat-dragon.json',
    several: false,
    write: threatDragonOf,
  },
  otm: {
    label: 'Open Threat Model',
    description: 'Components, data flows, threats and mitigations',
    file: 'findings.otm',
    several: false,
    write: otmOf,
  },
  'tm-bom': {
    label: 'OWASP Threat Model Library',
    description: 'A TM-BOM with threats, risks, controls and assumptions',
    file: 'tm-bom.json',
    several: false,
    write: tmBomOf,
  },
  sarif: {
    label: 'SARIF',
    description: 'Findings and open questions at the lines of the notes, for code scanning',
    file: 'findings.sarif',
    several: true,
    write: findingsSarif,
  },
  'tms-questions': {
    label: 'Threats Manager Studio Questions',
    description: 'The question catalog of the session, to be imported there',
    file: 'questions.tmq',
    several: false,
    write: (_, catalogs) => tmsQuestionsOf(catalogs),
  },
};
