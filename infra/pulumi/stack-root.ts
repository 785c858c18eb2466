import { ComponentResource, type ComponentResourceOptions } from '@pulumi/pulumi'

/** Options of the parts right under a stack's root. */
export type InRoot = { readonly parent: ComponentResource }

/** The one component that everything of a stack stands under; its type and name are the same in all stacks of a zone. */
export class StackRoot<Parts> extends ComponentResource {
  readonly parts: Parts

  constructor(type: string, name: string, build: (inRoot: InRoot) => Parts, opts: ComponentResourceOptions = {}) {
    super(type, name, {}, opts)
    this.parts = build({ parent: this })
    this.registerOutputs({})
  }
}
