import type { Language } from '#catalogue/vocabulary/text.ts'

/** Says on standard error which file was written. */
export async function sayWrote(path: string, language: Language): Promise<void> {
  const { speak } = await import('../text/index.ts')
  process.stderr.write(`${speak(language).text('files.wrote', { path })}\n`)
}
