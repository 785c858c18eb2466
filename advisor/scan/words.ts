import type { FullText } from '#catalogue/vocabulary/text.ts'
import type { Kind } from '#classifier/detectors/index.ts'

/** What the scan's own output says. */
export const scanWords = {
  read: {
    nb: '{table}: {read} av {rows} rader lest',
    nn: '{table}: {read} av {rows} rader lesne',
    sv: '{table}: {read} av {rows} rader lästa',
    en: '{table}: {read} of {rows} rows read',
  },
  missed: {
    nb: 'Utvalg: det som ikke ble sett, finnes i høyst {share} av radene (95 % sikkerhet). Les alt med --all.',
    nn: 'Utval: det som ikkje vart sett, finst i høgst {share} av radene (95 % tryggleik). Les alt med --all.',
    sv: 'Urval: det som inte sågs finns i högst {share} av raderna (95 % säkerhet). Läs allt med --all.',
    en: 'A sample: what was not seen is in at most {share} of the rows (95 % confidence). Read everything with --all.',
  },
  all: { nb: 'Alle rader er lest.', nn: 'Alle rader er lesne.', sv: 'Alla rader är lästa.', en: 'Every row was read.' },
  is: { nb: 'er', nn: 'er', sv: 'är', en: 'is' },
  contains: { nb: 'inneholder', nn: 'inneheld', sv: 'innehåller', en: 'contains' },
  weak: { nb: 'kanskje', nn: 'kanskje', sv: 'kanske', en: 'perhaps' },
  nothing: { nb: 'ingenting funnet', nn: 'ingenting funne', sv: 'inget hittat', en: 'nothing found' },
  add: {
    nb: 'Legg dette i datasettet det gjelder:',
    nn: 'Legg dette i datasettet det gjeld:',
    sv: 'Lägg detta i datamängden det gäller:',
    en: 'Add this to the data set it is about:',
  },
  none: {
    nb: 'Ingen kjennetegn å legge til.',
    nn: 'Ingen kjenneteikn å leggje til.',
    sv: 'Inga kännetecken att lägga till.',
    en: 'No markers to add.',
  },
  'against-declared': {
    nb: '{id}: {before} som oppgitt, {after} med funnene: {state}',
    nn: '{id}: {before} som oppgitt, {after} med funna: {state}',
    sv: '{id}: {before} som angivet, {after} med fynden: {state}',
    en: '{id}: {before} as declared, {after} with the evidence: {state}',
  },
} as const satisfies Record<string, FullText>

const same = (text: string): FullText => ({ nb: text, nn: text, sv: text, en: text })

export const kindNames: Readonly<Record<Kind, FullText>> = {
  credential: { nb: 'nøkkel eller passord', nn: 'nøkkel eller passord', sv: 'nyckel eller lösenord', en: 'key or password' },
  'no-fnr': { nb: 'fødselsnummer', nn: 'fødselsnummer', sv: 'norskt fødselsnummer', en: 'Norwegian fødselsnummer' },
  'no-dnr': { nb: 'D-nummer', nn: 'D-nummer', sv: 'norskt D-nummer', en: 'Norwegian D-number' },
  'no-hnr': { nb: 'hjelpenummer (H)', nn: 'hjelpenummer (H)', sv: 'norskt hjälpnummer (H)', en: 'Norwegian help number (H)' },
  'no-tnr': { nb: 'Test-Norge-nummer', nn: 'Test-Noreg-nummer', sv: 'nummer från Test-Norge', en: 'Test-Norge number' },
  'no-dhnr': { nb: 'D-nummer med H-måned', nn: 'D-nummer med H-månad', sv: 'D-nummer med H-månad', en: 'D-number with an H month' },
  'no-dtnr': { nb: 'D-nummer fra Test-Norge', nn: 'D-nummer frå Test-Noreg', sv: 'D-nummer från Test-Norge', en: 'Test-Norge D-number' },
  'no-syntpop': { nb: 'syntetisk nummer (SyntPop)', nn: 'syntetisk nummer (SyntPop)', sv: 'syntetiskt nummer (SyntPop)', en: 'synthetic number (SyntPop)' },
  'no-fhnr': { nb: 'felles hjelpenummer', nn: 'felles hjelpenummer', sv: 'norskt gemensamt hjälpnummer', en: 'Norwegian shared help number' },
  'no-duf': { nb: 'DUF-nummer', nn: 'DUF-nummer', sv: 'norskt DUF-nummer', en: 'Norwegian DUF number' },
  'fi-hetu': { nb: 'finsk personkode', nn: 'finsk personkode', sv: 'finsk personbeteckning', en: 'Finnish personal identity code' },
  'se-personnummer': { nb: 'svensk personnummer', nn: 'svensk personnummer', sv: 'personnummer', en: 'Swedish personnummer' },
  'se-samordningsnummer': { nb: 'svensk samordningsnummer', nn: 'svensk samordningsnummer', sv: 'samordningsnummer', en: 'Swedish coordination number' },
  'se-tf': { nb: 'svensk TF-nummer', nn: 'svensk TF-nummer', sv: 'TF-nummer', en: 'Swedish TF number' },
  'dk-cpr': { nb: 'dansk CPR-nummer', nn: 'dansk CPR-nummer', sv: 'danskt CPR-nummer', en: 'Danish CPR number' },
  iban: same('IBAN'),
  card: { nb: 'kortnummer', nn: 'kortnummer', sv: 'kortnummer', en: 'card number' },
  email: { nb: 'e-postadresse', nn: 'e-postadresse', sv: 'e-postadress', en: 'e-mail address' },
  'se-orgnr': { nb: 'svensk organisasjonsnummer', nn: 'svensk organisasjonsnummer', sv: 'organisationsnummer', en: 'Swedish organisation number' },
  'no-mva': { nb: 'MVA-nummer', nn: 'MVA-nummer', sv: 'norskt momsnummer', en: 'Norwegian VAT number' },
  'no-orgnr': { nb: 'organisasjonsnummer', nn: 'organisasjonsnummer', sv: 'norskt organisationsnummer', en: 'Norwegian organisation number' },
  'no-account': { nb: 'kontonummer', nn: 'kontonummer', sv: 'norskt kontonummer', en: 'Norwegian account number' },
  phone: { nb: 'telefonnummer', nn: 'telefonnummer', sv: 'telefonnummer', en: 'telephone number' },
  coordinates: { nb: 'koordinater', nn: 'koordinatar', sv: 'koordinater', en: 'coordinates' },
  address: { nb: 'gateadresse', nn: 'gateadresse', sv: 'gatuadress', en: 'street address' },
  icd10: { nb: 'ICD-10-kode', nn: 'ICD-10-kode', sv: 'ICD-10-kod', en: 'ICD-10 code' },
  icpc2: { nb: 'ICPC-2-kode', nn: 'ICPC-2-kode', sv: 'ICPC-2-kod', en: 'ICPC-2 code' },
  'health-term': { nb: 'ord om helse', nn: 'ord om helse', sv: 'ord om hälsa', en: 'words on health' },
  'union-term': { nb: 'ord om fagforening', nn: 'ord om fagforeining', sv: 'ord om fackförening', en: 'words on trade unions' },
  'political-term': { nb: 'ord om politisk tilhørighet', nn: 'ord om politisk tilhøyrsle', sv: 'ord om politisk tillhörighet', en: 'words on political belonging' },
  'religion-term': { nb: 'ord om tro', nn: 'ord om tru', sv: 'ord om tro', en: 'words on religion' },
  'no-kid': { nb: 'KID', nn: 'KID', sv: 'norskt KID-nummer', en: 'payment reference (KID)' },
} // biome-ignore format: a table is read best as a table
