#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

// Compiled code is kept from one run to the next, in the system's folder for such; NODE_DISABLE_COMPILE_CACHE=1 turns it off.
enableCompileCache()

// A reader that has seen enough (`| head`) closes the pipe. That is no failure, and no reason to pass either: the command goes on
// to its end, and its exit code says what it found.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })

const { run } = await import('./run.ts')
process.exitCode = await run(process.argv.slice(2))
