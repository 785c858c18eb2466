import { Share, ShareAccess, ShareNetwork } from '@pulumi/openstack/sharedfilesystem/index.js'
import type { ComponentResource } from '@pulumi/pulumi'
import { asks, roomGib } from '../../data-store.ts'
import type { DataStore, LandingZonePlan } from '../../landing-zone-plan.ts'
import { cloudConfig } from '../../server/cloud-init.ts'
import type { LentNetwork } from '../agency-network.ts'
import { unlockedBy } from '../foundation/custody.ts'
import type { Home } from '../foundation.ts'
import { dataMetadata, storeName } from '../names.ts'
import { insidePrefixes } from '../network/security-groups.ts'
import { deviceOf, makeServer } from '../server.ts'
import type { OpenStackSettings } from '../settings.ts'
import { makeVolume } from '../volumes.ts'
import { exitFiles, exitMetadata } from './exit-copy.ts'

/**
 * Where the host has a file service: CephFS by name and key. A client that asks for ms_mode=secure, as the metadata says
 * it must, talks encrypted; NFS of the same service would not.
 */
export function makeShare(
  plan: LandingZonePlan,
  settings: OpenStackSettings,
  store: DataStore,
  home: Home,
  network: LentNetwork,
  parent: ComponentResource,
): void {
  const name = storeName(plan, store)
  const region = plan.zone.location.region
  const opts = { parent, provider: home.provider }
  const segment = network.segmentFor(plan, 'data', 0)
  const shareNetwork = new ShareNetwork(
    name,
    { name, region, neutronNetId: segment.network.id, neutronSubnetId: segment.subnet.id },
    opts,
  )
  const share = new Share(
    name,
    {
      name,
      region,
      shareProto: 'CEPHFS',
      shareType: asks(store, 'two-sites') ? settings.twoSiteShareType : settings.shareType,
      size: roomGib(store),
      isPublic: false,
      shareNetworkId: shareNetwork.id,
      metadata: { ...dataMetadata(plan, store), 'rettsky-mount': 'ms_mode=secure', ...exitMetadata(settings, store) },
    },
    { ...opts, protect: true, retainOnDelete: true },
  )
  new ShareAccess(name, { region, shareId: share.id, accessType: 'cephx', accessTo: name, accessLevel: 'rw' }, opts)
}

const exportPath = '/srv/files'

/** Where there is none: a server that exports an encrypted disk over NFS inside TLS (RFC 9289), to zone and body alone. */
export function makeFileServer(
  plan: LandingZonePlan,
  settings: OpenStackSettings,
  store: DataStore,
  home: Home,
  network: LentNetwork,
  parent: ComponentResource,
): void {
  const name = storeName(plan, store)
  const spansSites = asks(store, 'two-sites')
  const volume = makeVolume(plan, settings, store, { name: `${name}-files`, spansSites }, home, parent)
  const clients = insidePrefixes(plan).map((prefix) => `${prefix}(rw,sync,root_squash,xprtsec=tls:mtls)`)
  const userData = cloudConfig(
    {
      hostname: name,
      packages: ['auditd', 'ktls-utils', 'nfs-kernel-server'],
      mounts: [{ device: deviceOf(0), path: exportPath }],
      files: [
        { path: '/etc/exports.d/rettsky.exports', content: `${exportPath} ${clients.join(' ')}\n` },
        ...(asks(store, 'access-logged')
          ? [{ path: '/etc/audit/rules.d/rettsky.rules', content: `-w ${exportPath} -p rwa -k ${store.dataSet}\n` }]
          : []),
        ...exitFiles(settings, store, `tar --create --gzip --directory ${exportPath} .`),
      ],
      commands: [
        ['systemctl', 'enable', '--now', 'auditd', 'tlshd', 'nfs-kernel-server'],
        ['exportfs', '-ra'],
      ],
      tangUrl: unlockedBy(plan, settings, store),
    },
    settings,
  )
  makeServer(
    plan,
    settings,
    {
      name,
      flavorName: settings.serverFlavor,
      site: 0,
      segment: network.segmentFor(plan, 'data', 0),
      groups: [network.groupFor('base'), network.groupFor('files')],
      volumes: [volume],
      userData,
      metadata: { ...dataMetadata(plan, store), ...exitMetadata(settings, store) },
    },
    home,
    parent,
  )
}
