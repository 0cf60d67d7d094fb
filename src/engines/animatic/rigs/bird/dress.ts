import { darken, lighten, type Hex } from '../../draw/colour.ts'
import { blobPath, fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { coatOf, drawTie, wornOf } from '../animal-wear.ts'
import { HAT_WORDS, type KnownHat } from '../person/hat-words.ts'
import { drawHat } from '../person/headwear.ts'
import type { RigLook } from '../rig.ts'
import { traceTrunk, UPRIGHT_BODY } from './trunk.ts'
import type { Species } from './stock.ts'

const NECKWEAR = /^(?:scarf|headband|tie|bow-tie|necktie)$/
const PLAIN_HAT: KnownHat = { hat: 'fedora', colour: '#7a3b2e' }
/** Hats are drawn in hundredths of half a head. */
const HAT_SIZE = 0.0096
/** How far a hat may rise above the middle of the head, in radii. */
const HAT_RISE = 2.5

function hatOf({ props }: RigLook): { readonly known: KnownHat; readonly dyed: Hex | null } | undefined {
  for (const { concept, colour, role } of props) {
    if (role !== 'worn' || NECKWEAR.test(concept)) continue
    const known =
      HAT_WORDS.find(([words]) => words.test(concept))?.[1] ??
      (concept.endsWith('hat') ? PLAIN_HAT : undefined)
    if (known !== undefined) return { known, dyed: colour }
  }
  return undefined
}

/** True for who wears something where a crest would be. */
export function wearsHat(look: RigLook): boolean {
  return hatOf(look) !== undefined
}

/** How far a hat rises above the crown, in the bird's own units. */
export function hatRise(kind: Species, look: RigLook): number {
  return wearsHat(look) ? kind.headRadius * (HAT_RISE - 1) : 0
}

/** What is worn on the head and before the eyes, about the head's centre. */
export function drawOnHead(pen: Pen, kind: Species, look: RigLook, turn: number): void {
  const r = kind.headRadius
  for (const { concept, colour, role } of look.props) {
    if (role !== 'worn') continue
    if (concept === 'sunglasses') drawLenses(pen, kind, turn, colour ?? '#1d1b22', true)
    if (concept === 'glasses') drawLenses(pen, kind, turn, colour ?? '#2b2930', false)
    if (concept === 'eye-patch') drawEyePatch(pen, kind, turn)
  }
  const hat = hatOf(look)
  if (hat === undefined) return
  if (hat.known.hat === 'space') {
    drawGlassBall(pen, r)
    return
  }
  pen.save()
  pen.translate(-r * 0.06, -r * 0.06)
  pen.scale(r * HAT_SIZE, r * HAT_SIZE)
  // A visor would hide all of a bird.
  drawHat(pen, hat.known.hat === 'knight' ? 'helmet' : hat.known.hat, hat.dyed ?? hat.known.colour)
  pen.restore()
}

/** Where the eyes are: one is seen from the side, both from the front. */
function eyesOf({ headRadius: r, frontal }: Species, turn: number): readonly (readonly [number, number])[] {
  if (frontal !== true) return [[r * 0.42, -r * 0.16]]
  return [-1, 1].map((side) => [side * r * 0.42 + turn * r * 0.3, -r * 0.04] as const)
}

function drawLenses(pen: Pen, kind: Species, turn: number, colour: Hex, isDark: boolean): void {
  const r = kind.headRadius
  const eyes = eyesOf(kind, turn)
  const [x, y] = eyes[0] ?? [0, 0]
  const [last] = eyes.at(-1) ?? [0, 0]
  pen.strokeStyle = colour
  pen.lineWidth = r * 0.1
  pen.lineCap = 'round'
  pen.beginPath()
  // Across the bridge, or back along the cheek.
  pen.moveTo(eyes.length === 1 ? -r * 0.86 : last, y - r * 0.1)
  pen.lineTo(x, y - r * 0.1)
  for (const [eye] of isDark ? [] : eyes) {
    pen.moveTo(eye + r * 0.4, y)
    pen.arc(eye, y, r * 0.4, 0, Math.PI * 2)
  }
  pen.stroke()
  for (const [eye] of isDark ? eyes : []) {
    // On a dark face the rim tells where they are.
    fillRoundRect(pen, lighten(colour, 0.55), eye - r * 0.54, y - r * 0.4, r * 1.08, r * 0.82, r * 0.3)
    fillRoundRect(pen, colour, eye - r * 0.46, y - r * 0.32, r * 0.92, r * 0.66, r * 0.24)
    fillRoundRect(pen, lighten(colour, 0.4), eye - r * 0.3, y - r * 0.2, r * 0.26, r * 0.13, r * 0.06)
  }
}

function drawEyePatch(pen: Pen, kind: Species, turn: number): void {
  const r = kind.headRadius
  const [x, y] = eyesOf(kind, turn).at(-1) ?? [0, 0]
  pen.strokeStyle = '#1d1b22'
  pen.lineWidth = r * 0.1
  pen.beginPath()
  pen.moveTo(-r * 0.92, -r * 0.06)
  pen.quadraticCurveTo(0, -r * 0.5, r * 0.72, -r * 0.66)
  pen.stroke()
  fillEllipse(pen, '#1d1b22', x, y, r * 0.36, r * 0.4)
}

function drawGlassBall(pen: Pen, r: number): void {
  fillEllipse(pen, 'rgba(205,228,255,0.2)', r * 0.3, 0, r * 1.7, r * 1.6)
  pen.strokeStyle = 'rgba(255,255,255,0.75)'
  pen.lineWidth = r * 0.09
  pen.beginPath()
  pen.ellipse(r * 0.3, 0, r * 1.7, r * 1.6, 0, 0, Math.PI * 2)
  pen.stroke()
}

/** What is tied round the neck: the head hides the rest. */
export function drawAtNeck(pen: Pen, kind: Species, look: RigLook): void {
  const worn = wornOf(look, NECKWEAR)
  if (worn === undefined) return
  const r = kind.headRadius
  const cloth = worn.colour ?? '#d33a3f'
  const around = kind.frontal === true ? 1.06 : kind.flightless === true ? 1.24 : 0.94
  const y = r * (kind.frontal === true ? 0.98 : 0.92)
  switch (worn.concept) {
    case 'scarf':
      fillEllipse(pen, darken(cloth, 0.2), -r * 0.1, y, r * around, r * 0.44, 0.06)
      fillRoundRect(pen, darken(cloth, 0.1), r * 0.1, y + r * 0.1, r * 0.5, r * 1.4, r * 0.1)
      fillRoundRect(pen, lighten(cloth, 0.3), r * 0.1, y + r * 1.14, r * 0.5, r * 0.14, 0)
      fillEllipse(pen, cloth, -r * 0.08, y - r * 0.06, r * around * 0.98, r * 0.34, 0.06)
      return
    case 'headband':
      fillEllipse(pen, cloth, -r * 0.1, y, r * around, r * 0.34)
      fillPolygon(pen, cloth, [
        [-r * 0.5, y],
        [r * 0.9, y],
        [r * 0.36, y + r * 1],
      ])
      return
    default:
      drawTie(pen, worn.concept === 'bow-tie', cloth, r * 0.5, y + r * 0.2, r)
  }
}

/** Over the trunk, which lies about the origin with its breast to the right. */
export function drawCoat(pen: Pen, kind: Species, look: RigLook): void {
  const coat = coatOf(look)
  if (coat === undefined) return
  const { cloth, isFormal } = coat
  const half = kind.length / 2
  const high = kind.height / 2
  pen.save()
  traceTrunk(pen, kind)
  pen.clip()
  pen.fillStyle = cloth
  pen.fillRect(-half * 0.72, -high * 1.3, half * 2, high * 2.3)
  pen.fillStyle = darken(cloth, 0.2)
  pen.fillRect(-half * 0.72, high * 0.84, half * 2, high * 0.16)
  if (isFormal) {
    fillPolygon(pen, '#fbfbfd', [
      [half * 0.3, -high * 1.3],
      [half * 1.3, -high * 1.3],
      [half * 1.2, high * 0.5],
      [half * 0.86, high * 0.6],
    ])
    fillPolygon(pen, '#c8343c', [
      [half * 0.72, -high * 0.8],
      [half * 0.9, -high * 0.8],
      [half * 1.06, high * 0.2],
      [half * 0.92, high * 0.5],
      [half * 0.8, high * 0.2],
    ])
  }
  pen.restore()
}

/** A coat on who stands upright, open over the belly. */
export function drawUprightCoat(pen: Pen, look: RigLook): void {
  const coat = coatOf(look)
  if (coat === undefined) return
  const { cloth, isFormal } = coat
  pen.save()
  blobPath(pen, UPRIGHT_BODY)
  pen.clip()
  pen.fillStyle = cloth
  pen.beginPath()
  pen.rect(-30, -80, 32, 70)
  pen.rect(17, -80, 14, 70)
  pen.fill()
  pen.fillStyle = lighten(cloth, 0.16)
  pen.fillRect(-2, -80, 4, 70)
  pen.restore()
  for (const y of [-36, -24]) fillEllipse(pen, lighten(cloth, 0.5), -5, y, 1.4)
  if (isFormal) drawTie(pen, true, '#c8343c', 11, -62, 14)
}
