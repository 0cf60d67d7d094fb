import { darken } from '../../draw/colour.ts'
import type { Pen } from '../../draw/shapes.ts'
import { drawHood, drawHoodBehind } from './animal-hood.ts'
import { drawBeastHead } from './beast-head.ts'
import { blink, chatter, felt, gazeOf } from './expression.ts'
import { drawNeckwear } from './extras.ts'
import { drawFace, drawTears } from './face.ts'
import type { Figurine } from './figurine.ts'
import { drawHairAround, drawHairBehind } from './hair.ts'
import { drawHat, drawHatBehind } from './headwear.ts'
import { drawPointedEar } from './pointed-ear.ts'

/** Face, hair and hat, and what is around the neck. */
export function drawHead(pen: Pen, one: Figurine): void {
  const { skeleton, outfit, pose } = one
  const { figure, head, stance, tilt } = skeleton
  if (outfit.beast !== undefined) {
    drawNeckwear(pen, skeleton, outfit, pose.time)
    pen.save()
    pen.translate(head[0], head[1])
    pen.rotate(tilt)
    drawBeastHead(pen, outfit.beast, figure.headHalf, pose, one.look)
    pen.restore()
    return
  }
  const moving = pose.action === 'run' ? -1.2 : pose.action === 'walk' ? -0.5 : 0
  const sway = Math.sin(pose.time * 2.3 + one.manner.seed) * 0.35 + moving
  const hair = {
    pen,
    style: outfit.hood === undefined ? outfit.hair : 'crew',
    colour: outfit.hairColour,
    sway,
  }
  const scale = figure.headHalf / 100
  pen.save()
  pen.translate(head[0], head[1])
  pen.rotate(tilt)
  pen.scale(scale, scale)
  drawHatBehind(pen, outfit.hat, outfit.hatColour)
  if (outfit.hood !== undefined) drawHoodBehind(pen, outfit.hood)
  pen.save()
  // Long hair hangs down however the head is tilted.
  pen.rotate(-tilt * 0.6)
  drawHairBehind(hair)
  pen.restore()
  pen.restore()
  drawNeckwear(pen, skeleton, outfit, pose.time)
  pen.save()
  pen.translate(head[0], head[1])
  pen.rotate(tilt)
  pen.scale(scale, scale)
  drawFace({
    pen,
    kind: figure.face,
    skin: outfit.skin,
    isBlank: outfit.isFaceless === true,
    brow: darken(outfit.hairColour, 0.1),
    beard: outfit.beard,
    beardColour: darken(outfit.beardColour ?? outfit.hairColour, 0.1),
    lips: outfit.lips,
    eyewear: outfit.eyewear,
    eyewearColour: outfit.eyewearColour,
    eyes: stance.eyesShut ? 0 : blink(pose.time, one.manner.seed),
    mouth: pose.mouth > 0 ? pose.mouth : pose.action === 'talk' ? chatter(pose.time) : 0,
    smile: felt(stance.smile, one.manner.mood),
    isSad: one.manner.mood === 'sad',
    glance: one.performance === undefined ? gazeOf(pose, one.manner) : 0,
  })
  if (one.manner.activity === 'cry') drawTears(pen, pose.time)
  if (outfit.ears !== undefined) drawPointedEar(pen, outfit.skin, outfit.ears)
  drawHairAround(hair)
  if (outfit.ears === 'long') drawPointedEar(pen, outfit.skin, outfit.ears)
  if (outfit.hood !== undefined) drawHood(pen, outfit.hood)
  drawHat(pen, outfit.hat, outfit.hatColour)
  pen.restore()
}
