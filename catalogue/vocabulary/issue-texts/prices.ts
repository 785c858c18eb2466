import type { FullText } from '../text.ts'

/** Issues about pricing a bare list, importing price lists and reading actual spend. */
export const prices = {
  'goes-with': {
    nb: 'valget gjelder bare sammen med {accepted}',
    nn: 'valet gjeld berre saman med {accepted}',
    sv: 'alternativet gäller bara tillsammans med {accepted}',
    en: 'the option only goes with {accepted}',
  },
  'goes-without': {
    nb: 'valget kan ikke brukes sammen med {accepted}',
    nn: 'valet kan ikkje brukast saman med {accepted}',
    sv: 'alternativet kan inte användas tillsammans med {accepted}',
    en: 'the option does not go with {accepted}',
  },
  'two-prices': {
    nb: 'enda en pris på {sku} i {region} for samme trinn og dag: {met}, og før det {first}; behold den som gjelder',
    nn: 'endå ein pris på {sku} i {region} for same trinn og dag: {met}, og før det {first}; ta vare på den som gjeld',
    sv: 'ännu ett pris på {sku} i {region} för samma steg och dag: {met}, och dessförinnan {first}; behåll det som gäller',
    en: 'one more price of {sku} in {region} for the same tier and day: {met}, and before it {first}; keep the one that holds',
  },
  'lost-tier': {
    nb: 'trinnet for {sku} i {region} begynner på {met}, men skulle begynt på {accepted}: et trinn er gått tapt',
    nn: 'trinnet for {sku} i {region} byrjar på {met}, men skulle byrja på {accepted}: eit trinn er gått tapt',
    sv: 'steget för {sku} i {region} börjar på {met} men skulle börja på {accepted}: ett steg har gått förlorat',
    en: 'the tier of {sku} in {region} begins at {met} and should begin at {accepted}: a tier was lost',
  },
  'lost-last-tier': {
    nb: 'siste trinn for {sku} i {region} slutter på {met}, og ingenting følger: listen er avkortet; hent den på nytt',
    nn: 'siste trinn for {sku} i {region} sluttar på {met}, og ingenting følgjer: lista er avkorta; hent henne på nytt',
    sv: 'sista steget för {sku} i {region} slutar på {met} och inget följer: listan är avkortad; hämta den på nytt',
    en: 'the last tier of {sku} in {region} ends at {met} and nothing follows: the list is cut short; fetch it again',
  },
  'fewer-tiers': {
    nb: 'trinnene fra {missing} {unit} for {sku} i {region} mangler, og prisboken har dem; ta med alle sidene, eller gi {option} om selgeren har fjernet dem',
    nn: 'trinna frå {missing} {unit} for {sku} i {region} manglar, og prisboka har dei; ta med alle sidene, eller gje {option} om seljaren har fjerna dei',
    sv: 'stegen från {missing} {unit} för {sku} i {region} saknas, och prisboken har dem; ta med alla sidor, eller ange {option} om säljaren har tagit bort dem',
    en: 'the tiers from {missing} {unit} of {sku} in {region} are missing, and the price book has them; bring all pages, or give {option} if the seller has done away with them',
  },
  'two-units': {
    nb: 'trinnet for {sku} i {region} står i {met}, men et annet i {first}; alle trinn må stå i samme enhet og valuta',
    nn: 'trinnet for {sku} i {region} står i {met}, men eit anna i {first}; alle trinn må stå i same eining og valuta',
    sv: 'steget för {sku} i {region} anges i {met}, men ett annat i {first}; alla steg måste anges i samma enhet och valuta',
    en: 'the tier of {sku} in {region} is in {met} and another in {first}; all tiers must be in one unit and currency',
  },
  'vat-unsaid': {
    nb: 'si om prisene på listen har mva.: --vat 0 om de er uten, --vat 25 om de har 25 % (som da trekkes fra)',
    nn: 'sei om prisane på lista har mva.: --vat 0 om dei er utan, --vat 25 om dei har 25 % (som då vert trekte frå)',
    sv: 'ange om priserna på listan har moms: --vat 0 om de är utan, --vat 25 om de har 25 % (som då dras av)',
    en: 'say whether the prices on the list hold VAT: --vat 0 if they do not, --vat 25 if they hold 25 % (which is then taken off)',
  },
  'cut-short': {
    nb: 'filen er avkortet eller ikke JSON ({parser}); hent den på nytt',
    nn: 'fila er avkorta eller ikkje JSON ({parser}); hent henne på nytt',
    sv: 'filen är avkortad eller inte JSON ({parser}); hämta den på nytt',
    en: 'the file is cut short or no JSON ({parser}); fetch it again',
  },
  'no-prices': {
    nb: 'siden har ingen priser; hent den på nytt eller utelat den',
    nn: 'sida har ingen prisar; hent henne på nytt eller lat vere å ta henne med',
    sv: 'sidan har inga priser; hämta den på nytt eller utelämna den',
    en: 'the page has no prices; fetch it again or leave it out',
  },
  'page-count': {
    nb: 'siden har {met} priser og sier selv at den har {accepted}; hent den på nytt',
    nn: 'sida har {met} prisar og seier sjølv at ho har {accepted}; hent henne på nytt',
    sv: 'sidan har {met} priser och säger själv att den har {accepted}; hämta den på nytt',
    en: 'the page has {met} prices and says itself that it has {accepted}; fetch it again',
  },
  'more-pages': {
    nb: 'den siste siden viser til en side til; ta med alle sidene',
    nn: 'den siste sida viser til ei side til; ta med alle sidene',
    sv: 'den sista sidan hänvisar till ännu en sida; ta med alla sidor',
    en: 'the last page refers to one more page; bring all pages',
  },
  'not-as-documented': {
    nb: 'feltet er ikke som grensesnittet er beskrevet: {says}',
    nn: 'feltet er ikkje som grensesnittet er beskrive: {says}',
    sv: 'fältet är inte som gränssnittet är beskrivet: {says}',
    en: 'the field is not as the interface is documented: {says}',
  },
  'half-a-machine': {
    nb: 'maskinene {family} i {region} mangler pris på {lacks}; ta med siden der den står',
    nn: 'maskinene {family} i {region} manglar pris på {lacks}; ta med sida der han står',
    sv: 'maskinerna {family} i {region} saknar pris på {lacks}; ta med sidan där det står',
    en: 'the machines {family} in {region} lack the price of {lacks}; bring the page that has it',
  },
  'nothing-known': {
    nb: 'ingenting i {files} er noe prisboken har et navn på; er det rett selger, region og tjeneste?',
    nn: 'ingenting i {files} er noko prisboka har eit namn på; er det rett seljar, region og teneste?',
    sv: 'ingenting i {files} är något som prisboken har ett namn på; är det rätt säljare, region och tjänst?',
    en: 'nothing in {files} is anything that the price book has a name for; is it the right seller, region and service?',
  },
  'not-fetched': {
    nb: 'kunne ikke hentes ({met}); hent filen på en maskin med tilgang og gi den som FILE',
    nn: 'kunne ikkje hentast ({met}); hent fila på ei maskin med tilgang og gje henne som FILE',
    sv: 'kunde inte hämtas ({met}); hämta filen på en dator med åtkomst och ange den som FILE',
    en: 'could not be fetched ({met}); fetch the file on a machine with access and give it as FILE',
  },
  'needs-option': {
    nb: 'mangler; oppgi {accepted}',
    nn: 'manglar; oppgje {accepted}',
    sv: 'saknas; ange {accepted}',
    en: 'missing; give {accepted}',
  },
  'no-focus-column': {
    nb: 'kolonnen {met} mangler; filen må være en FOCUS-fil (1.0 til 1.3)',
    nn: 'kolonnen {met} manglar; fila må vere ei FOCUS-fil (1.0 til 1.3)',
    sv: 'kolumnen {met} saknas; filen måste vara en FOCUS-fil (1.0 till 1.3)',
    en: 'the column {met} is missing; the file must be a FOCUS file (1.0 to 1.3)',
  },
  'not-focus': {
    nb: 'filen kan ikke leses som FOCUS (CSV eller Parquet): {met}',
    nn: 'fila kan ikkje lesast som FOCUS (CSV eller Parquet): {met}',
    sv: 'filen kan inte läsas som FOCUS (CSV eller Parquet): {met}',
    en: 'the file cannot be read as FOCUS (CSV or Parquet): {met}',
  },
  'tier-dearer': {
    nb: 'trinnet koster {met} og det lavere {price}; et høyere trinn pleier ikke være dyrere',
    nn: 'trinnet kostar {met} og det lågare {price}; eit høgare trinn pleier ikkje vere dyrare',
    sv: 'steget kostar {met} och det lägre {price}; ett högre steg brukar inte vara dyrare',
    en: 'the tier costs {met} and the lower one {price}; a higher tier is not dearer as a rule',
  },
  'wider-cheaper': {
    nb: 'linjen koster {met} og den smalere ({other}) {price}; en bredere linje pleier ikke være billigere',
    nn: 'linja kostar {met} og den smalare ({other}) {price}; ei breiare linje pleier ikkje vere billegare',
    sv: 'förbindelsen kostar {met} och den smalare ({other}) {price}; en bredare förbindelse brukar inte vara billigare',
    en: 'the line costs {met} and the narrower one ({other}) {price}; a wider line is not cheaper as a rule',
  },
  'family-ratio': {
    nb: 'maskinen koster {met}, men {other} av samme familie {price}; prisen pleier å følge størrelsen',
    nn: 'maskina kostar {met}, men {other} av same familie {price}; prisen pleier å følgje storleiken',
    sv: 'maskinen kostar {met}, men {other} i samma familj {price}; priset brukar följa storleken',
    en: 'the machine costs {met}, yet {other} of the same family {price}; prices follow size as a rule',
  },
  'two-currencies': {
    nb: 'prisen står i {met}, men {other} på samme liste i {price}',
    nn: 'prisen står i {met}, men {other} på same liste i {price}',
    sv: 'priset anges i {met}, men {other} på samma lista i {price}',
    en: 'the price is {met}, yet {other} on the same list {price}',
  },
} as const satisfies Record<string, FullText>
