import { darken, lighten } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, type Pen, type Point } from '../../draw/shapes.ts'
import type { Crest, Outfit } from './outfit.ts'

type Hood = NonNullable<Outfit['hood']>

/** In the units of a face: hundredths of half a head, looking right. */
const OUTER = { x: -8, y: -6, width: 110, height: 118 }
const OPENING = { x: 24, y: 8, width: 72, height: 86 }
const TEETH = 7

/** The back of the hood, behind face and hair. */
export function drawHoodBehind(pen: Pen, hood: Hood): void {
  BEHIND[hood.crest]?.(pen, hood)
  fillEllipse(pen, darken(hood.colour, 0.22), OUTER.x, OUTER.y, OUTER.width, OUTER.height)
}

/** The hood around the face, and what tells what it is. */
export function drawHood(pen: Pen, hood: Hood): void {
  pen.fillStyle = hood.colour
  pen.beginPath()
  pen.ellipse(OUTER.x, OUTER.y, OUTER.width, OUTER.height, 0, 0, Math.PI * 2)
  pen.ellipse(OPENING.x, OPENING.y, OPENING.width, OPENING.height, 0, 0, Math.PI * 2)
  pen.fill('evenodd')
  pen.strokeStyle = darken(hood.colour, 0.2)
  pen.lineWidth = 7
  pen.beginPath()
  pen.ellipse(OPENING.x, OPENING.y, OPENING.width, OPENING.height, 0, 0, Math.PI * 2)
  pen.stroke()
  BEFORE[hood.crest]?.(pen, hood)
  if (hood.hasEyes) drawEyes(pen)
}

function drawEyes(pen: Pen): void {
  for (const [x, y] of [
    [-12, -100],
    [46, -104],
  ] as const) {
    fillEllipse(pen, '#ffffff', x, y, 21, 23)
    fillEllipse(pen, '#1d1a20', x + 5, y + 1, 11, 13)
    fillEllipse(pen, '#ffffff', x + 9, y - 5, 4)
  }
}

type Painter = (pen: Pen, hood: Hood) => void

const BEHIND: Readonly<Partial<Record<Crest, Painter>>> = {
  spikes: drawSpikes,
  petals(pen, { accent }) {
    for (const [count, reach, tone] of [
      [16, 168, darken(accent, 0.14)],
      [16, 150, accent],
    ] as const) {
      for (let petal = 0; petal < count; petal += 1) {
        const turn = ((petal + (tone === accent ? 0.5 : 0)) / count) * Math.PI * 2
        const [x, y] = [OUTER.x + Math.cos(turn) * reach * 0.7, OUTER.y + Math.sin(turn) * reach * 0.72]
        fillEllipse(pen, tone, x, y, reach * 0.33, 24, turn)
      }
    }
  },
  'long-ears'(pen, hood) {
    for (const [x, lean] of [
      [-44, -0.16],
      [34, 0.16],
    ] as const) {
      fillEllipse(pen, hood.colour, x, -176, 26, 92, lean)
      fillEllipse(pen, hood.accent, x + 2, -170, 13, 70, lean)
    }
  },
  fin(pen, { accent }) {
    fillPolygon(pen, accent, [
      [-70, -86],
      [-52, -196],
      [24, -108],
    ])
  },
}

const BEFORE: Readonly<Partial<Record<Crest, Painter>>> = {
  'round-ears'(pen, hood) {
    for (const x of [-70, 58]) {
      fillEllipse(pen, hood.colour, x, -106, 36)
      fillEllipse(pen, hood.accent, x + 3, -102, 20)
    }
  },
  'pointed-ears'(pen, hood) {
    for (const x of [-66, 52]) {
      fillPolygon(pen, hood.colour, ear(x, 44, 88))
      fillPolygon(pen, hood.accent, ear(x, 24, 62))
    }
  },
  fin(pen) {
    // Its teeth hang over the forehead.
    for (let tooth = 0; tooth < TEETH; tooth += 1) {
      const turn = -Math.PI + ((tooth + 0.5) / TEETH) * Math.PI
      const [x, y] = [OPENING.x + Math.cos(turn) * OPENING.width, OPENING.y + Math.sin(turn) * OPENING.height]
      fillPolygon(pen, '#ffffff', [
        [x - 9, y],
        [x + 9, y],
        [x - Math.cos(turn) * 8, y + 24],
      ])
    }
  },
  antennae(pen, { accent }) {
    pen.strokeStyle = accent
    pen.lineWidth = 8
    pen.lineCap = 'round'
    for (const [x, tip] of [
      [-34, -62],
      [36, 66],
    ] as const) {
      pen.beginPath()
      pen.moveTo(x, -112)
      pen.quadraticCurveTo(x, -160, tip, -178)
      pen.stroke()
      fillEllipse(pen, accent, tip, -182, 15)
    }
  },
  beak(pen, { accent }) {
    fillPolygon(pen, accent, [
      [-6, -84],
      [44, -84],
      [32, -56],
      [18, -50],
      [4, -56],
    ])
    fillPolygon(pen, lighten(accent, 0.2), [
      [-6, -84],
      [44, -84],
      [30, -70],
      [8, -70],
    ])
  },
  horn(pen, { accent }) {
    fillPolygon(pen, '#f2c84a', [
      [6, -112],
      [36, -114],
      [34, -212],
    ])
    for (const x of [-66, 66]) fillEllipse(pen, accent, x * 0.9, -112, 20, 34, x > 0 ? 0.4 : -0.4)
  },
  stem(pen, { accent }) {
    for (const turn of [-2.5, -2, -1.2, -0.7]) {
      fillEllipse(pen, accent, Math.cos(turn) * 34, -116 + Math.sin(turn) * 16, 40, 15, turn)
    }
    pen.strokeStyle = darken(accent, 0.25)
    pen.lineWidth = 18
    pen.lineCap = 'round'
    pen.beginPath()
    pen.moveTo(0, -118)
    pen.quadraticCurveTo(2, -146, 18, -160)
    pen.stroke()
  },
}

function ear(x: number, half: number, height: number): Point[] {
  return [
    [x - half, -72],
    [x + half, -84],
    [x + (x > 0 ? 14 : -14), -84 - height],
  ]
}

/** Along the crown and down the back of the head. */
function drawSpikes(pen: Pen, { accent }: Hood): void {
  for (let spike = 0; spike < 6; spike += 1) {
    const turn = -Math.PI * (0.42 + spike * 0.13)
    const [x, y] = [
      OUTER.x + Math.cos(turn) * OUTER.width * 0.94,
      OUTER.y + Math.sin(turn) * OUTER.height * 0.94,
    ]
    const [side, out]: readonly [Point, Point] = [
      [-Math.sin(turn) * 24, Math.cos(turn) * 24],
      [Math.cos(turn) * 50, Math.sin(turn) * 50],
    ]
    fillPolygon(pen, accent, [
      [x - side[0], y - side[1]],
      [x + out[0], y + out[1]],
      [x + side[0], y + side[1]],
    ])
  }
}
