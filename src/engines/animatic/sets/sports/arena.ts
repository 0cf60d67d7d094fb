import { darken, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Light, Stage } from '../../draw/stage.ts'
import { FLOOR_Y } from '../halls/hall.ts'
import { paintBeam, paintGlow, shadeBox } from '../halls/parts.ts'
import { paintSpectators, SHIRTS } from '../parts/spectators.ts'

const ROWS = 15

/** A hall in the dark around a court that lamps light. */
export interface ArenaStyle {
  readonly dark: Hex
  /** Of what is written on the boards. */
  readonly boards: readonly Hex[]
}

export function arenaLight({ dark }: ArenaStyle): Light {
  return {
    direction: 1,
    key: '#fff4dc',
    keyAlpha: 0.3,
    shadow: dark,
    shadowAlpha: 0.34,
    tint: mix(dark, '#dfe6ff', 0.7),
    tintAlpha: 0.08,
    rim: '#ffffff',
    rimAlpha: 0.75,
  }
}

/** Full stands in the half dark, and the lamps over them. */
export function paintArena(
  pen: Pen,
  stage: Stage,
  style: ArenaStyle,
  { seed, isDeserted }: { readonly seed: number; readonly isDeserted: boolean },
): void {
  const { aspect, top } = stage
  const { dark } = style
  shadeBox(pen, darken(dark, 0.62), dark, -1, top - 0.2, aspect + 2, FLOOR_Y - top + 0.3)
  const standTop = 0.27 + top * 0.4
  pen.fillStyle = mix(dark, '#6f7890', 0.2)
  pen.fillRect(-1, standTop, aspect + 2, FLOOR_Y - standTop)
  const rowY = (row: number): number => standTop + 0.03 + (FLOOR_Y - 0.1 - standTop) * (row / (ROWS - 1))
  if (!isDeserted)
    paintSpectators(pen, {
      left: -0.5,
      right: aspect + 0.5,
      rows: ROWS,
      rowY,
      home: SHIRTS[seed % 2] ?? '#d8434c',
      seed,
      tone: (colour) => mix(colour, dark, 0.58),
    })
  // The farther up, the darker.
  const shade = pen.createLinearGradient(0, standTop - 0.02, 0, FLOOR_Y - 0.1)
  shade.addColorStop(0, withAlpha(darken(dark, 0.6), 0.85))
  shade.addColorStop(1, withAlpha(darken(dark, 0.6), 0.1))
  pen.fillStyle = shade
  pen.fillRect(-1, standTop - 0.02, aspect + 2, FLOOR_Y - 0.08 - standTop)
  paintTruss(pen, stage, dark)
}

function paintTruss(pen: Pen, { aspect, top }: Stage, dark: Hex): void {
  const y = 0.1 + top * 0.75
  pen.strokeStyle = mix(dark, '#8a94a8', 0.35)
  pen.lineWidth = 0.005
  pen.beginPath()
  for (const dy of [0, 0.035]) {
    pen.moveTo(-0.6, y + dy)
    pen.lineTo(aspect + 0.6, y + dy)
  }
  for (let x = -0.6; x < aspect + 0.6; x += 0.07) {
    pen.moveTo(x, y)
    pen.lineTo(x + 0.035, y + 0.035)
    pen.lineTo(x + 0.07, y)
  }
  pen.stroke()
  for (let lamp = -2; lamp <= 2; lamp += 1) {
    const x = aspect / 2 + lamp * 0.3
    paintBeam(
      pen,
      '#fff4d8',
      0.13,
      [
        [x - 0.02, y + 0.06],
        [x + 0.02, y + 0.06],
      ],
      [
        [x * 0.7 + aspect * 0.15 - 0.24, FLOOR_Y + 0.02],
        [x * 0.7 + aspect * 0.15 + 0.24, FLOOR_Y + 0.02],
      ],
    )
    fillRoundRect(pen, '#20242e', x - 0.026, y + 0.03, 0.052, 0.034, 0.008)
    fillEllipse(pen, '#fffbea', x, y + 0.064, 0.022, 0.008)
    paintGlow(pen, '#fff4d8', 0.5, x, y + 0.066, 0.09)
  }
}

/** Boards along the far edge of a court. */
export function paintBoards(
  pen: Pen,
  { aspect }: Stage,
  { boards }: ArenaStyle,
  y: number,
  height: number,
): void {
  let index = 0
  for (let x = -0.6; x < aspect + 0.6; x += 0.26) {
    pen.fillStyle = boards[index % boards.length] ?? '#1f4fae'
    pen.fillRect(x, y, 0.259, height)
    fillEllipse(pen, 'rgba(255,255,255,0.85)', x + 0.045, y + height * 0.5, height * 0.26)
    pen.fillStyle = 'rgba(255,255,255,0.8)'
    pen.fillRect(x + 0.08, y + height * 0.3, 0.12, height * 0.16)
    pen.fillRect(x + 0.08, y + height * 0.58, 0.085, height * 0.13)
    index += 1
  }
}

/** A floor of boards that run away from the lens. */
export function paintParquet(pen: Pen, stage: Stage, colour: Hex, y: number): void {
  const { aspect, bottom } = stage
  shadeBox(pen, mix(colour, '#ffffff', 0.22), darken(colour, 0.2), -1, y, aspect + 2, bottom - y + 0.4)
  pen.strokeStyle = withAlpha(darken(colour, 0.45), 0.25)
  pen.lineWidth = 0.0016
  pen.beginPath()
  for (let line = -40; line <= 40; line += 1) {
    pen.moveTo(aspect / 2 + line * 0.05, y)
    pen.lineTo(aspect / 2 + line * 0.17, bottom + 0.3)
  }
  pen.stroke()
  for (const [part, wide] of [
    [0.22, 0.2],
    [0.5, 0.3],
    [0.78, 0.2],
  ] as const)
    fillEllipse(pen, 'rgba(255,255,255,0.13)', aspect * part, y + 0.07, wide, 0.035)
}

/** A flat shape on the floor: x of the middle, depth below the floor's far edge; the nearer, the wider. */
export function onFloor({ aspect }: Stage, x: number, depth: number, y = FLOOR_Y): readonly [number, number] {
  return [aspect / 2 + x * (1 + depth * 5.2), y + depth]
}
