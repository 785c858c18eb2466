/** A law and the place in it that an address or a text points to. */
export type LawLink = { law: string; paragraph: string; address: string }

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch (error) {
    if (!(error instanceof URIError)) throw error
    return address
  }
}

/** Lovdata: `https://lovdata.no/NL/lov/2016-05-27-14/§3-1`, `…/lov/2016-05-27-14#KAPITTEL_3`, `…/forskrift/2014-06-20-791`. */
function readLovdata(address: string): LawLink | undefined {
  const found = /lovdata\.no\/.*?\b(lov|forskrift)\/(\d{4}-\d{2}-\d{2}(?:-\d+)?)(.*)$/is.exec(address)
  if (found === null) return undefined
  const [, kind = '', number = '', rest = ''] = found
  const section = /(?:§+|PARAGRAF_)\s*([\dA-Za-z][\w.-]*)/i.exec(rest)?.[1]
  const chapter = /KAPITTEL_([\w-]+)/i.exec(rest)?.[1]
  const paragraph = section ?? (chapter === undefined ? 'unknown' : `kap. ${chapter}`)
  return { law: `${kind.toLowerCase() === 'lov' ? 'LOV' : 'FOR'}-${number}`, paragraph, address }
}

/** Sweden: `https://lagen.nu/2009:400#K21P7`, `…riksdagen.se/…/offentlighets--och-sekretesslag-2009400_sfs-2009-400`. */
function readSwedish(address: string): LawLink | undefined {
  const nu = /lagen\.nu\/(\d{4}:\d+)(?:#(?:K(\w+?))?P(\w+))?/i.exec(address)
  if (nu !== null) {
    const [, number = '', chapter, section] = nu
    const place =
      section === undefined ? 'unknown' : chapter === undefined ? `${section} §` : `${chapter} kap. ${section} §`
    return { law: `SFS ${number}`, paragraph: place, address }
  }
  const sfs = /riksdagen\.se\/.*sfs-(\d{4})-(\d+)/i.exec(address)
  return sfs === null ? undefined : { law: `SFS ${sfs[1]}:${sfs[2]}`, paragraph: 'unknown', address }
}

/** Denmark: `https://www.retsinformation.dk/eli/lta/2018/502`. Consolidated texts have numbers of their own, by which a law is not known. */
function readDanish(address: string): LawLink | undefined {
  const found = /retsinformation\.dk\/eli\/lta\/(\d{4})\/(\d+)(?:.*?#P(\w+))?/i.exec(address)
  return found === null ? undefined : { law: `LTA ${found[1]}/${found[2]}`, paragraph: found[3] ?? 'unknown', address }
}

/** Finland: `https://www.finlex.fi/fi/laki/ajantasa/1999/19990621`, `…/fi/lainsaadanto/1999/621`, `…/eli/sd/1999/621`. */
function readFinnish(address: string): LawLink | undefined {
  const old = /finlex\.fi\/\w\w\/laki\/\w+\/(\d{4})\/\1(\d{4})/i.exec(address)
  const found =
    old ?? /finlex\.fi\/(?:\w\w\/lainsaadanto|\w\w\/lagstiftning|eli\/sd)\/(\d{4})\/(\d{1,4})(?!\d)/i.exec(address)
  return found === null ? undefined : { law: `${Number(found[2])}/${found[1]}`, paragraph: 'unknown', address }
}

/** The EU: `http://data.europa.eu/eli/reg/2016/679/oj`, `https://eur-lex.europa.eu/eli/dir/2022/2555/oj`, and `…/art_9`. */
function readEuropean(address: string): LawLink | undefined {
  const found = /europa\.eu\/eli\/(?:reg|dir|dec)[\w]*\/(\d{4})\/(\d+)(?:.*?art_(\w+))?/i.exec(address)
  if (found === null) return undefined
  return {
    law: `EU ${found[1]}/${found[2]}`,
    paragraph: found[3] === undefined ? 'unknown' : `art. ${found[3]}`,
    address,
  }
}

/** The law an address points to, or nothing if it is no address of a law that we know the form of. */
export function readLawLink(address: string): LawLink | undefined {
  const plain = decoded(address.trim())
  return readLovdata(plain) ?? readSwedish(plain) ?? readDanish(plain) ?? readFinnish(plain) ?? readEuropean(plain)
}

/** Every link to a law inside a free text. */
export function findLawLinks(text: string): LawLink[] {
  const addresses =
    text.match(
      /(?:https?:\/\/)?(?:www\.)?(?:lovdata\.no|lagen\.nu|riksdagen\.se|retsinformation\.dk|finlex\.fi|data\.europa\.eu|eur-lex\.europa\.eu)\/[^\s"<>)]+/gi,
    ) ?? []
  return addresses.flatMap((address) => readLawLink(address.replace(/[.,;]$/, '')) ?? [])
}
