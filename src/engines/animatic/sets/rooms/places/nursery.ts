import { darken, lighten, mix, withAlpha, type Hex } from '../../../draw/colour.ts'
import { pick } from '../../../draw/random.ts'
import { fillEllipse, fillPolygon, type Pen } from '../../../draw/shapes.ts'
import { paintPiece } from '../decor.ts'
import { paintBoards, paintRug, paintSkirting } from '../floors.ts'
import { BRIGHT, paintBlocks, paintFlags, paintHorse } from '../nursery-things.ts'
import { createRoom, FLOOR_Y, paintBand, paintPool, type Part, type RoomKit } from '../room.ts'
import { paintShelves } from '../shelves.ts'
import { paintDrapes, paintSash, paintSunPatch, paintView, type WindowFrame } from '../window.ts'

interface Style {
  readonly wall: Hex
  readonly hills: readonly [Hex, Hex]
  readonly tent: Hex
  readonly rug: Hex
  readonly drapes: Hex
}

const STYLES: readonly Style[] = [
  { wall: '#bfe0ec', hills: ['#a6d4b8', '#8cc6a0'], tent: '#f2b8a0', rug: '#f2c86a', drapes: '#f6e6c8' },
  { wall: '#f9dfe0', hills: ['#d9c4e8', '#c2aede'], tent: '#a9d4cc', rug: '#8fc0dc', drapes: '#f2a8b0' },
  { wall: '#fbecc4', hills: ['#f2cf9a', '#e8bb84'], tent: '#8fb8dc', rug: '#e88f7a', drapes: '#9ccab0' },
]

/** A nursery: hills and clouds on the wall, a tent, toys on the shelf, blocks, a mobile that turns. */
export const nursery = createRoom('nursery', (kit) => {
  const { stage, light, random, palette, spec, seed } = kit
  const style = pick(random, STYLES)
  const { aspect, top, portrait } = stage
  const window: WindowFrame = {
    x: aspect * (portrait ? 0.46 : 0.56),
    y: 0.17 + top * 0.26,
    width: portrait ? 0.3 : 0.36,
    height: 0.3 - top * 0.08,
    columns: 2,
    rows: 2,
  }
  const tent = portrait ? 0.08 : 0.24
  const mobile = { x: portrait ? aspect * 0.5 : aspect * 0.45, y: 0.13 + top * 0.42 }
  return {
    windows: [window],
    back: [
      kit.baked('wall', 0.66, top - 0.1, FLOOR_Y + 0.01, (pen) => {
        paintMural(pen, kit, style)
        paintView(pen, window, palette, spec.season, 'garden', seed)
        paintSash(pen, window, light.tone('#ffffff'))
        paintDrapes(pen, window, light.tone(style.drapes))
        paintSkirting(pen, aspect, FLOOR_Y, light.tone('#ffffff', 0.05))
        paintShelves(
          pen,
          {
            x: portrait ? aspect - 0.16 : aspect * 0.86,
            y: FLOOR_Y,
            width: 0.44,
            height: 0.36,
            rows: 3,
            wood: '#f2e6d4',
            ware: 'toys',
            seed,
          },
          light,
        )
        paintFlags(pen, aspect, 0.1 + top * 0.66, light)
      }),
      kit.baked('floor', 0.9, FLOOR_Y, stage.bottom + 0.12, (pen) => {
        paintBoards(pen, stage, FLOOR_Y, light.tone('#e0bd92'))
        paintSunPatch(pen, window, FLOOR_Y, palette.key, light.lamps > 0.8 ? 0 : 0.2)
        paintRug(pen, aspect / 2, 0.915, Math.min(1.2, aspect * 0.9), light.tone(style.rug))
      }),
      kit.baked('tent', 0.8, 0.1, FLOOR_Y + 0.1, (pen) => {
        paintTent(pen, tent, kit, style)
        if (!portrait) paintPiece(pen, 'crib', aspect * 0.66, FLOOR_Y + 0.03, 0.25, [light.tone('#fbf4e8')])
        paintHorse(pen, portrait ? aspect - 0.1 : aspect - 0.2, light)
        paintBlocks(pen, portrait ? 0.5 : aspect * 0.43, kit)
      }),
      kit.glows(0.8, '#ffdf9a', [{ x: tent, y: FLOOR_Y - 0.08, radius: 0.24 }]),
      drawMobile(kit, mobile),
    ],
    front: [kit.near('front', 0.26, (pen) => paintFront(pen, kit, style))],
  }
})

function paintMural(pen: Pen, { stage, light, seed }: RoomKit, style: Style): void {
  const { aspect, top } = stage
  const wall = light.tone(style.wall, 0.06)
  paintBand(pen, aspect, top - 0.4, FLOOR_Y, darken(wall, 0.08), lighten(wall, 0.24))
  const [far, near] = [light.tone(style.hills[0], 0.05), light.tone(style.hills[1], 0.05)]
  for (const [hill, x] of [-0.3, 0.3, 0.85, 1.4, 2].entries())
    fillEllipse(pen, far, x, FLOOR_Y + 0.02, 0.42, 0.24 + (hill % 2) * 0.08)
  for (const [hill, x] of [-0.1, 0.56, 1.14, 1.8].entries())
    fillEllipse(pen, near, x, FLOOR_Y + 0.04, 0.44, 0.17 + (hill % 2) * 0.05)
  for (let cloud = 0; cloud < 7; cloud += 1) {
    const x = -0.3 + cloud * 0.4 + ((seed >> cloud) % 3) * 0.05
    const y = 0.24 + top * 0.5 + ((cloud * 5) % 4) * (0.06 - top * 0.12)
    for (const [dx, dy, r] of [
      [0, 0, 0.045],
      [0.05, 0.008, 0.034],
      [-0.05, 0.01, 0.03],
    ] as const)
      fillEllipse(pen, withAlpha('#ffffff', 0.75), x + dx, y + dy, r, r * 0.72)
  }
  const sun = { x: aspect * 0.3, y: 0.24 + top * 0.2 }
  fillEllipse(pen, light.tone('#ffe08a'), sun.x, sun.y, 0.062)
  for (let ray = 0; ray < 10; ray += 1) {
    const angle = (ray / 10) * Math.PI * 2
    fillEllipse(
      pen,
      light.tone('#ffe08a'),
      sun.x + Math.cos(angle) * 0.092,
      sun.y + Math.sin(angle) * 0.092,
      0.016,
      0.006,
      angle,
    )
  }
  for (const eye of [-0.02, 0.02])
    fillEllipse(pen, light.tone('#8a5a34'), sun.x + eye, sun.y - 0.006, 0.006, 0.008)
  pen.strokeStyle = light.tone('#8a5a34')
  pen.lineWidth = 0.005
  pen.beginPath()
  pen.arc(sun.x, sun.y + 0.004, 0.024, 0.4, Math.PI - 0.4)
  pen.stroke()
}

function paintTent(pen: Pen, x: number, { light, seed }: RoomKit, style: Style): void {
  const foot = FLOOR_Y + 0.045
  const cloth = light.tone(style.tent)
  const tip = foot - 0.5
  fillEllipse(pen, withAlpha('#2a1a1c', 0.18), x, foot, 0.25, 0.018)
  pen.strokeStyle = light.tone('#b5834e')
  pen.lineWidth = 0.009
  pen.lineCap = 'round'
  pen.beginPath()
  for (const side of [-1, 1]) {
    pen.moveTo(x - side * 0.03, tip - 0.06)
    pen.lineTo(x + side * 0.22, foot)
  }
  pen.stroke()
  fillPolygon(pen, darken(cloth, 0.1), [
    [x, tip],
    [x + 0.22, foot],
    [x - 0.22, foot],
  ])
  const face = pen.createLinearGradient(x - 0.2, 0, x + 0.2, 0)
  face.addColorStop(0, lighten(cloth, 0.24))
  face.addColorStop(1, cloth)
  fillPolygon(pen, face, [
    [x - 0.01, tip],
    [x + 0.17, foot],
    [x - 0.22, foot],
  ])
  for (let dot = 0; dot < 16; dot += 1) {
    const down = 0.14 + ((dot * 7) % 10) * 0.034
    const across = ((((dot * 5 + seed) % 9) - 4) / 4) * down * 0.34
    fillEllipse(pen, withAlpha('#ffffff', 0.6), x + across - 0.01, tip + down, 0.009)
  }
  fillPolygon(pen, mix('#4a3a44', '#ffc878', 0.16 + light.lamps * 0.5), [
    [x - 0.012, foot - 0.28],
    [x + 0.07, foot],
    [x - 0.1, foot],
  ])
  fillPolygon(pen, lighten(cloth, 0.36), [
    [x - 0.012, foot - 0.28],
    [x - 0.06, foot - 0.12],
    [x - 0.13, foot],
    [x - 0.09, foot],
  ])
}

/** Stars, a moon and a cloud that turn below the ceiling. */
function drawMobile(
  { stage, light, at }: RoomKit,
  { x, y }: { readonly x: number; readonly y: number },
): Part {
  return ({ camera, time }) => {
    const pen = stage.enter(camera, 0.74)
    const middle = at(x)
    pen.strokeStyle = light.tone('#c9a87c')
    pen.lineWidth = 0.004
    pen.beginPath()
    pen.moveTo(middle, stage.top - 0.1)
    pen.lineTo(middle, y)
    pen.moveTo(middle - 0.13, y)
    pen.lineTo(middle + 0.13, y)
    pen.stroke()
    for (let toy = 0; toy < 4; toy += 1) {
      const turn = time * 0.5 + toy * (Math.PI / 2)
      const [tx, ty] = [middle + Math.cos(turn) * 0.12, y + 0.075 + (toy % 2) * 0.03]
      pen.strokeStyle = light.tone('#c9a87c')
      pen.lineWidth = 0.002
      pen.beginPath()
      pen.moveTo(tx, y)
      pen.lineTo(tx, ty)
      pen.stroke()
      const colour = light.tone(BRIGHT[toy] ?? '#e8604a')
      const squeeze = 0.5 + 0.5 * Math.abs(Math.sin(turn))
      if (toy % 2 === 0) {
        fillPolygon(
          pen,
          colour,
          Array.from({ length: 10 }, (_, corner) => {
            const angle = (corner / 10) * Math.PI * 2 - Math.PI / 2
            const radius = corner % 2 === 0 ? 0.026 : 0.012
            return [tx + Math.cos(angle) * radius * squeeze, ty + 0.02 + Math.sin(angle) * radius] as const
          }),
        )
      } else fillEllipse(pen, colour, tx, ty + 0.016, 0.02 * squeeze, 0.02)
    }
  }
}

/** A ball and the ears of a bear, near the lens. */
function paintFront(pen: Pen, { stage, light, nearY }: RoomKit, style: Style): void {
  const { aspect, bottom } = stage
  const fur = mix(light.tone('#a8744a'), '#1c1216', 0.46)
  for (const ear of [-0.1, 0.1]) {
    fillEllipse(pen, fur, ear, nearY - 0.07, 0.05)
    fillEllipse(pen, lighten(fur, 0.14), ear, nearY - 0.066, 0.026)
  }
  fillEllipse(pen, fur, 0, nearY + 0.03, 0.14, 0.12)
  fillEllipse(pen, darken(fur, 0.1), 0, bottom + 0.12, 0.22, 0.14)
  const ball = mix(light.tone(style.rug), '#1c1216', 0.4)
  fillEllipse(pen, ball, aspect - 0.02, nearY + 0.035, 0.11)
  fillEllipse(pen, mix(light.tone('#ffffff'), '#1c1216', 0.4), aspect - 0.02, nearY + 0.035, 0.11, 0.034, 0.5)
  paintPool(pen, aspect - 0.06, nearY - 0.02, [0.05, 0.04], '#ffffff', 0.24)
}
