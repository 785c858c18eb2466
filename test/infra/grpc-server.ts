import {
  Server,
  ServerCredentials,
  type ServerUnaryCall,
  type ServiceError,
  type sendUnaryData,
  status,
} from '@grpc/grpc-js'

// biome-ignore lint/suspicious/noExplicitAny: the generated protobuf classes carry no useful types
export type Message = any
/** Answers one kind of call; what it throws is the caller's error. */
export type Handler = (request: Message) => Message | Promise<Message>

/** One service of a protocol with what answers its calls; a call that nothing answers is "unimplemented" to its caller. */
export interface Served {
  readonly service: Message
  readonly handlers: Readonly<Record<string, Handler>>
}

/** Serves all of them on one free port of loopback. */
export async function serve(all: readonly Served[]): Promise<{ readonly port: number; readonly stop: () => void }> {
  const server = new Server({ 'grpc.max_receive_message_length': -1 })
  for (const { service, handlers } of all) server.addService(service, answering(handlers))
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    ),
  )
  return { port, stop: () => server.forceShutdown() }
}

const answering = (handlers: Readonly<Record<string, Handler>>) =>
  Object.fromEntries(
    Object.entries(handlers).map(([name, handle]) => [
      name,
      async (call: ServerUnaryCall<Message, Message>, done: sendUnaryData<Message>) => {
        try {
          done(null, await handle(call.request))
        } catch (error) {
          done({
            code: status.INTERNAL,
            details: error instanceof Error ? error.message : String(error),
          } as ServiceError)
        }
      },
    ]),
  )
