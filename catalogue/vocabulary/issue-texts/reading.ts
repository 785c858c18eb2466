import type { FullText } from '../text.ts'

/** Issues that reading and checking of any file can raise. `{met}` is quoted, `{accepted}` is a list said with "or". */
export const reading = {
  missing: {
    nb: 'mangler; oppgi {accepted}',
    nn: 'manglar; oppgje {accepted}',
    sv: 'saknas; ange {accepted}',
    en: 'is missing; give {accepted}',
  },
  'unknown-value': {
    nb: '{met} er ikke en kjent verdi; bruk {accepted}',
    nn: '{met} er ikkje ein kjend verdi; bruk {accepted}',
    sv: '{met} är inte ett känt värde; använd {accepted}',
    en: '{met} is not known; use {accepted}',
  },
  'unknown-key': {
    nb: 'feltet {met} er ukjent; bruk {accepted}',
    nn: 'feltet {met} er ukjent; bruk {accepted}',
    sv: 'fältet {met} är okänt; använd {accepted}',
    en: 'the key {met} is not known; use {accepted}',
  },
  'wrong-type': {
    nb: '{met} er av feil type; oppgi {accepted}',
    nn: '{met} er av feil type; oppgje {accepted}',
    sv: '{met} är av fel typ; ange {accepted}',
    en: '{met} is of the wrong type; give {accepted}',
  },
  'needs-quotes': {
    nb: '{met} leses som et tall; sett det i anførselstegn',
    nn: '{met} blir lese som eit tal; set det i hermeteikn',
    sv: '{met} läses som ett tal; sätt det inom citattecken',
    en: '{met} is read as a number; put it in quotes',
  },
  'wrong-format': {
    nb: '{met} har feil form; oppgi {accepted}',
    nn: '{met} har feil form; oppgje {accepted}',
    sv: '{met} har fel form; ange {accepted}',
    en: '{met} has the wrong form; give {accepted}',
  },
  'too-big': {
    nb: '{met} er for stort; oppgi {accepted}',
    nn: '{met} er for stort; oppgje {accepted}',
    sv: '{met} är för stort; ange {accepted}',
    en: '{met} is too big; give {accepted}',
  },
  'too-small': {
    nb: '{met} er for lite; oppgi {accepted}',
    nn: '{met} er for lite; oppgje {accepted}',
    sv: '{met} är för litet; ange {accepted}',
    en: '{met} is too small; give {accepted}',
  },
  'out-of-step': {
    nb: '{met} går ikke opp; oppgi {accepted}',
    nn: '{met} går ikkje opp; oppgje {accepted}',
    sv: '{met} går inte jämnt ut; ange {accepted}',
    en: '{met} is not a multiple; give {accepted}',
  },
  'does-not-fit': {
    nb: '{met} passer ikke: {rule}',
    nn: '{met} passar ikkje: {rule}',
    sv: '{met} passar inte: {rule}',
    en: '{met} does not fit: {rule}',
  },
  'needs-a-language': {
    nb: 'trenger en tekst på minst ett av språkene nb, nn, sv, en',
    nn: 'treng ein tekst på minst eitt av språka nb, nn, sv, en',
    sv: 'behöver en text på minst ett av språken nb, nn, sv, en',
    en: 'needs a text in at least one of nb, nn, sv, en',
  },
  'yaml-syntax': {
    nb: 'kan ikke leses som YAML ved {met}: {parser}',
    nn: 'kan ikkje lesast som YAML ved {met}: {parser}',
    sv: 'kan inte läsas som YAML vid {met}: {parser}',
    en: 'cannot be read as YAML at {met}: {parser}',
  },
  'duplicate-key': {
    nb: 'feltet {met} står to ganger; behold ett',
    nn: 'feltet {met} står to gonger; behald eitt',
    sv: 'fältet {met} står två gånger; behåll ett',
    en: 'the key {met} stands twice; keep one',
  },
  'several-documents': {
    nb: 'filen har flere YAML-dokumenter; del den i én fil for hvert',
    nn: 'fila har fleire YAML-dokument; del henne i éi fil for kvart',
    sv: 'filen har flera YAML-dokument; dela den i en fil för varje',
    en: 'the file holds several YAML documents; split it into one file each',
  },
  'too-many-aliases': {
    nb: 'filen bruker samme alias mer enn {accepted} ganger; skriv verdiene ut',
    nn: 'fila bruker same alias meir enn {accepted} gonger; skriv verdiane ut',
    sv: 'filen använder samma alias fler än {accepted} gånger; skriv ut värdena',
    en: 'the file uses one alias more than {accepted} times; write the values out',
  },
  'unknown-alias': {
    nb: 'aliaset {met} er ikke definert i filen',
    nn: 'aliaset {met} er ikkje definert i fila',
    sv: 'aliaset {met} är inte definierat i filen',
    en: 'the alias {met} is not defined in the file',
  },
  'system-or-data-set': {
    nb: 'må nevne enten system eller dataSet, ikke begge og ikke ingen',
    nn: 'må nemne anten system eller dataSet, ikkje begge og ikkje ingen',
    sv: 'måste ange antingen system eller dataSet, inte båda och inte inget',
    en: 'must name either system or dataSet, not both and not neither',
  },
  'must-be-utf-8': {
    nb: 'filen er lagret som {met}; lagre den som UTF-8',
    nn: 'fila er lagra som {met}; lagre henne som UTF-8',
    sv: 'filen är sparad som {met}; spara den som UTF-8',
    en: 'the file is saved as {met}; save it as UTF-8',
  },
  'empty-file': {
    nb: 'er tom',
    nn: 'er tom',
    sv: 'är tom',
    en: 'is empty',
  },
  'no-such-file': {
    nb: 'filen finnes ikke; oppgi {accepted}',
    nn: 'fila finst ikkje; oppgje {accepted}',
    sv: 'filen finns inte; ange {accepted}',
    en: 'there is no such file; give {accepted}',
  },
  'file-too-large': {
    nb: 'filen er på {size}; høyst {most} kan leses',
    nn: 'fila er på {size}; høgst {most} kan lesast',
    sv: 'filen är på {size}; högst {most} kan läsas',
    en: 'the file has {size}; at most {most} can be read',
  },
  'secret-not-by-reference': {
    nb: 'er ikke en henvisning til en hemmelighet, og verdien gjentas ikke her; legg hemmeligheten i et hvelv og skriv hvor: {accepted}',
    nn: 'er ikkje ei tilvising til ein løyndom, og verdien blir ikkje gjenteken her; legg løyndomen i eit kvelv og skriv kvar: {accepted}',
    sv: 'är ingen hänvisning till en hemlighet, och värdet upprepas inte här; lägg hemligheten i ett valv och skriv var: {accepted}',
    en: 'is no reference to a secret, and the value is not repeated here; put the secret into a vault and write where: {accepted}',
  },
} satisfies Record<string, FullText>
