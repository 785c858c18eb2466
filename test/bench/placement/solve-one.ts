import { enableCompileCache } from 'node:module'
import { megabytes, processorClock, processorSeconds } from './processor.ts'

// Solves a problem file as `rettsky solve` does, its limit on the wall clock or in processor seconds, and prints what it took.

enableCompileCache()
const [{ readProblemFile }, { writeWhole }, { jsonPieces }, { readingFrom, runOn }] = await Promise.all([
  import('#advisor/solve-file.ts'),
  import('#advisor/files/write.ts'),
  import('#placement/json-pieces.ts'),
  import('#placement/solve/index.ts'),
])
const [file, out, gap, timeLimitSeconds, clock] = process.argv.slice(2)
const now = clock === 'processor' ? processorClock() : () => performance.now()
const columns = await readProblemFile(file!)
const [started, before] = [performance.now(), processorSeconds()]
const reading = readingFrom(columns, now)
const solution = await runOn(reading, {
  gap: Number(gap),
  timeLimitSeconds: Number(timeLimitSeconds),
  deterministic: false,
  now,
})
const [ended, after] = [performance.now(), processorSeconds()]
await writeWhole(out!, jsonPieces(solution))
const { nodes = 0 } = solution.statistics
const [seconds, megabytesAtMost] = [(ended - started) / 1000, megabytes()]
console.log(JSON.stringify({ seconds, processorSeconds: after - before, megabytes: megabytesAtMost, nodes }))
