import type { Meaning } from './column.ts';

/**
 * Headings that say what a column means, in the languages of the tables people paste most: lower case, no accents, no
 * punctuation. A heading is found whole, or by the longest of these that stands in it as whole words.
 */
export const headingWords: ReadonlyMap<Exclude<Meaning, 'kept' | 'out'>, readonly string[]> = new Map([
  [
    'name',
    [
      ...of('step|steps|process step|process steps|step name|activity|activities|activity name|task|tasks|task name'),
      ...of('action|process|process name|process block|block|operation|name|work step|what|what happens|stage|phase'),
      ...of('schritt|schritte|prozessschritt|prozessschritte|arbeitsschritt|aktivitat|tatigkeit|vorgang|aufgabe'),
      ...of('bezeichnung|was|etape|etapes|activite|tache|paso|pasos|actividad|etapa|tarea|proceso|fase|attivita'),
      ...of('passo|processo|atividade|tarefa|stap|stappen|processtap|activiteit|steg|trin|krok|vaihe'),
      ...of('工程|工程名|作業|作業名|ステップ|プロセス|手順|步骤|活动|工序|流程'),
    ],
  ],
  [
    'pt',
    [
      ...of(
        'pt|p t|process time|processing time|proc time|touch time|hands on time|work|work time|working time|effort',
      ),
      ...of(
        'task time|active time|value added time|va time|ct|c t|cycle time|labor|labour|bearbeitungszeit|bearbeitung|arbeitszeit|prozesszeit',
      ),
      ...of(
        'arbeitsaufwand|aufwand|zykluszeit|bz|temps de traitement|temps de travail|temps de process|temps de cycle',
      ),
      ...of('tiempo de proceso|tiempo de trabajo|tiempo de ciclo|tempo di lavorazione|tempo di processo|tempo ciclo'),
      ...of('tempo de processo|tempo de processamento|tempo de trabalho|bewerkingstijd|verwerkingstijd|procestijd'),
      ...of('作業時間|処理時間|加工時間|プロセスタイム|正味時間|处理时间|加工时间|作业时间'),
    ],
  ],
  [
    'lt',
    [
      ...of('lt|l t|lead time|leadtime|takes|duration|elapsed|elapsed time|total time|turnaround|turnaround time|tat'),
      ...of('throughput time|calendar time|durchlaufzeit|dlz|dauer|gesamtzeit|laufzeit|duree|duree totale|delai'),
      ...of(
        'delai total|temps total|temps de traversee|temps d ecoulement|duracion|tiempo total|plazo|tiempo de entrega',
      ),
      ...of('durata|tempo totale|tempo di attraversamento|duracao|prazo|tempo total|doorlooptijd|duur|ledtid'),
      ...of('リードタイム|所要時間|経過時間|全体時間|前置时间|交付时间|周期|总时间'),
    ],
  ],
  [
    'wait',
    [
      ...of('wait|waits|waiting|wait time|waiting time|wait before|queue|queue time|queued|time in queue|delay|idle'),
      ...of('idle time|wartezeit|warten|liegezeit|wz|attente|temps d attente|espera|tiempo de espera|attesa'),
      ...of('tempo di attesa|tempo de espera|wachttijd|wachten|待ち時間|待ち|滞留時間|停滞時間|等待时间|等待'),
    ],
  ],
  [
    'ca',
    [
      ...of('ca|c a|c and a|pc a|complete and accurate|complete accurate|percent complete and accurate|usable|quality'),
      ...of('first time right|right first time|first time quality|first pass yield|ftr|rft|ftq|fpy|yield|accuracy'),
      ...of('qualitat|fehlerfrei|richtig|vollstandig und richtig|brauchbar|gutquote|qualite|calidad|qualita|qualidade'),
      ...of('kwaliteit|kvalitet|完全正確率|品質|良品率|直行率|完成度|质量|合格率|完整准确率'),
    ],
  ],
  [
    'team',
    [
      ...of(
        'team|teams|team name|owner|step owner|process owner|done by|performed by|performer|by whom|who|role|roles',
      ),
      ...of('function|functions|department|dept|responsible|responsibility|actor|actors|lane|swimlane|group|unit'),
      ...of('org unit|organisation|organization|resource|resources|abteilung|rolle|funktion|verantwortlich'),
      ...of('verantwortliche|verantwortung|zustandig|bereich|wer|stelle|equipe|fonction|service|responsable'),
      ...of('departement|acteur|qui|equipo|rol|funcion|departamento|area|quien|ruolo|funzione|reparto|responsabile'),
      ...of('ufficio|funcao|papel|responsavel|afdeling|functie|verantwoordelijke|wie'),
      ...of('担当|担当者|担当部門|部門|部署|チーム|役割|部门|团队|负责人|角色|岗位'),
    ],
  ],
  [
    'systems',
    [
      ...of('system|systems|it system|it systems|systems used|system used|tool|tools|tools used|application'),
      ...of('applications|app|apps|software|it|it support|it tools|technology|technologies|platform|platforms'),
      ...of('systeme|systemen|it systeme|anwendung|anwendungen|werkzeug|werkzeuge|programm|programme|systemes|outil'),
      ...of('outils|logiciel|logiciels|sistema|sistemas|herramienta|herramientas|aplicacion|aplicaciones|sistemi'),
      ...of('strumento|strumenti|applicazione|applicazioni|ferramenta|ferramentas|systeem|applicatie|applicaties'),
      ...of('システム|使用システム|ツール|アプリ|系统|工具|软件'),
    ],
  ],
  [
    'techOwner',
    [
      ...of('technology owner|tech owner|technical owner|technology owners|it owner|system owner|system owners'),
      ...of('systems owner|application owner|app owner|tool owner|software owner|owner of the system|supported by'),
      ...of('systemverantwortlich|systemverantwortliche|systemverantwortlicher|anwendungsverantwortlicher|it owner'),
      ...of(
        'responsable technique|responsable systeme|responsable tecnico|responsable del sistema|systeemeigenaar|their owners',
      ),
      ...of('システム担当|システム管理者|系统负责人'),
    ],
  ],
  [
    'people',
    [
      ...of('people|persons|person count|number of people|no of people|headcount|head count|fte|ftes|staff|operators'),
      ...of('personen|mitarbeiter|anzahl personen|personnes|effectif|personas|persone|pessoas|人数|人員'),
    ],
  ],
  ['va', of('va|va nva|value added|value adding|adds value|wertschopfend|wertschopfung|valeur ajoutee')],
  ['runs', of('runs|runs a month|runs per month|pieces a month|pieces per month|volume per month|cases per month')],
  ['wip', of('wip|work in progress|work in process|pieces waiting|items waiting|in tray|backlog|bestand')],
  ['batch', of('batch|batch size|lot size|losgrosse|taille de lot|lote')],
  ['changeOver', of('change over|changeover|change over time|changeover time|c o|set up|setup|setup time|rustzeit')],
  ['uptime', of('uptime|up time|availability|verfugbarkeit|disponibilite|disponibilidad')],
  [
    'notes',
    [
      ...of('note|notes|comment|comments|remark|remarks|description|details|issue|issues|problem|problems'),
      ...of('observation|observations|bemerkung|bemerkungen|kommentar|kommentare|hinweis|notiz|beschreibung'),
      ...of(
        'commentaire|commentaires|remarque|remarques|comentario|comentarios|observaciones|notas|commenti|osservazioni',
      ),
      ...of('opmerking|opmerkingen|toelichting|備考|コメント|メモ|备注|说明'),
    ],
  ],
  [
    'number',
    [...of('no|nr|num|number|id|pos|position|seq|sequence|step no|step nr|step number|step id|row|lfd nr|n|番号|序号')],
  ],
]);

/** A row that adds the others up: its first cell is one of these, alone or before words of a heading. */
export const totalWords: readonly string[] = of(
  'total|totals|grand total|subtotal|sub total|sum|overall|summe|gesamt|gesamtsumme|zwischensumme|insgesamt|' +
    'totaal|somme|totale|total general|suma|soma|totalt|合計|小計|总计|合计|小计|σ|∑',
);

/** A row that averages the others. */
export const averageWords: readonly string[] = of(
  'average|averages|avg|mean|median|durchschnitt|mittelwert|moyenne|promedio|media|gemiddelde|平均',
);

function of(words: string): string[] {
  return words.split('|');
}
