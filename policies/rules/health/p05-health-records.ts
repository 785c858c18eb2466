import { normen, patientRecords22 } from '../../basis.ts'
import { isSupplied } from '../../jurisdiction.ts'
import { everyAction, type Requirement } from '../../policy.ts'
import { has } from '../../sensitivity.ts'

/** Health records: access control by private endpoints, a log of every look, and the five answers of the sector’s cloud guide where a supplier runs the zone. */
export const p05: Requirement = {
  id: 'P05',
  pack: 'health',
  effect: 'require',
  actions: everyAction.filter((action) => action !== 'operate'),
  reads: ['documents', 'label', 'stores', 'zone'],
  title: {
    nb: 'Helsejournaler krever tilgangskontroll, logg og svar etter Normen',
    nn: 'Helsejournalar krev tilgangskontroll, logg og svar etter Normen',
    sv: 'Patientjournaler kräver åtkomstkontroll, logg och svar enligt Normen',
    en: 'Health records need access control, logging and the answers of Normen',
  },
  when: (request) => has(request, 'health-record'),
  controls: [{ control: 'access-logged' }, { control: 'private-endpoint-only' }, { control: 'encrypted-at-rest' }],
  documents: [{ kind: 'cloud-guide-answers', before: 'go-live', when: isSupplied }],
  reason: {
    nb: 'Innholdet er helseopplysninger i journal. Tilgang styres og logges, og der en leverandør drifter sonen, besvares de fem spørsmålene i Normens skyveileder.',
    nn: 'Innhaldet er helseopplysningar i journal. Tilgang blir styrt og logga, og der ein leverandør driftar sona, blir dei fem spørsmåla i skyrettleiaren til Normen svara på.',
    sv: 'Innehållet är hälsouppgifter i journal. Åtkomst styrs och loggas, och där en leverantör driver zonen besvaras de fem frågorna i Normens molnvägledning.',
    en: 'The content is health records. Access is controlled and logged, and where a supplier runs the zone, the five questions of Normen’s cloud guide are answered.',
  },
  basis: [normen, patientRecords22],
  since: '2015-01-01',
  owner: 'health',
  reviewOn: '2027-01-15',
  examples: {
    fires: { label: { markers: ['health-record'] } },
    doesNotFire: { label: { markers: ['personal'] } },
  },
}
