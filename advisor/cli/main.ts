#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

// Compiled code is kept from one run to the next, in the system's folder for such; NODE_DISABLE_COMPILE_CACHE=1 turns it off.
enableCompileCache()

// A reader that has seen enough (`| head`) closes the pipe; that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

const { run } = await import('./run.ts')
process.exitCode = await run(process.argv.slice(2))
