import { beforeAll, describe, expect, it } from 'vitest'
import type { EmittedFiles } from '#infra/emitter.ts'
import { type StoreControl, zoneControls } from '#policies/check/controls/answer.ts'
import { providerChecks } from '#policies/check/controls/index.ts'
import { Estate, type Finding, judge, locateAll } from '#policies/check/index.ts'
import type { Json } from '#policies/check/value.ts'
import { type Control, controls } from '#policies/controls.ts'
import { emittedZone } from '../../infra/emitted-zone.ts'
import { everyControl, type ZoneVariant, zoneVariants } from './every-control.ts'
import { expectedOf } from './expected-of.ts'
import { exported } from './exported-state.ts'
import { documentsOf, readEmitted } from './read-emitted.ts'
import { aws } from './round-trip/aws.ts'
import { azure } from './round-trip/azure.ts'
import { type Cell, type Cells, edited, type StoreKind, storeKinds } from './round-trip/cells.ts'
import { google } from './round-trip/google.ts'
import { ibm } from './round-trip/ibm.ts'
import { openstack, openstackHost } from './round-trip/openstack.ts'

const tables: Readonly<Record<ZoneVariant, Cells>> = {
  aws,
  azure,
  google,
  openstack,
  'openstack-host': openstackHost,
  ibm,
}

/** Controls that a provider cannot offer: the check names them in what is emitted as it stands. */
const neverOffered: Readonly<Partial<Record<ZoneVariant, Control>>> = { azure: 'external-key', ibm: 'external-key' }

const dataSets: Readonly<Record<StoreKind, string>> = {
  object: 'wound-images',
  postgres: 'home-care-journals',
  file: 'building-drawings',
  block: 'map-cache',
}

const isZoneControl = (control: Control): boolean => (zoneControls as readonly string[]).includes(control)

/** What the table says of a control and a kind of store; where it is silent, why the check itself looks for nothing. */
function cellOf(variant: ZoneVariant, control: Control, kind: StoreKind | 'zone'): Cell | undefined {
  const written = tables[variant][control]?.[kind]
  if (written !== undefined) return written
  const checks = providerChecks[everyControl(variant).zone.provider]
  if (kind === 'zone') {
    const zone = checks.zone[control as (typeof zoneControls)[number]]
    return typeof zone === 'function' ? undefined : { reason: zone.exempt }
  }
  const stores = checks.stores[control as StoreControl]
  if (typeof stores === 'function') return undefined
  const store = stores[kind]
  return typeof store === 'function' ? undefined : { reason: store.exempt }
}

/** As they were emitted and, where Pulumi deploys them, as the state that it then exports. */
const formsOf = (documents: ReadonlyMap<string, Json>): ReadonlyMap<string, Json>[] =>
  [...documents.keys()].some((name) => name.endsWith('.resources.json'))
    ? [documents, exported(documents)]
    : [documents]

describe.each(zoneVariants)('what is emitted for %s', (variant) => {
  const plan = everyControl(variant)
  let files: EmittedFiles
  let documents: Map<string, Json>

  beforeAll(async () => {
    files = await emittedZone(plan)
    documents = documentsOf(files)
  }, 120_000)

  const check = (changed: ReadonlyMap<string, Json>): Finding[] =>
    judge(locateAll(new Estate(readEmitted(files, changed))), { expected: expectedOf(plan), zone: plan.zone.id })

  it('passes our own check, but for what the provider cannot offer, also as the state that Pulumi exports of it', () => {
    for (const form of formsOf(documents)) {
      const found = check(form).filter(({ control }) => control !== neverOffered[variant])
      expect(found.map(({ rule, resource, attribute }) => `${rule} ${resource} ${attribute}`)).toEqual([])
    }
  })

  describe.each(controls)('%s', (control) => {
    it.each(isZoneControl(control) ? (['zone'] as const) : storeKinds)(
      'of a %s is named when it is taken out, or there is a written reason',
      (kind) => {
        const cell = cellOf(variant, control, kind)
        expect(cell, `${variant} × ${kind} × ${control} is answered for`).toBeDefined()
        if (cell === undefined || 'reason' in cell) return
        for (const edit of cell) {
          const changed = edited(documents, edit)
          expect(changed, `${edit[0]} ${edit[1]} is there to be taken out`).toBeDefined()
          const isShownInState = edit === cell[0] && (kind === 'postgres' || kind === 'zone')
          for (const form of isShownInState ? formsOf(changed ?? documents) : [changed ?? documents]) {
            const named = check(form).filter((finding) => finding.control === control)
            const whose = kind === 'zone' ? null : dataSets[kind]
            expect(
              named.map(({ dataSet }) => dataSet),
              `${edit[0]} ${edit[1]}`,
            ).toContain(whose)
          }
        }
      },
    )
  })
})
