import type { FullText } from '../text.ts'

/** Settings that a zone cannot be built without, each with where its value is found. `setting-missing-<provider>-<setting>`. */
export const settings = {
  'setting-missing-azure-tenant': {
    nb: 'sonen {zone} mangler {setting}, leietakerens id; den står i Azure-portalen under Microsoft Entra ID, Oversikt, eller i `az account show --query tenantId`',
    nn: 'sona {zone} manglar {setting}, id-en til leigetakaren; han står i Azure-portalen under Microsoft Entra ID, Oversikt, eller i `az account show --query tenantId`',
    sv: 'zonen {zone} saknar {setting}, klientorganisationens id; det står i Azure-portalen under Microsoft Entra ID, Översikt, eller i `az account show --query tenantId`',
    en: 'the zone {zone} lacks {setting}, the id of the tenant; the Azure portal shows it under Microsoft Entra ID, Overview, and so does `az account show --query tenantId`',
  },
  'setting-missing-azure-subscription': {
    nb: 'sonen {zone} mangler {setting}, abonnementet som nettet og linjen skal ligge i; `az account list --output table` viser id-ene',
    nn: 'sona {zone} manglar {setting}, abonnementet som nettet og linja skal liggje i; `az account list --output table` viser id-ane',
    sv: 'zonen {zone} saknar {setting}, prenumerationen som nätet och förbindelsen ska ligga i; `az account list --output table` visar id:n',
    en: 'the zone {zone} lacks {setting}, the subscription that network and line are made in; `az account list --output table` shows the ids',
  },
  'setting-missing-azure-management-group': {
    nb: 'sonen {zone} mangler {setting}, administrasjonsgruppen som sonens egen legges under; `az account management-group list` viser navnene',
    nn: 'sona {zone} manglar {setting}, administrasjonsgruppa som sona si eiga blir lagd under; `az account management-group list` viser namna',
    sv: 'zonen {zone} saknar {setting}, hanteringsgruppen som zonens egen läggs under; `az account management-group list` visar namnen',
    en: 'the zone {zone} lacks {setting}, the management group that the zone’s own is made under; `az account management-group list` shows the names',
  },
  'setting-missing-openstack-auth-url': {
    nb: 'sonen {zone} mangler {setting}, adressen til Keystone hos verten; den står som auth_url i clouds.yaml eller OS_AUTH_URL i RC-filen fra Horizon (API-tilgang)',
    nn: 'sona {zone} manglar {setting}, adressa til Keystone hos verten; ho står som auth_url i clouds.yaml eller OS_AUTH_URL i RC-fila frå Horizon (API-tilgang)',
    sv: 'zonen {zone} saknar {setting}, adressen till värdens Keystone; den står som auth_url i clouds.yaml eller OS_AUTH_URL i RC-filen från Horizon (API-åtkomst)',
    en: 'the zone {zone} lacks {setting}, the address of the host’s Keystone; it stands as auth_url in clouds.yaml or OS_AUTH_URL in the RC file from Horizon (API Access)',
  },
  'setting-missing-ibm-resource-group': {
    nb: 'sonen {zone} mangler {setting}, ressursgruppen som finnes fra før; `ibmcloud resource groups` viser navnene',
    nn: 'sona {zone} manglar {setting}, ressursgruppa som finst frå før; `ibmcloud resource groups` viser namna',
    sv: 'zonen {zone} saknar {setting}, resursgruppen som redan finns; `ibmcloud resource groups` visar namnen',
    en: 'the zone {zone} lacks {setting}, the resource group that exists already; `ibmcloud resource groups` shows the names',
  },
} satisfies Record<string, FullText>
