import type { Offer, OnRamp } from '#catalogue/offer.ts'
import type { YamlDocument } from '#catalogue/vocabulary/yaml-document.ts'
import type { Submission } from '#classifier/submission.ts'

/** What a workspace is checked against: the places that exist. */
export type World = { readonly offers: readonly Offer[]; readonly onRamps: readonly OnRamp[] }

/** A submission and the file it was read from, relative to the workspace. */
export type SubmissionFile = { readonly file: string; readonly submission: Submission }

/** Line and column of what a path of a file leads to. */
export type PlaceOf = YamlDocument['placeOf']
