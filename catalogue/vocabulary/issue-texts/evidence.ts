import type { FullText } from '../text.ts'

/** Issues of emitted zones that are no longer what they were, and of their signatures. */
export const evidence = {
  'zone-not-emitted': {
    nb: 'sonen {met} er ikke generert her; kjør {accepted}',
    nn: 'sona {met} er ikkje generert her; køyr {accepted}',
    sv: 'zonen {met} är inte genererad här; kör {accepted}',
    en: 'the zone {met} has not been emitted here; run {accepted}',
  },
  'emitted-file-changed': {
    nb: 'filen er endret etter at den ble generert',
    nn: 'fila er endra etter at ho vart generert',
    sv: 'filen har ändrats sedan den genererades',
    en: 'the file was changed after it was emitted',
  },
  'emitted-file-missing': {
    nb: 'filen ble generert, men finnes ikke lenger',
    nn: 'fila vart generert, men finst ikkje lenger',
    sv: 'filen genererades men finns inte längre',
    en: 'the file was emitted and is no longer there',
  },
  'emitted-file-added': {
    nb: 'filen er lagt til; den er ikke blant dem som ble generert',
    nn: 'fila er lagd til; ho er ikkje mellom dei som vart genererte',
    sv: 'filen har lagts till; den är inte bland dem som genererades',
    en: 'the file was added; it is not among those that were emitted',
  },
  'not-in-the-files': {
    nb: 'filene holder ikke {met}, som planen legger her; kjør {accepted}',
    nn: 'filene held ikkje {met}, som planen legg her; køyr {accepted}',
    sv: 'filerna håller inte {met}, som planen lägger här; kör {accepted}',
    en: 'the files do not hold {met}, which the plan puts here; run {accepted}',
  },
  'not-a-private-key': {
    nb: 'dette er ingen privat Ed25519-nøkkel ({met}); oppgi {accepted}',
    nn: 'dette er ingen privat Ed25519-nøkkel ({met}); oppgje {accepted}',
    sv: 'detta är ingen privat Ed25519-nyckel ({met}); ange {accepted}',
    en: 'this is no private Ed25519 key ({met}); give {accepted}',
  },
  'not-a-public-key': {
    nb: 'dette er ingen offentlig Ed25519-nøkkel ({met}); oppgi {accepted}',
    nn: 'dette er ingen offentleg Ed25519-nøkkel ({met}); oppgje {accepted}',
    sv: 'detta är ingen publik Ed25519-nyckel ({met}); ange {accepted}',
    en: 'this is no public Ed25519 key ({met}); give {accepted}',
  },
  'not-an-envelope': {
    nb: 'dette er ingen signert erklæring (DSSE); oppgi {accepted}',
    nn: 'dette er inga signert fråsegn (DSSE); oppgje {accepted}',
    sv: 'detta är inget signerat intyg (DSSE); ange {accepted}',
    en: 'this is no signed statement (DSSE); give {accepted}',
  },
  'not-signed-by-this-key': {
    nb: 'ingen av signaturene stemmer med nøkkelen: signert av {met}; nøkkelen er {accepted}',
    nn: 'ingen av signaturane stemmer med nøkkelen: signert av {met}; nøkkelen er {accepted}',
    sv: 'ingen av signaturerna stämmer med nyckeln: signerat av {met}; nyckeln är {accepted}',
    en: 'none of the signatures is of this key: signed by {met}; the key is {accepted}',
  },
  'not-what-was-signed': {
    nb: 'signaturen oppgir denne nøkkelen ({accepted}), men stemmer ikke: erklæringen eller signaturen er endret',
    nn: 'signaturen oppgjev denne nøkkelen ({accepted}), men stemmer ikkje: fråsegna eller signaturen er endra',
    sv: 'signaturen anger denna nyckel ({accepted}) men stämmer inte: intyget eller signaturen har ändrats',
    en: 'the signature names this key ({accepted}) but does not hold: the statement or the signature was changed',
  },
  'not-a-statement': {
    nb: 'det som er signert, er ingen erklæring om en sone; ventet {accepted}',
    nn: 'det som er signert, er inga fråsegn om ei sone; venta {accepted}',
    sv: 'det som är signerat är inget intyg om en zon; väntade {accepted}',
    en: 'what was signed is no statement about a zone; expected {accepted}',
  },
} satisfies Record<string, FullText>
