import { mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, createRandom, pick } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import type { SightMaker } from './sight.ts'

/** Light is added to what is there, and never covers it. */
function asLight(pen: Pen, draw: () => void): void {
  pen.save()
  pen.globalCompositeOperation = 'screen'
  draw()
  pen.restore()
}

const RAYS = 5
const RAY = { width: 0.17, height: 1 }

/** Shafts of light that fall from above, from the side of the sun or moon. */
export const createLightRays: SightMaker = ({ stage, palette, seed }) => {
  const random = createRandom(seed ^ 0x9a75)
  const side = palette.sun !== null && palette.sun.x < 0.5 ? 1 : -1
  const colour = palette.stars > 0.5 ? '#b8ccff' : mix(palette.key, '#fff0c0', 0.5)
  const lean = 0.5 * side
  const reach = RAY.height * Math.abs(lean)
  const box = {
    width: RAY.width * 1.8 + reach,
    height: RAY.height,
    anchorX: side > 0 ? RAY.width * 0.9 : RAY.width * 0.9 + reach,
    anchorY: 0,
  }
  const sprite = stage.sprite('light ray', box, (pen) => paintRay(pen, colour, lean))
  const rays = Array.from({ length: RAYS }, (_, index) => ({
    x: ((index + 0.5) / RAYS) * (stage.aspect + 0.3) - side * 0.3 - 0.15 + between(random, -0.06, 0.06),
    scale: between(random, 0.7, 1.1) * Math.max(1, stage.bottom - stage.top),
    phase: between(random, 0, 6),
  }))
  return {
    drawBehind({ camera, time }) {
      const pen = stage.enter(camera, 0.5)
      asLight(pen, () => {
        for (const { x, scale, phase } of rays)
          stage.put(sprite, x, stage.top - 0.06, { scale, alpha: 0.62 + 0.3 * Math.sin(time * 0.8 + phase) })
      })
    },
  }
}

/** Slices from the middle outwards, so that its sides are soft. */
function paintRay(pen: Pen, colour: Hex, lean: number): void {
  for (let slice = 1; slice <= 6; slice += 1) {
    const half = (RAY.width / 2) * (slice / 6)
    const light = pen.createLinearGradient(0, 0, 0, RAY.height)
    light.addColorStop(0, withAlpha(colour, 0.2))
    light.addColorStop(0.6, withAlpha(colour, 0.1))
    light.addColorStop(1, withAlpha(colour, 0))
    pen.fillStyle = light
    pen.beginPath()
    pen.moveTo(-half * 0.6, 0)
    pen.lineTo(half * 0.6, 0)
    pen.lineTo(half * 1.5 + lean * RAY.height, RAY.height)
    pen.lineTo(-half * 1.5 + lean * RAY.height, RAY.height)
    pen.fill()
  }
}

const WARM: readonly Hex[] = ['#ffc45a', '#ff9a3c', '#ffe08a', '#ff7a5a']
const NEON: readonly Hex[] = ['#ff3fb4', '#2fc0ff', '#ffb42f', '#8a4fff']
const DISCS = 20
const DISC_RADIUS = 0.075

/** Lights far out of focus: soft discs that hang behind everybody. */
export const createBokeh: SightMaker = ({ stage, palette, spec, seed }) => {
  const random = createRandom(seed ^ 0xb0c3)
  const colours = spec.setting === 'city-night' || spec.setting === 'stage' ? NEON : WARM
  const reach = DISC_RADIUS * 1.04
  const box = { width: 2 * reach, height: 2 * reach, anchorX: reach, anchorY: reach }
  const sprites = colours.map((colour) =>
    stage.sprite(`bokeh ${colour}`, box, (pen) => {
      fillEllipse(pen, withAlpha(colour, 0.72), 0, 0, DISC_RADIUS)
      pen.strokeStyle = withAlpha(mix(colour, '#ffffff', 0.4), 0.5)
      pen.lineWidth = DISC_RADIUS * 0.05
      pen.beginPath()
      pen.arc(0, 0, DISC_RADIUS * 0.97, 0, Math.PI * 2)
      pen.stroke()
    }),
  )
  const strength = palette.stars > 0.3 ? 0.9 : 0.7
  const discs = Array.from({ length: DISCS }, () => ({
    x: between(random, -0.1, stage.aspect + 0.1),
    y: between(random, stage.top, 0.72),
    scale: between(random, 0.3, 1),
    phase: between(random, 0, 6),
    sprite: pick(random, sprites),
  }))
  return {
    drawBehind({ camera, time }) {
      const pen = stage.enter(camera, 0.4)
      asLight(pen, () => {
        for (const { x, y, scale, phase, sprite } of discs) {
          const alpha = strength * (0.7 + 0.3 * Math.sin(time * 1.1 + phase))
          stage.put(sprite, x + 0.012 * Math.sin(time * 0.5 + phase), y, { scale, alpha })
        }
      })
    },
  }
}

/** Along the line from the light through the middle of the picture: how far, how large, which colour. */
const GHOSTS = [
  [0.32, 0.035, '#ffd9a0'],
  [0.62, 0.06, '#ff9ac0'],
  [0.86, 0.026, '#9ad8ff'],
  [1.3, 0.05, '#b8ffcf'],
  [1.62, 0.1, '#ffc48a'],
] as const
const STREAK = { length: 1.5, height: 0.035 }

/** What a bright light does in a lens: a star with a long streak, and ghosts across the picture. */
export const createLensFlare: SightMaker = ({ stage, palette }) => {
  const { sun } = palette
  const isLow = sun !== null && !sun.moon
  const x = stage.aspect * (isLow ? sun.x : 0.8)
  const y = isLow ? Math.min(sun.y, 0.5) : 0.2 + stage.top * 0.4
  const tone = isLow ? mix(sun.glow, '#ffffff', 0.3) : '#a9c8ff'
  const box = {
    width: STREAK.length,
    height: STREAK.height,
    anchorX: STREAK.length / 2,
    anchorY: STREAK.height / 2,
  }
  const streak = stage.sprite(`flare ${tone}`, box, (pen) => paintStreak(pen, tone))
  const ghosts = GHOSTS.map(([way, radius, colour]) => {
    const reach = radius * 1.02
    const round = { width: 2 * reach, height: 2 * reach, anchorX: reach, anchorY: reach }
    const sprite = stage.sprite(`ghost ${colour}`, round, (pen) => {
      const ring = pen.createRadialGradient(0, 0, radius * 0.2, 0, 0, radius)
      ring.addColorStop(0, withAlpha(colour, 0.16))
      ring.addColorStop(0.85, withAlpha(colour, 0.4))
      ring.addColorStop(1, withAlpha(colour, 0))
      fillEllipse(pen, ring, 0, 0, radius)
    })
    return { way, sprite }
  })
  return {
    drawOver({ camera, time }) {
      const pen = stage.enter({ ...camera, zoom: 1 }, 0.2)
      const glint = 0.85 + 0.15 * Math.sin(time * 1.7)
      const [middleX, middleY] = [stage.aspect / 2 + camera.x * 0.5, 0.5 + camera.y * 0.5]
      asLight(pen, () => {
        stage.put(streak, x, y, { alpha: glint })
        for (const { way, sprite } of ghosts)
          stage.put(sprite, x + (middleX - x) * way, y + (middleY - y) * way, { alpha: 0.75 * glint })
      })
      stage.glow(x, y, 0.26, tone, 0.6 * glint)
    },
  }
}

function paintStreak(pen: Pen, tone: Hex): void {
  pen.scale(STREAK.length / 2, STREAK.height / 2)
  const light = pen.createRadialGradient(0, 0, 0, 0, 0, 1)
  light.addColorStop(0, '#ffffff')
  light.addColorStop(0.12, withAlpha(tone, 0.8))
  light.addColorStop(0.5, withAlpha(tone, 0.26))
  light.addColorStop(1, withAlpha(tone, 0))
  fillEllipse(pen, light, 0, 0, 1)
}

const MIRAGES = 9
const MIRAGE = { width: 0.5, height: 0.024 }

/** Hot air above the ground: bright strips that tremble and shift where it meets the horizon. */
export const createHeatShimmer: SightMaker = ({ stage, palette, set, seed }) => {
  const random = createRandom(seed ^ 0x4ea7)
  const box = {
    width: MIRAGE.width,
    height: MIRAGE.height,
    anchorX: MIRAGE.width / 2,
    anchorY: MIRAGE.height / 2,
  }
  const tone = mix(palette.sky[2], '#ffffff', 0.55)
  const sprite = stage.sprite('mirage', box, (pen) => {
    pen.scale(MIRAGE.width / 2, MIRAGE.height / 2)
    const light = pen.createRadialGradient(0, 0, 0, 0, 0, 1)
    light.addColorStop(0, withAlpha(tone, 0.9))
    light.addColorStop(0.6, withAlpha(tone, 0.7))
    light.addColorStop(1, withAlpha(tone, 0))
    fillEllipse(pen, light, 0, 0, 1)
  })
  const top = set.floor.horizonY + 0.004
  const depth = Math.max(0.04, (set.floor.farY - top) * 0.8)
  const strips = Array.from({ length: MIRAGES }, (_, index) => ({
    x: random() * (stage.aspect + 0.4) - 0.2,
    y: top + (index / MIRAGES) * depth,
    phase: random() * 6,
  }))
  return {
    drawBehind({ camera, time }) {
      stage.enter(camera, 0.4)
      for (const { x, y, phase } of strips) {
        const tremble = Math.sin(time * 5 + phase) + 0.6 * Math.sin(time * 8.3 + phase * 2)
        stage.put(sprite, x + 0.05 * Math.sin(time * 0.9 + phase), y + 0.0016 * tremble, {
          scale: 0.7 + (y - top) * 6 + 0.06 * tremble,
          alpha: 0.66 + 0.3 * Math.sin(time * 2.3 + phase),
        })
      }
    },
  }
}
