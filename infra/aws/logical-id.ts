/** `helse-c3` becomes `HelseC3`: a part of a logical id that people read. Not unique by itself: `a-1` and `a1` meet. */
export function pascal(id: string): string {
  return id
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
}
