import { darken, lighten, mix, type Hex } from '../draw/colour.ts'
import { fillBlob, fillPolygon, type Pen, type Point } from '../draw/shapes.ts'
import { drawTyrannosaurus, drawVelociraptor } from './dinosaur/bipeds.ts'
import { drawCrocodile } from './dinosaur/crocodile.ts'
import { drawBrachiosaurus, drawStegosaurus, drawTriceratops } from './dinosaur/grazers.ts'
import { drawEye, hideOf, shaded, treadStride } from './dinosaur/parts.ts'
import { REACH } from './dinosaur/reach.ts'
import { gradientDown, inHundredths } from './parts.ts'
import type { Pose, Rig, RigLook } from './rig.ts'

interface Kind {
  readonly width: number
  readonly height: number
  /** Height against a standing adult; giants are drawn smaller than life. */
  readonly size: number
  draw(pen: Pen, look: RigLook, pose: Pose): void
}

const KINDS: Readonly<Record<string, Kind>> = {
  tyrannosaurus: { width: 1.86, height: 1.06, size: 2.6, draw: drawTyrannosaurus },
  velociraptor: { width: 1.94, height: 1.06, size: 1, draw: drawVelociraptor },
  triceratops: { width: 2, height: 1.04, size: 1.6, draw: drawTriceratops },
  stegosaurus: { width: 2.1, height: 1.02, size: 1.8, draw: drawStegosaurus },
  brachiosaurus: { width: 1.72, height: 1.06, size: 3.4, draw: drawBrachiosaurus },
  crocodile: { width: 2.7, height: 0.72, size: 0.5, draw: drawCrocodile },
  pterodactyl: { width: 1.7, height: 1.1, size: 0.9, draw: drawPterodactyl },
}

function kindOf(look: RigLook): Kind {
  return KINDS[look.variant] ?? KINDS['tyrannosaurus']!
}

/** Dinosaurs and their cousin, facing right; they roar with `pose.mouth`. 1 is the height. */
export const dinosaur: Rig = {
  variants: Object.keys(KINDS),
  box: (look) => kindOf(look),
  naturalSize: (look) => kindOf(look).size,
  stride: (look) => treadStride(REACH[look.variant as keyof typeof REACH] ?? REACH.tyrannosaurus),
  draw: (pen, look, pose) => inHundredths(pen, () => kindOf(look).draw(pen, look, pose)),
}

/** Leather wings, a crest and a long beak; always in the air. */
function drawPterodactyl(pen: Pen, look: RigLook, pose: Pose): void {
  const hide = hideOf(look, { back: '#a8694a', belly: '#f0d2a4', mark: '#6d3f2c' })
  const beat = pose.time * 4.4 * (0.7 + 0.3 * pose.energy) + look.seed
  const lift = Math.sin(beat)
  pen.save()
  pen.translate(0, -52 - Math.sin(beat + 0.7) * 3)
  drawMembrane(pen, shaded(hide.back, true), lift + 0.2, Math.cos(beat), true)
  for (const dy of [0, 3]) {
    fillPolygon(pen, darken(hide.back, 0.1), [
      [-24, dy],
      [-48, 5 + dy],
      [-24, 4 + dy],
    ])
  }
  fillBlob(pen, gradientDown(pen, -9, 9, lighten(hide.back, 0.18), hide.back, hide.belly), [
    [-34, 1],
    [-10, -9],
    [16, -9],
    [30, -3],
    [22, 8],
    [-8, 9],
  ])
  drawCrestedHead(pen, hide.back, hide.belly, pose)
  drawMembrane(pen, hide.back, lift, Math.cos(beat), false)
  pen.restore()
}

function drawMembrane(pen: Pen, colour: Hex, lift: number, curl: number, far: boolean): void {
  const shoulder: Point = [far ? 14 : 8, far ? -6 : -4]
  const wrist: Point = [shoulder[0] + 6, shoulder[1] - lift * 34 - 2]
  const tip: Point = [shoulder[0] - 48, shoulder[1] - lift * 44 + curl * 14]
  pen.fillStyle = gradientDown(
    pen,
    Math.min(wrist[1], tip[1], shoulder[1]),
    Math.max(wrist[1], tip[1], shoulder[1]) + 8,
    lighten(colour, 0.22),
    mix(colour, '#5a2f3a', 0.2),
  )
  pen.beginPath()
  pen.moveTo(shoulder[0] + 2, shoulder[1])
  pen.lineTo(wrist[0], wrist[1])
  pen.quadraticCurveTo((wrist[0] + tip[0]) / 2 + 4, (wrist[1] + tip[1]) / 2 - lift * 8, tip[0], tip[1])
  pen.quadraticCurveTo(
    shoulder[0] - 28,
    (tip[1] + shoulder[1]) / 2 - lift * 8,
    shoulder[0] - 26,
    shoulder[1] + 4,
  )
  pen.closePath()
  pen.fill()
  pen.strokeStyle = darken(colour, 0.25)
  pen.lineWidth = 1.7
  pen.lineJoin = 'round'
  pen.beginPath()
  pen.moveTo(shoulder[0], shoulder[1])
  pen.lineTo(wrist[0], wrist[1])
  pen.quadraticCurveTo((wrist[0] + tip[0]) / 2 + 4, (wrist[1] + tip[1]) / 2 - lift * 8, tip[0], tip[1])
  pen.stroke()
}

function drawCrestedHead(pen: Pen, back: Hex, belly: Hex, pose: Pose): void {
  pen.save()
  pen.translate(38, -9)
  pen.rotate(pose.look * 0.4 + Math.sin(pose.time * 1.3) * 0.04)
  fillPolygon(pen, mix(back, '#e2703a', 0.6), [
    [2, -6],
    [-22, -17],
    [-6, 1],
  ])
  fillPolygon(pen, mix(belly, '#e0a04a', 0.4), [
    [4, 2],
    [38, 6 + pose.mouth * 7],
    [4, 6],
  ])
  fillPolygon(pen, mix(belly, '#e0a04a', 0.6), [
    [4, -5],
    [42, 4],
    [4, 4],
  ])
  fillBlob(pen, gradientDown(pen, -8, 7, lighten(back, 0.2), back), [
    [-8, -3],
    [0, -8],
    [9, -4],
    [9, 4],
    [-2, 7],
    [-9, 4],
  ])
  drawEye(pen, 2, -1.6, 2.2, '#e8b83a', pose.time)
  pen.restore()
}
