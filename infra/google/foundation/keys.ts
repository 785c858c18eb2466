import { CryptoKey } from '@pulumi/gcp/kms/cryptoKey.js'
import { CryptoKeyIAMMember } from '@pulumi/gcp/kms/cryptoKeyIAMMember.js'
import { CryptoKeyVersion } from '@pulumi/gcp/kms/cryptoKeyVersion.js'
import { KeyRing } from '@pulumi/gcp/kms/keyRing.js'
import type { Input, Resource } from '@pulumi/pulumi'
import type { AgencyShare, DataStore, LandingZonePlan } from '../../landing-zone-plan.ts'
import { agencyLabels } from '../labels.ts'
import { nameOf } from '../names.ts'
import type { GoogleSettings } from '../settings.ts'
import { type AgencyHome, type Home, type Place, within } from './projects.ts'
import { serviceAgent } from './service-agents.ts'

/** A key and what lets each kind of store use it; stores wait for that. */
export interface ServiceKey {
  readonly id: Input<string>
  readonly grants: ReadonlyMap<DataStore['store']['kind'], CryptoKeyIAMMember>
}

/** An agency's keys by the plan's key id. A key in the provider's custody is absent: Google's own keys encrypt. */
export type AgencyKeys = ReadonlyMap<string, ServiceKey>

/** Ninety days, and thirty between the order to destroy a key and its end. */
const rotationPeriod = `${90 * 24 * 3600}s`
const destroyScheduledDuration = `${30 * 24 * 3600}s`

export function makeKeys(
  plan: LandingZonePlan,
  share: AgencyShare,
  home: Home,
  hub: Place,
  settings: GoogleSettings,
  parent: Resource,
): AgencyKeys {
  const own = plan.keys.filter(({ agency, custody }) => agency === share.agency.id && custody !== 'provider')
  if (own.length === 0) return new Map()
  const ring = new KeyRing(
    nameOf(plan, 'keys', share.agency.short),
    { name: ringName(plan), project: home.projectId, location: plan.zone.location.region },
    { ...within(home, parent, 'cloudkms'), protect: true, retainOnDelete: true },
  )
  return new Map(
    own.map(({ id, custody }) => {
      const key =
        custody === 'customer-held-external'
          ? makeExternalKey(plan, share, id, ring, home, hub, settings, parent)
          : makeKey(plan, share, id, ring, home, parent)
      const kinds = new Set(share.dataStores.filter((store) => store.key === id).map(({ store }) => store.kind))
      const exits = share.dataStores.some((s) => s.key === id && s.controls.some((c) => c.control === 'exit-copy'))
      if (exits) kinds.add('object')
      const grants = [...kinds].toSorted().map((kind) => [kind, letUse(plan, id, kind, key, home, parent)] as const)
      return [id, { id: key.id, grants: new Map(grants) }]
    }),
  )
}

const ringName = (plan: LandingZonePlan): string => nameOf(plan, 'keys')

/** The same as the agency's first stack made them, where it also let the services use them. */
export function findKeys(plan: LandingZonePlan, { projectId }: AgencyHome): AgencyKeys {
  const ring = `projects/${projectId}/locations/${plan.zone.location.region}/keyRings/${ringName(plan)}`
  const kept = plan.keys.filter(({ custody }) => custody !== 'provider')
  return new Map(kept.map(({ id }) => [id, { id: `${ring}/cryptoKeys/${id}`, grants: new Map() }]))
}

/** A key in Google's hardware, made, turned and destroyed by the body. */
const makeKey = (
  plan: LandingZonePlan,
  share: AgencyShare,
  id: string,
  ring: KeyRing,
  home: Home,
  parent: Resource,
): CryptoKey =>
  new CryptoKey(
    nameOf(plan, 'key', id),
    {
      name: id,
      keyRing: ring.id,
      purpose: 'ENCRYPT_DECRYPT',
      rotationPeriod,
      destroyScheduledDuration,
      versionTemplate: { algorithm: 'GOOGLE_SYMMETRIC_ENCRYPTION', protectionLevel: 'HSM' },
      labels: agencyLabels(plan, share),
    },
    { ...within(home, parent, 'cloudkms'), protect: true, retainOnDelete: true },
  )

/**
 * A key that never leaves the body's own key manager: Google asks for each use over the private network and can be
 * refused. Two acts remain with people: the connection, since it needs the key manager's certificates (without a setting it
 * is expected in the hub under the name `own-key-manager`), and making the key's first version its primary one.
 */
function makeExternalKey(
  plan: LandingZonePlan,
  share: AgencyShare,
  id: string,
  ring: KeyRing,
  home: Home,
  hub: Place,
  settings: GoogleSettings,
  parent: Resource,
): CryptoKey {
  const inHub = `projects/${hub.projectId}/locations/${plan.zone.location.region}/ekmConnections/own-key-manager`
  const opts = { ...within(home, parent, 'cloudkms'), protect: true, retainOnDelete: true }
  const key = new CryptoKey(
    nameOf(plan, 'key', id),
    {
      name: id,
      keyRing: ring.id,
      purpose: 'ENCRYPT_DECRYPT',
      skipInitialVersionCreation: true,
      destroyScheduledDuration,
      versionTemplate: { algorithm: 'EXTERNAL_SYMMETRIC_ENCRYPTION', protectionLevel: 'EXTERNAL_VPC' },
      cryptoKeyBackend: settings.ekmConnection ?? inHub,
      labels: agencyLabels(plan, share),
    },
    opts,
  )
  new CryptoKeyVersion(
    nameOf(plan, 'key-version', id),
    { cryptoKey: key.id, externalProtectionLevelOptions: { ekmConnectionKeyPath: `keys/${plan.zone.id}/${id}` } },
    opts,
  )
  return key
}

/** Lets the service that holds a kind of store wrap and unwrap with the key, and nobody else. */
function letUse(
  plan: LandingZonePlan,
  id: string,
  kind: DataStore['store']['kind'],
  key: CryptoKey,
  home: Home,
  parent: Resource,
): CryptoKeyIAMMember {
  return new CryptoKeyIAMMember(
    nameOf(plan, `${kind}-uses`, id),
    {
      cryptoKeyId: key.id,
      role: 'roles/cloudkms.cryptoKeyEncrypterDecrypter',
      member: serviceAgent(plan, id, kind, home, parent),
    },
    within(home, parent, 'cloudkms'),
  )
}
