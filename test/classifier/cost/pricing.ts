import { loadCatalogue, parsePriceRows } from '#catalogue/index.ts'
import { type LandingZone, type Link, Link as LinkSchema, landingZone } from '#catalogue/landing-zone.ts'
import { type PriceBook, type PriceRow, rowsOn } from '#catalogue/price-book.ts'
import type { PricingContext } from '#classifier/cost/index.ts'
import { ClassifierSettings } from '#classifier/settings.ts'
import { DataSet, type Store, Submission } from '#classifier/submission.ts'

const catalogue = loadCatalogue()

/** Round prices, so that expected amounts can be read off: what a body's own list must hold. */
const own = `provider,region,service,sku,dimension,unit,price,currency,tier_from,as_of,source
private,own,Own,vCPU,compute.vcpu,vcpu-month,90,NOK,0,2026-11-01,test list
private,own,Own,memory,compute.memory,GiB-month,20,NOK,0,2026-11-01,test list
private,own,Own,disk,storage.block,GiB-month,0.8,NOK,0,2026-11-01,test list
private,own,Own,object,storage.object.hot,GiB-month,0.4,NOK,0,2026-11-01,test list
private,own,Own,file,storage.file,GiB-month,0.6,NOK,0,2026-11-01,test list
private,own,Own,read,requests.read,1k-requests,0,NOK,0,2026-11-01,test list
private,own,Own,write,requests.write,1k-requests,0,NOK,0,2026-11-01,test list
private,own,Own,backup,backup.store,GiB-month,0.3,NOK,0,2026-11-01,test list
private,own,Own,private traffic,egress.private,GiB,0,NOK,0,2026-11-01,test list
private,own,Own,internet,egress.internet,GiB,0.05,NOK,0,2026-11-01,test list
private,own,Own,key,kms.key,key-month,10,NOK,0,2026-11-01,test list
private,own,Own,key use,kms.requests,10k-requests,0,NOK,0,2026-11-01,test list
private,own,Own,log in,logs.ingest,GiB,1,NOK,0,2026-11-01,test list
private,own,Own,log kept,logs.store,GiB-month,0.4,NOK,0,2026-11-01,test list
private,own,Own,probe,monitor.probe,probe-month,5,NOK,0,2026-11-01,test list
private,own,Own,port,connectivity.port,month,1000,NOK,0,2026-11-01,test list
private,own,Own,router,connectivity.gateway,month,2000,NOK,0,2026-11-01,test list
private,own,Own,names,dns.zone,zone-month,0,NOK,0,2026-11-01,test list
`
const ownRows = parsePriceRows(own, 'own.csv', 'own')
if (!ownRows.ok) throw new Error(JSON.stringify(ownRows.issues))

/** A zone for each offer, with the offer's id; the private cloud is `own`. */
export const zones: readonly LandingZone[] = catalogue.offers.map((offer, i) =>
  landingZone(offer, {
    id: offer.id === 'own-openstack' ? 'own' : offer.id,
    offer: offer.id,
    cidr: `10.${64 + i}.0.0/16`,
    openingCostNokPerMonth: 0,
    approvedGrade: 'none',
    settings: {},
  }),
)

export function zoneOf(id: string): LandingZone {
  const zone = zones.find((candidate) => candidate.id === id)
  if (zone === undefined) throw new Error(`no zone ${id}`)
  return zone
}

/** Zones that a body can use and that have prices. */
export const pricedZones = [
  'own',
  'safespring-osl2',
  'safespring-sto1',
  'aws-eu-north-1',
  'aws-eu-central-1',
  'azure-norwayeast',
  'azure-swedencentral',
  'google-europe-north1',
  'google-europe-north2',
  'ibm-eu-de',
] as const

export const link = (zone: string, bandwidthMbps = 1000, more: Partial<Link> = {}): Link => ({
  ...LinkSchema.parse({ id: `line-${zone}`, zone, carrier: 'Telenor', bandwidthMbps, state: 'designed' }),
  ...more,
})

export const book: PriceBook = {
  ...catalogue.prices,
  rows: rowsOn([...ownRows.value, ...catalogue.prices.rows], { day: '2026-11-21', commitment: 'none' }),
}

export const contextWith = (change: Partial<PricingContext> = {}): PricingContext => ({
  zones,
  links: [],
  book,
  tariffs: catalogue.tariffs,
  currency: 'NOK',
  settings: ClassifierSettings.parse({}),
  ...change,
})

export const contextOfRows = (rows: readonly PriceRow[]): PricingContext => contextWith({ book: { ...book, rows } })

export const dataSet = (store: Partial<Store> & Pick<Store, 'kind'>, trafficGibPerMonth = 0): DataSet =>
  DataSet.parse({
    id: 'records',
    name: { en: 'Records' },
    personalData: 'none',
    store: { gib: 500, ...store },
    trafficGibPerMonth,
  })

/** A server big enough for every zone, traffic on both paths. */
export const submission: Submission = Submission.parse({
  schema: 'rettsky/submission/v1',
  agency: '850100101',
  system: {
    id: 'journal',
    name: { en: 'Journal' },
    openInterfaces: 'yes',
    availability: 'A1',
    userTrafficGibPerMonth: 40,
    publicTrafficGibPerMonth: 10,
  },
  servers: [
    { id: 'app1', address: '10.20.1.11', port: 443, probe: 'https', vcpu: 4, memoryGib: 16, diskGib: 100 },
    { id: 'app2', address: '10.20.1.12', port: 443, probe: 'https', vcpu: 4, memoryGib: 16, diskGib: 100 },
  ],
})
