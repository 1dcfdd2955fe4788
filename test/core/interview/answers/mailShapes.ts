/** What programs and people put around an answer, as literal pieces: for the tests beside this. */

/** Heads of the mail that is answered, each above its words. */
export const heads: Readonly<Record<string, string>> = {
  'Outlook, English':
    'From: Mira Keller <mira@example.com>\nSent: Tuesday, November 24, 2026 2:02 PM\nTo: Lee Wong <lee@example.com>\nSubject: Open questions',
  'Outlook, German':
    'Von: Mira Keller <mira@example.com>\nGesendet: Dienstag, 24. November 2026 14:02\nAn: Lee Wong\nCc: Dana Reyes\nBetreff: AW: Offene Fragen',
  'Outlook, French':
    "De : Mira Keller <mira@example.com>\nEnvoyé : mardi 24 novembre 2026 14:02\nÀ : Lee Wong\nObjet : Questions d'hier",
  'Outlook, Italian':
    'Da: Mira Keller\nInviato: martedì 24 novembre 2026 14:02\nA: Lee Wong\nOggetto: R: Domande',
  'Outlook, Spanish':
    'De: Mira Keller\nEnviado el: martes, 24 de noviembre de 2026 14:02\nPara: Lee Wong\nAsunto: Preguntas',
  'Outlook, Portuguese':
    'De: Mira Keller\nEnviada em: terça-feira, 24 de novembro de 2026 14:02\nPara: Lee Wong\nAssunto: Perguntas',
  'Outlook, Dutch':
    'Van: Mira Keller\nVerzonden: dinsdag 24 november 2026 14:02\nAan: Lee Wong\nOnderwerp: Vragen',
  'Outlook, Swedish': 'Från: Mira Keller\nSkickat: den 24 november 2026 14:02\nTill: Lee Wong\nÄmne: Frågor',
  'in bold':
    '*Von:* Mira Keller\n*Gesendet:* Dienstag, 24. November 2026 14:02\n*An:* Lee Wong\n*Betreff:* Fragen',
  'in bold of Markdown':
    '**From:** Mira Keller\n**Date:** Tuesday, 24 November 2026 at 14:02\n**To:** Lee Wong',
  'below a line':
    '________________________________\nVon: Mira Keller\nGesendet: Dienstag, 24. November 2026 14:02:11\nAn: Lee Wong\nBetreff: Fragen',
  'below words in dashes': '-----Original Message-----\nFrom: Mira Keller\nTo: Lee Wong',
  'words in dashes alone': '-------- Ursprüngliche Nachricht --------',
  'with many addresses':
    'From: Mira Keller\nSent: Tuesday, November 24, 2026 2:02 PM\nTo: Lee Wong; Dana Reyes;\n Robin Vale\nCc: Omar Haddad\nSubject: Open questions',
  'with empty lines':
    'Von: Mira Keller\n\nGesendet: Dienstag, 24. November 2026 14:02\n\nAn: Lee Wong\n\nBetreff: Fragen',
  'Gmail, broken in the address': 'On Tue, Nov 24, 2026 at 2:02 PM Mira Keller <\nmira@example.com> wrote:',
  'Gmail, German': 'Am Di., 24. Nov. 2026 um 14:02 Uhr schrieb Mira Keller <\nmira@example.com>:',
  'Apple Mail, German': 'Am 24.11.2026 um 14:02 schrieb Mira Keller <mira@example.com>:',
  'Gmail, French': 'Le mar. 24 nov. 2026 à 14:02, Mira Keller <mira@example.com> a écrit :',
  'Gmail, Spanish': 'El mar, 24 nov 2026 a las 14:02, Mira Keller (<mira@example.com>) escribió:',
  'Gmail, Italian': 'Il giorno mar 24 nov 2026 alle ore 14:02 Mira Keller <\nmira@example.com>\nha scritto:',
  'Gmail, Portuguese': 'Em ter., 24 de nov. de 2026 às 14:02, Mira Keller <mira@example.com>\nescreveu:',
  'Gmail, Dutch': 'Op di 24 nov 2026 om 14:02 schreef Mira Keller <mira@example.com>:',
  Thunderbird: 'On 24/11/2026 14:02, Mira Keller wrote:',
  'Outlook, Japanese':
    '差出人: Mira Keller <mira@example.com>\n送信日時: 2026年11月24日 14:02\n宛先: Lee Wong\n件名: 質問',
  'Gmail, Japanese': '2026年11月24日(火) 14:02 Mira Keller <mira@example.com>:',
  'the name first': 'Mira Keller <mira@example.com> schrieb am Di., 24. Nov. 2026, 14:02:',
};

/** Ends of a mail. */
export const endings: Readonly<Record<string, string>> = {
  dashes: '-- \nLee Wong\nShop Ltd',
  'a long dash': '—\nLee Wong',
  'a good-bye in German': 'Viele Grüße\nLee',
  'a formal one': 'Mit freundlichen Grüßen\n\nLee Wong\nOperations, Shop Ltd\n+49 30 1234567',
  'a good-bye in English': 'Best regards,\nLee Wong',
  'short thanks': 'Thanks,\nLee',
  'a good-bye in French': 'Cordialement,\nLee Wong',
  'a good-bye in Spanish': 'Un saludo,\nLee',
  'a good-bye in Italian': 'Cordiali saluti\nLee',
  'a good-bye in Portuguese': 'Atenciosamente,\nLee',
  'a good-bye in Dutch': 'Met vriendelijke groet,\nLee',
  'three letters': 'MfG\nLee Wong',
  'thanks on one line': 'Thanks, Lee',
  'two letters': 'LG Lee',
  'a name': 'Lee Wong',
  'a signature of a key': '-----BEGIN PGP SIGNATURE-----\n\niQIzBAEBCAAd\n-----END PGP SIGNATURE-----',
  'a phone': 'Sent from my iPhone',
  'a phone in German': 'Von meinem iPhone gesendet',
  'a phone in French': 'Envoyé de mon iPhone',
  'a program': 'Get Outlook for iOS',
  'a phone in Italian': 'Inviato da iPhone',
  'a phone in Spanish': 'Enviado desde mi iPhone',
};

/** What a number looks like before its answer; `N` is the number. */
export const openings: readonly string[] = [
  ...[
    'N ',
    'N: ',
    'N) ',
    'N. ',
    'N - ',
    'N – ',
    'N, ',
    'N; ',
    'N–',
    'N-',
    'N.',
    'N = ',
    'N → ',
    'N -> ',
    'N ->',
    'N\t',
    'N?',
  ],
  ...[
    '• N ',
    '·   N: ',
    '▪\tN ',
    '◦ N ',
    '‣ N ',
    '■ N ',
    'o\tN ',
    '– N ',
    '— N ',
    '* N ',
    '- N: ',
    '\uF0B7\tN ',
  ],
  ...['\u00A0 N ', '•\u00A0N\u00A0', '  N: ', '\u200BN: ', '\u200EN: '],
  ...['1. N ', '2) N: ', 'a) N ', '[3] N ', '(4) N ', 'iv) N '],
  ...[
    'Nr. N ',
    'No. N: ',
    '#N ',
    '#N: ',
    'Zu N: ',
    'Re N: ',
    'Re: N ',
    'Question N: ',
    'Frage N: ',
    'Zu Frage N: ',
    '[N] ',
    '(N) ',
  ],
  ...[
    '**N** ',
    '**N:** ',
    '*N* ',
    '__N__: ',
    'Antwort zu N: ',
    'N° N: ',
    'Answer to N: ',
    '✅ N ',
    '[x] N ',
    '＃N：',
    '（N）',
    'QN: ',
    'N ➡ ',
    'N | ',
    'N ： ',
  ],
];
