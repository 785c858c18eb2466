import type { FullText } from '../text.ts'

/** Price lists in another form than the import reads: what they are, and what to bring instead. */
export const priceLists = {
  'list-of-other-seller': {
    nb: 'listen har en annen form enn {met}; er det {accepted} som menes?',
    nn: 'lista har ei anna form enn {met}; er det {accepted} som er meint?',
    sv: 'listan har en annan form än {met}; är det {accepted} som avses?',
    en: 'the list has another form than {met}; is {accepted} meant?',
  },
  'list-azure-agreement': {
    nb: 'dette er prislisten til en avtale med Azure; før prisene over i en prisfil og les den med --from csv, eller gi sider fra Retail Prices-grensesnittet',
    nn: 'dette er prislista til ein avtale med Azure; før prisane over i ei prisfil og les henne med --from csv, eller gje sider frå Retail Prices-grensesnittet',
    sv: 'detta är prislistan för ett avtal med Azure; för över priserna till en prisfil och läs den med --from csv, eller ange sidor från gränssnittet Retail Prices',
    en: 'this is the price sheet of an agreement with Azure; put its prices into a price file and read that with --from csv, or give pages of the Retail Prices interface',
  },
  'list-google-table': {
    nb: 'dette er pristabellen fra Googles konsoll; gi sider fra Cloud Billing-katalogen (skus, JSON) i stedet',
    nn: 'dette er pristabellen frå konsollen til Google; gje sider frå Cloud Billing-katalogen (skus, JSON) i staden',
    sv: 'detta är pristabellen från Googles konsol; ange i stället sidor från Cloud Billing-katalogen (skus, JSON)',
    en: "this is the price table of Google's console; give pages of the Cloud Billing catalogue (skus, JSON) instead",
  },
  'list-aws-index': {
    nb: 'dette er registeret over prislister fra AWS; gi selve listen for regionen, som registeret viser til',
    nn: 'dette er registeret over prislister frå AWS; gje sjølve lista for regionen, som registeret viser til',
    sv: 'detta är registret över prislistor från AWS; ange själva listan för regionen, som registret hänvisar till',
    en: 'this is the index of price lists of AWS; give the list of the region itself, which the index refers to',
  },
  'list-aws-answer': {
    nb: 'dette er et svar fra AWS (GetProducts), som kan mangle priser; gi listen for tjenesten og regionen (CSV eller JSON)',
    nn: 'dette er eit svar frå AWS (GetProducts), som kan mangle prisar; gje lista for tenesta og regionen (CSV eller JSON)',
    sv: 'detta är ett svar från AWS (GetProducts), som kan sakna priser; ange listan för tjänsten och regionen (CSV eller JSON)',
    en: 'this is an answer of AWS (GetProducts), which may lack prices; give the list of the service and region (CSV or JSON)',
  },
} as const satisfies Record<string, FullText>
