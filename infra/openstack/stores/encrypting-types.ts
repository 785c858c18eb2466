import type { LandingZone } from '#catalogue/landing-zone.ts'
import type { EncryptingTypes } from '#policies/check/index.ts'
import { openStackForm } from '../settings.ts'

/** What a host calls the kinds of storage that encrypt, as the zone's settings say it or as they are called unless it does. */
export function encryptingTypes({ settings }: LandingZone): EncryptingTypes {
  const { shape } = openStackForm.settings
  return {
    volume_type: {
      oneSite: shape.volumeType.parse(settings.volumeType),
      twoSites: shape.twoSiteVolumeType.parse(settings.twoSiteVolumeType),
    },
    share_type: {
      oneSite: shape.shareType.parse(settings.shareType),
      twoSites: shape.twoSiteShareType.parse(settings.twoSiteShareType),
    },
    storage_policy: {
      oneSite: shape.storagePolicy.parse(settings.storagePolicy),
      twoSites: shape.twoSiteStoragePolicy.parse(settings.twoSiteStoragePolicy),
    },
  }
}
