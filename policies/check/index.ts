export { BindingFile } from './bind.ts'
export type { Proof } from './controls/answer.ts'
export { Estate } from './estate.ts'
export type { EncryptingTypes, ExpectedDataSet, ExpectedPlacement, ExpectedZone, Judging } from './expected.ts'
export { Finding, findingRules, Severity, sortFindings } from './finding.ts'
export {
  detect,
  pairsOfModules,
  type ReadOptions,
  readFiles,
  type SourceFile,
  type StackFacts,
} from './formats/index.ts'
export { judge } from './judge.ts'
export { locateAll } from './locate.ts'
export { type Format, formats, type Located } from './resource.ts'
export { sayFinding, sayFix, sayWhat } from './say.ts'
export { type ShownDataSet, showDataSets } from './show.ts'
export { type Strictness, weigh } from './weigh.ts'
