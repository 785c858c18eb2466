import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './out-folder.ts'
import { page } from './page.ts'

// node test/conformance/write-page.ts: writes docs/conformance.md anew.
writeFileSync(join(root, 'docs', 'conformance.md'), page())
