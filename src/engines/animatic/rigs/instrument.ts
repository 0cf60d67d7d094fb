import { fillEllipse, fillRoundRect, type Pen } from '../draw/shapes.ts'
import type { Hex } from '../draw/colour.ts'
import {
  drawDrumKit,
  drawHandDrum,
  drawMicrophoneStand,
  drawTambourine,
  drawXylophone,
} from './instrument/percussion.ts'
import { drawElectricKeyboard, drawGrandPiano, drawUprightPiano } from './instrument/piano.ts'
import {
  drawBanjo,
  drawElectricGuitar,
  drawErhu,
  drawGuitar,
  drawHarp,
  drawLute,
  drawUkulele,
  drawViolin,
  drawZither,
} from './instrument/strings.ts'
import {
  drawAccordion,
  drawClarinet,
  drawFlute,
  drawHarmonica,
  drawSaxophone,
  drawTrombone,
  drawTrumpet,
} from './instrument/winds.ts'
import { inHundredths } from './parts.ts'
import type { Pose, Rig, RigLook } from './rig.ts'

interface Model {
  readonly width: number
  readonly height: number
  /** Height against a standing adult. */
  readonly size: number
  readonly colour: Hex
  draw(pen: Pen, colour: Hex, pose: Pose): void
}

/** Upright on a small stand; `size` is the instrument's length. */
function standing(size: number, colour: Hex, draw: (pen: Pen, colour: Hex) => void): Model {
  return {
    width: 0.6,
    height: 1.14,
    size,
    colour,
    draw(pen, tone) {
      pen.strokeStyle = '#3a3f4a'
      pen.lineWidth = 2
      pen.beginPath()
      pen.moveTo(-14, 0)
      pen.lineTo(0, -40)
      pen.lineTo(14, 0)
      pen.stroke()
      pen.translate(0, -6)
      pen.rotate(0.05)
      draw(pen, tone)
    },
  }
}

/** On a display stand, larger than life; `middle` is half its length when played. */
function displayed(size: number, colour: Hex, middle: number, draw: Model['draw']): Model {
  return {
    width: 1.1,
    height: 0.9,
    size,
    colour,
    draw(pen, tone, pose) {
      fillEllipse(pen, '#2f2a34', 0, -2, 26, 3)
      fillRoundRect(pen, '#4a4450', -1.6, -46, 3.2, 44, 1)
      fillRoundRect(pen, '#7a2438', -12, -50, 24, 5, 2)
      pen.translate(-middle * 2, -60)
      pen.scale(2, 2)
      draw(pen, tone, pose)
    },
  }
}

const MODELS: Readonly<Record<string, Model>> = {
  piano: { width: 1.42, height: 1, size: 1, colour: '#1d1822', draw: drawGrandPiano },
  'upright-piano': { width: 0.9, height: 0.96, size: 0.85, colour: '#5a3626', draw: drawUprightPiano },
  keyboard: { width: 0.92, height: 0.52, size: 0.62, colour: '#2c2f3a', draw: drawElectricKeyboard },
  guitar: standing(0.6, '#c98742', drawGuitar),
  'electric-guitar': standing(0.6, '#d8343c', drawElectricGuitar),
  ukulele: standing(0.36, '#d9a05a', drawUkulele),
  banjo: standing(0.54, '#b5763c', drawBanjo),
  lute: standing(0.56, '#b5763c', drawLute),
  violin: standing(0.36, '#a8521f', drawViolin),
  cello: { ...standing(0.76, '#a04a1c', (pen, colour) => drawViolin(pen, colour, 6)), size: 0.76 },
  'double-bass': standing(1.08, '#7a3818', (pen, colour) => drawViolin(pen, colour, 6)),
  erhu: standing(0.48, '#5a2a1c', drawErhu),
  harp: { width: 0.9, height: 1.02, size: 1, colour: '#d9ac4c', draw: drawHarp },
  koto: { width: 1.1, height: 0.4, size: 0.9, colour: '#9a6236', draw: drawZither },
  drums: {
    width: 1.3,
    height: 0.8,
    size: 0.95,
    colour: '#c92a34',
    draw: (pen, colour, pose) => drawDrumKit(pen, colour, pose.time),
  },
  'hand-drum': { width: 0.4, height: 0.54, size: 0.45, colour: '#9a5a2c', draw: drawHandDrum },
  xylophone: { width: 0.8, height: 0.46, size: 0.5, colour: '#e8504a', draw: drawXylophone },
  tambourine: { width: 0.3, height: 0.28, size: 0.18, colour: '#c98742', draw: drawTambourine },
  trumpet: displayed(0.5, '#e8b83c', 18, drawTrumpet),
  trombone: displayed(0.6, '#e8b83c', 22, (pen, colour, pose) => drawTrombone(pen, colour, pose.time)),
  saxophone: displayed(0.5, '#e8b83c', 16, drawSaxophone),
  flute: displayed(0.4, '#c9d2dd', 18, drawFlute),
  clarinet: displayed(0.4, '#24222a', 9, drawClarinet),
  accordion: displayed(0.4, '#b8283a', 0, (pen, colour, pose) => drawAccordion(pen, colour, pose.time)),
  harmonica: displayed(0.16, '#c9d2dd', 4, drawHarmonica),
  microphone: { width: 0.4, height: 0.84, size: 0.8, colour: '#20222b', draw: drawMicrophoneStand },
}

function modelOf(look: RigLook): Model {
  return MODELS[look.variant] ?? MODELS['piano']!
}

/** Musical instruments, as they stand when nobody holds them. The grand piano's keyboard is at its left. */
export const instrument: Rig = {
  variants: Object.keys(MODELS),
  box: (look) => modelOf(look),
  naturalSize: (look) => modelOf(look).size,
  draw: (pen, look, pose) => {
    const model = modelOf(look)
    inHundredths(pen, () => model.draw(pen, look.colours[0] ?? model.colour, pose))
  },
}
