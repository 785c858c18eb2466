/** What each field may be called in the header of an inventory, in Norwegian, Swedish and English. */
export const synonyms = {
  agency: ['organisasjonsnummer', 'orgnr', 'org nr', 'virksomhet orgnr', 'organisationsnummer', 'organisation number', 'agency', 'organisasjonsnr', 'organisationsnr'],
  system: ['system', 'systemnavn', 'systemnamn', 'fagsystem', 'it system', 'navn på system', 'system name', 'application', 'application name', 'business application', 'applikasjon', 'verksamhetssystem', 'it stöd', 'fagsystem navn', 'navn på fagsystem', 'navn på fagsystemet', 'it løsning', 'it system tjeneste', 'applikation', 'applikasjonsnavn', 'systemets navn', 'systemets namn', 'system applikasjon', 'fagsystem applikasjon', 'løsning', 'programvare'],
  dataSet: ['datasett', 'datasettnavn', 'informasjon', 'informasjonstype', 'datamängd', 'informationsmängd', 'data set', 'dataset', 'register', 'behandling', 'behandlingsaktivitet', 'navn på behandling', 'navn på behandlingen', 'behandlingens navn', 'personuppgiftsbehandling', 'namn på behandling', 'behandlingens namn', 'processing activity', 'name of processing', 'nom du traitement', 'traitement', 'navn på datasett', 'namn på informationsmängd', 'tittel', 'titel', 'title', 'navn', 'namn', 'name'],
  identifier: ['id', 'identifikator', 'identifierare', 'identifier', 'referanse'],
  description: ['beskrivelse', 'skildring', 'beskrivning', 'description', 'formål', 'ändamål', 'purpose', 'formål med behandlingen', 'formålet med behandlingen', 'behandlingens formål', 'ändamål med behandlingen', 'ändamålet med behandlingen', 'purpose of processing', 'finalités', 'short description'],
  class: ['klasse', 'klassifisering', 'klassifikasjon', 'sikkerhetsklasse', 'verdivurdering', 'klass', 'klassning', 'informationsklass', 'class', 'classification', 'informasjonsklasse', 'informationsklassning', 'data classification', 'information classification'],
  confidentiality: ['konfidensialitet', 'konfidentialitet', 'confidentiality', 'k', 'informationsklass k', 'klass k', 'k verdi', 'k värde', 'k nivå', 'konfidensialitet k', 'konfidentialitet k'],
  integrity: ['integritet', 'riktighet', 'integrity', 'r', 'informationsklass r', 'klass r', 'r verdi', 'r värde', 'r nivå', 'integritet r', 'riktighet r', 'integritet i'],
  availability: ['tilgjengelighet', 'tilgjenge', 'tillgänglighet', 'availability', 't', 'informationsklass t', 'klass t', 't verdi', 't värde', 't nivå', 'tilgjengelighet t', 'tillgänglighet t'],
  accessRight: ['tilgangsnivå', 'tilgang', 'åtkomsträttigheter', 'åtkomst', 'access right', 'access rights', 'accessrights'],
  personalData: ['personopplysninger', 'personopplysningar', 'personopplysningskategori', 'personuppgifter', 'personal data', 'gdpr', 'inneholder personopplysninger', 'behandler personopplysninger', 'personopplysninger ja nei', 'innehåller personuppgifter', 'behandlar personuppgifter', 'personuppgifter ja nej', 'type personopplysninger', 'typ av personuppgifter'],
  subjects: ['antall personer', 'antall registrerte', 'tal på personar', 'antal personer', 'antal registrerade', 'number of persons', 'subjects', 'data subjects', 'registrerte', 'registrerade', 'antall registrerte personer'],
  restriction: ['hjemmel', 'heimel', 'lovhjemmel', 'skjermingshjemmel', 'unntakshjemmel', 'lagrum', 'sekretess', 'sekretessbestämmelse', 'legal basis for restriction', 'law', 'legal basis', 'taushetsplikt', 'hjemmel for taushetsplikt', 'sekretess enligt osl', 'sekretess osl', 'osl', 'sekretessparagraf'],
  processing: ['behandlingsgrunnlag', 'rättslig grund', 'legal basis for processing', 'lawful basis'],
  archive: ['arkiv', 'bevaring', 'arkivverdig', 'arkivering', 'archive'],
  bookkeeping: ['regnskap', 'rekneskap', 'bokføring', 'bokföring', 'bookkeeping'],
  gib: ['gib', 'størrelse gib', 'storage gib', 'size gib', 'lagring gib'],
  gb: ['gb', 'størrelse gb', 'lagring gb', 'storlek gb', 'size gb', 'storage gb', 'datamengde gb'],
  size: ['størrelse', 'lagring', 'lagringsmengde', 'lagringsbehov', 'lagringsplass', 'datamengde', 'datavolum', 'storlek', 'lagringsvolym', 'lagringsutrymme', 'datavolym', 'size', 'storage', 'data volume'],
  supplier: ['leverandør', 'leverantör', 'supplier', 'vendor', 'systemleverandør', 'systemleverantör', 'leverandør av systemet'],
  contractEnds: ['avtale utløper', 'kontrakt utløper', 'avtaleslutt', 'avtal löper ut', 'avtalsslut', 'contract ends', 'contract end', 'avtale utløp', 'avtale til', 'avtale t o m', 'avtalen utløper', 'utløpsdato', 'utløpsdato avtale', 'avtal t o m', 'avtal till', 'avtalet löper ut', 'avtal slutar', 'avtalstid t o m', 'kontraktslutt', 'kontrakt til', 'avtal går ut'],
} as const satisfies Record<string, readonly string[]> // biome-ignore format: a table is read best as a table
export type Field = keyof typeof synonyms

/** A header without case, punctuation and what stands in brackets: `Lagring (GB):` is `lagring gb`. */
export const plainHeader = (header: string): string =>
  header
    .toLowerCase()
    .replaceAll(/[()[\]/:.*?_-]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

export const fields = Object.keys(synonyms) as Field[]

/** The field a header stands for, by exact match after case and punctuation are set aside. */
export const fieldOf = (header: string): Field | undefined => {
  const plain = plainHeader(header)
  return fields.find((field) => (synonyms[field] as readonly string[]).includes(plain))
}

/** Names that a list of anything has, also one of persons or of codes. */
const namesOfAnything: readonly string[] = [
  'navn',
  'namn',
  'name',
  'tittel',
  'titel',
  'title',
  'id',
  'beskrivelse',
  'beskrivning',
  'description',
]

/** Whether a header is one that only inventories have. */
export const isTelling = (header: string): boolean =>
  fieldOf(header) !== undefined && !namesOfAnything.includes(plainHeader(header))

/** The field whose longest name stands in a header as whole words: `Navn på leverandør` may be the supplier. Only ever proposed. */
export function likelyField(header: string): Field | undefined {
  const words = ` ${plainHeader(header)} `
  const named = fields.flatMap((field) => synonyms[field].map((name) => ({ field, name })))
  const inside = named.filter(({ name }) => name.length > 2 && words.includes(` ${name} `))
  return inside.toSorted((a, b) => b.name.length - a.name.length)[0]?.field
}
