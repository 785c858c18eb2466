import { isDeepStrictEqual } from 'node:util'
import { runtime } from '@pulumi/pulumi'
import pluginMessages from '@pulumi/pulumi/proto/plugin_pb.js'
import providerServices from '@pulumi/pulumi/proto/provider_grpc_pb.js'
import providerMessages from '@pulumi/pulumi/proto/provider_pb.js'
import empty from 'google-protobuf/google/protobuf/empty_pb.js'
import struct from 'google-protobuf/google/protobuf/struct_pb.js'
import { knownTypes } from '#infra/diff/zone-diff.ts'
import { answerOf } from '#infra/pulumi/answers.ts'
import type { Handler, Message, Served } from '../../infra/grpc-server.ts'
import type { Accepted } from './accepted.ts'
import type { Declarations } from './declarations.ts'
import { idOf, Made, nameOf, type Values } from './made.ts'
import { example, misfits } from './shape.ts'

/** Resources that the provider was told to make, change and delete, by URN, in the order of the calls. */
export interface Told {
  readonly created: string[]
  readonly updated: string[]
  readonly deleted: string[]
}

const { PluginInfo } = pluginMessages as Message
const messages = providerMessages as Message

/**
 * One provider for all SDKs: refuses every input that the SDK does not declare, and answers with values of the declared
 * types. What replaces a resource is what `infra/diff` knows of its type; everything else is changed in place.
 */
export class Provider {
  readonly told: Told = { created: [], updated: [], deleted: [] }
  /** What somebody has changed at the provider behind Pulumi's back: values that resources of a type are read with. */
  readonly changedThere = new Map<string, Values>()
  readonly #declarations: Declarations
  readonly #accepted: Accepted
  readonly #made = new Made()

  constructor(declarations: Declarations, accepted: Accepted) {
    this.#declarations = declarations
    this.#accepted = accepted
  }

  /** Forgets what it was told so far. */
  forget(): void {
    for (const urns of Object.values(this.told) as string[][]) urns.length = 0
  }

  /** As the provider of one SDK, of that SDK's version. */
  served(version: string): Served {
    const getPluginInfo = () => {
      const reply = new PluginInfo()
      reply.setVersion(version)
      return reply
    }
    return {
      service: (providerServices as Message).ResourceProviderService,
      handlers: { ...this.#handlers, getPluginInfo },
    }
  }

  readonly #handlers: Record<string, Handler> = {
    handshake: () => {
      const reply = new messages.ProviderHandshakeResponse()
      reply.setAcceptSecrets(true)
      return reply
    },
    attach: () => new empty.Empty(),
    cancel: () => new empty.Empty(),
    checkConfig: (request) => this.#check(request, true),
    diffConfig: (request) => diff(request, []),
    configure: () => {
      const reply = new messages.ConfigureResponse()
      reply.setAcceptsecrets(true)
      reply.setSupportspreview(true)
      return reply
    },
    check: (request) => this.#check(request, false),
    diff: (request) => diff(request, knownTypes[request.getType()]?.replacedBy ?? []),
    create: (request) => {
      const given = valuesOf(request.getProperties())
      const reply = new messages.CreateResponse()
      if (request.getPreview()) {
        reply.setProperties(structOf(given))
        return reply
      }
      this.told.created.push(request.getUrn())
      const id = idOf(request.getType(), request.getName(), given)
      const answer = this.#answer(request, given)
      this.#made.keep(request.getType(), given, { ...answer, id })
      reply.setId(id)
      reply.setProperties(structOf(answer))
      return reply
    },
    update: (request) => {
      const given = valuesOf(request.getNews())
      const reply = new messages.UpdateResponse()
      if (!request.getPreview()) this.told.updated.push(request.getUrn())
      reply.setProperties(structOf(request.getPreview() ? given : this.#answer(request, given)))
      return reply
    },
    delete: (request) => {
      this.told.deleted.push(request.getUrn())
      return new empty.Empty()
    },
    read: (request) => {
      const inputs = request.getInputs()
      // What was asked for is there again when nobody's change is there any more.
      const there = { ...valuesOf(request.getProperties()), ...valuesOf(inputs) }
      const reply = new messages.ReadResponse()
      reply.setId(request.getId())
      reply.setProperties(structOf({ ...this.#answer(request, there), ...this.changedThere.get(request.getType()) }))
      reply.setInputs(inputs ?? structOf({}))
      return reply
    },
    invoke: (request) => {
      const [token, args] = [request.getTok(), valuesOf(request.getArgs())]
      const reply = new messages.InvokeResponse()
      const { inputs, outputs } = this.#declarations.of(token)
      const failures = this.#accepted.without(
        misfits(opened(args), inputs, isUnknown).map((one) => `${token} : ${one}`),
      )
      if (failures.length > 0) reply.setFailuresList(failures.map(failure))
      else
        reply.setReturn(
          structOf({
            ...(example(outputs, token) as Values),
            ...answerOf(token, args),
            ...this.#made.find(token, args),
          }),
        )
      return reply
    },
  }

  #check(request: Message, ofProvider: boolean): Message {
    const [type, name] = request.getUrn().split('::').slice(2) as [string, string]
    const token = type.split('$').at(-1)!
    const news = valuesOf(request.getNews())
    const given = Object.entries(news).filter(
      ([property]) => !ofProvider || !['version', '__internal'].includes(property),
    )
    const inputs = Object.fromEntries(given.map(([property, value]) => [property, opened(value, ofProvider)]))
    const problems = misfits(inputs, this.#declarations.of(token).inputs, isUnknown)
    const reply = new messages.CheckResponse()
    reply.setInputs(structOf(news))
    reply.setFailuresList(
      this.#accepted.without(problems.map((problem) => `${token} ${name}: ${problem}`)).map(failure),
    )
    return reply
  }

  /** A value of everything that the SDK says the provider answers, beside what it was given. */
  #answer(request: Message, given: Values): Values {
    const { outputs } = this.#declarations.of(request.getType())
    return { ...(example(outputs, request.getName()) as Values), ...given, ...nameOf(request.getType(), given) }
  }
}

function diff(request: Message, replacedBy: readonly string[]): Message {
  const [olds, news] = [valuesOf(request.getOldInputs()), valuesOf(request.getNews())]
  const names = [...new Set([...Object.keys(olds), ...Object.keys(news)])].sort()
  const changed = names.filter((name) => !isDeepStrictEqual(olds[name], news[name]))
  const reply = new messages.DiffResponse()
  const { DIFF_NONE, DIFF_SOME } = messages.DiffResponse.DiffChanges
  reply.setChanges(changed.length > 0 ? DIFF_SOME : DIFF_NONE)
  reply.setDiffsList(changed)
  reply.setReplacesList(changed.filter((name) => replacedBy.includes(name)))
  return reply
}

function failure(problem: string): Message {
  const reply = new messages.CheckFailure()
  reply.setReason(problem)
  return reply
}

const valuesOf = (message: Message | undefined): Values => message?.toJavaScript() ?? {}

const structOf = (value: Values) =>
  struct.Struct.fromJavaScript(value as Parameters<typeof struct.Struct.fromJavaScript>[0])

/** A value out of its secrets' envelopes. Providers' own arguments are JSON in strings, as SDKs send them. */
function opened<T>(value: T, inJson = false): unknown {
  if (Array.isArray(value)) return value.map((item) => opened(item))
  if (inJson && typeof value === 'string' && /^(true|false|\[.*\]|\{.*\})$/s.test(value)) return JSON.parse(value)
  if (typeof value !== 'object' || value === null) return value
  const envelope = value as Values
  if (envelope[runtime.specialSigKey] === runtime.specialSecretSig) return opened(envelope.value, inJson)
  return Object.fromEntries(Object.entries(envelope).map(([name, item]) => [name, opened(item)]))
}

/** What only a deployment tells. */
const isUnknown = (value: unknown): boolean => value === runtime.unknownValue
