import { digestOfProblem } from '#placement/digest-problem.ts'
import type { Certificate, Problem } from '#placement/problem.ts'
import type { Excluded, Prices, Proof, ProofNode } from '#placement/verify/proof.ts'

/** A certificate made of nothing but chance, of the right form: whatever it claims, the verifier must not be led above the least cost. */
export function anyCertificate(problem: Problem, random: () => number): Certificate {
  return {
    schema: 'rettsky/certificate/v1',
    problem: digestOfProblem(problem),
    method: 'multiplier-tree',
    data: anyProof(problem, random) as never,
  }
}

/** Multipliers lie near the figures of the problem, so that many bounds come close to the least cost. */
function anyProof(problem: Problem, random: () => number): Proof {
  const upTo = (n: number) => Math.floor(random() * (n + 1))
  const oneOf = <T>(list: readonly T[]): T => list[upTo(list.length - 1)]!
  const some = (length: number) => Array.from({ length }, (_, n) => n).filter(() => random() < 0.6)
  const [items, zones, pairs] = [problem.items.length, problem.zones.length, problem.edges?.length ?? 0]
  const scale = oneOf([1, 1, 2, 7, 64])
  const costs = problem.cost.map((row) => row.filter((cost) => cost !== null))
  const dearest = scale * Math.max(1, ...costs.flat().map(Math.abs))
  const near = (amount: number) =>
    Math.round(scale * amount + (random() < 0.3 ? 0 : (random() - 0.5) * dearest * oneOf([0.02, 0.3, 2])))
  const nodes: ProofNode[] = []
  grow(3)
  const resource = random() < 0.3 ? null : (oneOf(Object.keys(problem.size ?? {})) ?? null)
  const filled = { resource, unit: oneOf([1, 1, 1, 2, 5]), together: random() < 0.5 }
  return { scale, ...(random() < 0.6 && { filled }), nodes }

  function grow(depth: number): void {
    const node = anyNode()
    nodes.push(node)
    if (depth > 0 && random() < 0.7) {
      node.branch = random() < 0.5 ? { open: upTo(zones - 1) } : { item: upTo(items - 1), zones: some(zones) }
      grow(depth - 1)
      grow(depth - 1)
    } else if (node.exclude !== undefined) grow(depth - 1)
    else if (random() < 0.1) node.infeasible = anyPrices()
  }

  function anyNode(): ProofNode {
    const [valued, told] = [some(items), some(pairs)]
    const messages = () => Array.from({ length: 2 * zones }, () => (random() < 0.5 ? 0 : near(0)))
    return {
      ...(random() < 0.5 && { prices: anyPrices() }),
      ...(random() < 0.7 && { values: { items: valued, is: valued.map((i) => near(oneOf(costs[i]!))) } }),
      ...(random() < 0.7 && { messages: { edges: told, is: told.flatMap(messages) } }),
      ...(random() < 0.5 && { exclude: anyExclusion() }),
    }
  }

  function anyExclusion(): Excluded {
    const out = some(items)
    return {
      items: out,
      zones: out.map(() => some(zones)),
      ...(random() < 0.3 && { used: [upTo(zones - 1)] }),
      ...(random() < 0.3 && { unused: [upTo(zones - 1)] }),
      ...(random() < 0.6 && { above: upTo(2 * dearest) }),
    }
  }

  function anyPrices(): Prices {
    const capacities = problem.zones.flatMap(({ capacity }, z) =>
      Object.keys(capacity ?? {}).map((resource) => [z, resource] as const),
    )
    const suppliers = [...new Set(problem.zones.flatMap(({ supplier }) => supplier ?? []))]
    return {
      capacity: capacities.map(([z, resource]) => [z, resource, oneOf([0, upTo(dearest / 4)])]),
      ...(problem.supplierMaxShare && { share: suppliers.map((id) => [id, oneOf([0, upTo(dearest / 100)])]) }),
      ...(problem.maxMoves !== undefined && { moves: oneOf([0, upTo(dearest)]) }),
    }
  }
}
