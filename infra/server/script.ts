/** A script that stops at the first thing that fails, at either end of a pipe: half a dump is not taken for a whole one. */
export const script = (lines: readonly string[]): string =>
  ['#!/bin/bash', 'set -euo pipefail', ...lines, ''].join('\n')
