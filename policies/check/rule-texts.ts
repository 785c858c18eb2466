import { type FullText, fill, type Language } from '#catalogue/vocabulary/text.ts'
import { type Control, controls } from '../controls.ts'
import { controlNames } from '../say/names.ts'

/** What a rule of the check is about, for viewers that list rules: `title` in a few words, `meaning` in a sentence or two. */
export type RuleText = { readonly title: string; readonly meaning: string }

type Texts = { readonly title: FullText; readonly meaning: FullText }

const texts: Readonly<Record<string, Texts>> = {
  'RS-PLACE': {
    title: {
      nb: 'Data ligger et annet sted enn i planen',
      nn: 'Data ligg ein annan stad enn i planen',
      sv: 'Data ligger på en annan plats än i planen',
      en: 'Data lies elsewhere than the plan says',
    },
    meaning: {
      nb: 'Den godkjente planen gir hvert datasett én sone. Ressursen holder datasettet i en annen.',
      nn: 'Den godkjende planen gir kvart datasett éi sone. Ressursen held datasettet i ei anna.',
      sv: 'Den godkända planen ger varje datamängd en zon. Resursen håller datamängden i en annan.',
      en: 'The reviewed plan gives each data set one zone. The resource holds the data set in another.',
    },
  },
  'RS-REPL-COUNTRY': {
    title: {
      nb: 'Data kopieres ut av tillatte land',
      nn: 'Data blir kopierte ut av tillatne land',
      sv: 'Data kopieras ut ur tillåtna länder',
      en: 'Data is copied out of the countries allowed',
    },
    meaning: {
      nb: 'Replikering, sikkerhetskopi eller annen kopi når et land som reglene ikke tillater for datasettet.',
      nn: 'Replikering, tryggingskopi eller annan kopi når eit land som reglane ikkje tillèt for datasettet.',
      sv: 'Replikering, säkerhetskopia eller annan kopia når ett land som reglerna inte tillåter för datamängden.',
      en: 'A replica, backup or other copy reaches a country that the rules do not allow for the data set.',
    },
  },
  'RS-UNBOUND': {
    title: {
      nb: 'Ingen har sagt hva ressursen holder',
      nn: 'Ingen har sagt kva ressursen held',
      sv: 'Ingen har sagt vad resursen håller',
      en: 'Nobody has said what the resource holds',
    },
    meaning: {
      nb: 'En ressurs som kan lagre data, må si hvilket datasett den holder: med merket rettsky-dataset eller i rettsky.bind.yaml.',
      nn: 'Ein ressurs som kan lagre data, må seie kva for datasett han held: med merket rettsky-dataset eller i rettsky.bind.yaml.',
      sv: 'En resurs som kan lagra data måste säga vilken datamängd den håller: med taggen rettsky-dataset eller i rettsky.bind.yaml.',
      en: 'A resource that can store data has to say which data set it holds: by the tag rettsky-dataset or in rettsky.bind.yaml.',
    },
  },
  'RS-NO-REASON': {
    title: {
      nb: 'Uten datasett og uten grunn',
      nn: 'Utan datasett og utan grunn',
      sv: 'Utan datamängd och utan skäl',
      en: 'No data set and no reason',
    },
    meaning: {
      nb: 'En ressurs kan merkes med at den ikke holder noe datasett, men da må merket rettsky-reason si hvorfor.',
      nn: 'Ein ressurs kan merkjast med at han ikkje held noko datasett, men då må merket rettsky-reason seie kvifor.',
      sv: 'En resurs kan märkas med att den inte håller någon datamängd, men då måste taggen rettsky-reason säga varför.',
      en: 'A resource may be tagged as holding no data set, but the tag rettsky-reason then has to say why.',
    },
  },
  'RS-UNKNOWN-DATASET': {
    title: {
      nb: 'Planen kjenner ikke datasettet',
      nn: 'Planen kjenner ikkje datasettet',
      sv: 'Planen känner inte till datamängden',
      en: 'The plan does not know the data set',
    },
    meaning: {
      nb: 'Ressursen nevner et datasett som ikke står i planen. Rett skrivemåten, eller meld inn datasettet.',
      nn: 'Ressursen nemner eit datasett som ikkje står i planen. Rett skrivemåten, eller meld inn datasettet.',
      sv: 'Resursen nämner en datamängd som inte står i planen. Rätta stavningen, eller anmäl datamängden.',
      en: 'The resource names a data set that is not in the plan. Correct its spelling, or submit the data set.',
    },
  },
  'RS-LABEL-DRIFT': {
    title: {
      nb: 'Merket sier en annen klasse enn registeret',
      nn: 'Merket seier ein annan klasse enn registeret',
      sv: 'Taggen säger en annan klass än registret',
      en: 'The tag says another class than the register',
    },
    meaning: {
      nb: 'Klassen i ressursens merker er en annen enn den datasettet har i planen.',
      nn: 'Klassen i merka til ressursen er ein annan enn den datasettet har i planen.',
      sv: 'Klassen i resursens taggar är en annan än den som datamängden har i planen.',
      en: 'The class in the tags of the resource is another than the one that the data set has in the plan.',
    },
  },
  'RS-ZONE-CONFLICT': {
    title: {
      nb: 'Ressursen og leverandøren peker på ulike steder',
      nn: 'Ressursen og leverandøren peikar på ulike stader',
      sv: 'Resursen och leverantören pekar på olika platser',
      en: 'The resource and its provider name different places',
    },
    meaning: {
      nb: 'Stedet i ressursen er et annet enn det leverandøren i koden er satt til.',
      nn: 'Staden i ressursen er ein annan enn den leverandøren i koden er sett til.',
      sv: 'Platsen i resursen är en annan än den som leverantören i koden är inställd på.',
      en: 'The place in the resource is another than the one that its provider is set to.',
    },
  },
  'RS-MISSING': {
    title: {
      nb: 'Ingen ressurs holder et datasett i planen',
      nn: 'Ingen ressurs held eit datasett i planen',
      sv: 'Ingen resurs håller en datamängd i planen',
      en: 'No resource holds a data set of the plan',
    },
    meaning: {
      nb: 'Sonens mappe er hel, men et datasett som planen plasserer der, har ingen ressurs.',
      nn: 'Mappa til sona er heil, men eit datasett som planen plasserer der, har ingen ressurs.',
      sv: 'Zonens mapp är hel, men en datamängd som planen placerar där har ingen resurs.',
      en: 'The folder of the zone is whole, but a data set that the plan places there has no resource.',
    },
  },
  'RS-FILE-CHANGED': {
    title: {
      nb: 'Filen er endret etter at den ble laget',
      nn: 'Fila er endra etter at ho vart laga',
      sv: 'Filen har ändrats efter att den gjordes',
      en: 'The file was changed after it was made',
    },
    meaning: {
      nb: 'Manifestet i sonens mappe beskriver en annen fil. Lag mappen på nytt av planen.',
      nn: 'Manifestet i mappa til sona skildrar ei anna fil. Lag mappa på nytt av planen.',
      sv: 'Manifestet i zonens mapp beskriver en annan fil. Gör om mappen från planen.',
      en: 'The manifest in the folder of the zone describes another file. Make the folder anew from the plan.',
    },
  },
  'RS-PLAN-CHANGED': {
    title: {
      nb: 'Mappen er laget av en annen plan',
      nn: 'Mappa er laga av ein annan plan',
      sv: 'Mappen är gjord av en annan plan',
      en: 'The folder was made from another plan',
    },
    meaning: {
      nb: 'Planen er endret siden sonens mappe ble laget. Lag mappen på nytt av planen som gjelder.',
      nn: 'Planen er endra sidan mappa til sona vart laga. Lag mappa på nytt av planen som gjeld.',
      sv: 'Planen har ändrats sedan zonens mapp gjordes. Gör om mappen från den plan som gäller.',
      en: 'The plan has changed since the folder of the zone was made. Make it anew from the plan that holds.',
    },
  },
  'RS-NOT-SEEN': {
    title: {
      nb: 'Tiltaket vises bare i sonens egne stabler',
      nn: 'Tiltaket blir vist berre i stablane til sona',
      sv: 'Åtgärden visas bara i zonens egna stackar',
      en: 'The control is shown by the stacks of the zone only',
    },
    meaning: {
      nb: 'Sonens egne stabler er ikke blant filene, så tiltaket kan ikke kontrolleres her.',
      nn: 'Stablane til sona er ikkje blant filene, så tiltaket kan ikkje kontrollerast her.',
      sv: 'Zonens egna stackar finns inte bland filerna, så åtgärden kan inte kontrolleras här.',
      en: 'The stacks of the zone itself are not among the files, so the control cannot be checked here.',
    },
  },
  'RS-NOT-JUDGED': {
    title: {
      nb: 'Lagring som tiltak ikke letes etter i',
      nn: 'Lagring som tiltak ikkje blir leitte etter i',
      sv: 'Lagring som åtgärder inte letas efter i',
      en: 'A store in which controls are not looked for',
    },
    meaning: {
      nb: 'Sted og kopier er vurdert, men tiltakene som reglene krever, er ikke lett etter i denne typen lagring.',
      nn: 'Stad og kopiar er vurderte, men tiltaka som reglane krev, er ikkje leitte etter i denne typen lagring.',
      sv: 'Plats och kopior har bedömts, men de åtgärder som reglerna kräver har inte letats efter i denna typ av lagring.',
      en: 'Place and copies were judged, but the controls that the rules require were not looked for in this kind of store.',
    },
  },
}

const ofControl: Texts = {
  title: {
    nb: 'Tiltak mangler: {control}',
    nn: 'Tiltak manglar: {control}',
    sv: 'Åtgärd saknas: {control}',
    en: 'Control missing: {control}',
  },
  meaning: {
    nb: 'Reglene krever {control} for datasettet eller sonen, og koden viser det ikke. Regelboken (docs/policies.md) sier hvilke regler det er.',
    nn: 'Reglane krev {control} for datasettet eller sona, og koden viser det ikkje. Regelboka (docs/policies.md) seier kva for reglar det er.',
    sv: 'Reglerna kräver {control} för datamängden eller zonen, och koden visar det inte. Regelboken (docs/policies.md) säger vilka regler det är.',
    en: 'The rules require {control} for the data set or zone, and the code does not show it. The policy book (docs/policies.md) says which rules they are.',
  },
}

const controlOf = (rule: string): Control | undefined =>
  controls.find((control) => `RS-${control.toUpperCase()}` === rule)

/** Title and meaning of a rule of the check. */
export function sayCheckRule(rule: string, language: Language): RuleText {
  const control = controlOf(rule)
  const { title, meaning } = texts[rule] ?? ofControl
  const params = { control: control === undefined ? rule : controlNames[control][language] }
  return { title: fill(title[language], params), meaning: fill(meaning[language], params) }
}
