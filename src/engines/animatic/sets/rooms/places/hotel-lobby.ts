import { GOLD, hallOf, styleOf, type Style } from '../hall.ts'
import { darken, lighten, mix, withAlpha, type Hex } from '../../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../../draw/shapes.ts'
import { paintPlant } from '../decor.ts'
import { guests } from '../guests.ts'
import { createRoom, FLOOR_Y, type RoomKit } from '../room.ts'
import { paintShelves } from '../shelves.ts'
import type { SceneSet } from '../../set.ts'

/** The lobby of a hotel: the desk with its keys and bell, palms, a carpet that leads to it. */
export const hotelLobby: SceneSet = createRoom('hotel lobby', (kit) => {
  const { stage, light } = kit
  const { aspect, portrait } = stage
  const style = styleOf(kit.seed)
  const desk = portrait ? aspect * 0.5 : aspect * 0.5 + 0.12
  return hallOf(
    kit,
    [
      kit.baked('keys', 0.7, 0.1, FLOOR_Y + 0.02, (pen) => {
        paintShelves(
          pen,
          {
            x: desk - 0.3,
            y: 0.545,
            width: 0.6,
            height: 0.24,
            rows: 4,
            wood: style.wood,
            ware: 'boxes',
            colours: [GOLD, '#f4efe0', '#a8323f'],
            seed: kit.seed,
          },
          light,
        )
      }),
      guests(kit, 0.76, light.tone('#4a3a38'), 0.2, [
        {
          x: desk - 0.04,
          y: FLOOR_Y - 0.012,
          height: 0.37,
          action: 'stand',
          variants: ['waiter', 'business-woman', 'business-man'],
        },
      ]),
      kit.baked('desk', 0.8, 0.4, FLOOR_Y + 0.1, (pen) => {
        paintDesk(pen, desk, kit, style)
        for (const x of portrait ? [aspect + 0.02] : [0.16, aspect - 0.08])
          paintPlant(pen, x, FLOOR_Y + 0.05, 0.42, light.tone('#4f8a4c'), light.tone(GOLD), 1)
        if (!portrait) paintTrolley(pen, 0.48, light.tone(style.wood))
      }),
      guests(
        kit,
        0.82,
        light.tone('#4a3a38'),
        0.22,
        portrait
          ? []
          : [
              {
                x: desk + 0.42,
                y: FLOOR_Y + 0.045,
                height: 0.4,
                action: 'stand',
                facesLeft: true,
                props: [{ concept: 'suitcase', colour: '#a8323f', role: 'held' }],
              },
            ],
      ),
    ],
    true,
  )
})

function paintDesk(pen: Pen, x: number, { light }: RoomKit, style: Style): void {
  const wood = light.tone(style.wood)
  const [top, foot] = [0.565, FLOOR_Y + 0.03]
  fillEllipse(pen, withAlpha('#140c08', 0.3), x, foot, 0.36, 0.016)
  const face = pen.createLinearGradient(0, top, 0, foot)
  face.addColorStop(0, lighten(wood, 0.08))
  face.addColorStop(1, darken(wood, 0.35))
  fillRoundRect(pen, face, x - 0.32, top, 0.64, foot - top, 0.006)
  for (let panel = 0; panel < 4; panel += 1) {
    fillRoundRect(pen, GOLD, x - 0.296 + panel * 0.151, top + 0.044, 0.138, foot - top - 0.08, 0.005)
    fillRoundRect(
      pen,
      darken(wood, 0.12),
      x - 0.292 + panel * 0.151,
      top + 0.048,
      0.13,
      foot - top - 0.088,
      0.004,
    )
  }
  fillRoundRect(pen, light.tone('#f2ece0'), x - 0.345, top - 0.02, 0.69, 0.03, 0.007)
  fillRoundRect(pen, GOLD, x - 0.345, top + 0.008, 0.69, 0.006, 0.002)
  pen.fillStyle = '#d9b45c'
  pen.beginPath()
  pen.ellipse(x + 0.13, top - 0.022, 0.026, 0.022, 0, Math.PI, 0)
  pen.fill()
  fillEllipse(pen, '#8a6428', x + 0.13, top - 0.046, 0.005)
  fillRoundRect(pen, '#8a6428', x + 0.1, top - 0.024, 0.06, 0.006, 0.002)
  fillRoundRect(pen, light.tone('#fbf6ea'), x - 0.1, top - 0.028, 0.11, 0.009, 0.002)
  fillRoundRect(pen, GOLD, x - 0.26, top - 0.09, 0.008, 0.07, 0.002)
  fillEllipse(pen, mix('#f6e8c8', '#fff2c0', light.lamps), x - 0.256, top - 0.1, 0.036, 0.024)
}

/** A trolley with suitcases, under its brass bow. */
function paintTrolley(pen: Pen, x: number, wood: Hex): void {
  const foot = FLOOR_Y + 0.055
  fillEllipse(pen, withAlpha('#140c08', 0.26), x, foot, 0.17, 0.012)
  pen.strokeStyle = '#d9b45c'
  pen.lineWidth = 0.011
  pen.beginPath()
  pen.moveTo(x - 0.13, foot - 0.03)
  pen.bezierCurveTo(x - 0.13, foot - 0.42, x + 0.13, foot - 0.42, x + 0.13, foot - 0.03)
  pen.stroke()
  fillRoundRect(pen, darken(wood, 0.1), x - 0.15, foot - 0.036, 0.3, 0.018, 0.006)
  for (const wheel of [-0.11, 0.11]) fillEllipse(pen, '#2a2422', x + wheel, foot - 0.01, 0.013)
  for (const [left, y, width, height, colour] of [
    [-0.12, 0.036, 0.16, 0.11, '#8a4a2c'],
    [0.05, 0.036, 0.08, 0.15, '#34507a'],
    [-0.1, 0.146, 0.12, 0.08, '#a8323f'],
  ] as const) {
    fillRoundRect(pen, colour, x + left, foot - y - height, width, height, 0.01)
    for (const band of [0.2, 0.74])
      fillRoundRect(pen, darken(colour, 0.3), x + left + width * band, foot - y - height, 0.01, height, 0.002)
    fillRoundRect(
      pen,
      '#d9b45c',
      x + left + width / 2 - 0.014,
      foot - y - height - 0.011,
      0.028,
      0.011,
      0.004,
    )
  }
}
