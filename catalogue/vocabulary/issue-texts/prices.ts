import type { FullText } from '../text.ts'

/** Issues about pricing a bare list, importing price lists and reading actual spend. */
export const prices = {
  'goes-with': {
    nb: 'valget gjelder bare sammen med {accepted}',
    nn: 'valet gjeld berre saman med {accepted}',
    sv: 'alternativet gäller bara tillsammans med {accepted}',
    en: 'the option only goes with {accepted}',
  },
} as const satisfies Record<string, FullText>
