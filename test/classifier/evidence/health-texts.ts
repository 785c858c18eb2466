import { randomFrom } from '../detectors/random.ts'

// Notes as case workers write them, labelled: whether they say something of somebody's health. The detector's words were chosen with the first
// part of the phrases in view. The second part was written afterwards and is only measured. One hand wrote both, so an agency's own notes will
// be missed more often; what is missed is reported, not taken out.

export const noteLanguages = ['nb', 'nn', 'sv', 'en'] as const
export type NoteLanguage = (typeof noteLanguages)[number]

type Phrases = {
  who: readonly string[]
  ill: readonly string[]
  other: readonly string[]
  unseenIll: readonly string[]
  unseenOther: readonly string[]
}

const lines = (text: string): string[] => text.trim().split(/\s*\n\s*/)

const phrases: Readonly<Record<NoteLanguage, Phrases>> = {
  nb: {
    who: ['Hun', 'Han', 'Bruker', 'Mor', 'Far', 'Eleven', 'Søker'],
    ill: lines(`
      har fått påvist brystkreft
      går på insulin
      er sykmeldt 50 prosent
      ble operert i kneet i mai
      har kraftige ryggsmerter
      har vondt i skulderen
      bruker Sobril til natten
      er henvist til DPS
      har angst og søvnvansker
      er til utredning for ADHD
      har epileptiske anfall
      ble innlagt på psykiatrisk avdeling
      har diabetes type 2
      har hatt hjerneslag
      går til fysioterapeut hver uke
      har nedsatt hørsel
      er gravid i uke 20
      har en spiseforstyrrelse
      er blind på ett øye
      har høyt blodtrykk
      fikk blodpropp i lungen
      har kronisk utmattelse
      ruser seg på amfetamin
      har vært til avrusning
      er benskjør og brakk hoften
      har fått trykksår
      har KOLS og bruker oksygen
      testet positivt for covid
      er under behandling for borreliose
      har revmatisme
      har cøliaki
      spiser antidepressiva
      har hatt flere selvmordsforsøk
      har nyresvikt og får dialyse
      har hudutslett og feber
      har fått en demensdiagnose
      har cerebral parese
      har hjerteflimmer
      har lavt stoffskifte
      kaster opp etter måltider
      er deprimert og sover lite
      trenger hjelp med medisinene sine
      har vært hos legen om magen
      har lungebetennelse
      hører stemmer
      er nedfor og orker lite
      har fått diagnosen multippel myelom
      er plaget med svimmelhet
      skal til kontroll på ortopeden
      har skadet korsbåndet
      fikk satt inn pacemaker
      har stomi
      går på Lyrica og Tramadol
      har en bipolar lidelse
      er i LAR-behandling
      har prolaps i nakken
      har alvorlig nøtteallergi
      er døv
      har skjelvinger og stiv muskulatur
      ble lagt inn med sepsis
      har fått avslag på uføretrygd på grunn av ryggen
      trenger tannbehandling i narkose
      har tatt overdose
      mistet synet etter ulykken
      har skoliose og bruker korsett
      har Downs syndrom
      har menstruasjonssmerter hver måned
      er på venteliste for hofteprotese
      har blod i urinen
      tar blodfortynnende
      har senskader etter koronasykdom
    `),
    other: lines(`
      ringte om barnehageplass
      vil bytte skole fra høsten
      har søkt om å bygge garasje
      klaget på vannavgiften
      møtte ikke til avtalt møte
      har fått ny adresse
      betaler husleien for sent
      var på safari i Kenya
      bruker Safari som nettleser
      har fått nytt operativsystem på maskinen
      samler krefter til neste sesong
      leder operasjonen i havna
      har bestilt medisinball til gymsalen
      ønsker bostøtte fra mars
      sender inn regnskapet neste uke
      har kontrakt til juni
      skal delta på kurs i brannvern
      er satt på venteliste for parkering
      har levert nøklene til hallen
      har avtale med legatet
      ber om utsatt frist
      har meldt flytting til Bergen
      vil ha faktura på e-post
      er leder i velforeningen
      driver en sykkelbutikk
      dro på båttur med naboen
      vil leie konferanserommet på Sykehuskaia
      underviser i medisinsk statistikk
      er prosjektleder for nytt helsehus
      jobber i Legemiddelverket med anskaffelser
      har krav om dokumentert kompetanse
      smittet oss med sin begeistring
      vil diagnostisere feilen på serveren
      har virus på datamaskinen
      opererer kranen i havna
      følger pulsen i byutviklingen
      ble blind passasjer i forhandlingene
      ber om resultat fra lekkasjetesten
      er allergisk mot byråkrati
      har feil på pumpa i bassenget
    `),
    unseenIll: lines(`
      har betent blindtarm
      sliter med PTSD etter krigen
      går til logoped etter drypp
      har brannskader på begge armer
      er smertepasient
      har psoriasisgikt
      skal ha keisersnitt
      har vært hos tannlege under narkose
      har nedsatt lungefunksjon
      trenger insulinpumpe
      blør neseblod daglig
      er plaget av tinnitus
      har fått stent i hjertet
      har leverbetennelse
      lider av kronisk migrene
    `),
    unseenOther: lines(`
      selger brukte bildeler
      har hjerte for lokalhistorie
      jobber i et legefirma med regnskap
      har skadet bilen
      har brudd på vannledningen
      er hodet for prosjektet
      har smertegrense for pris
    `),
  },
  nn: {
    who: ['Ho', 'Han', 'Brukaren', 'Mora', 'Faren', 'Eleven', 'Søkjaren'],
    ill: lines(`
      har fått påvist lungekreft
      er sjukmeld ut året
      vart operert i hofta
      har sterke smerter i ryggen
      har vondt i kneet
      er tilvist til psykolog
      slit med angst
      har fått diagnosen autisme
      har epilepsi
      vart innlagd på sjukehuset
      har sukkersjuke og set insulin
      har hatt hjarteinfarkt
      går til fysioterapeut
      har nedsett syn
      ventar barn i mai
      har ei eteforstyrring
      har høgt blodtrykk
      har kronisk bronkitt
      ruser seg
      er på avrusing
      braut lårhalsen
      har fått liggjesår
      er smitta av hepatitt
      har leddgikt
      tek medisin mot depresjon
      har prøvd å ta livet sitt
      får dialyse tre gonger i veka
      har fått demens
      sit i rullestol etter ulykka
      har lågt stoffskifte
      har astma og allergi
      har hosta og feber
      var hos legen i går
      høyrer røyster
      er langt nede og sov lite
      har migrene
      har fått diagnosen multippel myelom
      er plaga av svimmelheit
      skal til kontroll hos ortopeden
      har skadd korsbandet
      fekk sett inn pacemaker
      går på Lyrica
      har ei bipolar liding
      har prolaps i nakken
      er døv
      vart lagd inn med blodforgifting
      har teke overdose
      mista synet etter ulykka
      har skoliose
      har Downs syndrom
      står på venteliste for hofteprotese
      har blod i urinen
      tek blodfortynnande
      har slitasje i begge knea
      har vondt for å svelgje
      har seinskadar etter korona
    `),
    other: lines(`
      ringde om barnehageplass
      vil byte skule frå hausten
      har søkt om å byggje naust
      klaga på vassavgifta
      kom ikkje til avtalt møte
      har fått ny adresse
      betaler husleiga for seint
      bruker Safari som nettlesar
      samlar krefter til neste sesong
      leier operasjonen i hamna
      har kjøpt ny traktor
      sender inn rekneskapen neste veke
      har kontrakt til juni
      skal vere med på brannvernkurs
      står på venteliste for båtplass
      har levert nøklane til hallen
      ber om utsett frist
      har meldt flytting til Voss
      vil ha faktura på e-post
      er leiar i grendelaget
      drog på båttur med naboen
      underviser i medisinsk statistikk
      er prosjektleiar for nytt helsehus
      har krav om dokumentert kompetanse
      smitta oss med si begeistring
      har virus på datamaskina
      opererer krana i hamna
      er allergisk mot byråkrati
      har feil på pumpa i bassenget
      ber om svar på lekkasjetesten
    `),
    unseenIll: lines(`
      har blindtarmbetennelse
      slit med posttraumatisk stress
      har brannskadar på armane
      skal ha keisarsnitt
      har nedsett lungefunksjon
      har øyresus
      fekk sydd fem sting i hovudet
      har vondt i magen kvar dag
      går på blodtrykksmedisin
      har beinskjørleik
    `),
    unseenOther: lines(`
      sel brukte bildelar
      har skadd bilen
      har brot på vassleidninga
      har hjarte for lokalhistorie
      har smertegrense for pris
    `),
  },
  sv: {
    who: ['Hon', 'Han', 'Brukaren', 'Mamman', 'Pappan', 'Eleven', 'Den sökande'],
    ill: lines(`
      har fått diagnosen bröstcancer
      är sjukskriven på halvtid
      opererades i knät i maj
      har svår ryggvärk
      har ont i axeln
      är remitterad till psykiatrin
      har ångest och sömnsvårigheter
      utreds för adhd
      har epilepsi
      lades in på sjukhus
      har diabetes typ 2
      har haft en stroke
      går hos sjukgymnast
      har nedsatt hörsel
      är gravid i vecka 20
      har en ätstörning
      är blind på ena ögat
      har högt blodtryck
      fick en blodpropp i lungan
      lider av utmattningssyndrom
      missbrukar amfetamin
      är på avgiftning
      bröt lårbenshalsen
      har fått trycksår
      har KOL och syrgas
      testade positivt för covid
      behandlas för borrelia
      har reumatism
      är glutenintolerant
      äter antidepressiva
      har försökt ta sitt liv
      har njursvikt och får dialys
      har hudutslag och feber
      har en demenssjukdom
      har cerebral pares
      har förmaksflimmer
      har låg ämnesomsättning
      kräks efter måltider
      mår psykiskt dåligt
      behöver hjälp med sina mediciner
      har varit hos läkaren om magen
      har lunginflammation
      hör röster
      är nedstämd och orkar lite
      har fått diagnosen multipelt myelom
      besväras av yrsel
      ska till ortopeden på kontroll
      har skadat korsbandet
      fick en pacemaker inopererad
      har stomi
      äter Lyrica och Tradolan
      har en bipolär sjukdom
      har diskbråck
      har svår nötallergi
      är döv
      lades in med sepsis
      har tagit en överdos
      förlorade synen efter olyckan
      har skolios och korsett
      har Downs syndrom
      har mensvärk varje månad
      väntar på en höftprotes
      har blod i urinen
      äter blodförtunnande
      har seneffekter efter covid
      fick svår hjärtklappning
    `),
    other: lines(`
      ringde om förskoleplats
      vill byta skola till hösten
      har sökt bygglov för ett garage
      klagade på va-avgiften
      kom inte till mötet
      har fått ny adress
      betalar hyran för sent
      var på safari i Kenya
      använder Safari som webbläsare
      har fått ett nytt operativsystem
      samlar krafter till nästa säsong
      leder operationen i hamnen
      har köpt en medicinboll till gymnastiksalen
      vill ha bostadsbidrag från mars
      skickar in bokslutet nästa vecka
      har kontrakt till juni
      ska gå en kurs i brandskydd
      står i kö för parkering
      har lämnat nycklarna till hallen
      ber om uppskov
      har anmält flytt till Lund
      vill ha faktura via e-post
      är ordförande i föreningen
      driver en cykelbutik
      åkte på båttur med grannen
      undervisar i medicinsk statistik
      är projektledare för ett nytt vårdcentrum
      har krav på dokumenterad kompetens
      smittade oss med sin glädje
      har virus i datorn
      opererar kranen i hamnen
      är allergisk mot byråkrati
      har fel på pumpen i bassängen
      vill ha resultat från läckagetestet
    `),
    unseenIll: lines(`
      har blindtarmsinflammation
      har posttraumatisk stress
      har brännskador på armarna
      ska förlösas med kejsarsnitt
      har nedsatt lungfunktion
      har tinnitus
      fick sy fem stygn i huvudet
      har magkatarr
      äter blodtrycksmedicin
      har benskörhet
      lider av kronisk migrän
      har svårt att andas
    `),
    unseenOther: lines(`
      säljer begagnade bildelar
      har skadat bilen
      har brott på vattenledningen
      har hjärta för hembygden
      har smärtgräns för priset
    `),
  },
  en: {
    who: ['She', 'He', 'Her mother', 'His father', 'His brother'],
    ill: lines(`
      was diagnosed with breast cancer
      is on sick leave until June
      had knee surgery in May
      has severe back pain
      takes sleeping pills
      was referred to a psychiatrist
      suffers from anxiety
      is being assessed for ADHD
      has epilepsy
      was admitted to hospital
      has type 2 diabetes
      had a stroke last year
      sees a physiotherapist
      is hard of hearing
      is 20 weeks pregnant
      has an eating disorder
      is blind in one eye
      has high blood pressure
      had a blood clot in the lung
      is addicted to heroin
      is in rehab
      broke a hip in a fall
      has pressure sores
      tested positive for covid
      is treated for Lyme disease
      has rheumatism
      has coeliac disease
      takes antidepressants
      attempted suicide twice
      has kidney failure and is on dialysis
      has a rash and a fever
      has dementia
      has cerebral palsy
      has an irregular heartbeat
      vomits after meals
      is depressed and sleeps badly
      needs help with medication
      saw the doctor about stomach pains
      has pneumonia
      hears voices
      is feeling low
      uses a wheelchair
      was diagnosed with multiple myeloma
      feels dizzy and faints
      sees an orthopaedic surgeon
      tore a ligament
      had a pacemaker fitted
      has a stoma
      takes lithium
      has bipolar disorder
      has a slipped disc
      has a severe nut allergy
      is deaf
      was admitted with sepsis
      took an overdose
      lost her sight in the accident
      has scoliosis
      has Down syndrome
      is waiting for a hip replacement
      has blood in his urine
      takes blood thinners
      has long covid
      had a miscarriage
      is in chemotherapy
    `),
    other: lines(`
      called about a kindergarten place
      wants to change school in the autumn
      applied for a building permit
      complained about the water charge
      missed the meeting
      has a new address
      pays the rent late
      was on safari in Kenya
      uses Safari as a browser
      has a new operating system
      is gathering strength for the season
      runs the operation in the harbour
      bought a medicine ball for the gym
      wants housing support from March
      sends in the accounts next week
      has a contract until June
      attends a fire safety course
      is on a waiting list for parking
      returned the keys to the hall
      asks for a longer deadline
      moved to Leeds
      wants invoices by e-mail
      chairs the residents' association
      runs a bicycle shop
      went on a boat trip with the neighbour
      teaches medical statistics
      leads the new hospital building project
      must show documented skills
      has a virus on the computer
      operates the crane in the harbour
      is allergic to bureaucracy
      reported a fault in the pool pump
      asks for the result of the leak test
      called a doctor of law as a witness
    `),
    unseenIll: lines(`
      has appendicitis
      suffers from post-traumatic stress
      has burns on both arms
      will have a caesarean section
      has reduced lung function
      has tinnitus
      got five stitches in the head
      has gastritis
      takes blood pressure pills
      has osteoporosis
      suffers from chronic migraine
      has trouble breathing
    `),
    unseenOther: lines(`
      sells used car parts
      damaged the car
      has a break in the water main
      has a heart for local history
      has a pain threshold for prices
    `),
  },
}

const ends = ['', '.', ', se vedlegg', ' (12.3.)', ' 2024']

export type Note = { text: string; ill: boolean; unseen: boolean }

/** Labelled notes in one language: every phrase with a few persons and endings. The same seed gives the same notes. */
export function notesIn(language: NoteLanguage, seed: number): Note[] {
  const r = randomFrom(seed)
  const { who, ill, other, unseenIll, unseenOther } = phrases[language]
  const say = (all: readonly string[], label: Omit<Note, 'text'>): Note[] =>
    all.flatMap((phrase) =>
      Array.from({ length: 3 }, () => ({ text: `${r.pick(who)} ${phrase}${r.pick(ends)}`, ...label })),
    )
  return [
    ...say(ill, { ill: true, unseen: false }),
    ...say(other, { ill: false, unseen: false }),
    ...say(unseenIll, { ill: true, unseen: true }),
    ...say(unseenOther, { ill: false, unseen: true }),
  ]
}
