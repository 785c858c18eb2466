import type { Located } from '../resource.ts'
import { asText, isPending, type Json } from '../value.ts'
import { type Answer, type Holder, missing, shown, shownBy, when } from './answer.ts'

/** No other agency's data in the same account, subscription, project or tenant. */
export function ownAccount({ resource, dataSet, strangerIn }: Holder): Answer {
  const account = ({ setting }: Located) => setting.account ?? setting.stack
  const own = account(resource)
  const isAlone = own !== undefined && !strangerIn('account', account)
  return when(isAlone, 'account', `an account of ${dataSet.agencyShort} alone`, own)
}

/** The resource that a value points at, or that it names. */
export function target({ resource, estate }: Holder, value: Json): Located | undefined {
  if (isPending(value)) return value.refs.flatMap(({ address }) => estate.find(resource, address) ?? [])[0]
  const text = asText(value)
  return text === undefined ? undefined : estate.named(text, resource.provider)[0]
}

/** A resource that must not exist in the zone at all. */
export const absent = (resources: readonly Located[], what: string): Answer =>
  resources[0] === undefined ? shown : missing(resources[0].address, 'absent', what)

/** Every one of these addresses must be named by one of the texts. */
export function allNamed(addresses: readonly string[], texts: readonly string[], attribute: string): Answer {
  const whole = texts.join('\n')
  const lacking = addresses.filter(
    (address) => !new RegExp(`(?<![\\d.])${address.replaceAll('.', '\\.')}(?![\\d.])`).test(whole),
  )
  return lacking.length === 0 ? shownBy(attribute, addresses.join(', ')) : missing(attribute, lacking.join(', '))
}

/** The text of everything that a resource says, for what is written into files of a server. */
export const wholeText = ({ attributes }: Located): string => JSON.stringify(attributes)
