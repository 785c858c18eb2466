import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { EmittedFiles } from '#infra/emitter.ts'
import { emittedZone } from './emitted-zone.ts'
import { samplePlan } from './sample-plan.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Block = { [argument: string]: Json }
/** `string!` is a text that must be there; `[{…}]` is a block, with a `!` after its name where it must be there. */
type Arguments = { [argument: string]: string | [Arguments] }
type Known = Record<string, { arguments: Arguments }>
type Provider = { unread: string[]; resources: Known; dataSources: Known }

/** What IBM's own provider takes: an extract of its published source and documentation, each with where it was read. */
const provider: Provider = JSON.parse(
  readFileSync(new URL('../conformance/ibm-provider.json', import.meta.url), 'utf8'),
)
/** What Terraform takes of every resource. */
const ofTerraform = new Set(['depends_on', 'lifecycle'])

type Written = { type: string; name: string; block: Block }

/** Blocks of two labels in every module of a zone. */
const blocksOf = (files: EmittedFiles, kind: 'resource' | 'data'): Written[] =>
  [...files]
    .filter(([name]) => name.endsWith('.tf.json'))
    .flatMap(([, text]) => Object.entries((JSON.parse(text)[kind] ?? {}) as Record<string, Record<string, Block>>))
    .flatMap(([type, named]) => Object.entries(named).map(([name, block]) => ({ type, name, block })))

let resources: Written[] = []
let dataSources: Written[] = []
beforeAll(async () => {
  const files = await emittedZone(samplePlan('ibm'))
  resources = blocksOf(files, 'resource')
  dataSources = blocksOf(files, 'data')
})

describe('what is emitted for IBM', () => {
  it('has only arguments that IBM’s provider knows, all that it requires, and of its types', () => {
    const read = resources.filter(({ type }) => type in provider.resources)
    expect(read.length).toBeGreaterThan(50)
    const faults = read.flatMap(({ type, name, block }) =>
      faultsOf(block, provider.resources[type]?.arguments ?? {}).map((fault) => `${type}.${name}.${fault}`),
    )
    expect(faults).toEqual([])
  })

  it('looks up by arguments that IBM’s provider knows', () => {
    expect(dataSources.length).toBeGreaterThan(4)
    const faults = dataSources.flatMap(({ type, name, block }) =>
      faultsOf(block, provider.dataSources[type]!.arguments).map((fault) => `${type}.${name}.${fault}`),
    )
    expect(faults).toEqual([])
  })

  it('is read against the provider but for the types that nobody has read yet', () => {
    const types = [...new Set(resources.map(({ type }) => type))]
    expect(types.filter((type) => !(type in provider.resources)).sort()).toEqual(provider.unread)
  })

  it('would be caught with an argument misspelt, left out or of another type', () => {
    const known = provider.resources.ibm_kms_key?.arguments ?? {}
    expect(faultsOf({ instance_id: 'x', key_name: 1, forceDelete: false }, known)).toEqual([
      'forceDelete: not known',
      'key_name: not a string',
    ])
    expect(faultsOf({ key_name: 'k' }, known)).toEqual(['instance_id: required'])
  })
})

function faultsOf(block: Block, known: Arguments): string[] {
  const shapes = new Map(Object.entries(known).map(([name, shape]) => [name.replace('!', ''), shape]))
  const required = Object.entries(known)
    .filter(([name, shape]) => name.endsWith('!') || (typeof shape === 'string' && shape.endsWith('!')))
    .map(([name]) => name.replace('!', ''))
  const given = Object.entries(block).filter(([name, value]) => value !== null && !ofTerraform.has(name))
  const unknown = given.filter(([name]) => !shapes.has(name)).map(([name]) => `${name}: not known`)
  const missing = required.filter((name) => !given.some(([own]) => own === name)).map((name) => `${name}: required`)
  const inside = given.flatMap(([name, value]) => valueFaults(name, value, shapes.get(name)))
  return [...unknown, ...missing, ...inside]
}

function valueFaults(name: string, value: Json, shape: string | [Arguments] | undefined): string[] {
  if (shape === undefined) return []
  if (Array.isArray(shape)) {
    const blocks = (Array.isArray(value) ? value : [value]) as Block[]
    return blocks.flatMap((block) => faultsOf(block, shape[0]).map((fault) => `${name}.${fault}`))
  }
  const type = shape.replace('!', '')
  return fits[type]?.(value) === true ? [] : [`${name}: not a ${type}`]
}

/** A text can stand for any single value: `${…}` is an expression. */
const isExpression = (value: Json): boolean => typeof value === 'string' && value.includes('${')
const fits: Readonly<Record<string, (value: Json) => boolean>> = {
  string: (value) => typeof value === 'string',
  int: (value) => Number.isInteger(value) || isExpression(value),
  bool: (value) => typeof value === 'boolean' || isExpression(value),
  list: (value) => Array.isArray(value) || isExpression(value),
  map: (value) => (typeof value === 'object' && !Array.isArray(value)) || isExpression(value),
}
