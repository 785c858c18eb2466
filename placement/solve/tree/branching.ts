import { chooseZones, type Leaning } from '../bound/ascend.ts'
import { type Domain, undecided } from '../model/domain.ts'
import type { Experience } from '../model/experience.ts'
import { type Model, uniform } from '../model/model.ts'
import type { Part } from '../model/part.ts'

/** Items in doubt that are looked at for a branch, and ways that are tried out before one is taken. */
const [mostInDoubt, mostTried] = [8, 3]

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
 * What a branch is worth whose halves raise the bound by so much: that of the lower half counts most, since the bound rises no
 * further; but one that closes the other half comes before one that raises both by next to nothing.
 */
export function worthOf(gain: number, other: number): number {
  return 5 * Math.min(gain, other) + Math.max(gain, other)
}

/**
 * Ways to branch that are worth trying: on a zone whose use is in doubt; else on items in doubt, first the one that has brought most
 * before, then those that are likely to by what depends on them.
 */
export function candidates(part: Part, domain: Domain, ascent: Leaning, experience: Experience): Branch[] {
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
  const best = scored.slice(0, mostInDoubt)
  const known = (i: number) => experience.count[part.item[i]!]! > 0
  const worth = (i: number) => {
    const at = part.item[i]!
    const [gain, other] = experience.gain
    return worthOf(gain[at]!, other[at]!) / experience.count[at]!
  }
  const tried = best.filter(({ i }) => known(i)).sort((p, q) => worth(q.i) - worth(p.i) || p.i - q.i)
  const fresh = best.filter(({ i }) => !known(i))
  return [...tried.slice(0, 1), ...fresh].slice(0, mostTried).map(({ i }) => ({ item: i, zones: [choice[i]!] }))
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
