import type { FullText } from '#catalogue/vocabulary/text.ts'

/** What a finding says, by rule. `{found}` is empty where the attribute is absent; RS- rules of controls share one text. */
export const findingTexts = {
  'RS-PLACE': {
    nb: '{dataSet} ligger i {found}, men planen plasserer det i {allowed}',
    nn: '{dataSet} ligg i {found}, men planen plasserer det i {allowed}',
    sv: '{dataSet} ligger i {found}, men planen placerar det i {allowed}',
    en: '{dataSet} lies in {found}, but the plan places it in {allowed}',
  },
  'RS-PLACE.nowhere': {
    nb: '{dataSet} ligger i {found}, men planen gir det ingen plass',
    nn: '{dataSet} ligg i {found}, men planen gir det ingen plass',
    sv: '{dataSet} ligger i {found}, men planen ger det ingen plats',
    en: '{dataSet} lies in {found}, but the plan gives it no place',
  },
  'RS-PLACE.open': {
    nb: 'det kan ikke avgjøres om {dataSet} kommer til å ligge i {allowed}',
    nn: 'det kan ikkje avgjerast om {dataSet} kjem til å liggje i {allowed}',
    sv: 'det går inte att avgöra om {dataSet} kommer att ligga i {allowed}',
    en: 'it cannot be told whether {dataSet} will lie in {allowed}',
  },
  'RS-REPL-COUNTRY': {
    nb: '{dataSet} kopieres til {found} ved {attribute}, men kopier må bli i {allowed}',
    nn: '{dataSet} blir kopiert til {found} ved {attribute}, men kopiar må bli i {allowed}',
    sv: '{dataSet} kopieras till {found} genom {attribute}, men kopior måste stanna i {allowed}',
    en: '{dataSet} is copied to {found} by {attribute}, but copies must stay in {allowed}',
  },
  'RS-REPL-COUNTRY.open': {
    nb: '{dataSet} kopieres til et sted som ikke kan avgjøres ({attribute}); kopier må bli i {allowed}',
    nn: '{dataSet} blir kopiert til ein stad som ikkje kan avgjerast ({attribute}); kopiar må bli i {allowed}',
    sv: '{dataSet} kopieras till en plats som inte går att avgöra ({attribute}); kopior måste stanna i {allowed}',
    en: '{dataSet} is copied to a place that cannot be told ({attribute}); copies must stay in {allowed}',
  },
  'RS-UNBOUND': {
    nb: 'ressursen kan lagre data, men ingen har sagt hvilket datasett den holder',
    nn: 'ressursen kan lagre data, men ingen har sagt kva for datasett han held',
    sv: 'resursen kan lagra data, men ingen har sagt vilken datamängd den håller',
    en: 'the resource can store data, but nobody has said which data set it holds',
  },
  'RS-NO-REASON': {
    nb: 'ressursen er merket med at den ikke holder noe datasett, uten grunn',
    nn: 'ressursen er merkt med at han ikkje held noko datasett, utan grunn',
    sv: 'resursen är märkt med att den inte håller någon datamängd, utan skäl',
    en: 'the resource is tagged as holding no data set, without a reason',
  },
  'RS-UNKNOWN-DATASET': {
    nb: 'planen kjenner ikke datasettet {found}',
    nn: 'planen kjenner ikkje datasettet {found}',
    sv: 'planen känner inte till datamängden {found}',
    en: 'the plan does not know the data set {found}',
  },
  'RS-LABEL-DRIFT': {
    nb: 'merket sier {found} om {dataSet}, men registeret sier {allowed}',
    nn: 'merket seier {found} om {dataSet}, men registeret seier {allowed}',
    sv: 'märkningen säger {found} om {dataSet}, men registret säger {allowed}',
    en: 'the tag says {found} of {dataSet}, but the register says {allowed}',
  },
  'RS-ZONE-CONFLICT': {
    nb: 'ressursen ligger i {found}, men leverandøren er satt til {allowed}',
    nn: 'ressursen ligg i {found}, men leverandøren er sett til {allowed}',
    sv: 'resursen ligger i {found}, men leverantören är inställd på {allowed}',
    en: 'the resource lies in {found}, but its provider is set to {allowed}',
  },
  'RS-MISSING': {
    nb: 'planen plasserer {dataSet} i {allowed}, men ingen ressurs der holder det',
    nn: 'planen plasserer {dataSet} i {allowed}, men ingen ressurs der held det',
    sv: 'planen placerar {dataSet} i {allowed}, men ingen resurs där håller den',
    en: 'the plan places {dataSet} in {allowed}, but no resource there holds it',
  },
  'RS-FILE-CHANGED': {
    nb: 'filen er ikke den som manifestet beskriver ({found})',
    nn: 'fila er ikkje den som manifestet skildrar ({found})',
    sv: 'filen är inte den som manifestet beskriver ({found})',
    en: 'the file is not the one that the manifest describes ({found})',
  },
  'RS-PLAN-CHANGED': {
    nb: 'mappen er laget av en annen plan ({found}) enn den som gjelder ({allowed})',
    nn: 'mappa er laga av ein annan plan ({found}) enn den som gjeld ({allowed})',
    sv: 'mappen är gjord av en annan plan ({found}) än den som gäller ({allowed})',
    en: 'the folder was made from another plan ({found}) than the one that holds ({allowed})',
  },
  'RS-NOT-SEEN': {
    nb: '{control} vises i sonens egne stabler, og de er ikke blant filene',
    nn: '{control} blir vist i stablane til sona, og dei er ikkje blant filene',
    sv: '{control} visas i zonens egna stackar, och de finns inte bland filerna',
    en: '{control} is shown by the stacks of the zone itself, which are not among the files',
  },
  'RS-NOT-JUDGED': {
    nb: '{dataSet} krever {allowed}; i {found} letes det ikke etter det, så det er ikke avgjort',
    nn: '{dataSet} krev {allowed}; i {found} blir det ikkje leitt etter det, så det er ikkje avgjort',
    sv: '{dataSet} kräver {allowed}; i {found} letas det inte efter det, så det är inte avgjort',
    en: '{dataSet} requires {allowed}; that is not looked for in {found}, so it is not told',
  },
  control: {
    nb: '{dataSet} krever {control}, men det vises ikke{found}',
    nn: '{dataSet} krev {control}, men det blir ikkje vist{found}',
    sv: '{dataSet} kräver {control}, men det visas inte{found}',
    en: '{dataSet} requires {control}, but it is not shown{found}',
  },
  'control.zone': {
    nb: 'sonen krever {control}, men det vises ikke{found}',
    nn: 'sona krev {control}, men det blir ikkje vist{found}',
    sv: 'zonen kräver {control}, men det visas inte{found}',
    en: 'the zone requires {control}, but it is not shown{found}',
  },
  'control.open': {
    nb: '{dataSet} krever {control} ({attribute}); om det er på plass, kan ikke avgjøres før det er tatt i bruk',
    nn: '{dataSet} krev {control} ({attribute}); om det er på plass, kan ikkje avgjerast før det er teke i bruk',
    sv: '{dataSet} kräver {control} ({attribute}); om det är på plats går inte att avgöra innan det har tagits i bruk',
    en: '{dataSet} requires {control} ({attribute}); whether it is in place cannot be told before it is applied',
  },
} as const satisfies Record<string, FullText>

/** What to do about a finding, by the id that the finding carries. */
export const fixTexts = {
  'no-place': {
    nb: 'fjern ressursen, eller svar på det som planen venter på',
    nn: 'fjern ressursen, eller svar på det som planen ventar på',
    sv: 'ta bort resursen, eller svara på det som planen väntar på',
    en: 'remove the resource, or answer what the plan waits for',
  },
  'move-to-zone': {
    nb: 'legg ressursen i sonen som planen nevner',
    nn: 'legg ressursen i sona som planen nemner',
    sv: 'lägg resursen i den zon som planen anger',
    en: 'put the resource into the zone that the plan names',
  },
  'give-stack-region': {
    nb: 'oppgi regionen med --stack-region',
    nn: 'oppgje regionen med --stack-region',
    sv: 'ange regionen med --stack-region',
    en: 'give the region with --stack-region',
  },
  'give-group-location': {
    nb: 'oppgi stedet for ressursgruppen med --group-location',
    nn: 'oppgje staden for ressursgruppa med --group-location',
    sv: 'ange resursgruppens plats med --group-location',
    en: 'give the place of the resource group with --group-location',
  },
  'write-the-region': {
    nb: 'skriv regionen ut i koden, eller legg målet til blant filene',
    nn: 'skriv regionen ut i koden, eller legg målet til blant filene',
    sv: 'skriv ut regionen i koden, eller lägg till målet bland filerna',
    en: 'write the region out in the code, or add what it points at to the files',
  },
  'write-the-redundancy': {
    nb: 'skriv ut redundansen; uten den velger leverandøren en kopi i en annen region',
    nn: 'skriv ut redundansen; utan den vel leverandøren ein kopi i ein annan region',
    sv: 'skriv ut redundansen; utan den väljer leverantören en kopia i en annan region',
    en: 'write the redundancy out; without it the provider chooses a copy in another region',
  },
  'keep-copies-within': {
    nb: 'velg lokal eller soneredundant lagring, eller et mål i et av landene',
    nn: 'vel lokal eller soneredundant lagring, eller eit mål i eitt av landa',
    sv: 'välj lokal eller zonredundant lagring, eller ett mål i något av länderna',
    en: 'choose local or zone-redundant storage, or a destination in one of the countries',
  },
  bind: {
    nb: 'sett merket rettsky-dataset, eller før ressursen opp i rettsky.bind.yaml',
    nn: 'set merket rettsky-dataset, eller før ressursen opp i rettsky.bind.yaml',
    sv: 'sätt märkningen rettsky-dataset, eller för in resursen i rettsky.bind.yaml',
    en: 'set the tag rettsky-dataset, or enter the resource in rettsky.bind.yaml',
  },
  'give-reason': {
    nb: 'sett merket rettsky-reason',
    nn: 'set merket rettsky-reason',
    sv: 'sätt märkningen rettsky-reason',
    en: 'set the tag rettsky-reason',
  },
  'correct-data-set': {
    nb: 'rett merket, eller meld inn datasettet',
    nn: 'rett merket, eller meld inn datasettet',
    sv: 'rätta märkningen, eller anmäl datamängden',
    en: 'correct the tag, or submit the data set',
  },
  'correct-label': {
    nb: 'rett merket rettsky-label',
    nn: 'rett merket rettsky-label',
    sv: 'rätta märkningen rettsky-label',
    en: 'correct the tag rettsky-label',
  },
  'agree-on-region': {
    nb: 'la sonen og leverandørens region være enige',
    nn: 'lat sona og regionen til leverandøren vere samde',
    sv: 'låt zonen och leverantörens region stämma överens',
    en: 'make the zone and the region of the provider agree',
  },
  'emit-again': {
    nb: 'lag mappen på nytt med rettsky emit',
    nn: 'lag mappa på nytt med rettsky emit',
    sv: 'gör om mappen med rettsky emit',
    en: 'make the folder again with rettsky emit',
  },
  'add-its-stack': {
    nb: 'legg til stakken som holder det, eller lag mappen på nytt med rettsky emit',
    nn: 'legg til stakken som held det, eller lag mappa på nytt med rettsky emit',
    sv: 'lägg till stacken som håller den, eller gör om mappen med rettsky emit',
    en: 'add the stack that holds it, or make the folder again with rettsky emit',
  },
  'check-the-zone': {
    nb: 'kontroller også mappen som rettsky emit skrev for sonen, eller si med --zone at filene er hele sonen',
    nn: 'kontroller også mappa som rettsky emit skreiv for sona, eller sei med --zone at filene er heile sona',
    sv: 'kontrollera även mappen som rettsky emit skrev för zonen, eller säg med --zone att filerna är hela zonen',
    en: 'check the folder that rettsky emit wrote for the zone as well, or say by --zone that the files are all of it',
  },
  'judge-it-yourself': {
    nb: 'kontroller det selv og før det som et datert unntak, eller legg dataene i en objektlagring, filressurs, disk eller PostgreSQL',
    nn: 'kontroller det sjølv og før det som eit datert unntak, eller legg dataa i ei objektlagring, filressurs, disk eller PostgreSQL',
    sv: 'kontrollera det själv och för in det som ett daterat undantag, eller lägg datan i objektlagring, filresurs, disk eller PostgreSQL',
    en: 'look for it yourself and record it as a dated waiver, or keep the data in an object store, file share, disk or PostgreSQL',
  },
  'write-the-value': {
    nb: 'skriv verdien ut i koden, så den kan leses',
    nn: 'skriv verdien ut i koden, så han kan lesast',
    sv: 'skriv ut värdet i koden, så att det kan läsas',
    en: 'write the value out in the code so that it can be read',
  },
  'show-control': {
    nb: 'sett {attribute} til {wanted}',
    nn: 'set {attribute} til {wanted}',
    sv: 'sätt {attribute} till {wanted}',
    en: 'set {attribute} to {wanted}',
  },
} as const satisfies Record<string, FullText>

/** That a waiver makes a finding a note, or did so until it expired. */
export const waiverTexts = {
  running: {
    nb: 'unntak {id} fra {rule} til og med {expires} ({case})',
    nn: 'unntak {id} frå {rule} til og med {expires} ({case})',
    sv: 'undantag {id} från {rule} till och med {expires} ({case})',
    en: 'waiver {id} of {rule} until {expires} ({case})',
  },
  expired: {
    nb: 'unntak {id} fra {rule} gikk ut {expires} ({case})',
    nn: 'unntak {id} frå {rule} gjekk ut {expires} ({case})',
    sv: 'undantag {id} från {rule} gick ut {expires} ({case})',
    en: 'waiver {id} of {rule} expired on {expires} ({case})',
  },
} as const satisfies Record<'running' | 'expired', FullText>
