import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { advise, judge, placementInput } from '#advisor/advise.ts'
import { planText } from '#advisor/files/plan.ts'
import { pricesOf } from '#advisor/prices/workspace-prices.ts'
import { type LoadedWorkspace, loadWorkspace } from '#advisor/workspace/load.ts'
import { loadCatalogue } from '#catalogue/index.ts'
import { buildProblem } from '#placement/problem/build-problem.ts'
import { parsePlan } from '#placement/read-plan.ts'
import { solve } from '#placement/solve/index.ts'
import { verifyPlan } from '#placement/verify-plan.ts'
import { timed } from '../timed.ts'

// The path from submissions to a proven plan for a body of `copies` Andebys that all log in with the first one's identity
// system: 32 of them have 10,000 data sets and 4,800 systems in eight zones.
//   npm run bench -- large-body        node test/bench/large-body.ts 8

const copies = Number(process.argv[2] ?? 32)
const catalogue = loadCatalogue()
const andeby = new URL('../../examples/andeby', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'rettsky-bench-'))
try {
  await writeBody(await loadWorkspace(andeby, catalogue))
  const workspace = await timed('read', () => loadWorkspace(folder, catalogue))
  const prices = await timed('read prices', () => pricesOf(workspace, catalogue))
  const subjects = await timed('label, judge, price', () => judge(workspace, catalogue, prices))
  const { problem } = await timed('build the problem', () => buildProblem(placementInput(workspace, subjects, prices)))
  const { timeLimitSeconds, gap, seed } = workspace.config.placement
  const { status } = await timed('place', () => solve(problem, { timeLimitSeconds, gap, seed }))
  const plan = await timed('all of it, explained, prices moved', () => advise(workspace, catalogue, 'bench'))
  const text = await timed('write', () => planText(plan))
  const read = await timed('read the plan', () => parsePlan(text, 'plan'))
  const { ok } = await timed('verify', () => verifyPlan(read))
  const sets = plan.placements.filter(({ kind }) => kind === 'data-set').length
  console.log(`${sets} data sets and ${plan.placements.length - sets} systems in ${plan.zones.length} zones: ${status}`)
  console.log(`${problem.items.length} items, ${problem.edges?.length} pairs, plan of ${text.length >> 20} MB, ${ok}`)
} finally {
  rmSync(folder, { recursive: true })
}

/** Andeby's folder with room for more, and its submissions once more a copy under other names. */
async function writeBody({ submissions }: LoadedWorkspace): Promise<void> {
  cpSync(andeby, folder, { recursive: true })
  const config = readFileSync(join(folder, 'rettsky.yaml'), 'utf8')
  const more = (_: string, key: string, amount: string) => `${key}: ${Number(amount) * copies}`
  const roomier = config.replace(/(vcpu|memoryGib|storageGib): (\d+)/g, more)
  writeFileSync(join(folder, 'rettsky.yaml'), roomier.replace('networks: [', 'networks: [10.96.0.0/11, 10.128.0.0/9, '))
  for (let copy = 2; copy <= copies; copy++) {
    mkdirSync(join(folder, `submissions/copy-${copy}`))
    for (const { submission } of submissions) {
      const renamed = (id: string) => (id === 'identity' ? id : `${id}-${copy}`)
      const text = JSON.stringify({
        ...submission,
        system: { ...submission.system, id: `${submission.system.id}-${copy}` },
        servers: submission.servers.map((server) => ({ ...server, address: addressIn(copy, server.address) })),
        dataSets: submission.dataSets.map((set) => ({ ...set, id: `${set.id}-${copy}` })),
        dependsOn: submission.dependsOn.map(({ system, dataSet, ...rest }) => ({
          ...rest,
          ...(system === undefined ? {} : { system: renamed(system) }),
          ...(dataSet === undefined ? {} : { dataSet: renamed(dataSet) }),
        })),
      })
      writeFileSync(join(folder, `submissions/copy-${copy}/${submission.system.id}.json`), text)
    }
  }
}

/** Each copy has its own networks: 10.20 and 10.21 of the second become 10.100 and 10.101. */
function addressIn(copy: number, address: string): string {
  return address.replace(/^10\.2([01])/, (_, which: string) => `10.${96 + 2 * copy + Number(which)}`)
}
