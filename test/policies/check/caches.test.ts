import { describe, expect, it } from 'vitest'
import { locateOf, placesOf } from './locate-of.ts'

const everywhere = expect.stringContaining('global (cache-at-edges)')

describe('a cache at the edges of a network', () => {
  it('copies the bucket that it fetches from everywhere, and says so of the bucket', () => {
    const origin = { Id: 'a', DomainName: { 'Fn::GetAtt': ['Site', 'RegionalDomainName'] } }
    const logging = { Bucket: { 'Fn::GetAtt': ['Logs', 'DomainName'] } }
    const found = locateOf({
      Resources: {
        ...{ Site: { Type: 'AWS::S3::Bucket' }, Logs: { Type: 'AWS::S3::Bucket' } },
        Edge: {
          Type: 'AWS::CloudFront::Distribution',
          Properties: { DistributionConfig: { Origins: [origin], Logging: logging } },
        },
      },
    })
    expect([placesOf(found.get('Site')), placesOf(found.get('Logs'))]).toEqual([everywhere, '@stack'])
  })

  it('does so of a storage account too', () => {
    const hostName = "[reference(resourceId('Microsoft.Storage/storageAccounts', 'a')).primaryEndpoints.blob]"
    const found = locateOf({
      contentVersion: '1.0.0.0',
      resources: [
        { type: 'Microsoft.Storage/storageAccounts', name: 'a', location: 'norwayeast' },
        { type: 'Microsoft.Cdn/profiles/originGroups/origins', name: 'p/g/o', properties: { hostName } },
      ],
    })
    expect(placesOf(found.get('Microsoft.Storage/storageAccounts/a'))).toEqual(everywhere)
  })
})
