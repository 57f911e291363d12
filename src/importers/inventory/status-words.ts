import type { RunBy } from '#model/records/claim.ts';
import type { Lifecycle, Sanction, SystemKind, SystemRecord } from '#model/records/system.ts';

type Words<V extends string> = Readonly<Record<V, string>>;

/**
 * Words of other programs and of people for what we keep, parted by bars. Sanction: Microsoft Defender for Cloud Apps
 * (sanctioned, unsanctioned, monitored, untagged). Lifecycle: LeanIX, ServiceNow (status, model life cycle), the US
 * federal AI inventory. Criticality: LeanIX, ServiceNow, UCMDB, Google App Hub.
 */
const sanction: Words<Sanction> = {
  sanctioned:
    'sanctioned|approved|fully approved|allowed|authorised|authorized|certified|accepted|permitted|genehmigt|freigegeben|zugelassen|erlaubt|approuve|autorise|valide|homologue|agree',
  tolerated:
    'tolerated|monitored|watchlisted|approved with conditions|conditionally approved|conditional|exception|geduldet|toleriert|bedingt freigegeben|tolere',
  unsanctioned:
    'unsanctioned|not sanctioned|not approved|unapproved|rejected|prohibited|blocked|banned|forbidden|denied|disallowed|not allowed|nicht genehmigt|nicht freigegeben|abgelehnt|verboten|gesperrt|non approuve|non autorise|interdit|refuse|bloque',
  under_review:
    'under review|in review|review|pending|pending approval|pending review|requested|submitted|action needed|in progress|in prufung|in bearbeitung|beantragt|en cours|en cours d examen|en revue|a l etude|en attente',
  not_reviewed:
    'not reviewed|unreviewed|untagged|to review|to be reviewed|not assessed|new|discovered|draft|none|ungepruft|nicht gepruft|neu|offen|non evalue|nouveau|a evaluer',
};

const lifecycle: Words<Lifecycle> = {
  plan: 'plan|planned|planning|pipeline|proposed|concept|design|in development|development|under development|build|initiated|initiation|acquisition and or development|acquisition development|backlog|geplant|in planung|in entwicklung|planifie|en projet|en developpement',
  phaseIn:
    'phase in|pilot|piloting|test|testing|in test|beta|implementing|implementation|implementation and assessment|in implementation|onboarding|rollout|rolling out|evaluation|einfuhrung|in einfuhrung|im test|deploiement|en deploiement|pilote',
  active:
    'active|in production|production|prod|live|operational|in operation|operation and maintenance|operation|in use|used|deployed|installed|in service|ga|general availability|supported|current|maintenance|maintain|aktiv|in betrieb|produktiv|im einsatz|in nutzung|actif|active en production|en production|en service|en exploitation|operationnel',
  phaseOut:
    'phase out|phasing out|end of sale|end of support|end of extended support|deprecated|sunset|sunsetting|retiring|to be retired|to retire|being retired|decommissioning|to be decommissioned|pending retirement|contain|auslaufend|lauft aus|abzulosen|wird abgelost|in ablosung|en fin de vie|a decommissionner|en retrait|obsolescent',
  endOfLife:
    'end of life|eol|retired|decommissioned|archived|inactive|disposed|out of service|obsolete|terminated|removed|discontinued|not in use|no longer used|shut down|stillgelegt|abgeschaltet|inaktiv|ausser betrieb|abgelost|archiviert|retire|inactif|decommissionne|archive|hors service|arrete',
};

const criticality: Words<NonNullable<SystemRecord['criticality']>> = {
  mission:
    'mission critical|mission|most critical|1 most critical|critical|very high|highest|vital to mission|extremely critical|1|tier 0|tier 1|p1|a|kritisch|sehr hoch|unternehmenskritisch|critique|tres haute|tres eleve|vitale',
  high: 'high|business critical|vital|2 somewhat critical|somewhat critical|essential|major|2|tier 2|p2|b|hoch|geschaftskritisch|haute|eleve|elevee|fort|forte|essentielle|majeure',
  medium:
    'medium|moderate|business operational|important|3 less critical|less critical|normal|standard|average|3|tier 3|p3|c|mittel|moyen|moyenne|moderee|importante',
  low: 'low|minor|administrative service|administrative|4 not critical|not critical|non critical|uncritical|lowest|negligible|none|4|tier 4|p4|d|niedrig|gering|unkritisch|nicht kritisch|faible|basse|mineure|non critique',
};

const runBy: Words<RunBy> = {
  A: 'it|it department|central it|corporate it|internal it|it operation|managed by it|run by it|zentrale it|it abteilung|dsi|informatique|service informatique',
  B: 'vendor|supplier|provider|external|outsourced|business|department|business unit|third party|managed service|fachbereich|abteilung|dienstleister|extern|anbieter|metier|prestataire|fournisseur|externe',
  C: 'shadow it|not known to it|unknown to it|without it|schatten it|shadow|informatique fantome',
  D: 'unknown|not known|unbekannt|inconnu|we do not know',
};

const kind: Words<SystemKind> = {
  application:
    'application|app|business application|cots|homegrown|custom|custom built|in house|bespoke|software|legacy system|anwendung|fachverfahren|eigenentwicklung|standardsoftware|logiciel|progiciel',
  saas: 'saas|software as a service|cloud service|cloud app|cloud application|web app|subscription|cloud',
  eud: 'spreadsheet|excel|excel file|excel workbook|access|access database|euc|end user computing|end user computing euc|eud|macro|tabelle|exceltabelle|tableur|fichier excel',
  messaging: 'email|e mail|mail|chat|messaging|message|collaboration|messagerie',
  ai: 'ai|artificial intelligence|machine learning|ml|llm|ai model|ai system|chatbot|ki|ia|intelligence artificielle',
  robot: 'rpa|bot|robot|robotic process automation|automation|roboter',
  device: 'device|hardware|printer|scanner|terminal|machine|gerat|appareil|materiel',
};

/** Our words for each role that has a list, and the words of others for each. */
export const statusWords = { sanction, lifecycle, criticality, runBy, kind } as const;

/** Words for yes and no, and signs. */
export const yesNoWords: Words<'yes' | 'no'> = {
  yes: 'yes|y|true|x|ja|j|wahr|oui|o|vrai|si|1|✓|✔|☑',
  no: 'no|n|false|nein|falsch|non|faux|0|✗|✘|☐',
};
