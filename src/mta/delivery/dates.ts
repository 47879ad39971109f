const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** Date and time as RFC 5322 §3.3 writes them, in local time with a numeric zone. */
export function mailDate(date: Date): string {
  const zone = -date.getTimezoneOffset()
  const offset = `${zone < 0 ? '-' : '+'}${two(Math.trunc(Math.abs(zone) / 60))}${two(Math.abs(zone) % 60)}`
  return `${days[date.getDay()]}, ${date.getDate()} ${months[date.getMonth()]} ${date.getFullYear()} ${clock(date)} ${offset}`
}

/** Date and time as ctime(3) writes them, in local time and without the line break. */
export function ctime(date: Date): string {
  const day = String(date.getDate()).padStart(2)
  return `${days[date.getDay()]} ${months[date.getMonth()]} ${day} ${clock(date)} ${date.getFullYear()}`
}

function clock(date: Date): string {
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}
