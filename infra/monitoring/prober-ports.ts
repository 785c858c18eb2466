/** Ports that the prober answers the body on, by what listens there: each program's own default. */
export const proberPorts = { blackbox: 9115, prometheus: 9090 } as const
