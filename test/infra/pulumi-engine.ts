import { join } from 'node:path'
import engineServices from '@pulumi/pulumi/proto/engine_grpc_pb.js'
import engineMessages from '@pulumi/pulumi/proto/engine_pb.js'
import monitorServices from '@pulumi/pulumi/proto/resource_grpc_pb.js'
import monitorMessages from '@pulumi/pulumi/proto/resource_pb.js'
import empty from 'google-protobuf/google/protobuf/empty_pb.js'
import struct from 'google-protobuf/google/protobuf/struct_pb.js'
import { answerOf } from '#infra/pulumi/answers.ts'
import { type Handler, type Message, serve } from './grpc-server.ts'
import { root, runProgramProcess } from './program-process.ts'

/** What an engine is told by a program, and how the program ended. */
export interface Told {
  readonly exitCode: number | null
  readonly stderr: string
  readonly errors: readonly string[]
  readonly registered: readonly Registered[]
  readonly outputs: Record<string, unknown>
}

export interface Registered {
  readonly urn: string
  readonly type: string
  readonly inputs: Record<string, unknown>
  readonly protect: boolean
}

const logError = 3

/**
 * Runs the program of this repository as `pulumi preview` does, with nothing behind it: the engine and its resource monitor
 * are small ones of ours, and whatever a provider computes stays unknown. `npm run conformance -- pulumi` has the real engine.
 */
export async function preview(stack: string, config: Record<string, string>): Promise<Told> {
  const registered: Registered[] = []
  const errors: string[] = []
  let outputs: Record<string, unknown> = {}
  const monitor: Record<string, Handler> = {
    getDeploymentInfo: () => {
      const reply: Message = new monitorMessages.DeploymentInfo()
      const { ResourceMonitorFeature: feature } = monitorMessages as Message
      reply.setSupportedfeaturesList([
        feature.RESOURCE_MONITOR_FEATURE_SECRETS,
        feature.RESOURCE_MONITOR_FEATURE_RESOURCE_REFERENCES,
        feature.RESOURCE_MONITOR_FEATURE_ALIAS_SPECS,
        feature.RESOURCE_MONITOR_FEATURE_PARAMETERIZATION,
      ])
      return reply
    },
    supportsFeature: () => {
      const reply = new monitorMessages.SupportsFeatureResponse()
      reply.setHassupport(true)
      return reply
    },
    registerResource: (request) => {
      const inputs = request.getObject()?.toJavaScript() ?? {}
      const urn = urnOf(stack, request.getParent(), request.getType(), request.getName())
      registered.push({ urn, type: request.getType(), inputs, protect: request.getProtect() ?? false })
      const reply = new monitorMessages.RegisterResourceResponse()
      reply.setUrn(urn)
      reply.setObject(structOf(inputs))
      return reply
    },
    registerResourceOutputs: (request) => {
      if (request.getUrn().includes('pulumi:pulumi:Stack')) outputs = request.getOutputs()?.toJavaScript() ?? {}
      return new empty.Empty()
    },
    readResource: (request) => {
      const reply = new monitorMessages.ReadResourceResponse()
      reply.setUrn(urnOf(stack, request.getParent(), request.getType(), request.getName()))
      reply.setProperties(request.getProperties() ?? structOf({}))
      return reply
    },
    invoke: (request) => {
      const reply = new monitorMessages.ResourceInvokeResponse()
      reply.setReturn(structOf(answerOf(request.getTok(), request.getArgs()?.toJavaScript() ?? {})))
      return reply
    },
    registerPackage: () => new monitorMessages.RegisterPackageResponse(),
    signalAndWaitForShutdown: () => new empty.Empty(),
  }
  const engine: Record<string, Handler> = {
    log: (request) => {
      if (request.getSeverity() === logError) errors.push(request.getMessage())
      return new empty.Empty()
    },
    getRootResource: () => new engineMessages.GetRootResourceResponse(),
    setRootResource: () => new engineMessages.SetRootResourceResponse(),
  }
  const { port, stop } = await serve([
    { service: (monitorServices as Message).ResourceMonitorService, handlers: monitor },
    { service: (engineServices as Message).EngineService, handlers: engine },
  ])
  const address = `127.0.0.1:${port}`
  try {
    const ended = await runProgramProcess({
      organization: 'organization',
      project: 'rettsky',
      stack,
      rootDirectory: root,
      programDirectory: join(root, 'infra/pulumi'),
      entryPoint: '.',
      config,
      secretKeys: [],
      dryRun: true,
      parallel: 16,
      monitor: address,
      engine: address,
    })
    return { ...ended, errors, registered, outputs }
  } finally {
    stop()
  }
}

const structOf = (value: Record<string, unknown>) =>
  struct.Struct.fromJavaScript(value as Parameters<typeof struct.Struct.fromJavaScript>[0])

function urnOf(stack: string, parent: string, type: string, name: string): string {
  const above = parent.split('::')[2]
  const qualified = above === undefined || above === 'pulumi:pulumi:Stack' ? type : `${above}$${type}`
  return `urn:pulumi:${stack}::rettsky::${qualified}::${name}`
}
