import type { Located } from '../resource.ts'
import { at, each, isAbsent, type Json, textAt } from '../value.ts'
import { type Answer, all, type Holder, missing, open, shown, type ZoneStacks } from './answer.ts'
import { serverText } from './server-text.ts'
import { absent, allNamed, wholeText } from './shared.ts'

export function regionPinned({ resource, zone, estate, wholeZone }: Holder): Answer {
  const [place] = resource.locations
  if (place === undefined || place.place.startsWith('@')) return open('location')
  if (!wholeZone) return shown
  const settings = estate.ofFamily('atracker-settings')
  const isOnly = settings.some(
    ({ attributes }) =>
      each(attributes, 'permitted_target_regions').every((region) => region === zone.region) &&
      each(attributes, 'permitted_target_regions').length > 0,
  )
  return isOnly
    ? shown
    : missing(
        'ibm_atracker_settings permitted_target_regions',
        zone.region,
        settings[0] === undefined ? undefined : at(settings[0].attributes, 'permitted_target_regions'),
      )
}

/** The resource group is the agency's own: no other agency's data lies in it. */
export function ownGroup({ resource, estate, dataSet, strangerIn }: Holder): Answer {
  const groupOf = (one: Located): string | undefined => {
    const direct = ['resource_group', 'resource_group_id'].flatMap((name) => estate.pointedAt(one, name))
    const instances = estate.pointedAt(one, 'resource_instance_id')
    const groups =
      direct.length > 0 ? direct : instances.flatMap((instance) => estate.pointedAt(instance, 'resource_group_id'))
    return groups.find(({ family }) => family === 'ibm-resource-group')?.address
  }
  const own = groupOf(resource)
  if (own !== undefined && !strangerIn('resource-group', groupOf)) return shown
  return missing('resource_group', `a resource group of ${dataSet.agencyShort} alone`, own)
}

/** The zone's own module makes its VPC; agencies' modules look it up. */
export const hasOwnModule = ({ estate, zone, tagsOf }: ZoneStacks): boolean =>
  estate.ofFamily('ibm-vpc').some((vpc) => tagsOf(vpc)['rettsky-zone'] === zone.id)

const connected = new Set(['key-issued', 'accepted', 'up'])

/** A gateway for each line that is on its way, joined to the zone's transit gateway once a carrier has handed it over. */
export function directLink({ estate, zone }: ZoneStacks): Answer {
  const gateways = estate.ofFamily('dl-gateway')
  const joined = gateways.filter((one) => estate.pointingAt(one, 'tg-connection').length > 0)
  const wanted = zone.links.filter(({ state }) => connected.has(state) && state !== 'key-issued').length
  const wide = gateways.find(({ attributes }) => textAt(attributes, 'default_import_route_filter') !== 'deny')
  return all(
    joined.length >= wanted
      ? shown
      : missing('ibm_dl_gateway with ibm_tg_connection', `${wanted}`, String(joined.length)),
    wide === undefined
      ? shown
      : missing(
          `${wide.address}.default_import_route_filter`,
          'deny',
          at(wide.attributes, 'default_import_route_filter'),
        ),
    absent(estate.ofFamily('floating-ip', 'public-gateway'), 'a way to the Internet'),
    publicSubnet(estate.ofFamily('ibm-subnet')),
  )
}

function publicSubnet(subnets: readonly Located[]): Answer {
  const open = subnets.find(({ attributes }) => !isAbsent(at(attributes, 'public_gateway')))
  return open === undefined
    ? shown
    : missing(`${open.address}.public_gateway`, 'absent', at(open.attributes, 'public_gateway') as Json)
}

export function probed({ estate, zone, tagsOf }: ZoneStacks): Answer {
  const probers = estate.ofFamily('ibm-instance').filter((server) => tagsOf(server)['rettsky-role'] === 'prober')
  if (probers.length === 0) return missing('ibm_is_instance', 'with tag rettsky-role:prober')
  return allNamed(
    [...new Set(zone.servers.map(({ address }) => address))],
    probers.map((one) => serverText(one) || wholeText(one)),
    'targets-from-zone.json',
  )
}
