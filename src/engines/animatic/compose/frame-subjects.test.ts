import assert from 'node:assert/strict'
import { test } from 'node:test'
import { choosePalette } from './choose-palette.ts'
import { createStage } from '../draw/create-stage.ts'
import { createRandom } from '../draw/random.ts'
import { parsePrompt } from '../parse/index.ts'
import type { Framing } from '../scene-spec.ts'
import { setFor } from '../sets/index.ts'
import { stagingFor } from '../stagings/index.ts'
import { sizeOfFraming } from './frame-subjects.ts'
import type { StagingContext } from './staging.ts'

const SEED = 5
const SECONDS = 4

function contextOf(prompt: string, framing: Framing): StagingContext {
  const stage = createStage({ width: 320, height: 180 })
  const spec = { ...parsePrompt(prompt), framing }
  const palette = choosePalette(spec)
  const set = setFor(spec).build({ stage, spec, palette, seed: 1, random: createRandom(1) })
  return {
    stage,
    spec,
    palette,
    set,
    seed: 1,
    random: createRandom(SEED),
    seconds: SECONDS,
    horizon: SECONDS,
  }
}

/** World height of the first who is shown, as the camera has it in the middle of the shot. */
function heightOf(prompt: string, framing: Framing): number {
  const context = contextOf(prompt, framing)
  const scene = stagingFor(context)
  const [first] = scene.actors
  assert.ok(first !== undefined, prompt)
  const camera = scene.camera?.(SECONDS / 2, SECONDS) ?? { x: 0, y: 0, zoom: 1 }
  const frame = { time: SECONDS / 2, seconds: SECONDS, camera }
  const height = first.rig.box(first.look, first.pose(frame).action).height * first.place(frame).scale
  return height * camera.zoom * sizeOfFraming(scene, context, SEED)
}

const PROMPTS = [
  'A cat looks out of the window',
  'A family watches television',
  'Two people hug',
  'A man walks his dog',
  'Two women play tennis',
  'Children play tug of war',
  'A cat plays the piano',
  'A bird sits on a branch',
  'Huskies pull a sled',
  'A skateboarder does a trick',
  'A knight rides a horse',
  'A mechanic repairs a car',
  'An old man sits on a bench',
  'An airliner takes off from a runway',
  'A dolphin leaps out of the sea',
  'A boy rides a bicycle',
  'A rocket launches',
  'A surfer rides a wave',
  'A whale swims underwater',
  'A train crosses a viaduct',
  'A red car drives along a road',
  'A dog runs through a meadow',
  'A girl sings on a stage',
]

test('a close-up shows anybody larger, and a wide shot smaller, whatever they do', () => {
  for (const prompt of PROMPTS) {
    const medium = heightOf(prompt, 'medium')
    assert.ok(heightOf(prompt, 'close') > 1.3 * medium, `${prompt} from near`)
    assert.ok(heightOf(prompt, 'wide') < 0.85 * medium, `${prompt} from afar`)
  }
})
