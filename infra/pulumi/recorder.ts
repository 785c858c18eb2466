import { runtime } from '@pulumi/pulumi'
import resourceProtocol from '@pulumi/pulumi/proto/resource_pb.js'
import { MockMonitor } from '@pulumi/pulumi/runtime/mocks.js'
import { answerOf } from './answers.ts'
import { type Json, plainObject } from './plain.ts'

/** One resource as the program registered it with the engine. */
export interface CapturedResource {
  readonly op: 'create' | 'read'
  readonly urn: string
  readonly type: string
  readonly name: string
  readonly custom: boolean
  readonly parent: string | null
  /** URN and id of the provider instance, `null` for components and default providers. */
  readonly provider: string | null
  /** Secrets stand as `[secret]`; what another resource only knows after it was created stands as `URN#property`. */
  readonly inputs: { readonly [key: string]: Json }
  readonly protect: boolean
  readonly retainOnDelete: boolean
  readonly ignoreChanges: readonly string[]
  readonly dependencies: readonly string[]
  readonly propertyDependencies: { readonly [property: string]: readonly string[] }
}

type Callback = (error: Error | null, reply: unknown) => void
type Struct = { toJavaScript(): Record<string, Json> }
interface Request {
  getType(): string
  getName(): string
  getParent(): string
  getProvider(): string
  getDependenciesList(): string[]
}
interface RegisterRequest extends Request {
  getObject(): Struct
  getCustom(): boolean
  getProtect(): boolean | undefined
  getRetainondelete(): boolean | undefined
  getIgnorechangesList(): string[]
  getPropertydependenciesMap(): { toArray(): [string, { getUrnsList(): string[] } | string[][]][] }
}
interface ReadRequest extends Request {
  getId(): string
  getProperties(): Struct
}

const rootStack = 'pulumi:pulumi:Stack'
export const isProviderType = (type: string): boolean => type.startsWith('pulumi:providers:')

/**
 * Answers a Pulumi program in the engine's place and keeps what it registers. Properties that only a deployment would
 * tell are answered by a reference to where they come from, so that the graph stays connected: `URN#property`.
 */
export class Recorder extends MockMonitor {
  readonly captured = new Map<string, CapturedResource>()
  readonly errors: Error[] = []
  /** Per type the properties that the SDK declares; those not given become references. */
  readonly #declared: ReadonlyMap<string, ReadonlySet<string>>

  constructor(declared: ReadonlyMap<string, ReadonlySet<string>>) {
    super({
      call: ({ token, inputs }) => answerOf(token, inputs),
      newResource: ({ inputs }) => ({ id: undefined, state: inputs }),
    })
    this.#declared = declared
  }

  override async registerResource(request: RegisterRequest, callback: Callback): Promise<void> {
    const urn = this.#urn(request)
    const given = request.getObject().toJavaScript()
    const custom = request.getCustom()
    this.#keep({
      op: 'create',
      urn,
      type: request.getType(),
      name: request.getName(),
      custom,
      parent: request.getParent() || null,
      provider: request.getProvider() || null,
      inputs: plainObject(given),
      protect: request.getProtect() ?? false,
      retainOnDelete: request.getRetainondelete() ?? false,
      ignoreChanges: request.getIgnorechangesList().toSorted(),
      dependencies: request.getDependenciesList().toSorted(),
      propertyDependencies: propertyDependencies(request),
    })
    const reply = new resourceProtocol.RegisterResourceResponse()
    reply.setUrn(urn)
    if (custom) reply.setId(isProviderType(request.getType()) ? runtime.unknownValue : `${urn}#id`)
    reply.setObject(this.#state(request.getObject(), request.getType(), urn, given) as never)
    callback(null, reply)
  }

  override async readResource(request: ReadRequest, callback: Callback): Promise<void> {
    const urn = this.#urn(request)
    const given = request.getProperties().toJavaScript()
    this.#keep({
      op: 'read',
      urn,
      type: request.getType(),
      name: request.getName(),
      custom: true,
      parent: request.getParent() || null,
      provider: request.getProvider() || null,
      inputs: { id: request.getId(), ...plainObject(given) },
      protect: false,
      retainOnDelete: false,
      ignoreChanges: [],
      dependencies: request.getDependenciesList().toSorted(),
      propertyDependencies: {},
    })
    const reply = new resourceProtocol.ReadResourceResponse()
    reply.setUrn(urn)
    reply.setProperties(this.#state(request.getProperties(), request.getType(), urn, given) as never)
    callback(null, reply)
  }

  override registerResourceOutputs(_request: unknown, callback: Callback): void {
    callback(null, {})
  }

  #keep(resource: CapturedResource): void {
    if (this.captured.has(resource.urn)) this.errors.push(new Error(`two resources are called ${resource.urn}`))
    this.captured.set(resource.urn, resource)
  }

  /** As the engine builds it: the types of all components above, the stack itself left out. */
  #urn(request: Request): string {
    const above = request.getParent().split('::')[2]
    const type = above === undefined || above === rootStack ? request.getType() : `${above}$${request.getType()}`
    return [`urn:pulumi:${runtime.getStack()}`, runtime.getProject(), type, request.getName()].join('::')
  }

  #state(sent: Struct, type: string, urn: string, given: Record<string, Json>): Struct {
    const missing = [...(this.#declared.get(type) ?? [])].filter((property) => !(property in given))
    const state = { ...Object.fromEntries(missing.map((property) => [property, `${urn}#${property}`])), ...given }
    // The protobuf class itself is a dependency of the SDK's, not ours; the message that was sent knows it.
    return (sent.constructor as unknown as { fromJavaScript(value: object): Struct }).fromJavaScript(state)
  }
}

function propertyDependencies(request: RegisterRequest): Record<string, readonly string[]> {
  const found = request
    .getPropertydependenciesMap()
    .toArray()
    .map(([property, urns]): [string, readonly string[]] => [
      property,
      ('getUrnsList' in urns ? urns.getUrnsList() : (urns[0] ?? [])).toSorted(),
    ])
    .filter(([, urns]) => urns.length > 0)
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)))
}
