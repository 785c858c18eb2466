import { Tags } from 'aws-cdk-lib'
import type { IConstruct } from 'constructs'

/** What AWS's console shows of a resource that has no name of its own: it is found by it in a list of ids. */
export const nameTag = (construct: IConstruct, name: string): void => Tags.of(construct).add('Name', name)
