/** The interviews with one role each, in German: see `roleInterviews.ts`. */
import type { KindWords } from './interviewKind';

export const germanBusiness: KindWords = {
  title: 'Fachseite',
  purpose: 'Erfahren, was die Lösung für Sie wert ist und welche Art von Schaden die schlimmste wäre',
  goals: [
    'Wofür die Lösung wirklich da ist und warum das zählt',
    'Was denen Sorgen macht, die für sie einstehen',
    'Wie sehr jede der sechs Kategorien schmerzen würde: danach richtet sich, welche Befunde zuerst kommen',
  ],
  agenda: [
    'Was sie wert ist -> warum sie zählt, in Ihren eigenen Worten',
    'Was Ihnen Sorgen macht -> was wir nicht übersehen dürfen',
    'Sechs Arten von Schaden und wie schlimm jede wäre -> welche Befunde zuerst kommen',
  ],
  opening: [
    { heading: 'Wert und Sorgen', remark: null, texts: [] },
    {
      heading: 'Wie schlimm wäre es',
      remark:
        'Eine Frage zu jeder Kategorie. Schreiben Sie darunter, wie sehr es schmerzen würde (low, medium, high oder critical), und die Worte dazu, etwa `#calibration/S high den Rest erledigt die Zeitung`.',
      texts: [],
    },
  ],
  whom: 'wer für ihren Wert einsteht und dafür, was sie kosten darf',
  materials: 'Nichts vorzubereiten.',
};

export const germanDeployment: KindWords = {
  title: 'Auslieferung',
  purpose: 'Einer Änderung von der Tastatur bis in den Betrieb folgen, mit allem, was unterwegs dazukommt',
  goals: [
    'Wer und was verändern kann, was läuft',
    'Wo Geheimnisse liegen und wer sie lesen kann',
    'Was von anderen kommt und woran man ein schlechtes Stück davon bemerken würde',
  ],
  agenda: [
    'Der Weg in den Betrieb -> wer und was verändern kann, was läuft',
    'Geheimnisse wie Schlüssel und Passwörter -> wo sie liegen und wer sie lesen kann',
    'Fremder Code -> woran man ein schlechtes Stück davon bemerken würde',
  ],
  opening: [{ heading: 'Von der Tastatur in den Betrieb', remark: null, texts: [] }],
  whom: 'wer die Pipeline betreibt und die Maschinen, auf denen sie läuft',
  materials: 'Nichts vorzubereiten. Es hilft, gemeinsam auf die Pipeline zu sehen.',
};

export const germanProduction: KindWords = {
  title: 'Betrieb',
  purpose: 'Erfahren, was im laufenden Betrieb Tag und Nacht geschieht und wer dort was tun kann',
  goals: [
    'Wer auf die Maschinen kommt und wie',
    'Wer bemerken würde, dass etwas nicht stimmt, und was diese Person dann tun darf',
    'Was beim letzten Mal gelernt wurde, als etwas schiefging',
  ],
  agenda: [
    'Eine schlechte Nacht -> wer es bemerkt und was diese Person dann tun darf',
    'Wege hinein -> wer auf die Maschinen kommt und wie',
    'Der letzte Vorfall -> was daraus gelernt wurde',
  ],
  opening: [{ heading: 'Eine schlechte Nacht', remark: null, texts: [] }],
  whom: 'wer sie betreibt, am besten jemand, der vor Kurzem Bereitschaft hatte',
  materials: 'Nichts vorzubereiten.',
};

export const germanArchitects: KindWords = {
  title: 'Architektur',
  purpose: 'Verstehen, wie die Lösung gebaut ist und wer oder was sie von außen berührt',
  goals: [
    'Eine Zeichnung, die wir anderen erklären könnten',
    'Für die ersten Beteiligten von außen: welche Daten fließen und was sie in allen sechs Kategorien schützt',
    'Hinweisen wird nachgegangen, bis klar ist, wie ein Angriff ginge oder warum nicht',
    'Die Namen derer, die wissen, was noch fehlt',
  ],
  agenda: [
    'Sie zeigen Ihre Architektur -> eine Zeichnung, die wir anderen erklären könnten',
    'Ein erster Beteiligter von außen, gründlich -> welche Daten fließen und was sie schützt',
    'Die nächsten, so weit wir kommen -> eine Liste derer, die noch fehlen',
  ],
  opening: [
    {
      heading: 'Zeigen Sie uns Ihre Architektur',
      remark: 'Lassen Sie zeichnen, und unterbrechen Sie nicht.',
      texts: [],
    },
    {
      heading: 'Wo wir anfangen',
      remark:
        'Meist bei einer Person oder einem Dienst außen. Geben Sie jedem einen eigenen Abschnitt, etwa `## Kundin #interactor/human`, und bleiben Sie dabei, bis alle sechs Kategorien berührt wurden.',
      texts: [],
    },
  ],
  whom: 'wer die Architektur verantwortet, und leitende Entwicklerinnen und Entwickler, wo sie mehr wissen',
  materials: 'Was immer die Architektur zeigt: eine Zeichnung, eine Präsentation, ein Foto vom Whiteboard.',
};

export const germanSecondArchitects: KindWords = {
  ...germanArchitects,
  title: 'Architektur, zweites Gespräch',
  purpose:
    'Schließen, was im ersten Gespräch offenblieb, und die Beteiligten von außen ansehen, die noch fehlen',
  goals: [
    'Was beim Lesen der Notizen aufkam, ist beantwortet',
    'Die Beteiligten von außen, die noch fehlten, wurden angesehen',
    'Bei jedem Hinweis ist klar, wie ein Angriff ginge oder warum nicht',
  ],
  agenda: [
    'Was offenblieb -> Antworten, oder die Namen derer, die sie haben',
    'Risiken, die einen genaueren Blick brauchen -> wie jeder Angriff ginge oder warum nicht',
    'Beteiligte von außen, die noch fehlen -> was sie schützt',
  ],
  opening: [
    {
      heading: 'Was offenblieb',
      remark:
        'Beginnen Sie mit den offenen Fragen des ersten Gesprächs und mit dem, was die Zeichnung nicht erklärt hat.',
      texts: [
        'Was ist Ihnen seit unserem letzten Gespräch eingefallen?',
        'Über welchen Teil haben wir noch gar nicht gesprochen?',
      ],
    },
  ],
  materials: 'Der erste Entwurf unserer Diagramme, zum Korrigieren.',
};

export const germanComponent: KindWords = {
  title: 'Komponente',
  purpose: 'Eine Komponente verstehen, mit den wenigen, die sie am besten kennen',
  goals: [
    'Wie die Komponente heute gebaut, ausgeliefert und betrieben wird',
    'Welche ihrer Schutzmaßnahmen wirklich eingeschaltet sind',
    'Wer und was sie von außen erreicht und was jeder davon darf',
  ],
  agenda: [
    'Sie zeigen die Komponente -> eine Zeichnung mit allem, womit sie spricht',
    'Schutzmaßnahmen im Einsatz -> welche wirklich eingeschaltet sind',
    'Wer sie von außen erreicht, einer nach dem anderen -> was jeder darf',
  ],
  opening: [
    {
      heading: 'Zeigen Sie uns die Komponente',
      remark:
        'Lassen Sie zuerst zeichnen. Geben Sie dann allen, die sie von außen erreichen, einen eigenen Abschnitt, etwa `## Bedienerin #interactor/human`.',
      texts: [
        'Würden Sie sie uns aufzeichnen, mit allem, womit sie spricht?',
        'Welche der Schutzmaßnahmen, die sie bietet, sind eingeschaltet?',
        'Mit wem oder was von außen fangen wir am besten an?',
      ],
    },
  ],
  whom: 'wer sie entworfen, geschrieben hat und betreibt: drei genügen',
  materials: 'Was immer die Komponente zeigt, und ihre Einstellungen, wie sie heute sind.',
};
