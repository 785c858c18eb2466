import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { landingZonePlans } from '#infra/plan/index.ts'
import { captureResources } from '#infra/pulumi/capture.ts'
import type { CapturedResource } from '#infra/pulumi/recorder.ts'
import { parsePlan } from '#placement/read-plan.ts'
import { Api } from '../openstack/api.ts'
import { build } from '../openstack/build.ts'
import { installServices, withCloud } from '../openstack/services.ts'
import { root } from '../out-folder.ts'
import { failed, type Peer, passed, type Row } from '../peer.ts'
import { python } from '../python-tools.ts'

const andeby = join(root, 'examples', 'andeby', 'placement-plan.json')
const zone = 'private-andeby'

export const peer: Peer = {
  name: 'openstack',
  about:
    "Projects, networks, routers, security groups, quotas and ports of Andeby's own cloud, made in Keystone and Neutron and read back",
  needs: [python],
  install: installServices,
  run: () =>
    withCloud(async (cloud) => {
      const plan = landingZonePlans(parsePlan(readFileSync(andeby, 'utf8'), andeby)).find(
        ({ zone: { id } }) => id === zone,
      )!
      const api = await Api.logIn(cloud)
      // A line's port lies in the carrier's network, which is not here.
      const resources = (await captureResources(plan)).filter(({ urn }) => !urn.includes(':PrivateConnectivity$'))
      const { made, problems } = await build(api, resources.filter(fewAgencies(resources)))
      const rows = [...made]
        .sort()
        .map(([type, count]): Row => passed(`${zone}: ${type}`, `${count} made and read back as sent`))
      return problems.length === 0 ? rows : [...rows, failed(`${zone}: all of it`, problems.slice(0, 20).join('\n'))]
    }),
}

/**
 * All networks, projects, quotas and loans, but security groups and ports of two agencies alone: the one with the most rules,
 * and one other. All seventeen would take a quarter of an hour on two cores.
 */
function fewAgencies(all: readonly CapturedResource[]): (resource: CapturedResource) => boolean {
  const rules = all.filter(({ type }) => type.endsWith(':SecGroupRule'))
  const byProvider = [...Map.groupBy(rules, ({ provider }) => provider)].sort(([, a], [, b]) => b.length - a.length)
  const chosen = new Set(byProvider.slice(0, 2).map(([provider]) => provider))
  const own = all.filter(({ type, provider }) => /:(SecGroup|SecGroupRule|Port)$/.test(type) && !chosen.has(provider))
  const left = new Set(own.filter(({ provider }) => !provider?.includes('::lz-platform-')))
  return (resource) => !left.has(resource)
}
