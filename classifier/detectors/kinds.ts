/** Numbers that a state gives to one person, strongest claim first. */
export const nationalIds = [
  'no-fnr',
  'no-dnr',
  'no-hnr',
  'no-tnr',
  'no-dhnr',
  'no-dtnr',
  'no-syntpop',
  'no-fhnr',
  'no-duf',
  'fi-hetu',
  'se-personnummer',
  'se-samordningsnummer',
  'se-tf',
  'dk-cpr',
] as const

/**
 * Everything that detectors know, strongest claim first. A value that fits several kinds is taken for the first: every valid
 * fødselsnummer is also a valid account number and KID, never the other way round by more than chance.
 */
export const kinds = [
  'credential',
  ...nationalIds,
  'iban',
  'card',
  'email',
  'se-orgnr',
  'no-mva',
  'no-orgnr',
  'no-account',
  'phone',
  'coordinates',
  'address',
  'icd10',
  'icpc2',
  'health-term',
  'union-term',
  'political-term',
  'religion-term',
  'no-kid',
] as const
export type Kind = (typeof kinds)[number]

const rank = new Map<Kind, number>(kinds.map((kind, i) => [kind, i]))

/** Orders kinds by the strength of their claim. */
export const byPrecedence = (a: Kind, b: Kind): number => rank.get(a)! - rank.get(b)!

const national: ReadonlySet<Kind> = new Set(nationalIds)
export const isNationalId = (kind: Kind): boolean => national.has(kind)
