import { solve } from '#placement/solve/index.ts'
import { verifyInfeasible, verifySolution } from '#placement/verify/index.ts'
import { anyCertificate } from '../../placement/any-certificate.ts'
import { bruteForce } from '../../placement/brute-force.ts'
import { smallProblem, stream } from '../../placement/generate.ts'
import { bodyProblem } from '../../placement/generate-body.ts'
import { plainProblem } from '../../placement/plain-kinds.ts'

// 100 certificates a seed with one number changed, that claim one more than the least cost: the verifier must refuse each. And ten
// times as many made up by chance, of which none may prove more than trying everything finds.

const count = 100 * Number(process.argv[2])
const random = stream(5)
let refused = 0
let claimed = 0
for (let seed = 0; claimed < count; seed++) {
  const problem = bodyProblem({ items: 40, zones: 5, capacity: true, opening: true, share: 0.5, seed })
  const solution = await solve(problem)
  if (solution.status !== 'optimal') continue
  for (let n = 0; n < 50 && claimed < count; n++, claimed++) {
    const certificate = structuredClone(solution.certificate!)
    changeOneNumber(certificate.data)
    const lie = { ...solution, lowerBound: solution.cost + 1 + Math.floor(random() * 100), certificate }
    if (!verifySolution(problem, lie).ok) refused++
  }
}
const madeUp = tryMadeUp(10 * count)
const said = `${refused} of ${claimed} refused; of ${madeUp.read} made up by chance ${madeUp.false} prove too much, ${madeUp.tight} just the least cost`
console.log(JSON.stringify({ met: refused === claimed && madeUp.false === 0, said }))

/** Certificates of the right form and nothing else, for problems small enough to try everything. */
function tryMadeUp(count: number) {
  const found = { read: 0, false: 0, tight: 0 }
  for (let seed = 0; found.read < count; seed++) {
    const problem = seed % 3 === 0 ? plainProblem(seed) : smallProblem(seed)
    const least = bruteForce(problem)
    for (let n = 0; least !== null && n < 40; n++) {
      const certificate = anyCertificate(problem, random)
      const { lowerBound } = verifySolution(problem, { assignment: {}, cost: 0, lowerBound: 0, certificate })
      if (lowerBound > Number.NEGATIVE_INFINITY) found.read++
      if (lowerBound > least || verifyInfeasible(problem, certificate).ok) found.false++
      if (lowerBound === least) found.tight++
    }
  }
  return found
}

/** Changes a number somewhere in a JSON value, by a little or by a lot. */
function changeOneNumber(value: unknown): void {
  const places: { list: Record<string, number>; key: string }[] = []
  collect(value)
  const { list, key } = places[Math.floor(random() * places.length)]!
  const by = random() < 0.5 ? 1 + Math.floor(random() * 5) : Math.floor(random() * 1e9)
  list[key] = list[key]! + (random() < 0.5 ? by : -by)

  function collect(inside: unknown): void {
    if (typeof inside !== 'object' || inside === null) return
    for (const [key, child] of Object.entries(inside))
      if (typeof child === 'number') places.push({ list: inside as Record<string, number>, key })
      else collect(child)
  }
}
