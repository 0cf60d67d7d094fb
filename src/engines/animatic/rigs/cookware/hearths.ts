import { lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen, type Point } from '../../draw/shapes.ts'
import { fillShape, shape, strokeShape } from '../parts.ts'

/** What is cooked at where there is no cooker. */
export type HearthName = 'cauldron' | 'campfire-pot' | 'food-cart'

/** Where what is stirred lies: body units, from whoever stirs it to the right, and up from the ground. */
const RIMS: Readonly<Record<HearthName, Point>> = {
  cauldron: [0.29, -0.43],
  'campfire-pot': [0.3, -0.4],
  'food-cart': [0.29, -0.48],
}

/** The middle of the fire below it. */
export const FIRES: Readonly<Record<HearthName, { readonly x: number; readonly y: number }>> = {
  cauldron: { x: 0.29, y: -0.08 },
  'campfire-pot': { x: 0.3, y: -0.09 },
  'food-cart': { x: 0.29, y: -0.42 },
}

/** How far from the middle a spoon goes round. */
const STIRRED = 0.07
const BREW: Hex = '#4fd06a'
const IRON: Hex = '#2c2a33'

/** The one that somebody cooks at, by what they have with them; undefined: none. */
export function hearthOf(props: readonly { readonly concept: string }[]): HearthName | undefined {
  const found = props.find(({ concept }) => Object.hasOwn(RIMS, concept))
  return found?.concept as HearthName | undefined
}

/** In body units, the cook at x = 0; `beat` is how far the spoon has gone round, in radians. */
export function drawHearth(pen: Pen, name: HearthName, time: number, beat: number): void {
  const [x, y] = RIMS[name]
  if (name === 'cauldron') drawCauldron(pen, x, y, time)
  else if (name === 'campfire-pot') drawCampfirePot(pen, x, y, time)
  else drawFoodCart(pen, x, y, time)
  drawSpoon(pen, [x + Math.cos(beat) * STIRRED, y], [x - 0.06 + Math.cos(beat) * 0.04, y - 0.2])
}

function drawSpoon(pen: Pen, tip: Point, hand: Point): void {
  pen.strokeStyle = '#b98a58'
  pen.lineWidth = 0.016
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(hand[0], hand[1])
  pen.lineTo(tip[0], tip[1])
  pen.stroke()
}

/** Iron on three legs over a fire, of a brew that bubbles. */
function drawCauldron(pen: Pen, x: number, rim: number, time: number): void {
  drawFire(pen, x, 0, 0.15, time)
  pen.save()
  pen.translate(x, rim)
  for (const side of [-1, 1]) fillRoundRect(pen, IRON, side * 0.11 - 0.014, 0.26, 0.028, -rim - 0.26, 0.01)
  fillShape(pen, IRON, shape('M-.18 .01C-.24 .14-.18 .3 0 .3C.18 .3 .24 .14 .18 .01Z'))
  fillShape(pen, '#201e26', shape('M.08 .01C.16 .14 .1 .26 0 .3C.18 .3 .24 .14 .18 .01Z'))
  strokeShape(pen, '#55525f', 0.018, shape('M-.165 .07C-.18 .14-.16 .2-.12 .24'))
  fillEllipse(pen, '#3d3a46', 0, 0.005, 0.19, 0.042)
  fillEllipse(pen, BREW, 0, 0, 0.165, 0.032)
  fillEllipse(pen, lighten(BREW, 0.35), -0.02, -0.004, 0.11, 0.018)
  for (let bubble = 0; bubble < 6; bubble += 1) {
    const way = (time * 0.7 + bubble * 0.37) % 1
    const at = Math.sin(bubble * 2.4) * 0.11
    fillEllipse(pen, withAlpha(lighten(BREW, 0.3), 1 - way), at, -way * 0.16, 0.012 + 0.012 * (1 - way))
  }
  pen.restore()
  drawSteam(pen, x, rim - 0.06, time, lighten(BREW, 0.6))
}

/** A kettle that hangs from three poles over a fire. */
function drawCampfirePot(pen: Pen, x: number, rim: number, time: number): void {
  const top = rim - 0.3
  pen.strokeStyle = '#7a5434'
  pen.lineWidth = 0.022
  pen.lineCap = 'round'
  pen.beginPath()
  for (const foot of [-0.24, 0.05, 0.27]) {
    pen.moveTo(x + foot * 0.1, top - 0.04)
    pen.lineTo(x + foot, -0.01)
  }
  pen.stroke()
  for (let stone = 0; stone < 6; stone += 1)
    fillEllipse(pen, stone % 2 === 0 ? '#8a8f98' : '#757a84', x - 0.17 + stone * 0.068, -0.012, 0.036, 0.024)
  drawFire(pen, x, -0.02, 0.11, time)
  pen.strokeStyle = '#4a4652'
  pen.lineWidth = 0.009
  pen.beginPath()
  pen.moveTo(x, top)
  pen.lineTo(x, rim - 0.1)
  pen.moveTo(x - 0.115, rim)
  pen.quadraticCurveTo(x, rim - 0.2, x + 0.115, rim)
  pen.stroke()
  pen.save()
  pen.translate(x, rim)
  fillShape(pen, IRON, shape('M-.125 0C-.14 .1-.12 .18-.08 .19L.08 .19C.12 .18 .14 .1 .125 0Z'))
  strokeShape(pen, '#55525f', 0.014, shape('M-.108 .05C-.114 .1-.1 .15-.085 .165'))
  fillEllipse(pen, '#3d3a46', 0, 0.002, 0.128, 0.026)
  fillEllipse(pen, '#c9803c', 0, 0, 0.11, 0.019)
  pen.restore()
  drawSteam(pen, x, rim - 0.04, time, '#ffffff')
}

/** A street vendor's: a wok on a flame, bowls beside it, and a wheel. */
function drawFoodCart(pen: Pen, x: number, rim: number, time: number): void {
  const top = rim + 0.08
  fillEllipse(pen, '#3a2c2a', 0.5, -0.08, 0.08)
  fillEllipse(pen, '#b98a58', 0.5, -0.08, 0.055)
  fillEllipse(pen, '#3a2c2a', 0.5, -0.08, 0.016)
  fillRoundRect(pen, '#6a4428', 0.12, -0.14, 0.026, 0.14, 0.006)
  fillRoundRect(pen, '#c9503c', 0.1, top + 0.02, 0.52, -0.1 - top, 0.012)
  for (let plank = 0; plank < 4; plank += 1)
    fillRoundRect(pen, withAlpha('#8a2a20', 0.5), 0.1, top + 0.09 + plank * 0.06, 0.52, 0.006, 0.002)
  fillRoundRect(pen, '#f2dcae', 0.16, top + 0.07, 0.4, 0.1, 0.01)
  fillRoundRect(pen, '#d9a868', 0.08, top, 0.56, 0.028, 0.008)
  for (let bowl = 0; bowl < 3; bowl += 1) {
    const y = top - 0.02 - bowl * 0.026
    fillEllipse(pen, '#e9ecf0', 0.55, y, 0.052, 0.02)
    fillEllipse(pen, '#3f7fc4', 0.55, y - 0.012, 0.052, 0.012)
  }
  for (let flame = 0; flame < 6; flame += 1) {
    const high = 0.022 + 0.01 * Math.sin(time * 13 + flame * 2)
    fillEllipse(pen, '#ff9a3c', x - 0.08 + flame * 0.032, top - 0.016, 0.013, high)
  }
  pen.save()
  pen.translate(x, rim)
  fillShape(pen, '#3a3f4a', shape('M-.19-.005C-.15 .075 .15 .075 .19-.005Z'))
  fillRoundRect(pen, '#5a3a28', 0.18, -0.018, 0.13, 0.02, 0.008)
  fillEllipse(pen, '#262a32', 0, -0.004, 0.19, 0.03)
  fillEllipse(pen, '#f0c877', 0, -0.012, 0.14, 0.028)
  for (let green = 0; green < 4; green += 1)
    fillEllipse(pen, green % 2 === 0 ? '#6fae4f' : '#e8704a', -0.09 + green * 0.058, -0.022, 0.018, 0.009)
  pen.restore()
  drawSteam(pen, x, rim - 0.06, time, '#ffffff')
}

/** Flames on two logs; `half` is half as wide as they are. */
function drawFire(pen: Pen, x: number, y: number, half: number, time: number): void {
  fillPolygon(pen, '#6a4428', [
    [x - half * 1.2, y - 0.03],
    [x + half * 1.1, y + 0.01],
    [x + half * 1.1, y - 0.02],
    [x - half * 1.1, y - 0.055],
  ])
  for (const [colour, size] of [
    ['#ff8a2e', 1],
    ['#ffd24a', 0.6],
  ] as const) {
    for (let flame = -2; flame <= 2; flame += 1) {
      const high =
        half * (1.3 - Math.abs(flame) * 0.28) * size * (1 + 0.16 * Math.sin(time * 9 + flame * 1.9))
      const at = x + flame * half * 0.38
      const wide = half * 0.3 * size
      pen.fillStyle = colour
      pen.beginPath()
      pen.moveTo(at - wide, y - 0.01)
      pen.quadraticCurveTo(at - wide, y - high * 0.5, at + Math.sin(time * 5 + flame) * 0.012, y - high)
      pen.quadraticCurveTo(at + wide, y - high * 0.5, at + wide, y - 0.01)
      pen.fill()
    }
  }
}

function drawSteam(pen: Pen, x: number, y: number, time: number, colour: Hex): void {
  for (let wisp = 0; wisp < 4; wisp += 1) {
    const way = (time * 0.4 + wisp / 4) % 1
    const faint = withAlpha(colour, 0.24 * Math.sin(way * Math.PI))
    fillEllipse(pen, faint, x + Math.sin(way * 5 + wisp) * 0.03, y - way * 0.24, 0.022 + way * 0.034)
  }
}
