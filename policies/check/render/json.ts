import { sayFix, sayWhat } from '../say.ts'
import type { Renderer } from './rendering.ts'

/** Findings as data, each with its text in the language asked for. */
export const json: Renderer = ({ findings, sources, resources, language }) =>
  `${JSON.stringify(
    {
      schema: 'rettsky/findings/v1',
      files: sources.length,
      resources,
      findings: findings.map((finding) => ({
        ...finding,
        message: sayWhat(finding, language),
        advice: sayFix(finding, language),
      })),
    },
    null,
    2,
  )}\n`
