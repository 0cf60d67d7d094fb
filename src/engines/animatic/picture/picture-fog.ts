import { createWeather, hasWeather } from '../compose/weather.ts'
import type { WeatherContext, WeatherEffect } from '../compose/weather.ts'
import { withAlpha } from '../draw/colour.ts'
import type { Hex } from '../draw/colour.ts'
import { createRandom } from '../draw/random.ts'
import type { Stage } from '../draw/stage.ts'
import type { SceneSpec, SettingName } from '../scene-spec.ts'

/** How much of a picture it hides, at the top and at the bottom, and how dense a wisp is in its middle. */
const VEIL = { fog: { top: 0.1, bottom: 0.42, wisp: 0.3 }, haze: { top: 0.06, bottom: 0.22, wisp: 0.14 } }
const WISPS = 11
/** World units. */
const WISP = { width: 1.5, height: 0.42 }
/** World units per second. */
const DRIFT = 0.035

/**
 * Fog before pictures of which no ground is known: a veil that gets denser downwards, and wisps that drift past. Banks as
 * in drawn scenes would end in a line where such a picture has no horizon.
 */
function createPictureFog(stage: Stage, colour: Hex, kind: keyof typeof VEIL, seed: number): WeatherEffect {
  const { top, bottom, wisp } = VEIL[kind]
  const random = createRandom(seed ^ 0x51ed270b)
  const height = stage.bottom - stage.top
  const span = stage.aspect + WISP.width
  const wisps = Array.from({ length: WISPS }, (_, index) => ({
    x: random() * span,
    // More of them below.
    y: stage.top + height * (0.3 + 0.75 * Math.sqrt((index + random()) / WISPS)),
    scale: 0.7 + 0.7 * random(),
    pace: (0.6 + 0.8 * random()) * (index % 4 === 0 ? -1 : 1),
    phase: random() * 6.28,
  }))
  return {
    draw({ camera, time }) {
      stage.layer('picture fog', camera, 0, { y0: stage.top, y1: stage.bottom, margin: 0 }, (pen) => {
        const veil = pen.createLinearGradient(0, stage.top, 0, stage.bottom)
        veil.addColorStop(0, withAlpha(colour, top))
        veil.addColorStop(0.35, withAlpha(colour, top + 0.3 * (bottom - top)))
        veil.addColorStop(1, withAlpha(colour, bottom))
        pen.fillStyle = veil
        pen.fillRect(0, stage.top, stage.aspect, height)
      })
      const box = {
        width: WISP.width,
        height: WISP.height,
        anchorX: WISP.width / 2,
        anchorY: WISP.height / 2,
      }
      const sprite = stage.sprite('picture wisp', box, (pen) => {
        pen.save()
        pen.scale(1, WISP.height / WISP.width)
        const soft = pen.createRadialGradient(0, 0, 0, 0, 0, WISP.width / 2)
        soft.addColorStop(0, withAlpha(colour, wisp))
        soft.addColorStop(0.45, withAlpha(colour, wisp * 0.55))
        soft.addColorStop(0.75, withAlpha(colour, wisp * 0.16))
        soft.addColorStop(1, withAlpha(colour, 0))
        pen.fillStyle = soft
        pen.fillRect(-WISP.width / 2, -WISP.width / 2, WISP.width, WISP.width)
        pen.restore()
      })
      stage.enter(camera, 0)
      for (const { x, y, scale, pace, phase } of wisps) {
        const gone = x + time * DRIFT * pace
        const drifted = gone - Math.floor(gone / span) * span - WISP.width / 2
        stage.put(sprite, drifted, y + 0.012 * Math.sin(time * 0.4 + phase), { scale })
      }
    },
  }
}

/** The weather before pictures that are not drawn. */
export function createFrontWeather(context: WeatherContext): WeatherEffect {
  const { stage, spec, palette, seed } = context
  const fog = fogOf(spec)
  if (fog === undefined || !hasWeather(spec) || ROOFED.has(spec.setting)) return createWeather(context)
  return createPictureFog(stage, palette.fog, fog, seed)
}

/** Smoke hangs there. */
const ROOFED: ReadonlySet<SettingName> = new Set(['interior', 'kitchen', 'office', 'stage'])

/** Which fog is asked for; undefined for none, and for smoke, which is drawn as in scenes. */
function fogOf({ weather, weatherKind }: SceneSpec): keyof typeof VEIL | undefined {
  if (weatherKind === 'haze') return 'haze'
  return weather === 'fog' && weatherKind === undefined ? 'fog' : undefined
}
