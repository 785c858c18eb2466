import { join } from 'node:path'
import { Accepted, type Objection } from '../accepted.ts'
import { type EmittedForPeers, emittedZones } from '../emitted.ts'
import type { Peer } from '../peer.ts'
import { installPythonTools, python, pythonTool } from '../python-tools.ts'
import { runBounded } from '../run-bounded.ts'

type Finding = {
  Rule: { Id: string }
  Message: string
  Filename: string
  Location: { Path: (string | number)[] | null }
}

/** AWS's own linter, over every template of every AWS zone, each in the region that it is deployed to. */
export const peer: Peer = {
  name: 'cfn-lint',
  about: 'CloudFormation templates have no error and no warning that is not explained',
  needs: [python],
  install: installPythonTools,
  async run() {
    const accepted = new Accepted('cfn-lint')
    const zones = await emittedZones('aws')
    const findings = await lint(zones)
    const rows = zones.flatMap(({ name, folder, files }) =>
      deployedIn(files).flatMap(({ template }) => {
        const path = join(folder, template)
        return accepted.rows(`${name}/${template}`, findings.filter(({ Filename }) => Filename === path).map(objection))
      }),
    )
    return [...rows, ...accepted.unused()]
  },
}

const objection = ({ Rule, Message, Location }: Finding): Objection => ({
  rule: Rule.Id,
  subject: (Location.Path ?? []).join('.'),
  message: Message,
})

/** A region's templates in one run each: loading the linter's schemas is most of the work. */
async function lint(zones: readonly EmittedForPeers[]): Promise<Finding[]> {
  const byRegion = new Map<string, string[]>()
  for (const { folder, files } of zones) {
    for (const { region, template } of deployedIn(files)) {
      byRegion.set(region, [...(byRegion.get(region) ?? []), join(folder, template)])
    }
  }
  const findings: Finding[] = []
  for (const [region, paths] of byRegion) {
    const args = ['--format', 'json', '--regions', region, '--', ...paths]
    const { stdout, stderr } = await runBounded(pythonTool('cfn-lint'), args, { seconds: 900 })
    if (stdout.trim() === '') throw new Error(stderr)
    findings.push(...(JSON.parse(stdout) as Finding[]))
  }
  return findings
}

const deployedIn = (files: EmittedForPeers['files']): { region: string; template: string }[] =>
  JSON.parse(files.get('deployment.json') ?? '{}').stacks
