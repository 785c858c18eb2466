import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { loadCatalogue } from '#catalogue/index.ts'
import { landingZone, ZoneUse } from '#catalogue/landing-zone.ts'
import { classify } from '#classifier/index.ts'
import { Submission } from '#classifier/submission.ts'
import { exampleRequest } from '#policies/example.ts'
import { evaluate, shipped, subjectFacts } from '#policies/index.ts'
import type { PolicyRequest, SubjectFacts } from '#policies/request.ts'
import { random, randomSubject, randomZone } from '../policies/generate.ts'

// Decisions a second with reasons, over the shipped rules that a Norwegian body is judged by. Two loads: the systems and data sets
// of Andeby, each repeated under new ids, against every offer of the catalogue; and facts drawn at random, so that hardly two
// subjects agree and nothing that was decided before helps. The promise of 200,000 a second is held against the first.

const started = process.hrtime.bigint()
const base = exampleRequest({})
evaluate(shipped, base)
console.log(
  `first decision ${Math.round(performance.now())} ms after the process began, ${milliseconds(started)} ms after loading; ` +
    `${memory()} MB, ${shipped.rules.length} rules`,
)

const catalogue = loadCatalogue()
const offers = catalogue.offers.map((offer) =>
  landingZone(offer, ZoneUse.parse({ id: offer.id, offer: offer.id, cidr: '10.64.0.0/16' })),
)
const next = random(1)
const randomZones = Array.from({ length: 15 }, (_, i) => randomZone(next, `zone-${i}`))
const strangers = Array.from({ length: 20_000 }, (_, i) => randomSubject(next, `set-${i}`))

console.log(`calibration: SHA-256 of 100 MB takes ${calibrate()} ms of CPU here and now`)

const load = andeby(44)
for (let round = 1; round <= 3; round++) {
  measure(`Andeby × 44, ${offers.length} offers`, load.map(anew), offers)
  measure(`random, ${randomZones.length} zones`, strangers.map(anew), randomZones)
}

coldStart('explain', 'home-care-records', '-w', 'examples/andeby')
coldStart('policies', 'test', '-w', 'examples/andeby')

/** Facts that no decision has been made on yet. */
function anew(facts: SubjectFacts): SubjectFacts {
  return { ...facts, label: { ...facts.label } }
}

function andeby(times: number): SubjectFacts[] {
  const folder = new URL('../../examples/andeby/submissions/', import.meta.url)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'))
  const facts = files.flatMap((file) => {
    const submission = Submission.parse(parse(readFileSync(new URL(file, folder), 'utf8')))
    return classify(submission, { asOf: base.asOf, statutes: catalogue.statutes }).map((classification) => {
      const dataSet = submission.dataSets.find(({ id }) => id === classification.subject.id) ?? null
      return subjectFacts(submission, classification, classification.subject.kind === 'system' ? null : dataSet)
    })
  })
  return Array.from({ length: times }, (_, i) => facts.map((one) => ({ ...one, id: `${one.id}-${i}` }))).flat()
}

function measure(name: string, subjects: readonly SubjectFacts[], zones: readonly PolicyRequest['zone'][]): void {
  const cpuFrom = process.cpuUsage()
  const from = process.hrtime.bigint()
  let permitted = 0
  let said = 0
  for (const subject of subjects) {
    for (const zone of zones) {
      const decision = evaluate(shipped, { ...base, subject, zone })
      if (decision.permitted) permitted++
      said += decision.determining.length + decision.questions.length + decision.preferences.length
    }
  }
  const ms = milliseconds(from)
  const cpu = process.cpuUsage(cpuFrom)
  const made = subjects.length * zones.length
  const perSecond = (milliseconds: number) => Math.round((made / milliseconds) * 1000).toLocaleString('en')
  console.log(
    `${name}: ${perSecond(ms)} decisions/s, ${perSecond((cpu.user + cpu.system) / 1000)} a second of CPU; ` +
      `${made} made, ${permitted} permitted, ${(said / made).toFixed(1)} reasons and questions each, ${memory()} MB`,
  )
}

/** A command in a process of its own, from nothing to its last line. */
function coldStart(...args: string[]): void {
  const root = new URL('../../', import.meta.url).pathname
  const tellOnExit =
    'const { userCPUTime: u, systemCPUTime: s, maxRSS } = process.resourceUsage(); ' +
    "console.error('used', Math.round((u + s) / 1000), 'ms of CPU,', Math.round(maxRSS / 1024), 'MiB at most')"
  const hook = `data:text/javascript,process.on('exit', () => { ${encodeURIComponent(tellOnExit)} })`
  const from = process.hrtime.bigint()
  const { status, stderr } = spawnSync(process.execPath, ['--import', hook, 'advisor/cli/main.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  const used = /used .*/.exec(stderr)?.[0] ?? stderr
  console.log(`cold start of rettsky ${args.slice(0, 2).join(' ')}: ${milliseconds(from)} ms, ${used}, exit ${status}`)
}

/** Figures of a busy machine can only be read beside this one. */
function calibrate(): number {
  const bytes = Buffer.alloc(100_000_000)
  const from = process.cpuUsage()
  createHash('sha256').update(bytes).digest()
  return Math.round(process.cpuUsage(from).user / 1000)
}

function milliseconds(from: bigint): number {
  return Math.round(Number(process.hrtime.bigint() - from) / 1e6)
}

function memory(): number {
  return Math.round(process.memoryUsage.rss() / 1e6)
}
