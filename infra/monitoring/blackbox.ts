import { stringify } from 'yaml'
import type { Probe } from '../landing-zone-plan.ts'

/** Module of blackbox_exporter that measures a probe of each kind. */
export const moduleOf: Readonly<Record<Probe['kind'], string>> = {
  icmp: 'icmp',
  tcp: 'tcp_connect',
  http: 'http_2xx',
  https: 'https_2xx',
}

/** An application that asks for login or points elsewhere has answered; only the time it took is measured. */
const answered = [200, 201, 202, 204, 301, 302, 303, 307, 308, 401, 403]

const http = {
  method: 'GET',
  valid_http_versions: ['HTTP/1.1', 'HTTP/2.0'],
  valid_status_codes: answered,
  follow_redirects: false,
  preferred_ip_protocol: 'ip4',
  ip_protocol_fallback: false,
}

const timeout = '10s'

/** Probes go to addresses, and certificates are issued to names: the chain is not judged here, only the time. */
const modules = {
  icmp: { prober: 'icmp', timeout, icmp: { preferred_ip_protocol: 'ip4', ip_protocol_fallback: false } },
  tcp_connect: { prober: 'tcp', timeout, tcp: { preferred_ip_protocol: 'ip4', ip_protocol_fallback: false } },
  http_2xx: { prober: 'http', timeout, http },
  https_2xx: {
    prober: 'http',
    timeout,
    http: { ...http, fail_if_not_ssl: true, tls_config: { insecure_skip_verify: true, min_version: 'TLS12' } },
  },
}

/** blackbox.yml, the same in every zone, so that figures from different clouds can be compared. */
export const blackboxConfiguration = (): string => stringify({ modules }, { aliasDuplicateObjects: false })
