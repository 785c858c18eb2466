import type { ZoneKind } from '#catalogue/offer.ts'
import type { FullText } from '#catalogue/vocabulary/text.ts'
import type { Confidentiality, Marker } from '#classifier/label.ts'
import type { DocumentKind } from '#classifier/submission.ts'
import type { Control } from '../controls.ts'

const text = (nb: string, nn: string, sv: string, en: string): FullText => ({ nb, nn, sv, en })

/** What the codes in decisions are called when people read them. */
export const classNames: Readonly<Record<Confidentiality, FullText>> = {
  C0: text('åpent (C0)', 'ope (C0)', 'öppet (C0)', 'open (C0)'),
  C1: text('internt (C1)', 'internt (C1)', 'internt (C1)', 'internal (C1)'),
  C2: text('beskyttet (C2)', 'verna (C2)', 'skyddat (C2)', 'protected (C2)'),
  C3: text('fortrolig (C3)', 'fortruleg (C3)', 'konfidentiellt (C3)', 'confidential (C3)'),
  C4: text(
    'strengt fortrolig (C4)',
    'strengt fortruleg (C4)',
    'strängt konfidentiellt (C4)',
    'strictly confidential (C4)',
  ),
  CX: text(
    'sikkerhetsgradert (CX)',
    'tryggleiksgradert (CX)',
    'säkerhetsskyddsklassificerat (CX)',
    'security-graded (CX)',
  ),
}

export const stateNames: Readonly<Record<string, FullText>> = {
  'under-declared': text('oppgitt for lavt', 'oppgjeve for lågt', 'angivet för lågt', 'declared too low'),
  'over-declared': text('oppgitt for høyt', 'oppgjeve for høgt', 'angivet för högt', 'declared too high'),
}

export const kindNames: Readonly<Record<ZoneKind, FullText>> = {
  'private-cloud': text('privat sky', 'privat sky', 'privat moln', 'private cloud'),
  'domestic-hosting': text('innenlandsk vertskap', 'innanlandsk vertskap', 'inhemsk värd', 'domestic host'),
  hyperscaler: text('allmenn sky', 'allmenn sky', 'publikt moln', 'public cloud'),
}

export const documentNames: Readonly<Record<DocumentKind, FullText>> = {
  dpia: text(
    'vurdering av personvernkonsekvenser (DPIA)',
    'vurdering av personvernkonsekvensar (DPIA)',
    'konsekvensbedömning (DPIA)',
    'data protection impact assessment (DPIA)',
  ),
  'processor-agreement': text(
    'databehandleravtale',
    'databehandlaravtale',
    'personuppgiftsbiträdesavtal',
    'processor agreement',
  ),
  'processing-register': text(
    'føring i protokollen over behandlinger',
    'føring i protokollen over behandlingar',
    'införing i registret över behandlingar',
    'entry in the register of processing',
  ),
  'article-9-ground': text(
    'grunnlag etter artikkel 9 eller 10 i GDPR',
    'grunnlag etter artikkel 9 eller 10 i GDPR',
    'grund enligt artikel 9 eller 10 i GDPR',
    'ground in article 9 or 10 of the GDPR',
  ),
  'transfer-basis': text('overføringsgrunnlag', 'overføringsgrunnlag', 'överföringsgrund', 'transfer basis'),
  'suitability-assessment': text(
    'egnethetsvurdering',
    'vurdering av om sona er eigna',
    'lämplighetsbedömning',
    'suitability assessment',
  ),
  'osl-10-2a': text(
    'vurdering etter OSL 10 kap. 2 a §',
    'vurdering etter OSL 10 kap. 2 a §',
    'bedömning enligt OSL 10 kap. 2 a §',
    'assessment under OSL ch. 10 s. 2 a',
  ),
  'exit-plan': text('exitplan', 'exitplan', 'exitplan', 'exit plan'),
  'risk-assessment': text(
    'risiko- og sårbarhetsanalyse',
    'risiko- og sårbarheitsanalyse',
    'risk- och sårbarhetsanalys',
    'risk assessment',
  ),
  'tax-office-notice': text(
    'skriftlig melding til skattekontoret',
    'skriftleg melding til skattekontoret',
    'skriftlig underrättelse till skattekontoret',
    'written notice to the tax office',
  ),
  'national-control-answers': text(
    'svar på NSMs seks faktorer for nasjonal kontroll',
    'svar på dei seks faktorane til NSM for nasjonal kontroll',
    'svar på NSM:s sex faktorer för nationell kontroll',
    'answers to NSM’s six factors for national control',
  ),
  'cloud-guide-answers': text(
    'svar på de fem spørsmålene i Normens skyveileder',
    'svar på dei fem spørsmåla i skyrettleiaren til Normen',
    'svar på de fem frågorna i Normens molnvägledning',
    'answers to the five questions of Normen’s cloud guide',
  ),
}

export const controlNames: Readonly<Record<Control, FullText>> = {
  'region-pinned': text('låst region', 'låst region', 'låst region', 'pinned region'),
  'copies-within': text(
    'kopier bare i tillatte land',
    'kopiar berre i tillatne land',
    'kopior bara i tillåtna länder',
    'copies only in allowed countries',
  ),
  'public-access-blocked': text(
    'stengt for allmenn tilgang',
    'stengt for allmenn tilgang',
    'stängt för allmän åtkomst',
    'closed to the public',
  ),
  'tls-only': text('kryptert overføring', 'kryptert overføring', 'krypterad överföring', 'encrypted transport'),
  'encrypted-at-rest': text('kryptert lagring', 'kryptert lagring', 'krypterad lagring', 'encryption at rest'),
  'customer-managed-key': text(
    'kundestyrte nøkler',
    'kundestyrte nøklar',
    'kundstyrda nycklar',
    'customer-managed keys',
  ),
  'external-key': text(
    'nøkler utenfor leverandøren',
    'nøklar utanfor leverandøren',
    'nycklar utanför leverantören',
    'keys outside the provider',
  ),
  versioned: text('versjoner', 'versjonar', 'versioner', 'versions'),
  immutable: text('uforanderlig lagring', 'uforanderleg lagring', 'oföränderlig lagring', 'immutable storage'),
  'access-logged': text('tilgangslogg', 'tilgangslogg', 'åtkomstlogg', 'access log'),
  'private-endpoint-only': text(
    'bare private adresser',
    'berre private adresser',
    'bara privata adresser',
    'private addresses only',
  ),
  'private-connectivity': text(
    'direkte linje utenfor Internett',
    'direkte linje utanfor Internett',
    'direkt förbindelse utanför internet',
    'direct line outside the Internet',
  ),
  'response-time-monitored': text(
    'måling av svartid',
    'måling av svartid',
    'mätning av svarstid',
    'response-time monitoring',
  ),
  'two-sites': text('to anlegg', 'to anlegg', 'två anläggningar', 'two sites'),
  'backup-within': text(
    'sikkerhetskopier bare i tillatte land',
    'tryggingskopiar berre i tillatne land',
    'säkerhetskopior bara i tillåtna länder',
    'backups only in allowed countries',
  ),
  'isolated-account': text('egen konto', 'eigen konto', 'eget konto', 'an account of its own'),
  'budget-alarm': text('budsjettvarsel', 'budsjettvarsel', 'budgetlarm', 'budget alarm'),
  'exit-copy': text(
    'kopi som kan tas ut',
    'kopi som kan takast ut',
    'kopia som kan tas ut',
    'a copy that can be carried out',
  ),
}

export const markerNames: Readonly<Record<Marker, FullText>> = {
  'archive-core': text('arkivkjerne', 'arkivkjerne', 'arkivkärna', 'archive core'),
  bookkeeping: text('regnskapsmateriale', 'rekneskapsmateriale', 'bokföringsmaterial', 'bookkeeping'),
  'business-secret': text('forretningshemmelighet', 'forretningsløyndom', 'företagshemlighet', 'business secret'),
  child: text('barn', 'barn', 'barn', 'children'),
  credentials: text('passord og nøkler', 'passord og nøklar', 'lösenord och nycklar', 'credentials'),
  criminal: text('straffbare forhold', 'straffbare forhold', 'lagöverträdelser', 'criminal matters'),
  graded: text('sikkerhetsgradert', 'tryggleiksgradert', 'säkerhetsskyddsklassificerat', 'security-graded'),
  'health-record': text('helsejournal', 'helsejournal', 'patientjournal', 'health record'),
  'national-id': text(
    'nasjonalt identitetsnummer',
    'nasjonalt identitetsnummer',
    'nationellt identitetsnummer',
    'national identity number',
  ),
  personal: text('personopplysninger', 'personopplysningar', 'personuppgifter', 'personal data'),
  'protected-address': text('hemmelig adresse', 'hemmeleg adresse', 'skyddad adress', 'protected address'),
  'security-detail': text('sikkerhetsdetaljer', 'tryggleiksdetaljar', 'säkerhetsdetaljer', 'security details'),
  skjermingsverdig: text('skjermingsverdig', 'skjermingsverdig', 'skyddsvärt', 'worth protecting'),
  'special-category': text(
    'særlige kategorier av personopplysninger',
    'særlege kategoriar av personopplysningar',
    'känsliga personuppgifter',
    'special categories of personal data',
  ),
  'test-data': text('testdata', 'testdata', 'testdata', 'test data'),
  'third-party-licensed': text(
    'lisensiert fra andre',
    'lisensiert frå andre',
    'licensierat från andra',
    'licensed from others',
  ),
}
