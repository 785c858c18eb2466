import { type FullText, fill, type Language } from '#catalogue/vocabulary/text.ts'

const text = (nb: string, nn: string, sv: string): Omit<FullText, 'en'> => ({ nb, nn, sv })

/**
 * What a control wants to see, where that is said in words; English is the key. Values of attributes, names of types and
 * statements of policies stand as they are in every language.
 */
const phrases: Readonly<Record<string, Omit<FullText, 'en'>>> = {
  'a bucket for access logs': text(
    'en bøtte for tilgangslogg',
    'ei bøtte for tilgangslogg',
    'en bucket för åtkomstlogg',
  ),
  'a bucket tagged rettsky-purpose exit-copy': text(
    'en bøtte merket rettsky-purpose exit-copy',
    'ei bøtte merkt rettsky-purpose exit-copy',
    'en bucket märkt rettsky-purpose exit-copy',
  ),
  'a building': text('en bygning', 'ein bygning', 'en byggnad'),
  'a carrier': text('en leverandør av linjen', 'ein leverandør av linja', 'en leverantör av linjen'),
  'a data network of another site': text(
    'et datanett på et annet anlegg',
    'eit datanett på eit anna anlegg',
    'ett datanät på en annan anläggning',
  ),
  'a disk encryption set': text(
    'et sett for diskkryptering',
    'eit sett for diskkryptering',
    'en uppsättning för diskkryptering',
  ),
  'a key of an external key store': text(
    'en nøkkel i et eksternt nøkkellager',
    'ein nøkkel i eit eksternt nøkkellager',
    'en nyckel i ett externt nyckellager',
  ),
  'a key of the agency': text(
    'en nøkkel som er virksomhetens egen',
    'ein nøkkel som er verksemda sin eigen',
    'en nyckel som är verksamhetens egen',
  ),
  'a key that is held outside; Azure has no such thing for this store': text(
    'en nøkkel som holdes utenfor; Azure har ikke det for dette lageret',
    'ein nøkkel som blir halden utanfor; Azure har ikkje det for dette lageret',
    'en nyckel som hålls utanför; Azure har inte det för denna lagring',
  ),
  'a key that is held outside; IBM Cloud has no such thing for this store': text(
    'en nøkkel som holdes utenfor; IBM Cloud har ikke det for dette lageret',
    'ein nøkkel som blir halden utanfor; IBM Cloud har ikkje det for dette lageret',
    'en nyckel som hålls utanför; IBM Cloud har inte det för denna lagring',
  ),
  'a lock': text('en lås', 'ein lås', 'ett lås'),
  'a locked vault': text('et låst hvelv', 'eit låst kvelv', 'ett låst valv'),
  'a network of the zone': text('et nett i sonen', 'eit nett i sona', 'ett nät i zonen'),
  'a period': text('en periode', 'ein periode', 'en period'),
  'a plan that takes it in': text('en plan som tar den med', 'ein plan som tek han med', 'en plan som tar med den'),
  'a policy that encrypts': text('en policy som krypterer', 'ein policy som krypterer', 'en policy som krypterar'),
  'a port with security groups': text(
    'en port med sikkerhetsgrupper',
    'ein port med tryggleiksgrupper',
    'en port med säkerhetsgrupper',
  ),
  'a prefix of the zone or the body': text(
    'et prefiks i sonen eller virksomheten',
    'eit prefiks i sona eller verksemda',
    'ett prefix i zonen eller verksamheten',
  ),
  'a region, which keeps three sites': text(
    'en region, som har tre anlegg',
    'ein region, som har tre anlegg',
    'en region, som har tre anläggningar',
  ),
  'a schedule': text('en tidsplan', 'ein tidsplan', 'ett schema'),
  'a type that encrypts': text('en type som krypterer', 'ein type som krypterer', 'en typ som krypterar'),
  'a volume that encrypts': text('et volum som krypterer', 'eit volum som krypterer', 'en volym som krypterar'),
  'a workspace': text('et arbeidsområde', 'eit arbeidsområde', 'en arbetsyta'),
  'above 0': text('over 0', 'over 0', 'över 0'),
  absent: text('fraværende', 'fråverande', 'frånvarande'),
  'all four true': text('alle fire true', 'alle fire true', 'alla fyra true'),
  'an address': text('en adresse', 'ei adresse', 'en adress'),
  'an amount': text('et beløp', 'eit beløp', 'ett belopp'),
  'another zone': text('en annen sone', 'ei anna sone', 'en annan zon'),
  'audit rules': text('revisjonsregler', 'revisjonsreglar', 'granskningsregler'),
  'aws:kms or AES256': text('aws:kms eller AES256', 'aws:kms eller AES256', 'aws:kms eller AES256'),
  'COMPLIANCE with days': text('COMPLIANCE med dager', 'COMPLIANCE med dagar', 'COMPLIANCE med dagar'),
  'compute and storage': text('beregning og lagring', 'utrekning og lagring', 'beräkning och lagring'),
  'DATA_READ and DATA_WRITE': text('DATA_READ og DATA_WRITE', 'DATA_READ og DATA_WRITE', 'DATA_READ och DATA_WRITE'),
  days: text('dager', 'dagar', 'dagar'),
  'days after which nobody can lift it': text(
    'dager som ingen kan heve den etter',
    'dagar som ingen kan heve han etter',
    'dagar varefter ingen kan häva det',
  ),
  'enabled, with contactEmails': text(
    'slått på, med contactEmails',
    'slått på, med contactEmails',
    'påslagen, med contactEmails',
  ),
  'from the share to the exit copy': text(
    'fra filområdet til exitkopien',
    'frå filområdet til exitkopien',
    'från filytan till exitkopian',
  ),
  'groups of the zone': text('grupper i sonen', 'grupper i sona', 'grupper i zonen'),
  'groups with private prefixes': text(
    'grupper med bare private prefikser',
    'grupper med berre private prefiks',
    'grupper med enbart privata prefix',
  ),
  'hostssl alone': text('bare hostssl', 'berre hostssl', 'enbart hostssl'),
  'labelled rettsky-purpose exit-copy': text(
    'merket rettsky-purpose exit-copy',
    'merkt rettsky-purpose exit-copy',
    'märkt rettsky-purpose exit-copy',
  ),
  'log_connections on': text('log_connections på', 'log_connections på', 'log_connections på'),
  'no class at one site': text(
    'ingen klasse på ett anlegg',
    'ingen klasse på eitt anlegg',
    'ingen klass på en anläggning',
  ),
  'no prefix': text('ingen prefikser', 'ingen prefiks', 'inga prefix'),
  notifications: text('varsler', 'varsel', 'aviseringar'),
  one: text('én', 'éin', 'en'),
  'one for each project': text('én for hvert prosjekt', 'éin for kvart prosjekt', 'en för varje projekt'),
  'one on the instance': text('én på instansen', 'éin på instansen', 'en på instansen'),
  'one that is attached': text('én som er koblet til', 'éin som er kopla til', 'en som är kopplad'),
  'one that leads here': text('ett som fører hit', 'eitt som fører hit', 'en som leder hit'),
  'one that watches this store': text(
    'én som overvåker dette lageret',
    'éin som overvaker dette lageret',
    'en som övervakar denna lagring',
  ),
  'only AccessedViaMountTarget': text(
    'bare AccessedViaMountTarget',
    'berre AccessedViaMountTarget',
    'enbart AccessedViaMountTarget',
  ),
  'only under the zone’s folder': text(
    'bare under sonens mappe',
    'berre under mappa til sona',
    'enbart under zonens mapp',
  ),
  'prefixes of the zone': text('prefikser i sonen', 'prefiks i sona', 'prefix i zonen'),
  seconds: text('sekunder', 'sekund', 'sekunder'),
  'tag rettsky-zone': text('merket rettsky-zone', 'merket rettsky-zone', 'märkningen rettsky-zone'),
  'tagged rettsky-purpose exit-copy': text(
    'merket rettsky-purpose exit-copy',
    'merkt rettsky-purpose exit-copy',
    'märkt rettsky-purpose exit-copy',
  ),
  'the connection to the key manager outside': text(
    'forbindelsen til nøkkelforvalteren utenfor',
    'sambandet til nøkkelforvaltaren utanfor',
    'förbindelsen till nyckelhanteraren utanför',
  ),
  'the external key store': text(
    'det eksterne nøkkellageret',
    'det eksterne nøkkellageret',
    'det externa nyckellagret',
  ),
  'the id of the key': text('nøkkelens id', 'id-en til nøkkelen', 'nyckelns id'),
  'the id of the key outside': text(
    'id-en til nøkkelen utenfor',
    'id-en til nøkkelen utanfor',
    'id för nyckeln utanför',
  ),
  'the network of the zone': text('sonens nett', 'nettet til sona', 'zonens nät'),
  'the policy that spans two sites': text(
    'policyen som spenner over to anlegg',
    'policyen som spenner over to anlegg',
    'policyn som spänner över två anläggningar',
  ),
  'the region of the zone': text('sonens region', 'regionen til sona', 'zonens region'),
  'the server that unlocks it': text(
    'tjeneren som låser den opp',
    'tenaren som låser han opp',
    'servern som låser upp den',
  ),
  'the type that spans two sites': text(
    'typen som spenner over to anlegg',
    'typen som spenner over to anlegg',
    'typen som spänner över två anläggningar',
  ),
  thresholds: text('terskler', 'tersklar', 'tröskelvärden'),
  'to a target in the region': text('til et mål i regionen', 'til eit mål i regionen', 'till ett mål i regionen'),
  'two alarms': text('to alarmer', 'to alarmar', 'två larm'),
  'two zones': text('to soner', 'to soner', 'två zoner'),
  'whose name ends in -backup': text(
    'med navn som slutter på -backup',
    'med namn som sluttar på -backup',
    'vars namn slutar på -backup',
  ),
  'with metadata rettsky-role prober': text(
    'med metadata rettsky-role prober',
    'med metadata rettsky-role prober',
    'med metadata rettsky-role prober',
  ),
  'with metadata rettsky-role standby': text(
    'med metadata rettsky-role standby',
    'med metadata rettsky-role standby',
    'med metadata rettsky-role standby',
  ),
  'with tag rettsky-role:prober': text(
    'med merket rettsky-role:prober',
    'med merket rettsky-role:prober',
    'med märkningen rettsky-role:prober',
  ),
  'written out': text('skrevet ut', 'skriven ut', 'utskriven'),
}

/** Phrases around a name or a number, which goes where `{x}` stands. */
const frames: readonly (readonly [RegExp, Omit<FullText, 'en'>])[] = [
  [/^an account of (\S+) alone$/, text('en konto bare for {x}', 'ein konto berre for {x}', 'ett konto enbart för {x}')],
  [
    /^a project of (\S+) alone$/,
    text('et prosjekt bare for {x}', 'eit prosjekt berre for {x}', 'ett projekt enbart för {x}'),
  ],
  [
    /^a resource group of (\S+) alone$/,
    text('en ressursgruppe bare for {x}', 'ei ressursgruppe berre for {x}', 'en resursgrupp enbart för {x}'),
  ],
  [
    /^a server that sends (\S+)$/,
    text('en tjener som sender {x}', 'ein tenar som sender {x}', 'en server som skickar {x}'),
  ],
  [/^from here to (.+)$/, text('herfra til {x}', 'herifrå til {x}', 'härifrån till {x}')],
  [/^export to (.+)$/, text('eksport til {x}', 'eksport til {x}', 'export till {x}')],
  [
    /^two domains for each of (\d+) lines$/,
    text(
      'to domener for hver av {x} linjer',
      'to domene for kvar av {x} linjer',
      'två domäner för var och en av {x} linjer',
    ),
  ],
  [/^(\d+) or more$/, text('{x} eller flere', '{x} eller fleire', '{x} eller fler')],
]

/** What is wanted, in a language: a phrase is translated, a value stands as it is. */
export function sayWanted(wanted: string, language: Language): string {
  if (language === 'en') return wanted
  const phrase = phrases[wanted]
  if (phrase !== undefined) return phrase[language]
  for (const [pattern, frame] of frames) {
    const x = pattern.exec(wanted)?.[1]
    if (x !== undefined) return fill(frame[language], { x })
  }
  return wanted
}
