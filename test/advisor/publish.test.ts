import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { CRC32C } from '@google-cloud/storage'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publish } from '#advisor/store/publish.ts'
import { InputError } from '#catalogue/vocabulary/issue.ts'

/** A bucket on loopback that knows multipart uploads and generation preconditions, which is all that create-only writes need. */
const objects = new Map<string, string>()
let server: Server
let endpoint = ''

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost')
    const body = (await buffer(request)).toString()
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

  it('goes to a bucket and nowhere else', async () => {
    await expect(publish(zones(''), 'https://example.com/x', endpoint)).rejects.toThrowError(/wrong-format/)
  })
})
