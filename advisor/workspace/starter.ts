import { isOrganisationNumber } from '#catalogue/vocabulary/identifier.ts'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import { parseYamlWith } from '#catalogue/vocabulary/yaml-document.ts'
import { Submission } from '#classifier/submission.ts'
import { schemaFiles } from '../schemas.ts'
import { Workspace } from './schema.ts'

export type Starter = {
  readonly name: string
  readonly organisation: string
  readonly short: string
  /** The day that it is, which the first plan is made as of. */
  readonly asOf: string
  /** Files of submissions to start with in place of the example, by name. */
  readonly systems?: ReadonlyMap<string, string>
}

/**
 * Files of a first workspace: one private zone, one domestic host, one system or those that the body has. Its prices and addresses are examples to be
 * replaced, and say so.
 *
 * @throws InputError when name or numbers do not fit.
 */
export function starterFiles(starter: Starter): ReadonlyMap<string, string> {
  const example = new Map([['submissions/example/case-archive.yaml', submissionText(starter)]])
  const files = new Map([
    ['rettsky.yaml', workspaceText(starter)],
    [`prices/private-${starter.short}.csv`, pricesText(`private-${starter.short}`)],
    ...(starter.systems ?? example),
    ...editorSchemas(),
  ])
  const parsed = [
    parseYamlWith(Workspace, { file: 'rettsky.yaml', text: workspaceText(starter) }),
    parseYamlWith(Submission, { file: 'case-archive.yaml', text: submissionText(starter) }),
  ]
  const issues = parsed.flatMap((result): Issue[] => (result.ok ? [] : result.issues))
  const { organisation } = starter
  if (organisation.length === 9 && !isOrganisationNumber(organisation))
    issues.push({ code: 'check-digit', path: '--organisation', met: organisation })
  if (issues.length > 0) throw new InputError(issues)
  return files
}

/** Schemas of the files that people write, so that editors complete and check them. */
const editorSchemas = (): [string, string][] =>
  [...schemaFiles()]
    .filter(([name]) => /^(workspace|submission)\./.test(name))
    .map(([name, text]) => [`schemas/${name}`, text])

/** Agencies of the systems that the body has, besides the body itself. An inventory knows their numbers alone. */
function otherAgencies({ organisation, systems }: Starter): string {
  const numbers = [...(systems?.values() ?? [])].map((text) => /^agency: "?(\d+)"?$/m.exec(text)?.[1] ?? organisation)
  const others = [...new Set(numbers)].filter((number) => number !== organisation).sort()
  const lines = others.map((id, i) => `  - { id: "${id}", short: agency${i + 2}, name: { nb: "${id}" } }\n`)
  return lines.length === 0 ? '' : `  # Named by their numbers; give them their names.\n${lines.join('')}`
}

const workspaceText = (starter: Starter): string => {
  const { name, organisation, short } = starter
  return `# yaml-language-server: $schema=schemas/workspace.schema.json
schema: rettsky/workspace/v1
body: { id: "${organisation}", short: ${short}, name: { nb: ${JSON.stringify(name)} }, kind: municipality, homeCountry: NO }
agencies:
  - { id: "${organisation}", short: admin, name: { nb: Sentraladministrasjonen } }
${otherAgencies(starter)}# The day that laws, prices and deadlines are judged on.
asOf: ${starter.asOf}
currency: NOK
# Your own networks; zones may not overlap them.
networks: [10.20.0.0/16]
zones:
  - id: private-${short}
    offer: own-openstack
    cidr: 10.64.0.0/16
    operator: ${JSON.stringify(name)}
    capacity: { vcpu: 400, memoryGib: 1600, storageGib: 100000 }
    # Example prices: replace them by your own.
    prices: prices/private-${short}.csv
    # What exists already and stacks refer to. Replace these by your own.
    settings: { authUrl: "https://identity.cloud.example:5000/v3", handOffNetwork: hand-off }
  - id: safespring-osl2
    offer: safespring-osl2
    cidr: 10.65.0.0/16
    openingCostNokPerMonth: 5000
    settings: { authUrl: "https://identity.host.example:5000/v3", handOffNetwork: hand-off }
links:
  - { id: line-private, zone: private-${short}, building: own data hall, carrier: own fibre, product: own fibre, bandwidthMbps: 10000, monthlyPriceNok: 0, state: designed }
  - { id: line-osl2, zone: safespring-osl2, building: host's hall, carrier: Telenor, bandwidthMbps: 1000, monthlyPriceNok: 9000, state: designed }
`
}

/** Services that cost nothing more; they need a row all the same, so that nothing is free by being forgotten. */
const free: readonly [string, string, string][] = [
  ['requests.read', '1k-requests', '0'],
  ['requests.write', '1k-requests', '0'],
  ['egress.private', 'GiB', '0'],
  ['egress.internet', 'GiB', '0'],
  ['kms.requests', '10k-requests', '0'],
  ['dns.zone', 'zone-month', '0'],
]
const paid: readonly [string, string, string][] = [
  ['compute.vcpu', 'vcpu-month', '95'],
  ['compute.memory', 'GiB-month', '22'],
  ['storage.block', 'GiB-month', '0.85'],
  ['storage.object.hot', 'GiB-month', '0.40'],
  ['storage.file', 'GiB-month', '0.58'],
  ['backup.store', 'GiB-month', '0.30'],
  ['monitor.probe', 'probe-month', '4'],
  ['kms.key', 'key-month', '25'],
  ['logs.ingest', 'GiB', '1'],
  ['logs.store', 'GiB-month', '0.30'],
  ['connectivity.port', 'month', '900'],
  ['connectivity.gateway', 'month', '600'],
]

const pricesText = (zone: string): string =>
  [
    'provider,region,service,sku,dimension,unit,price,currency,tier_from,as_of,source',
    ...[...paid, ...free].map(
      ([dimension, unit, price]) =>
        `private,${zone},own cloud,${dimension},${dimension},${unit},${price},NOK,0,2026-11-21,estimate: an example; replace by your own price`,
    ),
    '',
  ].join('\n')

const submissionText = ({
  organisation,
  short,
}: Starter): string => `# yaml-language-server: $schema=../../schemas/submission.schema.json
schema: rettsky/submission/v1
agency: "${organisation}"
system:
  id: case-archive
  name: { nb: Sak- og arkivsystem }
  openInterfaces: partial
  availability: A2
  users: 400
  userTrafficGibPerMonth: 60
  now: { zone: private-${short} }
servers:
  - { id: app1, address: 10.20.1.11, port: 443, probe: https, vcpu: 4, memoryGib: 16, diskGib: 200 }
dataSets:
  - id: case-documents
    name: { nb: Saksdokumenter }
    declared: { scheme: no-four-classes, class: intern }
    personalData: ordinary
    legalBasis: [{ law: offentleglova, paragraph: "13", kind: restriction }]
    archive: core
    store: { kind: postgres, gib: 300, growthPerYear: 0.1 }
`
