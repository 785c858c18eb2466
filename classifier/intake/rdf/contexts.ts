import { ns } from './graph.ts'

const spdx = 'http://spdx.org/rdf/terms#'

const link = (id: string) => ({ '@id': id, '@type': '@id' })

/** DCAT-AP 3's terms as the European Commission publishes them (SEMICeu/DCAT-AP, releases/3.0.1), classes and properties in one. */
const dcatAp3 = {
  Agent: `${ns.foaf}Agent`,
  Catalogue: `${ns.dcat}Catalog`,
  CatalogueRecord: `${ns.dcat}CatalogRecord`,
  Checksum: `${spdx}Checksum`,
  Concept: `${ns.skos}Concept`,
  DataService: `${ns.dcat}DataService`,
  Dataset: `${ns.dcat}Dataset`,
  DatasetMemberOfADatasetSeries: `${ns.dcat}Dataset`,
  DatasetSeries: `${ns.dcat}DatasetSeries`,
  Distribution: `${ns.dcat}Distribution`,
  Kind: `${ns.vcard}Kind`,
  LegalResource: `${ns.eli}LegalResource`,
  LicenceDocument: `${ns.dct}LicenseDocument`,
  RightsStatement: `${ns.dct}RightsStatement`,
  accessRights: link(`${ns.dct}accessRights`),
  accessUrl: link(`${ns.dcat}accessURL`),
  applicableLegislation: link(`${ns.dcatap}applicableLegislation`),
  conformsTo: link(`${ns.dct}conformsTo`),
  contactPoint: link(`${ns.dcat}contactPoint`),
  creator: link(`${ns.dct}creator`),
  dataset: link(`${ns.dcat}dataset`),
  datasetDistribution: link(`${ns.dcat}distribution`),
  description: { '@id': `${ns.dct}description` },
  documentation: link(`${ns.foaf}page`),
  downloadUrl: link(`${ns.dcat}downloadURL`),
  endpointUrl: link(`${ns.dcat}endpointURL`),
  format: link(`${ns.dct}format`),
  frequency: link(`${ns.dct}accrualPeriodicity`),
  geographicalCoverage: link(`${ns.dct}spatial`),
  hasPart: link(`${ns.dct}hasPart`),
  homepage: link(`${ns.foaf}homepage`),
  identifier: { '@id': `${ns.dct}identifier` },
  inSeries: link(`${ns.dcat}inSeries`),
  keyword: { '@id': `${ns.dcat}keyword` },
  landingPage: link(`${ns.dcat}landingPage`),
  language: link(`${ns.dct}language`),
  licence: link(`${ns.dct}license`),
  modificationDate: { '@id': `${ns.dct}modified` },
  name: { '@id': `${ns.foaf}name` },
  otherIdentifier: link(`${ns.adms}identifier`),
  preferredLabel: { '@id': `${ns.skos}prefLabel` },
  provenance: link(`${ns.dct}provenance`),
  publisher: link(`${ns.dct}publisher`),
  qualifiedAttribution: link(`${ns.prov}qualifiedAttribution`),
  record: link(`${ns.dcat}record`),
  relatedResource: link(`${ns.dct}relation`),
  releaseDate: { '@id': `${ns.dct}issued` },
  rights: link(`${ns.dct}rights`),
  service: link(`${ns.dcat}service`),
  source: link(`${ns.dct}source`),
  temporalCoverage: link(`${ns.dct}temporal`),
  theme: link(`${ns.dcat}theme`),
  themes: link(`${ns.dcat}themeTaxonomy`),
  title: { '@id': `${ns.dct}title` },
  type: link(`${ns.dct}type`),
  version: { '@id': `${ns.dcat}version` },
}

const published = ['3.0.0', '3.0.1'].flatMap((release) =>
  ['DCAT-AP', 'uri.semic.eu-generated/DCAT-AP'].map(
    (folder) => `https://semiceu.github.io/${folder}/releases/${release}/context/dcat-ap.jsonld`,
  ),
)

/** Contexts that travel with the product, by the address that files name them by. Every other address is refused by name. */
export const bundledContexts = new Map(published.map((address) => [address, { '@context': dcatAp3 }]))

/** Prefix of what a refused context would have named and DCAT-AP 3 does not. */
export const unnamed = 'urn:intake-term:'

const laws = ['Restriction', 'Processing', 'Access'].map((why) => `legalBasisFor${why}`)

/** Names that catalogues have for terms of DCAT-AP beside its own. */
const customary = {
  uri: '@id',
  Catalog: `${ns.dcat}Catalog`,
  accessURL: link(`${ns.dcat}accessURL`),
  distribution: link(`${ns.dcat}distribution`),
  downloadURL: link(`${ns.dcat}downloadURL`),
  endpointURL: link(`${ns.dcat}endpointURL`),
  issued: { '@id': `${ns.dct}issued` },
  license: link(`${ns.dct}license`),
  modified: { '@id': `${ns.dct}modified` },
  prefLabel: { '@id': `${ns.skos}prefLabel` },
  servesDataset: link(`${ns.dcat}servesDataset`),
  spatial: link(`${ns.dct}spatial`),
  ...Object.fromEntries(laws.map((name) => [name, link(ns.dcatno + name)])),
}

const prefixes = { ...ns, dcterms: ns.dct, xsd: 'http://www.w3.org/2001/XMLSchema#' }
const guessed = { '@vocab': unnamed, ...prefixes, ...dcatAp3, ...customary }

/** What stands in for a context that is refused: DCAT-AP 3's terms, the usual prefixes, and a name for everything else. */
export const guessedContext = { '@context': { ...guessed, id: '@id', type: '@type' } }

/** The same for JSON that names no context, where a programming interface calls its own number of a thing `id`. */
export const plainContext = { '@context': { ...guessed, id: { '@id': `${ns.dct}identifier` } } }
