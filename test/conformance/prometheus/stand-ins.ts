import { readFileSync } from 'node:fs'
import { createServer as createHttp, type Server as HttpServer, type RequestListener } from 'node:http'
import { createServer as createHttps } from 'node:https'
import { createServer as createTcp, type Server } from 'node:net'
import { join } from 'node:path'
import { mustRun } from '../run-bounded.ts'
import { ports } from './on-loopback.ts'

/** Longer than any objective of Andeby’s. */
const slowMs = 3_500

const answer: RequestListener = ({ url }, response) =>
  void setTimeout(() => response.end('ok'), url === '/slow' ? slowMs : 0)

/** Application servers of every kind that probes go to, on loopback while `use` runs. */
export async function withStandIns<T>(folder: string, use: () => Promise<T>): Promise<T> {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=stand-in']
  await mustRun('openssl', [...request, '-keyout', key, '-out', certificate], { seconds: 60 })
  const servers: (Server | HttpServer)[] = [
    createTcp((socket) => void socket.end()).listen(ports.tcp, '127.0.0.1'),
    createHttp(answer).listen(ports.http, '127.0.0.1'),
    createHttps({ key: readFileSync(key), cert: readFileSync(certificate) }, answer).listen(ports.https, '127.0.0.1'),
  ]
  try {
    return await use()
  } finally {
    for (const server of servers) server.close()
  }
}
