import { darken, lighten, mix, withAlpha } from '../../draw/colour.ts'
import { createRandom, pick } from '../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Light, Stage } from '../../draw/stage.ts'
import { createMotes } from '../parts/motes.ts'
import { paintBoards, paintRug } from '../rooms/floors.ts'
import { roomLight } from '../rooms/room-light.ts'
import type { Frame } from '../set.ts'
import { drawBubbles, paintFlask, type Flask } from './glassware.ts'
import { FLOOR_Y, MIDDLE_PARALLAX, hallSet } from './hall.ts'
import { paintLancet } from './nave.ts'
import { groundShadow, paintFlame, paintGlow, paintMasonry, shadeWall } from './parts.ts'
import { paintCandle, paintChart, paintShelf, paintTable, type StudyStyle } from './study.ts'

const STYLES: readonly StudyStyle[] = [
  { stone: '#6a6488', magic: '#b08aff', rug: '#6a3f9a', potions: ['#6fffb8', '#ff7ac8', '#ffd24a'] },
  { stone: '#58707a', magic: '#6fe8ff', rug: '#2f6a8a', potions: ['#b58aff', '#8aff6f', '#ff9a4a'] },
  { stone: '#7a665c', magic: '#8affa0', rug: '#8a3f4a', potions: ['#ff6f6f', '#6fb8ff', '#e8ff6f'] },
]

/** A wizard's study in a tower: books to the ceiling, a cauldron that bubbles, potions, candles, a star chart, a tall window. */
export const wizardTower = hallSet(({ stage, palette, random, seed }) => {
  const style = pick(random, STYLES)
  const light = roomLight(palette)
  const middle = stage.aspect / 2
  const drawMotes = createMotes(stage, random, { count: 40, colour: style.magic, strength: 0.8 })
  const side = random() < 0.5 ? -1 : 1
  const at = (part: number): number => stage.aspect * (side < 0 ? part : 1 - part)
  const table = at(stage.portrait ? 0.92 : 0.83)
  const cauldron = { x: at(stage.portrait ? 0.1 : 0.2), y: FLOOR_Y + 0.065 }
  const flasks: readonly Flask[] = style.potions.map((liquid, index) => ({
    x: table - 0.12 + index * 0.11,
    y: FLOOR_Y - 0.105,
    size: 0.95 + (index % 2) * 0.25,
    liquid,
    isRound: index !== 1,
  }))
  const candles = [table + 0.2, at(0.34)] as const
  return {
    light: studyLight(style),
    floor: { farY: 0.875 },
    paintWall(pen) {
      shadeWall(pen, stage, darken(style.stone, 0.3), 0.5)
      paintMasonry(
        pen,
        darken(style.stone, 0.22),
        { x: -0.6, y: stage.top - 0.1, width: stage.aspect + 1.2, height: FLOOR_Y - stage.top + 0.1 },
        { width: 0.14, height: 0.058 },
        seed,
        0.15,
      )
      paintGlow(pen, '#ffb868', 0.4, middle, 0.46, 0.6)
      paintLancet(
        pen,
        middle,
        0.08 + stage.top * 0.3,
        0.22,
        0.4 - stage.top * 0.2,
        palette.sky,
        lighten(style.stone, 0.12),
      )
      if (palette.sun !== null) {
        paintGlow(pen, palette.sun.glow, 0.7, middle + 0.04, 0.22 + stage.top * 0.2, 0.14)
        fillEllipse(pen, palette.sun.colour, middle + 0.04, 0.22 + stage.top * 0.2, 0.03)
      }
      const chance = createRandom(seed ^ 0x8c)
      for (const shelf of stage.portrait
        ? [middle - 0.36, middle + 0.36]
        : [middle - 0.74, middle - 0.36, middle + 0.74])
        paintShelf(pen, shelf, 0.12 + stage.top * 0.3, chance, style)
      if (!stage.portrait) paintChart(pen, middle + 0.36, 0.3, style)
    },
    paintGround(pen) {
      paintBoards(pen, stage, FLOOR_Y, darken('#7a5236', 0.25))
      paintRug(pen, middle, 0.925, Math.min(1, stage.aspect * 0.8), darken(style.rug, 0.1))
    },
    paintMiddle(pen) {
      paintTable(pen, table, style)
      for (const flask of flasks) paintFlask(pen, flask, light)
      paintCauldron(pen, cauldron.x, cauldron.y, style)
      for (const x of candles)
        paintCandle(pen, x, x === table + 0.2 ? FLOOR_Y - 0.105 : FLOOR_Y + 0.05, x !== table + 0.2)
    },
    move(frame) {
      drawBubbles(stage, flasks, frame)
      drawBrew(stage, cauldron, style, frame)
      for (const [index, x] of candles.entries()) {
        const y = (x === table + 0.2 ? FLOOR_Y - 0.105 : FLOOR_Y - 0.3) - 0.07
        stage.enter(frame.camera, MIDDLE_PARALLAX)
        stage.glow(x, y, 0.17, '#ffb45a', 0.5 + 0.07 * Math.sin(frame.time * 9 + index * 2))
        stage.within({ left: x - 0.02, top: y - 0.05, right: x + 0.02, bottom: y + 0.01 }, (pen) =>
          paintFlame(pen, x, y, 0.034, Math.sin(frame.time * 5 + index * 1.7) * 0.5),
        )
      }
    },
    moveNear: drawMotes,
    paintNear(pen) {
      const dark = mix(style.stone, '#0a0810', 0.84)
      const x = side < 0 ? stage.aspect - 0.04 : -0.26
      for (const [row, [shift, width]] of (
        [
          [0, 0.3],
          [0.02, 0.26],
          [-0.02, 0.29],
        ] as const
      ).entries())
        fillRoundRect(
          pen,
          lighten(dark, row * 0.04),
          x + shift,
          stage.bottom - 0.06 - row * 0.05,
          width,
          0.05,
          0.008,
        )
    },
  }
})

function studyLight({ magic }: StudyStyle): Light {
  return {
    direction: 1,
    key: '#ffcf8a',
    keyAlpha: 0.3,
    shadow: '#150f22',
    shadowAlpha: 0.4,
    tint: mix('#e0b080', magic, 0.35),
    tintAlpha: 0.22,
    rim: magic,
    rimAlpha: 0.8,
  }
}

function paintCauldron(pen: Pen, x: number, y: number, { magic }: StudyStyle): void {
  groundShadow(pen, x, y, 0.15)
  paintGlow(pen, magic, 0.6, x, y - 0.19, 0.24)
  paintGlow(pen, '#ff8a3a', 0.6, x, y - 0.01, 0.12)
  for (const leg of [-0.075, 0.075])
    fillRoundRect(pen, '#15131a', x + leg - 0.009, y - 0.05, 0.018, 0.05, 0.004)
  const iron = pen.createLinearGradient(x - 0.13, 0, x + 0.13, 0)
  iron.addColorStop(0, '#15131a')
  iron.addColorStop(0.4, '#4a4654')
  iron.addColorStop(1, '#121017')
  fillEllipse(pen, iron, x, y - 0.1, 0.13, 0.085)
  fillRoundRect(pen, '#2c2a34', x - 0.125, y - 0.185, 0.25, 0.03, 0.014)
  fillEllipse(pen, darken(magic, 0.2), x, y - 0.178, 0.108, 0.017)
  fillEllipse(pen, lighten(magic, 0.2), x, y - 0.176, 0.09, 0.011)
}

/** It bubbles and smokes. */
function drawBrew(
  stage: Stage,
  { x, y }: { readonly x: number; readonly y: number },
  { magic }: StudyStyle,
  frame: Frame,
): void {
  stage.enter(frame.camera, MIDDLE_PARALLAX)
  stage.glow(x, y - 0.2, 0.2, magic, 0.4 + 0.1 * Math.sin(frame.time * 2.3))
  stage.within({ left: x - 0.12, top: y - 0.5, right: x + 0.12, bottom: y - 0.16 }, (pen) => {
    for (let puff = 0; puff < 6; puff += 1) {
      const way = (frame.time * 0.32 + puff / 6) % 1
      fillEllipse(
        pen,
        withAlpha(lighten(magic, 0.35), 0.26 * (1 - way)),
        x + Math.sin(way * 5 + puff * 2) * 0.04,
        y - 0.19 - way * 0.26,
        0.016 + way * 0.034,
      )
    }
    for (let bubble = 0; bubble < 5; bubble += 1) {
      const way = (frame.time * 1.1 + bubble * 0.21) % 1
      fillEllipse(
        pen,
        withAlpha(lighten(magic, 0.6), 0.9 * (1 - way)),
        x - 0.07 + bubble * 0.035,
        y - 0.18 - way * 0.016,
        0.005 + way * 0.007,
      )
    }
  })
}
