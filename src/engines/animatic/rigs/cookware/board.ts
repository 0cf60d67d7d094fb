import { darken, lighten, withAlpha } from '../../draw/colour.ts'
import { RUBS } from '../../cues.ts'
import { clamp, lerp } from '../../draw/easing.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Pose, RigLook } from '../rig.ts'
import { FOODS, type Food } from './foods.ts'

/** Where what lies on the board is. */
export const ON_BOARD = -0.17

/** A board of wood with what is cut or kneaded on it. */
export function paintBoard(pen: Pen, look: RigLook, pose: Pose): void {
  fillPolygon(pen, '#a8743c', [
    [-0.78, -0.05],
    [0.78, -0.05],
    [0.78, 0.01],
    [-0.78, 0.01],
  ])
  fillPolygon(pen, '#d9a868', [
    [-0.66, -0.34],
    [0.66, -0.34],
    [0.78, -0.05],
    [-0.78, -0.05],
  ])
  pen.strokeStyle = withAlpha('#a8743c', 0.5)
  pen.lineWidth = 0.006
  pen.beginPath()
  for (const y of [-0.28, -0.21, -0.13]) {
    pen.moveTo(-0.68 - (y + 0.34) * 0.38, y)
    pen.bezierCurveTo(-0.2, y - 0.012, 0.2, y + 0.014, 0.68 + (y + 0.34) * 0.38, y)
  }
  pen.stroke()
  if (look.activity === 'knead') paintDough(pen, pose.time)
  else paintCut(pen, look, pose.progress)
}

/** Where the knife is across the board, by how much of the shot is over. */
export function cutAt({ length }: Food, progress: number): number {
  return lerp(0.16, 0.16 - length * 0.62, clamp(progress))
}

/** What lies on a board by name, vegetables when nothing that is known was named. */
export function cutFoods({ props }: Pick<RigLook, 'props'>): readonly [Food, ...Food[]] {
  const [first, ...more] = props
    .flatMap(({ concept, colour }) => tinted(FOODS[concept], colour) ?? [])
    .map(onBoard)
  return first === undefined ? [CARROT, TOMATO, CUCUMBER] : [first, ...more]
}

/** "a red onion", "a glass apple": of the colour that was asked for, paler within. */
function tinted(food: Food | undefined, colour: string | null): Food | undefined {
  return food === undefined || colour === null ? food : { ...food, skin: colour, flesh: lighten(colour, 0.4) }
}

/** On a board one is nearer to it than to a pan. */
function onBoard(food: Food): Food {
  return { ...food, half: food.half * 1.3, length: food.length * 1.2 }
}

const CARROT: Food = { skin: '#f08a3c', flesh: '#f6a658', half: 0.07, length: 0.7, end: 'point' }
const TOMATO: Food = { skin: '#d8423c', flesh: '#ee6a54', half: 0.1, length: 0.2 }
const CUCUMBER: Food = { skin: '#4f8f3f', flesh: '#d2e8a0', half: 0.055, length: 0.5 }

function paintCut(pen: Pen, look: RigLook, progress: number): void {
  const [food, ...others] = cutFoods(look)
  for (const [index, other] of others.slice(0, 2).entries())
    paintWhole(pen, other, -0.36 + index * 0.42, -0.3, 0.8)
  const cut = cutAt(food, progress)
  const count = Math.round(2 + clamp(progress) * 9)
  for (let slice = count; slice > 0; slice -= 1) {
    const x = cut + 0.05 + slice * Math.min(0.045, 0.4 / count)
    const fall = Math.min(1, slice / 2)
    paintSlice(pen, food, x, ON_BOARD + (slice % 2) * 0.014 + fall * 0.02, fall)
  }
  paintRest(pen, food, cut)
}

/** What is left of it, from its end to the knife. */
function paintRest(pen: Pen, food: Food, cut: number): void {
  const { skin, flesh, half, length, end } = food
  const left = 0.16 - length
  const y = ON_BOARD - half * 0.6
  fillEllipse(
    pen,
    withAlpha('#5a3a1c', 0.3),
    (left + cut) / 2,
    ON_BOARD + half * 0.42,
    (cut - left) * 0.52,
    half * 0.3,
  )
  const shade = pen.createLinearGradient(0, y - half, 0, y + half)
  shade.addColorStop(0, lighten(skin, 0.22))
  shade.addColorStop(0.45, skin)
  shade.addColorStop(1, darken(skin, 0.24))
  pen.fillStyle = shade
  pen.beginPath()
  if (end === 'point') {
    pen.moveTo(cut, y - half)
    pen.quadraticCurveTo(left + 0.1, y - half * 0.8, left, y)
    pen.quadraticCurveTo(left + 0.1, y + half * 0.8, cut, y + half)
  } else if (end === 'block') {
    pen.roundRect(left, y - half, cut - left, half * 2, Math.min(0.03, half))
  } else {
    const round = Math.min(half, (cut - left) * 0.9)
    pen.moveTo(cut, y - half)
    pen.lineTo(left + round, y - half)
    pen.bezierCurveTo(left - round * 0.3, y - half, left - round * 0.3, y + half, left + round, y + half)
    pen.lineTo(cut, y + half)
  }
  pen.fill()
  if (end === 'leaves')
    for (let leaf = 0; leaf < 7; leaf += 1)
      fillEllipse(
        pen,
        leaf % 2 === 0 ? lighten(skin, 0.16) : darken(skin, 0.1),
        left + ((leaf + 0.5) / 7) * (cut - left),
        y - half * (0.3 + 0.5 * ((leaf * 0.618) % 1)),
        half * 0.42,
        half * 0.4,
      )
  fillEllipse(pen, flesh, cut, y, half * 0.3, half)
}

function paintSlice(pen: Pen, { skin, flesh, half, end }: Food, x: number, y: number, fall: number): void {
  const [wide, high] = [half * (0.3 + 0.6 * fall), half * (1 - 0.52 * fall)]
  const at = y - high * 0.5
  if (end === 'block') {
    fillRoundRect(pen, darken(skin, 0.1), x - wide, at - high + 0.014, wide * 2, high * 2, 0.02)
    fillRoundRect(pen, flesh, x - wide, at - high, wide * 2, high * 2, 0.02)
    return
  }
  fillEllipse(pen, darken(skin, 0.12), x, at + 0.012, wide, high)
  fillEllipse(pen, skin, x, at, wide, high)
  fillEllipse(pen, flesh, x, at, wide * 0.84, high * 0.84)
}

function paintWhole(pen: Pen, { skin, half, length, end }: Food, x: number, y: number, size: number): void {
  const [wide, high] = [Math.max(half, length / 2) * size, half * size]
  fillEllipse(pen, withAlpha('#5a3a1c', 0.3), x, y + high * 0.5, wide, high * 0.4)
  fillEllipse(pen, darken(skin, 0.12), x, y - high * 0.4, wide, high)
  fillEllipse(pen, skin, x - wide * 0.05, y - high * 0.5, wide * 0.92, high * 0.86)
  fillEllipse(pen, withAlpha('#ffffff', 0.35), x - wide * 0.3, y - high * 0.85, wide * 0.26, high * 0.2)
  if (end === undefined && length < 0.25)
    fillEllipse(pen, '#5f9f4a', x, y - high * 1.28, wide * 0.34, high * 0.14)
}

/** A lump that gives way under the hands, flour around it. */
function paintDough(pen: Pen, time: number): void {
  const push = Math.sin(time * RUBS.knead)
  fillEllipse(pen, withAlpha('#ffffff', 0.8), 0, ON_BOARD + 0.02, 0.56, 0.1)
  const [wide, high] = [0.37 + push * 0.035, 0.16 - push * 0.02]
  fillEllipse(pen, withAlpha('#8a6a3c', 0.35), push * 0.02, ON_BOARD + 0.01, wide * 1.05, 0.06)
  fillEllipse(pen, '#e2c998', push * 0.02, ON_BOARD - high * 0.5, wide, high)
  fillEllipse(pen, '#f4e4c2', push * 0.02 - 0.02, ON_BOARD - high * 0.68, wide * 0.9, high * 0.8)
  fillEllipse(pen, '#fdf4de', push * 0.02 - 0.08, ON_BOARD - high, wide * 0.4, high * 0.3)
}
