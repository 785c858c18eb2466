export { controls } from './controls.ts'
export { emit } from './emit.ts'
