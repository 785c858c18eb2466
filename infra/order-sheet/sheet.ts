import { type FullText, fill, type Language, say, type TextParams } from '#catalogue/vocabulary/text.ts'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { farEndOf, type LinkFact } from '../plan/index.ts'
import type { OrderFacts } from './facts.ts'
import { factNames, giverNames, stateNames, texts } from './texts.ts'

/** One line's order sheet as Markdown, for a person at the carrier. */
export function orderSheet(plan: LandingZonePlan, facts: OrderFacts, language: Language): string {
  const t = (text: FullText, params: TextParams = {}) => fill(text[language], params)
  const { link } = facts
  return [
    `# ${t(texts.title, { link: link.id })}`,
    '',
    `| ${t(texts.fact)} | ${t(texts.value)} |`,
    '|---|---|',
    ...rows(plan, facts, language).map(([name, value]) => `| ${name} | ${cell(value ?? `*${t(texts.notYet)}*`)} |`),
    '',
    ...stillMissing(facts, language),
    `## ${t(texts.remarks)}`,
    '',
    ...remarks(plan, facts, language).map((remark) => `- ${remark}`),
    '',
  ].join('\n')
}

type Row = readonly [string, string | null]

function rows(plan: LandingZonePlan, facts: OrderFacts, language: Language): Row[] {
  const { link, onRamp, building } = facts
  const { zone, body } = plan
  const name = (text: FullText) => text[language]
  const fact = (id: LinkFact, value: string | number | undefined): Row => [
    factNames[id][language],
    value === undefined ? null : `${value}`,
  ]
  const bodyName = say(body.name, language)
  return [
    [name(texts.customer), `${bodyName} (${body.id})`],
    [name(texts.contact), plan.budget.notify],
    [name(texts.carrier), link.carrier],
    [name(texts.product), link.product],
    [name(texts.state), stateNames[link.state][language]],
    [name(texts.bandwidth), `${link.bandwidthMbps} Mbit/s`],
    [name(texts.aEnd), fill(texts.aEndIs[language], { body: bodyName })],
    [
      name(texts.bEnd),
      `${zone.name}, ${onRamp?.city ?? zone.location.city} (${onRamp?.country ?? zone.location.country})`,
    ],
    [factNames.building[language], building],
    ...(onRamp === null ? [] : [[name(texts.code), onRamp.locationCode] as const]),
    fact('vlan', link.vlan),
    fact('bodyAsn', link.bodyAsn),
    fact('zoneAsn', link.zoneAsn),
    fact('peering', link.peering && `${link.peering.bodyAddress} / ${link.peering.zoneAddress}`),
    [name(texts.toZone), facts.prefixesToZone.join(', ')],
    [name(texts.toBody), facts.prefixesToBody.join(', ')],
    fact('orderReference', link.orderReference),
    ...(zone.kind === 'private-cloud' ? [] : [fact('keyReference', link.keyReference)]),
    fact('connectionId', link.connectionId),
    fact('bgpKeyReference', link.bgpKeyReference),
    fact('acceptedBy', link.acceptedBy),
    fact('since', link.since),
  ]
}

function stillMissing({ nextState, missing }: OrderFacts, language: Language): string[] {
  if (nextState === null) return [texts.isUp[language], '']
  const heading = `## ${fill(texts.missing[language], { state: stateNames[nextState][language] })}`
  if (missing.length === 0) return [heading, '', texts.nothingMissing[language], '']
  const lines = missing.map(({ fact, from }) =>
    fill(texts.missingFrom[language], { fact: factNames[fact][language], giver: giverNames[from][language] }),
  )
  return [heading, '', ...lines.map((line) => `- ${line}`), '']
}

function remarks(plan: LandingZonePlan, facts: OrderFacts, language: Language): string[] {
  const { link, onRamp, building, sharesBuildingWith } = facts
  const farEnd = farEndOf(plan, link)
  return [
    ...(sharesBuildingWith.length === 0
      ? []
      : [fill(texts.sameBuilding[language], { links: sharesBuildingWith, building: building ?? '' })]),
    ...(plan.privateConnectivity.links.length > 1 ? [] : [texts.onlyOne[language]]),
    ...(facts.carrierUnknownThere && onRamp !== null
      ? [
          fill(texts.unknownCarrier[language], {
            carrier: link.carrier,
            building: onRamp.building,
            carriers: onRamp.carriers,
          }),
        ]
      : []),
    ...(farEnd === undefined ? [] : [fill(texts.announceEnd[language], { address: farEnd })]),
    texts.secrets[language],
  ]
}

/** A bar or a line break would end a cell. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ')
