import { termDetector } from './term-list.ts'

/** Trade unions and membership of them in Norway, Sweden, Denmark and Finland. Article 9 names membership. */
export const unionTerms = termDetector(
  'union-term',
  `
  fagforening-, fackförening-, fackförbund-, fackligt förtroendevald, fagforbund-, ammattiliitto-, trade union-, union member-
  fagforbundet, fellesforbundet, utdanningsforbundet, sykepleierforbundet, nito, tekna, delta, handel og kontor, el og it forbundet
  parat, politiets fellesforbund, legeforeningen, skolenes landsforbund, fellesorganisasjonen, akademikerforbundet
  kommunal, vårdförbundet, if metall, unionen, vision, lärarförbundet, sveriges lärare, akavia, byggnads, handelsanställdas förbund
  dansk metal, 3f, hk kommunal, superliitto, tehy
`,
)
