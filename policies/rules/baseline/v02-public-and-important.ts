import { ownChoice } from '../../basis.ts'
import { publicCloud } from '../../example.ts'
import { everyAction, type Requirement } from '../../policy.ts'

/** What must be up and lies with a hyperscaler: the private line, the monitor and a way out. */
export const v02: Requirement = {
  id: 'V02',
  pack: 'baseline',
  effect: 'require',
  actions: everyAction.filter((action) => action !== 'operate'),
  reads: ['documents', 'label', 'zone'],
  title: {
    nb: 'Viktige systemer i allmenn sky krever direkte linje, måling og utgang',
    nn: 'Viktige system i allmenn sky krev direkte linje, måling og utgang',
    sv: 'Viktiga system i publikt moln kräver direkt förbindelse, mätning och utväg',
    en: 'Important systems in a public cloud need a direct line, measurement and a way out',
  },
  when: ({ subject, zone }) => subject.label.availability >= 'A2' && zone.kind === 'hyperscaler',
  controls: [{ control: 'private-connectivity' }, { control: 'response-time-monitored' }, { control: 'exit-copy' }],
  documents: [{ kind: 'exit-plan', before: 'go-live' }],
  reason: {
    params: ({ subject }) => ({ availability: subject.label.availability }),
    nb: 'Tilgjengeligheten er {availability}, og {zone} er allmenn sky: direkte linje, måling av svartid, kopi ut av skyen og en exitplan hører til.',
    nn: 'Tilgjenget er {availability}, og {zone} er allmenn sky: direkte linje, måling av svartid, kopi ut av skya og ein exitplan høyrer til.',
    sv: 'Tillgängligheten är {availability} och {zone} är publikt moln: direkt förbindelse, mätning av svarstid, kopia ut ur molnet och en exitplan hör till.',
    en: 'Availability is {availability}, and {zone} is a public cloud: a direct line, measured response time, a copy outside the cloud and an exit plan belong to it.',
  },
  basis: [ownChoice(4)],
  since: '2018-01-01',
  owner: 'platform',
  reviewOn: '2027-06-01',
  examples: {
    fires: { label: { availability: 'A2' }, zone: publicCloud },
    doesNotFire: { label: { availability: 'A2' } },
  },
}
