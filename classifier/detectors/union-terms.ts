import { termDetector } from './term-list.ts'

/**
 * Trade unions and membership of them in Norway, Sweden, Denmark and Finland. Article 9 names membership.
 * Unions whose short name is an everyday word (Delta, Parat, Vision, Unionen, Kommunal, Byggnads, 3F) are left to their full names.
 */
export const unionTerms = termDetector(
  'union-term',
  `
  fagforening-, fackförening-, fackförbund-, fackligt förtroendevald, fagforbund-, ammattiliitto-, trade union-, union member-
  fagforbundet, fellesforbundet, utdanningsforbundet, sykepleierforbundet, nito, tekna, handel og kontor, el og it forbundet
  politiets fellesforbund, legeforeningen, skolenes landsforbund, fellesorganisasjonen, akademikerforbundet
  kommunalarbetareförbundet, vårdförbundet, if metall, lärarförbundet, sveriges lärare, akavia, byggnadsarbetareförbundet
  handelsanställdas förbund
  dansk metal, fagligt fælles forbund, hk kommunal, superliitto, tehy
`,
)
