import { ownChoice } from '../../basis.ts'
import { type Requirement, storing } from '../../policy.ts'
import { has } from '../../sensitivity.ts'

/** Content that must be right, or that belongs to the archive or the books, can be brought back to an earlier version. */
export const s04: Requirement = {
  id: 'S04',
  pack: 'baseline',
  effect: 'require',
  actions: storing,
  reads: ['kind', 'label', 'zone'],
  title: {
    nb: 'Versjoner av det som må være riktig',
    nn: 'Versjonar av det som må vere rett',
    sv: 'Versioner av det som måste vara riktigt',
    en: 'Versions of what must be right',
  },
  when: (request) =>
    request.subject.kind === 'data-set' &&
    (request.subject.label.integrity >= 'I2' || has(request, 'archive-core') || has(request, 'bookkeeping')),
  controls: [{ control: 'versioned' }],
  reason: {
    params: ({ subject }) => ({ integrity: subject.label.integrity }),
    nb: 'Innholdet må være riktig ({integrity}), hører til arkivkjernen eller er regnskapsmateriale, og tidligere versjoner tas derfor vare på.',
    nn: 'Innhaldet må vere rett ({integrity}), høyrer til arkivkjernen eller er rekneskapsmateriale, og tidlegare versjonar blir derfor tekne vare på.',
    sv: 'Innehållet måste vara riktigt ({integrity}), hör till arkivkärnan eller är bokföringsmaterial, och tidigare versioner bevaras därför.',
    en: 'The content must be right ({integrity}), belongs to the archive core or is bookkeeping material, so earlier versions are kept.',
  },
  basis: [ownChoice(1)],
  since: '2018-01-01',
  owner: 'security',
  reviewOn: '2027-06-01',
  examples: {
    fires: { label: { integrity: 'I2' } },
    doesNotFire: { label: { integrity: 'I1' } },
  },
}
