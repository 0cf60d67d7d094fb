import { darken, lighten, multiply, type Hex } from '../../draw/colour.ts'
import { createRandom, pick } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { ANIMATE, type PlaceName, type SceneSpec } from '../../scene-spec.ts'

/** The two at the controls, seen from behind. */
export interface Crew {
  /** What their faces and hair are picked from. */
  readonly seed: number
  readonly cloth: Hex
  /** Helmets instead of hair and headsets. */
  readonly helmet?: Hex
  /** Of the seats. */
  readonly cover: Hex
  readonly light: Hex
  /** World units from between the shoulders to the crown, from the middle of the picture to each, and above its foot. */
  readonly size: number
  readonly aside: number
  readonly height: number
  /** In which of the seats somebody is: 1 is the left one. */
  readonly taken: readonly Side[]
}

export type Side = 1 | -1

/** Where the two seats of a cockpit are: sizes and distances of `Crew`. */
export function seatsIn(
  place: PlaceName | undefined,
  isPortrait: boolean,
): Pick<Crew, 'size' | 'aside' | 'height'> {
  if (place === 'starship-cockpit')
    return { size: isPortrait ? 0.25 : 0.28, aside: isPortrait ? 0.28 : 0.4, height: 0.32 }
  return { size: isPortrait ? 0.27 : 0.3, aside: isPortrait ? 0.29 : 0.43, height: 0.36 }
}

/** The seats that the set fills by itself: both, the left one where there is but one pilot, none where others are. */
export function takenSeats({ subjects, isDeserted }: SceneSpec): readonly Side[] {
  if (subjects.some(({ rig }) => ANIMATE.has(rig))) return []
  return isDeserted === true ? [1] : [1, -1]
}

interface Aviator {
  readonly skin: Hex
  readonly hair: Hex
  readonly cloth: Hex
  readonly helmet: Hex | undefined
}

const SKINS: readonly Hex[] = ['#e8b48e', '#c98e66', '#8d5a3c', '#f0c8a4']
const HAIRS: readonly Hex[] = ['#2b2220', '#5a3a26', '#7a7470', '#a8763e']

/** `low` is the foot of the picture. */
export function paintCrew(pen: Pen, { aspect }: Stage, low: number, crew: Crew): void {
  const { cloth, helmet, cover, light, size, aside, height, taken } = crew
  const random = createRandom(crew.seed)
  for (const side of [1, -1] as const) {
    pen.save()
    pen.translate(aspect / 2 - side * aside, low - height)
    const one = { skin: pick(random, SKINS), hair: pick(random, HAIRS), cloth, helmet }
    if (taken.includes(side)) paintAviator(pen, one, { size, side, light })
    paintSeat(pen, size, cover)
    pen.restore()
  }
}

/** Origin between the shoulders, `size` world units from there to the crown. `side`: where the other one sits. */
function paintAviator(
  pen: Pen,
  { skin, hair, cloth, helmet }: Aviator,
  { size, side, light }: { readonly size: number; readonly side: 1 | -1; readonly light: Hex },
): void {
  const tone = (colour: Hex): Hex => multiply(colour, light)
  pen.save()
  pen.scale(size, size)
  // Arms that reach for the controls.
  for (const way of [-1, 1]) {
    fillPolygon(pen, tone(darken(cloth, 0.12)), [
      [way * 0.46, 0.1],
      [way * 0.62, 0.3],
      [way * (way === side ? 0.7 : 0.56), 0.95],
      [way * 0.36, 1],
      [way * 0.34, 0.2],
    ])
  }
  fillRoundRect(pen, tone(cloth), -0.56, 0, 1.12, 1.4, 0.3)
  for (const way of [-1, 1]) {
    fillRoundRect(pen, tone('#22283a'), way * 0.42 - 0.11, 0.02, 0.22, 0.1, 0.03)
    fillRoundRect(pen, tone('#e8c25a'), way * 0.42 - 0.09, 0.04, 0.18, 0.016, 0.005)
    fillRoundRect(pen, tone('#e8c25a'), way * 0.42 - 0.09, 0.08, 0.18, 0.016, 0.005)
  }
  fillRoundRect(pen, tone(darken(skin, 0.14)), -0.14, -0.26, 0.28, 0.34, 0.1)
  fillRoundRect(pen, tone(lighten(cloth, 0.2)), -0.19, -0.03, 0.38, 0.1, 0.05)
  if (helmet === undefined) paintHead(pen, tone(skin), tone(hair))
  else paintHelmet(pen, tone(helmet))
  pen.restore()
}

function paintHead(pen: Pen, skin: Hex, hair: Hex): void {
  for (const way of [-1, 1]) fillEllipse(pen, skin, way * 0.29, -0.5, 0.06, 0.09)
  fillEllipse(pen, skin, 0, -0.46, 0.27, 0.3)
  fillEllipse(pen, hair, 0, -0.62, 0.3, 0.34)
  fillRoundRect(pen, hair, -0.27, -0.62, 0.54, 0.3, 0.12)
  pen.strokeStyle = '#1c2028'
  pen.lineWidth = 0.06
  pen.beginPath()
  pen.arc(0, -0.58, 0.35, Math.PI * 1.02, Math.PI * 1.98)
  pen.stroke()
  for (const way of [-1, 1]) {
    fillEllipse(pen, '#1c2028', way * 0.33, -0.5, 0.09, 0.14)
    fillEllipse(pen, '#3c4452', way * 0.35, -0.5, 0.04, 0.08)
  }
}

function paintHelmet(pen: Pen, helmet: Hex): void {
  fillEllipse(pen, darken(helmet, 0.16), 0, -0.5, 0.42, 0.46)
  fillEllipse(pen, helmet, -0.03, -0.54, 0.38, 0.42)
  fillRoundRect(pen, darken(helmet, 0.3), -0.34, -0.16, 0.68, 0.12, 0.06)
  fillRoundRect(pen, '#e8643c', -0.05, -0.95, 0.1, 0.72, 0.05)
  fillEllipse(pen, lighten(helmet, 0.4), -0.18, -0.74, 0.09, 0.05, -0.5)
}

/** The back of a seat, of the same size and origin as who sits in it; its top is below the shoulders. */
export function paintSeat(pen: Pen, size: number, cover: Hex): void {
  pen.save()
  pen.scale(size, size)
  fillRoundRect(pen, darken(cover, 0.35), -0.62, 0.3, 1.24, 2, 0.24)
  fillRoundRect(pen, cover, -0.56, 0.34, 1.12, 2, 0.2)
  fillRoundRect(pen, lighten(cover, 0.1), -0.42, 0.5, 0.84, 0.5, 0.12)
  for (const way of [-1, 1]) fillRoundRect(pen, darken(cover, 0.25), way * 0.72 - 0.09, 0.86, 0.18, 0.9, 0.08)
  pen.restore()
}
