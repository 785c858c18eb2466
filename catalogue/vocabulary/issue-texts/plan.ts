import type { FullText } from '../text.ts'

/** Issues about a placement plan and about the zones, prefixes and lines that it lays out. */
export const plan = {
  'plan-was-edited': {
    nb: 'planen er endret etter at den ble laget; innholdet gir {accepted}, ikke {met}',
    nn: 'planen er endra etter at han vart laga; innhaldet gir {accepted}, ikkje {met}',
    sv: 'planen har ändrats efter att den skapades; innehållet ger {accepted}, inte {met}',
    en: 'the plan was changed after it was made; its content gives {accepted}, not {met}',
  },
  'plan-digest-mismatch': {
    nb: 'planens digest {met} svarer ikke til innholdet, som gir {accepted}',
    nn: 'digesten til planen, {met}, svarar ikkje til innhaldet, som gir {accepted}',
    sv: 'planens digest {met} motsvarar inte innehållet, som ger {accepted}',
    en: 'the plan’s digest {met} does not match its content, which gives {accepted}',
  },
  'plan-is-not-the-reviewed-one': {
    nb: 'dette er ikke planen som er godkjent: digest er {met}, forventet {accepted}',
    nn: 'dette er ikkje planen som er godkjend: digest er {met}, venta {accepted}',
    sv: 'detta är inte den godkända planen: digest är {met}, väntade {accepted}',
    en: 'this is not the plan that was reviewed: its digest is {met}, expected {accepted}',
  },
  'plan-cannot-be-read': {
    nb: 'planen kan ikke leses ({met})',
    nn: 'planen kan ikkje lesast ({met})',
    sv: 'planen kan inte läsas ({met})',
    en: 'the plan cannot be read ({met})',
  },
  'plan-is-not-json': {
    nb: 'planen kan ikke leses som JSON: {met}',
    nn: 'planen kan ikkje lesast som JSON: {met}',
    sv: 'planen kan inte läsas som JSON: {met}',
    en: 'the plan cannot be read as JSON: {met}',
  },
  'plan-not-named': {
    nb: 'ingen plan er oppgitt; oppgi filen',
    nn: 'ingen plan er oppgitt; oppgje fila',
    sv: 'ingen plan är angiven; ange filen',
    en: 'no plan is named; name its file',
  },
  'plan-not-valid': {
    nb: 'planen har en feil: {accepted}',
    nn: 'planen har ein feil: {accepted}',
    sv: 'planen har ett fel: {accepted}',
    en: 'the plan has a fault: {accepted}',
  },
  'zone-not-in-plan': {
    nb: 'sonen {met} er ikke i planen; bruk {accepted}',
    nn: 'sona {met} er ikkje i planen; bruk {accepted}',
    sv: 'zonen {met} finns inte i planen; använd {accepted}',
    en: 'the zone {met} is not in the plan; use {accepted}',
  },
  'zone-not-open': {
    nb: 'sonen {zone} bruker tilbudet {offer}, som ikke er åpent ({met})',
    nn: 'sona {zone} bruker tilbodet {offer}, som ikkje er ope ({met})',
    sv: 'zonen {zone} använder erbjudandet {offer}, som inte är öppet ({met})',
    en: 'the zone {zone} uses the offer {offer}, which is not open ({met})',
  },
  'zone-without-link': {
    nb: 'sonen {zone} har ingen privat linje; legg til minst én',
    nn: 'sona {zone} har inga privat linje; legg til minst éi',
    sv: 'zonen {zone} har ingen privat förbindelse; lägg till minst en',
    en: 'the zone {zone} has no private line; add at least one',
  },
  'agency-unknown': {
    nb: 'virksomheten {met} er ikke blant dem planen kjenner',
    nn: 'verksemda {met} er ikkje mellom dei planen kjenner',
    sv: 'myndigheten {met} finns inte bland dem som planen känner till',
    en: 'the agency {met} is not among those the plan knows',
  },
  'name-too-long': {
    nb: 'navnet {met} er lengre enn {limit} tegn; gi sonen eller virksomheten en kortere id',
    nn: 'namnet {met} er lengre enn {limit} teikn; gi sona eller verksemda ein kortare id',
    sv: 'namnet {met} är längre än {limit} tecken; ge zonen eller myndigheten ett kortare id',
    en: 'the name {met} is longer than {limit} characters; give the zone or the agency a shorter id',
  },
  'prefix-overlap': {
    nb: 'adresseområdet {met} overlapper {prefix} ({other}); velg et som er ledig',
    nn: 'adresseområdet {met} overlappar {prefix} ({other}); vel eit som er ledig',
    sv: 'adressområdet {met} överlappar {prefix} ({other}); välj ett som är ledigt',
    en: 'the address range {met} overlaps {prefix} ({other}); choose one that is free',
  },
  'prefix-host-bits': {
    nb: '{met} begynner ikke på områdets første adresse; skriv {accepted}',
    nn: '{met} tek ikkje til på den første adressa i området; skriv {accepted}',
    sv: '{met} börjar inte på områdets första adress; skriv {accepted}',
    en: '{met} does not begin at the first address of the range; write {accepted}',
  },
  'prefix-size': {
    nb: 'adresseområdet til {zone} er {met}; det må være {accepted}',
    nn: 'adresseområdet til {zone} er {met}; det må vere {accepted}',
    sv: 'adressområdet för {zone} är {met}; det måste vara {accepted}',
    en: 'the address range of {zone} is {met}; it must be {accepted}',
  },
  'link-facts-missing': {
    nb: 'linjen {link} er i tilstanden {state} og mangler {fact}',
    nn: 'linja {link} er i tilstanden {state} og manglar {fact}',
    sv: 'förbindelsen {link} är i läget {state} och saknar {fact}',
    en: 'the line {link} is in state {state} and lacks {fact}',
  },
  'link-without-on-ramp': {
    nb: 'linjen har ikke noe påkoblingspunkt; bruk {accepted}',
    nn: 'linja har ikkje noko påkoplingspunkt; bruk {accepted}',
    sv: 'förbindelsen har ingen anslutningspunkt; använd {accepted}',
    en: 'the line has no on-ramp; use {accepted}',
  },
  'vlan-clash': {
    nb: 'linjen {link} bruker VLAN {met}, som {other} allerede bruker på samme forbindelse',
    nn: 'linja {link} bruker VLAN {met}, som {other} alt bruker på same samband',
    sv: 'förbindelsen {link} använder VLAN {met}, som {other} redan använder på samma anslutning',
    en: 'the line {link} uses VLAN {met}, which {other} already uses on the same connection',
  },
  'peering-ends': {
    nb: 'endene av linjen {link} ({met}) ligger ikke i samme adresseområde',
    nn: 'endane av linja {link} ({met}) ligg ikkje i same adresseområde',
    sv: 'ändarna av förbindelsen {link} ({met}) ligger inte i samma adressområde',
    en: 'the ends of the line {link} ({met}) do not lie in one address range',
  },
  'peering-overlap': {
    nb: 'adressene til linjen {link} ({met}) overlapper {other}',
    nn: 'adressene til linja {link} ({met}) overlappar {other}',
    sv: 'adresserna för förbindelsen {link} ({met}) överlappar {other}',
    en: 'the addresses of the line {link} ({met}) overlap {other}',
  },
  'asn-clash': {
    nb: 'linjen {link} bruker AS-nummer {met}, som {other} allerede bruker',
    nn: 'linja {link} bruker AS-nummer {met}, som {other} alt bruker',
    sv: 'förbindelsen {link} använder AS-nummer {met}, som {other} redan använder',
    en: 'the line {link} uses AS number {met}, which {other} already uses',
  },
  'setting-wrong': {
    nb: 'innstillingen har verdien {met}: {accepted}',
    nn: 'innstillinga har verdien {met}: {accepted}',
    sv: 'inställningen har värdet {met}: {accepted}',
    en: 'the setting has the value {met}: {accepted}',
  },
  'setting-unknown': {
    nb: 'innstillingen {met} er ukjent; bruk {accepted}',
    nn: 'innstillinga {met} er ukjend; bruk {accepted}',
    sv: 'inställningen {met} är okänd; använd {accepted}',
    en: 'the setting {met} is not known; use {accepted}',
  },
  'user-data-too-large': {
    nb: 'oppstartsdataene til serveren er {met}; grensen er {accepted}',
    nn: 'oppstartsdataa til tenaren er {met}; grensa er {accepted}',
    sv: 'serverns startdata är {met}; gränsen är {accepted}',
    en: 'the server’s start-up data is {met}; the limit is {accepted}',
  },
} satisfies Record<string, FullText>
