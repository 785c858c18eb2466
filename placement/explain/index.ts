export { conflictSet } from './conflict-set.ts'
export { explainItem, explainItems, type ItemExplanation, type ZoneCost } from './explain-item.ts'
export { flipPrice } from './flip-price.ts'
