import type { Provider } from '#catalogue/offer.ts'
import type { AgencyShare, LandingZonePlan } from '#infra/landing-zone-plan.ts'
import { samplePlan } from './sample-plan.ts'

/**
 * The sample zone of a provider with so many data sets over so many agencies: the kinds, labels and controls of the sample's
 * stores in turn, seven of ten of them object stores as in a municipality.
 */
export function manyDataSets(provider: Provider, dataSets: number, agencies: number): LandingZonePlan {
  const plan = samplePlan(provider)
  const samples = plan.agencies.flatMap(({ dataStores }) => dataStores)
  const objects = samples.filter(({ store }) => store.kind === 'object')
  const turn = (i: number) => (i % 10 < 7 ? objects[i % objects.length] : samples[i % samples.length])!
  const shares = Array.from({ length: agencies }, (_, a): AgencyShare => {
    const short = `ag${String(a).padStart(3, '0')}`
    const own = Array.from({ length: Math.ceil((dataSets - a) / agencies) }, (_, i) => {
      const sample = turn(i)
      const key = `${short}-${sample.label.confidentiality.toLowerCase()}`
      return { ...sample, dataSet: `${short}-set-${String(i).padStart(4, '0')}`, agency: `${900_000_000 + a}`, key }
    })
    return {
      agency: { id: `${900_000_000 + a}`, short, name: { nb: `Etat ${a}` } },
      account: `lz-${short}-${plan.zone.id}`,
      systems: [],
      dataStores: own,
      servers: [],
    }
  })
  const keys = shares.flatMap(({ agency, dataStores }) =>
    [...new Set(dataStores.map(({ key }) => key))].sort().map((id) => {
      const { label } = dataStores.find((store) => store.key === id)!
      return { id, agency: agency.id, confidentiality: label.confidentiality, custody: 'customer-managed' as const }
    }),
  )
  return { ...plan, agencies: shares, keys }
}
