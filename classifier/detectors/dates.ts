const longest = new Uint8Array([0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** True for a day that the calendar has, in a year of four digits. */
export function isDayOf(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || day > longest[month]!) return false
  return day !== 29 || month !== 2 || isLeap(year)
}

/** True for a day that some century has, in a year of two digits: 29 February of 00 was there in 2000, not in 1900. */
export function isDayOfShortYear(shortYear: number, month: number, day: number): boolean {
  return isDayOf(shortYear % 4 === 0 ? 2000 : 2001, month, day)
}
