/** Meetings of everybody, and the work between the interviews, in German: see `together.ts`. */
import type { KindWords } from './interviewKind';

export const germanKickoff: KindWords = {
  title: 'Auftakt',
  purpose: 'Gemeinsam festlegen, was wir uns ansehen, warum gerade jetzt und was Sie am Ende bekommen',
  goals: [
    'Alle kennen das Vorgehen und wissen, was dabei herauskommt und was nicht',
    'Der Umfang wurde laut gesagt, und auch, was draußen bleibt',
    'Für alles, was jemand wissen muss, gibt es einen Namen und einen schnellen Weg zu dieser Person',
    'Jede Unterlage, die es gibt, hat jemand zugesagt',
  ],
  agenda: [
    'Warum jetzt -> was am Ende bekannt sein muss',
    'Wie wir vorgehen und was Sie bekommen -> alle wissen, was sie erwarten können',
    'Was dazugehört und was nicht -> eine Grenze, die alle kennen',
    'Unterlagen -> wer welche schickt',
    'Wer was weiß und wie man diese Personen erreicht -> ein Name und ein Weg zu jedem Teil',
  ],
  opening: [
    { heading: 'Was wir uns ansehen', remark: null, texts: [] },
    { heading: 'Wer und was uns Auskunft geben kann', remark: null, texts: [] },
  ],
  whom: 'alle, die mitwirken, und wer es in Auftrag gegeben hat',
  materials: 'Nichts vorzubereiten. Es hilft zu wissen, welche Unterlagen es gibt, egal in welchem Zustand.',
};

export const germanWorkshop: KindWords = {
  title: 'Workshop',
  purpose: 'Die Lösung gemeinsam zeichnen und überlegen, was schiefgehen könnte, jede Person aus ihrer Sicht',
  goals: [
    'Eine Zeichnung, die alle im Raum für wahr halten',
    'Alle haben etwas genannt, das schiefgehen könnte, nicht nur die aus der Sicherheit',
    'Zu jeder Idee für einen Angriff gibt es einen Weg, auf dem er ginge, oder einen Grund, warum nicht',
  ],
  agenda: [
    'Die Lösung zeichnen -> eine Zeichnung, die alle für wahr halten',
    'Den ersten Beteiligten von außen auswählen -> wo wir anfangen',
    'Mit ihm die sechs Kategorien durchgehen, dann den nächsten nehmen -> wie jeder Angriff ginge oder warum nicht',
    'Was uns überrascht hat -> was wir uns noch einmal ansehen',
  ],
  opening: [
    {
      heading: 'Eine Zeichnung',
      remark:
        'Lassen Sie eine Person zeichnen und die anderen verbessern. Wer die Lösung betreibt, sieht andere Pfeile als die, die sie gebaut haben.',
      texts: [],
    },
    {
      heading: 'Wo wir anfangen',
      remark:
        'Meist bei einer Person oder einem Dienst außen. Geben Sie jedem einen eigenen Abschnitt, etwa `## Kundin #interactor/human`, und fragen Sie reihum, bevor Sie weitergehen: zuerst die Stillen, zuletzt die Vorgesetzten.',
      texts: [
        'Wenn Sie uns mit dem, was Sie wissen, schaden wollten: Was würde jede und jeder von Ihnen tun?',
      ],
    },
  ],
  whom: 'Menschen mit verschiedenem Blick darauf: Architektur, Entwicklung, Betrieb, Sicherheit, Produkt',
  materials:
    'Jede Zeichnung, die es gibt. Ein Whiteboard, im Raum oder am Bildschirm, auf dem alle schreiben können.',
};

export const germanSecondWorkshop: KindWords = {
  ...germanWorkshop,
  title: 'Workshop, zweite Runde',
  purpose: 'Schließen, was die erste Runde offenließ, und finden, was gegen das Gefundene hilft',
  goals: [
    'Was offenblieb, ist beantwortet, oder jemand hat es zugesagt',
    'Die Beteiligten von außen, die noch fehlten, wurden angesehen',
    'Zu jedem Angriff weiß jemand im Raum, was helfen würde und wie viel Arbeit das ist',
  ],
  agenda: [
    'Was offenblieb -> Antworten, oder die Namen derer, die sie haben',
    'Beteiligte von außen, die noch fehlen -> was sie schützt',
    'Was helfen würde und was es braucht -> eine Idee zu jedem Angriff',
  ],
  opening: [
    {
      heading: 'Was offenblieb',
      remark: 'Beginnen Sie mit den offenen Fragen der ersten Runde.',
      texts: ['Welchen der bisherigen Angriffe würden Sie selbst versuchen, und was spricht für ihn?'],
    },
  ],
  materials: 'Die Zeichnung und die Liste der ersten Runde.',
};

const discussed = [
  'Die Befunde, der schlimmste zuerst -> jeder bestätigt oder mit einem Grund verworfen',
  'Fahrplan -> was jetzt kommt, was bald, was später',
  'Schnelle Erfolge für die Aufgabenliste -> wer sie übernimmt',
  'Was offenbleibt -> ein Name zu jedem Punkt',
];

export const germanDiscussion: KindWords = {
  title: 'Befunde und Fahrplan, mit dem ganzen Team',
  purpose: 'Uns darauf einigen, was zutrifft, und dann darauf, was zuerst kommt',
  goals: [
    'Niemand erfährt von einem Befund erst aus dem Bericht',
    'Jedes Risiko ist bestätigt oder mit einem Grund verworfen',
    'Die schnellen Erfolge stehen auf der Aufgabenliste',
  ],
  agenda: [
    ...discussed,
    'Wann wir wieder hinsehen -> bevor es gebaut wird, und nach welchen Änderungen',
    'Diese Analyse -> was wir nächstes Mal fragen, und wen',
  ],
  opening: [
    {
      heading: 'Die Befunde, der schlimmste zuerst',
      remark:
        'Schreiben Sie unter jeden, was gesagt wurde und wer zustimmt oder widerspricht: `@dana: stimmt zu`, `@lee: der Wachdienst würde es sehen`. Bestätigen oder verwerfen Sie ihn in Findings.',
      texts: [
        'Welche dieser Befunde sehen Sie anders, und woran liegt das?',
        'Welche davon haben Sie schon erlebt, hier oder anderswo?',
      ],
    },
    {
      heading: 'Was zuerst kommt',
      remark: null,
      texts: [
        'Was hält Sie davon ab, den ersten nächste Woche anzugehen?',
        'Wann können die Teams es ändern, und was müsste dafür warten?',
      ],
    },
    {
      heading: 'Nächstes Mal',
      remark:
        'Nehmen Sie die Fragen, die gefehlt haben, in einen eigenen Katalog auf, damit sie dann gestellt werden.',
      texts: [
        'Was hätten wir fragen sollen und haben es nicht?',
        'Wer war nicht dabei und hätte etwas anderes gesehen?',
        'Was hat Sie Zeit gekostet und niemandem geholfen?',
      ],
    },
  ],
  whom: 'das ganze Team und wer dessen Arbeit plant',
  materials: 'Der Entwurf des Berichts, vorab an alle geschickt.',
};

export const germanWrapUp: KindWords = {
  ...germanDiscussion,
  title: 'Abschluss mit dem Team und der Projektleitung',
  purpose:
    'Hören, was bei jeder Komponente herauskam, uns darauf einigen, was zutrifft, und dann darauf, was zuerst kommt',
  agenda: [
    'Jede Komponente in wenigen Sätzen -> was an ihr besonders ist',
    ...discussed,
    'Wann wir wieder hinsehen -> nach welchen Änderungen',
    'Diese Analyse -> was wir nächstes Mal fragen, und wen',
  ],
  whom: 'das Team und die Projektleitung',
};

export const germanFollowUp: KindWords = {
  title: 'Nachgespräch',
  purpose: 'Klären, was offengeblieben ist',
  goals: ['Jeder offene Punkt ist beantwortet, oder jemand hat es bis zu einem Tag zugesagt'],
  agenda: [
    'Die offenen Punkte, einer nach dem anderen -> eine Antwort zu jedem',
    'Wer den Rest beantworten kann -> ein Name und ein Tag',
  ],
  opening: [],
  whom: 'nur wer beantworten kann, was offen ist',
  materials: 'Die offenen Fragen, vorab geschickt: Was Sie schriftlich beantworten, braucht kein Gespräch.',
};

export const germanPreparation: KindWords = {
  title: 'Vorbereitung',
  purpose: 'Wissen, was es zu wissen gibt, bevor jemand gefragt wird',
  goals: ['Was aufgeschrieben ist, muss niemand erfragen', 'Die ersten Fragen jedes Gesprächs stehen fest'],
  agenda: [
    'Um die Unterlagen bitten und lesen, was gekommen ist',
    'Aufschreiben, was dazugehört und was nicht',
    'Auflisten, wer und was die Lösung von außen berührt',
    'Die Notizen der Gespräche durchgehen und die ersten Fragen auswählen',
  ],
  opening: [],
  whom: 'wer die Gespräche führt',
  materials: 'Die Unterlagen.',
};

export const germanAnalysis: KindWords = {
  title: 'Notizen, erste Diagramme, Bedrohungen',
  purpose: 'Herausfinden, was gesagt wurde und was nicht',
  goals: ['Die Notizen kann auch jemand anderes lesen', 'Was noch zu fragen ist, und wen'],
  agenda: [
    'Die Notizen lesen',
    'Erster Entwurf der Diagramme',
    'Bedrohungen und was dagegen hilft',
    'Offene Punkte',
  ],
  opening: [],
  whom: 'wer die Gespräche führt',
  materials: 'Die Notizen und die Unterlagen.',
};

export const germanSecondAnalysis: KindWords = {
  ...germanAnalysis,
  title: 'Bedrohungen dieser Lösung',
  purpose: 'Die Bedrohungen finden, die nur diese Lösung hat, und was gegen jede hilft',
  goals: ['Zu jedem Risiko gibt es einen Weg, auf dem es einträte, und etwas, das hilft'],
  agenda: [
    'Bedrohungen, die nur diese Lösung hat',
    'Was gegen jede hilft',
    'Fragen für eine kurze Nachricht',
  ],
};

export const germanLastAnalysis: KindWords = {
  ...germanAnalysis,
  title: 'Aufräumen und Fahrplan',
  purpose: 'Aus den Befunden etwas machen, worüber ein Team entscheiden kann',
  goals: ['Eine Liste, die alle verstehen', 'Eine erste Reihenfolge: was jetzt, was bald, was später'],
  agenda: ['Bedrohungen, die noch fehlen', 'Aufräumen', 'Entwurf des Fahrplans'],
};
