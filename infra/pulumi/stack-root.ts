import { ComponentResource, type ResourceTransformation, rootStackResource } from '@pulumi/pulumi'

/** Options of the parts right under a stack's root. */
export type InRoot = { readonly parent: ComponentResource }

/**
 * `pulumi state move` leaves components behind, and what it moved is called by its type and name alone until the next `up` has
 * put it under its component again.
 */
const knowMoved: ResourceTransformation = ({ type, props, opts }) => {
  if (type.startsWith('rettsky:')) return undefined
  // The SDK gives each resource of Azure dozens of names that its type had in older versions, for stacks that began with those.
  // Ours did not, and the names cost more time and memory than everything else together.
  const others = type.startsWith('azure-native:') ? [] : (opts.aliases ?? [])
  return { props, opts: { ...opts, aliases: [...others, { parent: rootStackResource }] } }
}

/** The one component that everything of a stack stands under; its type and name are the same in all stacks of a zone. */
export class StackRoot<Parts> extends ComponentResource {
  readonly parts: Parts

  constructor(type: string, name: string, build: (inRoot: InRoot) => Parts) {
    super(type, name, {}, { transformations: [knowMoved] })
    this.parts = build({ parent: this })
    this.registerOutputs({})
  }
}
