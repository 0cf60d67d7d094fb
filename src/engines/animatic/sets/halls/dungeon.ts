import { darken, lighten, mix, withAlpha } from '../../draw/colour.ts'
import { pick } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Light, Stage } from '../../draw/stage.ts'
import { createDust } from '../parts/dust.ts'
import type { Frame } from '../set.ts'
import { FLOOR_Y, hallSet } from './hall.ts'
import { paintFlame, paintGlow, paintMasonry, shadeGround, shadeWall, strokeSlabs } from './parts.ts'
import { paintArch, paintBarrel, paintBones, paintPillar, type VaultStyle } from './vaults.ts'

const STYLES: readonly VaultStyle[] = [
  { stone: '#6a6470', fire: '#ff9a3d' },
  { stone: '#5a6a66', fire: '#ffb04a' },
  { stone: '#70604f', fire: '#ff8a3a' },
]

/** A dungeon below a castle: vaults of rough stone, torches, a barred gate, chains, barrels. */
export const dungeon = hallSet(({ stage, random, seed }) => {
  const style = pick(random, STYLES)
  const middle = stage.aspect / 2
  const torches = stage.portrait ? [middle - 0.3, middle + 0.3] : [middle - 0.36, middle + 0.36]
  const dust = createDust(random, stage, {
    count: 30,
    colour: style.fire,
    centre: middle,
    reach: stage.aspect * 0.5,
  })
  return {
    light: torchLight(style),
    floor: { farY: 0.87 },
    paintWall(pen) {
      shadeWall(pen, stage, darken(style.stone, 0.42), 0.6)
      const area = {
        x: -0.6,
        y: stage.top - 0.1,
        width: stage.aspect + 1.2,
        height: FLOOR_Y - stage.top + 0.1,
      }
      paintMasonry(pen, darken(style.stone, 0.32), area, { width: 0.16, height: 0.075 }, seed, 0.2)
      for (const x of torches) paintGlow(pen, style.fire, 0.6, x, 0.4, 0.42)
      for (const side of [-1, 0, 1])
        paintArch(
          pen,
          middle + side * (stage.portrait ? 0.62 : 0.72),
          0.25,
          0.2 + stage.top * 0.1,
          style,
          side === 0,
        )
      for (const x of torches) paintBracket(pen, x)
      for (const side of [-1, 1]) paintChain(pen, middle + side * (stage.portrait ? 0.4 : 0.55), 0.33, side)
    },
    paintGround(pen) {
      shadeGround(pen, stage, darken(style.stone, 0.36), 0.1)
      strokeSlabs(pen, stage, '#0c0a10', 0.4, 0.16)
      for (const x of torches) fillEllipse(pen, withAlpha(style.fire, 0.14), x, FLOOR_Y + 0.08, 0.24, 0.045)
      for (const [part, y] of [
        [0.3, 0.93],
        [0.66, 0.97],
      ] as const)
        fillEllipse(pen, withAlpha('#8fb0c0', 0.12), stage.aspect * part, y, 0.09, 0.012)
    },
    paintMiddle(pen) {
      for (const side of [-1, 1])
        paintPillar(pen, middle + side * (stage.portrait ? 0.46 : 0.9), stage.top, style)
      const x = stage.portrait ? stage.aspect * 0.9 : stage.aspect * 0.8
      for (const [dx, dy, size] of [
        [-0.07, 0.05, 1],
        [0.06, 0.06, 1.1],
      ] as const)
        paintBarrel(pen, x + dx, FLOOR_Y + dy, size)
      paintBones(pen, stage.aspect * (stage.portrait ? 0.1 : 0.2), FLOOR_Y + 0.06)
    },
    moveFar: (frame) => drawTorches(stage, torches, style, frame),
    moveNear: (frame) => dust.draw(frame),
    paintNear(pen) {
      const dark = '#0a080d'
      for (const side of [-1, 1]) {
        const x = side < 0 ? -0.3 : stage.aspect + 0.1
        fillRoundRect(pen, dark, x, stage.top - 0.2, 0.2, stage.bottom - stage.top + 0.5, 0.01)
        fillPolygon(pen, dark, [
          [x + 0.1, stage.top - 0.2],
          [x + 0.1 - side * 0.36, stage.top - 0.2],
          [x + 0.1 - side * 0.14, stage.top + 0.09],
          [x + 0.1 - side * 0.1, stage.top + 0.3],
        ])
      }
    },
  }
})

function torchLight({ stone, fire }: VaultStyle): Light {
  return {
    direction: 1,
    key: lighten(fire, 0.3),
    keyAlpha: 0.3,
    shadow: '#120c16',
    shadowAlpha: 0.46,
    tint: mix(stone, fire, 0.4),
    tintAlpha: 0.3,
    rim: lighten(fire, 0.2),
    rimAlpha: 0.8,
  }
}

function paintBracket(pen: Pen, x: number): void {
  fillPolygon(pen, '#4a3020', [
    [x - 0.013, 0.44],
    [x + 0.013, 0.44],
    [x + 0.006, 0.54],
    [x - 0.006, 0.54],
  ])
  fillRoundRect(pen, '#26262c', x - 0.02, 0.432, 0.04, 0.018, 0.004)
  fillRoundRect(pen, '#26262c', x - 0.012, 0.5, 0.024, 0.014, 0.003)
}

function drawTorches(stage: Stage, xs: readonly number[], { fire }: VaultStyle, frame: Frame): void {
  stage.enter(frame.camera, 0.6)
  for (const [index, x] of xs.entries()) {
    stage.glow(
      x,
      0.4,
      0.24,
      fire,
      0.55 + 0.12 * Math.sin(frame.time * 8.3 + index * 2.4) * Math.sin(frame.time * 3.1 + index),
    )
    stage.within({ left: x - 0.05, top: 0.31, right: x + 0.05, bottom: 0.45 }, (pen) =>
      paintFlame(
        pen,
        x,
        0.438,
        0.085 + 0.01 * Math.sin(frame.time * 11 + index),
        Math.sin(frame.time * 4 + index * 1.9) * 0.6,
      ),
    )
  }
}

function paintChain(pen: Pen, x: number, y: number, side: number): void {
  for (let link = 0; link < 8; link += 1) {
    pen.strokeStyle = link % 2 === 0 ? '#50505a' : '#3c3c46'
    pen.lineWidth = 0.005
    pen.beginPath()
    pen.ellipse(
      x + side * Math.sin(link * 0.16) * 0.02,
      y + link * 0.022,
      link % 2 === 0 ? 0.008 : 0.004,
      0.014,
      0,
      0,
      Math.PI * 2,
    )
    pen.stroke()
  }
  pen.lineWidth = 0.008
  pen.beginPath()
  pen.arc(x + side * 0.02, y + 0.2, 0.024, 0, Math.PI * 2)
  pen.stroke()
}
