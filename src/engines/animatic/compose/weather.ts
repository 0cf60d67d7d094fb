import { flashAt, lightningStrikes } from '../cues.ts'
import { withAlpha } from '../draw/colour.ts'
import type { Palette } from '../draw/palette.ts'
import { createRandom } from '../draw/random.ts'
import type { Stage } from '../draw/stage.ts'
import type { Weather } from '../scene-spec.ts'
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

/** The weather of a scene. Rain and snow lie on three depths; each depth is one path. */
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
      return { draw: (frame) => drawFog(stage, palette, frame) }
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

function drawRain(stage: Stage, palette: Palette, drops: readonly Drop[], frame: Frame, slant: number): void {
  const pen = stage.enter(frame.camera, 1)
  const colour = palette.stars > 0.5 ? '#c5d4ff' : '#eef4fa'
  for (const [from, to, alpha] of [
    [0, 0.6, 0.22],
    [0.6, 0.85, 0.34],
    [0.85, 2, 0.5],
  ] as const) {
    pen.beginPath()
    for (const drop of drops) {
      if (drop.depth < from || drop.depth >= to) continue
      const speed = 1.5 * drop.depth
      const fallen = frame.time * speed
      const [x, y] = toWorld(stage, drop.x - fallen * slant * 0.4, drop.y + fallen)
      const length = 0.05 * drop.depth
      pen.moveTo(x, y)
      pen.lineTo(x - length * slant, y + length)
    }
    pen.strokeStyle = withAlpha(colour, alpha)
    pen.lineWidth = 0.0012 + 0.0012 * from
    pen.stroke()
  }
}

function drawFlash(stage: Stage, strength: number): void {
  if (strength <= 0) return
  const { pen } = stage
  pen.setTransform(1, 0, 0, 1, 0, 0)
  pen.fillStyle = withAlpha('#e8eeff', 0.5 * strength)
  pen.fillRect(0, 0, stage.width, stage.height)
}

function drawSnow(stage: Stage, drops: readonly Drop[], frame: Frame): void {
  const pen = stage.enter(frame.camera, 1)
  pen.fillStyle = 'rgba(255,255,255,0.86)'
  pen.beginPath()
  for (const flake of drops) {
    const fallen = frame.time * 0.13 * flake.depth
    const sway = 0.012 * Math.sin(frame.time * 1.3 + flake.phase)
    const [x, y] = toWorld(stage, flake.x + sway - fallen * 0.25, flake.y + fallen)
    const radius = 0.0015 + 0.0045 * flake.depth ** 3
    pen.moveTo(x + radius, y)
    pen.arc(x, y, radius, 0, Math.PI * 2)
  }
  pen.fill()
}

const FOG_BANKS = 5

function drawFog(stage: Stage, palette: Palette, frame: Frame): void {
  const pen = stage.enter(frame.camera, 0.7)
  for (let bank = 0; bank < FOG_BANKS; bank += 1) {
    const y = 0.5 + bank * 0.11 + 0.012 * Math.sin(frame.time * 0.4 + bank * 2)
    const gradient = pen.createLinearGradient(0, y - 0.13, 0, y + 0.13)
    gradient.addColorStop(0, withAlpha(palette.fog, 0))
    gradient.addColorStop(0.5, withAlpha(palette.fog, 0.34))
    gradient.addColorStop(1, withAlpha(palette.fog, 0))
    pen.fillStyle = gradient
    pen.fillRect(-0.4, y - 0.13, stage.aspect + 0.8, 0.26)
  }
}

function drawLeaves(stage: Stage, palette: Palette, drops: readonly Drop[], frame: Frame): void {
  const pen = stage.enter(frame.camera, 1.05)
  pen.fillStyle = withAlpha(palette.time === 'night' ? '#7f93bd' : '#c98a3c', 0.85)
  pen.beginPath()
  for (const leaf of drops) {
    const blown = frame.time * 0.5 * leaf.depth
    const [x, y] = toWorld(
      stage,
      leaf.x + blown,
      leaf.y + 0.05 * Math.sin(frame.time * 2 + leaf.phase) + blown * 0.08,
    )
    const radius = 0.006 + 0.006 * leaf.depth
    const turn = frame.time * 3 + leaf.phase
    pen.moveTo(x + radius, y)
    pen.ellipse(x, y, radius, Math.max(0.001, radius * 0.45 * Math.abs(Math.cos(turn))), turn, 0, Math.PI * 2)
  }
  pen.fill()
}
