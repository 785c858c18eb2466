import { type FullText, fill } from '#catalogue/vocabulary/text.ts'
import type { Assumption } from '#classifier/cost/assumption.ts'
import type { SystemProfile } from '#classifier/cost/profile.ts'
import type { Speech } from './index.ts'

/** What a cost line assumes; after the names of what it is assumed of. */
const texts = {
  'backed-up-as-snapshot': {
    nb: 'alle lagre sikkerhetskopieres til prisen for et øyeblikksbilde av en disk',
    nn: 'alle lager blir tryggingskopierte til prisen for eit augneblinksbilete av ein disk',
    sv: 'alla lager säkerhetskopieras till priset för en ögonblicksbild av en disk',
    en: 'every store is backed up at the price of a disk snapshot',
  },
  'exit-copy-as-backup': {
    nb: 'kopien for uttreden er priset som en sikkerhetskopi her',
    nn: 'kopien for utgang er prisa som ein tryggingskopi her',
    sv: 'kopian för utträde är prissatt som en säkerhetskopia här',
    en: 'the copy for the exit is priced as a backup here',
  },
  'exit-copy-renewed': {
    nb: 'kopien for uttreden fornyes hver tredje måned',
    nn: 'kopien for utgang blir fornya kvar tredje månad',
    sv: 'kopian för utträde förnyas var tredje månad',
    en: 'the copy for the exit is renewed every third month',
  },
  'first-tier': {
    nb: 'alt til prisen for de første 50 TB',
    nn: 'alt til prisen for dei første 50 TB',
    sv: 'allt till priset för de första 50 TB',
    en: 'all at the price of the first 50 TB',
  },
  'kept-a-year': {
    nb: 'oppbevares i tolv måneder',
    nn: 'blir teke vare på i tolv månader',
    sv: 'bevaras i tolv månader',
    en: 'kept for twelve months',
  },
  'key-manager-outside': {
    nb: 'nøkkelforvalteren utenfor er virksomhetens egen og priset der',
    nn: 'nøkkelforvaltaren utanfor er verksemda sin eigen og prisa der',
    sv: 'nyckelhanteraren utanför är organisationens egen och prissatt där',
    en: 'the key manager outside is the body’s own and priced there',
  },
  'linear-family': {
    nb: '{times} × størrelsen på listen, siden familien er priset lineært',
    nn: '{times} × storleiken på lista, sidan familien er prisa lineært',
    sv: '{times} × storleken på listan, eftersom familjen är prissatt linjärt',
    en: '{times} × the listed size, as the family is priced linearly',
  },
  'logs-as-objects': {
    nb: 'logger oppbevares som objekter',
    nn: 'loggar blir tekne vare på som objekt',
    sv: 'loggar bevaras som objekt',
    en: 'logs are kept as objects',
  },
  'no-archive-row': {
    nb: 'den egne listen har ingen rad for arkivlagring',
    nn: 'den eigne lista har inga rad for arkivlagring',
    sv: 'den egna listan har ingen rad för arkivlagring',
    en: 'the own list has no row for archive storage',
  },
  'no-cool-row': {
    nb: 'den egne listen har ingen rad for kjølig lagring',
    nn: 'den eigne lista har inga rad for kjøleg lagring',
    sv: 'den egna listan har ingen rad för lågfrekvent lagring',
    en: 'the own list has no row for cool storage',
  },
  'one-class': {
    nb: 'selgeren har én lagringsklasse utenom arkivet',
    nn: 'seljaren har éin lagringsklasse utanom arkivet',
    sv: 'säljaren har en lagringsklass utöver arkivet',
    en: 'the seller has one class besides the archive',
  },
  'one-rate': {
    nb: 'planen One-Rate har én pris for alle objekter',
    nn: 'planen One-Rate har éin pris for alle objekt',
    sv: 'planen One-Rate har ett pris för alla objekt',
    en: 'the One-Rate plan has one price for all objects',
  },
  'own-database': {
    nb: 'PostgreSQL på en egen server',
    nn: 'PostgreSQL på ein eigen tenar',
    sv: 'PostgreSQL på en egen server',
    en: 'PostgreSQL on a server of one’s own',
  },
  'own-database-backed-up-as-data': {
    nb: 'en database på egen server sikkerhetskopieres som data',
    nn: 'ein database på eigen tenar blir tryggingskopiert som data',
    sv: 'en databas på en egen server säkerhetskopieras som data',
    en: 'a database on a server of one’s own is backed up as data',
  },
  'own-database-backed-up-as-disk': {
    nb: 'en database på egen server sikkerhetskopieres som en disk',
    nn: 'ein database på eigen tenar blir tryggingskopiert som ein disk',
    sv: 'en databas på en egen server säkerhetskopieras som en disk',
    en: 'a database on a server of one’s own is backed up as a disk',
  },
  'own-database-unpriced': {
    nb: 'ingen pris på den driftede databasen ble funnet: PostgreSQL på en egen server',
    nn: 'ingen pris på den drifta databasen vart funnen: PostgreSQL på ein eigen tenar',
    sv: 'inget pris på den förvaltade databasen hittades: PostgreSQL på en egen server',
    en: 'no price of the managed database was found: PostgreSQL on a server of one’s own',
  },
  'own-file-server': {
    nb: 'en egen filserver, siden ingen filtjeneste selges',
    nn: 'ein eigen filtenar, sidan inga filteneste blir seld',
    sv: 'en egen filserver, eftersom ingen filtjänst säljs',
    en: 'a file server of one’s own, as no file service is sold',
  },
  'own-keys': {
    nb: 'virksomheten holder alle nøkler i den egne skyen selv',
    nn: 'verksemda held alle nøklar i den eigne skya sjølv',
    sv: 'organisationen håller själv alla nycklar i det egna molnet',
    en: 'every key in the own cloud is held by the body',
  },
  prober: {
    nb: 'sonens målepunkt',
    nn: 'målepunktet til sona',
    sv: 'zonens mätpunkt',
    en: 'the prober of the zone',
  },
  profile: {
    nb: 'antatt for {profile}; servere er ikke talt',
    nn: 'gått ut frå for {profile}; tenarar er ikkje talde',
    sv: 'antaget för {profile}; servrar är inte räknade',
    en: 'assumed for {profile}; servers are not counted',
  },
  'shared-instance': {
    nb: 'en instans begynner på 1 TiB; mindre lager deler en',
    nn: 'ein instans byrjar på 1 TiB; mindre lager deler ein',
    sv: 'en instans börjar på 1 TiB; mindre lager delar en',
    en: 'an instance starts at 1 TiB; a smaller share shares one',
  },
  'two-sites': {
    nb: 'to anlegg koster to ganger ett',
    nn: 'to anlegg kostar to gonger eitt',
    sv: 'två anläggningar kostar två gånger en',
    en: 'two sites cost twice one',
  },
  'wider-circuit': {
    nb: '{circuit} Mbit/s er den smaleste som bærer {mbps}',
    nn: '{circuit} Mbit/s er den smalaste som ber {mbps}',
    sv: '{circuit} Mbit/s är den smalaste som bär {mbps}',
    en: '{circuit} Mbit/s is the narrowest that carries {mbps}',
  },
} as const satisfies Record<Assumption['id'], FullText>

const sizes: Readonly<Record<SystemProfile['size'], FullText>> = {
  small: { nb: 'et lite', nn: 'eit lite', sv: 'ett litet', en: 'a small' },
  medium: { nb: 'et middels stort', nn: 'eit middels stort', sv: 'ett medelstort', en: 'a medium-sized' },
  large: { nb: 'et stort', nn: 'eit stort', sv: 'ett stort', en: 'a large' },
}

const kinds: Readonly<Record<SystemProfile['kind'], FullText>> = {
  web: { nb: 'nettsystem', nn: 'nettsystem', sv: 'webbsystem', en: 'web system' },
  records: { nb: 'fagsystem', nn: 'fagsystem', sv: 'verksamhetssystem', en: 'records system' },
  integration: {
    nb: 'integrasjonssystem',
    nn: 'integrasjonssystem',
    sv: 'integrationssystem',
    en: 'integration system',
  },
  analytics: { nb: 'analysesystem', nn: 'analysesystem', sv: 'analyssystem', en: 'analytics system' },
}

/** What a cost line assumes, in the reader's language. */
export function sayAssumption({ id, params = {} }: Assumption, { language }: Speech): string {
  const { kind, size } = params as Partial<SystemProfile>
  const profile = kind === undefined || size === undefined ? '' : `${sizes[size][language]} ${kinds[kind][language]}`
  return fill(texts[id][language], { ...params, profile })
}
