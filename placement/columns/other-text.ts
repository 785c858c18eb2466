/** The text is not what was looked for. */
export class OtherText extends Error {}

export function giveUp(): never {
  throw new OtherText()
}
