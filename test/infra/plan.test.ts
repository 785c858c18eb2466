import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Provider } from '#catalogue/offer.ts'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import { LandingZonePlan } from '#infra/landing-zone-plan.ts'
import { landingZonePlans, tagForm } from '#infra/plan/index.ts'
import { contains, overlaps, parsePrefix } from '#infra/plan/prefix.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import { samplePlacementPlan, sealed } from './sample-placement-plan.ts'

const plans = landingZonePlans(samplePlacementPlan())
const aws = plans.find(({ zone }) => zone.provider === 'aws') as LandingZonePlan

/** The sample plan with a change, sealed again. */
function changed(change: (plan: PlacementPlan) => void): PlacementPlan {
  const plan = structuredClone(samplePlacementPlan())
  change(plan)
  return sealed(plan)
}

describe('landing-zone plans', () => {
  it('are made for every zone that holds something, in every provider', () => {
    expect(plans.map(({ zone }) => zone.provider).sort()).toEqual([...Provider.options].sort())
    for (const plan of plans) expect(LandingZonePlan.safeParse(plan).error?.issues ?? []).toEqual([])
  })

  it('leave out a zone in which nothing lies', () => {
    const empty = changed((plan) => {
      plan.placements = plan.placements.filter(({ zone }) => zone !== aws.zone.id)
    })
    expect(landingZonePlans(empty).map(({ zone }) => zone.id)).not.toContain(aws.zone.id)
  })

  it('are the same whatever the order of placements, zones, links and agencies', () => {
    const shuffled = <T>(list: T[]) => fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })
    const { placements, zones, links, agencies, onRamps, networks } = samplePlacementPlan()
    const order = fc.record({
      placements: shuffled(placements),
      zones: shuffled(zones),
      links: shuffled(links),
      agencies: shuffled(agencies),
      onRamps: shuffled(onRamps),
      networks: shuffled(networks),
    })
    const comparable = (made: LandingZonePlan[]) => made.map(({ planDigest: _, ...rest }) => rest)
    fc.assert(
      fc.property(order, (reordered) => {
        const made = landingZonePlans(sealed({ ...samplePlacementPlan(), ...reordered }))
        expect(comparable(made)).toEqual(comparable(plans))
      }),
      { numRuns: 20 },
    )
  })

  it('give each agency its data stores with the controls that its rules require', () => {
    const [helse, plan] = aws.agencies
    expect(helse?.agency.short).toBe('helse')
    expect(helse?.account).toBe('lz-helse-aws-stockholm')
    expect(helse?.dataStores.map(({ store }) => store.kind)).toEqual(['postgres', 'object'])
    expect(plan?.dataStores.map(({ key }) => key)).toEqual(['plan-c1', 'plan-c2'])
  })

  it('give a key the strictest custody that any data set under it requires', () => {
    expect(aws.keys.map(({ id, custody }) => [id, custody])).toEqual([
      ['helse-c3', 'customer-held-external'],
      ['plan-c1', 'customer-managed'],
      ['plan-c2', 'customer-managed'],
    ])
    const mild = changed((plan) => {
      for (const placement of plan.placements) placement.controls = []
    })
    expect(new Set(landingZonePlans(mild).flatMap(({ keys }) => keys.map(({ custody }) => custody)))).toEqual(
      new Set(['provider']),
    )
  })

  it('probe the line and every application server at its present address', () => {
    const { probes, prober } = aws.responseTimeMonitor
    expect(probes[0].from).toBe('body')
    expect(probes[0].to.address).toBe(prober)
    const servers = aws.agencies.flatMap((share) => share.servers)
    expect(
      probes
        .slice(1)
        .map(({ to }) => `${to.address}:${to.port}`)
        .sort(),
    ).toEqual(servers.map(({ server }) => `${server.address}:${server.port}`).sort())
  })

  it('tell probes apart whose system and server would give one name', () => {
    const alike = changed((plan) => {
      const [first, second] = plan.placements.filter(({ kind, zone }) => kind === 'system' && zone === 'aws-stockholm')
      if (first === undefined || second === undefined) throw new Error('the sample has two systems')
      const server = { address: '10.20.1.1', port: 443, probe: 'https', vcpu: 1, memoryGib: 1, diskGib: 1 } as const
      Object.assign(first, { id: 'a-b', system: 'a-b', servers: [{ ...server, id: 'c0' }] })
      Object.assign(second, { id: 'a', system: 'a', servers: [{ ...server, id: 'b-c0' }] })
    })
    const [made] = landingZonePlans(alike).filter(({ zone }) => zone.id === 'aws-stockholm')
    const ids = made?.responseTimeMonitor.probes.map(({ id }) => id) ?? []
    expect(new Set(ids).size).toBe(3)
  })

  it("take a probe's objective from the system where it states one, else from the published round trips", () => {
    const objective = (system: string) =>
      aws.responseTimeMonitor.probes.find((probe) => probe.system?.startsWith(system))?.objectiveP95Ms
    expect(objective('home-care')).toBe(300)
    expect(objective('building-cases')).toBe(25)
  })

  it('measure a line between any zone and the body against the city that the zone is in', () => {
    const lines = plans.map(({ zone, responseTimeMonitor }) => [zone.id, responseTimeMonitor.probes[0].objectiveP95Ms])
    expect(Object.fromEntries(lines)).toMatchObject({
      'private-andeby': 5,
      'aws-stockholm': 25,
      'ibm-frankfurt': 35,
      'azure-oslo': 5,
    })
  })

  it('route agencies only over a zone that has a line up', () => {
    expect(aws.privateConnectivity.agencyRoutes).toBe(true)
    const accepted = changed((plan) => {
      for (const link of plan.links) if (link.state === 'up') link.state = 'accepted'
    })
    expect(landingZonePlans(accepted).every(({ privateConnectivity }) => !privateConnectivity.agencyRoutes)).toBe(true)
  })

  it('route to the zones that something in them depends on, through the body’s own network', () => {
    const crossing = changed((plan) => {
      const dependency = { from: 'a', to: 'b', gibPerMonth: 5, monthly: 0, roundTripMs: null, maxRoundTripMs: null }
      plan.crossings = [{ ...dependency, fromZone: 'aws-stockholm', toZone: 'private-andeby' }]
    })
    const prefixes = new Map(
      landingZonePlans(crossing).map((plan) => [plan.zone.id, plan.privateConnectivity.prefixesToZone]),
    )
    expect(prefixes.get('aws-stockholm')).toEqual(['10.20.0.0/16', '10.21.0.0/16', '10.64.0.0/16'])
    expect(prefixes.get('private-andeby')).toEqual(['10.20.0.0/16', '10.21.0.0/16', '10.65.0.0/16'])
    expect(prefixes.get('azure-oslo')).toEqual(['10.20.0.0/16', '10.21.0.0/16'])
  })

  it('round the budget up and say it in the currency that AWS bills in, at the rates of the plan', () => {
    expect(aws.budget).toMatchObject({
      monthly: 101_000,
      currency: 'NOK',
      seller: { monthly: 10_100, currency: 'USD' },
    })
    const azure = plans.find(({ zone }) => zone.provider === 'azure')
    expect(azure?.budget.seller).toBeUndefined()
  })

  it('carry tags that every provider takes', () => {
    for (const plan of plans) {
      for (const [key, value] of Object.entries(plan.tags))
        expect([key, value].every((text) => tagForm.test(text))).toBe(true)
    }
  })
})

describe('addresses', () => {
  it('lie inside their zone and never overlap, for every size of zone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 16, max: 24 }),
        fc.integer({ min: 0, max: 255 }),
        fc.boolean(),
        (length, second, twoSites) => {
          const cidr = `10.${second}.0.0/${length}`
          const plan = changed((content) => {
            content.networks = ['192.168.0.0/16']
            content.links = content.links.map((link) => ({ ...link }))
            for (const zone of content.zones) {
              if (zone.id !== 'aws-stockholm') continue
              zone.cidr = cidr
              zone.capabilities = { ...zone.capabilities, twoSites }
            }
            content.placements = content.placements
              .filter(({ zone }) => zone === 'aws-stockholm')
              .map((placement) => ({ ...placement, controls: [] }))
          })
          const [made] = landingZonePlans(plan)
          const subnets = made?.subnets ?? []
          expect(new Set(subnets.map(({ purpose }) => purpose)).size).toBe(5)
          expect(subnets.every(({ site }) => twoSites || site === 0)).toBe(true)
          for (const [i, subnet] of subnets.entries()) {
            expect(contains(parsePrefix(cidr), subnet.cidr.split('/')[0] ?? '')).toBe(true)
            expect(parsePrefix(subnet.cidr).first % 2 ** (32 - parsePrefix(subnet.cidr).length)).toBe(0)
            for (const other of subnets.slice(i + 1)) {
              expect(overlaps(parsePrefix(subnet.cidr), parsePrefix(other.cidr))).toBe(false)
            }
          }
          const monitoring = subnets.find(({ purpose }) => purpose === 'monitoring')
          expect(contains(parsePrefix(monitoring?.cidr ?? ''), made?.responseTimeMonitor.prober ?? '')).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('stay where they are when a second site is added', () => {
    const one = changed((plan) => {
      for (const zone of plan.zones) zone.capabilities = { ...zone.capabilities, twoSites: false }
      for (const placement of plan.placements) {
        placement.controls = placement.controls.filter(({ control }) => control !== 'two-sites')
      }
    })
    for (const plan of landingZonePlans(one)) {
      const before = plans.find(({ zone }) => zone.id === plan.zone.id)
      expect(before?.subnets).toEqual(expect.arrayContaining(plan.subnets))
    }
  })

  it('agree with an address-by-address comparison on whether two prefixes overlap', () => {
    const prefix = fc.record({ first: fc.integer({ min: 0, max: 255 }), length: fc.integer({ min: 26, max: 32 }) })
    const addresses = ({ first, length }: { first: number; length: number }) => {
      const size = 2 ** (32 - length)
      return Array.from({ length: size }, (_, i) => first - (first % size) + i)
    }
    fc.assert(
      fc.property(prefix, prefix, (a, b) => {
        const shared = addresses(a).some((address) => addresses(b).includes(address))
        expect(overlaps(a, b)).toBe(shared)
      }),
    )
  })
})

describe('a plan that cannot be built', () => {
  const codesOf = (plan: PlacementPlan): string[] => {
    try {
      landingZonePlans(plan)
      return []
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      for (const issue of error.issues) expect(issue.path).not.toBe('')
      return error.issues.map(({ code, path }) => `${code} ${path}`)
    }
  }
  const zoneOf = (plan: PlacementPlan, id: string) =>
    plan.zones.find((zone) => zone.id === id) as PlacementPlan['zones'][number]
  const upLink = (plan: PlacementPlan) =>
    plan.links.find(({ id }) => id === 'aws-stockholm-1') as PlacementPlan['links'][number]

  const cases: [string, (plan: PlacementPlan) => void, string][] = [
    [
      'a zone whose offer closed',
      (plan) => {
        zoneOf(plan, 'ibm-frankfurt').status = 'closed'
      },
      'zone-not-open zones[4].status',
    ],
    [
      'a zone whose offer is only announced',
      (plan) => {
        zoneOf(plan, 'ibm-frankfurt').status = 'announced'
      },
      'zone-not-open zones[4].status',
    ],
    [
      'a data set whose zone cannot do what is asked of it',
      (plan) => {
        const zone = zoneOf(plan, 'aws-stockholm')
        zone.capabilities = { ...zone.capabilities, objectLock: false }
        const held = plan.placements.find(({ zone: id, store }) => id === zone.id && store?.kind === 'object')!
        held.controls = [{ control: 'immutable', rules: ['T01'] }]
        plan.placements = [held]
      },
      'capability-missing placements[0].zone',
    ],
    [
      'a data set that is larger than its zone’s provider makes a store',
      (plan) => {
        zoneOf(plan, 'aws-stockholm').provider = 'azure'
        plan.links = plan.links.map(({ onRamp: _, ...link }) => link)
        const held = plan.placements.find(({ zone, store }) => zone === 'aws-stockholm' && store !== null)!
        held.store = { ...held.store!, kind: 'file', gib: 100_000, growthPerYear: 0.1 }
        held.controls = []
        plan.placements = [held]
      },
      'store-too-large placements[0].store.gib',
    ],
    [
      'a zone inside the body’s own network',
      (plan) => {
        zoneOf(plan, 'aws-stockholm').cidr = '10.20.64.0/20'
      },
      'prefix-overlap zones[1].cidr',
    ],
    [
      'two zones that overlap',
      (plan) => {
        zoneOf(plan, 'google-stockholm').cidr = '10.65.128.0/20'
      },
      'prefix-overlap zones[3].cidr',
    ],
    [
      'a prefix with host bits',
      (plan) => {
        zoneOf(plan, 'aws-stockholm').cidr = '10.65.0.1/16'
      },
      'prefix-host-bits zones[1].cidr',
    ],
    [
      'a zone too small for its subnets',
      (plan) => {
        zoneOf(plan, 'aws-stockholm').cidr = '10.65.0.0/25'
      },
      'prefix-size zones[1].cidr',
    ],
    [
      'a zone larger than a provider takes',
      (plan) => {
        zoneOf(plan, 'aws-stockholm').cidr = '10.128.0.0/12'
      },
      'prefix-size zones[1].cidr',
    ],
    [
      'a zone without a line',
      (plan) => {
        plan.links = plan.links.filter(({ zone }) => zone !== 'aws-stockholm')
      },
      'zone-without-link zones[1]',
    ],
    [
      'a line to Azure that does not say in which building its circuit is handed over',
      (plan) => {
        const zone = zoneOf(plan, 'aws-stockholm')
        Object.assign(zone, { provider: 'azure', onRamps: ['azure-oslo'] })
        for (const link of plan.links.filter((one) => one.zone === zone.id)) delete link.onRamp
      },
      'link-without-on-ramp links[2].onRamp',
    ],
    [
      'a line that is up without its BGP key',
      (plan) => {
        delete upLink(plan).bgpKeyReference
      },
      'link-facts-missing links[2].bgpKeyReference',
    ],
    [
      'an ordered line without its numbers',
      (plan) => {
        delete upLink(plan).bodyAsn
      },
      'link-facts-missing links[2].bodyAsn',
    ],
    [
      'a building that nobody knows',
      (plan) => {
        upLink(plan).onRamp = 'nowhere'
      },
      'unknown-name links[2].onRamp',
    ],
    [
      'a building of another provider',
      (plan) => {
        upLink(plan).onRamp = 'azure-ramp-one'
      },
      'unknown-name links[2].onRamp',
    ],
    [
      'a zone with the body’s own number',
      (plan) => {
        upLink(plan).zoneAsn = 65_010
      },
      'asn-clash links[2].zoneAsn',
    ],
    [
      'two zones with one number',
      (plan) => {
        upLink(plan).zoneAsn = 64_622
      },
      'asn-clash links[2].zoneAsn',
    ],
    [
      'two lines with one VLAN on one connection',
      (plan) => {
        upLink(plan).vlan = 301
      },
      'vlan-clash links[2].vlan',
    ],
    [
      'two lines with the same addresses',
      (plan) => {
        upLink(plan).peering = { bodyAddress: '169.254.30.1/30', zoneAddress: '169.254.30.2/30' }
      },
      'peering-overlap links[2].peering',
    ],
    [
      'a line whose ends lie apart',
      (plan) => {
        upLink(plan).peering = { bodyAddress: '169.254.40.1/30', zoneAddress: '169.254.40.9/30' }
      },
      'peering-ends links[2].peering',
    ],
    [
      'an agency that nobody described',
      (plan) => {
        ;(plan.placements[0] as PlacementPlan['placements'][number]).agency = '911111111'
      },
      'agency-unknown placements[0].agency',
    ],
  ]

  it.each(cases)('is refused: %s', (_, change, expected) => {
    expect(codesOf(changed(change))).toContain(expected)
  })

  it('is refused when it was edited after it was made', () => {
    expect(codesOf({ ...samplePlacementPlan(), asOf: '2026-11-22' })).toEqual(['plan-was-edited digest'])
  })

  it('is refused when an account gets a longer name than the provider takes', () => {
    const long = changed((plan) => {
      const zone = zoneOf(plan, 'google-stockholm')
      for (const holder of [...plan.placements, ...plan.links])
        if (holder.zone === zone.id) holder.zone = 'google-cloud-stockholm-second'
      zone.id = 'google-cloud-stockholm-second'
    })
    expect(codesOf(long)).toEqual(['name-too-long zones[3].id', 'name-too-long zones[3].id'])
  })

  it('is refused with every issue at once', () => {
    const all = changed((plan) => {
      zoneOf(plan, 'ibm-frankfurt').status = 'closed'
      zoneOf(plan, 'aws-stockholm').cidr = '10.20.64.0/20'
      delete upLink(plan).connectionId
      delete upLink(plan).vlan
    })
    expect(codesOf({ ...all, asOf: '2026-11-22' }).length).toBe(5)
  })

  it('may share the numbers that a provider gives every customer', () => {
    const microsoft = changed((plan) => {
      for (const link of plan.links) if (link.zoneAsn !== undefined && link.zone.startsWith('a')) link.zoneAsn = 12_076
    })
    expect(codesOf(microsoft)).toEqual([])
  })
})
