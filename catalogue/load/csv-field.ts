/** A text as a field of a CSV file (RFC 4180): in quotes where it holds a comma, a quote or a line end. */
export const csvField = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
