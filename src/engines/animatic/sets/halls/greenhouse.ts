import { darken, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, createRandom, pick, type Random } from '../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { createMotes } from '../parts/motes.ts'
import { paintPlant } from '../rooms/decor.ts'
import { roomLight, type RoomLight } from '../rooms/room-light.ts'
import { paintView } from '../rooms/window.ts'
import { LEAVES, paintBasket, paintBench, type GlasshouseStyle } from './potted.ts'
import { FLOOR_Y, hallSet } from './hall.ts'
import { paintBeam, paintGlow, paintMasonry, shadeBox, shadeGround } from './parts.ts'

const STYLES: readonly GlasshouseStyle[] = [
  { frame: '#f2f4ee', brick: '#b5644a', pots: '#c9764a', blooms: ['#e8506a', '#f6b93d', '#ffffff'] },
  { frame: '#3f6a58', brick: '#a8805a', pots: '#d99a6a', blooms: ['#c86fd0', '#f7d9e8', '#ff9a4a'] },
  { frame: '#4a4f58', brick: '#8f8478', pots: '#a8583c', blooms: ['#ff7a8a', '#ffd24a', '#8a7ae0'] },
]
const EAVES = 0.3

/** A glasshouse: iron ribs, sky and trees beyond the panes, benches full of plants, baskets that hang from above. */
export const greenhouse = hallSet(({ stage, palette, random, spec, seed }) => {
  const style = pick(random, STYLES)
  const light = roomLight(palette)
  const drawMotes = createMotes(stage, random, { count: 26, colour: palette.key, strength: 0.5 })
  const plants = seed ^ 0x6b21
  const glass = {
    x: -0.6,
    y: EAVES - 0.34 + stage.top,
    width: stage.aspect + 1.2,
    height: FLOOR_Y - EAVES + 0.22 - stage.top,
    columns: 1,
    rows: 1,
  }
  return {
    light: { ...light.actors, tint: mix(light.actors.tint, '#cfe8b8', 0.3) },
    windows: [glass],
    paintWall(pen) {
      paintView(pen, glass, palette, spec.season, 'garden', seed)
      paintPanes(pen, stage, light.tone(style.frame, 0.05))
      const wall = { x: -0.6, y: FLOOR_Y - 0.13, width: stage.aspect + 1.2, height: 0.14 }
      shadeBox(
        pen,
        light.tone(style.brick),
        light.tone(darken(style.brick, 0.25)),
        wall.x,
        wall.y,
        wall.width,
        wall.height,
      )
      paintMasonry(pen, light.tone(style.brick), wall, { width: 0.08, height: 0.027 }, seed, 0.2)
      paintTallPlants(pen, stage, createRandom(plants), light)
      if (light.lamps > 0.5) {
        for (const part of [0.22, 0.5, 0.78]) {
          const [x, y] = [stage.aspect * part, EAVES + 0.02]
          paintGlow(pen, '#ffdf9a', 0.55 * light.lamps, x, y, 0.2)
          fillEllipse(pen, '#fff2cc', x, y, 0.014)
        }
      }
    },
    paintGround(pen) {
      shadeGround(pen, stage, light.tone('#c2ad8c'), 0.12)
      paintGravel(pen, stage, createRandom(plants + 1), light)
    },
    paintMiddle(pen) {
      const chance = createRandom(plants + 2)
      if (light.lamps < 0.7) {
        for (const part of [0.2, 0.62])
          paintBeam(
            pen,
            palette.key,
            0.2,
            [
              [stage.aspect * part + 0.18, stage.top],
              [stage.aspect * part + 0.36, stage.top],
            ],
            [
              [stage.aspect * part - 0.3, FLOOR_Y + 0.16],
              [stage.aspect * part - 0.02, FLOOR_Y + 0.16],
            ],
          )
      }
      for (const part of stage.portrait ? [0.12, 0.9] : [0.14, 0.86])
        paintBench(pen, stage.aspect * part, chance, style, light)
      for (const part of [0.08, 0.34, 0.67, 0.93])
        paintBasket(
          pen,
          stage.aspect * part,
          stage.top,
          0.14 + stage.top * 0.3 + chance() * 0.06,
          pick(chance, style.blooms),
          light,
        )
    },
    moveNear: drawMotes,
    paintNear(pen) {
      paintNearLeaves(pen, stage, light)
    },
  }
})

/** A roof that rises to a ridge in the middle, and upright panes below its eaves. */
function paintPanes(pen: Pen, { aspect, top }: Stage, frame: Hex): void {
  const [ridge, middle] = [top + 0.02, aspect / 2]
  pen.fillStyle = withAlpha('#dff2ea', 0.16)
  pen.fillRect(-1, top - 1, aspect + 2, FLOOR_Y - top + 1)
  pen.fillStyle = withAlpha('#ffffff', 0.14)
  for (let x = -0.5; x < aspect + 0.4; x += 0.46) {
    pen.beginPath()
    pen.moveTo(x, FLOOR_Y - 0.13)
    pen.lineTo(x + 0.08, EAVES)
    pen.lineTo(x + 0.15, EAVES)
    pen.lineTo(x + 0.07, FLOOR_Y - 0.13)
    pen.fill()
  }
  pen.strokeStyle = frame
  pen.lineWidth = 0.009
  pen.beginPath()
  for (let rib = -9; rib <= 9; rib += 1) {
    const x = middle + rib * 0.19
    pen.moveTo(x, FLOOR_Y - 0.1)
    pen.lineTo(x, EAVES)
    pen.quadraticCurveTo(middle + rib * 0.16, EAVES - 0.18, middle + rib * 0.05, ridge)
  }
  pen.stroke()
  pen.lineWidth = 0.006
  pen.beginPath()
  for (const y of [EAVES + 0.17, FLOOR_Y - 0.3]) {
    pen.moveTo(-0.6, y)
    pen.lineTo(aspect + 0.6, y)
  }
  pen.stroke()
  fillRoundRect(pen, frame, -0.6, EAVES - 0.009, aspect + 1.2, 0.02, 0.004)
  fillRoundRect(pen, darken(frame, 0.2), -0.6, EAVES + 0.011, aspect + 1.2, 0.006, 0.002)
  fillRoundRect(pen, frame, -0.6, FLOOR_Y - 0.145, aspect + 1.2, 0.02, 0.004)
}

function paintTallPlants(pen: Pen, { aspect }: Stage, random: Random, light: RoomLight): void {
  for (let x = -0.2; x < aspect + 0.25; x += 0.19) {
    const leaf = light.tone(pick(random, LEAVES), 0.2)
    const height = between(random, 0.2, 0.4)
    paintPlant(
      pen,
      x + between(random, -0.05, 0.05),
      FLOOR_Y + 0.01,
      height,
      leaf,
      light.tone('#8a5a3c', 0.2),
      random() < 0.5 ? 1 : 0,
    )
  }
}

function paintGravel(pen: Pen, { aspect, bottom }: Stage, random: Random, light: RoomLight): void {
  const [dark, pale] = [light.tone('#7f6c50'), light.tone('#f0e2c6')]
  for (let stone = 0; stone < 240; stone += 1) {
    const depth = random() ** 1.6
    const y = FLOOR_Y + 0.012 + depth * (bottom - FLOOR_Y)
    const size = 0.002 + depth * 0.006
    fillEllipse(
      pen,
      withAlpha(stone % 2 === 0 ? dark : pale, 0.4),
      between(random, -0.3, aspect + 0.3),
      y,
      size,
      size * 0.5,
    )
  }
}

function paintNearLeaves(pen: Pen, { aspect, bottom }: Stage, light: RoomLight): void {
  for (const side of [-1, 1]) {
    const root = side < 0 ? -0.16 : aspect + 0.16
    for (let frond = 0; frond < 8; frond += 1) {
      const angle = -Math.PI / 2 - side * (0.2 + (frond - 2) * 0.2)
      const length = 0.3 + ((frond * 5) % 4) * 0.05
      const leaf = mix(light.tone(frond % 2 === 0 ? '#3f6f3c' : '#2f5838'), '#101a14', 0.45)
      fillEllipse(
        pen,
        leaf,
        root + Math.cos(angle) * length * 0.55,
        bottom + 0.06 + Math.sin(angle) * length * 0.5,
        length * 0.5,
        0.04,
        angle,
      )
    }
  }
}
