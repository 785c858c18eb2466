import type { Located } from '../resource.ts'
import { at, isAbsent, isOn, isPending, type Json, textAt } from '../value.ts'
import { type Answer, all, type Holder, missing, must, open, present, shown, when } from './answer.ts'
import { hasDenial } from './policy-document.ts'
import * as s3 from './s3.ts'
import { target } from './shared.ts'

const keyPaths: Readonly<Record<string, readonly string[]>> = {
  postgres: ['KmsKeyId', 'kms_key_id'],
  file: ['KmsKeyId', 'kms_key_id'],
  block: ['KmsKeyId', 'kms_key_id'],
}

function keyOf(holder: Holder): { answer: Answer; key: Located | undefined; value: Json } {
  const found =
    holder.kind === 'object'
      ? s3.ownKey(holder)
      : {
          answer: must(holder.resource.attributes, keyPaths[holder.kind] ?? [], 'a key of the agency', s3.isOwnKey),
          key: at(holder.resource.attributes, 'KmsKeyId'),
        }
  return { answer: found.answer, key: target(holder, found.key), value: found.key }
}

export function customerKey(holder: Holder): Answer {
  const { answer, key } = keyOf(holder)
  if (key === undefined || key.family !== 'kms-key') return answer
  const isOutside = !isAbsent(at(key.attributes, 'custom_key_store_id'))
  return all(answer, isOutside ? shown : must(key.attributes, 'EnableKeyRotation', 'true', isOn))
}

/** The key must lie in a store outside AWS, which is asked at every use. */
export function externalKey(holder: Holder): Answer {
  const { answer, key, value } = keyOf(holder)
  if (answer.kind !== 'shown') return answer
  if (key === undefined) return isPending(value) ? open('key') : missing('key', 'a key of an external key store', value)
  const isMade =
    key.type === 'Custom::ExternalKey'
      ? textAt(key.attributes, 'Origin') === 'EXTERNAL_KEY_STORE'
      : !isAbsent(at(key.attributes, 'XksKeyId')) || textAt(key.attributes, 'Origin') === 'EXTERNAL_KEY_STORE'
  return all(
    when(isMade, `${key.address}.Origin`, 'EXTERNAL_KEY_STORE', at(key.attributes, 'Origin')),
    present(key.attributes, 'CustomKeyStoreId', 'the external key store'),
    present(key.attributes, 'XksKeyId', 'the id of the key outside'),
  )
}

/** Key material that lies in several regions takes the data with it. */
export function keyStays(holder: Holder): Answer {
  const { key } = keyOf(holder)
  return key !== undefined && isOn(at(key.attributes, 'MultiRegion'))
    ? missing(`${key.address}.MultiRegion`, 'false', 'true')
    : shown
}

/** The key refuses principals of other accounts. */
export function keyGuarded(holder: Holder): Answer {
  const { key } = keyOf(holder)
  if (key === undefined || !holder.wholeZone) return shown
  const denied = hasDenial(at(key.attributes, 'KeyPolicy') ?? at(key.attributes, 'policy'), 'aws:PrincipalAccount')
  return when(denied === true, `${key.address}.KeyPolicy`, 'Deny to principals of other accounts')
}
