/** Which words do not stand without the person beside them. Format page, "People, dates and ids". */

/** Whole words, the first of which begins one. */
const words = (...lists: readonly string[]): string => String.raw`(?<![\p{L}\p{N}])(?:${lists.join('|')})`;

/** Who stops behind one of these has said half a sentence, and who follows is a part of it: `seen by @dana`. */
const leadingWord = new RegExp(
  String.raw`${words(
    'against|and|as|ask|asks|besides|between|but|by|cc|despite|except|for|from|including|into|named after|nor|of|onto|or',
    'per|plus|than|to|toward|towards|unless|upon|versus|via|vs\\.?|with|without',
    '(?:based|count|counts|depend|depends|relied|relies|rely) on',
    'als|an|außer|bei|beim|durch|frag|für|gegen|laut|mit|oder|ohne|sowie|statt|und|vom|von|wegen|zu|zum|zur|zwischen',
  )}:?\s*$`,
  'iu',
);

/** With these the same words are a verb's, and end what was said: in `never heard of @dana` she is who said it. */
const verbAtEnd = new RegExp(
  String.raw`${words(
    '(?:aware|care|disposed|heard|rid|spoken|taken|thought) of|(?:dealt|done|fiddled|interfered|tampered) with',
    '(?:accounted|asked|called|cared|looked|meant|paid|planned|used|waited) for|(?:stand|stands|stood) by',
    '(?:able|allowed|had|has|have|listened|meant|need|needs|ought|spoken|supposed|talked|used|want|wanted|wants) to',
    '(?:das|dran|es|keiner|nie|niemand|sich) (?:an|durch|mit|zu)|(?:fangen|fängt|nicht) an',
    '(?:cared|cares|complained|heard|known|knows|talked|thought|told|worried|worries) about',
    "(?:can|can't|cannot|could|may|might|must|never|should|to|will|would) be|(?:got|get|gets|let|lets) (?:before|by|through|under)",
    '(?:day|days|ever|hour|hours|long|month|months|never|once|week|weeks|years) before|left behind|(?:knows|tell|tells) when',
    '(?:how|than|that|what|when|where|which|who|was|wie|wer|wo)(?: \\p{L}+){1,3} (?:am|are|is|was|were|ist|sind|war|waren)',
  )}\s*$`,
  'iu',
);

/**
 * With these nobody can tell: of `they trust @dana` she may be the end, or who said it. So she stays in the text, and
 * said it.
 */
const mayLead = words(
  'about|am|are|be|because|become|becomes|before|behind|being|if|is|like|near|only|through|under|was|were|when|whether|while',
  'gehören|gehört|heißen|heißt|ist|nur|sind|war|waren|wenn|wie',
  'believes?|blames?|consults?|contacts?|convinces?|e?-?mails?|emails?|fires?|follows?|gave|gives?|has|have|impersonates?|informs?|interviews?|invites?|involves?|knows?|lets?|meets?|met|notif(?:y|ies)|owes?',
  'persuades?|phones?|pings?|reach(?:es)?|reminds?|replaces?|rings?|sees?|sends?|shows?|stops?|tells?|thanks?|told|trusts?|asked|calls?|called',
  'says|said|adds?|added|answers?|answered|confirms?|confirmed|explains?|explained|reports?|reported|writes?|wrote|according',
  'sagt|sagen|sagte|meint|meinte|schreibt|schrieb|fragen|fragt|fragte|kennen|kennt|ruft|rufen|trauen|vertrauen|vertraut',
);
const leadsMaybe = new RegExp(String.raw`${mayLead}\s*$`, 'iu');

/** Here it is a noun, or what somebody else does: `one phone call @dana`, `nobody was told @dana`, `all they have @dana`. */
const otherAtEnd = new RegExp(
  String.raw`${words(
    'a|an|and|any|are|be|been|being|by|each|every|gets?|got|her|his|is|its|my|no|of|our|per|phone|the|their|via|was|were|your',
    'das|dem|den|der|des|die|ein|eine|kein|keine',
  )} \S+\s*$|${words('(?:all|than|that|what|which) \\p{L}+ (?:have|has|know|sees?|says?|said)')}\s*$`,
  'iu',
);

/** How the end of some words and the people right behind them belong together: `part`, `maybe`, or not at all. */
export function leadsToPerson(ending: string): 'part' | 'maybe' | null {
  const last = ending.slice(-longestEnding);
  if (leadingWord.test(last)) return verbAtEnd.test(last) ? null : 'part';
  const isMaybe = leadsMaybe.test(last) && !verbAtEnd.test(last) && !otherAtEnd.test(last);
  return isMaybe || /:\s*$/.test(last) ? 'maybe' : null;
}

/** Some of these words, and the blanks that somebody may type behind them. */
const longestEnding = 60;

const says =
  'says|said|adds|added|admits|admitted|asks|asked|answered|claims|claimed|confirms|confirmed|denies|denied|explains|explained|mentions|mentioned|reported|tells|told|warns|warned|writes|wrote|sagt|sagte|meint|meinte|schreibt|schrieb|fragt|berichtet';
const helps =
  "has|hasn['’]t|had|hadn['’]t|have|is|isn['’]t|was|wasn['’]t|are|were|does|doesn['’]t|did|didn['’]t|do|can|can['’]t|cannot|could|couldn['’]t|may|might|must|shall|should|will|won['’]t|would|hat|hatte|haben|ist|war|sind|kann|darf|muss|soll|will|wird|würde";
const does =
  'agrees|assumes|believes|brings|brought|doubts|expects|fears|feels|finds|found|forgets|forgot|gave|gets|gives|goes|got|hears|heard|holds|insists|keeps|kept|knew|knows|lends|lent|likes|lost|loses|made|makes|meets|met|noticed|notices|opens|owes|owns|pays|prefers|promised|puts|reads|remembers|replaces|runs|saw|sees|sends|sent|shares|shows|signs|sits|suspects|takes|thinks|thought|took|trusts|types|understands|used|uses|wants|went|works|worries|braucht|findet|gibt|glaubt|hält|kennt|nutzt|teilt|weiß';
const doTogether =
  'agree|believe|get|give|have|hold|keep|know|lend|need|own|say|see|share|take|tell|think|trust|use|want|work|haben|kennen|nutzen|sagen|teilen|wissen';
const adverb =
  '(?:(?:also|already|always|alone|even|just|never|now|often|once|only|sometimes|still|then|usually|auch|immer|nie|noch|nur|oft|selbst) )?';
const behindPeople = (verbs: string): RegExp =>
  new RegExp(String.raw`^[*_]* {1,3}${adverb}(?:${verbs})(?![\p{L}\p{N}'’])`, 'u');
const saysBehind = behindPeople(says);
const doesBehind = behindPeople(`${helps}|${does}`);
const doTogetherBehind = behindPeople(doTogether);

/** Of what a text that begins with people is: they are asked, they are to do it, or neither. */
export type OpeningFor = 'asked' | 'doers' | 'others';

/**
 * Whether people in front of some words do what those say, as in `@dana says it leaks`; in `@dana Does it?` and
 * `@dana and @lee use it` of an action they are spoken to.
 */
export function isSubject(behind: string, isSeveral: boolean, openingFor: OpeningFor): boolean {
  const start = behind.slice(0, longestOpening);
  if (saysBehind.test(start)) return true;
  if (openingFor === 'asked') return false;
  return doesBehind.test(start) || (isSeveral && openingFor === 'others' && doTogetherBehind.test(start));
}

const longestOpening = 40;
