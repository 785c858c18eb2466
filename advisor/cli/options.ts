import { Option } from 'commander'
import { type Language, languages } from '#catalogue/vocabulary/text.ts'

/** Options that most commands take. */
export type CommonOptions = { readonly lang: Language; readonly workspace: string; readonly plan?: string }

export const languageOption = () =>
  new Option('--lang <language>', 'language of everything people read').choices([...languages]).default('en')

export const workspaceOption = () =>
  new Option('-w, --workspace <folder>', 'folder with rettsky.yaml').default('.', 'this folder')

export const planOption = () =>
  new Option('--plan <file>', 'the reviewed plan (default: placement-plan.json of the workspace)')

export const formatOption = (formats: readonly string[]) =>
  new Option('--format <format>', 'form of the result').choices([...formats]).default(formats[0])

/** True when stdout is a terminal that wants colour. */
export const colour = (): boolean => process.stdout.isTTY === true && process.stdout.hasColors()
