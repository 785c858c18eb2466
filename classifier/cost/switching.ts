/**
 * First day on which a provider may charge nothing for the traffic of leaving: regulation (EU) 2023/2854, article 29, from
 * 12 January 2027. In Norway it takes the EEA's adoption, so a body may set another day.
 */
export const switchingFreeFrom = '2027-01-12'
