import type { Detector, Match } from './detector.ts'

const person: Match = { kind: 'email', strength: 'shaped' }
const role: Match = { kind: 'email', strength: 'shaped', detail: 'role' }

const form =
  /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,24}$/u

/** Mailboxes of an office rather than of a person, as Nordic bodies name them. */
const roles =
  /^(?:post(?:mottak|kasse|boks)?|firmapost|e?-?post|info(?:rmasjon|rmation)?|kontakt|contact|kundeservice|kundtjanst|kundtjänst|registrator|arkiv|support|help(?:desk)?|admin|servicetorg|office|mail|no-?reply|kommun(?:en)?|kirjaamo)@/i

/** An e-mail address. `detail: role` where it is an office's, such as postmottak@. */
export const email: Detector = {
  id: 'email',
  kinds: ['email'],
  version: 1,
  judge: (value) => {
    const at = value.indexOf('@')
    if (at < 1) return 'form'
    if (value.length > 254) return 'length'
    if (!form.test(value)) return 'form'
    return roles.test(value) ? role : person
  },
}
