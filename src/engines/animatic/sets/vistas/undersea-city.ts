import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { slotChance } from '../parts/span.ts'
import type { Frame, SceneSet, SetContext } from '../set.ts'
import { underwater } from '../underwater.ts'
import { paintDome, paintTowers, type Towers } from './towers.ts'

const PARALLAX = 0.42

/** Towns under the sea that people live in: below domes of glass on its floor, or within the bells of huge jellyfish. */
export const underseaCity: SceneSet = {
  build(context) {
    const { stage, spec, seed } = context
    const { place: _, ...anySea } = spec
    const sea = underwater.build({ ...context, spec: anySea })
    const wide = Math.min(1, stage.aspect / 1.5)
    const isJelly = spec.place === 'jellyfish-city'
    const places = isJelly
      ? stage.portrait
        ? [
            [0.5, 0.5, 0.36],
            [0.2, 0.2, 0.17],
            [0.82, 0.78, 0.2],
          ]
        : [
            [0.5, 0.46, 0.4],
            [0.16, 0.36, 0.24],
            [0.85, 0.52, 0.27],
            [0.7, 0.2, 0.13],
          ]
      : [
          [0.16, 0.76, 0.26],
          [0.85, 0.77, 0.29],
          [0.5, 0.82, 0.44],
        ]
    const towns = places.map(([across = 0.5, y = 0.5, half = 0.3], index): Towers => ({
      x: stage.aspect * across,
      footY: y,
      half: half * wide,
      height: half * wide * (isJelly ? 0.86 : 0.84),
      seed: seed + index * 13,
    }))
    const order = towns.map((town, index) => ({ town, index })).toSorted((a, b) => a.town.half - b.town.half)
    return {
      ...sea,
      drawBack(frame) {
        sea.drawBack(frame)
        for (const { town, index } of order) {
          if (isJelly) drawJellyfish(context, town, index, frame)
          else drawDome(context, town, index, frame)
        }
      },
    }
  },
}

function toneOf(town: Towers, { palette }: SetContext): Parameters<typeof paintTowers>[2] {
  const deep = 0.36 - town.half * 0.5
  const wet = (colour: Hex): Hex => mix(colour, mix('#2f7fb0', palette.shadow, 0.2), Math.max(0.08, deep))
  return { wall: wet('#d3e2ee'), roof: wet('#58a8c8'), glass: wet('#2f5f80'), lit: 0.9, side: 1 }
}

function drawDome(context: SetContext, town: Towers, index: number, frame: Frame): void {
  const { stage } = context
  const { x, footY, half, height } = town
  const extent = { y0: footY - height * 1.1, y1: footY + half * 0.3, margin: 0.3 }
  stage.layer(`sea-dome-${index}`, frame.camera, PARALLAX + half * 0.5, extent, (pen) => {
    fillEllipse(pen, withAlpha('#0a2a44', 0.4), x, footY + half * 0.06, half * 1.12, half * 0.16)
    const inner = pen.createRadialGradient(x, footY, half * 0.1, x, footY, half)
    inner.addColorStop(0, withAlpha('#ffe8b0', 0.4))
    inner.addColorStop(1, withAlpha('#bfe8f8', 0.16))
    pen.fillStyle = inner
    pen.beginPath()
    pen.ellipse(x, footY, half, height, 0, Math.PI, 0)
    pen.fill()
    fillEllipse(pen, '#6f9a8a', x, footY, half, half * 0.13)
    paintTowers(pen, { ...town, half: half * 0.88, height: height * 0.84 }, toneOf(town, context))
    paintDome(pen, town, 0.8)
  })
}

const BELLS: readonly Hex[] = ['#e88ad0', '#8a9af4', '#6fd8d8', '#c88af0']

function drawJellyfish(context: SetContext, town: Towers, index: number, frame: Frame): void {
  const { stage } = context
  const { footY, half, height, seed } = town
  const parallax = PARALLAX + half * 0.4
  const tint = BELLS[(index + (seed % 3)) % BELLS.length] ?? '#e88ad0'
  const bob = 0.014 * Math.sin(frame.time * 0.8 + index * 1.9)
  const camera = { ...frame.camera, y: frame.camera.y - bob / parallax }
  stage.enter(camera, parallax)
  drawTentacles(stage, town, tint, frame.time + index * 2)
  const extent = { y0: footY - height * 1.6, y1: footY + half * 0.7, margin: 0.1 }
  stage.layer(`jelly-${index}`, camera, parallax, extent, (pen) => paintBell(pen, context, town, tint))
}

/** They trail below the bell: thin ones, and ruffled arms between them. */
function drawTentacles(stage: Stage, { x, footY, half, seed }: Towers, tint: Hex, time: number): void {
  const long = half * 1.5
  const box = { left: x - half, right: x + half, top: footY - 0.02, bottom: footY + long * 1.02 }
  stage.within(box, (pen) => {
    pen.lineCap = 'round'
    for (const [count, reach, thick, alpha] of [
      [9, 0.88, 0.016, 0.6],
      [4, 0.36, 0.06, 0.45],
    ] as const) {
      pen.strokeStyle = withAlpha(lighten(tint, 0.2), alpha)
      pen.lineWidth = half * thick
      pen.beginPath()
      for (let arm = 0; arm < count; arm += 1) {
        const from = x + ((arm + 0.5) / count - 0.5) * 2 * half * reach
        const own = long * (0.6 + 0.4 * slotChance(arm, seed % 71)) * (reach < 0.5 ? 0.62 : 1)
        pen.moveTo(from, footY)
        for (let step = 1; step <= 6; step += 1) {
          const down = step / 6
          const sway = Math.sin(time * 1.1 + arm * 0.9 - down * 4) * half * 0.1 * down
          pen.lineTo(from + sway + (x - from) * 0.16 * down, footY + own * down)
        }
      }
      pen.stroke()
    }
  })
}

function paintBell(pen: Pen, context: SetContext, town: Towers, tint: Hex): void {
  const { x, footY, half, height } = town
  const bell = (): void => {
    pen.beginPath()
    pen.moveTo(x - half, footY)
    pen.bezierCurveTo(
      x - half * 1.06,
      footY - height * 1.5,
      x + half * 1.06,
      footY - height * 1.5,
      x + half,
      footY,
    )
    for (let lobe = 7; lobe >= 0; lobe -= 1) {
      const right = x - half + (half * 2 * (lobe + 1)) / 8
      const left = x - half + (half * 2 * lobe) / 8
      pen.quadraticCurveTo((left + right) / 2, footY + half * 0.15, left, footY)
    }
    pen.closePath()
  }
  const shine = pen.createRadialGradient(x, footY - height * 0.4, 0, x, footY - height * 0.4, half * 1.3)
  shine.addColorStop(0, withAlpha(tint, 0.4))
  shine.addColorStop(1, withAlpha(tint, 0))
  fillEllipse(pen, shine, x, footY - height * 0.4, half * 1.3)
  const inner = pen.createLinearGradient(0, footY - height, 0, footY + half * 0.1)
  inner.addColorStop(0, withAlpha(darken(tint, 0.3), 0.55))
  inner.addColorStop(1, withAlpha(mix(tint, '#ffe8c0', 0.5), 0.5))
  pen.fillStyle = inner
  bell()
  pen.fill()
  fillEllipse(pen, withAlpha(darken(tint, 0.2), 0.8), x, footY - half * 0.02, half * 0.92, half * 0.1)
  paintTowers(
    pen,
    { ...town, footY: footY - half * 0.02, half: half * 0.8, height: height * 0.82 },
    { ...toneOf(town, context), roof: mix(tint, '#ffffff', 0.2) },
  )
  const skin = pen.createLinearGradient(x - half, footY - height, x + half, footY)
  skin.addColorStop(0, withAlpha('#ffffff', 0.5))
  skin.addColorStop(0.4, withAlpha(tint, 0.16))
  skin.addColorStop(1, withAlpha(tint, 0.5))
  pen.fillStyle = skin
  bell()
  pen.fill()
  pen.strokeStyle = withAlpha(lighten(tint, 0.5), 0.85)
  pen.lineWidth = half * 0.016
  bell()
  pen.stroke()
  pen.strokeStyle = withAlpha('#ffffff', 0.4)
  pen.lineWidth = half * 0.01
  pen.beginPath()
  for (const part of [-0.62, -0.3, 0.3, 0.62]) {
    pen.moveTo(x + part * half, footY)
    pen.quadraticCurveTo(x + part * half * 1.06, footY - height * 0.9, x, footY - height * 1.12)
  }
  pen.stroke()
}
