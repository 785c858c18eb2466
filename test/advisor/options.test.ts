import { expect, test } from 'vitest'
import { rettsky } from './command-line.ts'

const root = new URL('../..', import.meta.url).pathname

/** Command lines with an option that the command would have no use for, and the option that is named. */
const idle: [line: string, option: string][] = [
  ['price --agency --zone aws-eu-north-1', '--zone'],
  ['price home-care-records --agency helse', 'ID'],
  ['price --meters examples/prices/meters.csv -w examples/andeby', '--workspace'],
  ['price --meters examples/prices/meters.csv --agency', '--meters'],
  ['price --meters examples/prices/meters.csv home-care-records', 'ID'],
  ['price --vat 25 -w examples/andeby', '--vat'],
  ['plan --page costs.html -w examples/andeby', '--page'],
  ['plan --churn 100 -w examples/andeby', '--churn'],
  ['plan --prices --check -w examples/andeby', '--check'],
  ['plan --curve --from old.json -w examples/andeby', '--from'],
  ['plan --scenario worlds.yaml --plan other.json -w examples/andeby', '--plan'],
  ['plan --check --from old.json -w examples/andeby', '--from'],
  ['evidence home-care-records --statements', '--statements'],
  ['evidence home-care-records --key key.pem', '--key'],
  ['evidence --statements --public-key public.pem', '--public-key'],
  ['evidence --verify statement.json --public-key public.pem -w examples/andeby', '--workspace'],
  ['classify examples/andeby/submissions -w examples/andeby', '--workspace'],
  ['scan register.csv --all --sample 5', '--sample'],
  ['scan register.csv -w examples/andeby', '--workspace'],
]

test.each(idle)('%s is refused, since %s would be ignored', async (line, option) => {
  const { status, stdout, stderr } = await rettsky(line.split(' '), root)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(new RegExp(`^${option}: the option (only goes|does not go) with `, 'm'))
})

/** Command lines that ask for nothing, or for what cannot be, and what is said of it. */
const unmeant: [line: string, said: RegExp][] = [
  ['evidence', /ID: missing; give ID, --statements or --verify/],
  ['evidence --verify statement.json', /--verify: missing; give --public-key/],
  ['link set safespring-stockholm -w examples/andeby', /--state: missing; give --state or --fact/],
  ['import inventory.csv --agency 97477048', /--agency: "97477048" has the wrong form/],
  ['import inventory.csv --agency 974770483', /--agency: .*check digit/],
  ['emit -w examples/andeby --publish s3://evidence', /--publish: "s3:\/\/evidence" has the wrong form/],
]

test.each(unmeant)('%s is refused before anything is read or written', async (line, said) => {
  const { status, stdout, stderr } = await rettsky(line.split(' '), root)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(said)
  expect(stderr.trim().split('\n')).toHaveLength(1)
})
