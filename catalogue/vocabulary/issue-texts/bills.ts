import type { FullText } from '../text.ts'

/** Bills in another form than FOCUS: whose they are, and where the same bill is to be had as FOCUS. */
export const bills = {
  'bill-of-aws': {
    nb: 'dette er en Cost and Usage Report fra AWS; bestill tabellen «FOCUS with AWS columns» under Billing and Cost Management, Data Exports, og gi den fila',
    nn: 'dette er ein Cost and Usage Report frå AWS; tinga tabellen «FOCUS with AWS columns» under Billing and Cost Management, Data Exports, og gje den fila',
    sv: 'detta är en Cost and Usage Report från AWS; beställ tabellen ”FOCUS with AWS columns” under Billing and Cost Management, Data Exports, och ange den filen',
    en: 'this is a Cost and Usage Report of AWS; order the table "FOCUS with AWS columns" under Billing and Cost Management, Data Exports, and give that file',
  },
  'bill-of-azure': {
    nb: 'dette er kostnadsdetaljer fra Azure i deres egen form; lag en eksport av typen «Cost and usage details (FOCUS)» under Cost Management, Exports, og gi den fila',
    nn: 'dette er kostnadsdetaljar frå Azure i deira eiga form; lag ein eksport av typen «Cost and usage details (FOCUS)» under Cost Management, Exports, og gje den fila',
    sv: 'detta är kostnadsuppgifter från Azure i deras egen form; skapa en export av typen ”Cost and usage details (FOCUS)” under Cost Management, Exports, och ange den filen',
    en: 'these are cost details of Azure in its own form; create an export of the type "Cost and usage details (FOCUS)" under Cost Management, Exports, and give that file',
  },
  'bill-of-google': {
    nb: 'dette er en fakturaeksport fra Google i deres egen form; legg Googles FOCUS-visning over fakturaeksporten i BigQuery, lagre svaret som CSV eller Parquet og gi den fila',
    nn: 'dette er ein fakturaeksport frå Google i deira eiga form; legg FOCUS-visinga til Google over fakturaeksporten i BigQuery, lagre svaret som CSV eller Parquet og gje den fila',
    sv: 'detta är en fakturaexport från Google i deras egen form; lägg Googles FOCUS-vy över fakturaexporten i BigQuery, spara svaret som CSV eller Parquet och ange den filen',
    en: "this is a billing export of Google in its own form; put Google's FOCUS view over the billing export in BigQuery, save the answer as CSV or Parquet and give that file",
  },
  'bill-of-oracle': {
    nb: 'dette er en kostnadsrapport fra Oracle i deres egen form; hent rapporten i mappen for FOCUS under Cost and Usage Reports og gi den fila',
    nn: 'dette er ein kostnadsrapport frå Oracle i deira eiga form; hent rapporten i mappa for FOCUS under Cost and Usage Reports og gje den fila',
    sv: 'detta är en kostnadsrapport från Oracle i deras egen form; hämta rapporten i mappen för FOCUS under Cost and Usage Reports och ange den filen',
    en: 'this is a cost report of Oracle in its own form; fetch the report in the folder for FOCUS under Cost and Usage Reports and give that file',
  },
  'bill-of-commitments': {
    nb: 'dette er FOCUS-tabellen over bindende avtaler (Contract Commitment), som ikke har forbruk; gi tabellen «Cost and Usage»',
    nn: 'dette er FOCUS-tabellen over bindande avtalar (Contract Commitment), som ikkje har forbruk; gje tabellen «Cost and Usage»',
    sv: 'detta är FOCUS-tabellen över bindande avtal (Contract Commitment), som inte har någon förbrukning; ange tabellen ”Cost and Usage”',
    en: 'this is the FOCUS table of contract commitments, which holds no usage; give the table "Cost and Usage"',
  },
} as const satisfies Record<string, FullText>
