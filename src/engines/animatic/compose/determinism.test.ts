import { strict as assert } from 'node:assert'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { rigFor } from '../rigs/index.ts'
import {
  ACTIONS,
  FRAME_RATE,
  LOOKS,
  PLACES,
  RIGS,
  SETTINGS,
  SETTINGS_FROM_ABOVE,
  SIGHTS,
  TIMES,
  WEATHERS,
  WEATHER_KINDS,
} from '../scene-spec.ts'
import type { PlaceName, RigName, SceneSpec, ShotPlan, SubjectSpec, WeatherKind } from '../scene-spec.ts'
import { PLACES_FROM_ABOVE } from '../sets/aerial/places.ts'
import type { HashTask } from './testing/hash-frames-child.ts'

const CHILD = join(import.meta.dirname, 'testing', 'hash-frames-child.ts')
const SECONDS = 2
const FRAMES = [0, 4, 31, 59]
const LANDSCAPE = { width: 128, height: 72 }
const PORTRAIT = { width: 72, height: 128 }

const EMPTY_SCENE: SceneSpec = {
  setting: 'garden',
  time: 'day',
  weather: 'clear',
  season: null,
  mood: 'neutral',
  subjects: [],
  camera: 'push',
  framing: 'medium',
  look: 'flat',
  dialogue: null,
  language: 'en',
}

function planOf(spec: Partial<SceneSpec>): ShotPlan {
  return {
    spec: { ...EMPTY_SCENE, ...spec },
    seconds: SECONDS,
    frameCount: SECONDS * FRAME_RATE,
    seed: 20_261_121,
  }
}

function subjectOf(rig: RigName, variant: string, action: SubjectSpec['action']): SubjectSpec {
  return { concept: variant, rig, variant, colours: [], count: 2, size: 'normal', action, props: [] }
}

/** Every item of a list in turn, however far one counts. */
function at<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length]
  assert.ok(item !== undefined)
  return item
}

const CAMERAS = ['push', 'pan-left', 'track', 'orbit'] as const

function tasksOfSets(): HashTask[] {
  return SETTINGS.map((setting, index) => {
    const spec = {
      setting,
      time: at(TIMES, index),
      weather: at(WEATHERS, index),
      camera: at(CAMERAS, index),
    }
    const size = index % 2 === 0 ? LANDSCAPE : PORTRAIT
    return { key: `set ${setting}`, plan: planOf(spec), size, frames: FRAMES }
  })
}

function tasksOfWeathers(): HashTask[] {
  return Object.entries(WEATHER_KINDS).map(([kind, weather], index) => {
    const setting = at(['village', 'desert', 'beach', 'city-night'] as const, index)
    const plan = planOf({ setting, weather, weatherKind: kind as WeatherKind, time: at(TIMES, index) })
    return { key: `weather ${kind}`, plan, size: index % 2 === 0 ? LANDSCAPE : PORTRAIT, frames: FRAMES }
  })
}

function tasksOfPlaces(): HashTask[] {
  return Object.entries(PLACES).map(([place, setting], index) => {
    const spec = {
      setting,
      place: place as PlaceName,
      time: at(TIMES, index),
      camera: at(CAMERAS, index),
      subjects: [subjectOf('person', 'woman', 'walk')],
    }
    const size = index % 2 === 0 ? LANDSCAPE : PORTRAIT
    return { key: `place ${place}`, plan: planOf(spec), size, frames: FRAMES }
  })
}

const FROM_ABOVE = [
  subjectOf('car', 'taxi', 'drive'),
  subjectOf('boat', 'ferry', 'sail'),
  subjectOf('train', 'steam', 'drive'),
  subjectOf('aircraft', 'airliner', 'land'),
  subjectOf('person', 'woman', 'walk'),
]

function tasksOfSights(): HashTask[] {
  return (['mountains', 'forest', 'beach', 'city-night'] as const).map((setting, index) => {
    const sights = index < 2 ? (['waterfall', 'fireworks'] as const) : (['fireworks'] as const)
    const plan = planOf({ setting, sights, time: 'night' })
    return { key: `sights ${setting}`, plan, size: index % 2 === 0 ? LANDSCAPE : PORTRAIT, frames: FRAMES }
  })
}

function tasksOfEvents(): HashTask[] {
  return SIGHTS.filter((sight) => sight !== 'waterfall').map((sight, index) => {
    const setting = at(['village', 'mountains', 'forest', 'snow'] as const, index)
    const plan = planOf({ setting, sights: [sight], time: at(TIMES, index), weather: 'wind' })
    return { key: `event ${sight}`, plan, size: index % 2 === 0 ? LANDSCAPE : PORTRAIT, frames: FRAMES }
  })
}

function tasksInside(): HashTask[] {
  return (['train', 'aeroplane'] as const).map((inside, index) => {
    const plan = planOf({ setting: 'interior', inside, subjects: [subjectOf('person', 'woman', 'sit')] })
    return { key: `inside ${inside}`, plan, size: index === 0 ? LANDSCAPE : PORTRAIT, frames: FRAMES }
  })
}

function tasksOfCrews(): HashTask[] {
  const cat = { concept: 'cat', rig: 'quadruped', variant: 'cat', colours: [], props: [] } as const
  const bus = { ...subjectOf('car', 'bus', 'drive'), count: 1, driver: cat, passengers: [cat, cat, cat] }
  return [
    { key: 'crew', plan: planOf({ setting: 'road', subjects: [bus] }), size: LANDSCAPE, frames: FRAMES },
  ]
}

function tasksFromAbove(): HashTask[] {
  const places = Object.keys(PLACES_FROM_ABOVE) as PlaceName[]
  const views: Pick<SceneSpec, 'setting' | 'place'>[] = [
    ...SETTINGS_FROM_ABOVE.map((setting) => ({ setting })),
    ...places.map((place) => ({ setting: PLACES[place], place })),
  ]
  return views.map((view, index) => {
    const spec: Partial<SceneSpec> = {
      ...view,
      framing: 'aerial',
      time: at(TIMES, index),
      weather: at(WEATHERS, index),
      subjects: index % 3 === 0 ? [] : [at(FROM_ABOVE, index)],
    }
    const size = index % 2 === 0 ? LANDSCAPE : PORTRAIT
    return { key: `above ${view.place ?? view.setting}`, plan: planOf(spec), size, frames: FRAMES }
  })
}

function tasksOfRigs(): HashTask[] {
  return RIGS.flatMap((name, index) => {
    const variants = rigFor(name)?.variants ?? []
    return [0, Math.floor(variants.length / 2), variants.length - 1].flatMap((place, turn) => {
      const variant = variants[place]
      if (variant === undefined) return []
      const action = at(ACTIONS, index * 3 + turn)
      const spec = { time: at(TIMES, turn), subjects: [subjectOf(name, variant, action)] }
      return [
        { key: `rig ${name} ${variant} ${action}`, plan: planOf(spec), size: LANDSCAPE, frames: FRAMES },
      ]
    })
  })
}

function tasksOfLooks(): HashTask[] {
  return LOOKS.map((look) => {
    const spec = { look, dialogue: 'Here I am.', subjects: [subjectOf('quadruped', 'calico', 'play')] }
    return { key: `look ${look}`, plan: planOf(spec), size: LANDSCAPE, frames: FRAMES }
  })
}

async function hashElsewhere(tasks: readonly HashTask[]): Promise<ReadonlyMap<string, string>> {
  const child = fork(CHILD, { serialization: 'advanced' })
  child.send(tasks)
  const [hashes] = (await once(child, 'message')) as [ReadonlyMap<string, string>]
  return hashes
}

/** The same shots, last first, each drawn from its last frame to its first. */
function backwards(tasks: readonly HashTask[]): HashTask[] {
  return tasks.toReversed().map((task) => ({ ...task, frames: task.frames.toReversed() }))
}

async function assertSameEverywhere(tasks: readonly HashTask[]): Promise<void> {
  const [forth, back] = await Promise.all([hashElsewhere(tasks), hashElsewhere(backwards(tasks))])
  assert.equal(
    forth.size,
    tasks.length * FRAMES.length,
    [...forth].find(([key]) => key.endsWith('failed'))?.[1],
  )
  const differing = [...forth].flatMap(([key, hash]) => (back.get(key) === hash ? [] : [key]))
  assert.deepEqual(differing, [])
  for (const { key } of tasks) {
    const frames = new Set(FRAMES.map((frame) => forth.get(`${key} @${frame}`)))
    assert.ok(frames.size > 1, `${key} does not move`)
  }
}

describe('a drawn shot', { timeout: 240_000 }, () => {
  it('has the same pixels in every process and frame order, in every set', async () => {
    await assertSameEverywhere([
      ...tasksOfSets(),
      ...tasksOfWeathers(),
      ...tasksOfPlaces(),
      ...tasksOfSights(),
      ...tasksInside(),
      ...tasksOfCrews(),
    ])
  })

  it('has the same pixels in every process and frame order, whatever happens', async () => {
    await assertSameEverywhere(tasksOfEvents())
  })

  it('has the same pixels in every process and frame order, from above', async () => {
    await assertSameEverywhere(tasksFromAbove())
  })

  it('has the same pixels in every process and frame order, with every family of drawings', async () => {
    await assertSameEverywhere(tasksOfRigs())
  })

  it('has the same pixels in every process and frame order, in every look', async () => {
    await assertSameEverywhere(tasksOfLooks())
  })
})
