import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { breathe } from '../draw/camera.ts'
import { clamp, lerp } from '../draw/easing.ts'
import { rigOf } from '../rigs/rig-as.ts'
import { REST } from '../rigs/rig.ts'
import { seen } from '../sets/parts/lighting.ts'
import type { Frame } from '../sets/set.ts'
import { bystanders } from './bystanders.ts'
import { toLook } from './to-look.ts'

/** How steep the cable is, and where on the car it runs: heights of the car above its foot. */
const RISE = 0.17
const GRIP = 0.88
const HEIGHT = { landscape: 0.36, portrait: 0.3 }
/** World units apart, where there are several. */
const APART = 0.74
const MOST = 9

/** Cable cars on their way up, on a cable from one side of the picture to the other. */
export function stageCableCars(context: StagingContext): StagedScene | undefined {
  const { spec, stage, set } = context
  const [subject, ...others] = spec.subjects
  if (subject?.concept !== 'cable-car' || set.floor.kind === 'air') return undefined
  const rig = rigOf(subject)
  if (rig === undefined) return undefined
  const look = toLook(subject, context.seed)
  const words = { tiny: 0.5, small: 0.7, normal: 1, large: 1.15, huge: 1.3 }[subject.size]
  const many = Math.min(subject.count, MOST)
  const apart = Math.min(APART, (stage.aspect * 1.1) / many)
  const scale =
    Math.min(1, apart / APART + 0.1) * (stage.portrait ? HEIGHT.portrait : HEIGHT.landscape) * words
  const middleY = lerp(stage.top, set.floor.horizonY, 0.46)
  const cableY = (x: number): number => middleY - RISE * (x - stage.aspect / 2)
  const { parallax, y } = set.floor
  const cars = Array.from({ length: many }, (_, index): Actor => ({
    rig,
    look,
    place: ({ time, seconds }) => {
      const along = lerp(-0.14, 0.14, clamp(time / seconds)) * stage.aspect
      const x = stage.aspect / 2 + along + (index - (many - 1) / 2) * apart
      return { x, y, scale, parallax, flip: true, lift: y - cableY(x) - GRIP * scale, shadowWidth: 0 }
    },
    pose: ({ time }) => ({ ...REST, action: 'stand', time: time + index }),
  }))
  return {
    actors: [
      ...cars,
      ...(others.length === 0
        ? []
        : bystanders({ ...context, spec: { ...spec, subjects: others } }, set.floor.personHeight)),
    ],
    drawBehind: (frame) => drawCable(context, cableY, frame),
    camera: (time, seconds) =>
      breathe({ x: lerp(-0.04, 0.05, clamp(time / seconds)), y: 0, zoom: 1.04 }, time),
  }
}

function drawCable(
  { stage, set, palette }: StagingContext,
  cableY: (x: number) => number,
  frame: Frame,
): void {
  const pen = stage.enter(frame.camera, set.floor.parallax)
  pen.strokeStyle = seen('#3c4450', palette, 0.1)
  pen.lineWidth = 0.005
  pen.beginPath()
  pen.moveTo(-0.6, cableY(-0.6))
  pen.lineTo(stage.aspect + 0.6, cableY(stage.aspect + 0.6))
  pen.stroke()
}
