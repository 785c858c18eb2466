import { z } from 'zod'
import { Offer } from '#catalogue/offer.ts'
import { PriceRow } from '#catalogue/price-book.ts'
import { Classification } from '#classifier/classification.ts'
import { MeterBill } from '#classifier/cost/index.ts'
import { EvidenceFile } from '#classifier/evidence/index.ts'
import { ColumnMaps } from '#classifier/intake/index.ts'
import { Submission } from '#classifier/submission.ts'
import { LandingZonePlan } from '#infra/landing-zone-plan.ts'
import { PlacementPlan } from '#placement/plan.ts'
import { Problem, Solution } from '#placement/problem.ts'
import { PolicyDecision } from '#policies/decision.ts'
import { Waivers } from '#policies/index.ts'
import { Scenarios } from './scenario/schema.ts'
import { Workspace } from './workspace/schema.ts'

/** Shapes of everything that passes between rooms or lies in a file. The files people write come as they write them, without defaults. */
const shapes = {
  workspace: [Workspace, 'input'],
  submission: [Submission, 'input'],
  columns: [ColumnMaps, 'input'],
  waivers: [Waivers, 'input'],
  scenarios: [Scenarios, 'input'],
  classification: [Classification, 'output'],
  evidence: [EvidenceFile, 'output'],
  offer: [Offer, 'input'],
  'price-row': [PriceRow, 'input'],
  'meter-bill': [MeterBill, 'output'],
  decision: [PolicyDecision, 'output'],
  problem: [Problem, 'input'],
  solution: [Solution, 'output'],
  'placement-plan': [PlacementPlan, 'output'],
  'landing-zone-plan': [LandingZonePlan, 'output'],
} as const satisfies Record<string, readonly [z.ZodType, 'input' | 'output']>

/** JSON Schemas (draft 2020-12) as files: `submission.schema.json` to its text. Editors complete and check YAML by them. */
export function schemaFiles(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(shapes).map(([name, [shape, io]]) => {
      const schema = {
        $id: `https://rettsky.example/schemas/${name}.schema.json`,
        title: `Rettsky ${name}`,
        ...z.toJSONSchema(shape, { io }),
      }
      return [`${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`]
    }),
  )
}
