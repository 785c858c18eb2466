import { z } from 'zod'
import { Agency } from '#catalogue/body.ts'
import { Day, Slug } from '#catalogue/vocabulary/identifier.ts'
import { LocalText } from '#catalogue/vocabulary/text.ts'
import { SystemProfile } from './cost/profile.ts'
import { Availability, Integrity, Marker } from './label.ts'

const YesNo = z.enum(['yes', 'no', 'unknown'])
const DayOrUnknown = z.union([Day, z.literal('unknown')])

/** National schemes that an agency may have classified by. The agency's own word is kept as it stands. */
export const Declared = z.discriminatedUnion('scheme', [
  z.strictObject({
    scheme: z.literal('no-four-classes'),
    class: z.enum(['åpen', 'intern', 'fortrolig', 'strengt fortrolig', 'unknown']),
  }),
  z.strictObject({
    scheme: z.literal('klassa'),
    confidentiality: z.enum(['0', '1', '2', '3', '4', 'unknown']),
    integrity: z.enum(['0', '1', '2', '3', '4', 'unknown']).default('unknown'),
    availability: z.enum(['0', '1', '2', '3', '4', 'unknown']).default('unknown'),
  }),
  z.strictObject({
    scheme: z.literal('dcat-access-right'),
    accessRight: z.enum(['PUBLIC', 'RESTRICTED', 'NON_PUBLIC', 'unknown']),
  }),
  z.strictObject({
    scheme: z.literal('nav-register'),
    sensitivity: z.enum(['IKKE_POL', 'POL', 'SAERLIGE', 'STRAFF', 'unknown']),
  }),
  z.strictObject({
    scheme: z.literal('sys-ap'),
    personalData: z.enum(['sensitive', 'ordinary', 'none', 'unknown']),
    criticality: z.enum(['society', 'business', 'none', 'unknown']).default('unknown'),
  }),
  z.strictObject({ scheme: z.literal('beskyttelsesinstruksen'), class: z.enum(['fortrolig', 'strengt fortrolig']) }),
  z.strictObject({
    scheme: z.literal('sikkerhetsloven'),
    grade: z.enum(['begrenset', 'konfidensielt', 'hemmelig', 'strengt hemmelig']),
    gradedOn: DayOrUnknown,
  }),
  z.strictObject({
    scheme: z.literal('sakerhetsskydd'),
    grade: z.enum(['begränsat hemlig', 'konfidentiell', 'hemlig', 'kvalificerat hemlig']),
  }),
])
export type Declared = z.infer<typeof Declared>

export const LegalBasis = z.strictObject({
  law: z.string().min(1).meta({ description: 'Short name of the statute: offentleglova, helsepersonelloven, OSL' }),
  paragraph: z.string().default('unknown'),
  kind: z
    .enum(['restriction', 'processing', 'disclosure'])
    .meta({ description: 'Why it is closed, why it is handled, or why it is open' }),
  optional: z.boolean().default(false).meta({ description: 'An exemption that may be used, not a duty of secrecy' }),
  rescued: z
    .boolean()
    .default(false)
    .meta({ description: 'Found by a reader in a free comment, not in its own field' }),
})
export type LegalBasis = z.infer<typeof LegalBasis>

/** Where the data lies and how much there is. `kind` decides which service holds it. */
export const Store = z.strictObject({
  kind: z.enum(['object', 'postgres', 'file', 'block']),
  gib: z.number().nonnegative(),
  growthPerYear: z.number().min(0).max(10).default(0),
  tier: z.enum(['hot', 'cool', 'archive']).default('hot'),
  readsPerMonth: z.number().int().nonnegative().default(0),
  writesPerMonth: z.number().int().nonnegative().default(0),
})
export type Store = z.infer<typeof Store>

/** What the file that a submission was imported from says and no field here holds: `{ 'dcat:theme': [...] }`, by its name there. */
const Other = z
  .record(z.string(), z.array(z.string()))
  .optional()
  .meta({ description: 'What an imported file says beside: kept word for word, and nothing is decided by it' })

/** A body of data with one owner and one sensitivity. The unit that gets labelled. */
export const DataSet = z.strictObject({
  id: Slug,
  name: LocalText,
  declared: Declared.optional(),
  alsoDeclared: z
    .array(z.strictObject({ source: z.string().min(1), declared: Declared }))
    .default([])
    .meta({ description: 'What other registers say of it: a data catalogue, a register of processing' }),
  phases: z
    .array(z.strictObject({ from: Day, declared: Declared, by: z.string().min(1), reason: z.string().min(1) }))
    .default([])
    .meta({ description: 'Classes decided in advance: exam papers are open from the day after the exam' }),
  personalData: z
    .enum(['none', 'ordinary', 'special-category', 'criminal', 'unknown'])
    .meta({ description: 'GDPR art. 4, 9, 10' }),
  subjects: z
    .union([z.number().int().nonnegative(), z.literal('unknown')])
    .optional()
    .meta({ description: 'How many persons it is about' }),
  markers: z.array(Marker).default([]).meta({ description: 'What the agency says it holds' }),
  evidenced: z
    .array(z.strictObject({ marker: Marker, column: z.string(), detector: z.string(), on: Day }))
    .default([])
    .meta({ description: 'What a scan found; counts stay in the evidence file' }),
  legalBasis: z.array(LegalBasis).default([]),
  archive: z.enum(['core', 'copy', 'none', 'unknown']).default('none'),
  bookkeeping: z.enum(['private-law', 'state', 'none', 'unknown']).default('none'),
  integrity: Integrity.default('I1'),
  validUntil: DayOrUnknown.optional().meta({
    description: 'The day the label lapses: exam papers are secret until the exam',
  }),
  reviewOn: Day.optional(),
  lowered: z
    .strictObject({ to: z.enum(['C0', 'C1', 'C2', 'C3']), by: z.string().min(1), reason: z.string().min(1), on: Day })
    .optional()
    .meta({ description: 'A named person lowers the label, with a reason' }),
  store: Store,
  trafficGibPerMonth: z
    .number()
    .nonnegative()
    .default(0)
    .meta({ description: 'Between the data set and its own system' }),
  joinKeys: z.array(z.string()).default([]),
  other: Other,
})
export type DataSet = z.infer<typeof DataSet>

export const Server = z.strictObject({
  id: Slug,
  address: z.ipv4().meta({ description: 'Private address; probes need an address, names alone cannot be probed' }),
  port: z.number().int().min(1).max(65_535),
  probe: z.enum(['icmp', 'tcp', 'http', 'https']),
  vcpu: z.number().int().positive(),
  memoryGib: z.number().positive(),
  diskGib: z.number().nonnegative(),
})
export type Server = z.infer<typeof Server>

/** A dependency on another system, or on one data set of another system. */
export const Dependency = z
  .strictObject({
    system: Slug.optional(),
    dataSet: Slug.optional(),
    gibPerMonth: z.number().nonnegative(),
    maxRoundTripMs: z.number().positive().optional(),
  })
  .refine((d) => (d.system === undefined) !== (d.dataSet === undefined), {
    error: 'names either a system or a dataSet',
    params: { issue: 'system-or-data-set' },
  })
export type Dependency = z.infer<typeof Dependency>

/** Documents that rules ask for. `until` is the day a document must be renewed. */
export const documentKinds = [
  'dpia',
  'processor-agreement',
  'processing-register',
  'article-9-ground',
  'transfer-basis',
  'suitability-assessment',
  'osl-10-2a',
  'exit-plan',
  'risk-assessment',
  'tax-office-notice',
  'national-control-answers',
  'cloud-guide-answers',
] as const
export const DocumentKind = z.enum(documentKinds)
export type DocumentKind = z.infer<typeof DocumentKind>
export const Document = z.strictObject({
  kind: DocumentKind,
  has: YesNo,
  reference: z.string().optional(),
  until: Day.optional(),
})

export const System = z.strictObject({
  id: Slug,
  name: LocalText,
  description: LocalText.optional(),
  openInterfaces: z.enum(['yes', 'partial', 'no', 'unknown']),
  supplier: z.strictObject({ name: z.string(), contractEnds: DayOrUnknown }).optional(),
  availability: Availability,
  rtoHours: z.number().positive().optional(),
  rpoHours: z.number().nonnegative().optional(),
  freeze: z.array(z.strictObject({ from: Day, to: Day, why: z.string() })).default([]),
  response: z.strictObject({ p95Ms: z.number().positive() }).optional(),
  users: z.number().int().nonnegative().default(0),
  userTrafficGibPerMonth: z
    .number()
    .nonnegative()
    .default(0)
    .meta({ description: 'From the system to its users on the body’s own network' }),
  publicTrafficGibPerMonth: z
    .number()
    .nonnegative()
    .default(0)
    .meta({ description: 'From the system to the public, over the Internet' }),
  now: z
    .strictObject({ zone: Slug })
    .optional()
    .meta({ description: 'A zone of rettsky.yaml, or an offer of the catalogue' }),
  bound: z
    .strictObject({ zone: Slug, until: Day, why: z.string() })
    .optional()
    .meta({ description: 'A contract that ties the system to a zone until a day' }),
  staysWith: Slug.optional().meta({ description: 'Another system that must lie in the same zone' }),
  migrationHours: z.number().nonnegative().default(40).meta({ description: 'Work of moving it, person-hours' }),
  documents: z.array(Document).default([]),
  profile: SystemProfile.optional().meta({
    description: 'Stands for servers and traffic while none are named; what rests on it is marked as assumed',
  }),
  other: Other,
})
export type System = z.infer<typeof System>

/** One system of one agency with its data sets, servers and dependencies: one file. */
export const Submission = z.strictObject({
  schema: z.literal('rettsky/submission/v1'),
  agency: Agency.shape.id,
  system: System,
  servers: z.array(Server).default([]),
  dependsOn: z.array(Dependency).default([]),
  dataSets: z.array(DataSet).default([]),
})
export type Submission = z.infer<typeof Submission>
/** A submission as people write it, before defaults are filled in. */
export type SubmissionInput = z.input<typeof Submission>
