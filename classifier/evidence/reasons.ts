import { type FullText, fill, type Language, type TextParams } from '#catalogue/vocabulary/text.ts'

/** Why a column was taken for what it was taken for. Stored as id and parameters, said in every language. */
export const evidenceReasons = {
  'is.values': {
    nb: '{matched} av {checked} ulike verdier er gyldige; ved tilfeldighet ville {chance} vært det',
    nn: '{matched} av {checked} ulike verdiar er gyldige; ved tilfelle ville {chance} ha vore det',
    sv: '{matched} av {checked} olika värden är giltiga; av en slump skulle {chance} vara det',
    en: '{matched} of {checked} distinct values are valid; by chance {chance} would be',
  },
  'is.values-and-name': {
    nb: '{matched} av {checked} ulike verdier er gyldige (ved tilfeldighet {chance}), og kolonnenavnet sier det samme',
    nn: '{matched} av {checked} ulike verdiar er gyldige (ved tilfelle {chance}), og kolonnenamnet seier det same',
    sv: '{matched} av {checked} olika värden är giltiga (av en slump {chance}), och kolumnnamnet säger detsamma',
    en: '{matched} of {checked} distinct values are valid (by chance {chance}), and the column name says the same',
  },
  'contains.hits': {
    nb: '{matched} av {checked} mulige steder i tekstene er gyldige, flere enn tilfeldigheten gir',
    nn: '{matched} av {checked} moglege stader i tekstane er gyldige, fleire enn tilfellet gir',
    sv: '{matched} av {checked} möjliga ställen i texterna är giltiga, fler än slumpen ger',
    en: '{matched} of {checked} possible places in the texts are valid, more than chance gives',
  },
  'contains.words': {
    nb: '{matched} av {checked} ulike tekster har slike ord',
    nn: '{matched} av {checked} ulike tekstar har slike ord',
    sv: '{matched} av {checked} olika texter har sådana ord',
    en: '{matched} of {checked} distinct texts have such words',
  },
  'test-data': {
    nb: 'alle {matched} kommer fra serier for testdata; ingen levende person har slike numre',
    nn: 'alle {matched} kjem frå seriar for testdata; ingen levande person har slike nummer',
    sv: 'alla {matched} kommer från serier för testdata; ingen levande person har sådana nummer',
    en: 'all {matched} are from series for test data; no living person has such numbers',
  },
  'likely-test-data': {
    nb: '{matched} av {checked} ulike verdier er gyldige, nesten alle med løpenumre som testregistre bruker; levende personer kan også ha slike',
    nn: '{matched} av {checked} ulike verdiar er gyldige, nesten alle med løpenummer som testregister bruker; levande personar kan òg ha slike',
    sv: '{matched} av {checked} olika värden är giltiga, nästan alla med löpnummer som testregister använder; levande personer kan också ha sådana',
    en: '{matched} of {checked} distinct values are valid, nearly all with serials that test registers use; living persons may have such serials too',
  },
  'weak.name': {
    nb: 'kolonnenavnet tyder på det, men bare {matched} av {checked} ulike verdier er gyldige; navnet alene avgjør ikke',
    nn: 'kolonnenamnet tyder på det, men berre {matched} av {checked} ulike verdiar er gyldige; namnet åleine avgjer ikkje',
    sv: 'kolumnnamnet tyder på det, men bara {matched} av {checked} olika värden är giltiga; namnet ensamt avgör inte',
    en: 'the column name suggests it, but only {matched} of {checked} distinct values are valid; a name alone does not decide',
  },
  'weak.form': {
    nb: '{matched} av {checked} ulike verdier har formen, men det har mye annet også',
    nn: '{matched} av {checked} ulike verdiar har forma, men det har mykje anna òg',
    sv: '{matched} av {checked} olika värden har formen, men det har mycket annat också',
    en: '{matched} of {checked} distinct values have the form, but so does much else',
  },
  'no-person-beside': {
    nb: 'sier ikke noe om en person: ingen annen kolonne i tabellen peker ut personer',
    nn: 'seier ikkje noko om ein person: ingen annan kolonne i tabellen peiker ut personar',
    sv: 'säger inget om någon person: ingen annan kolumn i tabellen pekar ut personer',
    en: 'says nothing about a person: no other column of the table points out persons',
  },
  'code-book': {
    nb: 'tabellen er et kodeverk: hver oppføring står én gang, og ingen kolonne peker ut personer',
    nn: 'tabellen er eit kodeverk: kvar oppføring står éin gong, og ingen kolonne peiker ut personar',
    sv: 'tabellen är ett kodverk: varje post står en gång, och ingen kolumn pekar ut personer',
    en: 'the table is a code book: every entry stands once, and no column points out persons',
  },
  'role-mailboxes': {
    nb: 'alle adressene tilhører kontorer, ikke personer',
    nn: 'alle adressene høyrer til kontor, ikkje personar',
    sv: 'alla adresser tillhör kontor, inte personer',
    en: 'all addresses belong to offices, not to persons',
  },
  'about-organisations': {
    nb: 'tallene gjelder organisasjoner, som står i offentlige registre',
    nn: 'tala gjeld organisasjonar, som står i offentlege register',
    sv: 'numren gäller organisationer, som finns i offentliga register',
    en: 'the numbers are of organisations, which stand in public registers',
  },
  'about-payments': {
    nb: 'betalingsreferanser peker ut fakturaer, ikke personer',
    nn: 'betalingsreferansar peiker ut fakturaer, ikkje personar',
    sv: 'betalningsreferenser pekar ut fakturor, inte personer',
    en: 'payment references point out invoices, not persons',
  },
  'column.empty': {
    nb: 'kolonnen er tom',
    nn: 'kolonnen er tom',
    sv: 'kolumnen är tom',
    en: 'the column is empty',
  },
  'column.period': {
    nb: 'verdiene er perioder, som skoleår; de sier ikke noe om noen',
    nn: 'verdiane er periodar, som skuleår; dei seier ikkje noko om nokon',
    sv: 'värdena är perioder, som läsår; de säger inget om någon',
    en: 'the values are periods, such as academic years; they say nothing about anybody',
  },
  'column.code': {
    nb: 'verdiene er koder; ingen av dem har kontrollsiffer eller form som en identifikator',
    nn: 'verdiane er kodar; ingen av dei har kontrollsiffer eller form som ein identifikator',
    sv: 'värdena är koder; ingen av dem har kontrollsiffra eller form som en identifierare',
    en: 'the values are codes; none has the check digit or form of an identifier',
  },
  'column.number': {
    nb: 'verdiene er tall; de består ikke kontrollsiffer oftere enn tilfeldige tall',
    nn: 'verdiane er tal; dei består ikkje kontrollsiffer oftare enn tilfeldige tal',
    sv: 'värdena är tal; de klarar inte kontrollsiffror oftare än slumpmässiga tal',
    en: 'the values are numbers; they pass check digits no more often than random ones',
  },
  'column.category': {
    nb: '{distinct} {distinct:verdi|ulike verdier} gjentas over {rows} rader: en inndeling, ikke opplysninger om noen',
    nn: '{distinct} {distinct:verdi er gjenteken|ulike verdiar er gjentekne} over {rows} rader: ei inndeling, ikkje opplysningar om nokon',
    sv: '{distinct} {distinct:värde|olika värden} upprepas över {rows} rader: en indelning, inte uppgifter om någon',
    en: '{distinct} {distinct:value is|distinct values are} repeated over {rows} rows: a category, not facts about anybody',
  },
  'column.name-only': {
    nb: 'kolonnenavnet tyder på opplysninger om personer, men verdiene viser det ikke; navnet alene avgjør ikke',
    nn: 'kolonnenamnet tyder på opplysningar om personar, men verdiane viser det ikkje; namnet åleine avgjer ikkje',
    sv: 'kolumnnamnet tyder på uppgifter om personer, men värdena visar det inte; namnet ensamt avgör inte',
    en: 'the column name suggests facts about persons, but the values do not show it; a name alone does not decide',
  },
  'column.none': {
    nb: 'ingen verdi har form eller kontrollsiffer som en identifikator',
    nn: 'ingen verdi har form eller kontrollsiffer som ein identifikator',
    sv: 'inget värde har form eller kontrollsiffra som en identifierare',
    en: 'no value has the form or check digit of an identifier',
  },
  'column.found': {
    nb: 'se funnene',
    nn: 'sjå funna',
    sv: 'se fynden',
    en: 'see the findings',
  },
} as const satisfies Record<string, FullText>

export type EvidenceReasonId = keyof typeof evidenceReasons

export function sayEvidenceReason(reason: { id: string; params: TextParams }, language: Language): string {
  const text: FullText | undefined = (evidenceReasons as Readonly<Record<string, FullText>>)[reason.id]
  return text === undefined ? reason.id : fill(text[language], reason.params)
}
