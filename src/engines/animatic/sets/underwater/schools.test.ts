import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { createStage } from '../../draw/create-stage.ts'
import { parsePrompt } from '../../parse/index.ts'
import { createSchools } from './schools.ts'

/** How many fish are put into the water of a prompt. */
function fishIn(prompt: string): number {
  const bare = createStage({ width: 320, height: 180 })
  let count = 0
  const stage: typeof bare = {
    ...bare,
    put(...what) {
      count += 1
      bare.put(...what)
    },
  }
  createSchools(
    stage,
    parsePrompt(prompt),
    (colour) => colour,
  )({
    time: 1,
    seconds: 4,
    camera: { x: 0, y: 0, zoom: 1 },
  })
  return count
}

test('a reef that is asked for by itself has more fish than one that somebody swims through', () => {
  assert.ok(fishIn('a coral reef') > fishIn('a whale under the sea') + 10)
})
