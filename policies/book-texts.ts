import type { FullText } from '#catalogue/vocabulary/text.ts'
import type { Action, Effect } from './decision.ts'
import type { Before } from './policy.ts'
import type { Pack } from './settings.ts'

const text = (nb: string, nn: string, sv: string, en: string): FullText => ({ nb, nn, sv, en })

/** What the policy book says besides the rules themselves. */
export const bookTexts = {
  title: text('Regelbok', 'Regelbok', 'Regelbok', 'Policy book'),
  made: text(
    'Laget av reglene i `policies/rules/`; endre reglene, ikke denne siden.',
    'Laga av reglane i `policies/rules/`; endre reglane, ikkje denne sida.',
    'Skapad av reglerna i `policies/rules/`; ändra reglerna, inte den här sidan.',
    'Made from the rules in `policies/rules/`; change the rules, not this page.',
  ),
  advice: text(
    'Dette er regler som virksomhetens jurister eier, ikke juridisk rådgivning. Det som ikke er tillatt, er forbudt; et forbud går foran alle tillatelser; det som ikke er avklart, stenger og blir spurt om.',
    'Dette er reglar som juristane i verksemda eig, ikkje juridisk rådgjeving. Det som ikkje er tillate, er forbode; eit forbod går føre alle løyve; det som ikkje er avklart, stengjer og blir spurt om.',
    'Detta är regler som organets jurister äger, inte juridisk rådgivning. Det som inte är tillåtet är förbjudet; ett förbud går före alla tillstånd; det som inte är klarlagt stänger och efterfrågas.',
    'These are rules that the body’s lawyers own, not legal advice. What is not permitted is forbidden; a forbid goes before every permit; what is not settled closes, and is asked about.',
  ),
  pending: text(
    'En stjerne (*) står ved hjemler som ingen har lest i original ennå. Regelen gjelder likevel, og sier fra hver gang den avgjør noe.',
    'Ei stjerne (*) står ved heimlar som ingen har lese i original enno. Regelen gjeld likevel, og seier frå kvar gong han avgjer noko.',
    'En stjärna (*) står vid rättsliga grunder som ingen har läst i original ännu. Regeln gäller ändå och säger till varje gång den avgör något.',
    'A star (*) stands by bases that nobody has read in the original yet. The rule still applies, and says so whenever it decides.',
  ),
  table: text('Hva kan ligge hvor', 'Kva kan liggje kvar', 'Vad får ligga var', 'What may lie where'),
  tableNote: text(
    'Regnet ut av reglene for en norsk kommune, uten kjennetegn på innholdet. «Ja, med …» nevner tiltak som kommer i tillegg til grunnsikringen; «nei» nevner reglene som stenger.',
    'Rekna ut av reglane for ein norsk kommune, utan kjenneteikn på innhaldet. «Ja, med …» nemner tiltak som kjem i tillegg til grunnsikringa; «nei» nemner reglane som stengjer.',
    'Uträknat av reglerna för en norsk kommun, utan kännetecken på innehållet. ”Ja, med …” nämner åtgärder utöver grundskyddet; ”nej” nämner reglerna som stänger.',
    'Worked out from the rules for a Norwegian municipality, for content without markers. “Yes, with …” names controls beyond the basic protection; “no” names the rules that close.',
  ),
  ownChoice: text('egen policy', 'eigen policy', 'egen policy', 'own policy'),
  always: text('alltid', 'alltid', 'alltid', 'always'),
  class: text('Klasse', 'Klasse', 'Klass', 'Class'),
  yes: text('ja', 'ja', 'ja', 'yes'),
  yesWith: text('ja, med {controls}', 'ja, med {controls}', 'ja, med {controls}', 'yes, with {controls}'),
  no: text('nei ({rules})', 'nei ({rules})', 'nej ({rules})', 'no ({rules})'),
  noPermit: text('nei (ingen tillatelse)', 'nei (ingen løyve)', 'nej (inget tillstånd)', 'no (nothing permits it)'),
  rules: text('Regler', 'Reglar', 'Regler', 'Rules'),
  rule: text('Regel', 'Regel', 'Regel', 'Rule'),
  pack: text('Regelpakke', 'Regelpakke', 'Regelpaket', 'Pack'),
  effect: text('Virkning', 'Verknad', 'Verkan', 'Effect'),
  example: text('Eksempel', 'Døme', 'Exempel', 'Example'),
  basis: text('Hjemmel', 'Heimel', 'Rättslig grund', 'Basis'),
  read: text('lest {on}', 'lese {on}', 'läst {on}', 'read {on}'),
  notRead: text('ikke lest i original', 'ikkje lese i original', 'inte läst i original', 'not read in the original'),
  between: text('{since} til {until}', '{since} til {until}', '{since} till {until}', '{since} to {until}'),
  from: text('fra {since}', 'frå {since}', 'från {since}', 'from {since}'),
  until: text('til {until}', 'til {until}', 'till {until}', 'until {until}'),
  inForce: text('Gjelder', 'Gjeld', 'Gäller', 'In force'),
  owner: text('Eier', 'Eigar', 'Ägare', 'Owner'),
  review: text('gjennomgås {on}', 'blir gjennomgått {on}', 'ses över {on}', 'reviewed on {on}'),
  controls: text('Tiltak', 'Tiltak', 'Åtgärder', 'Controls'),
  documents: text('Dokumenter', 'Dokument', 'Dokument', 'Documents'),
  question: text('Spørsmål', 'Spørsmål', 'Fråga', 'Question'),
  parameters: text('Kan settes', 'Kan setjast', 'Kan ställas in', 'Can be set'),
  unwaivable: text(
    'Det kan ikke gjøres unntak fra regelen.',
    'Det kan ikkje gjerast unntak frå regelen.',
    'Undantag kan inte göras från regeln.',
    'The rule cannot be waived.',
  ),
} as const satisfies Record<string, FullText>

export const effectNames: Readonly<Record<Effect, FullText>> = {
  permit: text('tillater', 'gjev løyve', 'tillåter', 'permits'),
  forbid: text('forbyr', 'forbyr', 'förbjuder', 'forbids'),
  require: text('krever', 'krev', 'kräver', 'requires'),
  prefer: text('råder til', 'rår til', 'förordar', 'prefers'),
  ask: text('spør', 'spør', 'frågar', 'asks'),
}

export const actionNames: Readonly<Record<Action, FullText>> = {
  place: text('plassere', 'plassere', 'placera', 'place'),
  replicate: text('replikere', 'replikere', 'replikera', 'replicate'),
  backup: text('sikkerhetskopiere', 'tryggingskopiere', 'säkerhetskopiera', 'back up'),
  log: text('logge', 'loggføre', 'logga', 'log'),
  process: text('behandle', 'behandle', 'behandla', 'process'),
  operate: text('drifte', 'drifte', 'driva', 'operate'),
}

/** Owners of the shipped rules; a body's own rules are owned by whoever they name. */
export const ownerNames: Readonly<Record<string, FullText>> = {
  archive: text('arkiv', 'arkiv', 'arkiv', 'archive'),
  'data-protection': text('personvern', 'personvern', 'dataskydd', 'data protection'),
  finance: text('økonomi', 'økonomi', 'ekonomi', 'finance'),
  health: text('helse', 'helse', 'hälsa', 'health'),
  legal: text('jurister', 'juristar', 'jurister', 'legal'),
  platform: text('plattform', 'plattform', 'plattform', 'platform'),
  security: text('sikkerhet', 'tryggleik', 'säkerhet', 'security'),
}

export const packNames: Readonly<Record<Pack, FullText>> = {
  baseline: text('Grunnregler', 'Grunnreglar', 'Grundregler', 'Baseline'),
  eu: text('EU og EØS', 'EU og EØS', 'EU och EES', 'EU and EEA'),
  no: text('Norge', 'Noreg', 'Norge', 'Norway'),
  se: text('Sverige', 'Sverige', 'Sverige', 'Sweden'),
  health: text('Helse', 'Helse', 'Hälsa', 'Health'),
  municipality: text('Kommune', 'Kommune', 'Kommun', 'Municipality'),
}

export const beforeNames: Readonly<Record<Before, FullText>> = {
  placement: text('før plassering', 'før plassering', 'före placering', 'before placement'),
  'go-live': text('før drift', 'før drift', 'före drift', 'before go-live'),
}

/** Zones that the decision table speaks of. */
export const columnNames = {
  own: text('Egen sky', 'Eiga sky', 'Eget moln', 'Own cloud'),
  home: text(
    'Vertskap under hjemlandets rett',
    'Vertskap under retten i heimlandet',
    'Värd under hemlandets rätt',
    'Host, home law',
  ),
  neighbour: text(
    'Vertskap i hjemlandet, EØS-eier',
    'Vertskap i heimlandet, EØS-eigar',
    'Värd i hemlandet, EES-ägare',
    'Host at home, EEA owner',
  ),
  abroad: text(
    'Vertskap i annet EØS-land',
    'Vertskap i anna EØS-land',
    'Värd i annat EES-land',
    'Host elsewhere in the EEA',
  ),
  public: text('Allmenn sky i EØS', 'Allmenn sky i EØS', 'Publikt moln i EES', 'Public cloud in the EEA'),
  assessed: text(
    'Allmenn sky i EØS, egnethet vurdert',
    'Allmenn sky i EØS, vurdert som eigna',
    'Publikt moln i EES, lämplighet bedömd',
    'Public cloud in the EEA, suitability assessed',
  ),
  outside: text(
    'Allmenn sky utenfor EØS',
    'Allmenn sky utanfor EØS',
    'Publikt moln utanför EES',
    'Public cloud outside the EEA',
  ),
} as const satisfies Record<string, FullText>
