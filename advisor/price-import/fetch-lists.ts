import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import { writeWhole } from '../files/write.ts'
import { zone1 } from './azure-names.ts'

/** Where the interfaces are; a test or a mirror puts its own in place. */
export const interfaces = {
  aws: 'https://pricing.us-east-1.amazonaws.com',
  azure: 'https://prices.azure.com',
} as const

const awsOffers = [
  'AmazonEC2',
  'AmazonS3',
  'AmazonRDS',
  'AmazonVPC',
  'AmazonCloudWatch',
  'AWSDataTransfer',
  'AWSDirectConnect',
  'AmazonEFS',
  'awskms',
]
const azureServices = [
  'Virtual Machines',
  'Storage',
  'Bandwidth',
  'Azure Database for PostgreSQL',
  'Key Vault',
  'Log Analytics',
  'Backup',
]
/** The interface gives a thousand prices a page; more pages than this say that something is wrong. */
const mostPages = 400

/**
 * Fetches the lists that the book is made of into a folder, and says which files they are.
 *
 * @throws InputError when the network or the interface does not answer; what was fetched until then stays in the folder.
 */
export async function fetchLists(
  from: 'aws' | 'azure',
  regions: readonly string[],
  folder: string,
  base: string = interfaces[from],
): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  return from === 'aws' ? fetchAws(regions, folder, base) : fetchAzure(regions, folder, base)
}

async function fetchAws(regions: readonly string[], folder: string, base: string): Promise<string[]> {
  const files: string[] = []
  for (const region of regions) {
    for (const offer of awsOffers) {
      const answer = await ask(`${base}/offers/v1.0/aws/${offer}/current/${region}/index.csv`)
      const file = join(folder, `${offer}-${region}.csv`)
      await pipeline(Readable.fromWeb(answer.body as never), createWriteStream(file))
      files.push(file)
    }
  }
  return files
}

async function fetchAzure(regions: readonly string[], folder: string, base: string): Promise<string[]> {
  const files: string[] = []
  const wanted = regions.flatMap((region) => azureServices.map((service) => ({ region, service })))
  if (regions.some((region) => zone1.regions.includes(region)))
    wanted.push({ region: zone1.name, service: 'ExpressRoute' })
  for (const { region, service } of wanted) {
    const filter = `armRegionName eq '${region}' and serviceName eq '${service}'`
    let next: string | null = `${base}/api/retail/prices?${new URLSearchParams({ $filter: filter })}`
    for (let page = 1; next !== null && page <= mostPages; page++) {
      const text = await (await ask(next)).text()
      const file = join(folder, `${service}-${region}-${page}.json`.toLowerCase().replaceAll(' ', '-'))
      await writeWhole(file, text)
      files.push(file)
      next = linkOf(text, base)
    }
  }
  return files
}

/** The next page, if there is one, on the interface that was asked and nowhere else. */
function linkOf(text: string, base: string): string | null {
  const link = (JSON.parse(text) as { NextPageLink?: string | null }).NextPageLink ?? ''
  return link === '' ? null : `${base}${new URL(link).pathname}${new URL(link).search}`
}

async function ask(url: string): Promise<Response> {
  const refuse = (met: string) => new InputError([{ code: 'not-fetched', path: url, met }])
  const answer = await fetch(url, { signal: AbortSignal.timeout(60_000) }).catch((error: unknown) => {
    const cause = error instanceof Error ? error.cause : undefined
    throw refuse(cause instanceof Error ? cause.message : String(error))
  })
  if (!answer.ok || answer.body === null) throw refuse(`HTTP ${answer.status}`)
  return answer
}
