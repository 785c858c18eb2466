/** Items by how urgent they are, the least key first; a binary heap in which an item's key may change. */
export interface Queue {
  key: Float64Array
  heap: Int32Array
  /** Where an item stands in the heap, -1 for nowhere. */
  at: Int32Array
  size: number
}

export function queueFor(items: number): Queue {
  return { key: new Float64Array(items), heap: new Int32Array(items), at: new Int32Array(items).fill(-1), size: 0 }
}

/** Puts an item in, or gives it another key. */
export function put(queue: Queue, i: number, key: number): void {
  const { at } = queue
  if (at[i]! < 0) at[i] = queue.size++
  queue.key[i] = key
  sink(queue, i, rise(queue, i, at[i]!))
}

/** Takes the first item out; -1 when none is left. */
export function take(queue: Queue): number {
  if (queue.size === 0) return -1
  const { heap, at } = queue
  const first = heap[0]!
  const last = heap[--queue.size]!
  at[first] = -1
  if (last !== first) sink(queue, last, 0)
  return first
}

/** Takes all items out. */
export function empty(queue: Queue): void {
  for (let n = 0; n < queue.size; n++) queue.at[queue.heap[n]!] = -1
  queue.size = 0
}

/** Moves an item up from a place that is its own to take; returns where it comes to rest. */
function rise({ key, heap, at }: Queue, i: number, place: number): number {
  while (place > 0) {
    const above = (place - 1) >> 1
    if (key[heap[above]!]! <= key[i]!) break
    heap[place] = heap[above]!
    at[heap[place]!] = place
    place = above
  }
  heap[place] = i
  at[i] = place
  return place
}

function sink({ key, heap, at, size }: Queue, i: number, place: number): void {
  for (let below = 2 * place + 1; below < size; below = 2 * place + 1) {
    if (below + 1 < size && key[heap[below + 1]!]! < key[heap[below]!]!) below++
    if (key[heap[below]!]! >= key[i]!) break
    heap[place] = heap[below]!
    at[heap[place]!] = place
    place = below
  }
  heap[place] = i
  at[i] = place
}
