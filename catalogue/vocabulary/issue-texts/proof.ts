import type { FullText } from '../text.ts'

/** What re-checking a plan without the solver can find. `{is}` is what the plan says, `{would}` what was worked out anew. */
export const proof = {
  'fault-not-this-problem': {
    nb: 'beviset gjelder et annet problem ({is}); planens eget er {would}',
    nn: 'beviset gjeld eit anna problem ({is}); det eige til planen er {would}',
    sv: 'beviset gäller ett annat problem ({is}); planens eget är {would}',
    en: 'the proof is of another problem ({is}); the plan’s own is {would}',
  },
  'fault-unknown-method': {
    nb: 'beviset er av et slag som ikke er kjent ({is}); kjent er {would}',
    nn: 'beviset er av eit slag som ikkje er kjent ({is}); kjent er {would}',
    sv: 'beviset är av ett slag som inte är känt ({is}); känt är {would}',
    en: 'the proof is of a kind that is not known ({is}); {would} is known',
  },
  'fault-malformed-certificate': {
    nb: 'beviset kan ikke leses her: {is}',
    nn: 'beviset kan ikkje lesast her: {is}',
    sv: 'beviset kan inte läsas här: {is}',
    en: 'the proof cannot be read here: {is}',
  },
  'fault-negative-price': {
    nb: 'beviset har en negativ pris: {is}',
    nn: 'beviset har ein negativ pris: {is}',
    sv: 'beviset har ett negativt pris: {is}',
    en: 'the proof has a negative price: {is}',
  },
  'fault-number-too-large': {
    nb: 'beviset har et tall som er for stort til å regne nøyaktig med',
    nn: 'beviset har eit tal som er for stort til å rekne nøyaktig med',
    sv: 'beviset har ett tal som är för stort för att räkna exakt med',
    en: 'the proof has a number that is too large to calculate with exactly',
  },
  'fault-not-placed': {
    nb: 'har ingen sone',
    nn: 'har inga sone',
    sv: 'har ingen zon',
    en: 'has no zone',
  },
  'fault-unknown-item': {
    nb: 'er ikke med i problemet som ble løst',
    nn: 'er ikkje med i problemet som vart løyst',
    sv: 'finns inte i problemet som löstes',
    en: 'is no part of the problem that was solved',
  },
  'fault-unknown-zone': {
    nb: 'ligger i {is}, som ikke er en av sonene',
    nn: 'ligg i {is}, som ikkje er ei av sonene',
    sv: 'ligger i {is}, som inte är någon av zonerna',
    en: 'lies in {is}, which is none of the zones',
  },
  'fault-forbidden-zone': {
    nb: 'ligger i {is}, der det ikke kan ligge',
    nn: 'ligg i {is}, der det ikkje kan liggje',
    sv: 'ligger i {is}, där det inte får ligga',
    en: 'lies in {is}, where it may not lie',
  },
  'fault-zone-not-allowed': {
    nb: 'ligger i {is}, som ikke er blant sonene det kan ligge i',
    nn: 'ligg i {is}, som ikkje er mellom sonene det kan liggje i',
    sv: 'ligger i {is}, som inte hör till zonerna det får ligga i',
    en: 'lies in {is}, which is not among the zones it may lie in',
  },
  'fault-group-split': {
    nb: 'må ligge samlet, og er delt på {is}',
    nn: 'må liggje samla, og er delt på {is}',
    sv: 'måste ligga samlat och är delat på {is}',
    en: 'must lie together, and is split over {is}',
  },
  'fault-pin-broken': {
    nb: 'ligger i {is}, og er låst til {would}',
    nn: 'ligg i {is}, og er låst til {would}',
    sv: 'ligger i {is} och är låst till {would}',
    en: 'lies in {is}, and is pinned to {would}',
  },
  'fault-capacity-exceeded': {
    nb: 'rommer {is}, og har plass til {would}',
    nn: 'rommar {is}, og har plass til {would}',
    sv: 'rymmer {is} och har plats för {would}',
    en: 'holds {is}, and has room for {would}',
  },
  'fault-share-exceeded': {
    nb: 'har {is}, og kan ha høyst {would}',
    nn: 'har {is}, og kan ha høgst {would}',
    sv: 'har {is} och får ha högst {would}',
    en: 'has {is}, and may have at most {would}',
  },
  'fault-too-many-moves': {
    nb: 'er {is}, og kan være høyst {would}',
    nn: 'er {is}, og kan vere høgst {would}',
    sv: 'är {is} och får vara högst {would}',
    en: 'are {is}, and may be at most {would}',
  },
  'fault-sum-differs': {
    nb: 'er oppgitt som {is}, og blir {would} når det regnes ut på nytt',
    nn: 'er oppgjeve som {is}, og blir {would} når det blir rekna ut på nytt',
    sv: 'anges som {is} och blir {would} när det räknas ut på nytt',
    en: 'is said to be {is}, and comes to {would} when it is worked out anew',
  },
  'fault-bound-not-proven': {
    nb: 'er oppgitt som {is}, og det viser ikke beviset',
    nn: 'er oppgjeve som {is}, og det viser ikkje beviset',
    sv: 'anges som {is}, och det visar inte beviset',
    en: 'is said to be {is}, and the proof does not show that',
  },
  'fault-bound-above-cost': {
    nb: 'er {is}, mer enn planen koster',
    nn: 'er {is}, meir enn planen kostar',
    sv: 'är {is}, mer än planen kostar',
    en: 'is {is}, more than the plan costs',
  },
  'fault-problem-unreadable': {
    nb: 'problemet i planen kan ikke leses: {is}',
    nn: 'problemet i planen kan ikkje lesast: {is}',
    sv: 'problemet i planen kan inte läsas: {is}',
    en: 'the problem in the plan cannot be read: {is}',
  },
} satisfies Record<string, FullText>
