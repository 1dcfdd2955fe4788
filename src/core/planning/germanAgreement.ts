/** What people agree to, in German. */
import type { AgreementWords } from './agreement';

export const germanAgreement: AgreementWords = {
  headings: {
    goal: 'Ziel',
    agenda: 'Ablauf',
    communication: 'Umgang miteinander',
    materials: 'Unterlagen',
    breaks: 'Pausen',
  },
  nothingToPrepare: 'Nichts vorzubereiten.',
  goal: 'Gemeinsam herausfinden, was schiefgehen könnte und was zuerst dagegen zu tun ist.',
  agenda: 'Worum es in einem Gespräch geht, steht in der Einladung dazu; wir beginnen und enden pünktlich.',
  communication:
    'Sagen Sie offen, was Sie denken; es geht nicht um Schuld. Sagen Sie es auch, wenn etwas nicht aufgeschrieben werden soll. Spätere Fragen kommen auf dem Weg, den Sie uns nennen.',
  materials:
    'Schicken Sie, was es gibt, egal in welchem Zustand, vor dem Gespräch, um das es geht. Es bleibt unter uns.',
  breaks: {
    inLong: 'Zehn Minuten in der Mitte, spätestens nach einer Stunde.',
    inShort: 'Keine: Es ist kurz, und wir enden pünktlich.',
    onAgenda: 'Pause von 10 Minuten',
    asOnAgenda: 'Wie auf der Agenda.',
    inAll:
      'Dauert ein Gespräch länger als eine Stunde, nach jeder Stunde zehn Minuten; zwischen zwei Gesprächen eine Viertelstunde.',
  },
  approach: {
    workshop:
      'Wir suchen gemeinsam nach Bedrohungen: Jede und jeder kennt einen Teil der Lösung und darf nennen, was schiefgehen könnte. Eine Person hält das Gespräch in Gang und schreibt mit.',
    interviews:
      'Wir sprechen mit einer Rolle nach der anderen, nicht länger als nötig, und lesen und zeichnen dazwischen. Was nach einem Risiko klingt, zählt als eines, wenn klar ist, wie der Angriff ginge.',
  },
  delivered:
    'Sie bekommen eine Liste der Risiken, das schlimmste zuerst, jeweils mit dem Weg dorthin und dem, was dagegen hilft, ein erstes Diagramm, einen Fahrplan mit schnellen Erfolgen und das, was offengeblieben ist.',
  limits:
    'Kein Bedrohungsmodell findet alles. Mehr Zeit findet mehr, und was nicht auf der Liste steht, ist deshalb nicht sicher.',
};
