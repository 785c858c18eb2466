import { osl102a, oslDamageTest } from '../../basis.ts'
import { neighbourHost } from '../../example.ts'
import { isSupplied } from '../../jurisdiction.ts'
import { everyAction, type Requirement } from '../../policy.ts'
import { isSecret } from '../../sensitivity.ts'

const isBeforeProvision = (asOf: string): boolean => asOf < '2023-07-01'

/** A Swedish body hands secret data to a supplier only after it has shown that this is not inappropriate. Before the secrecy-breaking provision of 2023 it had to show that handing over did no harm. */
export const j03: Requirement = {
  id: 'J03',
  pack: 'se',
  effect: 'require',
  actions: everyAction,
  reads: ['documents', 'label', 'legalBasis', 'zone'],
  title: {
    nb: 'Vurdering etter OSL før hemmelig innhold overlates en leverandør',
    nn: 'Vurdering etter OSL før hemmeleg innhald blir overlate til ein leverandør',
    sv: 'Bedömning enligt OSL innan sekretess överlämnas till en leverantör',
    en: 'Assessment under OSL before secret content is handed to a supplier',
  },
  when: (request) => request.body.homeCountry === 'SE' && isSecret(request) && isSupplied(request),
  documents: [
    { kind: 'osl-10-2a', before: 'placement', when: ({ asOf }) => !isBeforeProvision(asOf) },
    { kind: 'suitability-assessment', before: 'placement', when: ({ asOf }) => isBeforeProvision(asOf) },
  ],
  reason: {
    params: ({ asOf }) => ({ asOf, law: isBeforeProvision(asOf) ? 'OSL 8 kap. 1 §' : 'OSL 10 kap. 2 a §' }),
    nb: 'Innholdet er underlagt taushetsplikt, og {zone} drives av en leverandør. Det må foreligge en gyldig vurdering som viser at det ikke er uegnet å overlate innholdet til teknisk bearbeiding ({law}).',
    nn: 'Innhaldet er underlagt teieplikt, og {zone} blir driven av ein leverandør. Det må liggje føre ei gyldig vurdering som viser at det ikkje er ueigna å overlate innhaldet til teknisk bearbeiding ({law}).',
    sv: 'Innehållet omfattas av sekretess och {zone} drivs av en leverantör. Det måste finnas en giltig bedömning som visar att det inte är olämpligt att lämna ut innehållet för teknisk bearbetning ({law}).',
    en: 'The content is secret, and {zone} is run by a supplier. There must be a valid assessment showing that handing it over for technical processing is not inappropriate ({law}).',
  },
  basis: [osl102a, oslDamageTest],
  since: '2009-06-30',
  owner: 'legal',
  reviewOn: '2027-01-15',
  unwaivable: true,
  examples: {
    fires: { label: { confidentiality: 'C2' }, body: { homeCountry: 'SE' }, zone: neighbourHost },
    doesNotFire: { label: { confidentiality: 'C2' }, body: { homeCountry: 'NO' }, zone: { kind: 'domestic-hosting' } },
  },
}
