import { mix, withAlpha } from '../../draw/colour.ts'
import { lerp, smoothstep } from '../../draw/easing.ts'
import { between, createRandom } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import type { Sprite, Stage } from '../../draw/stage.ts'
import type { SightMaker } from './sight.ts'

const SKY_PARALLAX = 0.08
/** World units: the baked trail of a shooting star. */
const TRAIL = 0.46
/** Seconds one is seen, and the mean time between two. */
const FLASH_SECONDS = 0.9
const EVERY_SECONDS = 0.34

/** A streak that is brightest at its head, which is its anchor; it comes from the upper right. */
function trailSprite(stage: Stage, name: string, length: number, width: number, head: number): Sprite {
  const box = { width: length + 4 * head, height: 4 * head, anchorX: 2 * head, anchorY: 2 * head }
  return stage.sprite(name, box, (pen) => {
    const tail = pen.createLinearGradient(0, 0, length, 0)
    tail.addColorStop(0, withAlpha('#ffffff', 0.95))
    tail.addColorStop(0.25, withAlpha('#bcd8ff', 0.5))
    tail.addColorStop(1, withAlpha('#7fa8ff', 0))
    pen.fillStyle = tail
    pen.beginPath()
    pen.moveTo(0, -width / 2)
    pen.lineTo(length, -width * 0.1)
    pen.lineTo(length, width * 0.1)
    pen.lineTo(0, width / 2)
    pen.fill()
    paintHead(pen, head)
  })
}

function paintHead(pen: Pen, radius: number): void {
  const halo = pen.createRadialGradient(0, 0, 0, 0, 0, radius * 2)
  halo.addColorStop(0, '#ffffff')
  halo.addColorStop(0.3, withAlpha('#dcebff', 0.8))
  halo.addColorStop(1, withAlpha('#8fb6ff', 0))
  fillEllipse(pen, halo, 0, 0, radius * 2)
}

/** Shooting stars that cross the sky one after the other. */
export const createMeteors: SightMaker = ({ stage, set, seed, horizon }) => {
  const random = createRandom(seed ^ 0x3e7e)
  const trail = trailSprite(stage, 'meteor', TRAIL, 0.009, 0.011)
  const count = Math.max(3, Math.round(horizon / EVERY_SECONDS))
  const lowest = Math.max(stage.top + 0.3, set.floor.horizonY - 0.12)
  const stars = Array.from({ length: count }, (_, index) => ({
    start: index * EVERY_SECONDS + between(random, -0.5, 0.2),
    x: between(random, 0.3, 1.05),
    y: random(),
    size: between(random, 0.55, 1.15),
    angle: between(random, -0.6, -0.48),
  }))
  return {
    drawInSky({ camera, time }) {
      stage.enter(camera, SKY_PARALLAX)
      for (const { start, x, y, size, angle } of stars) {
        const way = (time - start) / FLASH_SECONDS
        if (way < 0 || way > 1) continue
        const travelled = way * 0.5 * size
        const top = lerp(stage.top + 0.02, lowest - 0.2, y)
        stage.put(trail, x * stage.aspect - Math.cos(angle) * travelled, top - Math.sin(angle) * travelled, {
          rotation: angle,
          scale: size,
          alpha: smoothstep(0, 0.15, way) * (1 - smoothstep(0.6, 1, way)),
        })
      }
    },
  }
}

/** A comet with a broad tail of dust and a thin one of gas; it hardly seems to move. */
export const createComet: SightMaker = ({ stage, seconds }) => {
  const dust = stage.sprite(
    'comet dust',
    { width: 0.9, height: 0.34, anchorX: 0.04, anchorY: 0.17 },
    (pen) => {
      const tail = pen.createLinearGradient(0, 0, 0.82, 0)
      tail.addColorStop(0, withAlpha('#fff6dc', 0.85))
      tail.addColorStop(0.3, withAlpha('#ffe6b8', 0.35))
      tail.addColorStop(1, withAlpha('#ffd9a0', 0))
      pen.fillStyle = tail
      pen.beginPath()
      pen.moveTo(0, -0.014)
      pen.quadraticCurveTo(0.35, -0.03, 0.84, -0.13)
      pen.quadraticCurveTo(0.86, 0.02, 0.8, 0.06)
      pen.quadraticCurveTo(0.35, 0.03, 0, 0.014)
      pen.fill()
    },
  )
  const gas = trailSprite(stage, 'comet gas', 0.72, 0.02, 0.026)
  return {
    drawInSky({ camera, time }) {
      stage.enter(camera, SKY_PARALLAX)
      const way = time / seconds
      const x = stage.aspect * lerp(0.36, 0.26, way)
      const y = lerp(stage.top, 0.5, 0.36) + 0.04 * way
      stage.put(dust, x, y, { rotation: -0.36, alpha: 0.9 + 0.1 * Math.sin(time * 3) })
      stage.put(gas, x, y, { rotation: -0.46 })
    },
  }
}

const BANDS = ['#ff5a5f', '#ff9f43', '#ffe066', '#5ed17a', '#4ea8ff', '#5f6df0', '#a05ae8'] as const

/** A bow over the land, and a fainter one outside it with its colours turned round. */
export const createRainbow: SightMaker = ({ stage, set, palette }) => {
  const horizon = set.floor.kind === 'air' ? stage.bottom : set.floor.horizonY + 0.02
  const radius = Math.min(stage.aspect * 0.46, horizon - stage.top - 0.08)
  const strength = palette.stars > 0.5 ? 0.3 : 0.5
  const middle = stage.aspect * 0.5
  return {
    drawInSky({ camera }) {
      stage.layer('rainbow', camera, 0.1, { y0: stage.top, y1: horizon, margin: 0.3 }, (pen) => {
        pen.save()
        pen.beginPath()
        pen.rect(-0.3, stage.top, stage.aspect + 0.6, horizon - stage.top)
        pen.clip()
        paintBow(pen, middle, horizon, radius, radius * 0.15, strength, false)
        paintBow(pen, middle, horizon, radius * 1.32, radius * 0.1, strength * 0.22, true)
        pen.restore()
      })
    },
  }
}

/** Bands that run into one another, fading to both sides and towards the ground. */
function paintBow(
  pen: Pen,
  x: number,
  y: number,
  radius: number,
  width: number,
  strength: number,
  isTurned: boolean,
): void {
  const bow = pen.createRadialGradient(x, y, radius - width, x, y, radius)
  const bands = isTurned ? BANDS : BANDS.toReversed()
  bow.addColorStop(0, withAlpha(bands[0] ?? BANDS[0], 0))
  bands.forEach((colour, index) => {
    bow.addColorStop((index + 0.9) / (bands.length + 0.8), withAlpha(mix(colour, '#ffffff', 0.12), strength))
  })
  bow.addColorStop(1, withAlpha(bands.at(-1) ?? BANDS[0], 0))
  pen.strokeStyle = bow
  pen.lineWidth = width
  pen.beginPath()
  pen.arc(x, y, radius - width / 2, Math.PI, 0)
  pen.stroke()
}
