import { mix, withAlpha, type Hex } from '../draw/colour.ts'
import type { Palette } from '../draw/palette.ts'
import { between, createRandom } from '../draw/random.ts'
import type { Pen } from '../draw/shapes.ts'
import type { Sprite, Stage } from '../draw/stage.ts'
import { outdoorLight } from './parts/lighting.ts'
import { cloudColours, createSkyDome } from './parts/sky-dome.ts'
import { eachSlot, slotChance, visibleSpan } from './parts/span.ts'
import type { Frame, SceneSet } from './set.ts'

/** World units per second that the air streams by: whoever hovers here seems to fly. */
const AIRSTREAM = 0.2
const BANK = { width: 0.74, height: 0.34, crest: 0.2 } as const
const BANK_KINDS = 4

interface Row {
  readonly y: number
  readonly parallax: number
  readonly scale: number
  /** How far the row is lost in haze, 0..1. */
  readonly haze: number
}

/** Above the clouds: rows of cloud banks stream past below, wisps before the lens. */
export const sky: SceneSet = {
  build({ stage, palette, random, seed, heavens }) {
    const low = Math.max(1, stage.bottom)
    const dome = createSkyDome(stage, palette, random, {
      horizonY: 0.8,
      cloudCount: stage.portrait ? 7 : 5,
      cloudFloor: 0.5,
      heavens,
    })
    const rows: readonly Row[] = [
      { y: 0.72, parallax: 0.1, scale: 0.42, haze: 0.62 },
      { y: 0.79, parallax: 0.24, scale: 0.66, haze: 0.36 },
      { y: lerpRow(0.89, low, 0.35), parallax: 0.5, scale: 1, haze: 0.14 },
    ]
    const front: Row = { y: low + 0.03, parallax: 1.15, scale: 1.35, haze: 0 }
    const banks = [...rows, front].map((row, index) => bakeBanks(stage, palette, row, index, seed))
    const wisp = bakeWisp(stage, palette)
    return {
      light: outdoorLight(palette),
      floor: {
        y: 0.62,
        farY: 0.42,
        parallax: 0.9,
        personHeight: 0.24,
        kind: 'air',
        horizonY: 0.74,
      },
      drawBack(frame) {
        dome.draw(frame)
        for (const [index, row] of rows.entries())
          drawRow(stage, palette, row, banks[index] ?? [], frame, index)
      },
      drawFront(frame) {
        drawRow(stage, palette, front, banks[rows.length] ?? [], frame, rows.length)
        drawWisps(stage, wisp, frame)
        dome.drawVeil(frame)
      },
    }
  },
}

function lerpRow(y: number, low: number, amount: number): number {
  return y + (low - 1) * amount
}

/** Local colours of a row: crown, body, foot. */
function rowColours(
  palette: Palette,
  haze: number,
): { readonly crown: Hex; readonly lit: Hex; readonly foot: Hex } {
  const { crown, lit, shade } = cloudColours(palette)
  const far = mix(palette.sky[2], palette.fog, 0.4)
  return {
    crown: mix(crown, far, haze),
    lit: mix(lit, far, haze),
    foot: mix(mix(lit, shade, 0.6), far, haze * 0.8),
  }
}

function bakeBanks(stage: Stage, palette: Palette, row: Row, index: number, seed: number): readonly Sprite[] {
  const side = palette.sun !== null && palette.sun.x < 0.5 ? -1 : 1
  const colours = rowColours(palette, row.haze)
  return Array.from({ length: BANK_KINDS }, (_, kind) => {
    const random = createRandom(seed + index * 31 + kind * 7 + 1)
    const { width, height, crest } = BANK
    const puffs = Array.from({ length: 15 }, (_, puff) => {
      const along = puff / 14
      const swell = Math.sin(along * Math.PI) ** 0.7
      const radius = between(random, 0.045, 0.085) * (0.5 + 0.7 * swell)
      return {
        x: (along - 0.5) * (width - 2 * radius),
        y: -swell * between(random, 0.01, 0.1),
        radius,
      }
    })
    const box = {
      width: width * row.scale,
      height: height * row.scale,
      anchorX: (width / 2) * row.scale,
      anchorY: crest * row.scale,
    }
    return stage.sprite(`sky-bank-${index}-${kind}`, box, (pen) => {
      pen.scale(row.scale, row.scale)
      paintBank(pen, puffs, colours, side)
    })
  })
}

function paintBank(
  pen: Pen,
  puffs: readonly { readonly x: number; readonly y: number; readonly radius: number }[],
  colours: { readonly crown: Hex; readonly lit: Hex; readonly foot: Hex },
  side: number,
): void {
  const body = pen.createLinearGradient(0, -0.17, 0, 0.13)
  body.addColorStop(0, colours.crown)
  body.addColorStop(0.45, colours.lit)
  body.addColorStop(1, colours.foot)
  const { width } = BANK
  pen.fillStyle = body
  pen.beginPath()
  for (const { x, y, radius } of puffs) {
    pen.moveTo(x + radius, y)
    pen.arc(x, y, radius, 0, Math.PI * 2)
  }
  pen.rect(-width * 0.42, -0.02, width * 0.84, 0.2)
  pen.fill()
  pen.globalCompositeOperation = 'source-atop'
  for (const { x, y, radius } of puffs) {
    const shine = pen.createRadialGradient(x + side * radius * 0.3, y - radius * 0.4, 0, x, y, radius)
    shine.addColorStop(0, withAlpha(colours.crown, 0.75))
    shine.addColorStop(0.7, withAlpha(colours.crown, 0.12))
    shine.addColorStop(1, withAlpha(colours.crown, 0))
    pen.fillStyle = shine
    pen.fillRect(x - radius, y - radius, radius * 2, radius * 2)
  }
  // The foot melts into the layer of cloud that is filled below.
  pen.globalCompositeOperation = 'destination-out'
  const fade = pen.createLinearGradient(0, 0.06, 0, 0.135)
  fade.addColorStop(0, 'rgba(0,0,0,0)')
  fade.addColorStop(1, 'rgba(0,0,0,1)')
  pen.fillStyle = fade
  pen.fillRect(-width, 0.05, width * 2, 0.2)
}

function drawRow(
  stage: Stage,
  palette: Palette,
  row: Row,
  banks: readonly Sprite[],
  { camera, time }: Frame,
  index: number,
): void {
  const drift = time * AIRSTREAM * row.parallax
  const span = visibleSpan(stage, camera, row.parallax, BANK.width * row.scale)
  const foot = rowColours(palette, row.haze).foot
  const fillTop = row.y + 0.05 * row.scale
  // The same all along the way, so it need not follow the camera sideways.
  const level = { ...camera, x: 0 }
  const extent = { y0: fillTop, y1: Math.max(stage.bottom, fillTop) + 0.3, margin: 0.1 }
  stage.layer(`sky-foot-${index}`, level, row.parallax, extent, (pen) => {
    const haze = pen.createLinearGradient(0, fillTop, 0, fillTop + 0.07 * row.scale)
    haze.addColorStop(0, withAlpha(foot, 0))
    haze.addColorStop(1, foot)
    pen.fillStyle = haze
    pen.fillRect(-1, fillTop, stage.aspect + 2, extent.y1 - fillTop)
  })
  stage.enter(camera, row.parallax)
  const spacing = BANK.width * row.scale * 0.56
  eachSlot({ left: span.left + drift, right: span.right + drift }, spacing, (slot, position) => {
    const chance = slotChance(position, index)
    const sprite = banks[Math.floor(chance * 991) % BANK_KINDS]
    if (sprite === undefined) return
    stage.put(sprite, slot - drift, row.y + (chance - 0.5) * 0.05 * row.scale, {
      scale: 0.85 + chance * 0.35,
    })
  })
}

function bakeWisp(stage: Stage, palette: Palette): Sprite {
  const { crown } = cloudColours(palette)
  return stage.sprite('sky-wisp', { width: 0.9, height: 0.2, anchorX: 0.45, anchorY: 0.1 }, (pen) => {
    for (const [x, y, radius, alpha] of [
      [-0.2, 0, 0.2, 0.2],
      [0.05, -0.02, 0.26, 0.24],
      [0.24, 0.015, 0.17, 0.18],
    ] as const) {
      pen.save()
      pen.translate(x, y)
      pen.scale(1, 0.3)
      const soft = pen.createRadialGradient(0, 0, 0, 0, 0, radius)
      soft.addColorStop(0, withAlpha(crown, alpha))
      soft.addColorStop(1, withAlpha(crown, 0))
      pen.fillStyle = soft
      pen.fillRect(-radius, -radius, radius * 2, radius * 2)
      pen.restore()
    }
  })
}

/** Thin cloud that flies past close to the lens, one every two and a half seconds or so. */
function drawWisps(stage: Stage, wisp: Sprite, { camera, time }: Frame): void {
  const pen = stage.enter(camera, 1.3)
  pen.save()
  pen.imageSmoothingEnabled = false
  const drift = time * AIRSTREAM * 4
  const span = visibleSpan(stage, camera, 1.3, 0.6)
  eachSlot({ left: span.left + drift, right: span.right + drift }, 2.1, (slot, index) => {
    const chance = slotChance(index, 21)
    const y = stage.top + 0.2 + chance * (0.85 - stage.top)
    stage.put(wisp, slot - drift, y, { scale: 0.9 + chance * 0.5 })
  })
  pen.restore()
}
