import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { it } from 'node:test'
import type { TestContext } from 'node:test'
import type { Database } from '../database.ts'
import { readSecret } from '../secrets.ts'

/** Secrets, the same for every database: call it within a describe(). */
export function describeSecrets(createDatabase: (context: TestContext) => Promise<Database>): void {
  it('makes a secret once, also when several ask at once', async (context) => {
    const database = await createDatabase(context)
    const read = (name: string) => readSecret(name, { database, now: Date.now, randomBytes })
    const secrets = await Promise.all(Array.from({ length: 8 }, () => read('links')))
    for (const secret of [...secrets, await read('links')]) assert.deepEqual(secret, secrets[0])
    assert.equal(secrets[0]?.length, 32)
    assert.notDeepEqual(await read('others'), secrets[0])
  })
}
