import type { FullText } from '../text.ts'

/** Issues about offers, and about a body's own price list. */
export const catalogue = {
  'wrong-header': {
    nb: 'overskriften er {met}; den må være {accepted}',
    nn: 'overskrifta er {met}; ho må vere {accepted}',
    sv: 'rubrikraden är {met}; den måste vara {accepted}',
    en: 'the header is {met}; it must be {accepted}',
  },
  'duplicate-price': {
    nb: 'prisen på {meter} fra {met} står allerede på linje {first}; behold én av dem',
    nn: 'prisen på {meter} frå {met} står alt på linje {first}; ta vare på éin av dei',
    sv: 'priset på {meter} från {met} står redan på rad {first}; behåll ett av dem',
    en: 'the price of {meter} from {met} is on line {first} already; keep one of them',
  },
  'offer-closed': {
    nb: 'tilbudet {offer} er lagt ned; velg et som er {accepted}',
    nn: 'tilbodet {offer} er lagt ned; vel eitt som er {accepted}',
    sv: 'erbjudandet {offer} är nedlagt; välj ett som är {accepted}',
    en: 'the offer {offer} has closed; choose one that is {accepted}',
  },
  'offer-announced': {
    nb: 'tilbudet {offer} er bare varslet og kan ikke brukes ennå; velg et som er {accepted}',
    nn: 'tilbodet {offer} er berre varsla og kan ikkje brukast enno; vel eitt som er {accepted}',
    sv: 'erbjudandet {offer} är bara aviserat och kan inte användas än; välj ett som är {accepted}',
    en: 'the offer {offer} is only announced and cannot be used yet; choose one that is {accepted}',
  },
  'offer-stale': {
    nb: 'opplysningene om {offer} ble sist kontrollert {met}; kontroller dem på nytt, senest {accepted} måneder etter',
    nn: 'opplysningane om {offer} vart sist kontrollerte {met}; kontroller dei på nytt, seinast {accepted} månader etter',
    sv: 'uppgifterna om {offer} kontrollerades senast {met}; kontrollera dem på nytt, senast {accepted} månader efteråt',
    en: 'the facts about {offer} were last checked on {met}; check them again, no later than {accepted} months after',
  },
} as const satisfies Record<string, FullText>
