/** An address with the length of its prefix, as both ends of a line have one: `169.254.30.1/30`. */
export const lineAddress =
  /^((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\/(3[0-2]|[12]?\d)$/
