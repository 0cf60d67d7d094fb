import { darken, lighten } from '../../draw/colour.ts'
import type { Hex } from '../../draw/colour.ts'
import { blobPath, fillEllipse, fillPolygon, fillRoundRect } from '../../draw/shapes.ts'
import type { Pen } from '../../draw/shapes.ts'
import { HAT_WORDS } from '../person/hat-words.ts'
import type { KnownHat } from '../person/hat-words.ts'
import { drawHat } from '../person/headwear.ts'
import { coatOf, drawTie, wornOf } from '../animal-wear.ts'
import { glanceAt } from '../glance.ts'
import type { Pose, RigLook } from '../rig.ts'
import { drawEagleHead } from './eagle-head.ts'
import { drawEars } from './ears.ts'
import { drawEquineHead } from './equine-head.ts'
import { drawSnout, drawSpikyBrow, drawSpikyRuff } from './hedgehog-head.ts'
import { drawHorns } from './horns.ts'
import { drawMuzzle } from './muzzle.ts'
import type { Horns, Species } from './stock.ts'
import type { Stance } from './stance.ts'

/** Drawn over the face, not behind it. */
const OVER_FACE: readonly Horns[] = ['tusks', 'nose']

/** The head turns three quarters to the camera: both eyes show, the muzzle points ahead. */
export function drawHead(pen: Pen, species: Species, stance: Stance, pose: Pose, look: RigLook): void {
  const r = species.head
  const looksAbout = (stance.kind === 'stand' || stance.kind === 'sit') && pose.reach.length === 0
  const glance = looksAbout ? glanceAt(pose.time, look.seed, 1.9) : 0
  pen.save()
  pen.translate(stance.head[0], stance.head[1])
  pen.rotate(
    howl(look, pose) +
      pose.look +
      0.07 * glance +
      (stance.kind === 'run' ? 0.05 : 0) +
      (stance.kind === 'lie' ? 0.1 : 0),
  )
  if (species.face === 'profile') {
    drawEquineHead(pen, species, pose, stance.kind === 'lie')
    drawWorn(pen, r, look)
    pen.restore()
    return
  }
  if (species.face === 'eagle') {
    drawEagleHead(pen, species, pose)
    drawWorn(pen, r, look)
    pen.restore()
    return
  }
  if (species.mane !== null && species.neck < 0.05) drawRuff(pen, r, species.mane)
  drawNeckwear(pen, r, look)
  if (!OVER_FACE.includes(species.horns)) drawHorns(pen, species)
  const isSpiny = species.spines !== null
  if (isSpiny) drawSpikyRuff(pen, species)
  const hangs = species.ear === 'flop' || species.ear === 'fan'
  if (!hangs && !isSpiny) drawEars(pen, species, pose)
  drawSkull(pen, species)
  if (hangs) drawEars(pen, species, pose)
  // The features turn before the skull does.
  pen.save()
  pen.translate(glance * r * 0.09, 0)
  if (isSpiny) {
    drawSpikyBrow(pen, species)
    drawSnout(pen, species, pose.mouth)
  } else drawMuzzle(pen, species, pose)
  drawEyes(pen, species, pose, stance)
  pen.restore()
  if (species.trunk) drawTrunk(pen, species, pose)
  if (OVER_FACE.includes(species.horns)) drawHorns(pen, species)
  if (species.whiskers) drawWhiskers(pen, r)
  drawWorn(pen, r, look)
  pen.restore()
}

/** Leaves the outline of a head of radius `r` on the pen. */
export function traceSkull(pen: Pen, r: number): void {
  blobPath(pen, [
    [-r * 0.75, -r * 0.75],
    [0, -r * 1.02],
    [r * 0.75, -r * 0.75],
    [r * 1.12, r * 0.12],
    [r * 0.8, r * 0.82],
    [0, r],
    [-r * 0.8, r * 0.82],
    [-r * 1.12, r * 0.12],
  ])
}

const HOWLERS = /wolf|coyote|husky/

/** Wolves lift their heads to be heard; others toss them. */
function howl({ variant }: RigLook, { action, mouth }: Pose): number {
  if (action !== 'talk') return 0
  return HOWLERS.test(variant) ? -0.5 - 0.4 * mouth : -0.2 * mouth
}

function drawSkull(pen: Pen, species: Species): void {
  const r = species.head
  const gradient = pen.createRadialGradient(-r * 0.2, -r * 0.4, r * 0.1, 0, 0, r * 1.15)
  gradient.addColorStop(0, lighten(species.coat, 0.12))
  gradient.addColorStop(0.75, species.coat)
  gradient.addColorStop(1, species.shade)
  pen.fillStyle = species.fleece ? '#4a4448' : gradient
  traceSkull(pen, r)
  pen.fill()
  pen.save()
  pen.clip()
  const scale = r / 0.235
  for (const { colour, at } of species.headPatches) {
    const [x, y, radiusX, radiusY] = at
    fillEllipse(pen, colour, x * scale, y * scale, radiusX * scale, radiusY * scale, x > 0 ? -0.3 : 0.3)
  }
  if (species.stripes !== null) drawForehead(pen, r, species.stripes)
  if (species.snout < 0.3 && !species.trunk && !species.fleece) {
    fillEllipse(pen, species.belly, r * 0.12, r * 0.62, r * 0.62, r * 0.46)
  }
  pen.restore()
  if (species.eyePatch !== null) {
    fillEllipse(pen, species.eyePatch, -r * 0.32, r * 0.06, r * 0.24, r * 0.29, 0.4)
    fillEllipse(pen, species.eyePatch, r * 0.5, r * 0.06, r * 0.24, r * 0.29, -0.4)
  }
  if (species.fleece) fillEllipse(pen, species.coat, 0, -r * 0.75, r * 0.8, r * 0.45)
}

function drawForehead(pen: Pen, r: number, colour: Hex): void {
  pen.strokeStyle = colour
  pen.lineWidth = r * 0.12
  pen.lineCap = 'round'
  pen.beginPath()
  for (const x of [-0.3, 0, 0.3]) {
    pen.moveTo(x * r, -r)
    pen.lineTo(x * r * 0.8, -r * 0.58)
  }
  pen.stroke()
}

function drawRuff(pen: Pen, r: number, colour: Hex): void {
  pen.fillStyle = colour
  pen.beginPath()
  for (let index = 0; index < 16; index += 1) {
    const angle = (index / 16) * Math.PI * 2
    const x = Math.cos(angle) * r * 1.2
    const y = Math.sin(angle) * r * 1.2 + r * 0.1
    pen.moveTo(x + r * 0.42, y)
    pen.arc(x, y, r * 0.42, 0, Math.PI * 2)
  }
  pen.arc(0, r * 0.1, r * 1.25, 0, Math.PI * 2)
  pen.fill()
}

const EYE_X = 0.42

function drawEyes(pen: Pen, species: Species, pose: Pose, stance: Stance): void {
  const r = species.head
  const isAsleep = stance.kind === 'lie'
  const isHappy = pose.mouth > 0.6 && pose.action !== 'talk'
  const isCalling = pose.mouth > 0.6 && pose.action === 'talk'
  // A blink takes a tenth of a second, every few seconds.
  const open = (pose.time * 0.37) % 1 < 0.035 ? 0.08 : 1
  const size = species.neck > 0.05 ? 0.8 : 1
  for (const side of [-1, 1]) {
    const x = r * 0.1 + side * r * EYE_X
    const y = r * 0.06
    if (isAsleep || isHappy || isCalling) drawClosedEye(pen, r, x, y, isAsleep)
    else drawOpenEye(pen, species, r * size, x, y, open)
  }
  if (species.snout < 0.6 && !species.trunk) {
    for (const side of [-1, 1])
      fillEllipse(pen, 'rgba(255,141,141,0.28)', r * 0.1 + side * r * 0.66, r * 0.42, r * 0.17, r * 0.11)
  }
}

function drawClosedEye(pen: Pen, r: number, x: number, y: number, isAsleep: boolean): void {
  pen.strokeStyle = '#2c2326'
  pen.lineWidth = r * 0.09
  pen.lineCap = 'round'
  pen.beginPath()
  if (isAsleep) pen.arc(x, y - r * 0.04, r * 0.16, Math.PI * 0.1, Math.PI * 0.9)
  else pen.arc(x, y + r * 0.06, r * 0.16, Math.PI * 1.1, Math.PI * 1.9)
  pen.stroke()
}

function drawOpenEye(pen: Pen, species: Species, r: number, x: number, y: number, open: number): void {
  fillEllipse(pen, '#2a2022', x, y, r * 0.18, r * 0.235 * open)
  if (open < 0.5) return
  fillEllipse(pen, species.iris, x, y + r * 0.06, r * 0.13, r * 0.14)
  fillEllipse(pen, '#1a1214', x + r * 0.01, y + r * 0.01, r * 0.1, r * 0.15)
  fillEllipse(pen, '#ffffff', x - r * 0.05, y - r * 0.09, r * 0.065)
  fillEllipse(pen, '#ffffff', x + r * 0.06, y + r * 0.09, r * 0.03)
}

function drawTrunk(pen: Pen, species: Species, pose: Pose): void {
  const r = species.head
  const swing = Math.sin(pose.time * 1.3) * 0.12
  const lift = pose.action === 'drink' || pose.action === 'play' ? -0.5 : 0
  pen.strokeStyle = species.coat
  pen.lineCap = 'round'
  pen.lineWidth = r * 0.44
  pen.beginPath()
  pen.moveTo(r * 0.3, r * 0.4)
  pen.bezierCurveTo(r * 0.95, r * 0.7, r * (0.6 + swing), r * 1.5, r * (0.9 + swing), r * (1.85 + lift))
  pen.stroke()
}

function drawWhiskers(pen: Pen, r: number): void {
  pen.strokeStyle = 'rgba(255,255,255,0.75)'
  pen.lineWidth = r * 0.03
  pen.beginPath()
  for (const side of [-1, 1]) {
    for (const angle of [-0.08, 0.06, 0.2]) {
      pen.moveTo(r * 0.1 + side * r * 0.45, r * 0.46 + angle * r * 0.4)
      pen.lineTo(r * 0.1 + side * r * 1.2, r * 0.42 + angle * r * 1.4)
    }
  }
  pen.stroke()
}

/** Glasses and hats. */
export function drawWorn(pen: Pen, r: number, look: RigLook): void {
  for (const { concept, colour, role } of look.props) {
    if (role !== 'worn') continue
    if (concept === 'sunglasses') drawGlasses(pen, r, colour ?? '#1d1b22')
    if (concept === 'glasses') drawSpectacles(pen, r, colour ?? '#2b2930')
  }
  drawHats(pen, r, look)
}

/** Hats alone, about the middle of the head. */
export function drawHats(pen: Pen, r: number, { props }: RigLook): void {
  for (const { concept, colour, role } of props)
    if (role === 'worn' && !NECKWEAR.test(concept)) drawAnyHat(pen, r, concept, colour)
}

/** Bandanas, scarves and ties are tied round the neck: the head hides the rest. */
export function drawNeckwear(pen: Pen, r: number, look: RigLook): void {
  const tie = wornOf(look, TIES)
  const formal = tie === undefined && coatOf(look)?.isFormal === true
  if (tie !== undefined || formal) {
    if (formal)
      fillPolygon(pen, '#fbfbfd', [
        [-r * 0.5, r * 0.8],
        [r * 0.7, r * 0.8],
        [r * 0.1, r * 2],
      ])
    drawTie(pen, tie?.concept === 'bow-tie', tie?.colour ?? '#c8343c', r * 0.1, r * 1.1, r * 0.8)
  }
  const worn = wornOf(look, NECKWEAR)
  if (worn === undefined) return
  const cloth = worn.colour ?? '#d33a3f'
  fillEllipse(pen, darken(cloth, 0.2), -r * 0.12, r * 0.74, r * 0.86, r * 0.42)
  if (worn.concept === 'headband')
    fillPolygon(pen, cloth, [
      [-r * 0.78, r * 0.9],
      [r * 0.52, r * 0.9],
      [r * 0.06, r * 1.72],
    ])
  else {
    fillEllipse(pen, cloth, -r * 0.1, r * 0.84, r * 0.82, r * 0.36)
    fillRoundRect(pen, darken(cloth, 0.08), -r * 0.34, r * 1.02, r * 0.34, r * 0.8, r * 0.08)
  }
}

const NECKWEAR = /^(?:headband|scarf)$/
const TIES = /^(?:tie|necktie|bow-tie)$/

/** Any other hat. */
const PLAIN_HAT: KnownHat = { hat: 'fedora', colour: '#7a3b2e' }
/** Animals' heads are broader and wear their hats between the ears. */
const HAT_SIZE = 0.0082

/** What people wear, too. */
function drawAnyHat(pen: Pen, r: number, concept: string, dyed: Hex | null): void {
  const known =
    HAT_WORDS.find(([words]) => words.test(concept))?.[1] ?? (concept.endsWith('hat') ? PLAIN_HAT : undefined)
  if (known === undefined) return
  if (known.hat === 'space') {
    drawSpaceHelmet(pen, r)
    return
  }
  pen.save()
  pen.translate(0, -r * 0.12)
  pen.scale(r * HAT_SIZE, r * HAT_SIZE)
  // A visor would hide all of an animal.
  drawHat(pen, known.hat === 'knight' ? 'helmet' : known.hat, dyed ?? known.colour)
  pen.restore()
}

/** A ball of glass around the whole head. */
function drawSpaceHelmet(pen: Pen, r: number): void {
  fillEllipse(pen, 'rgba(205,228,255,0.2)', r * 0.05, -r * 0.1, r * 1.5, r * 1.5)
  pen.strokeStyle = 'rgba(255,255,255,0.75)'
  pen.lineWidth = r * 0.07
  pen.beginPath()
  pen.arc(r * 0.05, -r * 0.1, r * 1.5, 0, Math.PI * 2)
  pen.stroke()
  pen.beginPath()
  pen.arc(r * 0.05, -r * 0.1, r * 1.28, Math.PI * 1.1, Math.PI * 1.4)
  pen.stroke()
}

/** Two round lenses one can see through. */
function drawSpectacles(pen: Pen, r: number, colour: Hex): void {
  pen.strokeStyle = colour
  pen.lineWidth = r * 0.07
  pen.beginPath()
  for (const side of [-1, 1]) {
    const x = r * 0.1 + side * r * EYE_X
    pen.moveTo(x + r * 0.32, r * 0.04)
    pen.arc(x, r * 0.04, r * 0.32, 0, Math.PI * 2)
  }
  pen.moveTo(r * 0.1 - r * EYE_X + r * 0.32, r * 0.02)
  pen.lineTo(r * 0.1 + r * EYE_X - r * 0.32, r * 0.02)
  pen.stroke()
  pen.fillStyle = 'rgba(225,240,255,0.28)'
  pen.fill()
}

function drawGlasses(pen: Pen, r: number, colour: Hex): void {
  pen.fillStyle = colour
  for (const side of [-1, 1]) {
    pen.beginPath()
    pen.roundRect(r * 0.1 + side * r * EYE_X - r * 0.32, -r * 0.16, r * 0.64, r * 0.42, r * 0.14)
    pen.fill()
  }
  pen.fillRect(-r * 0.15, -r * 0.1, r * 0.5, r * 0.08)
}
