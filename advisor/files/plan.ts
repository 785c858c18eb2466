import type { PlacementPlan } from '#placement/plan.ts'
import { parsePlan } from '#placement/read-plan.ts'
import { readText } from './text.ts'

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
