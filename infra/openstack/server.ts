import type { Volume } from '@pulumi/openstack/blockstorage/index.js'
import { Instance, VolumeAttach } from '@pulumi/openstack/compute/index.js'
import { getImageOutput } from '@pulumi/openstack/images/index.js'
import { Port } from '@pulumi/openstack/networking/index.js'
import type { ComponentResource, Resource } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import type { Home } from './foundation.ts'
import { asTags } from './names.ts'
import type { GivenGroup } from './network/security-groups.ts'
import type { Segment } from './network.ts'
import type { OpenStackSettings } from './settings.ts'

export interface ServerProps {
  readonly name: string
  readonly flavorName: string
  readonly site: number
  readonly segment: Segment
  /** A fixed address; only in networks of the project itself. */
  readonly address?: string
  readonly groups: readonly GivenGroup[]
  readonly volumes: readonly Volume[]
  readonly userData: string
  readonly metadata: Record<string, string>
}

const bootDiskGib = 20

/** A server on an encrypted disk, reached by its private address alone. */
export function makeServer(
  plan: LandingZonePlan,
  settings: OpenStackSettings,
  props: ServerProps,
  home: Home,
  parent: ComponentResource,
): Instance {
  const { name, segment, metadata } = props
  const opts = { parent, provider: home.provider }
  const region = plan.zone.location.region
  const port = new Port(
    name,
    {
      name,
      region,
      networkId: segment.network.id,
      adminStateUp: true,
      fixedIps: [{ subnetId: segment.subnet.id, ...(props.address === undefined ? {} : { ipAddress: props.address }) }],
      securityGroupIds: props.groups.map(({ id }) => id),
      tags: asTags(metadata),
    },
    opts,
  )
  const image = getImageOutput({ name: settings.image, region, mostRecent: true }, opts)
  const server = new Instance(
    name,
    {
      name,
      region,
      flavorName: props.flavorName,
      ...availabilityZone(settings, props.site),
      blockDevices: [
        {
          uuid: image.id,
          sourceType: 'image',
          destinationType: 'volume',
          volumeType: settings.volumeType,
          volumeSize: bootDiskGib,
          bootIndex: 0,
          deleteOnTermination: true,
        },
      ],
      networks: [{ port: port.id }],
      configDrive: true,
      userData: props.userData,
      metadata,
    },
    // A newer image is a matter for patching, not for a new server.
    { ...opts, ignoreChanges: ['blockDevices[0].uuid'] },
  )
  for (const [i, volume] of props.volumes.entries()) attach(`${name}-${i}`, server, volume, i, region, opts)
  return server
}

/** Volumes appear in this order: /dev/vdb, /dev/vdc; the boot disk is /dev/vda. */
export const deviceOf = (i: number): string => `/dev/vd${'bcdefgh'[i]}`

function attach(
  name: string,
  server: Instance,
  volume: Volume,
  i: number,
  region: string,
  opts: { parent: Resource; provider: Home['provider'] },
): void {
  new VolumeAttach(name, { region, instanceId: server.id, volumeId: volume.id, device: deviceOf(i) }, opts)
}

/** The availability zone of a site, where the host tells its sites apart. */
export function availabilityZone(settings: OpenStackSettings, site: number): { availabilityZone?: string } {
  const zone = site === 0 ? settings.firstSite : settings.secondSite
  return zone === undefined ? {} : { availabilityZone: zone }
}
