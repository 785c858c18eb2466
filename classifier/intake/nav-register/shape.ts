import { z } from 'zod'

const text = z.string().nullish()
const list = <T extends z.ZodType>(of: T) =>
  z
    .array(of)
    .nullish()
    .transform((found) => found ?? [])

/** An entry of a code list: `{ list: 'SENSITIVITY', code: 'POL', shortName: 'Personopplysning' }`. */
const Code = z.looseObject({ code: z.string(), shortName: text })

const LegalBasis = z.looseObject({ gdpr: Code.nullish(), nationalLaw: Code.nullish(), description: text })

const InformationType = z.looseObject({ id: text, name: text, sensitivity: Code.nullish() })

/** One use of one kind of information: what Nav's register calls a policy. */
const Policy = z.looseObject({
  informationType: InformationType.nullish(),
  subjectCategories: list(Code),
  legalBases: list(LegalBasis),
})

/**
 * One processing of the register, as Nav's open-source one writes it in JSON (navikt/polly: ProcessResponse, PolicyResponse, DataProcessing
 * and Affiliation of its backend). Its earlier versions have products beside the affiliation, its later ones agreements with the processors,
 * of which a processing only has the ids. Only what is read is named; everything else is let through and kept.
 */
export const Process = z.looseObject({
  id: text,
  name: z.string().min(1),
  description: text,
  affiliation: z.looseObject({ products: list(Code) }).nullish(),
  products: list(Code),
  legalBases: list(LegalBasis),
  policies: list(Policy),
  dataProcessing: z
    .looseObject({
      dataProcessor: z.boolean().nullish(),
      dataProcessorAgreements: list(z.string()),
      processors: list(z.string()),
    })
    .nullish(),
  dpia: z.looseObject({ needForDpia: z.boolean().nullish(), refToDpia: text }).nullish(),
})
export type Process = z.infer<typeof Process>
export type RegisterBasis = z.infer<typeof LegalBasis>
