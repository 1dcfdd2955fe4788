/** What the files of a new session say around that which was chosen, in German. */
import type { Language } from '../../text/language';
import { englishNewSession, type NewSessionWords } from './newSessionWords';

/** English where no language is named. */
export const newSessionWordsIn = (language: Language | null): NewSessionWords =>
  language === 'de' ? germanNewSession : englishNewSession;

const germanNewSession: NewSessionWords = {
  expect: 'Was Sie erwarten können',
  goals: 'Ziele',
  file: {
    plan: [
      'Der Plan eines Bedrohungsmodells. Eine Zeile hinter # ist ein Kommentar; ohne das # wird aus einem',
      'Beispiel ein Eintrag.',
    ],
    id: 'daran erkennen andere Programme dieses Bedrohungsmodell: bleibt, wenn sich der Titel ändert',
    classification: 'intern # steht auf jedem Export und jeder Einladung',
    times: ['Alle Zeiten gelten in dieser Zeitzone. Prüfen Sie die Tage auf Feiertage.'],
    language: ['Fragen, Einladungen, Nachrichten und Berichte sind in dieser Sprache: en oder de.'],
    goals: ['Was muss am Ende bekannt oder entschieden sein?'],
    goal: 'Finden, was uns im Mai aufhalten könnte',
    scope: [
      'Was sehen Sie sich an und was nicht? Klare Grenzen entscheiden, wie viel Arbeit es ist. Wird noch',
      'entwickelt, sagen Sie, welche Version Sie meinen und welche Teile noch nicht fertig sind.',
    ],
    inScope: 'Webshop',
    outOfScope: 'Lager',
    components: [
      'Zu jeder ein kleines Gespräch. Wen Sie fragen: wer sie entworfen hat, wer sie geschrieben hat, wer sie',
      'betreibt.',
    ],
    documents: [
      'Unterlagen, um die es sich zu bitten lohnt. Streichen Sie, was es nicht gibt; zu dem, was es gibt, kommt',
      'ein link:. status: requested (angefragt), received (da), oder none, wenn Sie gefragt haben und es nichts',
      'gibt. people: wer es lesen oder mitbringen soll; ohne das alle Eingeladenen außer der Fachseite.',
    ],
    people: [
      'Wer kann etwas sagen, das Sie brauchen? Niemand ohne Grund: schreiben Sie ihn als why dazu.',
      'knowledge, eines oder mehrere: security, architecture, development, devops, administration, business,',
      'product, delivery (wann Teams etwas ändern können), domain (die Branche), facilitation, moderation.',
      'duties: organizer, moderator, facilitator, notetaker, participant. In kleiner Runde kann eine Person',
      'einladen, leiten und mitschreiben; bei vielen teilen Sie es auf. Jemand sollte solche Gespräche schon',
      'geführt haben. channel: wie man schnell eine Antwort bekommt, mit ihr oder ihm vereinbart.',
      'Vor Vorgesetzten spricht man weniger offen. manager: true sagt, dass jemand eine Führungskraft ist,',
      'managerOk: true, dass es hier nicht stört. Wählen Sie Menschen, die leicht miteinander reden, und jemanden',
      'als Leitung, der alle versteht: Abstand in Rang oder Kultur macht manche still.',
    ],
    person: {
      note: '@dana in den Notizen',
      name: 'Dana Reyes',
      channel: '#shop-sicherheit im Teamchat',
      why: 'kennt den Weg einer Zahlung',
    },
    meetings: [
      'Ein Gespräch kostet die Zeit aller, die dabei sind: laden Sie nur ein, wen es braucht, mit der id.',
      'Eine id ändert sich nie, damit ein Kalender seinen Eintrag wiedererkennt. Gespräche mit der Rolle',
      'analysis sind Ihre eigene Zeit zum Lesen, Zeichnen und Denken. Hinter -> steht, was bei einem Punkt',
      'herauskommt.',
    ],
    invite: 'Einladen',
    agreement: [
      'Was alle vereinbaren und erwarten können. Es steht in den Einladungen; sagen Sie es auch beim Auftakt.',
    ],
    rule: 'Telefone bleiben in der Tasche',
  },
};
