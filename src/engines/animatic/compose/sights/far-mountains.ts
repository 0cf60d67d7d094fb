import { mix } from '../../draw/colour.ts'
import type { Frame } from '../../sets/set.ts'
import { drawFarLayer } from '../../sets/parts/far-layer.ts'
import { outdoorLight, seen } from '../../sets/parts/lighting.ts'
import { paintMountainLight } from '../../sets/parts/mountain-light.ts'
import { createRidge, createSummitRidge } from '../../sets/parts/ridge.ts'
import type { Ridge } from '../../sets/parts/ridge.ts'
import { paintSnowCaps } from '../../sets/parts/snow-caps.ts'
import type { SettingName } from '../../scene-spec.ts'
import type { SightContext, SightMaker } from './sight.ts'

const PARALLAX = 0.07
/** World units of a summit over the horizon; over the roofs of a city. */
const HEIGHT = 0.3
const OVER_ROOFS = 0.46
/** How far below the horizon they are painted, for places whose land begins lower. */
const FOOT = 0.16
/** Of a summit's height: above it lies snow. */
const SNOW_LINE = 0.66

/** World units by which they rise over hedges and hills; across water nothing is before their foot. */
const OVER_HILLS = 0.06

const WATERS: ReadonlySet<SettingName> = new Set(['beach', 'harbour'])
const ROOFS: ReadonlySet<SettingName> = new Set(['city-day', 'city-night'])

/** Two ranges far behind a place that has none of its own, one with snow on its summits. */
export const createFarMountains: SightMaker = (context) => {
  const { stage, set, seed, spec } = context
  const foot = Math.min(set.floor.horizonY, 0.62)
  const height = ROOFS.has(spec.setting) ? OVER_ROOFS : HEIGHT
  const baseY = foot + (WATERS.has(spec.setting) ? 0.02 : -OVER_HILLS)
  const far = createSummitRidge(
    seed ^ 0x6d74,
    { kind: 'mountain', baseY, height, frequency: 1.25 },
    stage.aspect,
  )
  const near = createRidge(seed ^ 0x6d75, {
    kind: 'mountain',
    baseY: baseY + 0.01,
    height: height * 0.5,
    frequency: 1.9,
  })
  const snowLine = foot - height * SNOW_LINE
  return {
    drawFarOff(frame) {
      drawRange(context, frame, far, { key: 'far-mountains', tone: '#6c7fa3', haze: 0.46, foot, snowLine })
      drawRange(context, frame, near, { key: 'far-mountains-near', tone: '#5c7686', haze: 0.42, foot })
    },
  }
}

interface Range {
  readonly key: string
  readonly tone: string
  readonly haze: number
  readonly foot: number
  /** Absent: no snow. */
  readonly snowLine?: number
}

function drawRange({ stage, palette }: SightContext, frame: Frame, ridge: Ridge, range: Range): void {
  const { key, tone, haze, foot, snowLine } = range
  const bottomY = foot + FOOT
  const layer = { key, parallax: PARALLAX, y0: Math.min(0.05, foot - OVER_ROOFS - 0.1), y1: bottomY }
  drawFarLayer(stage, frame, layer, (pen) => {
    const margin = 0.3
    const across = { left: -margin, right: stage.aspect + margin }
    const colour = seen(tone, palette, haze)
    const fade = pen.createLinearGradient(0, foot - HEIGHT, 0, foot)
    fade.addColorStop(0, colour)
    fade.addColorStop(1, mix(colour, palette.fog, 0.55))
    ridge.trace(pen, across.left, across.right, bottomY)
    pen.fillStyle = fade
    pen.fill()
    if (snowLine !== undefined) {
      const snow = mix(seen('#ffffff', palette, 0.2), palette.key, 0.12)
      paintSnowCaps(pen, ridge, snow, { ...across, limit: snowLine })
    }
    paintMountainLight(pen, ridge, outdoorLight(palette), { ...across, bottomY: foot, haze })
  })
}
