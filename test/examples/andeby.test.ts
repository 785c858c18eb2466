import { BlockList } from 'node:net'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '#catalogue/index.ts'
import { isOrganisationNumber } from '#catalogue/vocabulary/identifier.ts'
import type { Submission } from '#classifier/submission.ts'
import { dataSets, read, submissionFiles, submissions, systems, workspace } from './andeby.ts'

const repeated = (values: readonly string[]): string[] => values.filter((value, i) => values.indexOf(value) !== i)

function within(prefixes: readonly string[]): (address: string) => boolean {
  const list = new BlockList()
  for (const prefix of prefixes) {
    const [network = '', length = ''] = prefix.split('/')
    list.addSubnet(network, Number(length))
  }
  return (address) => list.check(address)
}

describe('Andeby is big enough to be honest', () => {
  it('has the agencies, systems, data sets, dependencies and servers of a real municipality', () => {
    const agencies = new Set(submissions.map(({ agency }) => agency))
    const flows = submissions.flatMap(({ dependsOn }) => dependsOn).filter(({ gibPerMonth }) => gibPerMonth > 0)
    expect(agencies.size).toBeGreaterThanOrEqual(14)
    expect(systems.length).toBeGreaterThanOrEqual(115)
    expect(dataSets.length).toBeGreaterThanOrEqual(260)
    expect(flows.length).toBeGreaterThanOrEqual(160)
    expect(submissions.flatMap(({ servers }) => servers).length).toBeGreaterThanOrEqual(45)
  })

  it.each([
    ['child protection', 'child-protection-case'],
    ['social services', 'social-services-case'],
    ['home-care records', 'home-care-records'],
    ['nursing homes', 'nursing-homes'],
    ['school administration', 'school-administration'],
    ['national exams', 'national-exams'],
    ['kindergartens', 'kindergarten-admissions'],
    ['building cases', 'building-cases'],
    ['property', 'property-management'],
    ['land registry copy', 'land-registry-copy'],
    ['customer register', 'customer-register'],
    ['case and archive system', 'case-archive'],
    ['payroll', 'payroll'],
    ['accounting', 'accounting'],
    ['tax collection', 'property-tax'],
    ['water pumps', 'water-scada'],
    ['sewage control', 'sewage-control'],
    ['waste with connected bins', 'bin-sensors'],
    ['parking', 'parking'],
    ['library', 'library-system'],
    ['culture booking', 'culture-booking'],
    ['fire service', 'object-plans'],
    ['emergency planning', 'alarm-plans'],
    ['identity and access', 'identity'],
    ['integration platform', 'integration-platform'],
    ['service desk', 'service-desk'],
    ['e-mail', 'email-calendar'],
    ['intranet', 'intranet'],
    ['web site', 'website'],
    ['chatbot', 'website-chatbot'],
    ['open-data portal', 'open-data-portal'],
    ['robotic process automation', 'robotic-automation'],
    ['data lake', 'data-lake'],
    ['GIS', 'gis-platform'],
    ['video from traffic cameras', 'traffic-cameras'],
    ['HR', 'employee-master'],
    ['elections', 'election-administration'],
    ['whistle-blowing', 'whistleblowing'],
    ['secret-address register', 'secret-address-register'],
  ])('covers %s', (_, system) => {
    const found = submissions.find((submission) => submission.system.id === system)
    expect(found?.dataSets.length).toBeGreaterThan(0)
    expect(found?.servers.length).toBeGreaterThan(0)
  })

  it('has hubs that dozens of systems depend on', () => {
    const dependents = (hub: string) =>
      submissions.filter(({ dependsOn }) => dependsOn.some(({ system }) => system === hub)).length
    expect(dependents('identity')).toBeGreaterThan(40)
    expect(dependents('integration-platform')).toBeGreaterThan(40)
  })

  it('has no two systems with the same name, description or shape', () => {
    const shape = ({ servers, dependsOn, dataSets: sets }: Submission) => JSON.stringify([servers, dependsOn, sets])
    expect(repeated(systems.map(({ name }) => name.nb ?? ''))).toEqual([])
    expect(repeated(systems.map(({ description }) => description?.nb ?? ''))).toEqual([])
    expect(repeated(submissions.map(shape))).toEqual([])
    expect(repeated(dataSets.map(({ name }) => name.nb ?? ''))).toEqual([])
  })
})

describe('Andeby holds together', () => {
  const agency = (id: string) => workspace.agencies.find((candidate) => candidate.id === id)

  it('names the schema in every file, so that editors complete and check it', () => {
    const [config, ...others] = [read('rettsky.yaml'), ...submissionFiles.map(read)].map((text) => text.split('\n')[0])
    expect(config).toBe('# yaml-language-server: $schema=../../schemas/workspace.schema.json')
    expect([...new Set(others)]).toEqual(['# yaml-language-server: $schema=../../../../schemas/submission.schema.json'])
  })

  it('keeps each submission in the folder of its agency under the name of its system', () => {
    const expected = submissions.map(({ agency: id, system }) => `submissions/${agency(id)?.short}/${system.id}.yaml`)
    expect(submissionFiles).toEqual(expected)
  })

  it('gives every system and data set an id of its own', () => {
    expect(repeated([...systems, ...dataSets].map(({ id }) => id))).toEqual([])
  })

  it('has organisation numbers whose check digit holds, and uses each agency', () => {
    const ids = [workspace.body.id, ...workspace.agencies.map(({ id }) => id)]
    expect(ids.filter((id) => !isOrganisationNumber(id))).toEqual([])
    expect(repeated(ids)).toEqual([])
    const used = new Set(submissions.map((submission) => submission.agency))
    expect(workspace.agencies.filter(({ id }) => !used.has(id))).toEqual([])
  })

  it('depends only on systems and data sets that exist, and on none of its own twice', () => {
    const known = new Set([...systems, ...dataSets].map(({ id }) => id))
    for (const { system, dependsOn } of submissions) {
      const targets = dependsOn.map((dependency) => dependency.system ?? dependency.dataSet ?? '')
      expect(targets.filter((target) => !known.has(target) || target === system.id)).toEqual([])
      expect(repeated(targets)).toEqual([])
    }
  })

  it('names only zones of its own and offers of the catalogue', () => {
    const ids = workspace.zones.map(({ id }) => id)
    const places = [...ids, ...loadCatalogue().offers.map(({ id }) => id)]
    expect(
      systems.flatMap(({ now }) => (now === undefined ? [] : [now.zone])).filter((z) => !places.includes(z)),
    ).toEqual([])
    expect(systems.flatMap(({ bound }) => bound?.zone ?? []).filter((z) => !ids.includes(z))).toEqual([])
    expect(workspace.zones.map(({ offer }) => offer).filter((offer) => !places.includes(offer))).toEqual([])
  })

  it("gives every server a private address of its own inside the body's networks", () => {
    const addresses = submissions.flatMap(({ servers }) => servers.map(({ address }) => address))
    const isOwn = within(workspace.networks)
    const isPrivate = within(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'])
    expect(repeated(addresses)).toEqual([])
    expect(addresses.filter((address) => !isOwn(address) || !isPrivate(address))).toEqual([])
  })

  it("gives zones prefixes that overlap neither each other nor the body's networks", () => {
    const prefixes = [...workspace.networks, ...workspace.zones.map(({ cidr }) => cidr)]
    const networks = prefixes.map((prefix) => prefix.split('/')[0] ?? '')
    const clashes = prefixes.flatMap((prefix, i) =>
      networks.filter((network, j) => i !== j && within([prefix])(network)),
    )
    expect(clashes).toEqual([])
  })

  it('writes descriptions of one sentence', () => {
    const odd = systems.filter(({ description }) => !/^[^.!?]+(?:\.\d[^.!?]*)*\.$/.test(description?.nb ?? ''))
    expect(odd.map(({ id }) => id)).toEqual([])
  })
})
