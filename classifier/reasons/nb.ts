import type { Texts } from './ids.ts'

export const nb: Texts = {
  lawOnly: '{law} (paragraf ikke oppgitt)',
  reasons: {
    'aggregated.combination': 'Samlet gjør innholdet ({markers}) datasettet {class}.',
    'aggregated.many-persons':
      'Registeret gjelder {subjects} personer med fødselsnummer; skaden ved lekkasje øker med antallet.',
    'aggregated.security-objects':
      'Ligger sammen med {dataSets}, som også viser sikringstiltak eller sårbare objekter; samlet regnes det som {class} til noen har verdivurdert sammenstillingen.',
    'aggregated.security-objects-noted':
      'Ligger sammen med {dataSets}, som også viser sikringstiltak eller sårbare objekter; sammenstillingen kan være mer verdt enn delene.',
    'aggregated.shared-key':
      'Kan kobles med {dataSets} over {keys}; sammen viser de {markers}, og datasettet regnes som {class}.',
    'evidence.marker': 'Skanning fant {markers} i {columns} ({detectors}): minst {class}.',
    'evidence.marker-noted': 'Skanning fant {markers} i {columns} ({detectors}).',
    'facts.archive-copy': 'Kopi av arkivmateriale; det fullstendige arkivet ligger et annet sted.',
    'facts.archive-core': 'Arkivkjerne: reglene om oppbevaring av arkiv gjelder.',
    'facts.archive-unknown':
      'Det er ikke oppgitt om dette er arkivmateriale; det regnes som arkivkjerne til svaret foreligger.',
    'facts.availability': 'Systemet krever tilgjengelighet {availability}.',
    'facts.bookkeeping': 'Regnskapsmateriale etter {bookkeeping}.',
    'facts.bookkeeping-unknown':
      'Det er ikke oppgitt om dette er regnskapsmateriale; det regnes som det til svaret foreligger.',
    'facts.integrity': 'Kravet til integritet er {integrity}.',
    'facts.marker': 'Inneholder {markers}: minst {class}.',
    'facts.marker-noted': 'Inneholder {markers}.',
    'facts.open-by-law': 'Inneholder personopplysninger som er offentlige etter {citation}.',
    'facts.personal-data': 'Inneholder {personalData}: minst {class}.',
    'facts.personal-data-unknown':
      'Det er ikke oppgitt om datasettet inneholder personopplysninger; det regnes som {class} til svaret foreligger.',
    'law.grading': 'Skjermet etter {citation}, som graderer informasjon av betydning for nasjonal sikkerhet: {class}.',
    'law.restriction': 'Taushetsplikt eller annen skjerming etter {citation}: minst {class}.',
    'law.restriction-optional': 'Kan unntas etter {citation}, men kan også gis ut: minst {class}.',
    'scheme.absent': 'Ingen klasse er oppgitt; datasettet regnes som {class} til det er klassifisert.',
    'scheme.availability-unknown': 'Kravet til tilgjengelighet er ikke oppgitt; det regnes som A3.',
    'scheme.beskyttelsesinstruksen': 'Gradert «{word}» etter beskyttelsesinstruksen: {class}.',
    'scheme.dcat-access-right': 'Tilgangsnivå {word} i datakatalogen: {class}.',
    'scheme.integrity-unknown': 'Kravet til integritet er ikke oppgitt; det regnes som I3.',
    'scheme.klassa': 'KLASSA konfidensialitet {word}: {class}.',
    'scheme.klassa-availability': 'KLASSA tilgjengelighet {word}: {availability}.',
    'scheme.klassa-integrity': 'KLASSA riktighet {word}: {integrity}.',
    'scheme.nav-register': 'Behandlingskatalogen sier {word}: {class} (tilnærmet).',
    'scheme.no-four-classes': 'Virksomheten har klassifisert som «{word}»: {class}.',
    'scheme.non-public-alone':
      'Tilgangsnivå NON_PUBLIC kan bety fortrolig eller strengt fortrolig; det strengeste, {class}, gjelder til svaret foreligger.',
    'scheme.restricted-alone':
      'Tilgangsnivå RESTRICTED kan bety intern, beskyttet eller fortrolig; det strengeste, {class}, gjelder til svaret foreligger.',
    'scheme.restricted-by-option':
      'Tilgangsnivå RESTRICTED, og hjemlene som er oppgitt, er unntak som kan fravikes: {class}.',
    'scheme.sakerhetsskydd': 'Klassifisert «{word}» etter {citation}: {class}.',
    'scheme.sikkerhetsloven': 'Gradert «{word}» etter {citation}: {class}.',
    'scheme.sys-ap': 'SYS-AP oppgir personopplysninger «{word}»: {class} (tilnærmet).',
    'scheme.sys-ap-criticality': 'SYS-AP oppgir kritikalitet «{word}»: {availability} (tilnærmet).',
    'scheme.unknown': 'Klassen etter {scheme} er ikke kjent; datasettet regnes som {class} til svaret foreligger.',
    'system.from-data-sets': 'Klassen {class} kommer fra {dataSets}.',
    'system.no-data-sets': 'Ingen datasett er beskrevet; systemets egne oppsett og logger regnes som {class}.',
    'time.phase': 'Klassen gjelder fra {day} etter avgjørelse av {by}: {why}',
  },
  questions: {
    'evidence.personal-but-declared-none':
      'Skanning fant {markers}, men virksomheten har oppgitt at det ikke er personopplysninger. Hva er riktig?',
    'facts.archive-unknown': 'Er dette arkivkjerne, en kopi, eller ikke arkivmateriale?',
    'facts.bookkeeping-unknown': 'Er dette regnskapsmateriale, og i så fall etter hvilket regelverk?',
    'facts.personal-data-unknown':
      'Inneholder datasettet personopplysninger, og er det i så fall særlige kategorier eller opplysninger om straffbare forhold?',
    'facts.scheme-says-personal':
      'Klassifiseringen sier at datasettet inneholder personopplysninger, men det er oppgitt at det ikke gjør det. Hva er riktig?',
    'facts.size-unknown': 'Omtrent hvor mye lagrer datasettet, i GiB? Til det er oppgitt, regnes det som gratis.',
    'facts.subjects-unknown': 'Omtrent hvor mange personer gjelder datasettet?',
    'law.not-in-force': '{law} trer i kraft {inForceFrom}. Hvilken hjemmel gjelder nå?',
    'law.paragraph-not-in-force': '{citation} er vedtatt, men ikke satt i kraft. Hvilken hjemmel gjelder nå?',
    'law.paragraph-unknown': 'Hvilken paragraf i {law} skjermer opplysningene?',
    'law.repealed': '{law} ble opphevet {repealedOn}. Hvilken hjemmel gjelder nå?',
    'law.repealed-with-successor':
      '{law} ble opphevet {repealedOn} og avløst av {successor}. Hvilken paragraf gjelder nå?',
    'law.rescued': 'Hjemmelen {citation} ble funnet i et fritekstfelt. Er den riktig?',
    'law.unknown': '«{law}» er ikke i listen over lover. Er navnet riktig, og gjelder loven?',
    'lowered.below-evidence':
      '{by} har senket klassen til {to}, men skanning viser minst {class}. Er det fortsatt riktig?',
    'lowered.graded':
      '{by} har senket klassen til {to}, men gradert informasjon kan bare avgraderes av den som har satt graden.',
    'lowered.not-yet': 'Senkingen til {to} gjelder først fra {on}. Skal den vente?',
    'scheme.absent': 'Hvilken klasse har datasettet?',
    'scheme.availability-unknown': 'Hvilket nivå av tilgjengelighet krever datasettet?',
    'scheme.criticality-unknown': 'Er systemet kritisk for samfunnet, for virksomheten, eller ingen av delene?',
    'scheme.graded-on-unknown': 'Når ble graden satt? Den faller bort etter 30 år hvis ikke annet er bestemt.',
    'scheme.integrity-unknown': 'Hvilket nivå av riktighet krever datasettet?',
    'scheme.non-public-alone': 'NON_PUBLIC sier ikke hvor strengt. Er datasettet fortrolig eller strengt fortrolig?',
    'scheme.restricted-alone': 'RESTRICTED sier ikke hvor strengt. Er datasettet internt, beskyttet eller fortrolig?',
    'scheme.sources-disagree':
      'Virksomheten og {sources} oppgir klasser som ikke begge kan stemme: {declared} og {shown}. Hvilken er riktig? Den strengeste gjelder inntil videre.',
    'scheme.unknown': 'Hvilken klasse har datasettet etter {scheme}?',
    'state.over-declared':
      'Oppgitt klasse er {declared}, men fakta og skanning viser bare {shown}. Er klassen strengere enn nødvendig?',
    'state.under-declared': 'Oppgitt klasse er {declared}, men innholdet viser {shown}. Hvilken klasse er riktig?',
    'state.unexplained':
      'Tilgangen er begrenset, men ingen hjemmel er oppgitt. Hvilken lov og paragraf skjermer opplysningene?',
    'system.no-data-sets': 'Hvilke data behandler systemet?',
    'system.uncounted':
      'Hvilke servere har systemet, eller hva slags system er det (profile)? Til det er oppgitt, regnes det som gratis.',
    'subject.topic': 'Emnet «{topic}» gjelder ofte {markers}. Inneholder datasettet det?',
    'time.lapsed': 'Klassen gjaldt til {validUntil}. Hva gjelder nå?',
    'time.review-due': 'Klassen skulle vurderes på nytt {reviewOn}. Står den fast?',
    'time.valid-until-unknown': 'Hvor lenge gjelder klassen?',
  },
}
