import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { CRC32C } from '@google-cloud/storage'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publish } from '#advisor/store/publish.ts'
import { InputError } from '#catalogue/vocabulary/issue.ts'

/** A bucket on loopback that knows multipart uploads and generation preconditions, which is all that create-only writes need. */
const objects = new Map<string, string>()
/** Names in the order they were written, and after how many the bucket refuses. */
const written: string[] = []
let refusing: number | undefined
let server: Server
let endpoint = ''

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost')
    const body = (await buffer(request)).toString()
    if (request.method === 'GET') {
      const prefix = url.searchParams.get('prefix') ?? ''
      const items = [...objects].filter(([name]) => name.startsWith(prefix))
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ items: items.map(([name, text]) => ({ name, crc32c: checksum(text) })) }))
      return
    }
    if (refusing !== undefined && written.length >= refusing) {
      response.writeHead(403, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ error: { code: 403, message: 'forbidden' } }))
      return
    }
    const content = contentOf(body, request.headers['content-type'] ?? '')
    const metadata = JSON.parse(body.match(/\{.*?\}/s)?.[0] ?? '{}') as { name?: string }
    const name = url.searchParams.get('name') ?? metadata.name ?? ''
    const answer = (status: number, value: object) => {
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify(value))
    }
    if (objects.has(name) && url.searchParams.get('ifGenerationMatch') === '0') {
      return answer(412, { error: { code: 412, message: 'conditionNotMet' } })
    }
    objects.set(name, content)
    written.push(name)
    return answer(200, { kind: 'storage#object', name, bucket: 'evidence', generation: '1', crc32c: checksum(content) })
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => void server.close())

/** The second part of a multipart upload: the first is metadata. */
function contentOf(body: string, contentType: string): string {
  const boundary = contentType.match(/boundary="?([^";]+)/)?.[1] ?? ''
  const part = body.split(`--${boundary}`)[2] ?? ''
  return part.slice(part.indexOf('\r\n\r\n') + 4, part.lastIndexOf('\r\n'))
}

function checksum(text: string): string {
  const sum = new CRC32C()
  sum.update(Buffer.from(text))
  return sum.toString()
}

const zones = (text: string) => [
  {
    zone: 'private',
    files: new Map([
      ['manifest.json', text],
      ['monitoring/blackbox.yml', 'modules: {}'],
    ]),
  },
]

describe('evidence in a bucket', () => {
  it('lies under the prefix, one object a file', async () => {
    expect(await publish(zones('{"a":1}'), 'gs://evidence/2026-11-21', endpoint)).toBe(2)
    expect([...objects.keys()].sort()).toEqual([
      '2026-11-21/private/manifest.json',
      '2026-11-21/private/monitoring/blackbox.yml',
    ])
    expect(objects.get('2026-11-21/private/manifest.json')).toBe('{"a":1}')
  })

  it('is never overwritten', async () => {
    await expect(publish(zones('{"a":2}'), 'gs://evidence/2026-11-21', endpoint)).rejects.toThrowError(InputError)
    expect(objects.get('2026-11-21/private/manifest.json')).toBe('{"a":1}')
  })

  it('is refused before anything is written, when any of it is there with other content', async () => {
    const other = [{ zone: 'aws', files: new Map([['manifest.json', '{}']]) }, ...zones('{"a":3}')]
    const before = [...objects.keys()]
    await expect(publish(other, 'gs://evidence/2026-11-21', endpoint)).rejects.toMatchObject({
      issues: [{ code: 'file-exists', met: '2026-11-21/private/manifest.json' }],
    })
    expect([...objects.keys()]).toEqual(before)
  })

  it('is whole when the manifest lies there: that comes last, and the same again completes what was interrupted', async () => {
    refusing = written.length + 1
    const publishing = publish(zones('{"a":4}'), 'gs://evidence/2026-11-22', endpoint)
    await expect(publishing).rejects.toMatchObject({ code: 'publish-failed' })
    expect(objects.has('2026-11-22/private/manifest.json')).toBe(false)
    refusing = undefined
    expect(await publish(zones('{"a":4}'), 'gs://evidence/2026-11-22', endpoint)).toBe(1)
    expect(written.at(-1)).toBe('2026-11-22/private/manifest.json')
    expect(await publish(zones('{"a":4}'), 'gs://evidence/2026-11-22', endpoint)).toBe(0)
  })

  it('goes to a bucket and nowhere else', async () => {
    await expect(publish(zones(''), 'https://example.com/x', endpoint)).rejects.toThrowError(/wrong-format/)
  })
})
