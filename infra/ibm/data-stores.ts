import type { DataStore, LandingZonePlan } from '../landing-zone-plan.ts'
import type { AgencyPart } from './modules.ts'
import { makeSecurityGroup, type Port } from './network/security-groups.ts'
import type { IbmSettings } from './settings.ts'
import { exitCopier } from './stores/exit-copier.ts'
import { databasePorts, makeFiles, makeObjects, makePostgres, makeVolume, nfsPort } from './stores/stores.ts'
import { type AgencySurroundings, agencySurroundings } from './surroundings.ts'
import { Blocks, type TerraformFile } from './terraform.ts'

/** An agency's data in its own resource group, under its own keys; nothing of it can be destroyed by Terraform. */
export function dataStores(plan: LandingZonePlan, settings: IbmSettings, part: AgencyPart): TerraformFile {
  const blocks = new Blocks()
  const around = agencySurroundings(plan, part)
  const kinds = new Set(part.share.dataStores.map(({ store }) => store.kind))
  const open = (kind: DataStore['store']['kind'], group: string, port: Port): void => {
    if (kinds.has(kind)) makeSecurityGroup(blocks, plan, around, `${group}_${around.part}`, [port])
  }
  open('file', 'files', nfsPort)
  open('postgres', 'databases', databasePorts)
  for (const store of part.share.dataStores) makeStore(blocks, plan, around, store)
  exitCopier(blocks, plan, settings, around, part.share)
  return blocks.file()
}

function makeStore(blocks: Blocks, plan: LandingZonePlan, around: AgencySurroundings, store: DataStore): void {
  const make: Readonly<Record<DataStore['store']['kind'], typeof makeObjects>> = {
    object: makeObjects,
    postgres: makePostgres,
    file: makeFiles,
    block: makeVolume,
  }
  make[store.store.kind](blocks, plan, around, store)
}
