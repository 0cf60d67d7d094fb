import { flashAt, lightningStrikes } from '../cues.ts'
import { withAlpha } from '../draw/colour.ts'
import type { Hex } from '../draw/colour.ts'
import type { Palette } from '../draw/palette.ts'
import { createRandom } from '../draw/random.ts'
import { fillEllipse } from '../draw/shapes.ts'
import type { Pen } from '../draw/shapes.ts'
import type { Sprite, Stage } from '../draw/stage.ts'
import type { Weather } from '../scene-spec.ts'
import { showSpecks } from '../sets/parts/specks.ts'
import type { Frame } from '../sets/set.ts'
import type { StagingContext } from './staging.ts'

/** What falls, drifts or flashes between the camera and the scene. */
export interface WeatherEffect {
  draw(frame: Frame): void
}

interface Drop {
  readonly x: number
  readonly y: number
  readonly depth: number
  readonly phase: number
}

const NOTHING: WeatherEffect = { draw() {} }
/** Places under a roof, under water or above the air have no weather of their own. */
const SHELTERED = new Set([
  'interior',
  'kitchen',
  'office',
  'stage',
  'abstract',
  'space',
  'planet',
  'underwater',
])
const RAIN_DROPS = 170
const STORM_DROPS = 260
const SNOW_FLAKES = 190
const LEAVES = 26

/** Whether any weather is seen there. */
export function hasWeather({
  setting,
  weather,
}: Pick<StagingContext['spec'], 'setting' | 'weather'>): boolean {
  return weather !== 'clear' && !SHELTERED.has(setting)
}

/** What weather is made from; it needs no set to fall in front of. */
export type WeatherContext = Pick<StagingContext, 'stage' | 'spec' | 'palette' | 'seed' | 'horizon'>

/** The weather of a scene. What falls is baked once and shown at every place; what is near falls faster and is larger. */
export function createWeather({ stage, spec, palette, seed, horizon }: WeatherContext): WeatherEffect {
  if (!hasWeather(spec)) return NOTHING
  const drops = scatter(seed, countFor(spec.weather))
  switch (spec.weather) {
    case 'clear':
      return NOTHING
    case 'rain':
      return { draw: (frame) => drawRain(stage, palette, drops, frame, 0.16) }
    case 'storm': {
      const strikes = lightningStrikes(seed, horizon)
      return {
        draw(frame) {
          drawRain(stage, palette, drops, frame, 0.34)
          drawFlash(stage, flashAt(strikes, frame.time))
        },
      }
    }
    case 'snow':
      return { draw: (frame) => drawSnow(stage, drops, frame) }
    case 'fog':
      return { draw: (frame) => drawFog(stage, palette, spec.framing === 'close', frame) }
    case 'wind':
      return { draw: (frame) => drawLeaves(stage, palette, drops, frame) }
  }
}

function countFor(weather: Weather): number {
  return { clear: 0, fog: 0, rain: RAIN_DROPS, storm: STORM_DROPS, snow: SNOW_FLAKES, wind: LEAVES }[weather]
}

function scatter(seed: number, count: number): Drop[] {
  const random = createRandom(seed ^ 0x2545f491)
  return Array.from({ length: count }, () => ({
    x: random(),
    y: random(),
    depth: 0.35 + 0.65 * random(),
    phase: random() * Math.PI * 2,
  }))
}

/** Wraps a fraction into 0..1 and spreads it over the picture with a little to spare. */
function toWorld(stage: Stage, x: number, y: number): [number, number] {
  const wrap = (value: number): number => value - Math.floor(value)
  const height = stage.bottom - stage.top + 0.2
  return [wrap(x) * (stage.aspect + 0.4) - 0.2, stage.top - 0.1 + wrap(y) * height]
}

/** Streaks of three thicknesses, each for a range of depths. Widths are world units. */
const STREAKS = [
  { name: 'far', from: 0, to: 0.6, depth: 0.48, alpha: 0.22, width: 0.0012 },
  { name: 'middle', from: 0.6, to: 0.85, depth: 0.72, alpha: 0.34, width: 0.0019 },
  { name: 'near', from: 0.85, to: 2, depth: 0.92, alpha: 0.5, width: 0.0022 },
] as const
const STREAK_LENGTH = 0.05
const STREAK_PAD = 0.003

/**
 * Rain and snow are nearly white: laid on as light they look as they would if they covered what is behind, and are
 * shown and not drawn, at a fraction of the cost.
 */
function asLight(pen: Pen, draw: () => void): void {
  pen.save()
  pen.globalCompositeOperation = 'screen'
  draw()
  pen.restore()
}

function drawRain(stage: Stage, palette: Palette, drops: readonly Drop[], frame: Frame, slant: number): void {
  const pen = stage.enter(frame.camera, 1)
  const colour = palette.stars > 0.5 ? '#c5d4ff' : '#eef4fa'
  asLight(pen, () => {
    for (const streak of STREAKS) {
      const sprite = streakSprite(stage, colour, slant, streak)
      for (const drop of drops) {
        if (drop.depth < streak.from || drop.depth >= streak.to) continue
        const fallen = frame.time * 1.5 * drop.depth
        const [x, y] = toWorld(stage, drop.x - fallen * slant * 0.4, drop.y + fallen)
        stage.put(sprite, x, y, { scale: drop.depth / streak.depth, alpha: streak.alpha })
      }
    }
  })
}

function streakSprite(
  stage: Stage,
  colour: Hex,
  slant: number,
  { name, depth, width }: (typeof STREAKS)[number],
): Sprite {
  const length = STREAK_LENGTH * depth
  const drift = length * slant
  const box = {
    width: drift + 2 * STREAK_PAD,
    height: length + 2 * STREAK_PAD,
    anchorX: drift + STREAK_PAD,
    anchorY: STREAK_PAD,
  }
  return stage.sprite(`rain ${name}`, box, (pen) => {
    pen.strokeStyle = colour
    pen.lineWidth = width
    pen.beginPath()
    pen.moveTo(0, 0)
    pen.lineTo(-drift, length)
    pen.stroke()
  })
}

function drawFlash(stage: Stage, strength: number): void {
  if (strength <= 0) return
  const { pen } = stage
  pen.setTransform(1, 0, 0, 1, 0, 0)
  pen.fillStyle = withAlpha('#e8eeff', 0.5 * strength)
  pen.fillRect(0, 0, stage.width, stage.height)
}

const FLAKE_ALPHA = 0.86

function drawSnow(stage: Stage, drops: readonly Drop[], frame: Frame): void {
  stage.enter(frame.camera, 1)
  const flakes = drops.map((flake) => {
    const fallen = frame.time * 0.13 * flake.depth
    const sway = 0.012 * Math.sin(frame.time * 1.3 + flake.phase)
    const [x, y] = toWorld(stage, flake.x + sway - fallen * 0.25, flake.y + fallen)
    return { x, y, radius: 0.0015 + 0.0045 * flake.depth ** 3, alpha: FLAKE_ALPHA }
  })
  showSpecks(stage, '#ffffff', flakes)
}

const FOG_BANKS = 5
const FOG_PARALLAX = 0.7

/** Whoever is seen from close by has little of it before them. */
const FOG_ALPHA = { usual: 0.34, close: 0.12 }

/** One baked bank, laid on at several heights. */
function drawFog(stage: Stage, palette: Palette, isClose: boolean, { camera, time }: Frame): void {
  const alpha = isClose ? FOG_ALPHA.close : FOG_ALPHA.usual
  for (let bank = 0; bank < FOG_BANKS; bank += 1) {
    const y = 0.5 + bank * 0.11 + 0.012 * Math.sin(time * 0.4 + bank * 2)
    // A bank is alike from end to end: it goes along with a camera that travels.
    const lifted = { ...camera, x: 0, y: camera.y - y / FOG_PARALLAX }
    stage.layer('fog bank', lifted, FOG_PARALLAX, { y0: -0.13, y1: 0.13, margin: 0.4 }, (pen) => {
      const gradient = pen.createLinearGradient(0, -0.13, 0, 0.13)
      gradient.addColorStop(0, withAlpha(palette.fog, 0))
      gradient.addColorStop(0.5, withAlpha(palette.fog, alpha))
      gradient.addColorStop(1, withAlpha(palette.fog, 0))
      pen.fillStyle = gradient
      pen.fillRect(-0.4, -0.13, stage.aspect + 0.8, 0.26)
    })
  }
}

/** A leaf looks the same after half a turn; it is baked at so many angles of one. */
const LEAF_TURNS = 16
const LEAF_RADIUS = 0.009

function drawLeaves(stage: Stage, palette: Palette, drops: readonly Drop[], frame: Frame): void {
  stage.enter(frame.camera, 1.05)
  const colour = palette.time === 'night' ? '#7f93bd' : '#c98a3c'
  for (const leaf of drops) {
    const blown = frame.time * 0.5 * leaf.depth
    const [x, y] = toWorld(
      stage,
      leaf.x + blown,
      leaf.y + 0.05 * Math.sin(frame.time * 2 + leaf.phase) + blown * 0.08,
    )
    const halfTurns = (frame.time * 3 + leaf.phase) / Math.PI
    const sprite = leafSprite(stage, colour, Math.round(halfTurns * LEAF_TURNS) % LEAF_TURNS)
    stage.put(sprite, x, y, { scale: (0.006 + 0.006 * leaf.depth) / LEAF_RADIUS, alpha: 0.85 })
  }
}

function leafSprite(stage: Stage, colour: Hex, turn: number): Sprite {
  const reach = LEAF_RADIUS * 1.2
  const box = { width: 2 * reach, height: 2 * reach, anchorX: reach, anchorY: reach }
  return stage.sprite(`leaf ${turn}`, box, (pen) => {
    const angle = (turn / LEAF_TURNS) * Math.PI
    const breadth = Math.max(0.001, LEAF_RADIUS * 0.45 * Math.abs(Math.cos(angle)))
    fillEllipse(pen, colour, 0, 0, LEAF_RADIUS, breadth, angle)
  })
}
