import type { Located } from '../resource.ts'
import { at, isOn } from '../value.ts'
import { type Answer, all, any, type Holder, missing, must, open, shown, when } from './answer.ts'
import { statementsOf } from './policy-document.ts'

/** The template insists on its region; in a whole zone the organisation denies every other as well. */
export function regionPinned(holder: Holder): Answer {
  const { resource, zone, estate, wholeZone } = holder
  const [place] = resource.locations
  if (place === undefined || place.place.startsWith('@')) return open('region')
  if (!wholeZone) return shown
  const asserted = resource.setting.assertedRegion
  const guards = estate.resources.filter(({ type }) => /Organizations::Policy|aws_organizations_policy$/i.test(type))
  const isDenied = guards.some((guard) =>
    (statementsOf(at(guard.attributes, 'Content')) ?? []).some(
      (statement) =>
        statement.Effect === 'Deny' &&
        JSON.stringify(statement.Condition ?? {}).includes('aws:RequestedRegion') &&
        JSON.stringify(statement.Condition).includes(zone.region),
    ),
  )
  return all(
    resource.format !== 'cfn' || asserted === zone.region
      ? shown
      : missing('Rules.OnlyInThisRegion', zone.region, asserted),
    when(isDenied, 'AWS::Organizations::Policy', `Deny unless aws:RequestedRegion is ${zone.region}`),
  )
}

export function vpcBlocked({ estate, wholeZone }: Holder): Answer {
  if (!wholeZone) return shown
  const blocks = estate.resources.filter(({ type }) =>
    /VPCBlockPublicAccessOptions|aws_vpc_block_public_access_options/i.test(type),
  )
  return blocks.length === 0
    ? missing('AWS::EC2::VPCBlockPublicAccessOptions', 'block-bidirectional')
    : any(
        ...blocks.map(({ attributes }) =>
          must(
            attributes,
            'InternetGatewayBlockMode',
            'block-bidirectional',
            (found) => found === 'block-bidirectional',
          ),
        ),
      )
}

/** Snapshots of disks are shared with nobody: a setting of the account, in its foundation. */
export function snapshotsBlocked({ estate, dataSet, wholeZone, tagsOf }: Holder): Answer {
  const blocks = estate.ofFamily('snapshots-not-public')
  if (blocks.length === 0)
    return wholeZone ? missing('AWS::EC2::SnapshotBlockPublicAccess', 'block-all-sharing') : shown
  const own = blocks.filter((one) => ofAgency(one, dataSet.agencyShort, tagsOf))
  return any(
    ...(own.length > 0 ? own : wholeZone ? [] : blocks).map(({ attributes }) =>
      must(attributes, 'State', 'block-all-sharing', (found) => found === 'block-all-sharing'),
    ),
    missing('AWS::EC2::SnapshotBlockPublicAccess', 'block-all-sharing'),
  )
}

/** Stacks are named for the agency they belong to. */
const ofAgency = (
  resource: Located,
  agency: string,
  tagsOf: (one: Located) => Readonly<Record<string, string>>,
): boolean =>
  tagsOf(resource)['rettsky-agency'] === agency || (resource.setting.stack ?? '').startsWith(`lz-${agency}-`)

export function objectTrail({ estate, dataSet, wholeZone, tagsOf }: Holder): Answer {
  if (!wholeZone) return shown
  const trails = estate.ofFamily('cloudtrail').filter((one) => ofAgency(one, dataSet.agencyShort, tagsOf))
  const seen = trails.some(
    ({ attributes }) =>
      isOn(at(attributes, 'IsLogging') ?? true) &&
      JSON.stringify(at(attributes, 'AdvancedEventSelectors') ?? at(attributes, 'EventSelectors') ?? '').includes(
        'AWS::S3::Object',
      ),
  )
  return when(seen, 'AWS::CloudTrail::Trail AdvancedEventSelectors', 'Data of AWS::S3::Object')
}
