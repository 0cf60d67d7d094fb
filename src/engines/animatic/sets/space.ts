import { lighten, mix, withAlpha, type Hex } from '../draw/colour.ts'
import { between, createRandom } from '../draw/random.ts'
import { fillBlob, fillEllipse, type Point } from '../draw/shapes.ts'
import type { Sprite, Stage } from '../draw/stage.ts'
import { eachSlot, slotChance, visibleSpan } from './parts/span.ts'
import type { Frame, SceneSet } from './set.ts'
import { ADRIFT, drawDeepSpace, spaceLight } from './space/deep-space.ts'
import { paintGlobe, REGIONS, type Globe, type Region } from './space/heavens.ts'

/** World units per second that near stars stream by: whoever floats here seems to travel. */
const DRIFT = 0.1
const ROCK_KINDS = 4

/** Nebula, stars, a great planet, a small moon, tumbling rocks. */
export const space: SceneSet = {
  build({ stage, palette, seed }) {
    const region = REGIONS[palette.time]
    const globes = placeGlobes(stage, region)
    const rocks = bakeRocks(stage, region, seed)
    return {
      light: spaceLight(region),
      floor: ADRIFT,
      drawBack(frame) {
        drawDeepSpace(stage, region, seed, frame)
        drawGlobes(stage, globes, seed, frame)
        drawStarDrift(stage, globes, frame)
        drawShootingStar(stage, frame)
        drawRocks(stage, rocks, frame, {
          parallax: 0.5,
          y: 0.3,
          reach: 0.34,
          scale: 0.5,
          row: 1,
          spacing: 0.5,
        })
      },
      drawFront(frame) {
        drawRocks(stage, rocks, frame, {
          parallax: 1.25,
          y: 0.93,
          reach: 0.1,
          scale: 1.5,
          row: 2,
          spacing: 1.15,
        })
        drawDust(stage, frame)
      },
    }
  },
}

function placeGlobes(stage: Stage, region: Region): readonly Globe[] {
  const { aspect, portrait, top } = stage
  return [
    {
      x: aspect * (portrait ? 0.86 : 0.82),
      y: portrait ? top + 0.42 : 0.3,
      radius: portrait ? 0.24 : 0.22,
      colour: region.planet,
      band: region.band,
      air: region.air,
      kind: 'gas',
      ring: true,
      sunward: -2.3,
    },
    {
      x: aspect * 0.16,
      y: portrait ? top + 0.2 : 0.2,
      radius: 0.055,
      colour: mix(region.gas[1], '#9aa4b4', 0.6),
      band: '#ffffff',
      air: '#ffffff',
      kind: 'moon',
      ring: false,
      sunward: 0.6,
    },
  ]
}

function drawGlobes(stage: Stage, globes: readonly Globe[], seed: number, frame: Frame): void {
  for (const [index, globe] of globes.entries()) {
    const reach = globe.radius * (globe.ring ? 2.2 : 1.35)
    const box = { width: reach * 2, height: reach * 2, anchorX: reach, anchorY: reach }
    const sprite = stage.sprite(`globe-${index}`, box, (pen) => {
      paintGlobe(pen, { ...globe, x: 0, y: 0 }, createRandom(seed + index * 17 + 3))
    })
    stage.enter(frame.camera, index === 0 ? 0.14 : 0.08)
    stage.put(sprite, globe.x, globe.y - frame.time * 0.0015)
  }
}

/** Two depths of stars that stream past, behind the planets: drawn after them, but not where they are. */
function drawStarDrift(stage: Stage, globes: readonly Globe[], { camera, time }: Frame): void {
  for (const [row, parallax, size] of [
    [5, 0.25, 0.0012],
    [6, 0.6, 0.0019],
  ] as const) {
    const pen = stage.enter(camera, parallax)
    const drift = time * DRIFT * parallax
    const span = visibleSpan(stage, camera, parallax)
    const height = Math.max(1, stage.bottom) - stage.top
    pen.fillStyle = `rgba(255,255,255,${row === 5 ? 0.7 : 0.9})`
    pen.beginPath()
    eachSlot({ left: span.left + drift, right: span.right + drift }, 0.06, (slot, index) => {
      const x = slot - drift
      const y = stage.top + slotChance(index, row) * height
      if (globes.some((globe) => Math.hypot(globe.x - x, globe.y - y) < globe.radius * 1.15)) return
      const radius = size * (0.4 + slotChance(index, row + 10)) * (0.8 + 0.2 * Math.sin(time * 3 + index))
      pen.moveTo(x + radius, y)
      pen.arc(x, y, radius, 0, Math.PI * 2)
    })
    pen.fill()
  }
}

/** One every three and a half seconds. */
function drawShootingStar(stage: Stage, { camera, time }: Frame): void {
  const index = Math.floor(time / 3.5)
  const age = (time - index * 3.5 - 0.6) / 0.7
  if (age < 0 || age > 1) return
  const pen = stage.enter(camera, 0.05)
  const fromX = stage.aspect * (0.15 + slotChance(index, 51) * 0.6)
  const fromY = stage.top + 0.08 + slotChance(index, 52) * 0.2
  const x = fromX + age * 0.34
  const y = fromY + age * 0.13
  const tail = pen.createLinearGradient(x - 0.16, y - 0.06, x, y)
  tail.addColorStop(0, 'rgba(255,255,255,0)')
  tail.addColorStop(1, withAlpha('#ffffff', Math.sin(age * Math.PI)))
  pen.strokeStyle = tail
  pen.lineWidth = 0.003
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(x - 0.16, y - 0.06)
  pen.lineTo(x, y)
  pen.stroke()
}

function bakeRocks(stage: Stage, region: Region, seed: number): readonly Sprite[] {
  return Array.from({ length: ROCK_KINDS }, (_, kind) => {
    const random = createRandom(seed + kind * 71 + 9)
    const size = 0.06
    const box = { width: size * 2.4, height: size * 2.4, anchorX: size * 1.2, anchorY: size * 1.2 }
    return stage.sprite(`asteroid-${kind}`, box, (pen) => {
      pen.scale(size, size)
      const points: Point[] = Array.from({ length: 9 }, (_, index) => {
        const angle = (index / 9) * Math.PI * 2
        const reach = between(random, 0.72, 1.12)
        return [Math.cos(angle) * reach, Math.sin(angle) * reach * 0.8]
      })
      const stone: Hex = mix('#7d7686', region.mid, 0.35)
      const light = pen.createLinearGradient(-0.8, -0.8, 0.8, 0.8)
      light.addColorStop(0, lighten(stone, 0.3))
      light.addColorStop(0.5, stone)
      light.addColorStop(1, mix(stone, region.deep, 0.8))
      fillBlob(pen, light, points)
      for (let crater = 0; crater < 4; crater += 1) {
        const x = between(random, -0.5, 0.5)
        const y = between(random, -0.4, 0.4)
        const radius = between(random, 0.09, 0.2)
        fillEllipse(pen, withAlpha(region.deep, 0.4), x, y, radius, radius * 0.8)
        fillEllipse(
          pen,
          withAlpha(lighten(stone, 0.35), 0.4),
          x + radius * 0.2,
          y + radius * 0.25,
          radius * 0.8,
          radius * 0.6,
        )
      }
    })
  })
}

interface Belt {
  readonly parallax: number
  readonly y: number
  readonly reach: number
  readonly scale: number
  readonly row: number
  readonly spacing: number
}

function drawRocks(stage: Stage, rocks: readonly Sprite[], { camera, time }: Frame, belt: Belt): void {
  const { parallax, y, reach, scale, row, spacing } = belt
  stage.enter(camera, parallax)
  const drift = time * DRIFT * parallax
  const span = visibleSpan(stage, camera, parallax, 0.25)
  const low = Math.max(1, stage.bottom)
  eachSlot({ left: span.left + drift, right: span.right + drift }, spacing, (slot, index) => {
    const chance = slotChance(index, row)
    const sprite = rocks[Math.floor(chance * 971) % ROCK_KINDS]
    if (sprite === undefined || (row === 1 && chance < 0.35)) return
    const rockY = row === 2 ? low - 0.02 + (chance - 0.5) * reach : y + (chance - 0.5) * reach * 2 + 0.3
    stage.put(sprite, slot - drift + chance * spacing * 0.6, rockY, {
      scale: scale * (0.5 + chance * 0.7),
      rotation: time * (chance - 0.5) * 0.5 + chance * 6,
    })
  })
}

function drawDust(stage: Stage, { camera, time }: Frame): void {
  const pen = stage.enter(camera, 1.3)
  const drift = time * DRIFT * 2.2
  const span = visibleSpan(stage, camera, 1.3)
  const height = Math.max(1, stage.bottom) - stage.top
  pen.fillStyle = 'rgba(255,255,255,0.34)'
  pen.beginPath()
  eachSlot({ left: span.left + drift, right: span.right + drift }, 0.16, (slot, index) => {
    const y = stage.top + slotChance(index, 61) * height
    const radius = 0.0012 + slotChance(index, 62) * 0.0016
    pen.moveTo(slot - drift + radius, y)
    pen.ellipse(slot - drift, y, radius * 2.4, radius, 0, 0, Math.PI * 2)
  })
  pen.fill()
}
