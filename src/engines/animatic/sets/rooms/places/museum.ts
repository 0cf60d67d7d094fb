import { darken, lighten, withAlpha, type Hex } from '../../../draw/colour.ts'
import { pick } from '../../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../../draw/shapes.ts'
import { personFromBehind } from '../../../rigs/person/from-behind.ts'
import { REST } from '../../../rigs/rig.ts'
import { paintBoards, paintTiles } from '../floors.ts'
import { paintPainting } from '../frames.ts'
import { guests } from '../guests.ts'
import { paintBust, paintRope } from '../museum-things.ts'
import { createRoom, FLOOR_Y, paintBand, paintPool, REACH, type RoomKit } from '../room.ts'

interface Style {
  readonly wall: Hex
  readonly trim: Hex
  readonly floor: Hex
  readonly isTiled: boolean
  readonly frame: Hex
}

const STYLES: readonly Style[] = [
  { wall: '#8a2f38', trim: '#e6d3a8', floor: '#b5834e', isTiled: false, frame: '#c9983f' },
  { wall: '#eceae4', trim: '#ffffff', floor: '#d9d4c8', isTiled: true, frame: '#3a3434' },
  { wall: '#34546a', trim: '#dcd6c4', floor: '#a8744a', isTiled: false, frame: '#c9983f' },
]

/** A museum: large paintings under spotlights, a bust on its plinth, a rope, visitors. */
export const museum = createRoom('museum', (kit) => {
  const { stage, light, random, seed } = kit
  const style = pick(random, STYLES)
  const { aspect, top, portrait } = stage
  const ceiling = 0.06 + top * 0.78
  const hang = 0.36 + top * 0.2
  const paintings = portrait
    ? [{ x: aspect * 0.5 - 0.3, y: hang - 0.24, width: 0.6, height: 0.44 }]
    : [
        { x: aspect * 0.5 - 0.34, y: hang - 0.21, width: 0.68, height: 0.42 },
        { x: 0.1, y: hang - 0.16, width: 0.28, height: 0.36 },
        { x: aspect - 0.4, y: hang - 0.16, width: 0.28, height: 0.36 },
      ]
  const outer = [-0.34, aspect + 0.06].map((x) => ({ x, y: hang - 0.12, width: 0.3, height: 0.26 }))
  const bust = portrait ? 0.06 : 0.4
  return {
    back: [
      kit.baked('wall', 0.66, top - 0.1, FLOOR_Y + 0.01, (pen) => {
        const wall = light.tone(style.wall, 0.1)
        paintBand(pen, aspect, ceiling, FLOOR_Y, darken(wall, 0.14), wall)
        paintTrim(pen, kit, style, ceiling)
        for (const [index, box] of [...paintings, ...outer].entries()) {
          paintPool(
            pen,
            box.x + box.width / 2,
            box.y + box.height * 0.45,
            [box.width * 0.95, box.height * 1.05],
            '#fff0cc',
            0.34,
          )
          paintPainting(pen, box, seed + index * 3 + 1, light, style.frame)
          fillRoundRect(
            pen,
            light.tone('#f4efe0'),
            box.x + box.width + 0.02,
            box.y + box.height - 0.05,
            0.03,
            0.04,
            0.002,
          )
          paintSpot(pen, box.x + box.width / 2, ceiling)
        }
      }),
      kit.baked('floor', 0.9, FLOOR_Y, stage.bottom + 0.12, (pen) => {
        const floor = light.tone(style.floor)
        if (style.isTiled) paintTiles(pen, stage, FLOOR_Y, floor, darken(floor, 0.1))
        else paintBoards(pen, stage, FLOOR_Y, floor)
        // Polished: the paintings shine in it.
        for (const { x, width } of paintings)
          paintPool(pen, x + width / 2, FLOOR_Y + 0.06, [width * 0.6, 0.09], '#fff0cc', 0.32)
      }),
      guests(kit, 0.76, light.tone('#4a3a40'), 0.24, [
        {
          x: portrait ? aspect * 0.86 : aspect * 0.68,
          y: FLOOR_Y + 0.012,
          height: 0.36,
          action: 'look',
          facesLeft: true,
        },
        ...(portrait
          ? []
          : [
              {
                x: aspect * 0.77,
                y: FLOOR_Y + 0.016,
                height: 0.37,
                action: 'stand' as const,
                facesLeft: true,
              },
            ]),
      ]),
      kit.baked('rope', 0.78, 0.4, FLOOR_Y + 0.07, (pen) => {
        paintBust(pen, bust, FLOOR_Y + 0.035, light.tone('#f2ede2'))
        paintBust(pen, aspect + 0.16, FLOOR_Y + 0.035, light.tone('#c9a878'))
        paintRope(
          pen,
          portrait ? 0.22 : aspect * 0.5 - 0.3,
          portrait ? aspect - 0.2 : aspect * 0.5 + 0.3,
          light.tone(style.wall === '#8a2f38' ? '#2f3f6a' : '#9a2834'),
        )
      }),
    ],
    front: [kit.near('front', 0.5, (pen) => paintFront(pen, kit))],
    table: { wood: '#e6e0d4', cloth: null },
  }
})

function paintTrim(pen: Pen, { stage, light }: RoomKit, style: Style, ceiling: number): void {
  const { aspect, top } = stage
  const trim = light.tone(style.trim, 0.08)
  paintBand(pen, aspect, top - 0.4, ceiling - 0.02, darken(trim, 0.24), darken(trim, 0.04))
  const sky = light.lamps > 0.8 ? '#26344c' : '#dceef6'
  for (let x = aspect / 2 - 1.3; x < aspect + 0.6; x += 0.52) {
    pen.fillStyle = sky
    pen.beginPath()
    pen.moveTo(x + 0.04, ceiling - 0.032)
    pen.lineTo(x + 0.46, ceiling - 0.032)
    pen.lineTo(x + 0.5, ceiling - 0.09)
    pen.lineTo(x, ceiling - 0.09)
    pen.fill()
  }
  fillRoundRect(pen, trim, -REACH, ceiling - 0.022, aspect + 2 * REACH, 0.036, 0.004)
  fillRoundRect(pen, lighten(trim, 0.4), -REACH, ceiling - 0.022, aspect + 2 * REACH, 0.008, 0.002)
  fillRoundRect(pen, withAlpha('#000000', 0.2), -REACH, ceiling + 0.014, aspect + 2 * REACH, 0.012, 0.002)
  fillRoundRect(pen, trim, -REACH, FLOOR_Y - 0.07, aspect + 2 * REACH, 0.072, 0.002)
  fillRoundRect(pen, withAlpha('#000000', 0.14), -REACH, FLOOR_Y - 0.052, aspect + 2 * REACH, 0.004, 0.001)
  fillRoundRect(pen, lighten(trim, 0.4), -REACH, FLOOR_Y - 0.07, aspect + 2 * REACH, 0.005, 0.001)
}

function paintSpot(pen: Pen, x: number, ceiling: number): void {
  fillRoundRect(pen, '#2a262a', x - 0.004, ceiling + 0.01, 0.008, 0.03, 0.002)
  fillRoundRect(pen, '#2a262a', x - 0.014, ceiling + 0.03, 0.028, 0.028, 0.006)
  fillEllipse(pen, '#fff4d0', x, ceiling + 0.058, 0.012, 0.005)
}

/** A bench and the corner of a glass case. */
/** Somebody close to us, with their back to us, looks as we do; nobody in a museum that is deserted. */
function paintFront(pen: Pen, { stage, seed, spec }: RoomKit): void {
  if (spec.isDeserted === true) return
  const { aspect, bottom, portrait } = stage
  const look = { variant: seed % 2 === 0 ? 'woman' : 'man', colours: [], props: [], seed }
  const tall = portrait ? 0.62 : 0.86
  pen.save()
  pen.translate(aspect * (portrait ? 0.06 : 0.07), bottom + tall * 0.56)
  pen.scale(tall, tall)
  personFromBehind.draw(pen, look, REST)
  pen.restore()
  // Beyond the reach of the spotlights.
  pen.globalCompositeOperation = 'source-atop'
  pen.fillStyle = withAlpha('#1a1016', 0.72)
  pen.fillRect(-REACH, 0, aspect + 2 * REACH, bottom + 1)
  pen.globalCompositeOperation = 'source-over'
}
