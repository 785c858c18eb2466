import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scan } from '#advisor/scan/scan.ts'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import * as make from '../classifier/detectors/make.ts'
import { randomFrom } from '../classifier/detectors/random.ts'

const binary = (name: string) =>
  ['/usr/local/bin', '/usr/bin', '/opt/homebrew/bin'].map((folder) => join(folder, name)).find(existsSync)
const [initdb, postgres] = [binary('initdb'), binary('postgres')]

/** A server refuses to run as root; where the tests do, it runs as nobody. */
const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
const by = { on: '2026-11-21', madeBy: 'test' }
const how = { sample: undefined, memory: '256MB', progress: () => undefined }
const random = randomFrom(77)
const ids = Array.from({ length: 500 }, () => make.norwegian(random))

describe.skipIf(initdb === undefined || postgres === undefined)('a PostgreSQL database', () => {
  let server: ChildProcess
  let data: string
  let url: string

  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'rettsky-pg-'))
    chmodSync(data, 0o700)
    if (user.uid !== undefined) chownSync(data, user.uid, user.gid)
    execFileSync(initdb!, ['-D', join(data, 'db'), '-U', 'owner', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
      stdio: 'ignore',
      cwd: '/',
      ...user,
    })
    const port = await freePort()
    const settings = [
      '-D',
      join(data, 'db'),
      '-p',
      String(port),
      '-k',
      data,
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'fsync=off',
    ]
    server = spawn(postgres!, settings, { stdio: 'ignore', cwd: '/', ...user })
    url = `postgres://owner@127.0.0.1:${port}/postgres`
    const client = await connected(url)
    await client.query(
      'CREATE SCHEMA sak; CREATE TABLE sak."Person" (id serial, fnr text, bilde bytea, merknad text); CREATE TABLE sak.tom (a int)',
    )
    await client.query('INSERT INTO sak."Person" (fnr, merknad) SELECT x, $2 FROM unnest($1::text[]) AS x', [
      ids,
      'ingen',
    ])
    await client.query('CREATE VIEW sak.visning AS SELECT * FROM sak."Person"')
    await client.end()
  })
  afterAll(async () => {
    server?.kill('SIGINT')
    await new Promise((resolve) => server?.once('exit', resolve))
    rmSync(data, { recursive: true, force: true })
  })

  it('is read table by table, and left as it was', async () => {
    const { evidence } = await scan(url, by, how)
    expect(evidence.source).toMatchObject({ kind: 'postgres', name: url.replace('owner@', ''), tables: 2 })
    expect(evidence.tables.map(({ table, rowsRead }) => [table, rowsRead])).toEqual([
      ['sak.Person', 500],
      ['sak.tom', 0],
    ])
    expect(evidence.evidenced).toEqual([
      { marker: 'national-id', column: 'sak.Person.fnr', detector: 'no-person', on: by.on },
    ])
    expect(JSON.stringify(evidence)).not.toContain(ids[0])
  })

  it('is sampled evenly, about as many rows as asked for', async () => {
    const { evidence } = await scan(url, by, { ...how, sample: 100 })
    const table = evidence.tables[0]!
    expect(table).toMatchObject({ rows: 500, sampled: true })
    expect(table.rowsRead).toBeGreaterThan(50)
    expect(table.rowsRead).toBeLessThan(160)
  })

  it('is never written to: a function that would write, called by reading, is stopped', async () => {
    const client = await connected(url)
    await client.query(
      `CREATE SCHEMA skriv; CREATE TABLE skriv.spor (a int); CREATE TABLE skriv.rad (a int); INSERT INTO skriv.rad VALUES (1)`,
    )
    await client.query(
      `CREATE FUNCTION skriv.spor() RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN INSERT INTO skriv.spor VALUES (1); RETURN true; END $$`,
    )
    await client.query(
      'CREATE POLICY p ON skriv.rad USING (skriv.spor()); ALTER TABLE skriv.rad ENABLE ROW LEVEL SECURITY',
    )
    await client.query(
      'CREATE ROLE gjest LOGIN; GRANT USAGE ON SCHEMA skriv TO gjest; GRANT SELECT ON skriv.rad TO gjest',
    )
    const failed = await scan(url.replace('owner@', 'gjest@'), by, how).catch((error: unknown) => error)
    expect((failed as InputError).issues).toMatchObject([{ params: { failure: 'DatabaseError, 25006' } }])
    const { rows } = await client.query('SELECT count(*)::int AS n FROM skriv.spor')
    expect(rows).toEqual([{ n: 0 }])
    await client.end()
  })

  it('that fails while values are read says only a code', async () => {
    const client = await connected(url)
    await client.query(`CREATE SCHEMA feil; CREATE DOMAIN feil.d AS text`)
    await client.query(
      `CREATE FUNCTION feil.brist(t text) RETURNS text LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'verdien % er hemmelig', t; END $$`,
    )
    await client.query(`CREATE TABLE feil.rad (a int)`)
    await client.query(`ALTER TABLE feil.rad ENABLE ROW LEVEL SECURITY; ALTER TABLE feil.rad FORCE ROW LEVEL SECURITY`)
    await client.query(`INSERT INTO feil.rad VALUES (1)`).catch(() => undefined)
    await client.query(
      `CREATE ROLE leser LOGIN; GRANT USAGE ON SCHEMA feil TO leser; GRANT SELECT ON feil.rad TO leser`,
    )
    await client.query(`ALTER TABLE feil.rad NO FORCE ROW LEVEL SECURITY; INSERT INTO feil.rad VALUES (1)`)
    await client.query(
      `GRANT EXECUTE ON FUNCTION feil.brist TO leser; CREATE POLICY p ON feil.rad USING (feil.brist('${ids[0]}') = 'x')`,
    )
    await client.end()
    const failed = await scan(url.replace('owner@', 'leser@'), by, how).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(InputError)
    expect((failed as InputError).issues).toMatchObject([
      { code: 'scan-unreadable', params: { failure: 'DatabaseError, P0001' } },
    ])
    expect(JSON.stringify(failed) + String((failed as Error).stack)).not.toContain(ids[0])
  })
})

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

/** Connects as soon as the server answers. */
async function connected(to: string): Promise<pg.Client> {
  for (let tries = 0; ; tries++) {
    const client = new pg.Client({ connectionString: to })
    try {
      await client.connect()
      return client
    } catch (error) {
      await client.end().catch(() => undefined)
      if (tries > 100) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
