/** Where each input of a plan lies in its workspace; the catalogue is the product's own. */
export const inputFiles: Readonly<Record<string, string>> = {
  workspace: 'rettsky.yaml',
  submissions: 'submissions/',
  ownPrices: 'prices/',
  ownRules: 'policies/',
  waivers: 'waivers.yaml',
  catalogue: 'catalogue/',
}
