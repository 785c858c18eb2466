import type { FullText } from '../text.ts'

/** Issues that testing rules and waivers can raise. The path names the rule or the waiver. */
export const policies = {
  'rule-reads-unknown': {
    nb: 'regelen leser {met}, som ingen forespørsel har',
    nn: 'regelen les {met}, som ingen førespurnad har',
    sv: 'regeln läser {met}, som ingen förfrågan har',
    en: 'the rule reads {met}, which no request has',
  },
  'rule-undeclared-fact': {
    nb: 'regelen leser {met} uten å oppgi det; føy det til i reads',
    nn: 'regelen les {met} utan å oppgje det; føy det til i reads',
    sv: 'regeln läser {met} utan att ange det; lägg till det i reads',
    en: 'the rule reads {met} and does not say so; add it to reads',
  },
  'rule-undeclared-parameter': {
    nb: 'regelen leser innstillingen {met} uten å oppgi den; føy den til i parameters',
    nn: 'regelen les innstillinga {met} utan å oppgje henne; føy henne til i parameters',
    sv: 'regeln läser inställningen {met} utan att ange den; lägg till den i parameters',
    en: 'the rule reads the setting {met} and does not say so; add it to parameters',
  },
  'rule-answer': {
    nb: 'regelen svarer {met}; svar {accepted}',
    nn: 'regelen svarer {met}; svar {accepted}',
    sv: 'regeln svarar {met}; svara {accepted}',
    en: 'the rule answers {met}; answer {accepted}',
  },
  'rule-throws': {
    nb: 'regelen feiler: {met}',
    nn: 'regelen feilar: {met}',
    sv: 'regeln misslyckas: {met}',
    en: 'the rule throws: {met}',
  },
  'rule-never-applies': {
    nb: 'regelen kan aldri slå til, hva enn den blir spurt om',
    nn: 'regelen kan aldri slå til, kva han enn blir spurd om',
    sv: 'regeln kan aldrig gälla, vad den än tillfrågas om',
    en: 'the rule can never apply, whatever it is asked',
  },
  'rule-contradicts': {
    nb: 'regelen og {met} kan aldri begge få det som de sier',
    nn: 'regelen og {met} kan aldri begge få det som dei seier',
    sv: 'regeln och {met} kan aldrig båda få som de säger',
    en: 'the rule and {met} can never both have their way',
  },
  'rule-example': {
    nb: 'eksempelet gir {met}; det skulle gi {accepted}',
    nn: 'eksempelet gjev {met}; det skulle gje {accepted}',
    sv: 'exemplet ger {met}; det skulle ge {accepted}',
    en: 'the example gives {met}; it should give {accepted}',
  },
  'rule-unfilled': {
    nb: '{met} har ingen parameter å fylles med; bruk {accepted}',
    nn: '{met} har ingen parameter å fyllast med; bruk {accepted}',
    sv: '{met} har ingen parameter att fyllas med; använd {accepted}',
    en: '{met} has no parameter to fill it; use {accepted}',
  },
  'rule-opens': {
    nb: 'egne regler kan stramme inn, ikke åpne; bruk {accepted}, eller søk unntak i waivers.yaml',
    nn: 'eigne reglar kan stramme inn, ikkje opne; bruk {accepted}, eller søk unntak i waivers.yaml',
    sv: 'egna regler kan skärpa, inte öppna; använd {accepted}, eller sök undantag i waivers.yaml',
    en: 'own rules may tighten, not open; use {accepted}, or ask for a waiver in waivers.yaml',
  },
  'rule-opens-stricter': {
    nb: 'regelen stenger en sone for {met} som den lar stå åpen for {stricter}',
    nn: 'regelen stengjer ei sone for {met} som han lèt stå open for {stricter}',
    sv: 'regeln stänger en zon för {met} som den lämnar öppen för {stricter}',
    en: 'the rule closes a zone for {met} that it leaves open for {stricter}',
  },
  'rule-review-overdue': {
    nb: 'regelen skulle vært gjennomgått {met} av {owner}',
    nn: 'regelen skulle vore gjennomgått {met} av {owner}',
    sv: 'regeln skulle ha setts över {met} av {owner}',
    en: 'the rule was due for review on {met} by {owner}',
  },
  'rule-import': {
    nb: 'egne regler kan ikke bruke {met}; bruk {accepted}',
    nn: 'eigne reglar kan ikkje bruke {met}; bruk {accepted}',
    sv: 'egna regler kan inte använda {met}; använd {accepted}',
    en: 'own rules may not use {met}; use {accepted}',
  },
  'rule-too-slow': {
    nb: 'regelen ble ikke ferdig på {met} sekunder og ble avbrutt',
    nn: 'regelen vart ikkje ferdig på {met} sekund og vart avbroten',
    sv: 'regeln blev inte klar på {met} sekunder och avbröts',
    en: 'the rule did not finish within {met} seconds and was stopped',
  },
  'waiver-unwaivable': {
    nb: 'det kan ikke gjøres unntak fra {met}',
    nn: 'det kan ikkje gjerast unntak frå {met}',
    sv: 'undantag kan inte göras från {met}',
    en: '{met} cannot be waived',
  },
  'waiver-same-person': {
    nb: '{met} har både søkt om og godkjent unntaket; en annen må godkjenne',
    nn: '{met} har både søkt om og godkjent unntaket; ein annan må godkjenne',
    sv: '{met} har både sökt och godkänt undantaget; någon annan måste godkänna',
    en: '{met} both asked for and approved the waiver; somebody else must approve it',
  },
  'waiver-too-long': {
    nb: 'unntaket varer {met} dager; høyst {accepted} er tillatt for {subjects}',
    nn: 'unntaket varer {met} dagar; høgst {accepted} er tillate for {subjects}',
    sv: 'undantaget varar {met} dagar; högst {accepted} är tillåtet för {subjects}',
    en: 'the waiver lasts {met} days; at most {accepted} is allowed for {subjects}',
  },
  'waiver-expired': {
    nb: 'unntaket fra {rule} gikk ut {met}, og regelen gjelder igjen for {subjects}',
    nn: 'unntaket frå {rule} gjekk ut {met}, og regelen gjeld igjen for {subjects}',
    sv: 'undantaget från {rule} gick ut {met}, och regeln gäller åter för {subjects}',
    en: 'the waiver of {rule} expired on {met}, and the rule applies again to {subjects}',
  },
  'waiver-expires-soon': {
    nb: 'unntaket fra {rule} går ut {met}',
    nn: 'unntaket frå {rule} går ut {met}',
    sv: 'undantaget från {rule} går ut {met}',
    en: 'the waiver of {rule} expires on {met}',
  },
  'waiver-not-yet': {
    nb: 'unntaket er godkjent {met}, som ikke er kommet ennå',
    nn: 'unntaket er godkjent {met}, som ikkje er komen enno',
    sv: 'undantaget är godkänt {met}, som inte har kommit ännu',
    en: 'the waiver is approved on {met}, which has not come yet',
  },
  'waiver-matches-nothing': {
    nb: '{met} treffer ingen',
    nn: '{met} treffer ingen',
    sv: '{met} träffar inget',
    en: '{met} matches nothing',
  },
  'waiver-matches-too-much': {
    nb: 'unntaket treffer {met}; høyst {accepted} er godkjent',
    nn: 'unntaket treffer {met}; høgst {accepted} er godkjent',
    sv: 'undantaget träffar {met}; högst {accepted} är godkänt',
    en: 'the waiver matches {met}; at most {accepted} is approved',
  },
  'waiver-without-max': {
    nb: '{met} er et mønster; oppgi max, det høyeste antallet det kan treffe',
    nn: '{met} er eit mønster; oppgje max, det høgaste talet det kan treffe',
    sv: '{met} är ett mönster; ange max, det högsta antal det får träffa',
    en: '{met} is a pattern; give max, the most that it may match',
  },
  'waiver-without-target': {
    nb: 'unntaket nevner verken systemer, datasett eller ressurser; oppgi subjects eller resources',
    nn: 'unntaket nemner verken system, datasett eller ressursar; oppgje subjects eller resources',
    sv: 'undantaget nämner varken system, datamängder eller resurser; ange subjects eller resources',
    en: 'the waiver names neither systems, data sets nor resources; give subjects or resources',
  },
} as const satisfies Record<string, FullText>
