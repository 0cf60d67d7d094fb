import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import type { Frame, SetContext } from '../set.ts'
import type { RoomLight } from './room-light.ts'
import { paintTableSetting } from './tableware.ts'

/** y of its far edge. */
export const TABLE_Y = 0.78

/** The table that small heroes stand on: wood with a cloth, from close by. */
export function drawTable(
  { stage, seed }: Pick<SetContext, 'stage' | 'seed'>,
  light: RoomLight,
  style: { readonly top: Hex },
  frame: Frame,
): void {
  stage.layer(
    'table',
    frame.camera,
    1,
    { y0: TABLE_Y - 0.16, y1: stage.bottom + 0.14, margin: 0.32 },
    (pen) => {
      const wood = light.tone(mix(style.top, '#c08a54', 0.4))
      paintVeil(pen, stage, light)
      const top = pen.createLinearGradient(0, TABLE_Y, 0, stage.bottom)
      top.addColorStop(0, lighten(wood, 0.1))
      top.addColorStop(0.5, wood)
      top.addColorStop(1, darken(wood, 0.22))
      pen.fillStyle = top
      pen.fillRect(-1, TABLE_Y, stage.aspect + 2, 1.5)
      pen.fillStyle = lighten(wood, 0.32)
      pen.fillRect(-1, TABLE_Y, stage.aspect + 2, 0.005)
      paintGrain(pen, stage, wood)
      paintTableSetting(pen, stage, light, seed)
    },
  )
}

/** The room behind a close-up is out of focus and a little dim. */
function paintVeil(pen: Pen, stage: Stage, light: RoomLight): void {
  const veil = pen.createLinearGradient(0, TABLE_Y - 0.16, 0, TABLE_Y)
  veil.addColorStop(0, withAlpha(light.tone('#fff1dc'), 0))
  veil.addColorStop(1, withAlpha(light.tone('#5a3a2c'), 0.34))
  pen.fillStyle = veil
  pen.fillRect(-1, TABLE_Y - 0.16, stage.aspect + 2, 0.16)
}

function paintGrain(pen: Pen, stage: Stage, wood: Hex): void {
  pen.strokeStyle = withAlpha(darken(wood, 0.4), 0.25)
  pen.lineWidth = 0.002
  pen.beginPath()
  for (let line = 0; line < 7; line += 1) {
    const y = TABLE_Y + 0.012 + line * line * 0.0085
    pen.moveTo(-0.6, y)
    pen.bezierCurveTo(
      stage.aspect * 0.3,
      y + 0.006,
      stage.aspect * 0.6,
      y - 0.006,
      stage.aspect + 0.6,
      y + 0.003,
    )
  }
  pen.stroke()
}

export function drawNearThings(stage: Stage, light: RoomLight, frame: Frame): void {
  const camera = { ...frame.camera, y: frame.camera.y * 0.4 }
  const pen = stage.enter(camera, 1.28)
  const dark = mix(light.tone('#8a4a3c'), '#2a1818', 0.45)
  fillEllipse(pen, dark, -0.12, stage.bottom + 0.02, 0.15, 0.11)
  fillEllipse(pen, withAlpha('#ffffff', 0.07), -0.14, stage.bottom - 0.03, 0.05, 0.03)
  fillEllipse(
    pen,
    mix(light.tone('#7f9a4c'), '#1c2018', 0.4),
    stage.aspect + 0.14,
    stage.bottom + 0.03,
    0.13,
    0.1,
  )
}
