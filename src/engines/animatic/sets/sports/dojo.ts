import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { pick } from '../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import type { SceneSpec } from '../../scene-spec.ts'
import { FLOOR_Y, hallSet } from '../halls/hall.ts'
import { shadeBox, shadeWall } from '../halls/parts.ts'
import { roomLight, type RoomLight } from '../rooms/room-light.ts'

const STYLES: readonly { readonly wall: Hex; readonly beam: Hex; readonly mats: readonly [Hex, Hex] }[] = [
  { wall: '#efe4cc', beam: '#6a4630', mats: ['#c9c27a', '#a8443c'] },
  { wall: '#e6dcc8', beam: '#4a342a', mats: ['#7fa86a', '#c9a04a'] },
  { wall: '#efe6d6', beam: '#7a5236', mats: ['#5f8fb8', '#b8444a'] },
]
type Style = (typeof STYLES)[number]

/** A hall for martial arts: paper screens between beams, a scroll, mats; the clay ring where there are sumo wrestlers. */
export const dojo = hallSet(({ stage, palette, random, spec }) => {
  const style = pick(random, STYLES)
  const light = roomLight(palette)
  return {
    light: light.actors,
    floor: { farY: 0.85 },
    paintWall: (pen) => paintWall(pen, stage, style, light),
    paintGround(pen) {
      if (isSumo(spec)) paintClay(pen, stage, light)
      else paintMats(pen, stage, style, light)
    },
  }
})

function isSumo({ subjects }: SceneSpec): boolean {
  return subjects.some(({ variant }) => variant === 'sumo-wrestler')
}

function paintWall(pen: Pen, stage: Stage, { wall, beam }: Style, light: RoomLight): void {
  const { aspect, top } = stage
  shadeWall(pen, stage, light.tone(wall, 0.15), 0.2)
  const wood = light.tone(beam)
  const paper = mix(light.tone('#fbf6e6'), '#ffe9b8', 0.25 * light.lamps)
  const screens = { y: 0.3 + top * 0.3, height: FLOOR_Y - 0.32 - top * 0.3 }
  const step = 0.36
  const first = aspect / 2 - step * 3.5
  for (let at = 0; at < 7; at += 1) {
    const x = first + at * step
    if (at === 3) paintScroll(pen, x + step / 2, screens.y, light)
    else {
      shadeBox(
        pen,
        lighten(paper, 0.3),
        darken(paper, 0.06),
        x + 0.02,
        screens.y,
        step - 0.04,
        screens.height,
      )
      pen.strokeStyle = withAlpha(wood, 0.75)
      pen.lineWidth = 0.0035
      pen.beginPath()
      for (let line = 1; line < 4; line += 1) {
        pen.moveTo(x + 0.02 + ((step - 0.04) * line) / 4, screens.y)
        pen.lineTo(x + 0.02 + ((step - 0.04) * line) / 4, screens.y + screens.height)
      }
      for (let line = 1; line < 6; line += 1) {
        pen.moveTo(x + 0.02, screens.y + (screens.height * line) / 6)
        pen.lineTo(x + step - 0.02, screens.y + (screens.height * line) / 6)
      }
      pen.stroke()
    }
    shadeBox(pen, lighten(wood, 0.1), darken(wood, 0.2), x - 0.016, top - 0.1, 0.032, FLOOR_Y - top + 0.1)
  }
  for (const [y, high] of [
    [screens.y - 0.034, 0.034],
    [0.1 + top * 0.6, 0.045],
    [FLOOR_Y - 0.03, 0.034],
  ] as const)
    shadeBox(pen, wood, darken(wood, 0.25), -1, y, aspect + 2, high)
}

/** Brushwork of a circle, as it hangs in such halls. */
function paintScroll(pen: Pen, x: number, y: number, light: RoomLight): void {
  fillRoundRect(pen, light.tone('#5a3626'), x - 0.1, y - 0.014, 0.2, 0.014, 0.006)
  shadeBox(pen, light.tone('#fbf7ea'), light.tone('#efe6d0'), x - 0.088, y, 0.176, 0.34)
  fillRoundRect(pen, light.tone('#5a3626'), x - 0.1, y + 0.34, 0.2, 0.014, 0.006)
  pen.strokeStyle = light.tone('#221e22')
  pen.lineCap = 'round'
  pen.lineWidth = 0.014
  pen.beginPath()
  pen.arc(x, y + 0.13, 0.05, -1.1, 4.6)
  pen.stroke()
  fillRoundRect(pen, light.tone('#c9303c'), x + 0.03, y + 0.26, 0.026, 0.026, 0.004)
}

function paintMats(pen: Pen, { aspect, bottom }: Stage, { mats }: Style, light: RoomLight): void {
  const [mat, edge] = [light.tone(mats[0]), light.tone(mats[1])]
  shadeBox(pen, lighten(mat, 0.16), darken(mat, 0.16), -1, FLOOR_Y, aspect + 2, bottom - FLOOR_Y + 0.4)
  const middle = aspect / 2
  pen.fillStyle = withAlpha(edge, 0.8)
  pen.beginPath()
  const [far, near] = [FLOOR_Y + 0.022, FLOOR_Y + 0.25]
  pen.moveTo(middle - 0.62, far)
  pen.lineTo(middle + 0.62, far)
  pen.lineTo(middle + 1.1, near)
  pen.lineTo(middle - 1.1, near)
  pen.closePath()
  pen.moveTo(middle - 0.54, far + 0.014)
  pen.lineTo(middle - 0.94, near - 0.03)
  pen.lineTo(middle + 0.94, near - 0.03)
  pen.lineTo(middle + 0.54, far + 0.014)
  pen.closePath()
  pen.fill()
  pen.strokeStyle = withAlpha(darken(mats[0], 0.5), 0.35)
  pen.lineWidth = 0.0024
  pen.beginPath()
  for (let line = -9; line <= 9; line += 1) {
    pen.moveTo(middle + line * 0.18, FLOOR_Y)
    pen.lineTo(middle + line * 0.5, FLOOR_Y + 0.5)
  }
  for (const depth of [0.03, 0.07, 0.13, 0.22, 0.34]) {
    pen.moveTo(-0.6, FLOOR_Y + depth)
    pen.lineTo(aspect + 0.6, FLOOR_Y + depth)
  }
  pen.stroke()
}

/** Trodden clay, a ring of straw, two white lines. */
function paintClay(pen: Pen, { aspect, bottom }: Stage, light: RoomLight): void {
  const clay = light.tone('#c9a06a')
  shadeBox(pen, lighten(clay, 0.14), darken(clay, 0.2), -1, FLOOR_Y, aspect + 2, bottom - FLOOR_Y + 0.4)
  const middle = aspect / 2
  for (const [grow, colour] of [
    [0.012, darken(clay, 0.3)],
    [0, light.tone('#e6d29a')],
    [-0.03, lighten(clay, 0.2)],
  ] as const)
    fillEllipse(pen, colour, middle, 0.9, 0.66 + grow, 0.085 + grow * 0.4)
  pen.fillStyle = '#fbf7ea'
  for (const side of [-1, 1]) pen.fillRect(middle + side * 0.1 - 0.006, 0.885, 0.012, 0.032)
}
