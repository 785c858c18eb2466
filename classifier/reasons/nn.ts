import type { Texts } from './ids.ts'

export const nn: Texts = {
  lawOnly: '{law} (paragraf ikkje oppgitt)',
  reasons: {
    'aggregated.combination': 'Samla gjer innhaldet ({markers}) datasettet {class}.',
    'aggregated.many-persons':
      'Registeret gjeld {subjects} personar med fødselsnummer; skaden ved lekkasje aukar med talet.',
    'aggregated.security-objects':
      'Ligg saman med {dataSets}, som òg viser sikringstiltak eller sårbare objekt; samla blir det rekna som {class} til nokon har verdivurdert samanstillinga.',
    'aggregated.security-objects-noted':
      'Ligg saman med {dataSets}, som òg viser sikringstiltak eller sårbare objekt; samanstillinga kan vere meir verd enn delane.',
    'aggregated.shared-key':
      'Kan koplast med {dataSets} over {keys}; saman viser dei {markers}, og datasettet blir rekna som {class}.',
    'evidence.marker': 'Skanning fann {markers} i {columns} ({detectors}): minst {class}.',
    'evidence.marker-noted': 'Skanning fann {markers} i {columns} ({detectors}).',
    'facts.archive-copy': 'Kopi av arkivmateriale; det fullstendige arkivet ligg ein annan stad.',
    'facts.archive-core': 'Arkivkjerne: reglane om oppbevaring av arkiv gjeld.',
    'facts.archive-unknown':
      'Det er ikkje oppgitt om dette er arkivmateriale; det blir rekna som arkivkjerne til svaret ligg føre.',
    'facts.availability': 'Systemet krev tilgjenge {availability}.',
    'facts.bookkeeping': 'Rekneskapsmateriale etter {bookkeeping}.',
    'facts.bookkeeping-unknown':
      'Det er ikkje oppgitt om dette er rekneskapsmateriale; det blir rekna som det til svaret ligg føre.',
    'facts.integrity': 'Kravet til integritet er {integrity}.',
    'facts.marker': 'Inneheld {markers}: minst {class}.',
    'facts.marker-noted': 'Inneheld {markers}.',
    'facts.open-by-law': 'Inneheld personopplysningar som er offentlege etter {citation}.',
    'facts.personal-data': 'Inneheld {personalData}: minst {class}.',
    'facts.personal-data-unknown':
      'Det er ikkje oppgitt om datasettet inneheld personopplysningar; det blir rekna som {class} til svaret ligg føre.',
    'law.grading': 'Skjerma etter {citation}, som graderer informasjon av verdi for nasjonal tryggleik: {class}.',
    'law.restriction': 'Teieplikt eller anna skjerming etter {citation}: minst {class}.',
    'law.restriction-optional': 'Kan haldast unna etter {citation}, men kan òg givast ut: minst {class}.',
    'scheme.absent': 'Inga klasse er oppgitt; datasettet blir rekna som {class} til det er klassifisert.',
    'scheme.availability-unknown': 'Kravet til tilgjenge er ikkje oppgitt; det blir rekna som A3.',
    'scheme.beskyttelsesinstruksen': 'Gradert «{word}» etter verneinstruksen: {class}.',
    'scheme.dcat-access-right': 'Tilgangsnivå {word} i datakatalogen: {class}.',
    'scheme.integrity-unknown': 'Kravet til rett innhald er ikkje oppgitt; det blir rekna som I3.',
    'scheme.klassa': 'KLASSA konfidensialitet {word}: {class}.',
    'scheme.klassa-availability': 'KLASSA tilgjenge {word}: {availability}.',
    'scheme.klassa-integrity': 'KLASSA rett innhald {word}: {integrity}.',
    'scheme.nav-register': 'Behandlingskatalogen seier {word}: {class} (tilnærma).',
    'scheme.no-four-classes': 'Verksemda har klassifisert som «{word}»: {class}.',
    'scheme.non-public-alone':
      'Tilgangsnivå NON_PUBLIC kan bety fortruleg eller strengt fortruleg; det strengaste, {class}, gjeld til svaret ligg føre.',
    'scheme.restricted-alone':
      'Tilgangsnivå RESTRICTED kan bety intern, verna eller fortruleg; det strengaste, {class}, gjeld til svaret ligg føre.',
    'scheme.restricted-by-option':
      'Tilgangsnivå RESTRICTED, og heimlane som er oppgitt, er unntak som kan fråvikast: {class}.',
    'scheme.sakerhetsskydd': 'Klassifisert «{word}» etter {citation}: {class}.',
    'scheme.sikkerhetsloven': 'Gradert «{word}» etter {citation}: {class}.',
    'scheme.sys-ap': 'SYS-AP oppgir personopplysningar «{word}»: {class} (tilnærma).',
    'scheme.sys-ap-criticality': 'SYS-AP oppgir kritikalitet «{word}»: {availability} (tilnærma).',
    'scheme.unknown': 'Klassa etter {scheme} er ikkje kjend; datasettet blir rekna som {class} til svaret ligg føre.',
    'system.from-data-sets': 'Klassa {class} kjem frå {dataSets}.',
    'system.no-data-sets': 'Ingen datasett er beskrivne; oppsett og loggar i systemet sjølv blir rekna som {class}.',
    'time.phase': 'Klassa gjeld frå {day} etter avgjerd av {by}: {why}',
  },
  questions: {
    'evidence.personal-but-declared-none':
      'Skanning fann {markers}, men verksemda har oppgitt at det ikkje er personopplysningar. Kva er rett?',
    'facts.archive-unknown': 'Er dette arkivkjerne, ein kopi, eller ikkje arkivmateriale?',
    'facts.bookkeeping-unknown': 'Er dette rekneskapsmateriale, og i så fall etter kva regelverk?',
    'facts.personal-data-unknown':
      'Inneheld datasettet personopplysningar, og er det i så fall særlege kategoriar eller opplysningar om straffbare forhold?',
    'facts.scheme-says-personal':
      'Klassifiseringa seier at datasettet inneheld personopplysningar, men det er oppgitt at det ikkje gjer det. Kva er rett?',
    'facts.size-unknown': 'Omtrent kor mykje lagrar datasettet, i GiB? Til det er oppgitt, blir det rekna som gratis.',
    'facts.subjects-unknown': 'Om lag kor mange personar gjeld datasettet?',
    'law.not-in-force': '{law} tek til å gjelde {inForceFrom}. Kva heimel gjeld no?',
    'law.paragraph-not-in-force': '{citation} er vedteken, men ikkje sett i kraft. Kva heimel gjeld no?',
    'law.paragraph-unknown': 'Kva paragraf i {law} skjermar opplysningane?',
    'law.repealed': '{law} vart oppheva {repealedOn}. Kva heimel gjeld no?',
    'law.repealed-with-successor': '{law} vart oppheva {repealedOn} og avløyst av {successor}. Kva paragraf gjeld no?',
    'law.rescued': 'Heimelen {citation} vart funnen i eit fritekstfelt. Er han rett?',
    'law.unknown': '«{law}» er ikkje i lista over lover. Er namnet rett, og gjeld lova?',
    'lowered.below-evidence': '{by} har senka klassa til {to}, men skanning viser minst {class}. Er det framleis rett?',
    'lowered.graded':
      '{by} har senka klassa til {to}, men gradert informasjon kan berre avgraderast av den som har sett graden.',
    'lowered.not-yet': 'Senkinga til {to} gjeld først frå {on}. Skal ho vente?',
    'scheme.absent': 'Kva klasse har datasettet?',
    'scheme.availability-unknown': 'Kva nivå av tilgjenge krev datasettet?',
    'scheme.criticality-unknown': 'Er systemet kritisk for samfunnet, for verksemda, eller ingen av delane?',
    'scheme.graded-on-unknown': 'Når vart graden sett? Han fell bort etter 30 år om ikkje anna er bestemt.',
    'scheme.integrity-unknown': 'Kva nivå av rett innhald krev datasettet?',
    'scheme.non-public-alone': 'NON_PUBLIC seier ikkje kor strengt. Er datasettet fortruleg eller strengt fortruleg?',
    'scheme.restricted-alone': 'RESTRICTED seier ikkje kor strengt. Er datasettet internt, verna eller fortruleg?',
    'scheme.sources-disagree':
      'Verksemda og {sources} oppgir klasser som ikkje begge kan stemme: {declared} og {shown}. Kva er rett? Den strengaste gjeld inntil vidare.',
    'scheme.unknown': 'Kva klasse har datasettet etter {scheme}?',
    'state.over-declared':
      'Oppgitt klasse er {declared}, men fakta og skanning viser berre {shown}. Er klassa strengare enn nødvendig?',
    'state.under-declared': 'Oppgitt klasse er {declared}, men innhaldet viser {shown}. Kva klasse er rett?',
    'state.unexplained':
      'Tilgangen er avgrensa, men ingen heimel er oppgitt. Kva lov og paragraf skjermar opplysningane?',
    'system.no-data-sets': 'Kva data behandlar systemet?',
    'system.uncounted':
      'Kva tenarar har systemet, eller kva slags system er det (profile)? Til det er oppgitt, blir det rekna som gratis.',
    'subject.topic': 'Emnet «{topic}» gjeld ofte {markers}. Inneheld datasettet det?',
    'time.lapsed': 'Klassa gjaldt til {validUntil}. Kva gjeld no?',
    'time.review-due': 'Klassa skulle vurderast på nytt {reviewOn}. Står ho fast?',
    'time.valid-until-unknown': 'Kor lenge gjeld klassa?',
  },
}
