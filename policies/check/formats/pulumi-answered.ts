import { isObject, type Json, type JsonObject } from '../value.ts'

/**
 * Inputs as their provider has them, where it says so under the same name: what somebody changed there shows in a stack after
 * `pulumi refresh`. What the provider adds of its own stays out, since providers put their answers in another shape.
 */
export const asAnswered = (inputs: JsonObject, outputs: Json): JsonObject =>
  isObject(outputs) ? objectAnswered(inputs, outputs) : inputs

function objectAnswered(inputs: JsonObject, outputs: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(inputs).map(([key, value]) => [key, key in outputs ? answered(value, outputs[key]) : value]),
  )
}

function answered(input: Json, output: Json): Json {
  if (output === undefined || output === null) return input
  if (isObject(input)) return isObject(output) ? objectAnswered(input, output) : input
  if (!Array.isArray(input)) return isObject(output) || Array.isArray(output) ? input : output
  if (!Array.isArray(output)) return input
  return output.map((entry, i) => answered(input[i], entry) ?? entry)
}
