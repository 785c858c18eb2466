import { termDetector } from './term-list.ts'

/** Parts that medical words share in all these languages: fields, operations, groups of illnesses, and endings of medicines by their group. */
const medicine = `
  ortoped-, orthop-, kardiolog-, cardiolog-, nevrolog-, neurolog-, onkolog-, oncolog-, gynekolog-, gynecolog-, gynaecolog-, urolog-, dermatolog-, hudlege-
  øyelege-, augelege-, ögonläk-, øre-nese-hals-, öron-näsa-hals-, endokrinolog-, reumatolog-, geriatr-, pediatr-, paediatr-, anestesi-, narkose, kirurg, kirurgen, kirurgi-, surgeon-
  -itis, gastrit-, nefrit-, kolitt, cystit-, sinusit-, otitt, dermatit-, bursit-, tendinit-, encefalit-, meningit-, laryngit-, -ektomi, -ectomy, gastroskopi-, koloskopi-, artroskopi-, myelom, multippel myelom, multipel myelom, multipelt myelom, sarkom-, karsinom-, carcinom-, -sarkom, -blastom
  sepsis, septisk-, blodforgift-, blodförgift-, blood poisoning, anemi, anemia, anaemia, blodmangel, blodbrist, skoliose, skolios, scoliosis, nekrose, trombose, trombos, thrombosis, fibrose, cystisk fibrose, skrumplever
  cirrhose, cirrhosis, -sklerose, psykisk lidelse, -lidelse, bipolær-, bipolär-, bipolar-, downs syndrom, down syndrome, -syndrom, -syndrome, sosial fobi, agorafobi, -parese, delvis lam, delvis lammet, förlamning-, paralys-
  pacemaker-, stent, protese, protesen, -protese, höftprotes-, knäprotes-, hip replacement, knee replacement, stomi, stoma, kateter, kateteret, catheter-, sondemat, sondeernær-, insulinpumpe, cpap
  prolaps, diskbråck, slipped disc, isjias, ischias, sciatica, korsbånd-, korsband-, menisk-, meniscus, ligament, slitasje i kne-, slitasje i begge, slitasje i hofta, slitasjegikt, burns on both, brannskad-, brännskad-, stygn i, stitches in
  svimmel-, svimmelheit, yrsel, dizzy, dizziness, besvim-, svimade, faints, fainted, skjelving-, kramper, kramp, seizures, a seizure, hjertebank, hjärtklappning, palpitation-
  pustevansk-, pustebesvær-, andnöd, svårt att andas, breathing difficult-, trouble breathing, shortness of breath, lungefunksjon, lungfunktion, lung function, lungesyk-, lungsjuk-
  tinnitus, øresus, øyresus, er døv, er döv, is deaf, døvblind-, dövblind-, mistet synet, mista synet, förlorade synen, lost his sight, lost her sight, grå stær, grå starr, glaukom, cataract, grønn stær
  blødning-, hjerneblød-, hjärnblöd-, haemorrh-, hemorrh-, blod i urinen, blood in his, blood in her, blodfortynn-, blodförtunn-, blood thinner-, neseblod, näsblod, overdose, överdos, tatt overdose, took an overdose
  menstruasjon-, menssmert-, mensvärk, menstrua-, keisersnitt, keisarsnitt, kejsarsnitt, caesarean-, cesarean-, fødselsdepres-, förlossning-, for tidlig født, ivf-
  keloid, brokk, bråck, hernia, gallestein, gallsten, gallstone-, nyrestein, njursten, kidney stone-, blindtarm-, appendicit-, magekatarr, magkatarr, reflukssykd-, ulcer, crohn-, ulcerøs-
  senskade-, seneffekt, senfølger, long covid, koronasyk-, covid-syk-, kols-, anafyl-, nøtteallergi, nötallergi, nut allergy
  sykehusinnlegg-, sjukehusinnlegg-, tvangsinnlegg-, innleggelse på, takes lithium, tar litium, inskriven på, utskrevet fra, utskriven från
  hofteopera-, kneopera-, knäopera-, hjerteopera-, hjärtopera-, chemotherapy, strålebehandling, strålbehandling, radiotherap-, blodoverføring, blodtransfusjon
  posttraumatisk-, post-traumatic-, traumatisert, traumatiserad, traumatised, spilleavheng-, spelberoende, lar-behandling, substitusjonsbehandl-
  lyrica, tradolan, valium, stesolid, imovane, zopiclon-, zopiklon, concerta, cipralex, zoloft, alvedon, metformin, ozempic, marevan, xarelto, eliquis, oxycontin, oxynorm, prednisolon, kortison, cortisone, cellcept
  -zepam, -azolam, -tidin, -prazol, -sartan, simvastatin, atorvastatin, -mycin, -cillin, -olol, -triptan, -xaban, blodtrykksmed-, blodtrycksmed-, blood pressure pill-
`

/**
 * Words for illness, care and medicine in Norwegian, Swedish, Danish, Finnish and English. A stem that begins everyday words too
 * (psykososial, dementere, legende, aborted, krefter, operasjon) is written out instead.
 */
export const healthTerms = termDetector(
  'health-term',
  `
  diagnose-, diagnos, diagnosen, diagnoser, diagnosis, diagnosed, sykdom-, sjukdom-, sygdom-, -sykdom, -sjukdom, illness
  sykmeld-, sjukmeld-, sjukskriv-, sygemeld-, sick leave, sick note, sykefravær-, sjukefråvær-, sjukfrånvar-, sykepeng-, sjukepeng-, sjukpenning-, uføretrygd-
  kronisk syk, kronisk sjuk, kronisk utmatt-, kronisk smert-, kronisk bronk-, chronic pain-, utmattningssyndrom, utmattelsessyndrom, utbrent, utbränd-
  pasient-, patient, patienten, patienter, patients, innlagt på, innlagd på, indlagt på, lades in på, admitted to hospital, hospitalis-, hospitaliz-
  lege, legen, leger, legetime-, legevakt-, legeerklæring-, legekontor-, legebesøk-, fastlege-, läkar-, lægen, lääkär-, the doctor, her doctor, his doctor
  journalnotat-, epikrise-, operert i, operert for, opererades i, opererats i, -operert, -opererad, had surgery, knee surgery, hip surgery, heart surgery
  fysioterap-, sjukgymnast-, physiotherap-, ergoterap-, kiropraktor-, logoped-, hjemmesykepl-, heimesjukepl-, hemsjukvård-
  diabetes-, diabetiker-, diabetic-, insulin-, sukkersyk-, sukkersjuk-, blodsukker-, blodsocker-
  kreft, kreften, kreftsy-, kreftsj-, kreftbe-, kreftdi-, kreftpa-, -kreft, cancer-, -cancer, -cancern, kræft-, syöpä-, svulst-, tumor-, tumör-, metastas-
  lymfom-, leukemi-, leukaemia, melanom-, cellegift-, cellgift-, kjemoterapi-
  depresjon-, depression-, deprimer-, depressed, masennus-, nedstämd-, angst, angstlid-, ångest-, anxiety, panikkanfall-, panikattack-, panikångest-
  psykiat-, psychiat-, psykolog, psykologen, psychologist, dps, bup, psykisk syk-, psykisk sjuk-, psykisk ohälsa, psykiskt dåligt, mental illness
  schizofreni-, skitsofreni-, schizophreni-, psykose, psykosen, psykoser, psykotisk-, psychosis, hallusin-, hallucin-, paranoid-
  hører stemmer, høyrer røyster, hör röster, hears voices
  bipolar-, adhd, autis-, asperger-, tourette-, ptsd, demens-, dement, demente, dementia, alzheimer-, parkinson-, epilep-
  selvmord-, sjølvmord-, självmord-, suicid-, selvskad-, sjølvskad-, självskad-, self-harm-, ta livet sitt, ta livet av seg, ta sitt liv
  anoreksi-, anorexi-, bulimi-, spiseforstyr-, eteforstyr-, ätstörning-, eating disorder-, søvnvansk-, søvnløs-, sömnsvår-, sömnprob-, insomni-
  rusmis-, rusavheng-, rusprob-, ruser seg, rusar seg, avrusing-, avrusning-, avgiftning, missbruk-, alkoholis-, narkoman-, metadon-, amfetamin-, heroin-
  kokain-, addicted to, in rehab
  hiv, hiv-positiv, aids, hepatit-, tuberkulos-, klamydia, syfilis, gonor-, borreli-, lyme disease, lunginflam-, -betennelse, pneumoni-, bronkit-, bronchit-
  positivt for covid, positive for covid, testet positivt, testa positivt, testade positivt, smittet av, smitta av, smittad av, halsfluss
  abort, aborten, aborter, abortinngrep-, gravid-, svangerskap-, raskaus-, pregnan-, venter barn, ventar barn, väntar barn, spontanabort-, missfall, miscarri-
  astma-, asthma, allergi-, allergy, kols, har kol, copd, hoste, hoster, hostar, feber, fever
  hjerteinfarkt-, hjarteinfarkt-, hjärtinfarkt-, hjertesvikt-, hjartesvikt-, hjärtsvikt-, hjertesyk-, hjärtsjuk-, hjerteflim-, hjarteflim-, förmaksflim-
  heart attack-, heart failure, heart disease, irregular heart-, slagtilfelle-, hjerneslag-, hjarneslag-, slaganfall-, en stroke, ett stroke, a stroke
  høyt blodtrykk, høgt blodtrykk, högt blodtryck, high blood pressure, blodpropp-, blood clot-, blodprøve-, blodprov-
  nyresvikt-, njursvikt-, kidney failure, dialys-, stoffskifte-, ämnesomsättning-, thyroid-
  leddgikt-, reumat-, revmat-, rheumat-, arthrit-, artrit-, artrose-, fibromyalg-, osteopor-, benskjør-, beinskjør-, psoriasis, eksem, eczema, utslett, hudutslag-, a rash
  multippel sklerose, multipel skleros, multiple sclerosis, cøliaki-, celiaki-, coeliac-, celiac-, glutenintol-, laktoseintol-, cerebral pares-, cerebral palsy
  vondt i, ont i, ondt i, -smerter, smerter i, smerte i, ryggvärk, huvudvärk, -värk, hodepine, hovudverk, headache-, back pain, chest pain, stomach pain-
  kaster opp, kastar opp, kräks, kräkning-, vomit-, kvalm, kvalme, diaré, magesår, magsår, migren-, migrän-, migraine
  lårhals-, lårben-, hoftebrudd-, hjernerystelse-, hjärnskakning-, concussion, trykksår-, liggesår-, liggjesår-, trycksår-, pressure sore-, broke a hip
  nedsatt hørsel, nedsett hørsel, nedsatt hörsel, hard of hearing, hørselshem-, hörselsskad-, høreapparat-, hörapparat-, hearing aid-
  nedsatt syn, nedsett syn, synshem-, synskad-, svaksynt, blind på, is blind
  funksjonsnedset-, funktionsnedsätt-, utviklingshem-, utvecklingsstör-, rullestol-, rullstol-, wheelchair-, rullator-, inkontinen-, incontinen-
  blodtrykksmed-, antidepress-, opioid-, morfin-, paracet, ibux, sobril, tramadol, ritalin, subutex, antibiotika-, penicillin-, sovemed-, sömntab-, sleeping pill-
  medikament-, medisinering-, medicinering-, medisinene, medisiner, medisinar, mediciner, medicinerna, medisin mot, medication-, painkiller-, resept, resepten, resepter, reseptbel-, lääkitys-
  ${medicine}
`,
)
