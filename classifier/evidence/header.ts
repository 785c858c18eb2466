import type { Kind } from '#classifier/detectors/index.ts'

/** What a column's name says of its content. A name alone never decides; it weighs for or against what the values show. */
export type Header = {
  readonly kinds: ReadonlySet<string>
  /** The name speaks of a person: a name, a birth, a patient. */
  readonly person: boolean
  /** The name speaks of a code, a type or a list. */
  readonly code: boolean
}

const named: readonly [RegExp, readonly Kind[]][] = [
  [/\b(?:f(?:ø|oe|o)dsels(?:nummer|nr|num)|fnr|norsk ident|f(?:ø|o)dselsnummer)\b/, ['no-fnr', 'no-dnr', 'no-hnr', 'no-tnr', 'no-dhnr', 'no-dtnr', 'no-syntpop', 'no-fhnr']],
  [/\b(?:d ?(?:nummer|nr)|h ?(?:nummer|nr)|hjelpe(?:nummer|nr))\b/, ['no-dnr', 'no-hnr', 'no-fhnr', 'no-fnr', 'no-tnr']],
  [/\b(?:person ?(?:nummer|nr|number|no)|pnr|person ?id(?:ent)?|personal id|national ?(?:id|identity)|identitets(?:nummer|nr)|ssn|social security)\b/, ['no-fnr', 'no-dnr', 'no-hnr', 'no-tnr', 'no-dhnr', 'no-dtnr', 'no-syntpop', 'no-fhnr', 'se-personnummer', 'se-samordningsnummer', 'se-tf', 'dk-cpr', 'fi-hetu']],
  [/\b(?:samordnings(?:nummer|nr))\b/, ['se-samordningsnummer', 'se-personnummer']],
  [/\b(?:tf ?(?:nummer|nr))\b/, ['se-tf']],
  [/\b(?:hetu|henkil(?:ö|o)tunnus|sotu)\b/, ['fi-hetu']],
  [/\b(?:cpr(?: ?(?:nummer|nr))?)\b/, ['dk-cpr']],
  [/\b(?:duf(?: ?(?:nummer|nr))?)\b/, ['no-duf']],
  [/\b(?:konto(?:nummer|nr)?|bank ?konto|account(?: ?(?:number|no))?|bban)\b/, ['no-account', 'iban']],
  [/\b(?:iban)\b/, ['iban']],
  [/\b(?:kid(?: ?(?:nummer|nr))?|betalings(?:referanse|ref)|payment ref(?:erence)?)\b/, ['no-kid']],
  [/\b(?:org(?:anisasjons|anisations)? ?(?:nummer|nr|no)|organi[sz]ation number|foretaks(?:nummer|nr)|virksomhets(?:nummer|nr))\b/, ['no-orgnr', 'se-orgnr', 'no-mva']],
  [/\b(?:mva(?: ?(?:nummer|nr))?|moms(?: ?(?:nummer|nr))?|vat(?: ?(?:number|no))?)\b/, ['no-mva', 'no-orgnr', 'se-orgnr']],
  [/\b(?:e ?post(?:adresse|adress)?|e ?mail(?: address)?|mail)\b/, ['email']],
  [/\b(?:tele?fon(?:nummer|nr)?|tlf|mobil(?:nummer|nr|telefon)?|tel|phone(?: number)?|mobile|puhelin|puh)\b/, ['phone']],
  [/\b(?:kort(?:nummer|nr)|card(?: number)?|pan)\b/, ['card']],
  [/\b(?:(?:gate|bosteds|besøks|post|bostads|gatu|hjem|hem|street|home)? ?adress[ea]?|address|osoite)\b/, ['address']],
  [/\b(?:koordinat(?:er)?|posisjon|position|coordinates?|geo(?:punkt|point)?|lat ?l(?:o?ng|on)|wgs84)\b/, ['coordinates']],
  [/\b(?:icd(?: ?10)?|diagnose?(?:kode?)?|diagnos(?:kod)?|diagnosis(?: code)?|hoveddiagnose|bidiagnose)\b/, ['icd10', 'icpc2']],
  [/\b(?:icpc(?: ?2)?)\b/, ['icpc2']],
  [/\b(?:fagforening|fackförbund|fack|union|ammattiliitto)\b/, ['union-term']],
  [/\b(?:parti|politi(?:sk|cal).*|puolue)\b/, ['political-term']],
  [/\b(?:religion|livssyn|tro(?:s|ssamfunn|ssamfund)?|faith|uskonto)\b/, ['religion-term']],
] // biome-ignore format: a table is read best as a table

const personWords =
  /\b(?:(?:for|etter|mellom|full|efter|fulle|first|last|family|given|sur|middle)[ ]?(?:navn|namn|name)|person(?:en)?|(?:pasient|patient|bruker|brukar|klient|client|elev|student|ansatt|anställd|employee)(?:[ ]?(?:id|nr|nummer|number|no))?|søker|sökande|applicant|f(?:ø|oe|o)dsels ?(?:dato|år)|født|född|födelsedatum|birth ?(?:date|day)?|date of birth|dob|pårørende|anhörig|foresatt|vårdnadshavare|kjønn|kön|gender|sivilstand|civilstånd|etunimi|sukunimi)\b/

const codeWords =
  /\b(?:kode?r?|koder|kod|code|codes|type|typ|kategori|category|status|scenario|skole ?år|läsår|studieår|academic year|semester|term(?:in)?|periode?|period|year|år|versjon|version)\b/

/** `pasientFodselsNr` and `PASIENT_FODSELSNR` read alike: `pasient fodsels nr`, with the compound also put together. */
export function wordsOf(name: string): string {
  return name
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

export function readHeader(name: string): Header {
  const words = wordsOf(name)
  const tight = words.replaceAll(/ (?=(?:nummer|nr|number|adresse?|kode?|år)\b)/g, '')
  const says = (form: RegExp) => form.test(words) || form.test(tight)
  const kinds = new Set<string>()
  for (const [form, listed] of named) if (says(form)) for (const kind of listed) kinds.add(kind)
  return { kinds, person: says(personWords), code: says(codeWords) }
}

/** How the name stands to one of several kinds: it names one, it names another, or it is silent. */
export function standsTo(header: Header, kinds: readonly Kind[]): 'supports' | 'against' | 'silent' {
  if (kinds.some((kind) => header.kinds.has(kind))) return 'supports'
  return header.kinds.size > 0 || header.code ? 'against' : 'silent'
}
