import { InputError, type Result } from '#catalogue/vocabulary/issue.ts'
import { monitorQuery } from './query.ts'
import { type Measured, readAnswer } from './read-answer.ts'

/** Longest wait for an answer over a month of measurements. */
const mostSeconds = 120

/**
 * Asks one Prometheus, by its address (`https://prometheus.andeby.no`, with whatever path its API lies under). `token` goes
 * along as a bearer token.
 *
 * @throws InputError when no answer comes; what it says is never part of the issue, since it may be anybody's page.
 */
export async function askPrometheus(address: string, window: string, token?: string): Promise<Result<Measured[]>> {
  const url = new URL(`${address.replace(/\/+$/, '')}/api/v1/query`)
  const refuse = (met: string) => new InputError([{ code: 'not-asked', path: address, met }])
  const answer = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams({ query: monitorQuery(window) }),
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    redirect: 'error',
    signal: AbortSignal.timeout(mostSeconds * 1000),
  }).catch((error: unknown) => {
    throw refuse(reasonOf(error))
  })
  const isJson = answer.headers.get('content-type')?.includes('json') === true
  if (!answer.ok && !isJson) throw refuse(`HTTP ${answer.status}`)
  const text = await answer.text().catch((error: unknown) => {
    throw refuse(reasonOf(error))
  })
  return readAnswer(text, address)
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Error ? cause.message : String(error)
}
