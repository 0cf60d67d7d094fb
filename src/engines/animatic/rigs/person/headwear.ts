import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { fillShape, gradientDown, shape, strokeShape } from '../parts.ts'

export const HATS = [
  'none',
  'cap',
  'sun-hat',
  'straw',
  'conical',
  'beret',
  'beanie',
  'top-hat',
  'fedora',
  'cowboy',
  'chef',
  'hard-hat',
  'helmet',
  'knight',
  'fencing-mask',
  'soldier',
  'police',
  'fire',
  'space',
  'crown',
  'tiara',
  'wizard',
  'witch',
  'pirate',
  'turban',
  'headscarf',
  'hood',
  'santa',
  'party',
  'graduate',
  'headband',
  'flower',
  'viking',
  'headphones',
  'nurse',
  'sailor',
  'captain',
  'montera',
] as const
export type Hat = (typeof HATS)[number]

/** Hats are drawn in hundredths of half a head, over the hair. */
type Painter = (pen: Pen, colour: Hex) => void

/** True when the hat hides the hair on the crown, so that it must not stick out. */
export function coversHair(hat: Hat): boolean {
  return COVERING.has(hat)
}

const COVERING: ReadonlySet<Hat> = new Set([
  'beanie',
  'chef',
  'hard-hat',
  'helmet',
  'knight',
  'fencing-mask',
  'soldier',
  'fire',
  'space',
  'turban',
  'headscarf',
  'hood',
  'santa',
  'cap',
  'police',
  'viking',
  'sailor',
  'captain',
])

/** What of the hat is behind the head. */
export function drawHatBehind(pen: Pen, hat: Hat, colour: Hex): void {
  if (hat === 'hood') fillShape(pen, darken(colour, 0.16), HOOD_BACK)
  if (hat === 'headscarf') fillShape(pen, darken(colour, 0.14), SCARF_BACK)
  if (hat === 'space') drawSpaceHelmetBack(pen, colour)
}

export function drawHat(pen: Pen, hat: Hat, colour: Hex): void {
  PAINTERS[hat](pen, colour)
}

const HOOD_BACK = shape('M-92 90C-120-20-96-128 10-134C80-134 104-70 92-20L70-50L-40-30L-40 100Z')
const HOOD_FRONT = shape(
  'M-62 104C-112 30-108-118 8-134C86-136 112-66 90 10C88-30 74-64 40-78C2-84-30-58-40-14C-46 24-40 66-24 100Z',
)
const SCARF_BACK = shape('M-80 60C-110-30-86-118 8-122L20 0L-20 120C-50 130-80 110-80 60Z')
const SCARF_FRONT = shape(
  'M-62 80C-108-4-90-116 8-122C76-124 102-70 90 4C84-34 70-62 44-68C2-74-26-50-36-10C-40 30-20 78 20 98C-10 116-44 112-62 80Z',
)
const DOME = shape('M-80-22C-84-92-40-124 8-124C60-124 94-88 88-22C40-34-30-34-80-22Z')
const HELMET_DOME = shape('M-88-4C-94-96-46-136 8-136C66-136 100-92 92-16C44-28-30-28-88-4Z')
const WIZARD_CONE = shape('M-78-52C-56-90-40-150-58-232C-30-204 40-130 78-50C30-66-34-66-78-52Z')
const STRAW_CROWN = shape('M-56-56C-58-112-34-126 6-126C48-126 68-112 66-54Z')
const TOQUE = shape(
  'M-60-58L-58-104C-104-118-100-186-46-182C-30-222 44-222 54-184C108-188 112-120 70-104L72-56C30-66-22-68-60-58Z',
)
const BERET = shape('M-92-52C-110-118-10-150 62-112C94-94 96-60 84-44C30-66-40-66-92-52Z')
const BEANIE = shape('M-78-18C-84-96-44-130 8-130C60-130 94-96 86-22C40-34-28-32-78-18Z')
const PIRATE = shape('M-104-42C-84-66-72-128 6-138C76-130 92-70 112-36C60-66-50-66-104-42Z')
const CROWN = shape('M-58-62L-66-136L-30-104L6-150L42-104L76-134L66-58C30-72-22-72-58-62Z')
const KNIGHT = shape(
  'M-82 84C-92 30-94-40-76-86C-56-126 60-130 82-80C92-50 92 10 88 50C70 96 30 108 0 106C-34 104-64 98-82 84Z',
)
const KNIGHT_SLIT = shape('M-4-10L88-6L86 8L-4 10Z')
const KNIGHT_HOLES = shape('M24 40L24 72M42 42L42 74M60 40L60 68')
const MESH = shape('M-8-92C40-110 84-84 88-30C92 20 90 60 74 78C40 92 10 84-6 70C-20 10-20-50-8-92Z')
const MESH_WIRES = shape(
  'M-14-60L84-56M-16-24L90-20M-16 12L92 16M-12 46L86 50M14-96L10 80M42-98L40 88M68-84L66 84',
)
const PLUME = shape('M-10-108C-40-176-110-176-136-110C-140-70-120-50-110-36C-104-80-70-110-10-100Z')
const HORNS = shape(
  'M-62-70C-104-80-118-130-104-164C-96-120-70-110-44-106ZM66-76C104-84 124-130 110-166C102-122 82-112 54-110Z',
)
const TURBAN = shape('M-84-14C-106-90-50-144 14-138C78-134 112-86 90-24C54-58-34-52-84-14Z')
const TURBAN_FOLDS = shape(
  'M-82-24C-50-90 20-116 84-56M-70-70C-30-116 30-130 78-84M-40-112C-4-96 50-80 86-40',
)
const SANTA = shape(
  'M-72-40C-66-120-20-150 40-140C90-130 116-80 120-34C100-64 84-80 66-84C76-62 80-50 82-40Z',
)
const GRADUATE = shape('M-98-84L6-124L112-86L8-52Z')
const BAND = shape('M-72-40C-30-62 50-66 86-40L86-26C46-50-30-46-72-26Z')
const MONTERA = shape(
  'M-84-40C-112-52-118-84-96-92C-84-116-44-122 6-120C56-122 90-116 104-92C124-84 118-52 92-40C50-62-40-62-84-40Z',
)
const NURSE = shape('M-52-70L-40-124C-10-134 40-134 62-122L68-68C30-80-20-80-52-70Z')

function brim(
  pen: Pen,
  colour: Hex,
  x: number,
  y: number,
  radiusX: number,
  radiusY: number,
  tilt = -0.03,
): void {
  fillEllipse(pen, darken(colour, 0.14), x, y + 4, radiusX, radiusY, tilt)
  fillEllipse(pen, colour, x, y, radiusX, radiusY * 0.86, tilt)
}

function ribbon(pen: Pen, colour: Hex, y: number, left: number, right: number): void {
  fillRoundRect(pen, colour, left, y, right - left, 18, 4)
}

function drawSpaceHelmetBack(pen: Pen, colour: Hex): void {
  fillEllipse(pen, darken(colour, 0.1), 0, -4, 138, 138)
}

const PAINTERS: Readonly<Record<Hat, Painter>> = {
  none: () => {},
  cap: (pen, colour) => {
    fillShape(pen, darken(colour, 0.2), shape('M40-40C84-62 136-50 140-30C112-26 84-28 50-28Z'))
    fillShape(pen, colour, DOME)
    fillEllipse(pen, darken(colour, 0.2), 6, -124, 9, 6)
  },
  'sun-hat': (pen, colour) => {
    brim(pen, colour, 6, -46, 156, 34)
    fillShape(pen, lighten(colour, 0.1), STRAW_CROWN)
    ribbon(pen, '#d8506a', -74, -58, 67)
  },
  straw: (pen, colour) => {
    brim(pen, colour, 6, -48, 138, 28)
    fillShape(pen, lighten(colour, 0.12), STRAW_CROWN)
    ribbon(pen, '#7a4a2a', -74, -58, 67)
  },
  conical: (pen, colour) => {
    fillShape(pen, darken(colour, 0.12), shape('M-146-22C-70-58 90-58 158-20L8-146Z'))
    fillShape(pen, colour, shape('M-146-22C-60-66 60-62 120-40L8-146Z'))
    strokeShape(pen, withAlpha(darken(colour, 0.5), 0.3), 4, shape('M8-146L-70-44M8-146L0-54M8-146L70-46'))
  },
  montera: (pen, colour) => {
    fillShape(pen, colour, MONTERA)
    for (const x of [-92, 98]) fillEllipse(pen, lighten(colour, 0.1), x, -66, 18, 20)
    strokeShape(pen, withAlpha(lighten(colour, 0.4), 0.5), 4, shape('M-70-60C-40-80 50-80 80-60'))
  },
  beret: (pen, colour) => {
    fillShape(pen, colour, BERET)
    fillEllipse(pen, darken(colour, 0.2), -30, -126, 5, 12)
  },
  beanie: (pen, colour) => {
    fillShape(pen, colour, BEANIE)
    fillRoundRect(pen, darken(colour, 0.16), -82, -46, 172, 30, 14)
    fillEllipse(pen, lighten(colour, 0.4), 6, -136, 24, 22)
  },
  'top-hat': (pen, colour) => {
    fillShape(pen, colour, shape('M-56-56L-66-190C-30-200 44-200 76-190L66-54Z'))
    ribbon(pen, '#a8283a', -82, -60, 70)
    brim(pen, colour, 6, -52, 108, 20)
  },
  fedora: (pen, colour) => {
    fillShape(pen, colour, shape('M-58-56C-66-120-40-138-12-126C6-120 30-134 52-126C74-116 72-84 68-54Z'))
    ribbon(pen, darken(colour, 0.5), -76, -60, 69)
    brim(pen, colour, 8, -52, 116, 20, 0.02)
  },
  cowboy: (pen, colour) => {
    fillShape(pen, colour, shape('M-54-56C-60-134-26-146 4-128C32-146 70-130 66-54Z'))
    ribbon(pen, darken(colour, 0.5), -74, -56, 67)
    fillShape(
      pen,
      darken(colour, 0.1),
      shape('M-146-86C-110-40-60-42 6-42C70-42 124-40 158-88C150-36 100-22 6-24C-90-24-138-36-146-86Z'),
    )
  },
  chef: (pen, colour) => {
    fillShape(pen, gradientDown(pen, -200, -60, lighten(colour, 0.2), colour, darken(colour, 0.08)), TOQUE)
    strokeShape(pen, withAlpha('#8a93a8', 0.45), 4, shape('M-28-70L-32-116M6-74L6-126M42-70L46-118'))
  },
  'hard-hat': (pen, colour) => {
    fillShape(pen, colour, DOME)
    fillShape(pen, lighten(colour, 0.22), shape('M-8-124C4-132 20-130 26-124L34-32L-16-32Z'))
    fillShape(
      pen,
      darken(colour, 0.12),
      shape('M-88-20C-30-38 50-40 116-22C122-12 110-10 96-14C40-24-30-22-86-8Z'),
    )
  },
  helmet: (pen, colour) => {
    fillShape(pen, gradientDown(pen, -136, 0, lighten(colour, 0.25), colour), HELMET_DOME)
    fillShape(pen, withAlpha('#1a1c28', 0.75), shape('M22-60L92-50L92-16L18-20Z'))
    strokeShape(pen, '#22222c', 5, shape('M-70-6C-58 40-30 84 6 96'))
  },
  knight: (pen, colour) => {
    fillShape(pen, '#b3273c', PLUME)
    fillShape(pen, gradientDown(pen, -120, 100, lighten(colour, 0.4), colour, darken(colour, 0.3)), KNIGHT)
    fillShape(pen, '#171a24', KNIGHT_SLIT)
    strokeShape(pen, '#171a24', 6, KNIGHT_HOLES)
    strokeShape(pen, withAlpha('#ffffff', 0.4), 5, shape('M-50-70C-62-20-62 30-54 76'))
    strokeShape(pen, withAlpha('#1a2030', 0.5), 4, shape('M-6-108C-14-40-14 40 0 104'))
  },
  'fencing-mask': (pen, colour) => {
    fillShape(pen, '#f4f2ec', KNIGHT)
    fillShape(pen, colour, MESH)
    strokeShape(pen, withAlpha('#c9d2dd', 0.5), 3, MESH_WIRES)
  },
  soldier: (pen, colour) => {
    fillShape(pen, colour, HELMET_DOME)
    for (const [x, y] of [
      [-40, -60],
      [20, -96],
      [50, -50],
      [-10, -110],
    ] as const) {
      fillEllipse(pen, darken(colour, 0.22), x, y, 22, 13, 0.4)
    }
    strokeShape(pen, '#2a2a20', 5, shape('M-62-6C-52 40-28 84 8 96'))
  },
  police: (pen, colour) => {
    fillShape(pen, colour, shape('M-84-62C-88-116-30-142 24-138C84-132 108-96 86-60Z'))
    fillShape(pen, darken(colour, 0.35), shape('M-74-62L86-60L84-36C40-46-30-46-72-34Z'))
    fillShape(pen, '#14161f', shape('M30-42C64-48 108-40 112-22C84-28 56-30 26-30Z'))
    fillEllipse(pen, '#e9c34f', 36, -92, 15, 17)
  },
  fire: (pen, colour) => {
    fillShape(pen, colour, shape('M-80-24C-84-96-40-128 8-128C60-128 94-92 88-24C40-34-30-34-80-24Z'))
    fillShape(pen, lighten(colour, 0.2), shape('M-6-128C6-140 20-140 24-128L28-40L-12-40Z'))
    fillShape(pen, darken(colour, 0.1), shape('M-124 2C-80-30 60-44 114-24C60-24-60-10-124 2Z'))
    fillShape(pen, '#f0c552', shape('M26-66L60-64L58-36L42-28L28-38Z'))
  },
  space: (pen, colour) => {
    fillEllipse(pen, withAlpha('#9fd6ff', 0.2), 6, -4, 126, 126)
    strokeShape(pen, colour, 24, shape('M-116 56C-150-40-90-134 6-134C110-134 156-30 120 58'))
    strokeShape(pen, withAlpha('#ffffff', 0.75), 9, shape('M40-98C70-86 92-62 100-34'))
    fillRoundRect(pen, darken(colour, 0.15), -122, 66, 250, 40, 20)
    fillEllipse(pen, '#e8553d', -118, -4, 15, 24)
  },
  crown: (pen, colour) => {
    fillShape(pen, gradientDown(pen, -150, -58, lighten(colour, 0.4), colour, darken(colour, 0.18)), CROWN)
    fillEllipse(pen, '#d8334a', 6, -84, 10, 11)
    fillEllipse(pen, '#3d7bd9', -32, -82, 7, 8)
    fillEllipse(pen, '#3d7bd9', 44, -80, 7, 8)
    for (const [x, y] of [
      [-66, -140],
      [6, -154],
      [76, -138],
    ] as const) {
      fillEllipse(pen, lighten(colour, 0.45), x, y, 9, 9)
    }
  },
  tiara: (pen, colour) => {
    fillShape(pen, colour, shape('M-40-76C-10-96 50-98 78-70L70-92L50-86L36-124L20-90L-6-92L-16-112L-26-84Z'))
    fillEllipse(pen, '#7fd8ff', 36, -100, 7, 9)
  },
  wizard: (pen, colour) => {
    fillShape(
      pen,
      gradientDown(pen, -220, -50, lighten(colour, 0.2), colour, darken(colour, 0.2)),
      WIZARD_CONE,
    )
    for (const [x, y, size] of [
      [-14, -120, 12],
      [24, -92, 9],
      [-36, -84, 8],
    ] as const) {
      drawStar(pen, '#ffd968', x, y, size)
    }
    brim(pen, colour, 4, -50, 132, 26)
  },
  witch: (pen, colour) => {
    fillShape(pen, colour, WIZARD_CONE)
    ribbon(pen, '#8b4fd0', -76, -68, 68)
    brim(pen, colour, 4, -50, 132, 26)
  },
  pirate: (pen, colour) => {
    fillShape(pen, colour, PIRATE)
    strokeShape(pen, '#e3bd57', 6, shape('M-104-42C-84-66-72-128 6-138C76-130 92-70 112-36'))
    fillEllipse(pen, '#f2eee0', 20, -94, 15, 14)
    fillEllipse(pen, colour, 15, -95, 3.6, 4.4)
    fillEllipse(pen, colour, 26, -95, 3.6, 4.4)
    strokeShape(pen, '#f2eee0', 5, shape('M0-72L40-82M0-82L40-72'))
  },
  turban: (pen, colour) => {
    fillShape(pen, colour, TURBAN)
    strokeShape(pen, withAlpha(darken(colour, 0.5), 0.4), 6, TURBAN_FOLDS)
    fillEllipse(pen, '#ffd968', 52, -72, 10, 12)
  },
  headscarf: (pen, colour) => {
    fillShape(pen, colour, SCARF_FRONT)
    strokeShape(
      pen,
      withAlpha(darken(colour, 0.5), 0.3),
      5,
      shape('M-46-60C-60-10-50 40-24 84M-20-88C-44-50-50 0-40 40'),
    )
  },
  hood: (pen, colour) => {
    fillShape(pen, colour, HOOD_FRONT)
    strokeShape(
      pen,
      withAlpha(darken(colour, 0.4), 0.4),
      6,
      shape('M88-4C84-34 72-62 40-74C2-80-30-56-40-14C-45 24-38 66-24 96'),
    )
  },
  santa: (pen, colour) => {
    fillShape(pen, colour, SANTA)
    fillRoundRect(pen, '#fdfaf4', -84, -58, 176, 34, 17)
    fillEllipse(pen, '#fdfaf4', 120, -30, 22, 22)
  },
  party: (pen, colour) => {
    fillShape(pen, colour, shape('M-40-92L14-206L62-92C30-104-10-104-40-92Z'))
    fillEllipse(pen, '#ffd968', 14, -206, 14, 14)
    strokeShape(pen, '#ffffff', 7, shape('M-20-128L44-120M-2-160L32-152'))
  },
  graduate: (pen, colour) => {
    fillShape(pen, darken(colour, 0.2), shape('M-62-82L-60-40C-20-58 40-58 74-40L72-82Z'))
    fillShape(pen, colour, GRADUATE)
    strokeShape(pen, '#e8c04e', 5, shape('M8-88L-78-78L-82-30'))
    fillEllipse(pen, '#e8c04e', -82, -24, 7, 12)
  },
  headband: (pen, colour) => {
    fillShape(pen, colour, BAND)
    fillShape(pen, colour, shape('M-70-34L-106-50L-98-22ZM-70-30L-110-12L-92 2Z'))
  },
  flower: (pen, colour) => {
    for (let petal = 0; petal < 5; petal += 1) {
      const angle = (petal * Math.PI * 2) / 5
      fillEllipse(pen, colour, -38 + Math.cos(angle) * 16, -62 + Math.sin(angle) * 16, 13, 13)
    }
    fillEllipse(pen, '#ffd968', -38, -62, 10, 10)
  },
  viking: (pen, colour) => {
    fillShape(pen, '#f0e6cf', HORNS)
    fillShape(pen, gradientDown(pen, -124, -20, lighten(colour, 0.3), colour), DOME)
    fillRoundRect(pen, darken(colour, 0.3), -84, -48, 176, 26, 10)
    fillEllipse(pen, '#e9c34f', 40, -36, 8, 8)
  },
  headphones: (pen, colour) => {
    strokeShape(pen, colour, 13, shape('M-44 2C-70-70-40-124 8-124C50-124 84-90 84-30'))
    fillRoundRect(pen, darken(colour, 0.2), -64, -16, 36, 58, 16)
  },
  nurse: (pen, colour) => {
    fillShape(pen, colour, NURSE)
    pen.fillStyle = '#d83a4a'
    pen.fillRect(2, -116, 10, 30)
    pen.fillRect(-8, -106, 30, 10)
  },
  sailor: (pen, colour) => {
    fillShape(pen, colour, shape('M-72-56C-76-104-30-116 10-116C54-116 90-100 84-52Z'))
    fillRoundRect(pen, '#2c4a86', -74, -70, 160, 24, 6)
  },
  captain: (pen, colour) => {
    fillShape(pen, '#f6f6f8', shape('M-84-62C-88-116-30-142 24-138C84-132 108-96 86-60Z'))
    fillShape(pen, colour, shape('M-74-62L86-60L84-36C40-46-30-46-72-34Z'))
    fillShape(pen, '#14161f', shape('M30-42C64-48 108-40 112-22C84-28 56-30 26-30Z'))
    fillEllipse(pen, '#e9c34f', 36, -88, 13, 13)
  },
}

function drawStar(pen: Pen, colour: Hex, x: number, y: number, size: number): void {
  pen.fillStyle = colour
  pen.beginPath()
  for (let point = 0; point < 10; point += 1) {
    const radius = point % 2 === 0 ? size : size * 0.44
    const angle = -Math.PI / 2 + (point * Math.PI) / 5
    pen.lineTo(x + Math.cos(angle) * radius, y + Math.sin(angle) * radius)
  }
  pen.fill()
}
