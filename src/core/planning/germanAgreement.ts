/** What people agree to, in German; and what the usual kinds of meetings are for. */
import type { AgreementWords } from './agreement';

export const germanAgreement: AgreementWords = {
  headings: {
    goal: 'Ziel',
    agenda: 'Ablauf',
    communication: 'Umgang miteinander',
    materials: 'Unterlagen',
    breaks: 'Pausen',
  },
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
  kinds: {
    kickoff: {
      purpose: 'Gemeinsam festlegen, was wir uns ansehen, warum gerade jetzt und was Sie am Ende bekommen',
      agenda: [
        'Warum jetzt',
        'Wie wir vorgehen und was Sie bekommen',
        'Was dazugehört und was nicht',
        'Unterlagen',
        'Wer was weiß und wie man diese Personen erreicht',
      ],
      materials:
        'Nichts vorzubereiten. Es hilft zu wissen, welche Unterlagen es gibt, egal in welchem Zustand.',
    },
    business: {
      purpose: 'Erfahren, was die Lösung für Sie wert ist und welche Art von Schaden die schlimmste wäre',
      agenda: [
        'Was sie wert ist',
        'Was Ihnen Sorgen macht',
        'Sechs Arten von Schaden und wie schlimm jede wäre',
      ],
      materials: 'Nichts vorzubereiten.',
    },
    architects: {
      purpose: 'Verstehen, wie die Lösung gebaut ist und wer oder was sie von außen berührt',
      agenda: [
        'Sie zeigen Ihre Architektur',
        'Ein erster Beteiligter von außen, gründlich',
        'Die nächsten, so weit wir kommen',
      ],
      materials:
        'Was immer die Architektur zeigt: eine Zeichnung, eine Präsentation, ein Foto vom Whiteboard.',
    },
    deployment: {
      purpose:
        'Einer Änderung von der Tastatur bis in den Betrieb folgen, mit allem, was unterwegs dazukommt',
      agenda: ['Der Weg in den Betrieb', 'Geheimnisse wie Schlüssel und Passwörter', 'Fremder Code'],
      materials: 'Nichts vorzubereiten. Es hilft, gemeinsam auf die Pipeline zu sehen.',
    },
    production: {
      purpose: 'Erfahren, was im laufenden Betrieb Tag und Nacht geschieht und wer dort was tun kann',
      agenda: ['Eine schlechte Nacht', 'Wege hinein', 'Der letzte Vorfall'],
      materials: 'Nichts vorzubereiten.',
    },
    workshop: {
      purpose:
        'Die Lösung gemeinsam zeichnen und überlegen, was schiefgehen könnte, jede Person aus ihrer Sicht',
      agenda: [
        'Die Lösung zeichnen',
        'Den ersten Beteiligten von außen auswählen',
        'Mit ihm die sechs Kategorien durchgehen, dann den nächsten nehmen',
        'Was uns überrascht hat',
      ],
      materials:
        'Jede Zeichnung, die es gibt. Ein Whiteboard, im Raum oder am Bildschirm, auf dem alle schreiben können.',
    },
    'follow-up': {
      purpose: 'Klären, was offengeblieben ist',
      agenda: ['Die offenen Punkte, einer nach dem anderen', 'Wer den Rest beantworten kann'],
      materials:
        'Die offenen Fragen, vorab geschickt: Was Sie schriftlich beantworten, braucht kein Gespräch.',
    },
    analysis: {
      purpose: 'Herausfinden, was gesagt wurde und was nicht',
      agenda: [
        'Die Notizen lesen',
        'Erster Entwurf der Diagramme',
        'Bedrohungen und was dagegen hilft',
        'Offene Punkte',
      ],
      materials: 'Die Notizen und die Unterlagen.',
    },
    discussion: {
      purpose: 'Uns darauf einigen, was zutrifft, und dann darauf, was zuerst kommt',
      agenda: [
        'Die Befunde, der schlimmste zuerst',
        'Fahrplan',
        'Schnelle Erfolge für die Aufgabenliste',
        'Was offenbleibt und bei wem',
      ],
      materials: 'Der Entwurf des Berichts, vorab an alle geschickt.',
    },
  },
};
