import { detectors, isMatch } from '#classifier/detectors/index.ts'
import { searchText } from '#classifier/evidence/index.ts'

const longest = 100

/** True for a text that is or holds something that a detector knows by its check digits, or an address. */
function holdsValue(text: string): boolean {
  const direct = detectors.some(({ judge }) => {
    const outcome = judge(text)
    return isMatch(outcome) && outcome.strength !== 'worded' && outcome.kind !== 'icd10' && outcome.kind !== 'icpc2'
  })
  let inside = false
  if (!direct)
    searchText(text, (_, outcome) => {
      inside ||= isMatch(outcome)
    })
  return direct || inside
}

/**
 * A name that can be printed. Names of columns, sheets and files come from the source too, and in a file without a header row they are
 * somebody's values: such a name becomes `column 3`. Names that stand twice are numbered.
 */
export function safeName(name: string, position: number, taken: Set<string>, what = 'column'): string {
  const clean = name.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  const usable =
    clean !== '' && clean.length <= longest && !holdsValue(clean) && !(what === 'column' && /\d{7}/.test(clean))
  let made = usable ? clean : `${what} ${position}`
  for (let n = 2; taken.has(made); n++) made = `${usable ? clean : `${what} ${position}`} (${n})`
  taken.add(made)
  return made
}
