import { failed, passed, type Row } from '../peer.ts'

/** Where an SDK's declaration is wrong and what is emitted is right, with the source that says so. */
const accepted: readonly { readonly about: RegExp; readonly reason: string }[] = [
  {
    about: /^azure-native:dbforpostgresql:Server \S+: dataEncryption\.type is "SystemManaged"/,
    reason:
      'the SDK lists the values of another type with the same name, of Citus server groups; the flexible server takes AzureKeyVault and SystemManaged (Microsoft, PostgreSqlFlexibleServerKeyType)',
  },
  {
    about: /^azure-native:dbforpostgresql:Administrator \S+: principalType is "ServicePrincipal"/,
    reason:
      'the SDK lists the values of roles in Citus server groups; administrators of a flexible server are Group, ServicePrincipal, Unknown or User (Microsoft, PostgreSqlFlexibleServerPrincipalType)',
  },
  {
    about: /^gcp:compute\/globalForwardingRule:GlobalForwardingRule \S+: loadBalancingScheme is ""/,
    reason: 'the SDK’s own example for Private Service Connect to Google’s services has the empty string',
  },
]

/** Leaves out what is accepted, and keeps which entries something met. */
export class Accepted {
  readonly #used = new Set<RegExp>()

  without(problems: readonly string[]): string[] {
    return problems.filter((problem) => {
      const found = accepted.find(({ about }) => about.test(problem))
      if (found !== undefined) this.#used.add(found.about)
      return found === undefined
    })
  }

  /** What is accepted must still be met; what is not any more is to be removed. */
  rows(): Row[] {
    return accepted.map(({ about, reason }) =>
      this.#used.has(about)
        ? passed(`accepted ${about.source}`, reason)
        : failed(`accepted ${about.source}`, 'is not met any more; remove it'),
    )
  }
}
