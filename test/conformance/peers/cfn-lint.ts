import { join } from 'node:path'
import { emittedZones } from '../emitted.ts'
import { failed, type Peer, passed, type Row } from '../peer.ts'
import { installPythonTools, python, pythonTool } from '../python-tools.ts'
import { runBounded } from '../run-bounded.ts'

type Finding = {
  Rule: { Id: string }
  Message: string
  Filename: string
  Location: { Path: (string | number)[] | null }
}

/** AWS's own linter, over every template of every AWS zone. What is accepted says why in the template's own metadata. */
export const peer: Peer = {
  name: 'cfn-lint',
  about: 'CloudFormation templates have no error and no warning',
  needs: [python],
  install: installPythonTools,
  async run() {
    const rows: Row[] = []
    for (const { name, plan, folder, files } of await emittedZones('aws')) {
      const templates = [...files.keys()].filter((file) => file.endsWith('.template.json'))
      const findings = await lint(
        templates.map((file) => join(folder, file)),
        plan.zone.location.region,
      )
      for (const template of templates) {
        const own = findings.filter(({ Filename }) => Filename === join(folder, template))
        const said = own.map(
          ({ Rule, Message, Location }) => `${Rule.Id} ${(Location.Path ?? []).join('.')}: ${Message}`,
        )
        const asked = `${name}/${template}`
        rows.push(own.length === 0 ? passed(asked) : failed(asked, said.join('; ')))
      }
    }
    return rows
  },
}

async function lint(paths: readonly string[], region: string): Promise<Finding[]> {
  const ran = await runBounded(pythonTool('cfn-lint'), ['--format', 'json', '--regions', region, '--', ...paths], {
    seconds: 600,
  })
  if (ran.stdout.trim() === '') throw new Error(ran.stderr)
  return JSON.parse(ran.stdout) as Finding[]
}
