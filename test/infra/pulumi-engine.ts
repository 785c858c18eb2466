import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { Server, ServerCredentials, type ServerUnaryCall, type sendUnaryData } from '@grpc/grpc-js'
import engineServices from '@pulumi/pulumi/proto/engine_grpc_pb.js'
import engineMessages from '@pulumi/pulumi/proto/engine_pb.js'
import monitorServices from '@pulumi/pulumi/proto/resource_grpc_pb.js'
import monitorMessages from '@pulumi/pulumi/proto/resource_pb.js'
import empty from 'google-protobuf/google/protobuf/empty_pb.js'
import struct from 'google-protobuf/google/protobuf/struct_pb.js'
import { answerOf } from '#infra/pulumi/answers.ts'

export const root = join(import.meta.dirname, '../..')

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
  readonly name: string
  readonly custom: boolean
  readonly inputs: Record<string, unknown>
  readonly protect: boolean
  readonly retainOnDelete: boolean
  readonly dependencies: readonly string[]
}

/** What the engine and its providers answer a program. */
export interface Answers {
  register(resource: Registered): { readonly id?: string; readonly outputs: Record<string, unknown> }
  read(type: string, id: string, inputs: Record<string, unknown>): Record<string, unknown>
  invoke(token: string, args: Record<string, unknown>): Record<string, unknown>
}

/** `preview` leaves unknown what only a deployment tells. */
export interface Run {
  readonly stack: string
  readonly config: Readonly<Record<string, string>>
  readonly preview: boolean
}

// biome-ignore lint/suspicious/noExplicitAny: the generated protobuf classes carry no useful types
type Message = any
type Handler = (request: Message) => Message

const logError = 3

/** Runs the program as `pulumi preview` does, with nothing behind it: whatever a provider computes stays unknown. */
export const preview = (stack: string, config: Record<string, string>): Promise<Told> =>
  runProgram(
    { stack, config, preview: true },
    {
      register: ({ inputs }) => ({ outputs: inputs }),
      read: (_type, _id, inputs) => inputs,
      invoke: answerOf,
    },
  )

/**
 * Runs the Pulumi program of this repository as the CLI's language host does: a process of its own, started by the SDK's
 * own `cmd/run` in the folder that Pulumi.yaml names, talking gRPC to a resource monitor and an engine. Those two are small
 * ones of ours, which answer what they are told to.
 */
export async function runProgram(asked: Run, answers: Answers): Promise<Told> {
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
      const resource = registeredOf(asked.stack, request)
      registered.push(resource)
      const answer = answers.register(resource)
      const reply = new monitorMessages.RegisterResourceResponse()
      reply.setUrn(resource.urn)
      if (answer.id !== undefined) reply.setId(answer.id)
      reply.setObject(structOf(answer.outputs))
      return reply
    },
    registerResourceOutputs: (request) => {
      if (request.getUrn().includes('pulumi:pulumi:Stack')) outputs = request.getOutputs()?.toJavaScript() ?? {}
      return new empty.Empty()
    },
    readResource: (request) => {
      const reply = new monitorMessages.ReadResourceResponse()
      reply.setUrn(urnOf(asked.stack, request.getParent(), request.getType(), request.getName()))
      const given = request.getProperties()?.toJavaScript() ?? {}
      reply.setProperties(structOf(answers.read(request.getType(), request.getId(), given)))
      return reply
    },
    invoke: (request) => {
      const reply = new monitorMessages.ResourceInvokeResponse()
      reply.setReturn(structOf(answers.invoke(request.getTok(), request.getArgs()?.toJavaScript() ?? {})))
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
  const server = new Server()
  server.addService((monitorServices as Message).ResourceMonitorService, handlers(monitor))
  server.addService((engineServices as Message).EngineService, handlers(engine))
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    ),
  )
  try {
    const { exitCode, stderr } = await start(asked, `127.0.0.1:${port}`)
    return { exitCode, stderr, errors, registered, outputs }
  } finally {
    server.forceShutdown()
  }
}

function registeredOf(stack: string, request: Message): Registered {
  return {
    urn: urnOf(stack, request.getParent(), request.getType(), request.getName()),
    type: request.getType(),
    name: request.getName(),
    custom: request.getCustom(),
    inputs: request.getObject()?.toJavaScript() ?? {},
    protect: request.getProtect() ?? false,
    retainOnDelete: request.getRetainondelete() ?? false,
    dependencies: request.getDependenciesList(),
  }
}

const structOf = (value: Record<string, unknown>) =>
  struct.Struct.fromJavaScript(value as Parameters<typeof struct.Struct.fromJavaScript>[0])

const handlers = (all: Record<string, Handler>) =>
  Object.fromEntries(
    Object.entries(all).map(([name, handle]) => [
      name,
      (call: ServerUnaryCall<Message, Message>, done: sendUnaryData<Message>) => done(null, handle(call.request)),
    ]),
  )

function urnOf(stack: string, parent: string, type: string, name: string): string {
  const above = parent.split('::')[2]
  const qualified = above === undefined || above === 'pulumi:pulumi:Stack' ? type : `${above}$${type}`
  return `urn:pulumi:${stack}::rettsky::${qualified}::${name}`
}

/** The command line and environment that pulumi-language-nodejs gives the program. */
function start({ stack, config, preview }: Run, address: string): Promise<{ exitCode: number | null; stderr: string }> {
  const args = [
    join(root, 'node_modules/@pulumi/pulumi/cmd/run'),
    `--monitor=${address}`,
    `--engine=${address}`,
    '--project=rettsky',
    `--stack=${stack}`,
    `--root-directory=${root}`,
    `--pwd=${join(root, 'infra/pulumi')}`,
    ...(preview ? ['--dry-run'] : []),
    '--parallel=16',
    '.',
  ]
  const env = {
    ...process.env,
    PULUMI_NODEJS_TYPESCRIPT: 'false',
    PULUMI_CONFIG: JSON.stringify(config),
    PULUMI_CONFIG_SECRET_KEYS: '[]',
  }
  const child = spawn(process.execPath, args, {
    cwd: join(root, 'infra/pulumi'),
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let stderr = ''
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString()
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (exitCode) => resolve({ exitCode, stderr }))
  })
}
