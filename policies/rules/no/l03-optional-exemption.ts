import { freedomOfInformation } from '../../basis.ts'
import { everyAction, type Preference } from '../../policy.ts'
import { atLeast } from '../../sensitivity.ts'

/** An exemption that may be used is not a duty of secrecy: the content may be given out anyway. */
export const l03: Preference = {
  id: 'L03',
  pack: 'no',
  effect: 'prefer',
  actions: everyAction,
  reads: ['label', 'legalBasis'],
  title: {
    nb: 'Unntak som kan brukes, er ikke taushetsplikt',
    nn: 'Unntak som kan brukast, er ikkje teieplikt',
    sv: 'Undantag som får användas är inte sekretess',
    en: 'An exemption that may be used is not a duty of secrecy',
  },
  when: (request) => {
    const restrictions = request.subject.legalBasis.filter((basis) => basis.kind === 'restriction')
    return atLeast(request, 'C2') && restrictions.length > 0 && restrictions.every((basis) => basis.optional)
  },
  reason: {
    nb: 'Innholdet er {class}, men skjermes bare av unntak som kan brukes, ikke av taushetsplikt; det kan trolig merkes som internt.',
    nn: 'Innhaldet er {class}, men blir berre skjerma av unntak som kan brukast, ikkje av teieplikt; det kan truleg merkjast som internt.',
    sv: 'Innehållet är {class} men skyddas bara av undantag som får användas, inte av sekretess; det kan troligen märkas som internt.',
    en: 'The content is {class}, but is restricted only by exemptions that may be used, not by a duty of secrecy; it can probably be labelled internal.',
  },
  basis: [freedomOfInformation],
  since: '2009-01-01',
  owner: 'legal',
  reviewOn: '2027-01-15',
  examples: {
    fires: {
      label: { confidentiality: 'C2' },
      subject: {
        legalBasis: [{ law: 'offentleglova', paragraph: '14', kind: 'restriction', optional: true, rescued: false }],
      },
    },
    doesNotFire: { label: { confidentiality: 'C2' } },
  },
}
