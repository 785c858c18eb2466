import type { Issue } from '#catalogue/vocabulary/issue.ts'
import type { Row } from './csv.ts'

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

const plain = (header: string): string =>
  header
    .toLowerCase()
    .replaceAll(/[()[\]/:.*_-]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

const fields = Object.keys(synonyms) as Field[]

/** The field a header stands for, by exact match after case and punctuation are set aside. */
export const fieldOf = (header: string): Field | undefined =>
  fields.find((field) => synonyms[field].some((synonym) => synonym === plain(header)))

/** Which column holds which field. Two columns for one field is an issue; a column for none is a note. */
export function mapColumns(
  header: Row,
  file: string,
): { columns: Map<Field, number>; issues: Issue[]; notes: Issue[] } {
  const at = { file, path: '', line: header.line }
  const columns = new Map<Field, number>()
  const issues: Issue[] = []
  const notes: Issue[] = []
  for (const [index, name] of header.cells.entries()) {
    const field = fieldOf(name)
    if (field === undefined) {
      if (name !== '') notes.push({ code: 'unread-column', ...at, met: name })
    } else if (columns.has(field)) {
      const met = `${header.cells[columns.get(field)!]}, ${name}`
      issues.push({ code: 'ambiguous-column', ...at, met, params: { field } })
    } else columns.set(field, index)
  }
  if (!columns.has('dataSet') && !columns.has('system')) {
    const accepted = [...synonyms.dataSet.slice(0, 2), ...synonyms.system.slice(0, 2)].join(', ')
    issues.push({ code: 'missing-column', ...at, accepted, params: { field: 'dataSet' } })
  }
  return { columns, issues, notes }
}
