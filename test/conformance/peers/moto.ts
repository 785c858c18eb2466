import { createServer } from 'node:net'
import { type EmittedForPeers, emittedZones } from '../emitted.ts'
import { type Deployed, type DeployedStack, deploy, isMade, type Json } from '../moto-deploy.ts'
import { readers } from '../moto-read-back.ts'
import { failed, type Peer, passed, type Row } from '../peer.ts'
import { installPythonTools, python, pythonTool } from '../python-tools.ts'
import { withServer } from '../run-bounded.ts'

/** A stand-in for AWS's own services: takes stacks, and is asked through AWS's SDK what has come of them. */
export const peer: Peer = {
  name: 'moto',
  about: 'AWS’s SDK reads back encryption, versioning, public access, region and tags of what the stacks made',
  needs: [python],
  install: installPythonTools,
  async run() {
    const port = await freePort()
    const endpoint = `http://127.0.0.1:${port}`
    const zones = await emittedZones('aws')
    const ready = async () => (await fetch(`${endpoint}/moto-api/`)).ok
    const args = ['--host', '127.0.0.1', '--port', `${port}`]
    return withServer(pythonTool('moto_server'), args, { seconds: 120, ready }, async () => {
      const rows: Row[] = []
      for (const zone of zones.filter(({ plan }) => plan.zone.partition === 'aws')) {
        await fetch(`${endpoint}/moto-api/reset`, { method: 'POST' })
        rows.push(...(await deployZone(zone, endpoint)))
      }
      return rows
    })
  },
}

/** The stacks that hold data, on the network that they stand in. */
async function deployZone({ name, files }: EmittedForPeers, endpoint: string): Promise<Row[]> {
  const { stacks } = JSON.parse(files.get('deployment.json') ?? '{}') as {
    stacks: (DeployedStack & { part: string })[]
  }
  const outputs = new Map<string, string>()
  const rows: Row[] = []
  for (const stack of stacks.filter(({ part }) => part === 'network' || part === 'dataStores')) {
    const template: Json = JSON.parse(files.get(stack.template) ?? '{}')
    const deployed = await deploy(endpoint, stack, template, outputs)
    const types = Object.values<Json>(template.Resources).map(({ Type }) => Type as string)
    const left = [...new Set(types.filter((type) => !isMade(type)))].sort()
    rows.push(passed(`${name}/${stack.stack}`, left.length === 0 ? 'whole' : `left out: ${left.join(', ')}`))
    for (const resource of deployed) rows.push(...(await read(stack, resource, endpoint)))
  }
  return rows
}

async function read({ stack, region }: DeployedStack, resource: Deployed, endpoint: string): Promise<Row[]> {
  const reader = readers[resource.type]
  if (reader === undefined) return []
  const { found, wanted } = await reader(resource, { endpoint, region })
  const wrong = Object.keys(wanted).filter((key) => found[key] !== wanted[key])
  const asked = `${stack} ${resource.logicalId}: ${Object.keys(wanted).join(', ')}`
  if (wrong.length === 0) return [passed(asked)]
  return [failed(asked, wrong.map((key) => `${key} is ${found[key]}, not ${wanted[key]}`).join('; '))]
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
