/** One way to fill a zone, and how much of it the present mixture takes. */
export interface Filling {
  zone: number
  items: Int32Array
  cost: number
  weight: number
  /** Rounds since it last had weight. */
  idle: number
}
