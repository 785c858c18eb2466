import { asText, at, isAbsent, isOn, isPending, type Json, type Pending, pending } from '../value.ts'
import { type Answer, all, any, type Holder, missing, must, open, present, shown, shownBy } from './answer.ts'
import { target } from './shared.ts'

const isKey = (found: Json): boolean => !isAbsent(found)

export function accountKey(holder: Holder): Answer {
  const { resource, estate } = holder
  const { attributes } = resource
  const beside = estate.pointingAt(resource, 'storage-customer-key')
  if (beside.length > 0)
    return any(...beside.map((one) => present(one.attributes, ['key_vault_key_id', 'key_name'], 'a key of the agency')))
  const block = at(attributes, 'customer_managed_key')
  if (!isAbsent(block)) return present(block, ['key_vault_key_id', 'managed_hsm_key_id'], 'a key of the agency')
  const whole = at(attributes, 'encryption')
  if (isPending(whole)) return keyBehind(holder, whole)
  return all(
    must(attributes, 'encryption.keySource', 'Microsoft.Keyvault', (found) =>
      /^microsoft\.keyvault$/i.test(asText(found) ?? ''),
    ),
    present(
      attributes,
      ['encryption.keyVaultProperties.keyName', 'encryption.keyvaultproperties.keyname'],
      'a key of the agency',
    ),
    guarded(holder, at(attributes, 'encryption.keyVaultProperties.keyName')),
  )
}

/** The SDK hides all that is said of encryption while a key in it is not made yet: then it is the key that it waits for. */
function keyBehind(holder: Holder, whole: Pending): Answer {
  const keys = whole.refs.flatMap(({ address }) => holder.estate.find(holder.resource, address) ?? [])
  const key = keys.find(({ family }) => family === 'vault-key')
  return key === undefined
    ? open('encryption')
    : all(shownBy('encryption', key.address), guarded(holder, pending([{ address: key.address }])))
}

export function serverKey(holder: Holder): Answer {
  const { attributes } = holder.resource
  const block = at(attributes, 'customer_managed_key')
  if (!isAbsent(block)) return present(block, 'key_vault_key_id', 'a key of the agency')
  return all(
    must(attributes, 'dataEncryption.type', 'AzureKeyVault', (found) => found === 'AzureKeyVault'),
    present(attributes, 'dataEncryption.primaryKeyURI', 'a key of the agency'),
    guarded(holder, at(attributes, 'dataEncryption.primaryKeyURI')),
  )
}

export function diskKey(holder: Holder): Answer {
  const path =
    at(holder.resource.attributes, 'encryption.diskEncryptionSetId') === undefined
      ? 'disk_encryption_set_id'
      : 'encryption.diskEncryptionSetId'
  const value = at(holder.resource.attributes, path)
  const set = target(holder, value)
  if (set === undefined)
    return isPending(value) && value.refs.length === 0
      ? open(path)
      : present(holder.resource.attributes, path, 'a disk encryption set')
  return all(
    present(set.attributes, ['activeKey.keyUrl', 'key_vault_key_id'], 'a key of the agency'),
    guarded(
      { ...holder, resource: set },
      at(set.attributes, 'activeKey.keyUrl') ?? at(set.attributes, 'key_vault_key_id'),
    ),
  )
}

/** The vault of a key keeps what was deleted, so that nobody loses the data by losing the key. */
function guarded(holder: Holder, key: Json): Answer {
  const named = target(holder, key)
  const vault =
    named === undefined
      ? undefined
      : holder.estate.pointedAt(named).find(({ family }) => family === 'key-vault' || family === 'managed-hsm')
  if (vault === undefined) return isKey(key) ? shown : missing('key', 'a key of the agency')
  return must(vault.attributes, ['enablePurgeProtection', 'purge_protection_enabled'], 'true', isOn)
}
