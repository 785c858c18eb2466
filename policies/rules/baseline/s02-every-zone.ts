import { ownChoice } from '../../basis.ts'
import { everyAction, type Requirement } from '../../policy.ts'

/** The promise of the product: a direct line, a measured response time and a watched budget in every zone. */
export const s02: Requirement = {
  id: 'S02',
  pack: 'baseline',
  effect: 'require',
  actions: everyAction.filter((action) => action !== 'operate'),
  reads: ['zone'],
  title: {
    nb: 'Direkte linje, målt svartid og budsjettvarsel i hver sone',
    nn: 'Direkte linje, målt svartid og budsjettvarsel i kvar sone',
    sv: 'Direkt förbindelse, mätt svarstid och budgetlarm i varje zon',
    en: 'A direct line, measured response time and a budget alarm in every zone',
  },
  when: () => true,
  controls: [{ control: 'private-connectivity' }, { control: 'response-time-monitored' }, { control: 'budget-alarm' }],
  reason: {
    nb: 'Sonen nås over en direkte linje utenfor Internett, svartiden måles for hver tjener, og forbruket varsles.',
    nn: 'Sona blir nådd over ei direkte linje utanfor Internett, svartida blir målt for kvar tenar, og forbruket blir varsla.',
    sv: 'Zonen nås över en direkt förbindelse utanför internet, svarstiden mäts för varje server och förbrukningen larmas.',
    en: 'The zone is reached by a direct line outside the Internet, response time is measured for every server, and spending is watched.',
  },
  basis: [ownChoice(4)],
  since: '2018-01-01',
  owner: 'platform',
  reviewOn: '2027-06-01',
  examples: {
    fires: {},
    doesNotFire: { action: 'operate' },
  },
}
