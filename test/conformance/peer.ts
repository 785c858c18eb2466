/** One thing that a peer was asked, and what came of it. A row that is not ok says why; one that is may say what was accepted. */
export interface Row {
  readonly case: string
  readonly ok: boolean
  readonly reason: string
}

/** A tool that must be on the machine before anything here can start, and what to install when it is not. */
export interface Need {
  readonly command: string
  readonly install: string
}

/**
 * Somebody else's tool that judges what is emitted. A file of `peers/` each, exported as `peer`.
 * Everything a peer starts is bounded in time, listens on loopback only and is gone when `run` returns.
 */
export interface Peer {
  readonly name: string
  /** What it proves, in one line. */
  readonly about: string
  /** Commands that no package registry of ours brings. */
  readonly needs: readonly Need[]
  /** Brings the peer itself into `out/conformance`, at a pinned version; does nothing when it is there. */
  install(): Promise<void>
  run(): Promise<Row[]>
}

export const passed = (name: string, reason = ''): Row => ({ case: name, ok: true, reason })
export const failed = (name: string, reason: string): Row => ({ case: name, ok: false, reason })
