import { termDetector } from './term-list.ts'

/** Parties in the Nordic parliaments and words for belonging to one. Names that are also everyday words stand in full only. */
export const politicalTerms = termDetector(
  'political-term',
  `
  partimedlem-, partitilhør-, partitilhöri-, party member-, politisk tilhørighet, politisk overbevisning, politisk åskådning, political opinion-
  arbeiderpartiet, arbeidarpartiet, fremskrittspartiet, framstegspartiet, senterpartiet, sosialistisk venstreparti, kristelig folkeparti
  miljøpartiet de grønne, industri- og næringspartiet
  socialdemokraterna, moderaterna, sverigedemokraterna, centerpartiet, vänsterpartiet, kristdemokraterna, miljöpartiet, liberalerna
  socialdemokratiet, dansk folkeparti, enhedslisten, perussuomalaiset, vihreä liitto, vasemmistoliitto
`,
)
