import { termDetector } from './term-list.ts'

/** Faiths and belonging to them. Article 9 names religious and philosophical beliefs. */
export const religionTerms = termDetector(
  'religion-term',
  `
  trossamfunn-, trossamfund-, livssynssamfunn-, religiøs tilhørighet, religiös tillhörighet, religious belief-, kirkemedlem-, kyrkomedlem-
  muslim-, islamsk tro, kristen tro, katolikk-, katolik-, catholic, protestant-, pinsevenn-, pingstvän-, jehovas vitn-, jehovas vittn-
  jøde, jøder, jødisk, judar, judisk, jewish, hindu, hinduis-, buddhis-, sikh-, ateis-, atheis-, human-etisk-, humanetisk-
  luthersk-, lutheran-, ortodoks-, ortodox-, koscher, kosher, halal
`,
)
