/** What a type of resource means to whoever changes it. */
export interface KnownType {
  /** What is lost with it: stored data, or the key without which stored data cannot be read. */
  readonly holds?: 'data' | 'key'
  /** Properties that the provider cannot change in place: a new resource is made, and the old one goes. */
  readonly replacedBy: readonly string[]
}
export type KnownTypes = Readonly<Record<string, KnownType>>
