import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, createRandom, pick, type Random } from '../../draw/random.ts'
import { fillBlob, fillEllipse, fillPolygon, type Pen } from '../../draw/shapes.ts'
import type { Light, Stage } from '../../draw/stage.ts'
import { createMotes } from '../parts/motes.ts'
import type { Frame } from '../set.ts'
import { FLOOR_Y, hallSet, MIDDLE_PARALLAX, WALL } from './hall.ts'
import { groundShadow, paintBeam, paintGlow, shadeBox, shadeGround } from './parts.ts'
import { paintMouth, fillSpike, paintStrata, paintArch, paintCurtain, paintRise } from './rock.ts'

interface Style {
  readonly rock: Hex
  readonly glow: Hex
  readonly crystals: readonly Hex[]
  readonly lake: Hex
}

const STYLES: readonly Style[] = [
  { rock: '#5a5478', glow: '#7fb8ff', crystals: ['#7fe0ff', '#b08aff', '#5fa8ff'], lake: '#2f7fa8' },
  { rock: '#6f5a50', glow: '#ffc98a', crystals: ['#ffb35c', '#ff8a6a', '#ffe08a'], lake: '#3f8a86' },
  { rock: '#4a6668', glow: '#8affd0', crystals: ['#6fffb8', '#5fe0e0', '#c8ff8a'], lake: '#2f9a86' },
]

/** A cave: stalactites, a shaft of light, a lake that glows, crystals among the rocks. */
export const cave = hallSet(({ stage, palette, random, seed }) => {
  const style = pick(random, STYLES)
  const isNight = palette.time === 'night'
  const mouth = stage.aspect * between(random, 0.4, 0.62)
  const drawMotes = createMotes(stage, random, { count: 30, colour: style.glow, strength: 0.7 })
  const drops = Array.from({ length: 5 }, () => ({ x: random() * stage.aspect, start: random() }))
  const crystals = [0.07, 0.24, 0.8, 0.95].map((part) => ({
    x: stage.aspect * part,
    size: between(random, 0.8, 1.25),
    turn: Math.floor(random() * 3),
  }))
  return {
    light: caveLight(style, isNight),
    floor: { farY: 0.87 },
    paintWall(pen) {
      const chance = createRandom(seed ^ 0x2c4)
      shadeBox(
        pen,
        darken(style.rock, 0.42),
        lighten(style.rock, 0.04),
        -1,
        stage.top - 0.2,
        stage.aspect + 2,
        FLOOR_Y - stage.top + 0.4,
      )
      paintStrata(pen, stage, chance, style.rock)
      paintMouth(pen, mouth, stage, palette.sky[2], palette.key, isNight)
      paintGlow(pen, style.glow, 0.42, stage.aspect * 0.5, FLOOR_Y - 0.02, 0.62)
      paintArch(pen, stage, chance, mix(style.rock, '#16142c', 0.66), 0.47, 0.1)
      paintCurtain(pen, stage, chance, mix(style.rock, '#16142c', 0.7), 0.14, 0.26)
      paintRise(pen, stage, chance, mix(style.rock, '#16142c', 0.56), 0.26)
    },
    paintGround(pen) {
      shadeGround(pen, stage, darken(style.rock, 0.22), 0.12)
      paintLake(pen, stage, style)
      paintStones(pen, stage, createRandom(seed ^ 0x913), style)
    },
    paintMiddle(pen) {
      const chance = createRandom(seed ^ 0x55f)
      const sky = isNight ? '#a8c4ff' : palette.key
      paintBeam(
        pen,
        sky,
        isNight ? 0.24 : 0.36,
        [
          [mouth - 0.1, 0.02 + stage.top * 0.6],
          [mouth + 0.12, 0.02 + stage.top * 0.6],
        ],
        [
          [mouth - 0.36, FLOOR_Y + 0.12],
          [mouth + 0.2, FLOOR_Y + 0.12],
        ],
      )
      paintCurtain(pen, stage, chance, mix(style.rock, '#0c0b18', 0.45), 0.09, 0.2)
      for (const { x, size, turn } of crystals)
        paintCrystals(pen, x, FLOOR_Y + 0.05, size, style.crystals, turn)
    },
    moveFar: (frame) => drawRipples(stage, style, frame),
    move(frame) {
      stage.enter(frame.camera, MIDDLE_PARALLAX)
      for (const [index, { x, size, turn }] of crystals.entries())
        stage.glow(
          x,
          FLOOR_Y - 0.03,
          0.15 * size,
          style.crystals[turn] ?? style.glow,
          0.4 + 0.14 * Math.sin(frame.time * 1.6 + index * 2),
        )
      drawDrops(stage, drops, style, frame)
    },
    moveNear: drawMotes,
    paintNear(pen) {
      const dark = mix(style.rock, '#07070f', 0.86)
      fillBlob(pen, dark, [
        [-0.5, stage.bottom + 0.2],
        [-0.5, 0.4],
        [-0.16, stage.bottom - 0.28],
        [-0.02, stage.bottom - 0.1],
        [0.16, stage.bottom + 0.06],
        [0.2, stage.bottom + 0.2],
      ])
      fillBlob(pen, dark, [
        [stage.aspect + 0.5, stage.top - 0.2],
        [stage.aspect + 0.5, 0.5],
        [stage.aspect + 0.1, 0.16 + stage.top * 0.5],
        [stage.aspect - 0.08, 0.02 + stage.top * 0.8],
        [stage.aspect - 0.2, stage.top - 0.2],
      ])
      for (const [x, y] of [
        [0.06, 0.15],
        [0.3, 0.08],
        [stage.aspect - 0.3, 0.1],
      ] as const)
        fillSpike(pen, dark, x, stage.top - 0.1, 0.05, y + 0.1)
    },
  }
})

function caveLight({ rock, glow }: Style, isNight: boolean): Light {
  return {
    direction: 1,
    key: lighten(glow, 0.4),
    keyAlpha: 0.24,
    shadow: '#120f24',
    shadowAlpha: 0.42,
    tint: mix(rock, glow, 0.35),
    tintAlpha: isNight ? 0.4 : 0.3,
    rim: lighten(glow, 0.25),
    rimAlpha: 0.75,
  }
}

function paintLake(pen: Pen, { aspect }: Stage, { lake, glow }: Style): void {
  const y = FLOOR_Y + 0.028
  fillEllipse(pen, darken(lake, 0.5), aspect / 2, y, aspect * 0.42, 0.034)
  const water = pen.createLinearGradient(0, y - 0.03, 0, y + 0.03)
  water.addColorStop(0, mix(lake, glow, 0.6))
  water.addColorStop(1, darken(lake, 0.2))
  fillEllipse(pen, water, aspect / 2, y - 0.002, aspect * 0.41, 0.029)
}

/** Light on the lake comes and goes. */
function drawRipples(stage: Stage, { glow }: Style, frame: Frame): void {
  stage.enter(frame.camera, WALL)
  for (let ring = 0; ring < 3; ring += 1)
    stage.glow(
      stage.aspect * (0.36 + ring * 0.14),
      FLOOR_Y - 0.01,
      0.2,
      glow,
      0.16 + 0.1 * Math.sin(frame.time * 1.3 + ring * 2.1),
    )
}

function paintStones(pen: Pen, { aspect, bottom }: Stage, random: Random, { rock }: Style): void {
  for (let stone = 0; stone < 34; stone += 1) {
    const depth = random()
    const y = FLOOR_Y + 0.07 + depth * (bottom - FLOOR_Y - 0.04)
    const size = 0.008 + depth * 0.02 * random()
    const x = between(random, -0.3, aspect + 0.3)
    fillEllipse(pen, 'rgba(6,4,16,0.3)', x, y + size * 0.3, size * 1.3, size * 0.4)
    fillEllipse(pen, mix(rock, '#15122a', 0.2 + random() * 0.3), x, y, size, size * 0.6)
    fillEllipse(
      pen,
      withAlpha(lighten(rock, 0.5), 0.3),
      x - size * 0.2,
      y - size * 0.25,
      size * 0.5,
      size * 0.18,
    )
  }
}

function paintCrystals(
  pen: Pen,
  x: number,
  y: number,
  size: number,
  colours: readonly Hex[],
  turn: number,
): void {
  groundShadow(pen, x, y, 0.1 * size)
  for (const [index, [shift, lean, tall]] of (
    [
      [-0.05, -0.5, 0.11],
      [0.055, 0.5, 0.1],
      [-0.02, -0.18, 0.17],
      [0.028, 0.24, 0.145],
      [0, 0, 0.09],
    ] as const
  ).entries()) {
    const colour = colours[(index + turn) % colours.length] ?? '#7fe0ff'
    pen.save()
    pen.translate(x + shift * size, y)
    pen.rotate(lean * 0.7)
    const [half, height] = [0.021 * size, tall * size]
    fillPolygon(pen, darken(colour, 0.3), [
      [-half, 0],
      [-half, -height * 0.75],
      [0, -height],
      [0, 0],
    ])
    fillPolygon(pen, lighten(colour, 0.1), [
      [0, 0],
      [0, -height],
      [half, -height * 0.75],
      [half, 0],
    ])
    fillPolygon(pen, withAlpha('#ffffff', 0.45), [
      [half * 0.1, -height * 0.9],
      [half * 0.8, -height * 0.72],
      [half * 0.5, -height * 0.3],
      [half * 0.2, -height * 0.3],
    ])
    pen.restore()
  }
}

function drawDrops(
  stage: Stage,
  drops: readonly { readonly x: number; readonly start: number }[],
  { glow }: Style,
  frame: Frame,
): void {
  const colour = lighten(glow, 0.5)
  for (const { x, start } of drops) {
    const way = ((frame.time * 0.45 + start) % 1) * 1.6
    if (way > 1) continue
    const y = stage.top + 0.2 + way * way * (FLOOR_Y - stage.top - 0.18)
    stage.within({ left: x - 0.006, top: y - 0.022, right: x + 0.006, bottom: y + 0.008 }, (pen) =>
      fillEllipse(pen, withAlpha(colour, 0.8), x, y - 0.006, 0.002, 0.012),
    )
  }
}
