import { companySecurity57 } from '../../basis.ts'
import { everyAction, type Inquiry } from '../../policy.ts'

/** Data sets that share a key and together say more than each alone are valued as one. */
export const m02: Inquiry = {
  id: 'M02',
  pack: 'no',
  effect: 'ask',
  actions: everyAction,
  reads: ['places', 'sharedJoinKeys'],
  title: {
    nb: 'Sammenstilling over felles nøkkel vurderes på nytt',
    nn: 'Samanstilling over felles nøkkel blir vurdert på nytt',
    sv: 'Sammanställning över gemensam nyckel prövas på nytt',
    en: 'A compilation over a shared key is valued again',
  },
  when: ({ subject }) => subject.sharedJoinKeys.length > 0,
  asks: ({ subject }) => [
    { fact: subject.places.joinKeys, before: 'go-live', params: { keys: subject.sharedJoinKeys.join(', ') } },
  ],
  reason: {
    params: ({ subject }) => ({ keys: subject.sharedJoinKeys.join(', ') }),
    nb: 'Innholdet deler nøkkel ({keys}) med andre datasett og sier sammen med dem mer enn alene; sammenstillingen må verdivurderes.',
    nn: 'Innhaldet deler nøkkel ({keys}) med andre datasett og seier saman med dei meir enn åleine; samanstillinga må verdivurderast.',
    sv: 'Innehållet delar nyckel ({keys}) med andra datamängder och säger tillsammans med dem mer än ensamt; sammanställningen måste värderas.',
    en: 'The content shares a key ({keys}) with other data sets and says more together with them than alone; the compilation must be valued.',
  },
  question: {
    nb: 'Datasettet kan kobles med andre over {keys}. Hvilken klasse har de samlet?',
    nn: 'Datasettet kan koplast med andre over {keys}. Kva klasse har dei samla?',
    sv: 'Datamängden kan kopplas till andra via {keys}. Vilken klass har de tillsammans?',
    en: 'The data set can be joined with others over {keys}. Which class do they have together?',
  },
  basis: [companySecurity57],
  since: '2019-01-01',
  owner: 'security',
  reviewOn: '2027-06-01',
  examples: {
    fires: { subject: { sharedJoinKeys: ['fnr'] } },
    doesNotFire: {},
  },
}
