import { termDetector } from './term-list.ts'

/** Words for illness, care and medicine in Norwegian, Swedish, Danish, Finnish and English. Stems end in a hyphen. */
export const healthTerms = termDetector(
  'health-term',
  `
  diagnose-, diagnos, diagnosen, diagnoser, diagnosis, diagnosed, sykdom-, sjukdom-, sykmeld-, sjukmeld-, sjukskriv-, sygdom-, sygemeld-
  pasient-, patient, patienten, patienter, patients, innlagt på sykehus, lege-, läkar-, journalnotat-, epikrise-, symptom-
  diabetes-, diabetiker-, insulin-, kreft-, cancer-, kræft-, syöpä-, svulst-, tumor-, tumör-, cellegift-, cellgift-, kjemoterapi-
  depresjon-, depression-, deprimer-, masennus-, angst, angstlid-, ångest-, anxiety, schizofreni-, skitsofreni-, schizophreni-, psykos-, psychosis
  bipolar-, adhd, autis-, asperger-, demens-, dement-, dementia, alzheimer-, parkinson-, epilep-, migren-, migrän-, migraine
  selvmord-, självmord-, suicid-, selvskad-, självskad-, anoreksi-, anorexi-, bulimi-, rusmis-, missbruk-, alkoholis-, narkoman-, metadon-
  hiv, hiv-positiv, aids, hepatit-, tuberkulos-, klamydia, syfilis, gonor-, abort-, gravid-, svangerskap-, raskaus-, pregnan-
  astma-, asthma, allergi-, allergy, kols, copd, hjerteinfarkt-, hjärtinfarkt-, hjertesvikt-, hjärtsvikt-, slagtilfelle-, stroke
  leddgikt-, reumat-, artrose-, psoriasis, eksem-, multippel sklerose, multipel skleros, cøliaki-, celiaki-
  blodtrykksmed-, antidepress-, opioid-, paracet, ibux, medikament-, medisinering-, medicinering-, resept-, lääkitys-
  funksjonsnedset-, funktionsnedsätt-, utviklingshem-, utvecklingsstör-, rullestol-, rullstol-, hjemmesykepl-, hemsjukvård-
`,
)
