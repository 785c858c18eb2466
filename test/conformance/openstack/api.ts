import type { Cloud } from './services.ts'

export type Body = Readonly<Record<string, unknown>>

/** A service's answer that is not a success. */
export class Refused extends Error {}

/** The two services, spoken to as their administrator. */
export class Api {
  readonly #cloud: Cloud
  readonly #token: string

  private constructor(cloud: Cloud, token: string) {
    this.#cloud = cloud
    this.#token = token
  }

  static async logIn(cloud: Cloud): Promise<Api> {
    const domain = { name: 'Default' }
    const user = { name: 'admin', domain, password: cloud.password }
    const auth = {
      identity: { methods: ['password'], password: { user } },
      scope: { project: { name: 'admin', domain } },
    }
    const answer = await fetch(`${cloud.identity}/v3/auth/tokens`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ auth }),
    })
    const token = answer.headers.get('x-subject-token')
    if (token === null) throw new Refused(`${answer.status} ${await answer.text()}`)
    return new Api(cloud, token)
  }

  identity(method: string, path: string, body?: Body): Promise<Body> {
    return this.#ask(method, `${this.#cloud.identity}/v3/${path}`, body)
  }

  network(method: string, path: string, body?: Body): Promise<Body> {
    return this.#ask(method, `${this.#cloud.network}/v2.0/${path}`, body)
  }

  /** @throws Refused with the service's own words. */
  async #ask(method: string, url: string, body: Body | undefined): Promise<Body> {
    const answer = await fetch(url, {
      method,
      headers: { 'content-type': 'application/json', 'x-auth-token': this.#token },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(60_000),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Refused(`${method} ${new URL(url).pathname} ${answer.status} ${text}`)
    return text === '' ? {} : (JSON.parse(text) as Body)
  }
}
