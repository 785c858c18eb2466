import { constants } from 'node:buffer'
import { readFile, stat } from 'node:fs/promises'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import { parsePlan } from '#placement/read-plan.ts'
import { fileFault } from './file-fault.ts'

/** Lists whose entries stand on a line of their own, so that a review shows what moved and nothing else. */
const perLine = new Set([
  'placements',
  'zones',
  'links',
  'onRamps',
  'agencies',
  'crossings',
  'mustMove',
  'byZone',
  'byAgency',
  'suppliers',
])

/** The plan as text: readable where people review it, one line where only machines read. */
export function planText(plan: PlacementPlan): string {
  const { problem, certificate, cost, ...rest } = plan
  const line = (key: string, value: unknown) => `  ${JSON.stringify(key)}: ${valueText(key, value)}`
  const costLines = Object.entries(cost).map(([key, value]) => `  ${line(key, value).replaceAll('\n', '\n  ')}`)
  const entries = [
    ...Object.entries(rest).map(([key, value]) => line(key, value)),
    `  "cost": {\n${costLines.join(',\n')}\n  }`,
    line('problem', problem),
    line('certificate', certificate),
  ]
  return `{\n${entries.join(',\n')}\n}\n`
}

function valueText(key: string, value: unknown): string {
  if (key === 'placements') return `[\n${(value as object[]).map(placementText).join(',\n')}\n  ]`
  if (perLine.has(key) && Array.isArray(value) && value.length > 0) {
    return `[\n${value.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`
  }
  return JSON.stringify(value)
}

/** One line a field; zone options one line each. */
function placementText(placement: object): string {
  const fields = Object.entries(placement).map(([key, value]) => {
    if (key !== 'options') return `      ${JSON.stringify(key)}: ${JSON.stringify(value)}`
    const options = (value as object[]).map((option) => `        ${JSON.stringify(option)}`)
    return `      "options": [\n${options.join(',\n')}\n      ]`
  })
  return `    {\n${fields.join(',\n')}\n    }`
}

/** Reads a plan file. @throws InputError when it is missing, does not parse, or was edited by hand. */
export async function readPlan(path: string): Promise<PlacementPlan> {
  return parsePlan(await readText(path, '<plan-file>'), path)
}

/** The most characters that Node can hold in one string, 512 MiB. */
const longest = constants.MAX_STRING_LENGTH

/** The text of a file. @throws InputError when there is none, or it is longer than a string can be. */
export async function readText(path: string, accepted?: string): Promise<string> {
  const { size } = await stat(path).catch(refuseMissing(path, accepted))
  if (size <= longest) return readFile(path, 'utf8').catch(refuseMissing(path, accepted))
  const params = { size: megabytes(size), most: megabytes(longest) }
  throw new InputError([{ code: 'file-too-large', file: path, path: '', params }])
}

function refuseMissing(path: string, accepted?: string): (error: unknown) => never {
  return (error) => {
    const issue = fileFault(error, path)
    throw issue === null ? error : new InputError([accepted === undefined ? issue : { ...issue, accepted }])
  }
}

function megabytes(bytes: number): string {
  return `${Math.floor(bytes / 2 ** 20)} MiB`
}
