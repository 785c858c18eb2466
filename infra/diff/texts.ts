import type { FullText } from '#catalogue/vocabulary/text.ts'
import type { DataMove } from './plan-diff.ts'
import type { ChangeKind, Risk } from './zone-diff.ts'

/** What happens to resources when the new files are deployed. */
export const kindNames: Readonly<Record<ChangeKind, FullText>> = {
  created: { nb: 'opprettes', nn: 'blir oppretta', sv: 'skapas', en: 'created' },
  changed: { nb: 'endres', nn: 'blir endra', sv: 'ändras', en: 'changed' },
  replaced: { nb: 'erstattes', nn: 'blir erstatta', sv: 'ersätts', en: 'replaced' },
  destroyed: { nb: 'slettes', nn: 'blir sletta', sv: 'tas bort', en: 'destroyed' },
  released: {
    nb: 'slippes, men blir liggende',
    nn: 'blir slept, men blir liggjande',
    sv: 'släpps, men ligger kvar',
    en: 'released, but left in place',
  },
}

export const riskNames: Readonly<Record<Risk, FullText>> = {
  emptied: {
    nb: 'KAN MISTE DATA: det som kommer i stedet, er tomt',
    nn: 'KAN MISTE DATA: det som kjem i staden, er tomt',
    sv: 'KAN FÖRLORA DATA: det som kommer i stället är tomt',
    en: 'COULD LOSE DATA: what comes instead is empty',
  },
  gone: {
    nb: 'KAN MISTE DATA: ingenting holder på det',
    nn: 'KAN MISTE DATA: ingenting held på det',
    sv: 'KAN FÖRLORA DATA: inget håller kvar det',
    en: 'COULD LOSE DATA: nothing keeps it',
  },
  unguarded: {
    nb: 'KAN MISTE DATA: vernet mot sletting faller bort',
    nn: 'KAN MISTE DATA: vernet mot sletting fell bort',
    sv: 'KAN FÖRLORA DATA: skyddet mot borttagning försvinner',
    en: 'COULD LOSE DATA: its protection against removal goes',
  },
  'guard-leaves': {
    nb: 'KAN MISTE DATA: Terraform sletter det når blokken er borte; kjør først `terraform state rm {address}`',
    nn: 'KAN MISTE DATA: Terraform slettar det når blokka er borte; køyr først `terraform state rm {address}`',
    sv: 'KAN FÖRLORA DATA: Terraform tar bort det när blocket är borta; kör först `terraform state rm {address}`',
    en: 'COULD LOSE DATA: Terraform removes it once its block is gone; run `terraform state rm {address}` first',
  },
  'key-replaced': {
    nb: 'KAN MISTE DATA: det som er kryptert med den gamle nøkkelen, leses ikke med den nye',
    nn: 'KAN MISTE DATA: det som er kryptert med den gamle nøkkelen, kan ikkje lesast med den nye',
    sv: 'KAN FÖRLORA DATA: det som är krypterat med den gamla nyckeln kan inte läsas med den nya',
    en: 'COULD LOSE DATA: what the old key encrypted is not read with the new one',
  },
  'key-gone': {
    nb: 'KAN MISTE DATA: uten nøkkelen er det den har kryptert, tapt',
    nn: 'KAN MISTE DATA: utan nøkkelen er det han har kryptert, tapt',
    sv: 'KAN FÖRLORA DATA: utan nyckeln är det den har krypterat förlorat',
    en: 'COULD LOSE DATA: without the key, what it encrypted is lost',
  },
  'key-unguarded': {
    nb: 'KAN MISTE DATA: nøkkelens vern mot sletting faller bort',
    nn: 'KAN MISTE DATA: vernet som nøkkelen har mot sletting, fell bort',
    sv: 'KAN FÖRLORA DATA: nyckelns skydd mot borttagning försvinner',
    en: 'COULD LOSE DATA: the key’s protection against removal goes',
  },
}

export const diffTexts = {
  nothing: { nb: 'ingen endring', nn: 'inga endring', sv: 'ingen ändring', en: 'no change' },
  properties: { nb: 'endret: {names}', nn: 'endra: {names}', sv: 'ändrat: {names}', en: 'differs in {names}' },
  retagged: {
    nb: '{count} {count:ressurs|ressurser} mister bare planens digest i merkelappene',
    nn: '{count} {count:ressurs|ressursar} mistar berre digesten til planen i merkelappane',
    sv: '{count} {count:resurs|resurser} förlorar bara planens digest i taggarna',
    en: '{count} {count:resource only loses the plan’s digest from its tags|resources only lose the plan’s digest from their tags}',
  },
  restacked: {
    nb: '{count} ressurser går fra stakken {from} til {to}: flytt tilstanden først med `{command}`, se docs/deploy.md',
    nn: '{count} ressursar går frå stakken {from} til {to}: flytt tilstanden først med `{command}`, sjå docs/deploy.md',
    sv: '{count} resurser går från stacken {from} till {to}: flytta tillståndet först med `{command}`, se docs/deploy.md',
    en: '{count} resources go from the stack {from} to {to}: move their state first with `{command}`, see docs/deploy.md',
  },
  moves: { nb: 'Flyttinger', nn: 'Flyttingar', sv: 'Flyttar', en: 'Moves' },
  move: {
    nb: '{dataSet} flytter fra {from} til {to}: {gib} GiB, omtrent {hours} {hours:time|timer} over linjen',
    nn: '{dataSet} flyttar frå {from} til {to}: {gib} GiB, om lag {hours} {hours:time|timar} over linja',
    sv: '{dataSet} flyttar från {from} till {to}: {gib} GiB, ungefär {hours} {hours:timme|timmar} över förbindelsen',
    en: '{dataSet} moves from {from} to {to}: {gib} GiB, about {hours} {hours:hour|hours} over the line',
  },
  risks: {
    nb: '{count} {count:endring|endringer} kan miste data.',
    nn: '{count} {count:endring|endringar} kan miste data.',
    sv: '{count} {count:ändring|ändringar} kan förlora data.',
    en: '{count} {count:change|changes} could lose data.',
  },
  noRisk: {
    nb: 'Ingen endring kan miste data.',
    nn: 'Inga endring kan miste data.',
    sv: 'Ingen ändring kan förlora data.',
    en: 'No change could lose data.',
  },
} satisfies Record<string, FullText>

/** How stored data gets from one place to the other, by kind of store. */
const copyBy: Readonly<Record<DataMove['kind'], FullText>> = {
  object: {
    nb: 'Kopier objektene over linjen med versjoner og metadata, og følg etter med det som kommer til.',
    nn: 'Kopier objekta over linja med versjonar og metadata, og følg etter med det som kjem til.',
    sv: 'Kopiera objekten över förbindelsen med versioner och metadata, och följ efter med det som tillkommer.',
    en: 'Copy the objects over the line with versions and metadata, and follow with what is added.',
  },
  postgres: {
    nb: 'Sett opp logisk replikering fra den gamle databasen til den nye over linjen, og vent til den er à jour.',
    nn: 'Set opp logisk replikering frå den gamle databasen til den nye over linja, og vent til han er à jour.',
    sv: 'Sätt upp logisk replikering från den gamla databasen till den nya över förbindelsen, och vänta tills den är i kapp.',
    en: 'Set up logical replication from the old database to the new one over the line, and wait until it has caught up.',
  },
  file: {
    nb: 'Kopier filene over linjen med rettigheter og tidspunkter, og ta med endringene etterpå.',
    nn: 'Kopier filene over linja med løyve og tidspunkt, og ta med endringane etterpå.',
    sv: 'Kopiera filerna över förbindelsen med behörigheter och tidpunkter, och ta med ändringarna efteråt.',
    en: 'Copy the files over the line with permissions and times, and take the changes along afterwards.',
  },
  block: {
    nb: 'Ta et øyeblikksbilde av disken og skriv det til den nye over linjen.',
    nn: 'Ta eit augneblinksbilete av disken og skriv det til den nye over linja.',
    sv: 'Ta en ögonblicksbild av disken och skriv den till den nya över förbindelsen.',
    en: 'Take a snapshot of the disk and write it to the new one over the line.',
  },
}

/** The order of a move: nothing leaves its old place before it is proven to be in the new one. */
export const moveSteps = (kind: DataMove['kind']): readonly FullText[] => [
  {
    nb: 'Rull ut {to}: det nye lageret opprettes tomt.',
    nn: 'Rull ut {to}: det nye lageret blir oppretta tomt.',
    sv: 'Driftsätt {to}: det nya lagret skapas tomt.',
    en: 'Deploy {to}: the new store is created empty.',
  },
  copyBy[kind],
  {
    nb: 'Stans skriving til det gamle lageret, ta med det siste, og sammenlign antall og sjekksummer.',
    nn: 'Stans skriving til det gamle lageret, ta med det siste, og samanlikn tal og sjekksummar.',
    sv: 'Stoppa skrivning till det gamla lagret, ta med det sista, och jämför antal och kontrollsummor.',
    en: 'Stop writing to the old store, take the rest along, and compare counts and checksums.',
  },
  {
    nb: 'Pek systemet {system} til {to}, og la det gå en avtalt prøvetid.',
    nn: 'Peik systemet {system} til {to}, og lat det gå ei avtalt prøvetid.',
    sv: 'Peka systemet {system} till {to}, och låt det gå en avtalad prövotid.',
    en: 'Point the system {system} to {to}, and let it run for an agreed time.',
  },
  {
    nb: 'Rull ut {from}: det gamle lageret går ut av stakken, men blir liggende hos leverandøren.',
    nn: 'Rull ut {from}: det gamle lageret går ut av stakken, men blir liggjande hos leverandøren.',
    sv: 'Driftsätt {from}: det gamla lagret lämnar stacken, men ligger kvar hos leverantören.',
    en: 'Deploy {from}: the old store leaves its stack, but stays at the provider.',
  },
  {
    nb: 'Slett det gamle lageret for hånd når dataeieren og arkivet har godkjent det, og nøkkelen til sist.',
    nn: 'Slett det gamle lageret for hand når dataeigaren og arkivet har godkjent det, og nøkkelen til slutt.',
    sv: 'Ta bort det gamla lagret för hand när dataägaren och arkivet har godkänt det, och nyckeln sist.',
    en: 'Remove the old store by hand once the data’s owner and the archive have approved, and its key last.',
  },
]
