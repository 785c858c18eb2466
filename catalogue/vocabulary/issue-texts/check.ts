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
  'no-resources': {
    nb: 'ingen ressurser i {met}; ingenting er kontrollert',
    nn: 'ingen ressursar i {met}; ingenting er kontrollert',
    sv: 'inga resurser i {met}; ingenting har kontrollerats',
    en: 'no resources in {met}; nothing has been checked',
  },
} satisfies Record<string, FullText>
