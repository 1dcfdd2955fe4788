import { wordTables } from '../words/reportWords';
import { folded } from './foldedText';

/**
 * Names that are words too, in English and German: written small they are words unless something beside them says that a
 * person is meant. Folded.
 */
const words = `
abel amber angel april ariel art ash august aurora autumn barb basil bea bear bill blanche bob bond booker bow brand brandy brook
brooks brown buck buddy bud butler carol carter cash chance charity chase chip chuck clay cliff cole colt cooper coral
cory cot crystal daisy dale dash dawn dean delta dick dill dot drew duke dusty earl ed engel erika ernst eve faith
falk fern field fields finn fisher flint flora forest foster fox frank frieden friede gail gale gene ginger glen glenn
gold goldie good gordon grace grant gray grey green guy hall hand hans harmony harry hasan hazel heath heather heide
herb hill holly hope hunt hunter iris ivory ivy jack jade jasmin jasmine jay jean jerry jet jewel jim johann john joy judge
jules june junior justice kai karl ken kirk kitty klein koch koenig korn kraft kurt kurz lance lane lang laurel lee leo
lich lily linde link list lob long lotte lou low luck luna mark marks marlin martin mason mat max may mercy miles mill
miller moor moore moss mut nick noble norm north oliver olive opal otter page parker pat patience pearl penny pepper
peter pierce pip piper poppy porter price prince prudence rat ray red reed rein rene rich richter river rob robin rock
rocky rod roman rose rosen roth ruby rush russ rusty sage salt sandy scott sharp short silke skip sky small smith sommer
sonny star stark stein stella sterling stern stew stone storm stern sue summer sun sunny tag tanner ted tim tom tony
trip tucker twist unruh vale val van vera victor viola violet wade walker wall ward warren wang web weiss west wild will
winter wolf wood woods wren young zimmer bauer keller vogel wagner weber schneider schmidt becker hoffmann schaefer meister
weiss braun frei gut stolz gruen grun neu alt frueh fruh recht schnell froh lieb fein heiss kalt weit hoch black wise strong swift
little good best bright early savage sweet ready keen hardy jung kaiser berg bach busch graf gross hahn haas kuhn lange mai maurer mohr pfeiffer sauer schwarz sommer vogt winkler
ziegler job pin port case key major marine ever more angelo rand jan feb okt nov dez juni juli sept september october november december february january data ai ki it an ali so do in on to no or am is es er
ich du wir sie man mit von ab bei um aus auf ein und
вера надежда любовь роман марк лев слава роза лилия мир майя волков заицев медведев אור שיר טל חן גיל`;

/** What calls a group or a duty, and no person. */
const groups = `
team teams group support security platform operations operation ops dev devs devops developer developers development
admin admins administrator administration architect architects architecture business product owner owners delivery vendor
vendors supplier customer customers client clients partner external internal management manager managers lead leads board
staff office office all everybody everyone nobody somebody attendees guest guests user users it hr qa legal service desk
department provider interview interviewer participant person people engineer engineers alle niemand jemand kunde kunden
lieferant betrieb entwicklung fachseite produkt sicherheit technik leitung vertrieb einkauf abteilung gruppe firma`;

/** Of three and four letters: an initial and a last name may make one. */
const shortWords = `
act add age ago aid aim air all and any app are art ask ate bad bag ban bar bat bed beg bet bid big bin bit box boy bug bus but buy
can cap car cat cup cut dad das day dem den der did die dig dog dry due ear eat egg ein end era err etc eye far fax fee few fit fix fly
for fun gap gas get got gun gut had has hat her hid him his hit hot how ihr ink ins ist its jar jet joy key kid law lay led leg let lid lie
log lot low mad man map max may men met mid min mix mob mut net new nie nod non nor not now nun nur nut odd off oft oil old one our out own
pay pen per pet pin pit pop pot pro put ran raw red rid row run sad sat saw say sea see set she sie sit six sky son spy sub sum tab tag tap
tax tea ten the tie til tip toe ton too top toy try two ufo uns use van via vom von war was way web wer wet who why wie win wir won wut yes
yet you zum zur
able area army also auto away back bald ball bank base bash bask bein bill bind bist blow boss both call cart cast code coal
cold cost cray dart deck dein dich does doom down dray drei each ease east echo edit else ende even ever ehre fall fast fill
find flee flow folk font food form fray frau free from full game gast gate gave gehe gern give glee glow goal goes gold gone
good grau gray grow gute haar half halb hall hart hash haus hear hell herr hier hill hint hold host hour idea idle into item
join jede kann kein kilo kill king know lake land lash last late lead leer lehr lend less life like line link lode long loss
lost loud made mail main make mall many mask mast math mehr mein menu mill mind mine mode more most much must nach name navy
neck need next nice node noch nord note null oben oder ohne okay once only onto open oral over pack page paid pain park part
past path peck pick pink play plow plus poll pool port pose post pott pray pull push rank rast read real reis rest rode role
rost rule safe said sale same save scan seal sehr seid seed seek seem sein self send sent sehe show side sign sink site skim
slow snow soft sold some song soon sort soul spin step stop such sure take talk tall tank task team tell test text than that
them then they this time told took tool town tray trip troy true tune turn type unit used user vast very view wage wahl wait
walk want wash wein weis welt week well went what when wide wife wird wish with woke word work yard year your zahl zone zwei`;

const setOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** All words of a table, at any depth. */
const wordsIn = (table: unknown): string[] =>
  typeof table === 'string'
    ? folded(table).split(/[^\p{L}]+/u)
    : typeof table === 'object' && table !== null
      ? Object.values(table).flatMap(wordsIn)
      : [];

// The report has words of its own: who is called Said, Risk or Date is not meant by them.
const nameWords: ReadonlySet<string> = new Set([...setOf(words), ...wordsIn(wordTables)]);
const groupWords = setOf(groups);

/** Whether a name is a word as well: `'mark'` → true. */
export const isAlsoWord = (name: string): boolean =>
  nameWords.has(name) || groupWords.has(name) || particles.has(name);

const shortWordSet = setOf(shortWords);

/** `'task'` → true */
export const isShortWord = (word: string): boolean => shortWordSet.has(word);

/** What is shortened so in texts, whoever is there. */
const shortenings = setOf('ad ai am bc db eu id ip it nb ok os pc pm ps qa sa ss uk un us vm');

/** `'vm'` → true */
export const isShortening = (letters: string): boolean => shortenings.has(letters);

/** `'team'` → true */
export const isGroupWord = (word: string): boolean => groupWords.has(word);

const particles = setOf(
  'de del della di da dos du la le van von der den ten ter zu zur zum af av al el bin ibn ben abu st mc',
);
const nobodies = setOf(
  'o mr mrs ms mx dr prof herr frau ing dipl jr sr phd msc bsc mba the a an and or of und oder der die das dem',
);

/** A part of a name that alone calls nobody: `'van'`, `'dr'` → true. The first part may: `Al Bo`. */
export const isParticle = (part: string, isFirst: boolean): boolean =>
  nobodies.has(part) || (!isFirst && particles.has(part));

const months = setOf(
  'jan january januar feb february februar march marz april may mai june juni july juli august sept september october oktober okt november nov december dezember dez',
);

/** `'may'` → true */
export const isMonth = (word: string): boolean => months.has(word);
