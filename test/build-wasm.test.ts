import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileWasm, WASM_MODULES } from '../scripts/build-wasm.ts'

for (const name of WASM_MODULES) {
  test(`the checked-in ${name}.wasm is what its source gives`, async () => {
    const { built, checkedIn } = await compileWasm(name)
    assert.ok(checkedIn !== undefined && Buffer.compare(built, checkedIn) === 0, "run 'npm run build:wasm'")
  })
}
