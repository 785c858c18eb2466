import type { FullText } from '../text.ts'

/** Files, folders and things with a name of their own, as `<name>` in an issue's `accepted` and `met`. */
export const namedThings = {
  nothing: { nb: 'ingenting', nn: 'ingenting', sv: 'ingenting', en: 'nothing' },
  'made-plan': {
    nb: 'en plan som `rettsky plan` har laget',
    nn: 'ein plan som `rettsky plan` har laga',
    sv: 'en plan som `rettsky plan` har skapat',
    en: 'a plan that `rettsky plan` has made',
  },
  'id-in-the-plan': {
    nb: 'id-en til et system eller datasett i planen',
    nn: 'id-en til eit system eller datasett i planen',
    sv: 'id för ett system eller en datamängd i planen',
    en: 'the id of a system or data set in the plan',
  },
  'subject-id': {
    nb: 'id-en til et system eller datasett',
    nn: 'id-en til eit system eller datasett',
    sv: 'id för ett system eller en datamängd',
    en: 'the id of a system or data set',
  },
  workspace: {
    nb: 'en mappe med rettsky.yaml (`rettsky init` lager en)',
    nn: 'ei mappe med rettsky.yaml (`rettsky init` lagar ei)',
    sv: 'en mapp med rettsky.yaml (`rettsky init` skapar en)',
    en: 'a folder with rettsky.yaml (`rettsky init` makes one)',
  },
  'submission-files': {
    nb: 'én .yaml- eller .json-fil per system',
    nn: 'éi .yaml- eller .json-fil per system',
    sv: 'en .yaml- eller .json-fil per system',
    en: 'one .yaml or .json file a system',
  },
  'price-file': {
    nb: 'en CSV-fil ved siden av rettsky.yaml',
    nn: 'ei CSV-fil ved sida av rettsky.yaml',
    sv: 'en CSV-fil bredvid rettsky.yaml',
    en: 'a CSV file beside rettsky.yaml',
  },
  'free-folder': {
    nb: 'en tom mappe, eller en som `rettsky emit` har skrevet',
    nn: 'ei tom mappe, eller ei som `rettsky emit` har skrive',
    sv: 'en tom mapp, eller en som `rettsky emit` har skrivit',
    en: 'an empty folder, or one that `rettsky emit` wrote',
  },
  'free-place': {
    nb: 'et sted der ingenting ligger fra før',
    nn: 'ein stad der ingenting ligg frå før',
    sv: 'en plats där ingenting ligger sedan tidigare',
    en: 'a place where nothing lies yet',
  },
  'free-prefix': {
    nb: 'et prefiks der ingenting ligger fra før',
    nn: 'eit prefiks der ingenting ligg frå før',
    sv: 'ett prefix där ingenting ligger sedan tidigare',
    en: 'a prefix where nothing lies yet',
  },
  'emitted-zones': {
    nb: 'en mappe som `rettsky emit` har skrevet til',
    nn: 'ei mappe som `rettsky emit` har skrive til',
    sv: 'en mapp som `rettsky emit` har skrivit till',
    en: 'a folder that `rettsky emit` wrote to',
  },
  'json-lines': {
    nb: 'én JSON-verdi per linje',
    nn: 'éin JSON-verdi per linje',
    sv: 'ett JSON-värde per rad',
    en: 'one JSON value a line',
  },
  'ed25519-key': {
    nb: 'en Ed25519-nøkkel i PEM-format',
    nn: 'ein Ed25519-nøkkel i PEM-format',
    sv: 'en Ed25519-nyckel i PEM-format',
    en: 'an Ed25519 key as PEM',
  },
  'zone-that-offers': {
    nb: 'en sone som tilbyr',
    nn: 'ei sone som tilbyr',
    sv: 'en zon som erbjuder',
    en: 'a zone that offers',
  },
  'same-building-exception': {
    nb: 'sameBuilding: { reason, approvedBy, expires }',
    nn: 'sameBuilding: { reason, approvedBy, expires }',
    sv: 'sameBuilding: { reason, approvedBy, expires }',
    en: 'sameBuilding: { reason, approvedBy, expires }',
  },
  'placement-problem': {
    nb: 'et plasseringsproblem (schema: rettsky/problem/v1)',
    nn: 'eit plasseringsproblem (schema: rettsky/problem/v1)',
    sv: 'ett placeringsproblem (schema: rettsky/problem/v1)',
    en: 'a placement problem (schema: rettsky/problem/v1)',
  },
  'as-many-as-item': {
    nb: 'like mange som i items:',
    nn: 'like mange som i items:',
    sv: 'lika många som i items:',
    en: 'as many as in items:',
  },
  'as-many-as-zone': {
    nb: 'like mange som i zones:',
    nn: 'like mange som i zones:',
    sv: 'lika många som i zones:',
    en: 'as many as in zones:',
  },
  'cost-in-some-zone': {
    nb: 'en kostnad i minst én sone',
    nn: 'ein kostnad i minst éi sone',
    sv: 'en kostnad i minst en zon',
    en: 'a cost in at least one zone',
  },
  'six-decimals': {
    nb: 'et tall med høyst seks desimaler',
    nn: 'eit tal med høgst seks desimalar',
    sv: 'ett tal med högst sex decimaler',
    en: 'a number of at most six decimals',
  },
  'item-id': {
    nb: 'en id som står i items',
    nn: 'ein id som står i items',
    sv: 'ett id som finns i items',
    en: 'an id that stands in items',
  },
  'two-items': { nb: 'to ulike id-er', nn: 'to ulike id-ar', sv: 'två olika id:n', en: 'two different ids' },
  'zones-of-today': {
    nb: 'sonen som hver av items ligger i i dag, siden filen har',
    nn: 'sona som kvar av items ligg i i dag, sidan fila har',
    sv: 'zonen som var och en av items ligger i i dag, eftersom filen har',
    en: 'the zone that each of the items lies in today, since the file has',
  },
  'sized-resource': {
    nb: 'en ressurs som står i size',
    nn: 'ein ressurs som står i size',
    sv: 'en resurs som finns i size',
    en: 'a resource that stands in size',
  },
} satisfies Record<string, FullText>
