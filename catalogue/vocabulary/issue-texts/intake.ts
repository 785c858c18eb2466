import type { FullText } from '../text.ts'

/** Issues and notes of reading what agencies already have: catalogues and inventories. */
export const intake = {
  'binary-file': {
    nb: 'filen er ikke en tekstfil',
    nn: 'fila er ikkje ei tekstfil',
    sv: 'filen är ingen textfil',
    en: 'the file is not a text file',
  },
  'not-utf-8': {
    nb: 'filen er lest som {met}; lagre den som UTF-8 hvis bokstaver er feil',
    nn: 'fila er lesen som {met}; lagre henne som UTF-8 om bokstavar er feil',
    sv: 'filen har lästs som {met}; spara den som UTF-8 om bokstäver blir fel',
    en: 'the file was read as {met}; save it as UTF-8 if letters are wrong',
  },
  'unknown-format': {
    nb: 'formatet er ikke kjent; bruk {accepted}',
    nn: 'formatet er ikkje kjent; bruk {accepted}',
    sv: 'formatet är inte känt; använd {accepted}',
    en: 'the format is not known; use {accepted}',
  },
  'turtle-syntax': {
    nb: 'kan ikke leses som Turtle ved {met}: {parser}',
    nn: 'kan ikkje lesast som Turtle ved {met}: {parser}',
    sv: 'kan inte läsas som Turtle vid {met}: {parser}',
    en: 'cannot be read as Turtle at {met}: {parser}',
  },
  'too-many-errors': {
    nb: 'lesingen stoppet etter {met} feil; er dette riktig format?',
    nn: 'lesinga stoppa etter {met} feil; er dette rett format?',
    sv: 'läsningen avbröts efter {met} fel; är detta rätt format?',
    en: 'reading stopped after {met} errors; is this the right format?',
  },
  'no-data-sets': {
    nb: 'filen beskriver ingen datasett',
    nn: 'fila skildrar ingen datasett',
    sv: 'filen beskriver inga datamängder',
    en: 'the file describes no data sets',
  },
  'listed-not-described': {
    nb: 'katalogen nevner {met}, men beskriver det ikke',
    nn: 'katalogen nemner {met}, men skildrar det ikkje',
    sv: 'katalogen nämner {met} men beskriver det inte',
    en: 'the catalogue lists {met} but does not describe it',
  },
  'no-organisation-number': {
    nb: '{met} har ingen utgiver med organisasjonsnummer; oppgi virksomheten',
    nn: '{met} har ingen utgjevar med organisasjonsnummer; oppgje verksemda',
    sv: '{met} har ingen utgivare med organisationsnummer; ange myndigheten',
    en: '{met} has no publisher with an organisation number; name the agency',
  },
  'no-access-right': {
    nb: 'tilgangsnivå er ikke oppgitt',
    nn: 'tilgangsnivå er ikkje oppgitt',
    sv: 'åtkomsträttigheter är inte angivna',
    en: 'no access right is stated',
  },
  'unknown-access-right': {
    nb: 'tilgangsnivået {met} er ikke kjent; det leses som ikke oppgitt',
    nn: 'tilgangsnivået {met} er ikkje kjent; det blir lese som ikkje oppgitt',
    sv: 'åtkomsträttigheten {met} är inte känd; den läses som inte angiven',
    en: 'the access right {met} is not known; it is read as not stated',
  },
  'restricted-without-law': {
    nb: 'tilgangen er begrenset ({met}), men ingen hjemmel er oppgitt',
    nn: 'tilgangen er avgrensa ({met}), men ingen heimel er oppgitt',
    sv: 'åtkomsten är begränsad ({met}) men inget lagrum är angivet',
    en: 'access is restricted ({met}), but no law is named',
  },
  'law-rescued': {
    nb: 'hjemmelen {met} ble funnet i et fritekstfelt; flytt den til feltet for hjemmel',
    nn: 'heimelen {met} vart funnen i eit fritekstfelt; flytt han til feltet for heimel',
    sv: 'lagrummet {met} hittades i ett fritextfält; flytta det till fältet för lagrum',
    en: 'the law {met} was found in a free-text field; move it to the field for laws',
  },
  'no-title': {
    nb: '{met} har ingen tittel',
    nn: '{met} har ingen tittel',
    sv: '{met} har ingen titel',
    en: '{met} has no title',
  },
  'csv-syntax': {
    nb: 'kan ikke leses som CSV: {parser}',
    nn: 'kan ikkje lesast som CSV: {parser}',
    sv: 'kan inte läsas som CSV: {parser}',
    en: 'cannot be read as CSV: {parser}',
  },
  'ragged-row': {
    nb: 'raden har {met} kolonner; overskriften har {accepted}',
    nn: 'rada har {met} kolonnar; overskrifta har {accepted}',
    sv: 'raden har {met} kolumner; rubrikraden har {accepted}',
    en: 'the row has {met} columns; the header has {accepted}',
  },
  'missing-column': {
    nb: 'ingen kolonne for {field}; kall den {accepted}',
    nn: 'ingen kolonne for {field}; kall henne {accepted}',
    sv: 'ingen kolumn för {field}; kalla den {accepted}',
    en: 'no column for {field}; call it {accepted}',
  },
  'ambiguous-column': {
    nb: 'kolonnene {met} kan begge være {field}; behold én',
    nn: 'kolonnane {met} kan begge vere {field}; behald éin',
    sv: 'kolumnerna {met} kan båda vara {field}; behåll en',
    en: 'the columns {met} can both be {field}; keep one',
  },
  'unread-column': {
    nb: 'kolonnen {met} er ikke kjent og ble ikke lest',
    nn: 'kolonnen {met} er ikkje kjend og vart ikkje lesen',
    sv: 'kolumnen {met} är inte känd och lästes inte',
    en: 'the column {met} is not known and was not read',
  },
  'formula-cell': {
    nb: '{met} er en formel; lagre verdien i stedet',
    nn: '{met} er ein formel; lagre verdien i staden',
    sv: '{met} är en formel; spara värdet i stället',
    en: '{met} is a formula; save its value instead',
  },
  'unread-value': {
    nb: '{met} er ikke kjent og leses som ikke oppgitt; bruk {accepted}',
    nn: '{met} er ikkje kjent og blir lese som ikkje oppgitt; bruk {accepted}',
    sv: '{met} är inte känt och läses som inte angivet; använd {accepted}',
    en: '{met} is not known and is read as not stated; use {accepted}',
  },
} satisfies Record<string, FullText>
