import { describe, expect, it } from 'vitest'
import { type Format, formats } from '#policies/check/index.ts'
import { spelt, speltCopy } from '#policies/check/spelling.ts'

const as = (format: Format, provider: 'aws' | 'azure' = 'aws') => ({ format, provider })

describe('a finding names an attribute', () => {
  it('as the tool writes it that the file is of', () => {
    const said = formats.map((format) => spelt('PubliclyAccessible', as(format))[0])
    expect(said).toEqual([
      'publicly_accessible',
      'publicly_accessible',
      'PubliclyAccessible',
      'PubliclyAccessible',
      'publiclyAccessible',
    ])
    expect(spelt('object_lock_enabled', as('cfn'))[0]).toBe('ObjectLockEnabled')
  })

  it('by the resource of its own where the tool has one, with the value that it takes there', () => {
    expect(spelt('PublicAccessBlockConfiguration', as('tfplan'))[0]).toBe('aws_s3_bucket_public_access_block')
    expect(spelt('publicNetworkAccess', as('tf', 'azure'), 'Disabled')).toEqual([
      'public_network_access_enabled',
      'false',
    ])
    expect(spelt('publicNetworkAccess', as('arm', 'azure'), 'Disabled')).toEqual(['publicNetworkAccess', 'Disabled'])
  })

  it('and leaves the address of what copies, and the names of settings, as they are', () => {
    const route = "Microsoft.Insights/diagnosticSettings/[format('{0}-d', parameters('a'))].workspace_id"
    expect(speltCopy(route, as('arm', 'azure'))).toBe(route.replace('workspace_id', 'workspaceId'))
    expect(speltCopy('Site_1.price_class', as('cfn'))).toBe('Site_1.PriceClass')
    expect(spelt('Group.rds.force_ssl', as('cfn'))[0]).toBe('Group.rds.force_ssl')
  })
})
