import type { DataStore, LandingZonePlan } from '../landing-zone-plan.ts'
import type { AgencyPart } from './modules.ts'
import { makeSecurityGroup, type Port } from './network/security-groups.ts'
import type { IbmSettings } from './settings.ts'
import { makeBlockStore } from './stores/block-store.ts'
import { exitCopier } from './stores/exit-copier.ts'
import { makeFileStore, nfsPort } from './stores/file-store.ts'
import { makeObjectStore } from './stores/object-store.ts'
import { databasePorts, makePostgresStore } from './stores/postgres-store.ts'
import { agencySurroundings } from './surroundings.ts'
import { Blocks, type TerraformFile } from './terraform.ts'

/** One maker per kind of store, so that a new kind does not compile until IBM has answered for it. */
const makers: Readonly<Record<DataStore['store']['kind'], typeof makeObjectStore>> = {
  object: makeObjectStore,
  postgres: makePostgresStore,
  file: makeFileStore,
  block: makeBlockStore,
}

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
  for (const store of part.share.dataStores) makers[store.store.kind](blocks, plan, around, store)
  exitCopier(blocks, plan, settings, around, part.share)
  return blocks.file()
}
