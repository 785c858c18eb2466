import { createWriteStream } from 'node:fs'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import { fileFault } from '../files/file-fault.ts'
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
 * @throws InputError when the network or the interface does not answer, or not as it should; lists that came whole until then stay in
 * the folder.
 */
export async function fetchLists(
  from: 'aws' | 'azure',
  regions: readonly string[],
  folder: string,
  base: string = interfaces[from],
  most = mostPages,
): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  return from === 'aws' ? fetchAws(regions, folder, base) : fetchAzure(regions, folder, base, most)
}

async function fetchAws(regions: readonly string[], folder: string, base: string): Promise<string[]> {
  const files: string[] = []
  for (const region of regions) {
    for (const offer of awsOffers) {
      const file = join(folder, `${offer}-${region}.csv`)
      await save(`${base}/offers/v1.0/aws/${offer}/current/${region}/index.csv`, file)
      files.push(file)
    }
  }
  return files
}

async function fetchAzure(regions: readonly string[], folder: string, base: string, most: number): Promise<string[]> {
  const files: string[] = []
  const wanted = regions.flatMap((region) => azureServices.map((service) => ({ region, service })))
  if (regions.some((region) => zone1.regions.includes(region)))
    wanted.push({ region: zone1.name, service: 'ExpressRoute' })
  for (const { region, service } of wanted) {
    const filter = `armRegionName eq '${region}' and serviceName eq '${service}'`
    let next: string | null = `${base}/api/retail/prices?${new URLSearchParams({ $filter: filter })}`
    for (let page = 1; next !== null; page++) {
      if (page > most) throw refusal(next, `> ${most}`)
      const file = join(folder, `${service}-${region}-${page}.json`.toLowerCase().replaceAll(' ', '-'))
      await save(next, file)
      files.push(file)
      next = await linkIn(file, next, base)
    }
  }
  return files
}

/** The next page, if there is one, on the interface that was asked and nowhere else. */
async function linkIn(file: string, url: string, base: string): Promise<string | null> {
  try {
    const { NextPageLink } = JSON.parse(await readFile(file, 'utf8')) as { NextPageLink?: string | null }
    if (NextPageLink === undefined || NextPageLink === null || NextPageLink === '') return null
    const { pathname, search } = new URL(NextPageLink)
    return `${base}${pathname}${search}`
  } catch (error) {
    throw refusal(url, `JSON: ${(error as Error).message}`)
  }
}

/** Saves what lies at an address, whole or not at all. However large, it is never kept in memory. */
async function save(url: string, file: string): Promise<void> {
  const answer = await ask(url)
  const draft = `${file}.part`
  try {
    await pipeline(Readable.fromWeb(answer.body as never), createWriteStream(draft))
    await rename(draft, file)
  } catch (error) {
    throw fileFault(error) === null ? refusal(url, reasonOf(error)) : error
  } finally {
    await rm(draft, { force: true })
  }
}

/** An answer must begin within a minute. How long all of it takes is not bounded: the largest lists are hundreds of megabytes. */
async function ask(url: string): Promise<Response> {
  const begins = new AbortController()
  const timer = setTimeout(() => begins.abort(), 60_000)
  try {
    const answer = await fetch(url, { signal: begins.signal })
    if (answer.ok && answer.body !== null) return answer
    throw refusal(url, `HTTP ${answer.status}`)
  } catch (error) {
    throw error instanceof InputError ? error : refusal(url, reasonOf(error))
  } finally {
    clearTimeout(timer)
  }
}

const refusal = (url: string, met: string): InputError => new InputError([{ code: 'not-fetched', path: url, met }])

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Error ? cause.message : String(error)
}
