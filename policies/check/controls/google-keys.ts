import type { Located } from '../resource.ts'
import { asText, at, isAbsent, isPending, type Json, textAt } from '../value.ts'
import { type Answer, all, type Holder, missing, must, open, present, shown } from './answer.ts'
import { target } from './shared.ts'

const keyPaths = [
  'encryption.default_kms_key_name',
  'encryption_key_name',
  'kms_key_name',
  'disk_encryption_key.kms_key_self_link',
  'disk_encryption_key.kms_key_name',
]

function keyOf(holder: Holder): { answer: Answer; key: Located | undefined; value: Json } {
  const { attributes } = holder.resource
  const path = keyPaths.find((one) => !isAbsent(at(attributes, one)))
  const value = path === undefined ? undefined : at(attributes, path)
  return {
    answer: path === undefined ? missing(pathFor(holder), 'a key of the agency') : shown,
    key: target(holder, value),
    value,
  }
}

const pathFor = ({ kind }: Holder): string =>
  ({
    object: 'encryption.default_kms_key_name',
    postgres: 'encryption_key_name',
    file: 'kms_key_name',
    block: 'disk_encryption_key',
    database: 'kms_key_name',
  })[kind]

const isOutside = (key: Located): boolean =>
  /^EXTERNAL/.test(textAt(key.attributes, 'version_template.protection_level') ?? '')

export function customerKey(holder: Holder): Answer {
  const { answer, key } = keyOf(holder)
  if (key === undefined || key.family !== 'kms-key' || isOutside(key)) return answer
  return all(answer, present(key.attributes, 'rotation_period', 'a period'))
}

export function externalKey(holder: Holder): Answer {
  const { answer, key, value } = keyOf(holder)
  if (answer.kind !== 'shown') return answer
  if (key === undefined) return isPending(value) ? open('key') : missing('key', 'EXTERNAL_VPC', value)
  return all(
    must(key.attributes, 'version_template.protection_level', 'EXTERNAL_VPC', (found) =>
      /^EXTERNAL/.test(asText(found) ?? ''),
    ),
    textAt(key.attributes, 'version_template.protection_level') === 'EXTERNAL'
      ? shown
      : present(key.attributes, 'crypto_key_backend', 'the connection to the key manager outside'),
  )
}
