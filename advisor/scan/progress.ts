/** Rows read so far, on one line of a terminal that is written over; nothing where there is no terminal. */
export function openProgress(to: NodeJS.WriteStream): {
  tell: (table: string, rows: number) => void
  close: () => void
} {
  if (to.isTTY !== true) return { tell: () => undefined, close: () => undefined }
  let last = 0
  let shown = false
  return {
    tell: (table, rows) => {
      const now = performance.now()
      if (now - last < 200) return
      last = now
      shown = true
      to.write(`\r\u001b[K${table}: ${rows.toLocaleString('en').replaceAll(',', ' ')}`)
    },
    close: () => {
      if (shown) to.write('\r\u001b[K')
    },
  }
}
