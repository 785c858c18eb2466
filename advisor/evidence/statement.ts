import type { PlacementPlan } from '#placement/plan.ts'
import type { EmittedZone } from './emitted-zones.ts'

export const statementType = 'https://in-toto.io/Statement/v1'
export const predicateType = 'urn:rettsky:zone-evidence:v1'

type Subject = { readonly name: string; readonly digest: { readonly sha256: string } }

/** An in-toto statement v1 about the files of one zone. */
export interface ZoneStatement {
  readonly _type: typeof statementType
  readonly subject: readonly Subject[]
  readonly predicateType: typeof predicateType
  readonly predicate: {
    readonly zone: string
    readonly asOf: string
    readonly planDigest: string
    /** Every resource that holds a data set, and every control that it was asked for. */
    readonly resources: readonly ResourceEvidence[]
    /** Controls that the zone shows as a whole. */
    readonly zoneControls: readonly ControlEvidence[]
  }
}

interface ResourceEvidence {
  readonly resource: string
  readonly type: string
  readonly file: string
  readonly dataSet: string
  readonly label: string
  readonly places: readonly string[]
  readonly controls: readonly ControlEvidence[]
}

interface ControlEvidence {
  readonly control: string
  readonly rules: readonly string[]
  readonly answer: string
  readonly shownBy: readonly { readonly attribute: string; readonly found: string }[]
}

/** What a zone's files are and what they show, as a value that can be signed. Same files and plan, same bytes. */
export function statementOf(emitted: EmittedZone, plan: PlacementPlan): ZoneStatement {
  const files = { ...emitted.manifest.files, 'manifest.json': emitted.manifestDigest }
  return {
    _type: statementType,
    subject: Object.entries(files)
      .map(([name, digest]): Subject => ({ name, digest: { sha256: digest.replace('sha256:', '') } }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    predicateType,
    predicate: {
      zone: emitted.zone,
      asOf: plan.asOf,
      planDigest: plan.digest,
      resources: resourcesOf(emitted),
      zoneControls: zoneControlsOf(emitted),
    },
  }
}

function resourcesOf({ shown, folder }: EmittedZone): ResourceEvidence[] {
  return shown.flatMap(({ dataSet, holders, controls }) =>
    holders.map(
      (holder): ResourceEvidence => ({
        resource: holder.address,
        type: holder.type,
        file: holder.file.slice(folder.length + 1),
        dataSet: dataSet.id,
        label: dataSet.label,
        places: [...new Set(holder.locations.map(({ place }) => place))].sort(),
        controls: controls.filter(({ held }) => held?.resource === holder).map(controlEvidence),
      }),
    ),
  )
}

function zoneControlsOf({ shown }: EmittedZone): ControlEvidence[] {
  const ofZone = shown.flatMap(({ controls }) => controls.filter(({ held }) => held === null))
  return [...new Map(ofZone.map((judged) => [judged.need.control, controlEvidence(judged)])).values()]
}

function controlEvidence({ need, answer }: EmittedZone['shown'][number]['controls'][number]): ControlEvidence {
  return {
    control: need.control,
    rules: need.rules,
    answer: answer.kind,
    shownBy: answer.kind === 'shown' ? answer.proofs : [],
  }
}
