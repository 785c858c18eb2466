import languageServices from '@pulumi/pulumi/proto/language_grpc_pb.js'
import languageMessages from '@pulumi/pulumi/proto/language_pb.js'
import pluginMessages from '@pulumi/pulumi/proto/plugin_pb.js'
import type { Handler, Message, Served } from '../../infra/grpc-server.ts'
import { runProgramProcess } from '../../infra/program-process.ts'

/** What the SDK's `cmd/run` ends with when it has told the engine itself what went wrong. */
const saidItAlready = 32

/**
 * The language host for Node.js, as far as deploying asks for it: it starts the program. The CLI's own cannot be had from
 * the registries that conformance reaches; what it does beside this is to install packages and plugins, which are here.
 */
export function languageHost(): Served {
  let engine = ''
  const handlers: Record<string, Handler> = {
    handshake: (request) => {
      engine = request.getEngineAddress()
      return new languageMessages.LanguageHandshakeResponse()
    },
    getPluginInfo: () => {
      const reply = new pluginMessages.PluginInfo()
      reply.setVersion('0.0.0')
      return reply
    },
    getRequiredPackages: () => new languageMessages.GetRequiredPackagesResponse(),
    getRequiredPlugins: () => new languageMessages.GetRequiredPluginsResponse(),
    run: async (request) => {
      const info = request.getInfo()
      const ended = await runProgramProcess({
        organization: request.getOrganization(),
        project: request.getProject(),
        stack: request.getStack(),
        rootDirectory: info.getRootDirectory(),
        programDirectory: info.getProgramDirectory(),
        entryPoint: info.getEntryPoint(),
        config: Object.fromEntries(request.getConfigMap().toArray()),
        secretKeys: request.getConfigsecretkeysList(),
        dryRun: request.getDryrun(),
        parallel: request.getParallel(),
        monitor: request.getMonitorAddress(),
        engine,
      })
      return runResponse(ended)
    },
  }
  return { service: (languageServices as Message).LanguageRuntimeService, handlers }
}

/** A program that said something on stderr has failed too: a warning of Node's or an SDK's is nobody's intent. */
function runResponse({ exitCode, stderr }: { exitCode: number | null; stderr: string }): Message {
  const reply: Message = new languageMessages.RunResponse()
  if (exitCode === saidItAlready) reply.setBail(true)
  else if (exitCode !== 0 || stderr !== '') reply.setError(`the program ended with ${exitCode}\n${stderr}`)
  return reply
}
