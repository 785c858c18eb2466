import { Volume } from '@pulumi/openstack/blockstorage/index.js'
import type { ComponentResource } from '@pulumi/pulumi'
import { roomGib } from '../data-store.ts'
import type { DataStore, LandingZonePlan } from '../landing-zone-plan.ts'
import { unlockMetadata } from './foundation/custody.ts'
import type { Home } from './foundation.ts'
import { dataMetadata } from './names.ts'
import { availabilityZone } from './server.ts'
import type { OpenStackSettings } from './settings.ts'

/** An encrypted volume that outlives its stack. A type that spans two sites where that is required of one volume alone. */
export function makeVolume(
  plan: LandingZonePlan,
  settings: OpenStackSettings,
  store: DataStore,
  {
    name,
    site = 0,
    factor = 1,
    spansSites = false,
  }: { name: string; site?: number; factor?: number; spansSites?: boolean },
  home: Home,
  parent: ComponentResource,
): Volume {
  return new Volume(
    name,
    {
      name,
      region: plan.zone.location.region,
      size: roomGib(store) * factor,
      volumeType: spansSites ? settings.twoSiteVolumeType : settings.volumeType,
      ...(spansSites ? {} : availabilityZone(settings, site)),
      enableOnlineResize: true,
      multiattach: false,
      metadata: { ...dataMetadata(plan, store), ...unlockMetadata(plan, settings, store) },
    },
    { parent, provider: home.provider, protect: true, retainOnDelete: true },
  )
}
