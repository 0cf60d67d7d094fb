import { darken, lighten, mix, withAlpha } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { createRandom } from '../../draw/random.ts'
import type { Sprite, Stage } from '../../draw/stage.ts'
import { drawTables } from '../desert/mountains.ts'
import { paintBoulder, paintCactus, paintTuft } from '../desert/growth.ts'
import { HORIZON_Y, tone } from '../desert/tone.ts'
import { outdoorLight } from '../parts/lighting.ts'
import { createRidge, type Ridge } from '../parts/ridge.ts'
import { createSkyDome } from '../parts/sky-dome.ts'
import { eachSlot, slotChance, visibleSpan } from '../parts/span.ts'
import type { Frame, SceneSet, SetContext } from '../set.ts'
import { ROAD_TOP, drawTarmac } from './tarmac.ts'

const SAND = '#d98c58'
const PLAIN_Y = 0.715
const KINDS = 3

/** A highway through red country: table mountains, cactuses, a yellow line. Endless sideways. */
export const desertRoad: SceneSet = {
  build(context) {
    const { stage, palette, random, seed } = context
    const sky = createSkyDome(stage, palette, random, {
      horizonY: HORIZON_Y + 0.04,
      cloudCount: 2,
      cloudFloor: 0.34,
      heavens: context.heavens,
    })
    const light = outdoorLight(palette)
    // The season greens no desert.
    const dry: Palette = { ...palette, ground: tone(palette, SAND, 0) }
    const hills = createRidge(seed + 31, { kind: 'hill', baseY: 0.7, height: 0.045, frequency: 1.7 })
    const plants = bakePlants(context, light.direction)
    return {
      light: { ...light, shadow: mix(light.shadow, '#5a3a2a', 0.3) },
      floor: { y: 0.9, farY: 0.83, parallax: 1, personHeight: 0.27, kind: 'road', horizonY: HORIZON_Y },
      drawBack(frame) {
        sky.draw(frame)
        drawTables(stage, palette, seed, frame, light.direction)
        drawPlain(stage, palette, hills, frame)
        drawPlants(stage, plants, frame)
        drawTarmac(stage, dry, frame.camera, {
          beyond: SAND,
          near: SAND,
          deep: '#6a3f2a',
          hasRail: false,
          line: '#f2c23a',
        })
      },
      drawFront(frame) {
        drawBrink(stage, palette, frame)
        drawNear(stage, plants, frame)
        sky.drawVeil(frame)
      },
    }
  },
}

function drawPlain(stage: Stage, palette: Palette, hills: Ridge, { camera }: Frame): void {
  let pen = stage.enter(camera, 0.3)
  let span = visibleSpan(stage, camera, 0.3)
  pen.fillStyle = tone(palette, darken(SAND, 0.04), 0.34)
  hills.trace(pen, span.left, span.right, 1)
  pen.fill()
  pen = stage.enter(camera, 0.62)
  span = visibleSpan(stage, camera, 0.62)
  const sand = pen.createLinearGradient(0, PLAIN_Y, 0, ROAD_TOP + 0.02)
  sand.addColorStop(0, tone(palette, lighten(SAND, 0.08), 0.2))
  sand.addColorStop(1, tone(palette, SAND, 0.02))
  pen.fillStyle = sand
  pen.fillRect(span.left, PLAIN_Y, span.right - span.left, 0.3)
  pen.fillStyle = withAlpha(tone(palette, darken(SAND, 0.3), 0.08), 0.35)
  pen.beginPath()
  eachSlot(span, 0.31, (slot, index) => {
    const width = 0.05 + slotChance(index, 5) * 0.13
    const y = PLAIN_Y + 0.018 + slotChance(index, 6) * 0.05
    pen.moveTo(slot + width, y)
    pen.ellipse(slot, y, width, 0.003, 0, 0, Math.PI * 2)
  })
  pen.fill()
}

interface Plants {
  readonly cactuses: readonly Sprite[]
  readonly low: readonly Sprite[]
}

const HEIGHT = 0.17

function bakePlants({ stage, palette }: SetContext, side: 1 | -1): Plants {
  const tall = { width: HEIGHT * 1.3, height: HEIGHT * 1.14, anchorX: HEIGHT * 0.65, anchorY: HEIGHT * 1.1 }
  const size = 0.034
  const flat = { width: size * 3.2, height: size * 1.3, anchorX: size * 1.6, anchorY: size * 1.15 }
  const kinds = Array.from({ length: KINDS }, (_, index) => index)
  return {
    cactuses: kinds.map((index) =>
      stage.sprite(`road-cactus-${index}`, tall, (pen) => {
        pen.scale(HEIGHT, HEIGHT)
        paintCactus(pen, createRandom(index * 7919 + 3), tone(palette, '#5f8f4e', 0.12), side)
      }),
    ),
    low: kinds.map((index) =>
      stage.sprite(`road-scrub-${index}`, flat, (pen) => {
        const random = createRandom(index * 104729 + 7)
        pen.scale(size, size)
        if (index === 0) paintBoulder(pen, random, tone(palette, '#b5694a', 0.06), side)
        else paintTuft(pen, random, tone(palette, '#b9924a', 0.06))
      }),
    ),
  }
}

function drawPlants(stage: Stage, { cactuses, low }: Plants, { camera }: Frame): void {
  const parallax = 0.72
  stage.enter(camera, parallax)
  eachSlot(visibleSpan(stage, camera, parallax, 0.3), 0.17, (slot, index) => {
    const chance = slotChance(index, 1)
    const x = slot + (slotChance(index, 3) - 0.5) * 0.12
    const y = 0.735 + slotChance(index, 4) * 0.025
    const sprite = (chance < 0.4 ? cactuses : low)[Math.floor(chance * 997) % KINDS]
    if (sprite !== undefined) stage.put(sprite, x, y, { scale: 0.55 + slotChance(index, 5) * 0.5 })
  })
}

/** Dark scrub rushing past the lens. */
function drawBrink(stage: Stage, palette: Palette, { camera }: Frame): void {
  const parallax = 1.25
  const base = Math.max(1, stage.bottom) + 0.01
  const pen = stage.enter(camera, parallax)
  const span = visibleSpan(stage, camera, parallax)
  pen.fillStyle = mix(tone(palette, darken(SAND, 0.5), 0), palette.shadow, 0.4)
  pen.beginPath()
  pen.rect(span.left, base - 0.008, span.right - span.left, 0.4)
  eachSlot(span, 0.055, (slot, index) => {
    const height = (0.01 + slotChance(index, 8) * 0.03) * (stage.portrait ? 2 : 1)
    for (const lean of [-0.014, 0, 0.016]) {
      pen.moveTo(slot - 0.004, base)
      pen.lineTo(slot + lean, base - height * (1 - Math.abs(lean) * 18))
      pen.lineTo(slot + 0.004, base)
    }
  })
  pen.fill()
}

function drawNear(stage: Stage, { low }: Plants, { camera }: Frame): void {
  const parallax = 1.25
  const base = Math.max(1, stage.bottom) + 0.005
  stage.enter(camera, parallax)
  eachSlot(visibleSpan(stage, camera, parallax, 0.4), 0.38, (slot, index) => {
    const chance = slotChance(index, 31)
    const scrub = low[Math.floor(chance * 983) % KINDS]
    if (scrub === undefined || chance < 0.4) return
    stage.put(scrub, slot + chance * 0.14, base, { scale: (stage.portrait ? 3 : 1.6) * (0.7 + chance * 0.5) })
  })
}
