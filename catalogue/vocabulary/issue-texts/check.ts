import type { FullText } from '../text.ts'

/** Issues of files that were to be checked as infrastructure code. */
export const check = {
  'not-infrastructure-code': {
    nb: 'er ikke infrastrukturkode, men {met}; oppgi {accepted}',
    nn: 'er ikkje infrastrukturkode, men {met}; oppgje {accepted}',
    sv: 'är inte infrastrukturkod, utan {met}; ange {accepted}',
    en: 'is not infrastructure code but {met}; give {accepted}',
  },
  'nothing-to-check': {
    nb: 'her finnes ingen infrastrukturkode; oppgi {accepted}',
    nn: 'her finst ingen infrastrukturkode; oppgje {accepted}',
    sv: 'här finns ingen infrastrukturkod; ange {accepted}',
    en: 'there is no infrastructure code here; give {accepted}',
  },
  'terraform-source': {
    nb: 'er Terraform-kode som den skrives; oppgi det som `terraform show -json tfplan` skriver',
    nn: 'er Terraform-kode slik ho blir skriven; oppgje det som `terraform show -json tfplan` skriv',
    sv: 'är Terraform-kod så som den skrivs; ange det som `terraform show -json tfplan` skriver',
    en: 'is Terraform code as it is written; give what `terraform show -json tfplan` prints',
  },
  'terraform-state': {
    nb: 'er Terraforms egen tilstandsfil; oppgi det som `terraform show -json` skriver',
    nn: 'er Terraform si eiga tilstandsfil; oppgje det som `terraform show -json` skriv',
    sv: 'är Terraforms egen tillståndsfil; ange det som `terraform show -json` skriver',
    en: 'is Terraform’s own state file; give what `terraform show -json` prints',
  },
  'bicep-source': {
    nb: 'er Bicep-kode; oppgi ARM-malen som `az bicep build --file` lager av den',
    nn: 'er Bicep-kode; oppgje ARM-malen som `az bicep build --file` lagar av ho',
    sv: 'är Bicep-kod; ange ARM-mallen som `az bicep build --file` gör av den',
    en: 'is Bicep code; give the ARM template that `az bicep build --file` makes of it',
  },
  'types-not-judged': {
    nb: 'ressurser av disse typene er ikke vurdert, siden ingen vet hva de holder: {met}',
    nn: 'ressursar av desse typane er ikkje vurderte, sidan ingen veit kva dei held: {met}',
    sv: 'resurser av dessa typer har inte bedömts, eftersom ingen vet vad de håller: {met}',
    en: 'resources of these types were not judged, since nobody knows what they hold: {met}',
  },
  'nested-stack-not-read': {
    nb: 'malen til denne nøstede stakken eller modulen er ikke blant filene, så det den lager, er ikke vurdert; gi den også',
    nn: 'malen til denne nøsta stakken eller modulen er ikkje mellom filene, så det som han lagar, er ikkje vurdert; gje han òg',
    sv: 'mallen till denna nästlade stack eller modul finns inte bland filerna, så det den skapar har inte bedömts; ge den också',
    en: 'the template of this nested stack or module is not among the files, so what it makes was not judged; give it as well',
  },
  'module-not-read': {
    nb: 'modulen {met} er ikke blant filene, så det den lager, er ikke vurdert; gi mappen med modulen også, eller det som `terraform show -json tfplan` skriver',
    nn: 'modulen {met} er ikkje mellom filene, så det som han lagar, er ikkje vurdert; gje mappa med modulen òg, eller det som `terraform show -json tfplan` skriv',
    sv: 'modulen {met} finns inte bland filerna, så det den skapar har inte bedömts; ge mappen med modulen också, eller det som `terraform show -json tfplan` skriver',
    en: 'the module {met} is not among the files, so what it makes was not judged; give its folder as well, or what `terraform show -json tfplan` prints',
  },
  'no-resources': {
    nb: 'ingen ressurser i {met}; ingenting er kontrollert',
    nn: 'ingen ressursar i {met}; ingenting er kontrollert',
    sv: 'inga resurser i {met}; ingenting har kontrollerats',
    en: 'no resources in {met}; nothing has been checked',
  },
} satisfies Record<string, FullText>
