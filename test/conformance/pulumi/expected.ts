import { type ChangeKind, diffZone } from '#infra/diff/zone-diff.ts'
import type { EmittedFiles } from '#infra/emitter.ts'
import type { Deployment, Step } from './deployment.ts'
import type { Changed } from './new-data-sets.ts'
import type { Kept } from './state.ts'

// What each deployment of a zone's life should come to. Every function gives what is otherwise.

/** A provider that a program does not name: the engine makes one itself. */
const isDefaultProvider = (urn: string): boolean => /::pulumi:providers:[^:]+::default/.test(urn)

const tellStep = ({ op, urn, properties }: Step): string => `${op} ${urn} ${properties.join(', ')}`

/** What was emitted, and is checked, is what the engine sees. */
export function asEmitted({ steps }: Deployment, stack: string, files: EmittedFiles): string[] {
  const text = files.get(`${stack}.resources.json`) ?? '{"steps":[]}'
  const { steps: emitted } = JSON.parse(text) as { steps: { op: string; urn: string }[] }
  const seen = steps.filter(({ urn }) => !isDefaultProvider(urn))
  return different(
    seen.map(({ op, urn }) => `${op} ${urn}`),
    emitted.map(({ op, urn }) => `${op} ${urn}`),
  )
}

const different = (one: readonly string[], other: readonly string[]): string[] =>
  [...new Set(one).symmetricDifference(new Set(other))].map((line) => `only in one of them: ${line}`)

/** The same where resources are there already; what a move has brought twice of Pulumi's own goes. */
export function asDeployed({ steps }: Deployment, stack: string, files: EmittedFiles): string[] {
  const { steps: emitted } = JSON.parse(files.get(`${stack}.resources.json`)!) as { steps: { urn: string }[] }
  const seen = steps.filter(({ op, urn }) => !isDefaultProvider(urn) && !(op === 'delete' && isPulumisOwn(urn)))
  return different(
    seen.map(({ urn }) => urn),
    emitted.map(({ urn }) => urn),
  )
}

/** Components and providers may come and go: of them nothing is at the cloud. */
export const onlyPulumisOwn = ({ exitCode, steps }: Deployment): string[] =>
  unchanged({ exitCode, problems: [], steps: steps.filter(({ urn }) => !isPulumisOwn(urn)) })

export const unchanged = ({ exitCode, steps }: Deployment): string[] => [
  ...(exitCode === 0 ? [] : [`exit ${exitCode}`]),
  ...steps.filter(({ op }) => !['same', 'read', 'refresh'].includes(op)).map(tellStep),
]

/** New data sets need resources of their own; nothing else changes but what the agency has in all. */
export function onlyAsked({ steps }: Deployment, { added, agency }: Changed): string[] {
  const isAsked = ({ op, urn }: Step): boolean => {
    const name = urn.split('::').at(-1)!
    switch (op) {
      case 'same':
      case 'read':
        return true
      case 'create':
        return added.some((dataSet) => name.includes(dataSet))
      case 'update':
        return name.split('-').includes(agency)
      // A machine that holds no data starts anew to read what it copies.
      case 'replace':
      case 'create-replacement':
      case 'delete-replaced':
        return name.endsWith('-exit-copier')
      // What a move has brought twice.
      case 'delete':
        return isPulumisOwn(urn)
      default:
        return false
    }
  }
  return steps.filter((step) => !isAsked(step)).map(tellStep)
}

/** `rettsky emit --diff` foretells from the files what the engine does; its retagged ones are updates that it only counts. */
export function asDiffSays({ steps }: Deployment, before: EmittedFiles, after: EmittedFiles): string[] {
  const { changes, retagged } = diffZone('', before, after)
  const foretold = new Map(changes.map(({ address, kind }) => [address, kind]))
  const done = steps.flatMap(({ op, urn }) => {
    const kind = kindOf[op]
    return kind === undefined || isPulumisOwn(urn) ? [] : [{ urn: urn.replace(/^urn:pulumi:[^:]+::/, ''), kind }]
  })
  const unforetold = done.filter(({ urn, kind }) => foretold.get(urn) !== kind)
  const other = unforetold.filter(({ kind }) => kind !== 'changed')
  const undone = [...foretold].filter(([address]) => !done.some(({ urn }) => urn === address))
  const updates = unforetold.length - other.length
  return [
    ...other.map(({ urn, kind }) => `${kind}, and emit --diff says ${foretold.get(urn) ?? 'nothing'}: ${urn}`),
    ...undone.map(([address, kind]) => `emit --diff says ${kind}, and it is not: ${address}`),
    ...(updates === retagged ? [] : [`emit --diff counts ${retagged} retagged, and ${updates} are`]),
  ]
}

const kindOf: Readonly<Record<string, ChangeKind>> = {
  create: 'created',
  update: 'changed',
  replace: 'replaced',
  delete: 'destroyed',
}

/** Components and providers, of which nothing is at the cloud. */
function isPulumisOwn(urn: string): boolean {
  const type = urn.split('::')[2]!.split('$').at(-1)!
  return type.startsWith('pulumi:') || (!type.includes('/') && type.startsWith('rettsky:'))
}

/** A deployment that is to be refused, and what it deleted at the provider all the same. */
export interface Refused extends Deployment {
  readonly deleted: readonly string[]
}

/** A protected resource stops the whole change, and every data set lies in one. */
export function refusal(
  { exitCode, problems, deleted }: Refused,
  going: readonly Kept[],
  dataSets: readonly string[],
): string[] {
  const said = problems.join('\n')
  return [
    ...(exitCode === 0 ? ['it was not refused'] : []),
    ...deleted.map((urn) => `deleted all the same: ${urn}`),
    ...(/protect/.test(said) ? [] : [`refused for another reason: ${said}`]),
    ...withoutHome(
      dataSets,
      going.filter(({ protect, retainOnDelete }) => protect === true && retainOnDelete === true),
    ),
  ]
}

/** What holds a data set is forgotten by the state and not deleted at the provider. */
export function keptAtProvider(
  deleted: readonly string[],
  gone: readonly Kept[],
  dataSets: readonly string[],
): string[] {
  const stay = gone.filter(({ urn, custom }) => custom && !deleted.includes(urn))
  return [
    ...gone
      .filter(({ urn, retainOnDelete }) => retainOnDelete === true && deleted.includes(urn))
      .map(({ urn }) => `deleted: ${urn}`),
    ...withoutHome(dataSets, stay),
  ]
}

/** Data sets that none of these resources holds. */
function withoutHome(dataSets: readonly string[], kept: readonly Kept[]): string[] {
  const texts = kept.map(({ urn, inputs }) => urn + JSON.stringify(inputs ?? {}))
  return dataSets
    .filter((dataSet) => !texts.some((text) => text.includes(dataSet)))
    .map((dataSet) => `nothing that holds ${dataSet} stays`)
}
