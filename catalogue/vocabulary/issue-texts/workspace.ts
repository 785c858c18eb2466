import type { FullText } from '../text.ts'

/** Issues that show when files are looked for, and when the parts of a workspace are held against each other. */
export const workspace = {
  'duplicate-address': {
    nb: 'adressen {met} er brukt to ganger; oppgi {accepted}',
    nn: 'adressa {met} er brukt to gonger; oppgje {accepted}',
    sv: 'adressen {met} används två gånger; ange {accepted}',
    en: 'the address {met} is used twice; give {accepted}',
  },
  'depends-on-itself': {
    nb: '{met} er avhengig av seg selv; oppgi {accepted}',
    nn: '{met} er avhengig av seg sjølv; oppgje {accepted}',
    sv: '{met} är beroende av sig självt; ange {accepted}',
    en: '{met} depends on itself; give {accepted}',
  },
  'no-workspace': {
    nb: 'her er ingen rettsky.yaml; `rettsky init` lager en',
    nn: 'her er inga rettsky.yaml; `rettsky init` lagar ei',
    sv: 'här finns ingen rettsky.yaml; `rettsky init` skapar en',
    en: 'there is no rettsky.yaml here; `rettsky init` makes one',
  },
  'no-submissions': {
    nb: 'her er ingen innmeldinger; forventet .yaml, .json, .ttl, .nt eller .csv',
    nn: 'her er ingen innmeldingar; venta .yaml, .json, .ttl, .nt eller .csv',
    sv: 'här finns inga anmälningar; väntade .yaml, .json, .ttl, .nt eller .csv',
    en: 'there are no submissions here; expected .yaml, .json, .ttl, .nt or .csv',
  },
  'file-exists': {
    nb: 'finnes fra før og blir ikke overskrevet; flytt det eller velg et annet sted',
    nn: 'finst frå før og blir ikkje overskrive; flytt det eller vel ein annan stad',
    sv: 'finns redan och skrivs inte över; flytta det eller välj en annan plats',
    en: 'exists already and is not overwritten; move it or choose another place',
  },
  'duplicate-id': {
    nb: '{met} er brukt før, og hver id kan bare brukes én gang; bruk {accepted}',
    nn: '{met} er brukt før, og kvar id kan berre brukast éin gong; bruk {accepted}',
    sv: '{met} används redan, och varje id får bara användas en gång; använd {accepted}',
    en: '{met} is already used, and each id can be used once only; use {accepted}',
  },
  'unknown-name': {
    nb: '{met} finnes ikke; bruk {accepted}',
    nn: '{met} finst ikkje; bruk {accepted}',
    sv: '{met} finns inte; använd {accepted}',
    en: '{met} does not exist; use {accepted}',
  },
  'check-digit': {
    nb: '{met} er ikke et gyldig organisasjonsnummer; kontrollsifferet stemmer ikke',
    nn: '{met} er ikkje eit gyldig organisasjonsnummer; kontrollsifferet stemmer ikkje',
    sv: '{met} är inget giltigt organisationsnummer; kontrollsiffran stämmer inte',
    en: '{met} is not a valid organisation number; its check digit is wrong',
  },
  'ends-before-it-starts': {
    nb: '{met} er før perioden begynner; oppgi {accepted}',
    nn: '{met} er før perioden tek til; oppgje {accepted}',
    sv: '{met} är före periodens början; ange {accepted}',
    en: '{met} is before the period begins; give {accepted}',
  },
  'stays-with-circle': {
    nb: 'systemene viser til hverandre i ring ({met}); la ett av dem stå uten staysWith',
    nn: 'systema viser til kvarandre i ring ({met}); lat eitt av dei stå utan staysWith',
    sv: 'systemen hänvisar till varandra i ring ({met}); låt ett av dem stå utan staysWith',
    en: 'the systems refer to each other in a circle ({met}); leave one of them without staysWith',
  },
  'missing-price': {
    nb: 'ingen pris for {met} i sonen {zone} ({offer}); legg til en rad i prisboken eller ta sonen ut',
    nn: 'ingen pris for {met} i sona {zone} ({offer}); legg til ei rad i prisboka eller ta sona ut',
    sv: 'inget pris för {met} i zonen {zone} ({offer}); lägg till en rad i prisboken eller ta bort zonen',
    en: 'no price for {met} in the zone {zone} ({offer}); add a row to the price book or leave the zone out',
  },
  'missing-rate': {
    nb: 'ingen vekslingskurs fra {met} til {currency}; legg til en kurs i prisboken',
    nn: 'ingen vekslingskurs frå {met} til {currency}; legg til ein kurs i prisboka',
    sv: 'ingen växelkurs från {met} till {currency}; lägg till en kurs i prisboken',
    en: 'no exchange rate from {met} to {currency}; add a rate to the price book',
  },
  'bound-apart': {
    nb: 'avtalen binder systemet til {met}, men {other} må ligge i samme sone og er bundet til {zone}; rett den ene avtalen eller ta bort staysWith',
    nn: 'avtalen bind systemet til {met}, men {other} må liggje i same sone og er bunde til {zone}; rett den eine avtalen eller ta bort staysWith',
    sv: 'avtalet binder systemet till {met}, men {other} måste ligga i samma zon och är bundet till {zone}; rätta det ena avtalet eller ta bort staysWith',
    en: 'the contract ties the system to {met}, but {other} must lie in the same zone and is tied to {zone}; correct one of the contracts or remove staysWith',
  },
  'too-precise': {
    nb: '{met} har for mange desimaler; bruk høyst seks',
    nn: '{met} har for mange desimalar; bruk høgst seks',
    sv: '{met} har för många decimaler; använd högst sex',
    en: '{met} has too many decimals; use at most six',
  },
  'too-large': {
    nb: 'summen {met} er for stor til å regne nøyaktig med; forventet {accepted}',
    nn: 'summen {met} er for stor til å rekne nøyaktig med; venta {accepted}',
    sv: 'summan {met} är för stor för att räkna exakt med; väntade {accepted}',
    en: 'the sum {met} is too large to calculate with exactly; expected {accepted}',
  },
  'not-accepted': {
    nb: '{met} kan ikke brukes her; forventet {accepted}',
    nn: '{met} kan ikkje brukast her; venta {accepted}',
    sv: '{met} kan inte användas här; väntade {accepted}',
    en: '{met} cannot be used here; expected {accepted}',
  },
  'out-of-range': {
    nb: '{met} er utenfor det som er tillatt: {accepted}',
    nn: '{met} er utanfor det som er tillate: {accepted}',
    sv: '{met} är utanför det tillåtna: {accepted}',
    en: '{met} is outside what is allowed: {accepted}',
  },
  'not-json': {
    nb: 'kan ikke leses som JSON: {met}',
    nn: 'kan ikkje lesast som JSON: {met}',
    sv: 'kan inte läsas som JSON: {met}',
    en: 'cannot be read as JSON: {met}',
  },
  'folder-not-ours': {
    nb: 'mappen holder noe som ikke er skrevet av rettsky ({met}) og blir ikke overskrevet; velg en annen mappe',
    nn: 'mappa held noko som ikkje er skrive av rettsky ({met}) og blir ikkje overskriven; vel ei anna mappe',
    sv: 'mappen innehåller något som inte är skrivet av rettsky ({met}) och skrivs inte över; välj en annan mapp',
    en: 'the folder holds something that rettsky did not write ({met}) and is not overwritten; choose another folder',
  },
  'left-the-inputs': {
    nb: '{met} står i planen, men ikke lenger i innmeldingene; kjør `rettsky plan`',
    nn: '{met} står i planen, men ikkje lenger i innmeldingane; køyr `rettsky plan`',
    sv: '{met} finns i planen men inte längre i anmälningarna; kör `rettsky plan`',
    en: '{met} is in the plan, but no longer in the submissions; run `rettsky plan`',
  },
  'not-in-the-plan': {
    nb: '{met} er meldt inn, men ikke i planen ennå; kjør `rettsky plan`',
    nn: '{met} er meldt inn, men ikkje i planen enno; køyr `rettsky plan`',
    sv: '{met} är anmält men finns inte i planen ännu; kör `rettsky plan`',
    en: '{met} is submitted, but not in the plan yet; run `rettsky plan`',
  },
  'link-not-written-out': {
    nb: 'linjen {met} står ikke skrevet ut der linjene står (et alias, kanskje), så den kan ikke endres på stedet; skriv den ut som {accepted}',
    nn: 'linja {met} står ikkje skriven ut der linjene står (eit alias, kanskje), så ho kan ikkje endrast på staden; skriv ho ut som {accepted}',
    sv: 'förbindelsen {met} är inte utskriven där förbindelserna står (ett alias, kanske), så den kan inte ändras på plats; skriv ut den som {accepted}',
    en: 'the line {met} is not written out where lines stand (an alias, perhaps), so it cannot be edited in place; write it out as {accepted}',
  },
  'is-a-folder': {
    nb: 'er en mappe; oppgi en fil',
    nn: 'er ei mappe; oppgje ei fil',
    sv: 'är en mapp; ange en fil',
    en: 'is a folder; name a file',
  },
  'file-refused': {
    nb: 'filsystemet nekter: {met}; se etter rettigheter og plass, og om stien er en fil eller en mappe',
    nn: 'filsystemet nektar: {met}; sjå etter løyve og plass, og om stien er ei fil eller ei mappe',
    sv: 'filsystemet vägrar: {met}; kontrollera behörighet och utrymme, och om sökvägen är en fil eller en mapp',
    en: 'the file system refuses: {met}; check permissions and room, and whether the path is a file or a folder',
  },
} satisfies Record<string, FullText>
