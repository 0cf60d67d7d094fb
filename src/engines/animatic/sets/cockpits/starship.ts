import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { createRandom, pick } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { CLEAR_SPACE, drawDeepSpace, spaceLight } from '../space/deep-space.ts'
import { paintWorld } from '../halls/heavens.ts'
import type { Frame, SceneSet, SetContext } from '../set.ts'
import { stillCamera } from '../parts/still-camera.ts'
import { paintCrew, seatsIn, takenSeats, type Crew } from './crew.ts'
import { cabinOf, cutWindows, fill, type Pane } from './parts.ts'

interface Trim {
  readonly hull: Hex
  readonly glow: Hex
  readonly accent: Hex
}

const TRIMS: readonly Trim[] = [
  { hull: '#4c5874', glow: '#6fe0ff', accent: '#ff9a4a' },
  { hull: '#5c566a', glow: '#b58aff', accent: '#4fe0b0' },
  { hull: '#45605f', glow: '#7affc0', accent: '#ff6f8a' },
]
const PANEL = 0.36
const STARS = 90

/** Two at the controls of a spaceship, from behind: stars fly past before a wide pane, the boards glow. */
export const starshipCockpit: SceneSet = {
  build(context) {
    const { stage, random, seed, heavens } = context
    const trim = pick(random, TRIMS)
    const { low, extent, floor } = cabinOf(stage)
    const past = planStarsPast(seed)
    const far = { y0: stage.top - 0.1, y1: low + 0.1, margin: 0.2 }
    const worldX = stage.aspect * (random() < 0.5 ? 0.26 : 0.74)
    return {
      light: spaceLight(CLEAR_SPACE),
      floor,
      drawBack(frame) {
        drawDeepSpace(stage, CLEAR_SPACE, seed, frame)
        stage.layer('starship-world', frame.camera, 0.1, far, (pen) =>
          paintWorld(pen, worldX, 0.3, 0.13, ['#3f7fd0', '#7fd0a8', '#cfeaff']),
        )
        heavens?.draw(frame)
        drawStarsPast(stage, past, low, frame)
        const still = stillCamera(frame.camera)
        stage.layer('starship-hull', still, 0, extent, (pen) => paintHull(pen, context, trim, low))
        drawBoards(stage, trim, low, frame)
        stage.layer('starship-crew', still, 0, extent, (pen) =>
          paintCrew(pen, stage, low, crewOf(context, trim)),
        )
      },
      drawFront() {},
    }
  },
}

function crewOf({ stage, seed, spec }: SetContext, { hull }: Trim): Crew {
  return {
    seed: seed ^ 0x57a,
    cloth: '#e4e8f0',
    helmet: '#f2f4f8',
    cover: darken(hull, 0.3),
    light: '#c4d0ea',
    ...seatsIn('starship-cockpit', stage.portrait),
    taken: takenSeats(spec),
  }
}

/** A star that is flown past: which way it goes, how near it is at first, and the part of its way in a second. */
type StarPast = readonly [angle: number, start: number, pace: number]

function planStarsPast(seed: number): readonly StarPast[] {
  const random = createRandom(seed ^ 0x2a9)
  return Array.from({ length: STARS }, (): StarPast => [
    random() * Math.PI * 2,
    random(),
    0.16 + random() * 0.2,
  ])
}

/** Where the ship flies to: they come from there, and are longer the nearer they are. */
function drawStarsPast(stage: Stage, stars: readonly StarPast[], low: number, { time, camera }: Frame): void {
  const [middle, y] = [stage.aspect / 2, stage.top + 0.15 + (low - PANEL - stage.top) * 0.36]
  const reach = Math.max(stage.aspect, low - stage.top) * 0.75
  const pen = stage.enter(stillCamera(camera), 0)
  for (const [alpha, from, to] of [
    [0.35, 0, 0.3],
    [0.7, 0.3, 0.6],
    [1, 0.6, 1],
  ] as const) {
    pen.strokeStyle = withAlpha('#eaf2ff', alpha)
    pen.lineWidth = 0.0014 + alpha * 0.0018
    pen.beginPath()
    for (const [angle, start, pace] of stars) {
      const near = (start + time * pace) % 1
      if (near < from || near >= to) continue
      const [near0, near1] = [near ** 2.4 * reach + 0.02, (near + 0.02 + near * 0.03) ** 2.4 * reach + 0.022]
      pen.moveTo(middle + Math.cos(angle) * near0, y + Math.sin(angle) * near0 * 0.8)
      pen.lineTo(middle + Math.cos(angle) * near1, y + Math.sin(angle) * near1 * 0.8)
    }
    pen.stroke()
  }
}

function panesOf({ aspect, top }: Stage, low: number): readonly Pane[] {
  const middle = aspect / 2
  const half = Math.max(0.42, aspect * 0.36)
  const [high, foot] = [top + 0.1, low - PANEL - 0.02]
  return [
    [
      [middle - half * 0.7, high],
      [middle + half * 0.7, high],
      [middle + half, (high + foot) / 2],
      [middle + half * 0.86, foot],
      [middle - half * 0.86, foot],
      [middle - half, (high + foot) / 2],
    ],
    ...[-1, 1].map((way): Pane => [
      [middle + way * half * 0.8, high],
      [middle + way * half * 1.5, high + 0.04],
      [middle + way * half * 1.5, foot + 0.04],
      [middle + way * half * 0.96, foot],
      [middle + way * half * 1.1, (high + foot) / 2],
    ]),
  ]
}

function paintHull(pen: Pen, { stage, seed }: SetContext, { hull, glow, accent }: Trim, low: number): void {
  const { aspect, top } = stage
  const wall = pen.createLinearGradient(0, top, 0, low)
  wall.addColorStop(0, darken(hull, 0.6))
  wall.addColorStop(0.5, darken(hull, 0.15))
  wall.addColorStop(1, darken(hull, 0.6))
  fill(pen, wall, stage, low)
  const panes = panesOf(stage, low)
  cutWindows(pen, panes, { frame: darken(hull, 0.5), width: 0.026, shine: withAlpha(glow, 0.7) })
  const middle = aspect / 2
  const y = low - PANEL
  fillPolygon(pen, darken(hull, 0.45), [
    [-0.2, y + 0.1],
    [middle - aspect * 0.3, y + 0.01],
    [middle + aspect * 0.3, y + 0.01],
    [aspect + 0.2, y + 0.1],
    [aspect + 0.2, low + 0.1],
    [-0.2, low + 0.1],
  ])
  fillPolygon(pen, mix(hull, '#0a0e1a', 0.5), [
    [middle - aspect * 0.3, y + 0.012],
    [middle + aspect * 0.3, y + 0.012],
    [middle + aspect * 0.36, y + 0.15],
    [middle - aspect * 0.36, y + 0.15],
  ])
  paintKeys(pen, middle, y + 0.165, seed, [glow, accent, lighten(hull, 0.4), darken(hull, 0.2)])
}

function paintKeys(pen: Pen, middle: number, y: number, seed: number, colours: readonly Hex[]): void {
  const random = createRandom(seed ^ 0x4e1)
  for (let row = 0; row < 3; row += 1)
    for (let key = -5; key <= 5; key += 1)
      fillRoundRect(
        pen,
        pick(random, colours),
        middle + key * 0.026 - 0.009,
        y + row * 0.024,
        0.018,
        0.014,
        0.004,
      )
}

/** A turning globe of light in the middle, bars and lines to both sides. */
function drawBoards(stage: Stage, { glow, accent }: Trim, low: number, { camera, time }: Frame): void {
  const middle = stage.aspect / 2
  const y = low - PANEL + 0.08
  const wide = stage.portrait ? 0.12 : 0.2
  stage.enter(stillCamera(camera), 0)
  stage.within(
    { left: middle - wide * 2.1, right: middle + wide * 2.1, top: y - 0.065, bottom: y + 0.065 },
    (pen) => {
      pen.strokeStyle = glow
      pen.lineWidth = 0.003
      pen.beginPath()
      pen.arc(middle, y, 0.052, 0, Math.PI * 2)
      for (const phase of [0, 1.05, 2.1]) {
        const squeeze = Math.abs(Math.cos(time * 0.9 + phase)) * 0.052
        pen.moveTo(middle + squeeze, y)
        pen.ellipse(middle, y, squeeze, 0.052, 0, 0, Math.PI * 2)
      }
      pen.moveTo(middle + 0.052, y)
      pen.ellipse(middle, y, 0.052, 0.014, 0, 0, Math.PI * 2)
      pen.stroke()
      for (let bar = 0; bar < 9; bar += 1) {
        const tall = 0.018 + 0.06 * Math.abs(Math.sin(time * 1.7 + bar * 1.3))
        pen.fillStyle = bar % 3 === 0 ? accent : glow
        pen.fillRect(middle - wide * 1.7 + bar * wide * 0.12, y + 0.045 - tall, wide * 0.08, tall)
        pen.fillRect(
          middle + wide * (0.6 + (bar % 3) * 0.1),
          y - 0.045 + bar * 0.0105,
          wide * (0.4 + 0.5 * Math.abs(Math.sin(bar * 2.1 + time * 0.8))),
          0.006,
        )
      }
      if (Math.sin(time * 5) > 0) fillEllipse(pen, accent, middle, y - 0.02, 0.006)
    },
  )
}
