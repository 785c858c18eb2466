import { type Acceptance, acceptancesOf, type PeerWithAcceptances, peersWithAcceptances } from './accepted.ts'

const titles: Readonly<Record<PeerWithAcceptances, string>> = {
  'cfn-lint': 'cfn-lint, AWS’s linter of templates',
  checkov: 'Checkov',
}

/** `docs/conformance.md`, from the lists that conformance itself goes by. */
export function page(): string {
  return `# What others’ tools say of what is emitted

\`npm run conformance\` runs them, \`npm run conformance -- NAME\` one of them. It installs them at pinned versions under
\`out/conformance\` (Python 3.11 with venv and Go 1.25.11 must be there, and Debian 12 for \`prometheus\`), asks no service but package registries, and ends with how
many cases passed. Nothing that a tool objects to is passed over: it is mended, answered at its construct, or stands below with
the reason. An answer that nothing needs any more fails too.

| Peer | What it is asked |
|---|---|
| \`cfn-lint\` | Every CloudFormation template of every AWS zone, in the region that it is deployed to |
| \`cdk-nag\` | AWS’s rule packs AwsSolutions and NIST 800-53 R5 over every AWS zone; answers stand at the constructs, by \`acknowledge\` in \`infra/aws\`. Two samples of it are in \`npm test\` |
| \`moto\` | Stacks that hold data are deployed to a stand-in for AWS on loopback, and AWS’s SDK reads back encryption, versioning, public access, region and tags |
| \`checkov\` | Templates as they stand; Pulumi programs as the Terraform or ARM that they stand for, since it reads no Pulumi |
| \`prometheus\` | Debian 12’s Prometheus and blackbox_exporter, which the probers run, read the monitoring of every zone; one zone’s is run on loopback for two minutes and \`rettsky monitor\` judges it |
| \`pulumi\` | The CLI itself takes Azure, Google and OpenStack zones through preview, up, changed up and destroy; [more](conformance-pulumi.md) |
| \`tofu\` | OpenTofu 1.10.10 takes every IBM zone through validate, plan, apply, changed apply and destroy, module by module, and \`rettsky check\` reads its plans and states |

What is left out, and why:

* moto makes no key with tags from a template and passes over a bucket’s versioning and public access, so these are set by
  AWS’s API from the template’s values before they are read back. Types that it does not make, or that nothing is read back
  of, are left out; the table names them stack by stack. The European Sovereign Cloud is not in it.
* Checkov has no rule for IBM’s provider, and the provider itself cannot be had: no version of its module that was asked for is
  served where this is built. What OpenTofu asks of it is answered by a stand-in (\`test/conformance/go/ibm-stand-in\`) that takes
  what \`test/conformance/ibm-provider.json\` says, an extract of the provider’s source and documentation with the place of each. The
  extract names what nobody has read there. What the provider itself refuses or replaces is not shown.
* Start scripts of Azure’s machines are not shown to Checkov: its search for secrets in encoded text takes minutes a machine.

## Rules that order data elsewhere

Whoever runs these tools over Rettsky’s zones, or over anything bound by a placement plan, gets orders that the plan forbids.
Skip them: \`--skip-check ${residency()
    .map(({ rule }) => rule)
    .join(',')}\`.

${table(residency())}

CKV_AZURE_94, 102, 129, 136 and 165 and others of the kind ask for geo-redundant backups of types that no zone here has.

${peersWithAcceptances.map((peer) => `## ${titles[peer]}: what is accepted\n\n${table(acceptancesOf(peer).filter(({ residency }) => residency !== true))}`).join('\n\n')}
`
}

const residency = (): Acceptance[] =>
  peersWithAcceptances.flatMap((peer) => acceptancesOf(peer).filter(({ residency }) => residency === true))

const table = (entries: readonly Acceptance[]): string =>
  [
    '| Rule | What it wants | Why not |',
    '|---|---|---|',
    ...entries.map(({ rule, about, reason }) => `| ${[rule, about, reason].map(cell).join(' | ')} |`),
  ].join('\n')

const cell = (text: string): string => text.replaceAll('|', '\\|')
