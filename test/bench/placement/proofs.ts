/** What is asked of the engine beyond gaps and times, each shown by a script of its own that prints `{met, said}`. */
export const proofs = [
  { target: 'T0', name: 'least cost against trying everything', script: 'exact.ts' },
  { target: 'T0', name: 'flip prices', script: 'flip-prices.ts' },
  { target: 'T11', name: 'dense pairs against plain annealing', script: 'dense-pairs.ts' },
  { target: 'T11', name: 'graphs cut into parts', script: 'graph-cuts.ts' },
  { target: 'T12', name: 'changed certificates', script: 'changed-certificates.ts' },
  { target: 'T12', name: 'verifying against solving', script: 'verify-share.ts' },
  { target: 'T13', name: 're-planning 10,000 items', script: 're-plan.ts' },
  { target: 'T14', name: 'stopped at a time limit', script: 'stop-in-time.ts' },
]
