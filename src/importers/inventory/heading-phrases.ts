import type { Role } from '#model/inventory/role.ts';

/** What a heading can say: a role, or that somebody answers for the system without saying for which side. */
export type Said = Role | 'owner' | 'otherName';

/** Phrases of one role, the most telling first: where two columns claim a role that only one can have, the earlier one gets it. */
interface Phrases {
  /** Say it beyond doubt. */
  readonly sure: string;
  /** Say it mostly. */
  readonly likely?: string;
  /** A heading that ends with one of these says it, too: "APM data sensitivity", "IT annual cost". */
  readonly ends?: string;
  /** ... unless one of these words stands in it: "cost center" is no cost. */
  readonly but?: string;
}

/**
 * What stands over the columns of inventories, in English, German and French, parted by bars. Words for the system itself
 * ("application", "Anwendung", "logiciel") may stand before any of them and are not repeated here.
 */
export const headingPhrases: readonly (readonly [Said, Phrases])[] = [
  [
    'id',
    {
      sure: 'id|identifier|unique id|external id|uuid|guid|sys id|ci id|inventory number|inventory id|asset tag|kennung|identifiant|inventarnummer',
      likely:
        'ci number|app number|number|no|nr|num|key|code|ref|reference|record number|record id|#|nummer|schlussel|lfd nr|numero|n|matricule',
    },
  ],
  [
    'name',
    {
      sure: 'name|app name|display name|name of the|bezeichnung|anwendungsname|systemname|nom|nom de l|nom du|libelle|denomination|nombre de la',
      likely: 'title|label|intitule|designation|titel|benennung',
      ends: 'name of system|name of data system|name of application|name of software|name des systems|nom du systeme',
    },
  ],
  // Names of something, and of the system where no other column is.
  ['otherName', { sure: '', likely: 'product|service|solution|produkt|produit|servicename|service name|product name' }],
  [
    'alias',
    {
      sure: 'alias|also known as|aka|acronym|short name|other name|former name|abkurzung|kurzname|kurzel|synonym|acronyme|sigle|nom court|autre nom',
      likely: 'abbreviation|known as|abbr',
    },
  ],
  [
    'techOwner',
    {
      sure:
        'technology owner|technical owner|tech owner|it owner|it application owner|it system owner|it responsible|technical lead|tech lead|it lead|' +
        'it verantwortlicher|it verantwortliche|it verantwortung|technischer verantwortlicher|technisch verantwortlich|technische verantwortung|' +
        'systemverantwortlicher|systemverantwortliche|systemverantwortung|anwendungsverantwortlicher|anwendungsverantwortliche|applikationsverantwortlicher|' +
        'responsable technique|responsable informatique|responsable it|responsable si|proprietaire technique|referent technique',
      likely:
        'managed by|managed by group|it contact|technical contact|it manager|application manager|admin group|administrator|system administrator|' +
        'primary support|support group|support team|supported by|maintained by|platform owner|admin|technischer ansprechpartner|it ansprechpartner|' +
        'systembetreuer|betreuer|administrateur|contact technique|gestionnaire',
    },
  ],
  [
    'bizOwner',
    {
      sure:
        'business owner|functional owner|business responsible|process owner|functional referent|business sponsor|' +
        'fachverantwortlicher|fachverantwortliche|fachverantwortung|fachlicher verantwortlicher|fachlich verantwortlich|fachlicher owner|prozessverantwortlicher|' +
        'responsable metier|responsable fonctionnel|proprietaire metier|referent metier|referent fonctionnel',
      likely: 'business contact|product owner|sponsor|fachlicher ansprechpartner|contact metier|moa',
    },
  ],
  [
    'owner',
    {
      sure: '',
      likely:
        'owner|owned by|accountable|responsible|responsible person|person responsible|custodian|steward|verantwortlicher|verantwortliche|verantwortlich|' +
        'verantwortung|eigentumer|zustandig|zustandige person|ansprechpartner|responsable|proprietaire|referent|detenteur|owner name|contact person|contact',
    },
  ],
  [
    'ownerEmail',
    {
      sure: 'owner email|email owner|owner mail|owner email address',
      likely:
        'contact email|responsible email|email of owner|email verantwortlicher|mail du responsable|email responsable',
    },
  ],
  [
    'department',
    {
      sure: 'department|business unit|division|org unit|organizational unit|organisational unit|owning department|abteilung|fachbereich|organisationseinheit|departement',
      likely:
        'agency|bureau|team|tower|domain|company|business area|business cluster|cluster|office|office of primary interest|delivered by|department custodian|' +
        'bereich|geschaftsbereich|dezernat|amt|referat|oe|direction|unite|entite|direction metier|service utilisateur|organisation|organization',
      ends: 'department|business unit|abteilung',
      but: 'sub|parent|email|phone',
    },
  ],
  [
    'vendor',
    {
      sure: 'vendor|manufacturer|publisher|supplier|provider|vendor provider|vendor supplier|hersteller|anbieter|lieferant|fournisseur|editeur|fabricant',
      likely: 'editor|prestataire|dienstleister|saas provider|maker|hersteller anbieter|hersteller lieferant',
    },
  ],
  [
    'platform',
    {
      sure: 'platform|primary platform|technology|technology stack|tech stack|plattform|technologie|plateforme',
      likely:
        'server platform|operating system|os|database|programming language|runtime|betriebssystem|datenbank|technik',
    },
  ],
  [
    'category',
    {
      sure: 'type|ci type|category|kategorie|typ|categorie|anwendungstyp|systemtyp|softwaretyp',
      likely: 'class|art|group|policy area|classe|famille|gruppe|nature',
    },
  ],
  [
    'capability',
    {
      sure: 'capability|business capability|business service|business function|business process|geschaftsprozess|geschaftsfahigkeit|processus metier|capacite metier',
      likely: 'supported process|process|prozess|processus|business activity|fachprozess|unterstutzter prozess',
    },
  ],
  [
    'description',
    {
      sure: 'description|short description|long description|purpose|business purpose|what it does|what it is for|beschreibung|kurzbeschreibung|zweck|einsatzzweck|verwendungszweck|finalite',
      likely:
        'summary|function|detail|primary function|intended use|use|usage|objet|objectif|funktion|aufgabe|einsatz|resume',
      ends: 'purpose|purpose of system|description|description of data',
      but: 'job|role|contract|product|project',
    },
  ],
  [
    'lifecycle',
    {
      sure: 'lifecycle|lifecycle status|lifecycle stage|lifecycle phase|lifecycle state|install status|operational status|lebenszyklus|lebenszyklusphase|lebenszyklusstatus|betriebsstatus|cycle de vie|phase de vie|phase du cycle de vie',
      likely:
        'status|state|stage|phase|production status|record status|development stage|stage of development|current status|deployment status|statut|etat|zustand|phase de vie',
    },
  ],
  [
    'criticality',
    {
      sure: 'criticality|business criticality|busines criticality|business critical|mission critical|mission criticality|kritikalitat|geschaftskritikalitat|geschaftskritisch|criticite|criticite metier|niveau de criticite',
      likely:
        'critical|importance|business importance|tier|emergency tier|business value|wichtigkeit|kritisch|critique|priority',
      ends: 'criticality',
    },
  ],
  [
    'data',
    {
      sure: 'data sensitivity|sensitivity|data classification|information classification|confidentiality|datenklassifizierung|datenklassifikation|datenklasse|vertraulichkeit|sensibilite|sensibilite des donnees|classification des donnees|confidentialite',
      likely:
        'classification|data category|data type|data|data it touch|data held|personal data|schutzbedarf|datenart|daten|donnee|type de donnee|security classification',
      ends: 'data sensitivity|data classification',
    },
  ],
  ['environment', { sure: 'environment|env|umgebung|environnement', likely: 'environment type|instance' }],
  [
    'hosting',
    {
      sure: 'hosting|hosting type|hosting model|hosting option|deployment model|install type|betriebsmodell|hostingmodell|hebergement|type d hebergement|mode d hebergement',
      likely:
        'deployment|deployment type|installation type|cloud or on premise|on premise or cloud|on prem|where it run|hosted|location|betriebsart|installationsart',
    },
  ],
  [
    'users',
    {
      sure: 'number of user|user count|active user|user base|active user count|total user|no of user|nb user|user number|anzahl nutzer|anzahl benutzer|anzahl anwender|nutzerzahl|benutzerzahl|nutzeranzahl|benutzeranzahl|nombre d utilisateur|nb utilisateur|nbr utilisateur',
      likely: 'user|seat|nutzer|benutzer|anwender|utilisateur|licensed user|headcount',
    },
  ],
  [
    'cost',
    {
      sure: 'annual cost|yearly cost|cost per year|total annual cost|annual spend|annual license cost|annual licence cost|total cost|tco|cost|cost a year|jahreskosten|jahrliche kosten|kosten pro jahr|kosten|gesamtkosten|cout|cout annuel|cout par an|cout total',
      likely:
        'hosting cost|purchase cost|license cost|licence cost|spend|price|budget|preis|lizenzkosten|budget annuel|prix|run cost|operating cost',
      ends: 'annual cost|cost per year',
      but: 'staff|center|centre',
    },
  ],
  [
    'paidBy',
    {
      sure: 'paid by|budget owner|budget holder|bezahlt von|kostentrager|paye par',
      likely: 'cost center|cost centre|funded by|funding source|kostenstelle|centre de cout|budget code',
    },
  ],
  [
    'url',
    {
      sure: 'url|web address|website|access url|home page|site web|webseite|webadresse',
      likely: 'link|uri|lien|address|internetadresse',
    },
  ],
  [
    'dependency',
    {
      sure: 'dependency|depend on|depends on|interface|abhangigkeiten|abhangigkeit|schnittstellen|schnittstelle|dependance|upstream dependency|downstream dependency',
      likely: 'interface in out|integration|connected system|connection|upstream|downstream|integrated with|flux',
    },
  ],
  [
    'ends',
    {
      sure: 'end of life|eol|eol date|end of life date|end of support|end of support date|retirement date|date retired|sunset date|decommission date|decommissioning date|contract end|contract end date|contract expiry|contract expiration|vertragsende|laufzeitende|supportende|support ende|ausserbetriebnahme|abschaltdatum|ablosung|fin de vie|fin de support|fin de contrat|date de retrait|date de fin',
      likely:
        'end date|expiration date|expiry date|expiry|renewal date|renewal|valid until|active until|eos|ende|enddatum|gultig bis|echeance|date d expiration|retired on|planned retirement',
    },
  ],
  [
    'sanction',
    {
      sure: 'sanctioned|approved|is approved|is sanctioned|approval status|approved by it|it approved|it approval|sanction status|sanctioned status|authorised|authorized|genehmigt|freigegeben|zugelassen|it freigabe|approuve|autorise',
      likely:
        'approval|sanction|app tag|allowed|permitted|freigabe|freigabestatus|genehmigung|valide|homologue|autorisation|review status',
    },
  ],
  [
    'runBy',
    {
      sure: 'run by|operated by|who run it|betrieben von|betreiber|betrieb durch|exploite par|exploitant',
      likely: 'managed by it|it managed|shadow it|gere par|known to it',
    },
  ],
  ['kind', { sure: '', likely: 'kind|kind of system|system kind' }],
  [
    'notes',
    {
      sure: 'note|comment|remark|bemerkung|bemerkungen|kommentar|kommentare|anmerkung|anmerkungen|commentaire|remarque',
      likely: 'additional information|observation|notiz|notizen|hinweis|hinweise|memo|sonstiges|divers|free text',
    },
  ],
];

/** Words for the thing itself: alone they name it, before a phrase or behind "of" they add nothing. */
export const subjectNouns: ReadonlySet<string> = new Set(
  (
    'app application system software tool asset solution program use case service product item data ' +
    'anwendung applikation programm fachverfahren verfahren systeme logiciel outil'
  ).split(' '),
);

/** Words that may stand before or between them. */
export const smallWords: ReadonlySet<string> = new Set(
  'the of a an der die das des du de la le l d per your our ci sn apm ai'.split(' '),
);
