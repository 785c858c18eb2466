import type { FullText } from '../text.ts'

/** Issues of reading data where it lies. None of them quotes a value of the data. */
export const scan = {
  'scan-memory': {
    nb: 'minnet strakk ikke til; gi mer med --memory, eller les et utvalg i stedet for alt',
    nn: 'minnet strekte ikkje til; gje meir med --memory, eller les eit utval i staden for alt',
    sv: 'minnet räckte inte; ge mer med --memory eller läs ett urval i stället för allt',
    en: 'memory did not suffice; give more with --memory, or read a sample instead of everything',
  },
  'scan-unreadable': {
    nb: 'kan ikke leses ({failure}); meldingen fra leseren vises ikke, fordi den kan gjengi verdier',
    nn: 'kan ikkje lesast ({failure}); meldinga frå lesaren blir ikkje vist, fordi ho kan gje att verdiar',
    sv: 'kan inte läsas ({failure}); läsarens meddelande visas inte eftersom det kan återge värden',
    en: 'cannot be read ({failure}); the reader’s own message is withheld, since it may quote values',
  },
  'scan-encoding': {
    nb: 'tegnsettet {met} leses ikke; lagre som {accepted}',
    nn: 'teiknsettet {met} blir ikkje lese; lagre som {accepted}',
    sv: 'teckenkodningen {met} läses inte; spara som {accepted}',
    en: 'the encoding {met} is not read; save as {accepted}',
  },
  'scan-row': {
    nb: 'raden passer ikke i tabellen ({kind}); teksten er gjennomsøkt som én celle',
    nn: 'rada passar ikkje i tabellen ({kind}); teksten er gjennomsøkt som éi celle',
    sv: 'raden passar inte i tabellen ({kind}); texten har genomsökts som en cell',
    en: 'the row does not fit the table ({kind}); its text was searched as one cell',
  },
  'scan-rows': {
    nb: '{met} rader passer ikke i tabellen; teksten i dem er gjennomsøkt',
    nn: '{met} rader passar ikkje i tabellen; teksten i dei er gjennomsøkt',
    sv: '{met} rader passar inte i tabellen; texten i dem har genomsökts',
    en: '{met} rows do not fit the table; their text was searched',
  },
  'scan-formulas': {
    nb: '{formulas} celler er formler og leses etter resultatet som er lagret; {unanswered} har ikke noe lagret resultat',
    nn: '{formulas} celler er formlar og blir lesne etter resultatet som er lagra; {unanswered} har ikkje noko lagra resultat',
    sv: '{formulas} celler är formler och läses efter det sparade resultatet; {unanswered} saknar sparat resultat',
    en: '{formulas} cells are formulas and are read by their stored result; {unanswered} have none stored',
  },
  'scan-zip-bomb': {
    nb: 'filen pakker seg ut til mye mer enn en arbeidsbok; den er ikke åpnet',
    nn: 'fila pakkar seg ut til mykje meir enn ei arbeidsbok; ho er ikkje opna',
    sv: 'filen packas upp till mycket mer än en arbetsbok; den har inte öppnats',
    en: 'the file unfolds to far more than a workbook; it was not opened',
  },
  'scan-not-xlsx': {
    nb: 'filen er ikke en {accepted}-arbeidsbok',
    nn: 'fila er ikkje ei {accepted}-arbeidsbok',
    sv: 'filen är ingen {accepted}-arbetsbok',
    en: 'the file is not an {accepted} workbook',
  },
  'scan-sample': {
    nb: '{met} er ikke et antall rader; bruk {accepted}',
    nn: '{met} er ikkje eit tal på rader; bruk {accepted}',
    sv: '{met} är inget antal rader; använd {accepted}',
    en: '{met} is not a number of rows; use {accepted}',
  },
  'scan-memory-size': {
    nb: '{met} er ikke en mengde minne; bruk {accepted}',
    nn: '{met} er ikkje ei mengd minne; bruk {accepted}',
    sv: '{met} är ingen mängd minne; använd {accepted}',
    en: '{met} is not an amount of memory; use {accepted}',
  },
} as const satisfies Readonly<Record<string, FullText>>
