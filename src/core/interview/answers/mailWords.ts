/** How mail programs say, in several languages, from whom a mail came, who wrote it and what it was sent with. */

/** What stands before the colon in the head of a mail, by what it says. */
export const headKeys = {
  from: 'From|Von|De|Da|Van|Från|Fra|Od|Lähettäjä|От|Expéditeur|Mittente|Remitente|Remetente|Absender|发件人|差出人',
  sent: 'Sent|Date|Gesendet(?: am)?|Datum|Envoyé(?: le)?|Inviato(?: il)?|Data|Enviad[oa](?: el| em)?|Fecha|Verzonden|Skickat|Sendt|Dato|Wysłano|Lähetetty|Odesláno|Отправлено|Дата|发送时间|送信日時',
  to: 'To|An|À|A|Para|Aan|Till|Til|Do|Komu|Кому|Vastaanottaja|Destinataire|Destinatario|Destinatário|Empfänger|收件人|宛先',
  subject:
    'Subject|Betreff|Betrifft|Objet|Oggetto|Asunto|Assunto|Onderwerp|Ämne|Emne|Temat|Aihe|Předmět|Тема|主题|件名',
  other:
    'Cc|Bcc|Kopie(?: an)?|Copie(?: à)?|Copia|Cópia|Kopia|Kopi|Копия|Reply-To|Antwort an|Importance|Wichtigkeit|Priority|Priorität|Attachments?|Anlagen?|Pièces jointes|Allegati|Adjuntos|Anexos',
} as const;

export type HeadKey = keyof typeof headKeys;

/** `wrote` and its like, between the day and a quote. */
export const wroteVerbs =
  'wrote|writes|schrieb|schreibt|geschrieben|a écrit|écrit|escribió|escribio|ha scritto|scritto|scrisse|escreveu|schreef|geschreven|skrev|kirjoitti|pisze|napisał(?:a|\\(a\\))?|napsal(?:a|\\(a\\))?|написала?|пише|写道|のメッセージ';

/** What the line with that verb begins with, where it does not begin with the name. */
export const wroteOpenings =
  'On|At|Am|Le|El|Il|In data|Em|Op|Den|På|Dnia|W dniu|Dne|Em|Il giorno|Il dì|Pe|Ma|Ti|Ke|To|La|Su|在';

/** What stands between dashes above the mail that is answered, or alone. */
export const originalMessages =
  "Original Message|Original Appointment|Ursprüngliche Nachricht|Originalnachricht|Original-Nachricht|Ursprünglicher Termin|Weitergeleitete Nachricht|Anfang der weitergeleiteten (?:Nachricht|E-Mail)|Forwarded message|Begin forwarded message|Reply message|Message d['’]origine|Message original|Message transféré|Début du message (?:transféré|réexpédié)|Messaggio originale|Messaggio inoltrato|Inizio messaggio inoltrato|Mensaje original|Mensaje reenviado|Inicio del mensaje reenviado|Mensagem original|Mensagem encaminhada|Início da mensagem (?:encaminhada|reencaminhada)|Oorspronkelijk bericht|Doorgestuurd bericht|Ursprungligt meddelande|Vidarebefordrat meddelande|Oprindelig meddelelse|Alkuperäinen viesti|Wiadomość oryginalna|Původní zpráva|Исходное сообщение";

/** Ends of a mail that say nothing else. */
export const farewells = [
  '(?:mit |with )?(?:viel|best|lieb|freundlich|herzlich|schön|sonnig|kollegial)e?n? (?:grü(?:ß|ss)en?|gruesse?n?|gru(?:ß|ss))(?: aus \\p{L}+)?',
  '(?:grü(?:ß|ss)e|gruesse|gru(?:ß|ss)|hochachtungsvoll|mfg|m\\.f\\.g\\.)',
  '(?:with |my )?(?:best|kind|kindest|warm|warmest|many thanks and|thanks and)(?: and \\p{L}+)? regards',
  '(?:regards|rgds|brgds|best wishes|all the best|(?:yours )?(?:sincerely|faithfully|truly)(?: yours)?)',
  '(?:(?:bien |très )?cordialement|bien (?:à vous|à toi)|(?:meilleures|sincères|cordiales) salutations|salutations(?: distinguées)?|cdlt|cdt)',
  '(?:(?:un )?(?:cordial )?saludos?(?: cordial(?:es)?)?|atentamente|un abrazo)',
  '(?:(?:cordiali|distinti|cari|tanti) saluti|saluti|cordialmente|un saluto)',
  '(?:atenciosamente|atentamente|(?:com os )?(?:melhores )?cumprimentos|abraços?|att)',
  '(?:met )?(?:vriendelijke|hartelijke) groet(?:en)?|groeten|groetjes|m\\.?v\\.?g\\.?',
  '(?:med )?vänlig(?:a)? hälsning(?:ar)?|hälsningar|mvh|(?:med )?venlig hilsen|vennlig hilsen|ystävällisin terveisin|pozdrawiam|s pozdravem|с уважением',
].join('|');

/** Words that end a mail as often as they say something: only where a name or nothing follows. */
export const shortFarewells =
  "(?:many |best )?thanks?(?: you| again| in advance| a lot| so much)*|thx|cheers|best|br|kr|love|(?:vielen |herzlichen |besten )?dank(?:e)?(?: im voraus| und gru(?:ß|ss))?|lg|vg|gr|bis (?:bald|dann|morgen)|merci(?: d['’]avance)?|gracias|grazie(?: mille)?|obrigad[oa]|bedankt|tack|ciao|tschüss";

/** Lines that a phone or a program adds. */
export const deviceLines = [
  '(?:sent|written|typed) (?:from|with|via|using) (?:my |the )?\\p{L}.*',
  'get outlook for .*',
  '(?:von|aus) (?:meinem|meiner|unserem) .* (?:gesendet|geschickt|verschickt|geschrieben)',
  'von .* (?:gesendet|geschickt)',
  '(?:diese nachricht wurde )?(?:gesendet|verschickt|geschickt) (?:von|mit|über|aus) (?:meinem|meiner|dem|der|outlook|yahoo|gmx|web\\.de|proton|mobil).*',
  '(?:holen sie sich |outlook für )outlook für .*|outlook für (?:ios|android|mac).*',
  "envoyé (?:de|depuis|avec|à partir de) (?:mon|ma|mes|outlook|yahoo|l['’]|proton).*|téléchargez? outlook pour .*|obtenez outlook pour .*",
  'inviato (?:da|dal|con) .*|scarica outlook per .*|ottieni outlook per .*',
  'enviado (?:desde|do|de|a partir do|pelo|con) .*|obtener outlook para .*|obter o outlook para .*|baixe o outlook para .*',
  '(?:verzonden|verstuurd|gestuurd) (?:vanaf|vanuit|met|via) .*|outlook voor .* downloaden|download outlook voor .*',
  'skickat (?:från|med) .*|sendt fra .*|lähetetty .*|wysłane z .*|odesláno z .*|отправлено с .*',
].join('|');
