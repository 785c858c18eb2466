import type { RegisterCommand } from '../register.ts'
import { actuals } from './actuals.ts'
import { advise } from './advise.ts'
import { check } from './check.ts'
import { classify } from './classify.ts'
import { detect } from './detect.ts'
import { emit } from './emit.ts'
import { evidence } from './evidence.ts'
import { explain } from './explain.ts'
import { importFile } from './import.ts'
import { init } from './init.ts'
import { link } from './link.ts'
import { locate } from './locate.ts'
import { monitor } from './monitor.ts'
import { plan } from './plan.ts'
import { policies } from './policies.ts'
import { price } from './price.ts'
import { prices } from './prices.ts'
import { report } from './report.ts'
import { scan } from './scan.ts'
import { schema } from './schema.ts'
import { settings } from './settings.ts'
import { solve } from './solve.ts'
import { verify } from './verify.ts'
import { waivers } from './waivers.ts'

export const commands: readonly RegisterCommand[] = [
  init,
  importFile,
  detect,
  scan,
  classify,
  price,
  prices,
  actuals,
  plan,
  explain,
  verify,
  solve,
  link,
  emit,
  check,
  locate,
  evidence,
  monitor,
  policies,
  waivers,
  report,
  schema,
  settings,
  advise,
]
