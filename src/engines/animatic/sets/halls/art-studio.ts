import { mix, withAlpha } from '../../draw/colour.ts'
import { between, createRandom, pick } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { createDust } from '../parts/dust.ts'
import { paintPicture, paintPiece, paintPlant } from '../rooms/decor.ts'
import { paintBoards } from '../rooms/floors.ts'
import { roomLight, type RoomLight } from '../rooms/room-light.ts'
import { paintSash, paintSunPatch, paintView } from '../rooms/window.ts'
import { leanCanvas, paintEasel, type StudioStyle } from './easels.ts'
import { FLOOR_Y, hallSet } from './hall.ts'
import { paintBeam, paintTinLamp, shadeWall } from './parts.ts'

const STYLES: readonly StudioStyle[] = [
  { wall: '#ece4d6', floor: '#b58a5c', paints: ['#e04f4a', '#f2b93d', '#3f8fd0', '#4fa86a', '#8a5fc9'] },
  { wall: '#c9806a', floor: '#9a7450', paints: ['#2f6f8a', '#f0e0a0', '#d8503f', '#f6f0e0', '#3a3f5a'] },
  { wall: '#b8c8c4', floor: '#a88560', paints: ['#f07a5a', '#3f9a8f', '#f2d05a', '#b54f7a', '#4a6fb0'] },
]

/** A painter's studio: a window as high as the wall, easels, canvases along the wall, jars of brushes, splashes on the boards. */
export const artStudio = hallSet(({ stage, palette, random, spec, seed }) => {
  const style = pick(random, STYLES)
  const light = roomLight(palette)
  const side = random() < 0.5 ? -1 : 1
  const at = (part: number): number => stage.aspect * (side < 0 ? part : 1 - part)
  const width = Math.min(0.74, stage.aspect * 0.66)
  const window = {
    x: at(0.5) - width / 2,
    y: 0.08 + stage.top * 0.3,
    width,
    height: 0.5 - stage.top * 0.3,
    columns: 4,
    rows: 3,
  }
  const dust = createDust(random, stage, {
    count: 30,
    colour: palette.key,
    centre: stage.aspect / 2,
    reach: 0.6,
  })
  return {
    light: light.actors,
    floor: { farY: 0.87 },
    windows: [window],
    paintWall(pen) {
      shadeWall(pen, stage, light.tone(style.wall, 0.14), 0.2)
      paintView(pen, window, palette, spec.season, 'city', seed)
      paintSash(pen, window, light.tone('#3f4248'))
      for (const [index, [dx, y, size]] of (
        [
          [-0.19, 0.16, 0.16],
          [-0.34, 0.2, 0.12],
          [-0.2, 0.36, 0.12],
          [-0.36, 0.36, 0.15],
        ] as const
      ).entries())
        paintPicture(
          pen,
          at(0.5) - width / 2 + dx - 0.01,
          y + stage.top * 0.2,
          size,
          size * 0.85,
          light.tone('#e8dcc4'),
          index,
        )
      paintShelf(pen, at(0.5) + width / 2 + 0.22, light, style)
      const chance = createRandom(seed ^ 0x4e)
      for (let canvas = 0; canvas < 4; canvas += 1)
        leanCanvas(
          pen,
          at(0.5) - width / 2 - 0.5 + canvas * 0.15,
          FLOOR_Y + 0.002,
          0.15 + chance() * 0.09,
          light,
          style,
          chance,
        )
    },
    paintGround(pen) {
      paintBoards(pen, stage, FLOOR_Y, light.tone(style.floor))
      paintSunPatch(pen, window, FLOOR_Y, palette.key, light.lamps > 0.8 ? 0 : 0.24)
      const chance = createRandom(seed ^ 0x91)
      for (let spot = 0; spot < 46; spot += 1) {
        const depth = chance()
        const size = (0.003 + depth * 0.012) * (0.4 + chance())
        fillEllipse(
          pen,
          withAlpha(light.tone(pick(chance, style.paints)), 0.8),
          between(chance, -0.1, stage.aspect + 0.1),
          FLOOR_Y + 0.02 + depth * (stage.bottom - FLOOR_Y),
          size,
          size * 0.36,
        )
      }
    },
    paintMiddle(pen) {
      if (light.lamps < 0.7)
        paintBeam(
          pen,
          palette.key,
          0.2,
          [
            [window.x, window.y + 0.06],
            [window.x + window.width, window.y + 0.06],
          ],
          [
            [window.x - 0.34, FLOOR_Y + 0.13],
            [window.x + window.width - 0.2, FLOOR_Y + 0.13],
          ],
        )
      else paintTinLamp(pen, at(0.36), stage.top, 0.12 + stage.top * 0.3, light.tone('#3f4248'), light.lamps)
      const chance = createRandom(seed ^ 0x2d)
      paintEasel(pen, at(stage.portrait ? 0.14 : 0.2), FLOOR_Y + 0.07, 0.56, light, style, chance)
      paintEasel(pen, at(stage.portrait ? 0.9 : 0.8), FLOOR_Y + 0.05, 0.46, light, style, chance)
      if (!stage.portrait) paintPiece(pen, 'stool', at(0.33), FLOOR_Y + 0.07, 0.2, [light.tone('#8a5f38')])
      paintPlant(
        pen,
        at(stage.portrait ? 0.66 : 0.93),
        FLOOR_Y + 0.05,
        0.3,
        light.tone('#5f9a54'),
        light.tone('#d9d2c4'),
        1,
      )
    },
    moveNear: (frame) => dust.draw(frame),
    paintNear(pen) {
      const x = side < 0 ? stage.aspect + 0.02 : -0.02
      const dark = mix(light.tone('#6a5a4a'), '#141014', 0.6)
      for (let brush = 0; brush < 6; brush += 1) {
        pen.strokeStyle = mix(dark, style.paints[brush % style.paints.length] ?? dark, 0.3)
        pen.lineWidth = 0.013
        pen.lineCap = 'round'
        pen.beginPath()
        pen.moveTo(x, stage.bottom)
        pen.lineTo(x + (brush - 2.5) * 0.034, stage.bottom - 0.2 - ((brush * 5) % 3) * 0.03)
        pen.stroke()
      }
      fillRoundRect(pen, dark, x - 0.08, stage.bottom - 0.1, 0.16, 0.3, 0.02)
    },
  }
})

/** Boards with jars, tubes and a plaster head. */
function paintShelf(pen: Pen, x: number, light: RoomLight, { paints }: StudioStyle): void {
  for (const [row, y] of [0.3, 0.46].entries()) {
    for (let jar = 0; jar < 6; jar += 1) {
      const left = x - 0.17 + jar * 0.058
      const colour = light.tone(paints[(jar + row * 2) % paints.length] ?? '#e04f4a', 0.1)
      if ((jar + row) % 3 === 1) {
        pen.strokeStyle = light.tone('#8a5f38')
        pen.lineWidth = 0.004
        pen.beginPath()
        for (const lean of [-0.016, 0, 0.016]) {
          pen.moveTo(left + 0.018, y - 0.03)
          pen.lineTo(left + 0.018 + lean, y - 0.085)
        }
        pen.stroke()
        for (const lean of [-0.016, 0, 0.016])
          fillEllipse(pen, colour, left + 0.018 + lean, y - 0.09, 0.005, 0.011)
      }
      fillRoundRect(pen, mix(colour, light.tone('#f4f4f0'), 0.25), left, y - 0.046, 0.036, 0.046, 0.006)
      fillRoundRect(pen, colour, left, y - 0.026, 0.036, 0.026, 0.006)
    }
    fillRoundRect(pen, light.tone('#8a5f38'), x - 0.19, y, 0.38, 0.014, 0.003)
    for (const side of [-0.15, 0.15])
      fillPolygon(pen, light.tone('#6a4628'), [
        [x + side - 0.006, y + 0.014],
        [x + side + 0.006, y + 0.014],
        [x + side + 0.006, y + 0.05],
      ])
  }
}
