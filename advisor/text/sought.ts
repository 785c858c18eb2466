import { type FullText, fill } from '#catalogue/vocabulary/text.ts'
import type { Sought } from '#classifier/cost/sought.ts'
import type { Speech } from './index.ts'

/** Where a price was searched in vain; after "did not find". */
const texts = {
  'own-list': {
    nb: '{meter} for {zone} i egen prisliste',
    nn: '{meter} for {zone} i eiga prisliste',
    sv: '{meter} för {zone} i den egna prislistan',
    en: '{meter} of {zone} in the own price list',
  },
  tariff: {
    nb: '{meter} i tariffen for {offer}',
    nn: '{meter} i tariffen for {offer}',
    sv: '{meter} i tariffen för {offer}',
    en: '{meter} in the tariff of {offer}',
  },
  book: {
    nb: '{name} i prisboken',
    nn: '{name} i prisboka',
    sv: '{name} i prisboken',
    en: '{name} in the price book',
  },
  file: {
    nb: '{name} i prisfilen',
    nn: '{name} i prisfila',
    sv: '{name} i prisfilen',
    en: '{name} in the price file',
  },
  machine: {
    nb: 'en maskin med {vcpu} vCPU og {memory} GiB i tariffen for {offer}',
    nn: 'ei maskin med {vcpu} vCPU og {memory} GiB i tariffen for {offer}',
    sv: 'en maskin med {vcpu} vCPU och {memory} GiB i tariffen för {offer}',
    en: 'a machine of {vcpu} vCPU and {memory} GiB in the tariff of {offer}',
  },
  circuit: {
    nb: 'en linje på {mbps} Mbit/s i tariffen for {offer}',
    nn: 'ei linje på {mbps} Mbit/s i tariffen for {offer}',
    sv: 'en förbindelse på {mbps} Mbit/s i tariffen för {offer}',
    en: 'a line of {mbps} Mbit/s in the tariff of {offer}',
  },
  rate: {
    nb: 'en valutakurs fra {from} til {to} som ikke er nyere enn asOf',
    nn: 'ein valutakurs frå {from} til {to} som ikkje er nyare enn asOf',
    sv: 'en valutakurs från {from} till {to} som inte är nyare än asOf',
    en: 'an exchange rate from {from} to {to} that is not newer than asOf',
  },
  'rate-by': {
    nb: 'en valutakurs fra {from} til {to} fra {day} eller før',
    nn: 'ein valutakurs frå {from} til {to} frå {day} eller før',
    sv: 'en valutakurs från {from} till {to} per {day} eller tidigare',
    en: 'an exchange rate from {from} to {to} of {day} or before',
  },
  unit: {
    nb: 'en pris på {sku} per {unit}; den selges per {met}',
    nn: 'ein pris på {sku} per {unit}; han vert seld per {met}',
    sv: 'ett pris på {sku} per {unit}; det säljs per {met}',
    en: 'a price of {sku} by {unit}; it is sold by {met}',
  },
  'one-unit': {
    nb: 'en pris på {sku} med alle trinn i samme enhet og valuta',
    nn: 'ein pris på {sku} med alle trinn i same eining og valuta',
    sv: 'ett pris på {sku} med alla steg i samma enhet och valuta',
    en: 'a price of {sku} in one unit and currency for all its tiers',
  },
  tier: {
    nb: 'en pris på {sku} fra {from} {unit}: det første trinnet begynner høyere',
    nn: 'ein pris på {sku} frå {from} {unit}: det første trinnet byrjar høgare',
    sv: 'ett pris på {sku} från {from} {unit}: det första steget börjar högre',
    en: 'a price of {sku} from {from} {unit} on: the first tier begins higher',
  },
  'one-dimension': {
    nb: 'én dimensjon av {name}; prisfilen har {met}',
    nn: 'éin dimensjon av {name}; prisfila har {met}',
    sv: 'en enda dimension av {name}; prisfilen har {met}',
    en: 'one dimension of {name}; the price file has {met}',
  },
} as const satisfies Record<Sought['id'], FullText>

/** All places of a price, in the order in which they were searched. */
export const saySought = (speech: Speech, searched: readonly Sought[]): string =>
  searched.map(({ id, params }) => fill(texts[id][speech.language], params)).join('; ')
