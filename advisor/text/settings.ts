import type { FullText, Language } from '#catalogue/vocabulary/text.ts'

type Translated = Readonly<Record<Exclude<Language, 'en'>, string>>

/** What each setting of a zone is, by provider and name. In English it stands with the schema that reads the setting. */
export const settingTexts: Readonly<Record<string, Translated>> = {
  notify: {
    nb: 'Hvor varsler sendes, hvis ikke arbeidsområdet sier det',
    nn: 'Kvar varsel blir sende, om ikkje arbeidsområdet seier det',
    sv: 'Vart larm skickas, om inte arbetsytan anger det',
  },
  'stacks-': {
    nb: 'Hvor mange stakker virksomhetens data fordeles på, 1 hvis ikke annet er oppgitt. Velges helst før første utrulling; `rettsky emit` sier når en stakk er for stor, og docs/deploy.md hvordan den deles senere',
    nn: 'Kor mange stakkar data frå verksemda blir fordelte på, 1 om ikkje anna er oppgitt. Bør veljast før første utrulling; `rettsky emit` seier når ein stakk er for stor, og docs/deploy.md korleis han blir delt seinare',
    sv: 'Hur många stackar verksamhetens data fördelas på, 1 om inget annat anges. Väljs helst före den första driftsättningen; `rettsky emit` säger till när en stack är för stor, och docs/deploy.md hur den delas senare',
  },
  'aws.organisationId': {
    nb: 'Private endepunkter betjener da bare denne organisasjonen; `aws organizations describe-organization` viser id-en',
    nn: 'Private endepunkt tener då berre denne organisasjonen; `aws organizations describe-organization` viser id-en',
    sv: 'Privata slutpunkter betjänar då bara denna organisation; `aws organizations describe-organization` visar id:t',
  },
  'aws.organisationRoot': {
    nb: 'Hvor regionlåsen festes hvis det ikke er noen enhet; `aws organizations list-roots` viser id-en',
    nn: 'Kvar regionlåsen blir festa om det ikkje er noka eining; `aws organizations list-roots` viser id-en',
    sv: 'Var regionlåset fästs om det inte finns någon enhet; `aws organizations list-roots` visar id:t',
  },
  'aws.organisationUnit': {
    nb: 'Enheten som holder sonens kontoer; regionlåsen festes til den. `aws organizations list-organizational-units-for-parent --parent-id ROOT` viser id-ene',
    nn: 'Eininga som held kontoane til sona; regionlåsen blir festa til ho. `aws organizations list-organizational-units-for-parent --parent-id ROOT` viser id-ane',
    sv: 'Enheten som håller zonens konton; regionlåset fästs vid den. `aws organizations list-organizational-units-for-parent --parent-id ROOT` visar id:n',
  },
  'aws.platformAccount': {
    nb: 'Kontoen for nett, linje, måler og revisjonsloggen for dem',
    nn: 'Kontoen for nett, linje, målar og revisjonsloggen for dei',
    sv: 'Kontot för nät, förbindelse, mätare och deras granskningslogg',
  },
  'aws.managementAccount': {
    nb: 'Kontoen som betaler og holder organisasjonen',
    nn: 'Kontoen som betaler og held organisasjonen',
    sv: 'Kontot som betalar och håller organisationen',
  },
  'aws.account-': {
    nb: 'Virksomhetens egen konto, der den finnes fra før',
    nn: 'Verksemda sin eigen konto, der han finst frå før',
    sv: 'Verksamhetens eget konto, där det redan finns',
  },
  'azure.tenant': { nb: 'Leietaker i Entra', nn: 'Leigetakar i Entra', sv: 'Klientorganisation i Entra' },
  'azure.subscription': {
    nb: 'Abonnementet for det felles: nett, linje, logger, måler',
    nn: 'Abonnementet for det felles: nett, linje, loggar, målar',
    sv: 'Prenumerationen för det gemensamma: nät, förbindelse, loggar, mätare',
  },
  'azure.managementGroup': {
    nb: 'Administrasjonsgruppe som finnes, og som sonens egen legges under',
    nn: 'Administrasjonsgruppe som finst, og som sona si eiga blir lagd under',
    sv: 'Befintlig hanteringsgrupp som zonens egen läggs under',
  },
  'azure.billingScope': {
    nb: 'Fakturadel eller registreringskonto som betaler for abonnementer som ikke finnes ennå; `az billing account list` viser kontoene',
    nn: 'Fakturadel eller registreringskonto som betaler for abonnement som ikkje finst enno; `az billing account list` viser kontoane',
    sv: 'Fakturaavsnitt eller registreringskonto som betalar för prenumerationer som inte finns ännu; `az billing account list` visar kontona',
  },
  'azure.keyHolders': {
    nb: 'Objekt-id-er i Entra, med komma mellom, for dem som har sikkerhetsdomenet til administrerte HSM-er',
    nn: 'Objekt-id-ar i Entra, med komma mellom, for dei som har tryggleiksdomenet til administrerte HSM-ar',
    sv: 'Objekt-id i Entra, med kommatecken emellan, för dem som har säkerhetsdomänen för hanterade HSM:er',
  },
  'azure.sharedSubnets': {
    nb: 'tenant: servere i virksomhetenes egne abonnementer kan stå i de felles subnettene (forhåndsversjon hos Azure siden 2024)',
    nn: 'tenant: tenarar i verksemdene sine eigne abonnement kan stå i dei felles subnetta (førehandsversjon hos Azure sidan 2024)',
    sv: 'tenant: servrar i verksamheternas egna prenumerationer får stå i de gemensamma undernäten (förhandsversion hos Azure sedan 2024)',
  },
  'azure.packageMirror': {
    nb: 'Eget speil av Ubuntus pakker; uten det holder bildet det serverne trenger',
    nn: 'Eige spegl av pakkane til Ubuntu; utan det held biletet det tenarane treng',
    sv: 'Egen spegel av Ubuntus paket; utan den innehåller avbildningen det som servrarna behöver',
  },
  'google.packageMirror': {
    nb: 'Eget speil av Ubuntus pakker; uten det holder bildet det serverne trenger',
    nn: 'Eige spegl av pakkane til Ubuntu; utan det held biletet det tenarane treng',
    sv: 'Egen spegel av Ubuntus paket; utan den innehåller avbildningen det som servrarna behöver',
  },
  'azure.proberSshKey': {
    nb: 'Offentlig nøkkel til den som kan logge på måleren',
    nn: 'Offentleg nøkkel til den som kan logge på målaren',
    sv: 'Publik nyckel för den som får logga in på mätaren',
  },
  'azure.subscription-': {
    nb: 'Virksomhetens eget abonnement, der det finnes fra før',
    nn: 'Verksemda sitt eige abonnement, der det finst frå før',
    sv: 'Verksamhetens egen prenumeration, där den redan finns',
  },
  'google.organisation': {
    nb: 'Organisasjonen; prosjekter lages i den der ingen mappe er oppgitt. `gcloud organizations list` viser nummeret',
    nn: 'Organisasjonen; prosjekt blir laga i han der inga mappe er oppgitt. `gcloud organizations list` viser nummeret',
    sv: 'Organisationen; projekt skapas i den där ingen mapp anges. `gcloud organizations list` visar numret',
  },
  'google.folder': {
    nb: 'Mappen som sonens egen mappe lages i',
    nn: 'Mappa som sona si eiga mappe blir laga i',
    sv: 'Mappen som zonens egen mapp skapas i',
  },
  'google.billingAccount': {
    nb: 'Hvem som betaler; med en mappe eller organisasjon kan prosjekter lages. `gcloud billing accounts list` viser id-ene',
    nn: 'Kven som betaler; med ei mappe eller ein organisasjon kan prosjekt lagast. `gcloud billing accounts list` viser id-ane',
    sv: 'Vem som betalar; med en mapp eller organisation kan projekt skapas. `gcloud billing accounts list` visar id:n',
  },
  'google.hostProject': {
    nb: 'Prosjekt som finnes, for nett, linje, logger og måler',
    nn: 'Prosjekt som finst, for nett, linje, loggar og målar',
    sv: 'Befintligt projekt för nät, förbindelse, loggar och mätare',
  },
  'google.locationPolicy': {
    nb: 'dry-run skriver ned hva regionlåsen ville ha nektet, og nekter ingenting',
    nn: 'dry-run skriv ned kva regionlåsen ville ha nekta, og nektar ingenting',
    sv: 'dry-run skriver ner vad regionlåset skulle ha nekat, och nekar ingenting',
  },
  'google.ekmConnection': {
    nb: 'Tilknytning som finnes, til eget nøkkelsystem, for nøkler som holdes utenfor',
    nn: 'Tilknyting som finst, til eige nøkkelsystem, for nøklar som blir haldne utanfor',
    sv: 'Befintlig anslutning till eget nyckelsystem, för nycklar som hålls utanför',
  },
  'google.project-': {
    nb: 'Virksomhetens eget prosjekt, der det finnes fra før',
    nn: 'Verksemda sitt eige prosjekt, der det finst frå før',
    sv: 'Verksamhetens eget projekt, där det redan finns',
  },
  'ibm.resourceGroup': {
    nb: 'Ressursgruppe som finnes, for nett, linje, logger og måler',
    nn: 'Ressursgruppe som finst, for nett, linje, loggar og målar',
    sv: 'Befintlig resursgrupp för nät, förbindelse, loggar och mätare',
  },
  'ibm.image': {
    nb: 'Id til serverbildet; ellers spørres det om den ved utrulling',
    nn: 'Id til tenarbiletet; elles blir det spurt om han ved utrulling',
    sv: 'Serveravbildningens id; annars efterfrågas det vid driftsättningen',
  },
  'ibm.sshKey': {
    nb: 'Id til en SSH-nøkkel som finnes, for servere; ellers kan ingen logge på',
    nn: 'Id til ein SSH-nøkkel som finst, for tenarar; elles kan ingen logge på',
    sv: 'Id för en befintlig SSH-nyckel för servrar; annars kan ingen logga in',
  },
  'ibm.serverProfile': {
    nb: 'Måleren og kopieringen ved exit',
    nn: 'Målaren og kopieringa ved exit',
    sv: 'Mätaren och kopieringen vid exit',
  },
  'ibm.packageMirror': {
    nb: 'Speil i eget nett; ellers holder bildet pakkene',
    nn: 'Spegl i eige nett; elles held biletet pakkane',
    sv: 'Spegel i det egna nätet; annars innehåller avbildningen paketen',
  },
  'ibm.exitTarget': {
    nb: 'Vert i eget nett som tar imot exitkopier; ellers exit.BODY.internal',
    nn: 'Vert i eige nett som tek imot exitkopiar; elles exit.BODY.internal',
    sv: 'Värd i det egna nätet som tar emot exitkopior; annars exit.BODY.internal',
  },
  'openstack.authUrl': {
    nb: 'Keystone på stedet',
    nn: 'Keystone på staden',
    sv: 'Platsens Keystone',
  },
  'openstack.project': {
    nb: 'Prosjekt for nett, linje og måler; ellers lz-platform-ZONE',
    nn: 'Prosjekt for nett, linje og målar; elles lz-platform-ZONE',
    sv: 'Projekt för nät, förbindelse och mätare; annars lz-platform-ZONE',
  },
  'openstack.domain': {
    nb: 'Id til domenet som prosjekter lages i',
    nn: 'Id til domenet som prosjekt blir laga i',
    sv: 'Id för domänen som projekt skapas i',
  },
  'openstack.endpointType': {
    nb: 'Hvilken av vertens adresser utrullingen bruker',
    nn: 'Kva for ei av adressene til verten utrullinga bruker',
    sv: 'Vilken av värdens adresser driftsättningen använder',
  },
  'openstack.handOffNetwork': {
    nb: 'Nettet som teleoperatøren leverer på',
    nn: 'Nettet som teleoperatøren leverer på',
    sv: 'Nätet som teleoperatören levererar på',
  },
  'openstack.physicalNetwork': {
    nb: 'Bare egen sky: fysisk nett som fører VLAN-et til en linje',
    nn: 'Berre eiga sky: fysisk nett som fører VLAN-et til ei linje',
    sv: 'Bara eget moln: fysiskt nät som bär en förbindelses VLAN',
  },
  'openstack.s3Endpoint': {
    nb: 'Ellers den som står i vertens egen tjenestekatalog',
    nn: 'Elles den som står i verten sin eigen tenestekatalog',
    sv: 'Annars den i värdens egen tjänstekatalog',
  },
  'openstack.storagePolicy': {
    nb: 'Swift-policy som krypterer',
    nn: 'Swift-policy som krypterer',
    sv: 'Swift-policy som krypterar',
  },
  'openstack.twoSiteStoragePolicy': {
    nb: 'Det samme for det som må ligge på to steder',
    nn: 'Det same for det som må liggje på to stader',
    sv: 'Detsamma för det som måste ligga på två platser',
  },
  'openstack.volumeType': {
    nb: 'Cinder-type som krypterer (LUKS)',
    nn: 'Cinder-type som krypterer (LUKS)',
    sv: 'Cinder-typ som krypterar (LUKS)',
  },
  'openstack.twoSiteVolumeType': {
    nb: 'Det samme for det som må ligge på to steder',
    nn: 'Det same for det som må liggje på to stader',
    sv: 'Detsamma för det som måste ligga på två platser',
  },
  'openstack.shareType': {
    nb: 'Manila-type som krypterer',
    nn: 'Manila-type som krypterer',
    sv: 'Manila-typ som krypterar',
  },
  'openstack.twoSiteShareType': {
    nb: 'Det samme for det som må ligge på to steder',
    nn: 'Det same for det som må liggje på to stader',
    sv: 'Detsamma för det som måste ligga på två platser',
  },
  'openstack.image': {
    nb: 'Bildet som servere lages av',
    nn: 'Biletet som tenarar blir laga av',
    sv: 'Avbildningen som servrar skapas av',
  },
  'openstack.packageMirror': {
    nb: 'Speil i eget nett; ellers holder bildet pakkene',
    nn: 'Spegl i eige nett; elles held biletet pakkane',
    sv: 'Spegel i det egna nätet; annars innehåller avbildningen paketen',
  },
  'openstack.serverFlavor': {
    nb: 'Måleren og kopieringen ved exit',
    nn: 'Målaren og kopieringa ved exit',
    sv: 'Mätaren och kopieringen vid exit',
  },
  'openstack.databaseFlavor': {
    nb: 'Servere som holder en PostgreSQL-database',
    nn: 'Tenarar som held ein PostgreSQL-database',
    sv: 'Servrar som håller en PostgreSQL-databas',
  },
  'openstack.firstSite': {
    nb: 'Tilgjengelighetssonen til sted 0, der verten har slike',
    nn: 'Tilgjengesona til stad 0, der verten har slike',
    sv: 'Tillgänglighetszon för plats 0, där värden har sådana',
  },
  'openstack.secondSite': {
    nb: 'Tilgjengelighetssonen til sted 1',
    nn: 'Tilgjengesona til stad 1',
    sv: 'Tillgänglighetszon för plats 1',
  },
  'openstack.nameServers': {
    nb: 'Egne navnetjenere, med komma mellom',
    nn: 'Eigne namnetenarar, med komma mellom',
    sv: 'Egna namnservrar, med kommatecken emellan',
  },
  'openstack.tangUrl': {
    nb: 'Hvor nøkler som holdes utenfor verten, låser opp disker: Tang i egne lokaler',
    nn: 'Kvar nøklar som blir haldne utanfor verten, låser opp diskar: Tang i eigne lokale',
    sv: 'Var nycklar som hålls utanför värden låser upp diskar: Tang i egna lokaler',
  },
  'openstack.exitTarget': {
    nb: 'Vert i eget nett som tar imot exitkopier',
    nn: 'Vert i eige nett som tek imot exitkopiar',
    sv: 'Värd i det egna nätet som tar emot exitkopior',
  },
  'openstack.project-': {
    nb: 'Id til virksomhetens eget prosjekt, der det finnes fra før',
    nn: 'Id til verksemda sitt eige prosjekt, der det finst frå før',
    sv: 'Id för verksamhetens eget projekt, där det redan finns',
  },
}

/** The words around them on the page. */
export const settingsPage = {
  title: {
    nb: 'Innstillinger for soner',
    nn: 'Innstillingar for soner',
    sv: 'Inställningar för zoner',
    en: 'Settings of zones',
  },
  opening: {
    nb: 'Det stakker trenger å vite, og som ingen plan kan avgjøre: id-er til det som finnes fra før, og valg som er virksomhetens egne. De\nstår under `settings` for en sone i `rettsky.yaml`. En gal eller ukjent avvises overalt der arbeidsområdet leses; en som kreves\nog mangler, nevnes av `rettsky plan` og avvises av `rettsky emit`. Skrevet av `rettsky settings`.',
    nn: 'Det stakkar treng å vite, og som ingen plan kan avgjere: id-ar til det som finst frå før, og val som er verksemda sine eigne. Dei\nstår under `settings` for ei sone i `rettsky.yaml`. Ei gal eller ukjend blir avvist overalt der arbeidsområdet blir lese; ei som er\nkravd og manglar, blir nemnd av `rettsky plan` og avvist av `rettsky emit`. Skriven av `rettsky settings`.',
    sv: 'Det som stackar behöver veta och ingen plan kan avgöra: id för det som redan finns, och val som är organets egna. De står\nunder `settings` för en zon i `rettsky.yaml`. En felaktig eller okänd avvisas överallt där arbetsytan läses; en som krävs och\nsaknas nämns av `rettsky plan` och avvisas av `rettsky emit`. Skriven av `rettsky settings`.',
    en: 'What stacks need to know and no plan can decide: ids of what exists already, and choices that are the body’s own. They\nstand under `settings` of a zone in `rettsky.yaml`. A wrong or unknown one is refused wherever the workspace is read; one\nthat is required and not there is named by `rettsky plan` and refused by `rettsky emit`. Written by `rettsky settings`.',
  },
  heads: {
    nb: '| Innstilling | Kreves | Hvis ikke oppgitt | Hva det er |',
    nn: '| Innstilling | Kravd | Om ikkje oppgitt | Kva det er |',
    sv: '| Inställning | Krävs | Om inget anges | Vad det är |',
    en: '| Setting | Required | Unless given | What it is |',
  },
  yes: { nb: 'ja', nn: 'ja', sv: 'ja', en: 'yes' },
  oneOf: { nb: 'Én av {values}', nn: 'Éi av {values}', sv: 'En av {values}', en: 'One of {values}' },
  where: {
    nb: 'Hvor den finnes: {where}',
    nn: 'Kvar ho finst: {where}',
    sv: 'Var den finns: {where}',
    en: 'Where to find it: {where}',
  },
  agency: { nb: '<virksomhet>', nn: '<verksemd>', sv: '<verksamhet>', en: '<agency>' },
} satisfies Record<string, FullText>
