import { FolderSettings } from '@pulumi/gcp/logging/folderSettings.js'
import { Folder } from '@pulumi/gcp/organizations/folder.js'
import type { Provider } from '@pulumi/gcp/provider.js'
import type { Resource } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { nameOf } from './names.ts'
import type { GoogleSettings } from './settings.ts'

/** A folder and what says where logs of projects made in it lie; projects wait for that. */
export interface ZoneFolder {
  readonly folder: Folder
  readonly logLocation: FolderSettings
}

/** The zone's own folder; logs that projects in it make by themselves lie in the region too. */
export function makeFolder(
  plan: LandingZonePlan,
  settings: GoogleSettings,
  parent: Resource,
  provider: Provider,
): ZoneFolder | undefined {
  const above = settings.folder === undefined ? settings.organisation : settings.folder
  if (above === undefined || settings.billingAccount === undefined) return undefined
  const name = nameOf(plan, 'folder')
  const folder = new Folder(
    name,
    {
      displayName: plan.zone.id.slice(0, 30),
      parent: settings.folder === undefined ? `organizations/${above}` : `folders/${above}`,
      deletionProtection: true,
    },
    { parent, provider, protect: true, retainOnDelete: true },
  )
  const logLocation = new FolderSettings(
    nameOf(plan, 'log-location'),
    { folder: folder.folderId, storageLocation: plan.zone.location.region },
    { parent, provider },
  )
  return { folder, logLocation }
}
