type Inputs = Readonly<Record<string, unknown>>

/** What lookups answer when a program is captured: a reference in place of each value that only the provider knows. */
export function answerOf(token: string, inputs: Inputs): Record<string, unknown> {
  const asked = Object.values(inputs).filter((value) => typeof value === 'string')
  const reference = (property: string) => `${token}(${asked.join(',')})#${property}`
  const common = ['id', 'keyUriWithVersion', 'name', 'number', 'principalId', 'projectId'].map((property) => [
    property,
    reference(property),
  ])
  return { ...Object.fromEntries(common), ...nested[token]?.(reference, inputs), ...inputs }
}

/** Lookups of which a program needs more than one level. */
const nested: Readonly<Record<string, (reference: (property: string) => string, inputs: Inputs) => Inputs>> = {
  'openstack:identity/getAuthScope:getAuthScope': (reference, { region }) => ({
    serviceCatalogs: ['internal', 'public'].map((face) => ({
      type: 's3',
      endpoints: [{ interface: face, region, url: `https://${reference('s3')}` }],
    })),
  }),
  'openstack:keymanager/getContainer:getContainer': (reference) => ({
    secretRefs: [{ secretRef: reference('secretRef') }],
  }),
  'azure-native:subscription:getAlias': (reference) => ({
    properties: { subscriptionId: reference('properties.subscriptionId') },
  }),
}
