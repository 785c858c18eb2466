/**
 * How often random values of a detector's shape pass it, and such that begin with a date. Measured over 2 000 000 values each by
 * `node test/bench/detectors.ts --write`; none at all is written as one in that number.
 */
export const nullRates: Readonly<Record<string, { shape: string; random: number; dateLed?: number }>> = {
  credential: { shape: '20 letters and digits', random: 5e-7 },
  'no-person': { shape: '11 digits', random: 0.0097, dateLed: 0.033 },
  'no-fh': { shape: '11 digits', random: 0.0017 },
  'no-duf': { shape: '12 digits', random: 0.000092, dateLed: 0.0099 },
  'fi-hetu': { shape: '6 digits, hyphen, 3 digits, letter or digit', random: 0.001, dateLed: 0.028 },
  'se-person': { shape: '10 digits', random: 0.0078, dateLed: 0.1 },
  'se-tf': { shape: '6 digits, hyphen, 2 letters, 2 digits', random: 0.000055 },
  'dk-cpr': { shape: '10 digits', random: 0.036, dateLed: 1 },
  iban: { shape: 'NO and 13 digits', random: 0.01 },
  card: { shape: '16 digits', random: 0.023 },
  email: { shape: 'two words and a dot', random: 5e-7 },
  'se-orgnr': { shape: '10 digits', random: 0.064 },
  'no-mva': { shape: '9 digits and MVA', random: 0.018 },
  'no-orgnr': { shape: '9 digits', random: 0.018 },
  'no-account': { shape: '11 digits', random: 0.091 },
  phone: { shape: '8 digits', random: 0.7 },
  coordinates: { shape: 'two numbers with 5 decimals', random: 0.054 },
  address: { shape: 'two words and a number', random: 0.00028 },
  icd10: { shape: 'letter and 2 digits', random: 1 },
  icpc2: { shape: 'letter and 2 digits', random: 0.65 },
  'health-term': { shape: 'eight words', random: 0.00048 },
  'union-term': { shape: 'eight words', random: 0.00021 },
  'political-term': { shape: 'eight words', random: 5e-7 },
  'religion-term': { shape: 'eight words', random: 0.00021 },
  'no-kid': { shape: '12 digits', random: 0.18 },
}
