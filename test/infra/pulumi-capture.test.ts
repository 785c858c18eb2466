import * as openstack from '@pulumi/openstack'
import * as pulumi from '@pulumi/pulumi'
import { describe, expect, it } from 'vitest'
import { AdvisorError } from '#catalogue/vocabulary/issue.ts'
import { captureProgram, captureResources } from '#infra/pulumi/capture.ts'
import { samplePlan } from './sample-plan.ts'

const { Container } = openstack.objectstorage
const { Network, Subnet } = openstack.networking
const captured = async (program: () => void) => {
  const resources = await captureProgram('zone', async () => program())
  return new Map(resources.map((resource) => [resource.name, resource]))
}

describe('capturing what a Pulumi program registers', () => {
  it('gives the same bytes for a zone alone, after another and beside another', async () => {
    const bytes = async (provider: 'openstack' | 'google') =>
      JSON.stringify(await captureResources(samplePlan(provider)))
    const alone = await bytes('openstack')
    await bytes('google')
    const [google, beside] = await Promise.all([bytes('google'), bytes('openstack')])
    expect(beside).toBe(alone)
    expect(google).not.toContain('private-andeby')
  })

  it('keeps the graph connected where only a deployment knows a value', async () => {
    const resources = await captured(() => {
      const network = new Network('net', {})
      new Subnet('sub', {
        networkId: network.id,
        description: pulumi.interpolate`of ${network.name}`,
        tags: network.allTags,
      })
    })
    const net = resources.get('net')!.urn
    expect(resources.get('sub')).toMatchObject({
      inputs: { networkId: `${net}#id`, description: `of ${net}#name`, tags: `${net}#allTags` },
      dependencies: [net],
      propertyDependencies: { description: [net], networkId: [net], tags: [net] },
    })
  })

  it('names resources as the engine does, component by component, the stack left out', async () => {
    const resources = await captured(() => {
      const outer = new pulumi.ComponentResource('rettsky:test:Outer', 'outer')
      const inner = new pulumi.ComponentResource('rettsky:test:Inner', 'inner', {}, { parent: outer })
      new Network('net', {}, { parent: inner })
    })
    const path = 'rettsky:test:Outer$rettsky:test:Inner$openstack:networking/network:Network'
    expect(resources.get('net')?.urn).toBe(`urn:pulumi:zone::rettsky::${path}::net`)
  })

  it('shows no secret, not even one that the SDK takes from the environment', async () => {
    process.env.OS_PASSWORD = 'from-the-shell'
    try {
      const resources = await captured(() => {
        new openstack.Provider('site', { region: 'site1' })
        new Container('c', { metadata: { token: pulumi.secret('given') } })
      })
      const text = JSON.stringify([...resources.values()])
      expect(text).not.toContain('from-the-shell')
      expect(text).not.toContain('given')
      expect(resources.get('c')?.inputs).toEqual({ metadata: { token: '[secret]' } })
      expect(process.env.OS_PASSWORD).toBe('from-the-shell')
    } finally {
      delete process.env.OS_PASSWORD
    }
  })

  it('records what protects a resource', async () => {
    const resources = await captured(() => {
      new Container('kept', {}, { protect: true, retainOnDelete: true, ignoreChanges: ['metadata', 'name'] })
      Network.get('found', 'an-id')
    })
    expect(resources.get('kept')).toMatchObject({
      protect: true,
      retainOnDelete: true,
      ignoreChanges: ['metadata', 'name'],
    })
    expect(resources.get('found')).toMatchObject({ op: 'read', inputs: { id: 'an-id' } })
  })

  it.each([
    ['two resources of one name', 'two resources are called', () => void [new Network('a', {}), new Network('a', {})]],
    [
      'a program that throws',
      'out of luck',
      () => {
        throw new Error('out of luck')
      },
    ],
    [
      'a value that fails',
      'lost on the way',
      () => void new Network('a', { name: Promise.reject(new Error('lost on the way')) }),
    ],
    [
      'a value that its source does not have',
      'name was given a value',
      () => {
        const network = new Network('a', {})
        new Network('b', { name: network.segments.apply((segments) => segments?.[0]?.networkType as string) })
      },
    ],
  ])('refuses %s instead of leaving it out', async (_, message, program) => {
    const failure = await captureProgram('zone', async () => program()).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(Error)
    expect((failure as Error).message).toContain(message)
    if (message !== 'out of luck') expect((failure as AdvisorError).code).toBe('pulumi-program-failed')
  })

  it('has no resource for a zone that Pulumi does not deploy', async () => {
    await expect(captureResources(samplePlan('ibm'))).rejects.toBeInstanceOf(AdvisorError)
  })
})
