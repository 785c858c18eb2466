import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { outFolder, root } from '../out-folder.ts'
import { mustRun, withServer } from '../run-bounded.ts'

const here = join(root, 'test', 'conformance', 'openstack')
const tools = join(outFolder, 'openstack-2026.2')
const bin = (name: string): string => join(tools, 'bin', name)

/** Where the services answer, and how to log in as the administrator of all. */
export interface Cloud {
  readonly identity: string
  readonly network: string
  readonly password: string
}

/** Keystone and Neutron as released, pinned with everything they need; never half installed. */
export async function installServices(): Promise<void> {
  const done = join(tools, 'installed')
  if (existsSync(done)) return
  rmSync(tools, { recursive: true, force: true })
  mkdirSync(tools, { recursive: true })
  await mustRun('python3', ['-m', 'venv', tools], { seconds: 120 })
  const pip = ['-m', 'pip', 'install', '--quiet', '--no-deps', '--requirement', join(here, 'requirements.txt')]
  await mustRun(bin('python'), pip, { seconds: 900 })
  writeFileSync(done, '')
}

/** Runs Keystone and Neutron on loopback with empty databases, lends them to `use`, and ends them. */
export async function withCloud<T>(use: (cloud: Cloud) => Promise<T>): Promise<T> {
  const state = join(outFolder, 'openstack-state')
  rmSync(state, { recursive: true, force: true })
  for (const folder of ['keystone', 'neutron']) mkdirSync(join(state, folder), { recursive: true })
  const [identityPort, networkPort] = [await freePort(), await freePort()]
  const identity = `http://127.0.0.1:${identityPort}`
  const network = `http://127.0.0.1:${networkPort}`
  const cloud = { identity, network, password: 'conformance' }
  await prepareIdentity(join(state, 'keystone'), cloud)
  await prepareNetwork(join(state, 'neutron'), cloud)
  const serve = (name: string, port: number, folder: string, ready: string) => ({
    args: [join(here, 'serve.py'), `${name}.wsgi.api`, String(port)],
    bounds: {
      seconds: 180,
      env: {
        ...process.env,
        [`OS_${name.toUpperCase()}_CONFIG_DIR`]: folder,
        [`OS_${name.toUpperCase()}_CONFIG_FILES`]: `${name}.conf`,
      },
      ready: async () => (await fetch(ready, { signal: AbortSignal.timeout(2_000) })).ok,
    },
  })
  const keystone = serve('keystone', identityPort, join(state, 'keystone'), `${identity}/v3`)
  const neutron = serve('neutron', networkPort, join(state, 'neutron'), `${network}/`)
  return withServer(bin('python'), keystone.args, keystone.bounds, () =>
    withServer(bin('python'), neutron.args, neutron.bounds, () => use(cloud)),
  )
}

async function prepareIdentity(folder: string, { identity, password }: Cloud): Promise<void> {
  const config = join(folder, 'keystone.conf')
  const keys = { fernet_tokens: join(folder, 'fernet'), credential: join(folder, 'credential') }
  for (const path of Object.values(keys)) mkdirSync(path, { recursive: true })
  writeFileSync(
    config,
    ini({
      DEFAULT: { log_file: join(folder, 'keystone.log') },
      database: { connection: `sqlite:///${join(folder, 'keystone.db')}` },
      token: { provider: 'fernet' },
      ...Object.fromEntries(Object.entries(keys).map(([section, path]) => [section, { key_repository: path }])),
    }),
  )
  const manage = (...args: string[]) =>
    mustRun(bin('keystone-manage'), ['--config-file', config, ...args], { seconds: 300 })
  await manage('db_sync')
  const { uid, gid } = userInfo()
  const owner = ['--keystone-user', String(uid), '--keystone-group', String(gid)]
  await manage('fernet_setup', ...owner)
  await manage('credential_setup', ...owner)
  const urls = ['public', 'internal', 'admin'].flatMap((face) => [`--bootstrap-${face}-url`, `${identity}/v3`])
  await manage('bootstrap', '--bootstrap-password', password, '--bootstrap-region-id', 'RegionOne', ...urls)
}

async function prepareNetwork(folder: string, { identity, password }: Cloud): Promise<void> {
  const database = join(folder, 'neutron.db')
  writeFileSync(
    join(folder, 'neutron.conf'),
    ini({
      DEFAULT: {
        log_file: join(folder, 'neutron.log'),
        state_path: folder,
        api_paste_config: join(tools, 'etc', 'neutron', 'api-paste.ini'),
        core_plugin: 'ml2',
        service_plugins: 'router',
        auth_strategy: 'keystone',
        transport_url: 'fake://',
        rpc_workers: '0',
        notify_nova_on_port_status_changes: 'false',
        notify_nova_on_port_data_changes: 'false',
      },
      database: { connection: `sqlite:///${database}` },
      keystone_authtoken: {
        www_authenticate_uri: identity,
        auth_url: identity,
        auth_type: 'password',
        username: 'admin',
        password,
        project_name: 'admin',
        user_domain_name: 'Default',
        project_domain_name: 'Default',
      },
      oslo_concurrency: { lock_path: join(folder, 'locks') },
      ml2: {
        type_drivers: 'local,vlan',
        tenant_network_types: 'local',
        mechanism_drivers: 'logger',
        extension_drivers: 'port_security',
      },
      ml2_type_vlan: { network_vlan_ranges: 'physnet1:1:4094' },
    }),
  )
  await mustRun(bin('python'), [join(here, 'make_network_tables.py'), database], { seconds: 120 })
}

const ini = (sections: Readonly<Record<string, Readonly<Record<string, string>>>>): string =>
  Object.entries(sections)
    .flatMap(([name, values]) => [
      `[${name}]`,
      ...Object.entries(values).map(([key, value]) => `${key} = ${value}`),
      '',
    ])
    .join('\n')

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
