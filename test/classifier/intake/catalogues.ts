/** Catalogues in the shapes that Norwegian and Swedish agencies export. Names, numbers and addresses are made up. */
export const prefixes = `@prefix dct: <http://purl.org/dc/terms/> .
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dcatno: <http://difi.no/dcatno#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix cpsv: <http://purl.org/vocab/cpsv#> .
@prefix cpsvno: <https://data.norge.no/vocabulary/cpsvno#> .
@prefix eli: <http://data.europa.eu/eli/ontology#> .
@prefix right: <http://publications.europa.eu/resource/authority/access-right/> .

`

/** The older Norwegian profile: five data sets, one without an access right, one closed without a law. */
export const municipality = `${prefixes}<http://data.example/katalog/dataset/810059672/19>
        a                  dcat:Dataset ;
        dct:accessRights   right:PUBLIC ;
        dct:identifier     "19" ;
        dct:publisher      <http://data.example/enhetsregisteret/enhet/810059672> ;
        dct:title          "The master plan of Andeby"@en , "Kommuneplan for Andeby"@nb .

<http://data.example/katalog/dataset/810059672/3>
        a                  dcat:Dataset ;
        dct:accessRights   right:PUBLIC ;
        dct:description    "Oversikt over kommunale skoler"@nb ;
        dct:identifier     "3" ;
        dct:publisher      <http://data.example/enhetsregisteret/enhet/810059672> ;
        dct:title          "Skoler i Andeby"@nb .

<http://data.example/katalog/dataset/810059672/1>
        a                dcat:Dataset ;
        dct:identifier   "1" ;
        dct:publisher    <http://data.example/enhetsregisteret/enhet/810059672> ;
        dct:title        "Bysykler"@nb .

<http://data.example/katalog/dataset/810059672/4>
        a                  dcat:Dataset ;
        dct:accessRights   right:RESTRICTED ;
        dct:identifier     "4" ;
        dct:publisher      <http://data.example/enhetsregisteret/enhet/810059672> ;
        dct:title          "Skjenkebevillinger"@nb .

<http://data.example/katalog/dataset/810059672/2>
        a                  dcat:Dataset ;
        dct:accessRights   right:PUBLIC ;
        dct:identifier     "2" ;
        dct:publisher      <http://data.example/enhetsregisteret/enhet/810059672> ;
        dct:title          "Barnehager i Andeby"@nb .

<http://data.example/katalog/810059672/k-1>
        a             dcat:Catalog ;
        dcat:dataset  <http://data.example/katalog/dataset/810059672/1> , <http://data.example/katalog/dataset/810059672/2> ,
                      <http://data.example/katalog/dataset/810059672/9> .

<http://data.example/enhetsregisteret/enhet/810059672>
        a               foaf:Agent ;
        dct:identifier  "810059672" ;
        foaf:name       "ANDEBY KOMMUNE" .
`

/** Laws in every place that they are found in: the old fields, the newer rules, a comment, an address with a query. */
export const laws = `${prefixes}<urn:old> a dcat:Dataset ; dct:title "Gammel profil"@nb ; dct:accessRights right:RESTRICTED ;
  dct:publisher <https://data.example/810059672.json> ;
  dcatno:legalBasisForAccess [ a dct:RightsStatement ; dct:source "https://lovdata.no/lov/2012-06-22-43/§8" ; skos:prefLabel "Tilgang"@nb ] ;
  dcatno:legalBasisForProcessing [ a dct:RightsStatement ; dct:source "https://lovdata.no/lov/2012-06-22-43/§6" ] ;
  dcatno:legalBasisForRestriction [ a dct:RightsStatement ; dct:source "https://lovdata.no/lov/2012-06-22-43/§7" ] .

<urn:query> a dcat:Dataset ; dct:title "Kapittel i adressen"@nb ; dct:accessRights right:NON_PUBLIC ;
  dct:publisher <https://data.example/810059672> ;
  dcatno:legalBasisForRestriction [ dct:source "https://lovdata.no/dokument/NL/lov/2016-05-27-14?q=skatteforvaltningsloven taushetsplikt#KAPITTEL_3" ] .

<urn:new> a dcat:Dataset ; dct:title "Ny profil"@nb ; dct:accessRights right:RESTRICTED ;
  dct:publisher <https://data.example/810059672> ;
  cpsv:follows
    [ a cpsv:Rule ; dct:type cpsvno:ruleForNonDisclosure ; cpsv:implements [ a eli:LegalResource ;
        rdfs:seeAlso <https://lovdata.no/NL/lov/2016-05-27-14/%C2%A73-1> ; dct:type [ a skos:Concept ; skos:prefLabel "Skatteforvaltningsloven § 3-1"@nb ] ] ] ,
    [ a cpsv:Rule ; dct:type cpsvno:ruleForDataProcessing ; cpsv:implements [ a eli:LegalResource ;
        dct:type [ a skos:Concept ; skos:prefLabel "Helseregisterloven § 6"@nb ] ] ] .

<urn:comment> a dcat:Dataset ; dct:title "Hjemmel i kommentar"@nb ; dct:accessRights right:RESTRICTED ;
  dct:publisher <https://data.example/810059672> ;
  dcatno:accessRightsComment "Unntatt, se https://lovdata.no/dokument/NL/lov/2006-05-19-16/§13." .

<urn:open-comment> a dcat:Dataset ; dct:title "Åpen med lovhenvisning"@nb ; dct:accessRights right:PUBLIC ;
  dct:publisher <https://data.example/810059672> ;
  dcatno:accessRightsComment <https://lovdata.no/dokument/NL/lov/2006-05-19-16/§13> .

<urn:words> a dcat:Dataset ; dct:title "Hjemmel uten adresse"@nb ; dct:accessRights right:RESTRICTED ;
  dct:publisher <https://data.example/810059672> ;
  dcatno:accessRightsComment "Se også https://lovdata.no/dokument/NL/lov/2006-05-19-16/§13" ;
  dcatno:legalBasisForRestriction [ skos:prefLabel "Forvaltningsloven § 13 første ledd"@nb ] .
`

/** DCAT-AP-SE: the same access rights, Swedish titles, no field for a law. */
export const swedish = `${prefixes}<https://data.example.se/set/1> a dcat:Dataset ;
  dct:title "Ansökningar om bygglov"@sv , "Building permits"@en ;
  dct:publisher [ a foaf:Agent ; dct:identifier "212000-0142" ] ;
  dct:accessRights <http://publications.europa.eu/resource/authority/access-right/RESTRICTED/> .
`
