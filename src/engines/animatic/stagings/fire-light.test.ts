import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import type { Actor } from '../compose/staging.ts'
import { choosePalette } from '../compose/choose-palette.ts'
import { createStage } from '../draw/create-stage.ts'
import { createRandom } from '../draw/random.ts'
import { parsePrompt } from '../parse/index.ts'
import { setFor } from '../sets/index.ts'
import { stagingFor } from './index.ts'
import { stagePrompt } from './testing/stage-prompt.ts'

const FRAME = { time: 0, seconds: 4, camera: { x: 0, y: 0, zoom: 1 } }

function dogOf(prompt: string): { readonly dog: Actor; readonly actors: readonly Actor[] } {
  const spec = parsePrompt(prompt)
  const stage = createStage({ width: 320, height: 180 })
  const palette = choosePalette(spec)
  const set = setFor(spec).build({ stage, spec, palette, seed: 7, random: createRandom(7) })
  const { actors } = stagingFor({
    stage,
    spec,
    palette,
    set,
    seed: 7,
    random: createRandom(8),
    seconds: 4,
    horizon: 4,
  })
  const dog = actors.find(({ look }) => look.variant === 'dog')
  assert.ok(dog !== undefined, prompt)
  return { dog, actors }
}

test('after dark a fire lights who is beside it from its side', () => {
  const { dog, actors } = dogOf('a dog beside a campfire at night')
  const fire = actors.find(({ look }) => look.variant === 'fire')
  assert.ok(fire !== undefined && dog.light !== undefined)
  const side = Math.sign(fire.place(FRAME).x - dog.place(FRAME).x)
  assert.equal(dog.light.direction, side)
})

test('by day, and where nothing burns, the light is the place’s own', () => {
  assert.equal(dogOf('a dog beside a campfire at noon').dog.light, undefined)
  assert.equal(dogOf('a dog beside a bench at night').dog.light, undefined)
})

test('after dark the fire that somebody cooks at shines, and by day it does not', () => {
  const cookOf = (prompt: string): Actor | undefined =>
    stagePrompt(prompt).actors.find(({ look }) => look.activity === 'stir')
  assert.ok(cookOf('a man cooks soup in the forest at night')?.drawOver !== undefined)
  assert.ok(cookOf('a witch stirs a cauldron in the forest at night')?.drawOver !== undefined)
  assert.equal(cookOf('a man cooks soup in the forest')?.drawOver, undefined)
})
