import { FolderSettings } from '@pulumi/gcp/logging/folderSettings.js'
import { Folder } from '@pulumi/gcp/organizations/folder.js'
import type { Provider } from '@pulumi/gcp/provider.js'
import type { Resource } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../../landing-zone-plan.ts'
import { nameOf } from '../names.ts'
import type { GoogleSettings } from '../settings.ts'

/** A folder and what says where logs of projects made in it lie; projects wait for that. */
export interface ZoneFolder {
  readonly folder: Folder
  readonly logLocation: FolderSettings
}

/** What the zone's folder is called and lies in; nothing where somebody else makes the projects. */
export function folderPlace(
  plan: LandingZonePlan,
  settings: GoogleSettings,
): { displayName: string; parent: string } | undefined {
  const above = settings.folder === undefined ? settings.organisation : settings.folder
  if (above === undefined || settings.billingAccount === undefined) return undefined
  const parent = settings.folder === undefined ? `organizations/${above}` : `folders/${above}`
  return { displayName: plan.zone.id.slice(0, 30), parent }
}

/** The zone's own folder; logs that projects in it make by themselves lie in the region too. */
export function makeFolder(
  plan: LandingZonePlan,
  settings: GoogleSettings,
  parent: Resource,
  provider: Provider,
): ZoneFolder | undefined {
  const place = folderPlace(plan, settings)
  if (place === undefined) return undefined
  const name = nameOf(plan, 'folder')
  const folder = new Folder(
    name,
    { ...place, deletionProtection: true },
    { parent, provider, protect: true, retainOnDelete: true },
  )
  const logLocation = new FolderSettings(
    nameOf(plan, 'log-location'),
    { folder: folder.folderId, storageLocation: plan.zone.location.region },
    { parent, provider },
  )
  return { folder, logLocation }
}
