import type { FullText } from '../text.ts'

/** Issues of files that were to be checked as infrastructure code. */
export const check = {
  'not-infrastructure-code': {
    nb: 'er ikke infrastrukturkode, men {met}; gi {accepted}',
    nn: 'er ikkje infrastrukturkode, men {met}; gje {accepted}',
    sv: 'är inte infrastrukturkod, utan {met}; ge {accepted}',
    en: 'is not infrastructure code but {met}; give {accepted}',
  },
  'nothing-to-check': {
    nb: 'her finnes ingen infrastrukturkode; gi {accepted}',
    nn: 'her finst ingen infrastrukturkode; gje {accepted}',
    sv: 'här finns ingen infrastrukturkod; ge {accepted}',
    en: 'there is no infrastructure code here; give {accepted}',
  },
} satisfies Record<string, FullText>
