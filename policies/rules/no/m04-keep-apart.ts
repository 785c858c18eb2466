import { companySecurity57 } from '../../basis.ts'
import { everyAction, type Preference } from '../../policy.ts'

/** Where only lying together raises the class, apart is cheaper than raising all. */
export const m04: Preference = {
  id: 'M04',
  pack: 'no',
  effect: 'prefer',
  actions: everyAction,
  reads: ['sharedJoinKeys'],
  title: {
    nb: 'Hold sammenstillbare datasett i hver sin konto',
    nn: 'Hald samanstillbare datasett i kvar sin konto',
    sv: 'Håll sammanställbara datamängder i olika konton',
    en: 'Keep data sets that can be compiled in separate accounts',
  },
  when: ({ subject }) => subject.sharedJoinKeys.length > 0,
  reason: {
    params: ({ subject }) => ({ keys: subject.sharedJoinKeys.join(', ') }),
    nb: 'Klassen stiger bare når datasettene kan kobles over {keys}; egne soner eller kontoer er billigere enn å heve alle.',
    nn: 'Klassen stig berre når datasetta kan koplast over {keys}; eigne soner eller kontoar er billegare enn å heve alle.',
    sv: 'Klassen stiger bara när datamängderna kan kopplas via {keys}; egna zoner eller konton är billigare än att höja alla.',
    en: 'The class rises only where the data sets can be joined over {keys}; separate zones or accounts are cheaper than raising all.',
  },
  basis: [companySecurity57],
  since: '2019-01-01',
  owner: 'platform',
  reviewOn: '2027-06-01',
  examples: {
    fires: { subject: { sharedJoinKeys: ['fnr'] } },
    doesNotFire: {},
  },
}
