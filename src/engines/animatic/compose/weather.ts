import { flashAt, lightningStrikes } from '../cues.ts'
import { withAlpha } from '../draw/colour.ts'
import type { Hex } from '../draw/colour.ts'
import type { Palette } from '../draw/palette.ts'
import { fillEllipse } from '../draw/shapes.ts'
import type { Sprite, Stage } from '../draw/stage.ts'
import type { PlaceName } from '../scene-spec.ts'
import { showSpecks } from '../sets/parts/specks.ts'
import type { Frame } from '../sets/set.ts'
import type { StagingContext } from './staging.ts'
import { BLOWN, drawBlown } from './weather-kinds/blown.ts'
import { drawHail } from './weather-kinds/hail.ts'
import { drawRain, drawSplashes, RAINS } from './weather-kinds/rain.ts'
import { scatter, toWorld, type Drop } from './weather-kinds/scattered.ts'

/** What falls, drifts or flashes between the camera and the scene. */
export interface WeatherEffect {
  draw(frame: Frame): void
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
/** Rain and snow are outside their panes: they draw it themselves. */
const GLAZED: ReadonlySet<PlaceName> = new Set<PlaceName>(['cockpit', 'fighter-cockpit'])
const SNOW_FLAKES = 190
const LEAVES = 26
const HAILSTONES = 120

/** Whether any weather is seen there. */
export function hasWeather({
  setting,
  place,
  weather,
}: Pick<StagingContext['spec'], 'setting' | 'place' | 'weather'>): boolean {
  // Smoke hangs over stages and bars.
  if (weather === 'fog' && (setting === 'stage' || place === 'bar')) return true
  if (weather !== 'fog' && place !== undefined && GLAZED.has(place)) return false
  return weather !== 'clear' && !SHELTERED.has(setting)
}

/** What weather is made from. `set`: what it falls on; absent: nothing that is known. */
export type WeatherContext = Pick<StagingContext, 'stage' | 'spec' | 'palette' | 'seed' | 'horizon'> &
  Partial<Pick<StagingContext, 'set'>>

/** The weather of a scene. What falls is baked once and shown at every place; what is near falls faster and is larger. */
export function createWeather(context: WeatherContext): WeatherEffect {
  const { stage, spec, palette, seed, horizon } = context
  if (!hasWeather(spec)) return NOTHING
  const kind = spec.weatherKind ?? spec.weather
  if (SHELTERED.has(spec.setting)) return { draw: (frame) => drawFog(stage, palette, FOG_ALPHA.smoke, frame) }
  const groundY = groundOf(context)
  switch (kind) {
    case 'clear':
      return NOTHING
    case 'drizzle':
    case 'rain': {
      const rain = RAINS[kind]
      const drops = scatter(seed, rain.count)
      return { draw: (frame) => drawRain(stage, palette, drops, frame, rain) }
    }
    case 'downpour': {
      const drops = scatter(seed, RAINS.downpour.count)
      return {
        draw(frame) {
          drawRain(stage, palette, drops, frame, RAINS.downpour)
          if (groundY !== undefined) drawSplashes(stage, frame, groundY)
        },
      }
    }
    case 'hail': {
      const stones = scatter(seed, HAILSTONES)
      return { draw: (frame) => drawHail(stage, stones, frame, groundY) }
    }
    case 'storm': {
      const strikes = lightningStrikes(seed, horizon)
      const drops = scatter(seed, RAINS.storm.count)
      return {
        draw(frame) {
          drawRain(stage, palette, drops, frame, RAINS.storm)
          drawFlash(stage, flashAt(strikes, frame.time))
        },
      }
    }
    case 'snow': {
      const flakes = scatter(seed, SNOW_FLAKES)
      return { draw: (frame) => drawSnow(stage, flakes, frame) }
    }
    case 'haze':
      return { draw: (frame) => drawFog(stage, palette, FOG_ALPHA.close, frame) }
    case 'fog': {
      const alpha = spec.framing === 'close' ? FOG_ALPHA.close : FOG_ALPHA.usual
      return { draw: (frame) => drawFog(stage, palette, alpha, frame) }
    }
    case 'wind': {
      const leaves = scatter(seed, LEAVES)
      return { draw: (frame) => drawLeaves(stage, palette, leaves, frame) }
    }
    case 'blizzard':
    case 'sandstorm':
    case 'smoke': {
      const blown = BLOWN[kind]
      const grains = scatter(seed, blown.grains?.count ?? 0)
      return {
        draw(frame) {
          drawFog(stage, palette, FOG_ALPHA.usual, frame)
          drawBlown(stage, palette, grains, frame, blown)
        },
      }
    }
  }
}

/** y from which on the ground is seen, if there is any. */
function groundOf({ set, spec }: WeatherContext): number | undefined {
  if (set === undefined || spec.framing === 'aerial' || set.floor.kind === 'air') return undefined
  return set.floor.farY
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
const FOG_ALPHA = { usual: 0.34, close: 0.12, smoke: 0.2 }

/** One baked bank, laid on at several heights. */
function drawFog(stage: Stage, palette: Palette, alpha: number, { camera, time }: Frame): void {
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
