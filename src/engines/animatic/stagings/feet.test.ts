import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setUpShot } from '../compose/set-up-shot.ts'
import { createStage } from '../draw/create-stage.ts'
import { gaitOf } from '../gaits.ts'
import { parsePrompt } from '../parse/index.ts'

const SECONDS = 4
const SIZES = [
  { width: 320, height: 180 },
  { width: 180, height: 320 },
]
/** On foot, near and far, where there is room to go and where there is none. */
const WALKERS = [
  'a woman walks in a park',
  'a girl walks in a park, wide shot',
  'a boy runs on a beach, wide shot',
  'a man runs in a gym',
  'a woman walks in a kitchen',
  'a girl walks in a park, static shot',
  'a horse walks in a field, wide shot',
  'a dog runs in a living room',
  'a robot walks in a city',
  'a robot walks in an office',
  'a tyrannosaurus walks in a jungle, static shot',
  'a chicken walks on a farm, static shot',
  'a chicken walks on a farm, wide shot',
]

test('the feet of those who go on foot come as far as they do', () => {
  for (const size of SIZES) {
    for (const prompt of WALKERS) {
      const spec = parsePrompt(prompt)
      const stage = createStage(size)
      const plan = { spec, seconds: SECONDS, frameCount: SECONDS * 30, seed: 3 }
      const { scene, travelled } = setUpShot(plan, stage)
      const [subject] = spec.subjects
      const actor = scene.actors.find(({ look }) => look.variant === subject?.variant)
      assert.ok(actor !== undefined && subject !== undefined, prompt)
      const frameAt = (time: number) => ({ time, seconds: SECONDS, camera: { x: 0, y: 0, zoom: 1 } })
      // They gain a little on a camera that goes with them over the same ground, and never fall behind.
      const asideAt = (time: number): number => actor.place(frameAt(time)).x - (travelled?.(time) ?? 0)
      const way = actor.place(frameAt(SECONDS)).x - actor.place(frameAt(0)).x
      if (travelled !== undefined && scene.follows !== true)
        assert.ok((asideAt(SECONDS) - asideAt(0)) * way > 0, prompt)
      const gait = gaitOf(subject)
      assert.ok(gait !== null, prompt)
      // Not where they turn round.
      const slips = Array.from({ length: 12 }, (_, step) => {
        const [from, until] = [0.3 + step * 0.28, 0.34 + step * 0.28].map(frameAt) as [
          ReturnType<typeof frameAt>,
          ReturnType<typeof frameAt>,
        ]
        const gone = Math.abs(actor.place(until).x - actor.place(from).x)
        const pose = actor.pose(until)
        const cycles = Math.abs(pose.phase - actor.pose(from).phase) / (Math.PI * 2)
        const stride = (actor.rig.stride?.(actor.look, pose.action) ?? 0) * (pose.stepLength ?? 1)
        return Math.abs(gone - stride * actor.place(until).scale * cycles) / Math.max(1e-6, gone)
      }).toSorted((one, other) => one - other)
      assert.ok(
        (slips[6] ?? 1) < 0.03,
        `${prompt} ${size.width}: ${slips.map((slip) => slip.toFixed(2)).join(' ')}`,
      )
      stage.close()
    }
  }
})
