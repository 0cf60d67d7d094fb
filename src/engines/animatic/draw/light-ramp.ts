import type { Shading } from './bitmap-blender.ts'
import { toChannels } from './colour.ts'
import type { Hex } from './colour.ts'
import type { Light } from './stage.ts'

const STEPS = 256
/** Where on the way from the lit shoulder to the far foot the key light ends and the shade begins. */
const KEY_END = 0.45
const SHADE_START = 0.55

/** Where a body stands on its canvas, in pixels. */
export interface LitBody {
  readonly anchorX: number
  readonly anchorY: number
  /** Pixels per body unit. */
  readonly scale: number
}

/** Key light on the lit shoulder, shade at the far foot, nothing in the middle; all of it under the tint. */
export function createLightRamp(
  light: Light,
  { anchorX, anchorY, scale }: LitBody,
  rim: Shading['rim'],
): Shading {
  const from = { x: anchorX + light.direction * scale * 0.4, y: anchorY - scale * 0.95 }
  const way = { x: -light.direction * scale * 0.75, y: scale * 0.95 }
  const length = way.x ** 2 + way.y ** 2
  const stepX = ((STEPS - 1) * way.x) / length
  const stepY = ((STEPS - 1) * way.y) / length
  return {
    ramp: colourRamp(light),
    start: (0.5 - from.x) * stepX + (0.5 - from.y) * stepY,
    stepX,
    stepY,
    ...(rim === undefined ? {} : { rim }),
  }
}

/** One opaque colour: the body becomes a silhouette. */
export function createPlainRamp(colour: Hex): Shading {
  const ramp = new Uint8Array(STEPS * 4)
  for (let at = 0; at < ramp.length; at += 4) ramp.set([...toChannels(colour), 255], at)
  return { ramp, start: 0, stepX: 0, stepY: 0 }
}

function colourRamp({ key, keyAlpha, shadow, shadowAlpha, tint, tintAlpha }: Light): Uint8Array {
  const ramp = new Uint8Array(STEPS * 4)
  const [keyChannels, shadowChannels, tintChannels] = [key, shadow, tint].map(toChannels)
  const tinting = Math.max(0, tintAlpha)
  for (let index = 0; index < STEPS; index += 1) {
    const place = index / (STEPS - 1)
    const isLit = place < (KEY_END + SHADE_START) / 2
    const alpha = isLit
      ? keyAlpha * Math.max(0, 1 - place / KEY_END)
      : shadowAlpha * Math.max(0, (place - SHADE_START) / (1 - SHADE_START))
    const channels = (isLit ? keyChannels : shadowChannels) ?? []
    for (let channel = 0; channel < 3; channel += 1) {
      const tinted = (tintChannels?.[channel] ?? 0) * tinting * (1 - alpha)
      ramp[index * 4 + channel] = Math.round(tinted + (channels[channel] ?? 0) * alpha)
    }
    ramp[index * 4 + 3] = Math.round(255 * (1 - (1 - tinting) * (1 - alpha)))
  }
  return ramp
}
