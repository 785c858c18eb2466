import { join } from 'node:path'

/** The product's own folder, from which paths are said. */
export const root = new URL('../../', import.meta.url).pathname

/** Where everything lies that conformance installs, emits and writes; not in git, and safe to remove. */
export const outFolder = join(root, 'out', 'conformance')
