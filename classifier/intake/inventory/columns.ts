/** What each field may be called in the header of an inventory, in Norwegian, Swedish and English. */
export const synonyms = {
  agency: ['organisasjonsnummer', 'orgnr', 'org nr', 'virksomhet orgnr', 'organisationsnummer', 'organisation number', 'agency'],
  system: ['system', 'systemnavn', 'systemnamn', 'fagsystem', 'it system', 'navn på system', 'system name', 'application', 'applikasjon'],
  dataSet: ['datasett', 'datasettnavn', 'informasjon', 'informasjonstype', 'datamängd', 'informationsmängd', 'data set', 'dataset', 'register', 'tittel', 'titel', 'title', 'navn', 'namn', 'name'],
  identifier: ['id', 'identifikator', 'identifierare', 'identifier', 'referanse'],
  description: ['beskrivelse', 'skildring', 'beskrivning', 'description', 'formål', 'ändamål', 'purpose'],
  class: ['klasse', 'klassifisering', 'klassifikasjon', 'sikkerhetsklasse', 'verdivurdering', 'klass', 'klassning', 'informationsklass', 'class', 'classification'],
  confidentiality: ['konfidensialitet', 'konfidentialitet', 'confidentiality', 'k'],
  integrity: ['integritet', 'riktighet', 'integrity', 'r'],
  availability: ['tilgjengelighet', 'tilgjenge', 'tillgänglighet', 'availability', 't'],
  accessRight: ['tilgangsnivå', 'tilgang', 'åtkomsträttigheter', 'åtkomst', 'access right', 'access rights', 'accessrights'],
  personalData: ['personopplysninger', 'personopplysningar', 'personopplysningskategori', 'personuppgifter', 'personal data', 'gdpr'],
  subjects: ['antall personer', 'antall registrerte', 'tal på personar', 'antal personer', 'antal registrerade', 'number of persons', 'subjects', 'data subjects'],
  restriction: ['hjemmel', 'heimel', 'lovhjemmel', 'skjermingshjemmel', 'unntakshjemmel', 'lagrum', 'sekretess', 'sekretessbestämmelse', 'legal basis for restriction', 'law', 'legal basis'],
  processing: ['behandlingsgrunnlag', 'rättslig grund', 'legal basis for processing', 'lawful basis'],
  archive: ['arkiv', 'bevaring', 'arkivverdig', 'arkivering', 'archive'],
  bookkeeping: ['regnskap', 'rekneskap', 'bokføring', 'bokföring', 'bookkeeping'],
  gib: ['gib', 'størrelse gib', 'storage gib', 'size gib', 'lagring gib'],
  gb: ['gb', 'størrelse gb', 'lagring gb', 'storlek gb', 'size gb', 'storage gb', 'datamengde gb'],
  supplier: ['leverandør', 'leverantör', 'supplier', 'vendor'],
  contractEnds: ['avtale utløper', 'kontrakt utløper', 'avtaleslutt', 'avtal löper ut', 'avtalsslut', 'contract ends', 'contract end'],
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

/** The field whose longest name stands in a header as whole words: `Navn på leverandør` may be the supplier. Only ever proposed. */
export function likelyField(header: string): Field | undefined {
  const words = ` ${plainHeader(header)} `
  const named = fields.flatMap((field) => synonyms[field].map((name) => ({ field, name })))
  const inside = named.filter(({ name }) => name.length > 2 && words.includes(` ${name} `))
  return inside.toSorted((a, b) => b.name.length - a.name.length)[0]?.field
}
