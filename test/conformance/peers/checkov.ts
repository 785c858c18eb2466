import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Accepted, type Objection } from '../accepted.ts'
import { type EmittedForPeers, emittedZones } from '../emitted.ts'
import { outFolder } from '../out-folder.ts'
import { failed, type Peer, type Row } from '../peer.ts'
import { pulumiAsArm } from '../pulumi-as-arm.ts'
import { pulumiAsTerraform } from '../pulumi-as-terraform.ts'
import { installPythonTools, python, pythonTool } from '../python-tools.ts'
import { runBounded } from '../run-bounded.ts'

type Report = {
  check_type: string
  results: { failed_checks: { check_id: string; check_name: string; resource: string; file_path: string }[] }
  summary: { passed: number; failed: number; parsing_errors: number }
}

type Readable = { readonly framework: string; readonly files: (zone: EmittedForPeers) => [string, string][] }

const asTerraform: Readable = {
  framework: 'terraform_json',
  files: (zone) => [['zone.tf.json', pulumiAsTerraform(captured(zone))]],
}

/** What a zone's folder holds, as Checkov can read it. It reads no Pulumi, and has no rule for IBM's provider. */
const readable = {
  aws: {
    framework: 'cloudformation',
    files: ({ files }) => [...files].filter(([file]) => file.endsWith('.template.json')),
  },
  azure: { framework: 'arm', files: (zone) => [['zone.json', pulumiAsArm(captured(zone))]] },
  google: asTerraform,
  openstack: asTerraform,
} satisfies Record<string, Readable>

/** The rules that most bodies run. Those that order copies to other places are refused by name in `docs/conformance.md`. */
export const peer: Peer = {
  name: 'checkov',
  about: 'every check that fails has a reason; orders to copy data elsewhere are refused by name',
  needs: [python],
  install: installPythonTools,
  async run() {
    const accepted = new Accepted('checkov')
    const rows: Row[] = []
    for (const [provider, read] of Object.entries(readable) as [keyof typeof readable, Readable][]) {
      for (const zone of await emittedZones(provider)) rows.push(...judged(zone.name, await scan(zone, read), accepted))
    }
    return [...rows, ...accepted.unused()]
  },
}

/** Every stack's graph as one. */
const captured = ({ files }: EmittedForPeers): string => {
  const graphs = [...files].filter(([file]) => file.endsWith('.resources.json'))
  return JSON.stringify({ steps: graphs.flatMap(([, text]) => (JSON.parse(text) as { steps: object[] }).steps) })
}

/** Offline: nothing is downloaded from whoever makes it, and nothing reported. */
async function scan(zone: EmittedForPeers, { framework, files }: Readable): Promise<Report[]> {
  const folder = join(outFolder, 'checkov', zone.name)
  rmSync(folder, { recursive: true, force: true })
  for (const [file, text] of files(zone)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  const args = [
    '--directory',
    folder,
    '--framework',
    framework,
    '--skip-download',
    '--quiet',
    '--compact',
    '--output',
    'json',
  ]
  const { stdout, stderr } = await runBounded(pythonTool('checkov'), args, { seconds: 600 })
  if (stdout.trim() === '') throw new Error(stderr)
  const said: Report | Report[] | { passed: number } = JSON.parse(stdout)
  if (Array.isArray(said)) return said
  return 'results' in said ? [said] : []
}

function judged(name: string, reports: readonly Report[], accepted: Accepted): Row[] {
  const asked = reports.reduce((sum, { summary }) => sum + summary.passed + summary.failed, 0)
  if (asked === 0) return [failed(name, 'no rule was asked')]
  const objections = reports.flatMap(({ results }) =>
    results.failed_checks.map(
      ({ check_id, check_name, resource, file_path }): Objection => ({
        rule: check_id,
        subject: `${name}${file_path} ${resource}`,
        message: check_name,
      }),
    ),
  )
  const unread = reports.filter(({ summary }) => summary.parsing_errors > 0)
  return [
    ...unread.map(({ check_type }) => failed(name, `${check_type}: files that could not be read`)),
    ...accepted.rows(`${name}, ${asked} checks`, objections),
  ]
}
