import { chooseZones, type Leaning } from '../bound/ascend.ts'
import { type Domain, undecided } from '../model/domain.ts'
import type { Experience } from '../model/experience.ts'
import { type Model, uniform } from '../model/model.ts'
import type { Part } from '../model/part.ts'

export type Branch = { item: number; zones: number[] } | { open: number }

export function learn(
  experience: Experience,
  part: Part,
  branch: Branch,
  bound: number,
  children: readonly { bound: number }[],
  cap: number,
): void {
  if ('open' in branch) return
  const i = part.item[branch.item]!
  experience.count[i]!++
  for (const side of [0, 1] as const)
    experience.gain[side][i]! += Math.min(cap, Math.max(0, children[side]!.bound - bound))
}

/**
 * What to branch on: zones whose use is in doubt first; else items in doubt, best first by what branching on them has
 * brought before, or is likely to bring by what depends on them.
 */
export function candidates(
  part: Part,
  domain: Domain,
  ascent: Leaning,
  experience: Experience,
  most: number,
): Branch[] {
  const { model } = part
  const { zones } = model
  let zone = -1
  let doubt = 0.02
  for (let z = 0; z < zones; z++) {
    if (domain.state[z] !== undecided || model.opening[z] === 0) continue
    const unsure = Math.min(ascent.used[z]!, 1 - ascent.used[z]!)
    if (unsure > doubt) [zone, doubt] = [z, unsure]
  }
  if (zone >= 0) return [{ open: zone }]
  const { choice, sure } = chooseZones(model, domain, ascent)
  const scored: { i: number; score: number }[] = []
  for (let i = 0; i < model.items; i++)
    if (domain.count[i]! > 1) scored.push({ i, score: (1 - sure[i]!) * stake(model, domain, i) })
  scored.sort((p, q) => q.score - p.score || p.i - q.i)
  const best = scored.slice(0, most)
  const known = (i: number) => experience.count[part.item[i]!]! > 0
  const product = (i: number) => {
    const at = part.item[i]!
    const n = experience.count[at]!
    return (1e-6 + experience.gain[0][at]! / n) * (1e-6 + experience.gain[1][at]! / n)
  }
  const tried = best.filter(({ i }) => known(i)).sort((p, q) => product(q.i) - product(p.i) || p.i - q.i)
  const fresh = best.filter(({ i }) => !known(i))
  return [...tried.slice(0, 1), ...fresh].map(({ i }) => ({ item: i, zones: [choice[i]!] }))
}

/** How much can hang on an item's zone: the spread of its own costs and of its pairs. */
function stake(model: Model, domain: Domain, i: number): number {
  const { zones } = model
  let [low, high] = [Infinity, -Infinity]
  for (let k = 0; k < domain.count[i]!; k++) {
    const cost = model.cost[i * zones + domain.zone[i * zones + k]!]!
    low = Math.min(low, cost)
    high = Math.max(high, cost)
  }
  let pairs = 0
  for (let n = model.edgesFrom[i]!; n < model.edgesFrom[i + 1]!; n++) {
    const e = model.edgesOf[n]!
    pairs += model.pair[model.pairAt[e]! + (model.pairKind[e] === uniform ? 0 : 1)]!
  }
  return 1 + high - low + pairs
}
