/** Ids come from outside: what can't be one never reaches the database. */
export function isPlausibleId(id: string): boolean {
  return /^[\w-]{1,100}$/.test(id)
}
