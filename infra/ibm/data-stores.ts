import type { AgencyShare, DataStore, LandingZonePlan } from '../landing-zone-plan.ts'
import { makeSecurityGroup } from './network/security-groups.ts'
import type { IbmSettings } from './settings.ts'
import { exitCopier } from './stores/exit-copier.ts'
import { makeFiles, makeObjects, makePostgres, makeVolume, nfsPort } from './stores/stores.ts'
import { Blocks, type TerraformFile } from './terraform.ts'

/** Each agency's data in its own resource group, under its own keys; nothing of it can be destroyed by Terraform. */
export function dataStores(plan: LandingZonePlan, settings: IbmSettings): TerraformFile {
  const blocks = new Blocks()
  for (const share of plan.agencies) agencyStores(blocks, plan, settings, share)
  return blocks.file()
}

function agencyStores(blocks: Blocks, plan: LandingZonePlan, settings: IbmSettings, share: AgencyShare): void {
  const kinds = new Set(share.dataStores.map(({ store }) => store.kind))
  if (kinds.has('file')) makeSecurityGroup(blocks, plan, `files_${share.agency.short}`, [nfsPort])
  for (const store of share.dataStores) makeStore(blocks, plan, store)
  exitCopier(blocks, plan, settings, share)
}

function makeStore(blocks: Blocks, plan: LandingZonePlan, store: DataStore): void {
  const make: Readonly<Record<DataStore['store']['kind'], typeof makeObjects>> = {
    object: makeObjects,
    postgres: makePostgres,
    file: makeFiles,
    block: makeVolume,
  }
  make[store.store.kind](blocks, plan, store)
}
