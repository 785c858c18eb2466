const lanes = 0x40000

/** Fingerprint of 53 bits, never 0: enough to tell a million values apart, too little to get one back. */
export function fingerprint(value: string): number {
  let [a, b] = [0x811c9dc5, 0x01000193]
  for (let i = 0; i < value.length; i++) {
    const unit = value.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b + unit, 0x85ebca6b) ^ (b >>> 13)
  }
  return (a >>> 0) * 0x20_0000 + (b >>> 11) || 1
}

const laneOf = (print: number, size: number): number => (print ^ (print / 0x20_0000)) & (size - 1)

export type PrintSet = {
  /** `known`: there already. `added`: new. `full`: new, and not kept. */
  add(print: number): 'known' | 'added' | 'full'
}

/** A set of at most `most` fingerprints (130 000 or fewer) in one block of memory, which grows with what is in it. */
export function openPrintSet(most: number): PrintSet {
  let lanesNow = 1024
  let held = new Float64Array(lanesNow)
  let count = 0
  const place = (print: number): number => {
    let at = laneOf(print, lanesNow)
    while (held[at] !== 0 && held[at] !== print) at = (at + 1) & (lanesNow - 1)
    return at
  }
  function grow(): void {
    const old = held
    lanesNow *= 2
    held = new Float64Array(lanesNow)
    for (const print of old) if (print !== 0) held[place(print)] = print
  }
  return {
    add(print) {
      const at = place(print)
      if (held[at] === print) return 'known'
      if (count === most) return 'full'
      held[at] = print
      count++
      if (count * 2 > lanesNow && lanesNow < lanes) grow()
      return 'added'
    },
  }
}
