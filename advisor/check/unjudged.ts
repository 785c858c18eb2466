import type { Issue } from '#catalogue/vocabulary/issue.ts'
import type { Resource } from '#policies/check/resource.ts'

/** Providers that only help to write code: what they make lies in the state, or nowhere. */
const helpers = /^(null|random|time|tls|local|terraform|archive|external|http|command|pulumi)[_:]/

/** Stacks and modules whose resources stand in a template of their own. CDK writes those beside the others, where they are read. */
const nested =
  /^(AWS::CloudFormation::Stack|AWS::Serverless::Application|aws_cloudformation_stack|aws:cloudformation\/stack:Stack|Microsoft\.Resources\/deployments|[\w:]+::MODULE)$/i

/** What was read and nobody can judge, said so that silence means consent: types of providers that are not known, and nested stacks whose template is not there. */
export function unjudged(resources: readonly Resource[], sources: readonly string[]): Issue[] {
  const strange = resources.filter(
    ({ provider, type }) => provider === 'other' && !helpers.test(type) && !nested.test(type),
  )
  const types = [...new Set(strange.map(({ type }) => type))].sort()
  const besides = sources.some((file) => file.endsWith('.nested.template.json'))
  const stacks = besides ? [] : resources.filter(({ type }) => nested.test(type))
  return [
    ...(types.length === 0 ? [] : [{ code: 'types-not-judged', path: '', met: types.join(', ') }]),
    ...stacks.map(({ file, address }) => ({ code: 'nested-stack-not-read', file, path: address })),
  ]
}
