import type { Located } from '../resource.ts'
import { asText, at, each, isAbsent, isOff, isOn, isPending, type Json } from '../value.ts'
import { type Answer, all, any, type Holder, missing, must, open, present, shown, when } from './answer.ts'
import { hasDenial } from './policy-document.ts'

/** Settings of a bucket that stand in the bucket itself, or in a resource of their own that names it. */
export function settings(holder: Holder, inline: string, family: string): Json[] {
  const own = inline === '' ? [] : each(holder.resource.attributes, inline)
  return [...own, ...companions(holder, family).map(({ attributes }) => attributes as Json)].filter(
    (one) => !isAbsent(one),
  )
}

/** Resources that name a bucket: by reference, or by the bucket's own name. */
export function companions({ resource, estate }: Holder, ...families: readonly string[]): Located[] {
  const name = asText(at(resource.attributes, 'bucket')) ?? asText(at(resource.attributes, 'BucketName'))
  const linked = estate
    .pointingAt(resource, ...families)
    .filter((one) =>
      one.references.some(
        (reference) => /^(bucket|id)$/i.test(reference.attribute) && estate.find(one, reference.address) === resource,
      ),
    )
  const named =
    name === undefined
      ? []
      : estate
          .ofFamily(...families)
          .filter((one) => asText(at(one.attributes, 'bucket')) === name && one.provider === resource.provider)
  return [...new Set([...linked, ...named])]
}

const flags = ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets']

/** All four blocks on. */
export function publicBlocked(holder: Holder): Answer {
  const found = settings(holder, 'PublicAccessBlockConfiguration', 's3-public-access')
  if (found.length === 0) return missing('PublicAccessBlockConfiguration', 'all four true')
  const blocks = found.map((one) => all(...flags.map((flag) => must(one, flag, 'true', isOn))))
  const ownership = settings(holder, 'OwnershipControls', 's3-ownership')
  const owner = ownership.flatMap((one) => [
    ...each(one, 'Rules.ObjectOwnership'),
    ...each(one, 'rule.object_ownership'),
  ])
  const isOwned = owner.length === 0 || owner.some((one) => one === 'BucketOwnerEnforced')
  return all(any(...blocks), when(isOwned, 'OwnershipControls', 'BucketOwnerEnforced', owner[0]))
}

/** Policies of a bucket. */
export const policiesOf = (holder: Holder): Json[] =>
  [
    ...companions(holder, 's3-policy').flatMap(({ attributes }) => [
      at(attributes, 'PolicyDocument') ?? at(attributes, 'policy'),
    ]),
    at(holder.resource.attributes, 'policy'),
  ].filter((one) => !isAbsent(one))

/** A denial in the bucket's policy under one of these conditions. */
export function denial(
  holder: Holder,
  wanted: string,
  ...conditions: readonly (readonly [key: string, value?: string])[]
): Answer {
  const documents = policiesOf(holder)
  if (documents.length === 0) return missing('policy', wanted)
  const answers = documents.flatMap((document) => conditions.map(([key, value]) => hasDenial(document, key, value)))
  if (answers.includes(true)) return shown
  return answers.includes(undefined) ? open('policy') : missing('policy', wanted)
}

export const tlsOnly = (holder: Holder): Answer =>
  denial(holder, 'Deny unless aws:SecureTransport', ['aws:SecureTransport', 'false'])

/** Rules of default encryption. */
export function encryptionRules(holder: Holder): Json[] {
  return settings(holder, 'BucketEncryption', 's3-encryption').flatMap((one) => [
    ...each(one, 'ServerSideEncryptionConfiguration.ServerSideEncryptionByDefault'),
    ...each(one, 'rule.apply_server_side_encryption_by_default'),
    ...each(one, 'rules.apply_server_side_encryption_by_default'),
  ])
}

export function encrypted(holder: Holder): Answer {
  const rules = encryptionRules(holder)
  return rules.length === 0
    ? missing('BucketEncryption', 'aws:kms or AES256')
    : any(...rules.map((rule) => present(rule, 'SSEAlgorithm', 'aws:kms or AES256')))
}

/** The key that objects are encrypted with, where it is the customer's. */
export function ownKey(holder: Holder): { answer: Answer; key: Json } {
  const rule = encryptionRules(holder)[0]
  const key = at(rule, 'KMSMasterKeyID')
  const answer = all(
    must(rule, 'SSEAlgorithm', 'aws:kms', (found) => typeof found === 'string' && found.startsWith('aws:kms')),
    must(rule, 'KMSMasterKeyID', 'a key of the agency', (found) => isOwnKey(found)),
  )
  return { answer, key }
}

/** A key that somebody named, and not the one that the provider keeps for everybody. */
export const isOwnKey = (found: Json): boolean =>
  !isAbsent(found) && !(typeof found === 'string' && /alias\/aws\//.test(found))

export function versioned(holder: Holder): Answer {
  const found = settings(holder, 'VersioningConfiguration', 's3-versioning')
  if (found.length === 0) return any(must(holder.resource.attributes, 'versioning.enabled', 'Enabled', isOn))
  return any(
    ...found.map((one) =>
      must(one, ['versioning_configuration.status', 'Status'], 'Enabled', (value) => value === 'Enabled'),
    ),
  )
}

/** Objects that nobody can remove before their time, not even the account's owner. */
export function immutable(holder: Holder): Answer {
  const rules = settings(holder, 'ObjectLockConfiguration', 's3-object-lock').flatMap((one) =>
    each(one, 'rule.default_retention'),
  )
  const mode =
    rules.length === 0
      ? missing('ObjectLockConfiguration', 'COMPLIANCE with days')
      : any(
          ...rules.map((rule) =>
            all(
              must(rule, 'mode', 'COMPLIANCE', (found) => found === 'COMPLIANCE'),
              present(rule, ['days', 'years'], 'days'),
            ),
          ),
        )
  const lock = at(holder.resource.attributes, 'object_lock_enabled')
  return all(
    isPending(lock)
      ? open('object_lock_enabled')
      : isOff(lock)
        ? missing('object_lock_enabled', 'true', lock)
        : isOn(lock) || !isAbsent(lock)
          ? shown
          : missing('object_lock_enabled', 'true'),
    mode,
  )
}

export function logged(holder: Holder): Answer {
  const found = settings(holder, 'LoggingConfiguration', 's3-logging')
  if (found.length === 0) return missing('LoggingConfiguration', 'a bucket for access logs')
  return any(
    ...found.map((one) => present(one, ['DestinationBucketName', 'target_bucket'], 'a bucket for access logs')),
  )
}

/** No lifecycle rule moves objects to a class that lies at one site. */
export function notOneZone(holder: Holder): Answer {
  const classes = each(holder.resource.attributes, 'LifecycleConfiguration.Rules.Transitions.StorageClass').concat(
    each(holder.resource.attributes, 'lifecycle_rule.transition.storage_class'),
  )
  const one = classes.find((name) => /ONEZONE/.test(asText(name) ?? ''))
  return one === undefined ? shown : missing('LifecycleConfiguration', 'no class at one site', one)
}
