import type { RandomBytes } from '#core/id.ts'
import type { Database } from './database.ts'

const SECRET_BYTES = 32

/**
 * A secret that this server, or all that share its database, keep for themselves. It is made when it is first asked
 * for; of several servers that start at once, one makes it and all have the same.
 */
export async function readSecret(
  name: string,
  options: { readonly database: Database; readonly now: () => number; readonly randomBytes: RandomBytes },
): Promise<Uint8Array> {
  const { database, now, randomBytes } = options
  const find = (): Promise<{ readonly value: string } | undefined> =>
    database.read.selectFrom('secrets').select('value').where('name', '=', name).executeTakeFirst()
  const known = await find()
  if (known !== undefined) return Buffer.from(known.value, 'base64')
  const value = Buffer.from(randomBytes(SECRET_BYTES)).toString('base64')
  await database.write((trx) =>
    trx
      .insertInto('secrets')
      .values({ name, value, created_at: now() })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute(),
  )
  const kept = await find()
  if (kept === undefined) throw new Error(`The secret '${name}' is gone.`)
  return Buffer.from(kept.value, 'base64')
}
