import type { Fault } from './proof.ts'

/** A problem that cannot be read, or a certificate that proves nothing; carries the fault to report. */
export class Refused extends Error {
  readonly fault: Fault
  constructor(fault: Fault) {
    super(fault.code)
    this.fault = fault
  }
}

export function refuse(code: Fault['code'], where: string, met: unknown, accepted: string): never {
  throw new Refused({ code, where, met: String(met), accepted })
}
