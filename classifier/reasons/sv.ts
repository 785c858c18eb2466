import type { Texts } from './ids.ts'

export const sv: Texts = {
  lawOnly: '{law} (paragraf inte angiven)',
  reasons: {
    'aggregated.combination': 'Sammantaget gör innehållet ({markers}) datamängden {class}.',
    'aggregated.many-persons':
      'Registret omfattar {subjects} personer med personnummer; skadan vid en läcka växer med antalet.',
    'aggregated.security-objects':
      'Ligger tillsammans med {dataSets}, som också visar skyddsåtgärder eller sårbara objekt; tillsammans räknas det som {class} tills någon har värderat sammanställningen.',
    'aggregated.security-objects-noted':
      'Ligger tillsammans med {dataSets}, som också visar skyddsåtgärder eller sårbara objekt; sammanställningen kan vara mer skyddsvärd än delarna.',
    'aggregated.shared-key':
      'Kan kopplas samman med {dataSets} via {keys}; tillsammans visar de {markers}, och datamängden räknas som {class}.',
    'evidence.marker': 'Genomsökningen fann {markers} i {columns} ({detectors}): minst {class}.',
    'evidence.marker-noted': 'Genomsökningen fann {markers} i {columns} ({detectors}).',
    'facts.archive-copy': 'Kopia av arkivmaterial; det fullständiga arkivet finns på annat håll.',
    'facts.archive-core': 'Arkivkärna: reglerna om arkivförvaring gäller.',
    'facts.archive-unknown':
      'Det framgår inte om detta är arkivmaterial; det räknas som arkivkärna tills svaret finns.',
    'facts.availability': 'Systemet kräver tillgänglighet {availability}.',
    'facts.bookkeeping': 'Räkenskapsinformation enligt {bookkeeping}.',
    'facts.bookkeeping-unknown':
      'Det framgår inte om detta är räkenskapsinformation; det räknas som sådan tills svaret finns.',
    'facts.integrity': 'Kravet på riktighet är {integrity}.',
    'facts.marker': 'Innehåller {markers}: minst {class}.',
    'facts.marker-noted': 'Innehåller {markers}.',
    'facts.open-by-law': 'Innehåller personuppgifter som är offentliga enligt {citation}.',
    'facts.personal-data': 'Innehåller {personalData}: minst {class}.',
    'facts.personal-data-unknown':
      'Det framgår inte om datamängden innehåller personuppgifter; den räknas som {class} tills svaret finns.',
    'law.grading':
      'Skyddas enligt {citation}, som delar in uppgifter av betydelse för Sveriges säkerhet i säkerhetsskyddsklasser: {class}.',
    'law.restriction': 'Sekretess enligt {citation}: minst {class}.',
    'law.restriction-optional': 'Får undantas enligt {citation} men kan också lämnas ut: minst {class}.',
    'scheme.absent': 'Ingen klass är angiven; datamängden räknas som {class} tills den har klassats.',
    'scheme.availability-unknown': 'Kravet på tillgänglighet är inte angivet; det räknas som A3.',
    'scheme.beskyttelsesinstruksen': 'Graderad ”{word}” enligt den norska beskyttelsesinstruksen: {class}.',
    'scheme.dcat-access-right': 'Åtkomsträttighet {word} i datakatalogen: {class}.',
    'scheme.integrity-unknown': 'Kravet på riktighet är inte angivet; det räknas som I3.',
    'scheme.klassa': 'KLASSA konfidentialitet {word}: {class}.',
    'scheme.klassa-availability': 'KLASSA tillgänglighet {word}: {availability}.',
    'scheme.klassa-integrity': 'KLASSA riktighet {word}: {integrity}.',
    'scheme.nav-register': 'Registerförteckningen anger {word}: {class} (ungefärligt).',
    'scheme.no-four-classes': 'Myndigheten har klassat datamängden som ”{word}”: {class}.',
    'scheme.non-public-alone':
      'Åtkomsträttigheten NON_PUBLIC kan betyda konfidentiell eller strängt konfidentiell; det strängaste, {class}, gäller tills svaret finns.',
    'scheme.restricted-alone':
      'Åtkomsträttigheten RESTRICTED kan betyda intern, skyddad eller konfidentiell; det strängaste, {class}, gäller tills svaret finns.',
    'scheme.restricted-by-option':
      'Åtkomsträttigheten är RESTRICTED och de angivna lagrummen är undantag som kan frångås: {class}.',
    'scheme.sakerhetsskydd': 'Säkerhetsskyddsklass ”{word}” enligt {citation}: {class}.',
    'scheme.sikkerhetsloven': 'Graderad ”{word}” enligt {citation}: {class}.',
    'scheme.sys-ap': 'SYS-AP anger personuppgifter ”{word}”: {class} (ungefärligt).',
    'scheme.sys-ap-criticality': 'SYS-AP anger kritikalitet ”{word}”: {availability} (ungefärligt).',
    'scheme.unknown': 'Klassen enligt {scheme} är inte känd; datamängden räknas som {class} tills svaret finns.',
    'system.from-data-sets': 'Klassen {class} kommer från {dataSets}.',
    'system.no-data-sets': 'Inga datamängder är beskrivna; systemets egna inställningar och loggar räknas som {class}.',
    'time.phase': 'Klassen gäller från {day} efter beslut av {by}: {why}',
  },
  questions: {
    'evidence.personal-but-declared-none':
      'Genomsökningen fann {markers}, men myndigheten har angett att det inte finns personuppgifter. Vad stämmer?',
    'facts.archive-unknown': 'Är detta arkivkärna, en kopia eller inte arkivmaterial?',
    'facts.bookkeeping-unknown': 'Är detta räkenskapsinformation, och i så fall enligt vilka regler?',
    'facts.personal-data-unknown':
      'Innehåller datamängden personuppgifter, och är de i så fall känsliga eller rör de lagöverträdelser?',
    'facts.scheme-says-personal':
      'Klassningen anger att datamängden innehåller personuppgifter, men det är angivet att den inte gör det. Vad stämmer?',
    'facts.size-unknown': 'Ungefär hur mycket lagrar datamängden, i GiB? Tills det är angivet räknas den som gratis.',
    'facts.subjects-unknown': 'Ungefär hur många personer gäller datamängden?',
    'law.not-in-force': '{law} träder i kraft {inForceFrom}. Vilket lagrum gäller nu?',
    'law.paragraph-not-in-force': '{citation} är beslutad men har inte trätt i kraft. Vilket lagrum gäller nu?',
    'law.paragraph-unknown': 'Vilken paragraf i {law} skyddar uppgifterna?',
    'law.repealed': '{law} upphävdes {repealedOn}. Vilket lagrum gäller nu?',
    'law.repealed-with-successor':
      '{law} upphävdes {repealedOn} och ersattes av {successor}. Vilken paragraf gäller nu?',
    'law.rescued': 'Lagrummet {citation} hittades i ett fritextfält. Är det rätt?',
    'law.unknown': '”{law}” finns inte i listan över lagar. Är namnet rätt, och gäller lagen?',
    'lowered.below-evidence':
      '{by} har sänkt klassen till {to}, men genomsökningen visar minst {class}. Stämmer det fortfarande?',
    'lowered.graded':
      '{by} har sänkt klassen till {to}, men säkerhetsskyddsklassificerade uppgifter får bara omklassas av den som satt klassen.',
    'lowered.not-yet': 'Sänkningen till {to} gäller först från {on}. Ska den vänta?',
    'scheme.absent': 'Vilken klass har datamängden?',
    'scheme.availability-unknown': 'Vilken nivå av tillgänglighet kräver datamängden?',
    'scheme.criticality-unknown': 'Är systemet kritiskt för samhället, för verksamheten eller för ingetdera?',
    'scheme.graded-on-unknown': 'När sattes graden? Den upphör efter 30 år om inget annat har beslutats.',
    'scheme.integrity-unknown': 'Vilken nivå av riktighet kräver datamängden?',
    'scheme.non-public-alone':
      'NON_PUBLIC anger inte hur strängt. Är datamängden konfidentiell eller strängt konfidentiell?',
    'scheme.restricted-alone': 'RESTRICTED anger inte hur strängt. Är datamängden intern, skyddad eller konfidentiell?',
    'scheme.sources-disagree':
      'Verksamheten och {sources} anger klasser som inte båda kan stämma: {declared} och {shown}. Vilken är rätt? Den strängaste gäller tills vidare.',
    'scheme.unknown': 'Vilken klass har datamängden enligt {scheme}?',
    'state.over-declared':
      'Angiven klass är {declared}, men fakta och genomsökning visar bara {shown}. Är klassen strängare än nödvändigt?',
    'state.under-declared': 'Angiven klass är {declared}, men innehållet visar {shown}. Vilken klass är rätt?',
    'state.unexplained':
      'Åtkomsten är begränsad men inget lagrum är angivet. Vilken lag och paragraf skyddar uppgifterna?',
    'system.no-data-sets': 'Vilka data behandlar systemet?',
    'system.uncounted':
      'Vilka servrar har systemet, eller vilket slags system är det (profile)? Tills det är angivet räknas det som gratis.',
    'subject.topic': 'Ämnet ”{topic}” rör ofta {markers}. Innehåller datamängden det?',
    'time.lapsed': 'Klassen gällde till {validUntil}. Vad gäller nu?',
    'time.review-due': 'Klassen skulle omprövas {reviewOn}. Står den fast?',
    'time.valid-until-unknown': 'Hur länge gäller klassen?',
  },
}
