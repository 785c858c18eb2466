/**
 * The day it is in Oslo, and so in Stockholm and Copenhagen, whatever clock the machine keeps: a waiver that expires on a day holds
 * to its end there, on a laptop as in a pipeline.
 */
export const today = (now = new Date()): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' }).format(now)
