/** All that is planned, in German: loaded by what needs it for sure, and else when the first session is German. */
import type { Language } from '../text/language';
import { germanAgreement } from './germanAgreement';
import * as roleInterviews from './kinds/germanRoleInterviews';
import * as together from './kinds/germanTogether';
import { englishPlan, type PlanWords } from './planWords';

/** For what can't wait: English where no language is named. */
export const completePlanWords = (language: Language | null): PlanWords =>
  language === 'de' ? germanPlan : englishPlan;

export const germanPlan: PlanWords = {
  agreement: germanAgreement,
  documents: [
    'Überblick über die Architektur, oder irgendeine Zeichnung des Entwurfs',
    'Beschreibung der Schnittstellen, der Daten und der Orte, an denen sie liegen',
    'Sicherheitskonzept, oder was sonst zur Sicherheit geschrieben steht',
    'Präsentationen dazu, auch solche für Kunden oder den Vorstand',
    'Berichte früherer Prüfungen, Penetrationstests oder Audits',
    'Frühere Bedrohungsmodelle oder Risikoanalysen',
    'Lagebilder zu Bedrohungen dieser Branche oder Technik',
    'Vorfälle, und was daraus gelernt wurde',
  ],
  kinds: {
    kickoff: together.germanKickoff,
    business: roleInterviews.germanBusiness,
    architects: roleInterviews.germanArchitects,
    'second-architects': roleInterviews.germanSecondArchitects,
    component: roleInterviews.germanComponent,
    deployment: roleInterviews.germanDeployment,
    production: roleInterviews.germanProduction,
    workshop: together.germanWorkshop,
    'second-workshop': together.germanSecondWorkshop,
    discussion: together.germanDiscussion,
    'wrap-up': together.germanWrapUp,
    'follow-up': together.germanFollowUp,
    preparation: together.germanPreparation,
    analysis: together.germanAnalysis,
    'second-analysis': together.germanSecondAnalysis,
    'last-analysis': together.germanLastAnalysis,
  },
};
