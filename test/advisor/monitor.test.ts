import { cp, readFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { readPlan } from '#advisor/files/plan.ts'
import { fewestMeasurements, judgeMeasured, type ProbeRow } from '#advisor/monitor/judge.ts'
import { monitorQuery } from '#advisor/monitor/query.ts'
import { readAnswer } from '#advisor/monitor/read-answer.ts'
import { parseRoundTrips, roundTripFile, writeRoundTrips } from '#advisor/monitor/round-trip-file.ts'
import { pricesOf } from '#advisor/prices/workspace-prices.ts'
import { loadWorkspace } from '#advisor/workspace/load.ts'
import { loadCatalogue } from '#catalogue/index.ts'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { landingZonePlans } from '#infra/plan/index.ts'
import { rettsky } from './command-line.ts'
import { allKept, answerOf, type Seen } from './prometheus-answers.ts'
import { folderWith, starter } from './workspace-fixture.ts'

/** What `rettsky init` makes, with its plan: one zone in use of two. */
const made = await folderWith(starter())
await rettsky(['plan', '-w', made])
const zones = landingZonePlans(await readPlan(join(made, 'placement-plan.json')))
const kept = allKept(zones)
const [zone] = zones
const server = zone!.responseTimeMonitor.probes.find(({ from }) => from === 'zone')!

const measuredOf = (seen: readonly Seen[]) => {
  const read = readAnswer(answerOf(seen), 'answer.json')
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.value
}
const issuesOf = (text: string): readonly Issue[] => {
  const read = readAnswer(text, 'answer.json')
  return read.ok ? [] : read.issues
}
const rowOf = (seen: Seen): ProbeRow =>
  judgeMeasured(zones, measuredOf([seen])).probes.find((row) => row.zone === seen.zone && row.probe === seen.probe)!
const fileWith = async (text: string) => join(await folderWith(new Map([['answer.json', text]])), 'answer.json')

/** A copy that may be written into, with what its lines measured. */
async function copied(measured?: string): Promise<string> {
  const folder = await folderWith(new Map(measured === undefined ? [] : [[roundTripFile, measured]]))
  await cp(made, folder, { recursive: true })
  return folder
}

describe('an answer of Prometheus', () => {
  test('is heard from the server that measured most, in whatever order the series come', () => {
    const seen = { zone: 'z', origin: 'zone', probe: 'p' } as const
    const few = { ...seen, watcher: 'a', count: 300, p95: 9 }
    const many = { ...seen, watcher: 'b', count: 86_400, p95: 0.25, bad: 0.02 }
    const { data } = JSON.parse(answerOf([few, many])) as { data: { result: unknown[] } }
    fc.assert(
      fc.property(fc.shuffledSubarray(data.result, { minLength: data.result.length }), (result) => {
        const read = readAnswer(JSON.stringify({ status: 'success', data: { ...data, result } }), 'answer.json')
        expect(read).toMatchObject({ ok: true, value: [{ count: 86_400, p95Ms: 250, bad: 0.02, window: '30d' }] })
      }),
    )
  })

  test('that is to another query, an error or no answer at all is refused with the place', () => {
    const other = JSON.stringify({
      status: 'success',
      data: { resultType: 'vector', result: [{ metric: { zone: 'z', origin: 'zone', probe: 'p' }, value: [1, '2'] }] },
    })
    expect(issuesOf(other)).toMatchObject([{ code: 'not-an-answer', path: 'data.result.0.metric.figure' }])
    expect(issuesOf('{"status":"success","data":{"resultType":"matrix","result":[]}}')[0]?.code).toBe('not-an-answer')
    const failed = '{"status":"error","errorType":"bad_data","error":"parse error"}'
    expect(issuesOf(failed)).toMatchObject([{ code: 'query-failed', met: 'bad_data: parse error' }])
    expect(issuesOf('<html>')[0]?.code).toBe('not-json')
  })
})

describe('a probe', () => {
  const seen = { zone: zone!.zone.id, origin: 'zone', probe: server.id } as const

  test('keeps its objective as long as one in twenty is slower or fails, and no longer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 0, max: 1_000 }), (count, tooSlow) => {
        const bad = Math.min(1, tooSlow / 1_000)
        const { state } = rowOf({ ...seen, count, bad, p95: 0.001 })
        const naive =
          count === 0 ? 'silent' : count < fewestMeasurements ? 'too-few' : tooSlow <= 50 ? 'kept' : 'missed'
        expect(state).toBe(naive)
      }),
    )
  })

  test('is judged by its 95th percentile where nobody counted what was too slow', () => {
    const at = (p95: number) => rowOf({ ...seen, count: 1_000, p95 }).state
    expect([at(server.objectiveP95Ms / 1_000), at((server.objectiveP95Ms + 1) / 1_000)]).toEqual(['kept', 'missed'])
    expect(at(Number.NaN)).toBe('too-few')
  })

  test('that the plan has is never left out, and one that it has not is named', () => {
    const stray = { ...seen, probe: 'left-last-year', count: 500, p95: 0.1 }
    const { probes, unknown } = judgeMeasured(zones, measuredOf([stray]))
    expect(probes).toHaveLength(zones.reduce((sum, zone) => sum + zone.responseTimeMonitor.probes.length, 0))
    expect(new Set(probes.map(({ state }) => state))).toEqual(new Set(['silent']))
    expect(unknown.map(({ probe: name }) => name)).toEqual(['left-last-year'])
  })
})

describe('rettsky monitor', () => {
  test('ends with 0 when all keep their objective, 1 when one misses it, 3 when one says nothing', async () => {
    const ended = async (seen: readonly Seen[]) =>
      (await rettsky(['monitor', await fileWith(answerOf(seen)), '-w', made])).status
    expect(await ended(kept)).toBe(0)
    expect(await ended(kept.map((one) => (one.probe === server.id ? { ...one, bad: 0.06 } : one)))).toBe(1)
    expect(await ended(kept.filter((one) => one.probe !== server.id))).toBe(3)
  })

  test('asks a server with the query and the token, and says why one gave no answer', async () => {
    vi.stubEnv('RETTSKY_PROMETHEUS_TOKEN', 's3cret')
    const asked: string[] = []
    const good = await listening(async (request, response) => {
      let body = ''
      for await (const part of request) body += part
      asked.push(`${request.url} ${request.headers.authorization} ${new URLSearchParams(body).get('query')}`)
      response.setHeader('content-type', 'application/json').end(answerOf(kept))
    })
    const page = await listening((_, response) => void response.writeHead(502).end('<h1>s3cret page</h1>'))
    const away = await listening((_, response) => void response.writeHead(302, { location: good.address }).end())
    try {
      const ran = await rettsky(['monitor', '--prometheus', `${good.address}/`, '-w', made, '--window', '7d'])
      expect(ran.status).toBe(0)
      expect(asked).toEqual([`/api/v1/query Bearer s3cret ${monitorQuery('7d')}`])
      const failed = await rettsky(['monitor', '--prometheus', page.address, away.address, '-w', made])
      expect(failed).toMatchObject({ status: 2, stdout: '' })
      expect(failed.stderr).toContain(page.address)
      expect(failed.stderr).toContain(away.address)
      expect(failed.stderr).toContain('HTTP 502')
      expect(failed.said).not.toContain('s3cret')
    } finally {
      vi.unstubAllEnvs()
      for (const { close } of [good, page, away]) close()
    }
  })

  test('refuses to look back over files: each was asked over a window of its own', async () => {
    const ran = await rettsky(['monitor', await fileWith(answerOf(kept)), '-w', made, '--window', '7d'])
    expect(ran.status).toBe(2)
    expect(ran.stderr).toMatch(/--window.*--prometheus/s)
  })

  test('keeps what lines measured, once a day and zone, and says from which day on it counts', async () => {
    const folder = await copied()
    const answer = await fileWith(answerOf(kept))
    const first = await rettsky(['monitor', answer, '-w', folder, '--record'])
    expect(first.status).toBe(0)
    expect(first.stderr).toContain('2026-11-20')
    expect(await readFile(join(folder, roundTripFile), 'utf8')).toBe(
      `zone,p95_ms,measurements,as_of,window\n${zone!.zone.id},4.2,86400,2026-11-20,30d\n`,
    )
    const before = await readFile(join(folder, roundTripFile), 'utf8')
    await rettsky(['monitor', answer, '-w', folder, '--record'])
    expect(await readFile(join(folder, roundTripFile), 'utf8')).toBe(before)

    const later = await fileWith(answerOf(kept, { at: Date.parse('2126-12-01T00:00:00Z') / 1000 }))
    const { stderr } = await rettsky(['monitor', later, '-w', folder, '--record'])
    expect(stderr).toContain('asOf')
    expect(await readFile(join(folder, roundTripFile), 'utf8')).toMatch(new RegExp(`^${before}.*2126-12-01,30d\n$`))
  })

  test('names every fault of what is kept, and overwrites none of it', async () => {
    const faulty = 'zone,p95_ms,measurements,as_of,window\naws,fast,0,2026-13-01,month\n'
    const folder = await copied(faulty)
    const ran = await rettsky(['monitor', await fileWith(answerOf(kept)), '-w', folder, '--record'])
    expect(ran.status).toBe(2)
    for (const met of ['fast', '2026-13-01', 'month']) expect(ran.stderr).toContain(met)
    expect(await readFile(join(folder, roundTripFile), 'utf8')).toBe(faulty)
  })

  test('reads what it has written, whatever was measured', () => {
    const row = fc.record({
      zone: fc.constantFrom('aws-eu-north-1', 'private'),
      p95Ms: fc.integer({ min: 1, max: 99_999 }).map((n) => n / 1_000),
      measurements: fc.integer({ min: 1, max: 1e9 }),
      asOf: fc.constantFrom('2026-01-01', '2026-11-20'),
      window: fc.constantFrom('30d', '12h'),
    })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        expect(parseRoundTrips(writeRoundTrips(rows), roundTripFile)).toEqual({ rows, issues: [] })
      }),
    )
  })
})

describe('the round trip between two zones', () => {
  const rows = (...lines: string[]) => ['zone,p95_ms,measurements,as_of,window', ...lines, ''].join('\n')
  const betweenThem = async (measured?: string) => {
    const catalogue = loadCatalogue()
    const workspace = await loadWorkspace(await copied(measured), catalogue)
    const ms = pricesOf(workspace, catalogue).roundTripMs
    expect(ms['private-proveby']!['private-proveby']).toBe(0)
    expect(ms['private-proveby']!['safespring-osl2']).toBe(ms['safespring-osl2']!['private-proveby'])
    return ms['private-proveby']!['safespring-osl2']
  }

  test('is what both lines measured last by the plan’s day, and what the catalogue says where one did not', async () => {
    const published = await betweenThem()
    const own = ['private-proveby,0.5,9000,2026-10-01,30d', 'private-proveby,9,9000,2026-01-01,30d']
    expect(await betweenThem(rows(...own, 'safespring-osl2,31.25,9000,2026-09-01,30d'))).toBe(31.75)
    expect(await betweenThem(rows(...own))).toBe(published)
    expect(await betweenThem(rows(...own, 'safespring-osl2,31.25,9000,2126-09-01,30d'))).toBe(published)
  })
})

async function listening(answer: RequestListener): Promise<{ address: string; close: () => void }> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}
