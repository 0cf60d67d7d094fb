import { darken, mix, withAlpha } from '../../draw/colour.ts'
import { pick } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { roomLight, type RoomLight } from '../rooms/room-light.ts'
import { paintView } from '../rooms/window.ts'
import type { Frame } from '../set.ts'
import { BASIN, paintDeck, paintGlazing, type PoolStyle } from './basin.ts'
import { hallSet } from './hall.ts'
import { shadeBox, shadeWall } from './parts.ts'

const STYLES: readonly PoolStyle[] = [
  { wall: '#e2eef0', water: '#3fb8d8', lanes: ['#e04a3f', '#f6f4ee'] },
  { wall: '#efe8da', water: '#4fc4c0', lanes: ['#2f5fb0', '#f2c83d'] },
  { wall: '#dfe4f0', water: '#4f9fe0', lanes: ['#f08a2f', '#f6f4ee'] },
]

/** An indoor swimming pool: lanes, starting blocks, a wall of glass, light that plays on water and tiles. */
export const pool = hallSet(({ stage, palette, random, spec, seed }) => {
  const style = pick(random, STYLES)
  const light = roomLight(palette)
  const window = {
    x: -0.6,
    y: 0.1 + stage.top * 0.3,
    width: stage.aspect + 1.2,
    height: 0.3 - stage.top * 0.3,
    columns: 1,
    rows: 1,
  }
  const isBathed = spec.subjects.some(({ action }) => action === 'swim')
  const near = isBathed ? stage.bottom + 0.15 : BASIN.near
  return {
    light: {
      ...light.actors,
      tint: mix(light.actors.tint, style.water, 0.16),
      tintAlpha: light.actors.tintAlpha + 0.05,
    },
    floor: {
      farY: isBathed ? 0.93 : BASIN.near + 0.04,
      water: { y: isBathed ? 0.88 : BASIN.near - 0.02, farY: BASIN.far + 0.12, parallax: 0.9 },
    },
    windows: [window],
    paintWall(pen) {
      shadeWall(pen, stage, light.tone(style.wall, 0.1), 0.2)
      paintView(pen, window, palette, spec.season, 'garden', seed)
      paintGlazing(pen, stage, window, light)
      paintDeck(pen, stage, style, light)
    },
    groundY: BASIN.far,
    paintGround(pen) {
      paintWater(pen, stage, style, light, near)
    },
    paintMiddle(pen) {
      if (!isBathed) return
      for (let lane = 1; lane < 5; lane += 1)
        paintLane(
          pen,
          stage,
          BASIN.far - 0.014 + (lane * lane * 0.5 + lane) * 0.024,
          0.3 + lane * 0.3,
          style,
          light,
        )
    },
    moveFar: (frame) => drawShimmer(stage, frame),
    move: (frame) => drawGlints(stage, near, frame),
    paintNear(pen) {
      const dark = mix(light.tone('#8fa8b0'), '#14222c', 0.55)
      for (const side of [-1, 1]) {
        const x = side < 0 ? -0.02 : stage.aspect + 0.02
        pen.strokeStyle = dark
        pen.lineWidth = 0.024
        pen.beginPath()
        pen.moveTo(x - 0.05, stage.bottom + 0.2)
        pen.lineTo(x - 0.05, stage.bottom - 0.12)
        pen.quadraticCurveTo(x - 0.05, stage.bottom - 0.2, x + 0.02, stage.bottom - 0.2)
        pen.quadraticCurveTo(x + 0.09, stage.bottom - 0.2, x + 0.09, stage.bottom - 0.12)
        pen.lineTo(x + 0.09, stage.bottom + 0.2)
        pen.stroke()
      }
    },
  }
})

function paintWater(pen: Pen, stage: Stage, style: PoolStyle, light: RoomLight, near: number): void {
  const { aspect, bottom } = stage
  const water = light.tone(style.water)
  const shade = pen.createLinearGradient(0, BASIN.far, 0, near)
  shade.addColorStop(0, mix(water, '#eafcff', 0.42))
  shade.addColorStop(0.4, water)
  shade.addColorStop(1, darken(water, 0.22))
  pen.fillStyle = shade
  pen.fillRect(-1, BASIN.far, aspect + 2, near - BASIN.far + 0.02)
  // Lines on the bottom run away from the lens.
  const middle = aspect / 2
  pen.fillStyle = withAlpha(darken(style.water, 0.55), 0.3)
  for (let line = -4; line <= 4; line += 1) {
    const spread = (near - BASIN.far) / 0.12
    pen.beginPath()
    pen.moveTo(middle + line * 0.36 - 0.012, BASIN.far)
    pen.lineTo(middle + line * 0.36 + 0.012, BASIN.far)
    pen.lineTo(middle + line * (0.36 + 0.1 * spread) + 0.024, near)
    pen.lineTo(middle + line * (0.36 + 0.1 * spread) - 0.024, near)
    pen.fill()
  }
  if (near > 0.95) return
  for (const [depth, size] of [
    [0.014, 0.5],
    [0.046, 0.7],
    [0.1, 0.95],
    [0.176, 1.25],
  ] as const)
    paintLane(pen, stage, BASIN.far + depth, size, style, light)
  const tiles = light.tone(style.wall)
  shadeBox(pen, light.tone('#f8fbfa'), darken(tiles, 0.1), -1, near, aspect + 2, 0.026)
  shadeBox(pen, tiles, darken(tiles, 0.24), -1, near + 0.026, aspect + 2, bottom - near + 0.3)
  pen.strokeStyle = withAlpha(light.tone('#5f8f9a'), 0.3)
  pen.lineWidth = 0.0024
  pen.beginPath()
  for (let line = -14; line <= 14; line += 1) {
    pen.moveTo(middle + line * 0.12, near + 0.026)
    pen.lineTo(middle + line * 0.3, near + 0.5)
  }
  for (const depth of [0.05, 0.085, 0.13, 0.19, 0.27, 0.38]) {
    pen.moveTo(-0.6, near + depth)
    pen.lineTo(aspect + 0.6, near + depth)
  }
  pen.stroke()
  for (const [part, depth] of [
    [0.2, 0.09],
    [0.55, 0.15],
    [0.8, 0.08],
  ] as const)
    fillEllipse(pen, withAlpha('#ffffff', 0.16), aspect * part, near + depth, 0.14, 0.018)
}

/** A rope of floats across the basin. */
function paintLane(
  pen: Pen,
  { aspect }: Stage,
  y: number,
  size: number,
  { lanes }: PoolStyle,
  light: RoomLight,
): void {
  for (let float = 0; float * 0.034 * size < aspect + 1; float += 1) {
    const x = -0.5 + float * 0.034 * size
    fillEllipse(
      pen,
      light.tone(lanes[Math.floor(float / 3) % 2] ?? '#e04a3f'),
      x,
      y,
      0.015 * size,
      0.0075 * size,
    )
    fillEllipse(
      pen,
      withAlpha('#ffffff', 0.4),
      x - 0.003 * size,
      y - 0.003 * size,
      0.006 * size,
      0.002 * size,
    )
  }
}

/** The water's light on the ceiling. */
function drawShimmer(stage: Stage, frame: Frame): void {
  stage.enter(frame.camera, 0.6)
  for (let patch = 0; patch < 4; patch += 1)
    stage.glow(
      stage.aspect * (0.14 + patch * 0.24) + Math.sin(frame.time * 0.7 + patch) * 0.05,
      0.08 + stage.top * 0.5,
      0.16,
      '#9fe8ff',
      0.14 + 0.08 * Math.sin(frame.time * 1.9 + patch * 1.7),
    )
}

function drawGlints(stage: Stage, near: number, frame: Frame): void {
  stage.enter(frame.camera, 0.9)
  stage.within({ left: -0.4, top: BASIN.far, right: stage.aspect + 0.4, bottom: near }, (pen) => {
    pen.fillStyle = 'rgba(255,255,255,0.5)'
    for (let glint = 0; glint < 26; glint += 1) {
      const along = (glint * 0.618) % 1
      const depth = (glint * 0.377) % 1
      const y = BASIN.far + 0.004 + depth * (near - BASIN.far - 0.012)
      const wide = (0.02 + depth * 0.05) * Math.max(0, Math.sin(frame.time * 1.8 + glint * 1.9))
      if (wide < 0.006) continue
      pen.beginPath()
      pen.ellipse(
        along * (stage.aspect + 0.7) - 0.35 + Math.sin(frame.time * 0.5 + glint) * 0.03,
        y,
        wide,
        0.0022,
        0,
        0,
        Math.PI * 2,
      )
      pen.fill()
    }
  })
}
