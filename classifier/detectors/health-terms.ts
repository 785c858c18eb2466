import { termDetector } from './term-list.ts'

/**
 * Words for illness, care and medicine in Norwegian, Swedish, Danish, Finnish and English. Stems end in a hyphen; a stem that begins
 * everyday words too (psykososial, dementere, legende, aborted) is written out instead.
 */
export const healthTerms = termDetector(
  'health-term',
  `
  diagnose-, diagnos, diagnosen, diagnoser, diagnosis, diagnosed, sykdom-, sjukdom-, sykmeld-, sjukmeld-, sjukskriv-, sygdom-, sygemeld-
  pasient-, patient, patienten, patienter, patients, innlagt på sykehus, lege, legen, leger, legetime-, legevakt-, legeerklæring-, legekontor-, legebesøk-, läkar-
  journalnotat-, epikrise-
  diabetes-, diabetiker-, insulin-, kreft-, cancer-, kræft-, syöpä-, svulst-, tumor-, tumör-, cellegift-, cellgift-, kjemoterapi-
  depresjon-, depression-, deprimer-, masennus-, angst, angstlid-, ångest-, anxiety, schizofreni-, skitsofreni-, schizophreni-, psykose-, psykosen, psykoser, psykotisk-, psychosis
  bipolar-, adhd, autis-, asperger-, demens-, dement, demente, dementia, alzheimer-, parkinson-, epilep-, migren-, migrän-, migraine
  selvmord-, självmord-, suicid-, selvskad-, självskad-, anoreksi-, anorexi-, bulimi-, rusmis-, missbruk-, alkoholis-, narkoman-, metadon-
  hiv, hiv-positiv, aids, hepatit-, tuberkulos-, klamydia, syfilis, gonor-, abort, aborten, aborter, abortinngrep-, gravid-, svangerskap-, raskaus-, pregnan-
  astma-, asthma, allergi-, allergy, kols, copd, hjerteinfarkt-, hjärtinfarkt-, hjertesvikt-, hjärtsvikt-, slagtilfelle-, hjerneslag-
  leddgikt-, reumat-, artrose-, psoriasis, eksem-, multippel sklerose, multipel skleros, cøliaki-, celiaki-
  blodtrykksmed-, antidepress-, opioid-, paracet, ibux, medikament-, medisinering-, medicinering-, resept-, lääkitys-
  funksjonsnedset-, funktionsnedsätt-, utviklingshem-, utvecklingsstör-, rullestol-, rullstol-, hjemmesykepl-, hemsjukvård-
`,
)
