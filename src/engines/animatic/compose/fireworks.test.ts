import { strict as assert } from 'node:assert'
import { describe, it } from 'node:test'
import { createStage } from '../draw/create-stage.ts'
import { createRandom } from '../draw/random.ts'
import { SETTINGS } from '../scene-spec.ts'
import type { SceneSpec, SettingName } from '../scene-spec.ts'
import { setFor } from '../sets/index.ts'
import type { Frame } from '../sets/set.ts'
import { choosePalette } from './choose-palette.ts'
import { createFireworks } from './fireworks.ts'
import { openShot } from './open-shot.ts'

const SIZE = { width: 160, height: 90 }
const FRAME: Frame = { time: 1, seconds: 4, camera: { x: 0, y: 0, zoom: 1 } }
/** Places where nobody sees the sky. */
const SKYLESS: readonly SettingName[] = [
  'abstract',
  'interior',
  'kitchen',
  'office',
  'space',
  'stage',
  'underwater',
]
const WITH_SKY = SETTINGS.filter((setting) => !SKYLESS.includes(setting))
const WITH_WATER: readonly SettingName[] = ['beach', 'harbour', 'mountains']

function nightIn(setting: SettingName): SceneSpec {
  return {
    setting,
    time: 'night',
    weather: 'clear',
    season: null,
    mood: 'joyful',
    subjects: [],
    camera: 'still',
    framing: 'medium',
    look: 'flat',
    dialogue: null,
    language: 'en',
    sights: ['fireworks'],
  }
}

/** The place, with the whole sky lit up in one colour: how much of each row of the picture shows it, 0..1. */
function litRows(setting: SettingName): { readonly rows: readonly number[]; readonly onWater: number } {
  const stage = createStage(SIZE)
  const spec = nightIn(setting)
  let onWater = 0
  const heavens = {
    draw() {
      stage.pen.setTransform(1, 0, 0, 1, 0, 0)
      stage.pen.fillStyle = '#ff00ff'
      stage.pen.fillRect(0, 0, SIZE.width, SIZE.height)
    },
    drawOnWater() {
      onWater += 1
    },
  }
  const palette = choosePalette(spec)
  const set = setFor(spec).build({ stage, spec, palette, seed: 3, random: createRandom(3), heavens })
  stage.begin('#000000')
  set.drawBack(FRAME)
  const pixels = stage.pixels()
  const rows = Array.from({ length: SIZE.height }, (_, row) => {
    let lit = 0
    for (let column = 0; column < SIZE.width; column += 1) {
      const at = (row * SIZE.width + column) * 4
      if (pixels[at] === 255 && pixels[at + 1] === 0 && pixels[at + 2] === 255) lit += 1
    }
    return lit / SIZE.width
  })
  return { rows, onWater }
}

describe('fireworks', () => {
  it('are seen in the sky of every place that has one, and stand behind all that is on the ground', () => {
    const wrong = WITH_SKY.flatMap((setting) => {
      const { rows } = litRows(setting)
      const inSky = rows.slice(0, 50).reduce((sum, lit) => sum + lit, 0) / 50
      const onGround = Math.max(...rows.slice(-18))
      return inSky > 0.1 && onGround === 0
        ? []
        : [`${setting}: ${inSky} of the sky, ${onGround} of the ground`]
    })
    assert.deepEqual(wrong, [])
  })

  it('have an image where there is water', () => {
    for (const setting of WITH_WATER) assert.equal(litRows(setting).onWater, 1, setting)
  })

  it('light up every place that they may be asked for in', () => {
    for (const setting of WITH_SKY) {
      const [dark, lit] = [[], ['fireworks']].map((sights) => {
        const spec = { ...nightIn(setting), sights } as SceneSpec
        const shot = openShot({ spec, seconds: 4, frameCount: 120, seed: 11 }, SIZE)
        shot.draw(60)
        return shot.pixels().slice()
      })
      const brighter = dark!.filter((value, at) => (lit![at] ?? 0) > value + 40).length
      assert.ok(brighter > 300, `${setting}: ${brighter} channels are brighter`)
    }
  })

  it('are not there unless they are asked for', () => {
    const spec = { ...nightIn('beach'), sights: undefined }
    assert.equal(createFireworks({ stage: createStage(SIZE), spec, seed: 1, horizon: 4 }), undefined)
  })
})
