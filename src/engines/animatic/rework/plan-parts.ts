import { setImmediate as nextTurn } from 'node:timers/promises'
import { applyRoles, callKnown, castCharacters } from '../cast/cast-characters.ts'
import { parseChange } from '../parse/parse-change.ts'
import type { SceneChange } from '../parse/parse-change.ts'
import { parsePrompt } from '../parse/index.ts'
import { afterTurns } from '../turn-phases.ts'
import { FRAME_RATE } from '../scene-spec.ts'
import type { ShotPlan, SubjectSpec } from '../scene-spec.ts'
import type { PlanTask } from '../worker/protocol.ts'
import { callWhom } from './call-whom.ts'
import { continuePart } from './continue-part.ts'
import { inPlace, mergeScene } from './merge-scene.ts'
import { narrowChange } from './narrow-change.ts'
import { asSource, startsOf } from './part.ts'
import type { FootagePart, Grade, Part } from './part.ts'
import { splitShots } from './split-shots.ts'
import { beginStory, readNextShot, tellShot } from './story.ts'
import { describeLoss, describeStillness } from './describe-loss.ts'
import { describeLeftOut, describeTopics, describeUnknown, describeUnseen } from './describe-unseen.ts'

export interface PlannedParts {
  readonly parts: readonly Part[]
  /** What of the prompt can't be done, for the answer. */
  readonly warnings: readonly string[]
}

type Shots = PlanTask['shots']

/**
 * Reads the prompts and decides what is seen, stretch by stretch. `breathe` is awaited often while what they ask for is looked
 * for in small pictures: it frees what those leave behind. Default: a turn of the event loop.
 */
export async function planParts(
  task: PlanTask,
  breathe: () => Promise<unknown> = nextTurn,
): Promise<PlannedParts> {
  const asked = task.shots.filter(({ frameCount }) => frameCount > 0)
  if (task.rework === null) {
    const { shots, surplus } = asToldInProse(task, asked)
    const parts = planScenes(task, shots)
    const texts = shots.map(({ text }) => text)
    return {
      parts,
      warnings: [
        ...describeSurplus(shots.length, surplus),
        ...describeStillness(parts, texts),
        ...describeUnknown(
          texts,
          task.characters.map(({ name }) => name),
        ),
        ...describeTopics(parts, texts),
        ...describeLeftOut(texts),
        ...(await describeUnseen(parts, texts, breathe)),
      ],
    }
  }
  const { operation, frameCount } = task.rework
  const before =
    task.rework.parts === null ? [wholeFootage(frameCount, task.seed)] : asSource(task.rework.parts)
  if (operation === 'extend') return await planExtension(task, before, asked, breathe)
  const parts = changeParts(task, before, asked)
  const lost = describeLoss(parts, called(asked, before, task.style), task.style, before)
  const texts = asked.map(({ text }) => text)
  return { parts, warnings: [...lost, ...(await describeUnseen(parts, texts, breathe))] }
}

/** A prompt that is no storyboard may tell of several shots all the same. A picture that is to move stays whole. */
function asToldInProse(
  { style, hasPicture }: PlanTask,
  asked: Shots,
): { readonly shots: Shots; readonly surplus: number } {
  const [only, ...others] = asked
  if (only === undefined || others.length > 0 || hasPicture) return { shots: asked, surplus: 0 }
  const { seconds, frameCount } = only
  const { texts, surplus } = splitShots(only.text, style, seconds)
  const starts = [...texts, ''].map((_, at) => Math.round((at * frameCount) / texts.length))
  const shots = texts.map((text, at) => {
    const frames = (starts[at + 1] ?? frameCount) - (starts[at] ?? 0)
    return { text, seconds: (seconds * frames) / frameCount, frameCount: frames }
  })
  return { shots, surplus }
}

function describeSurplus(shown: number, surplus: number): readonly string[] {
  if (surplus === 0) return []
  return [
    `The prompt tells of ${shown + surplus} shots and the video has time for ${shown}: the others are not in it. Ask for more seconds, or write a storyboard with a duration for each shot.`,
  ]
}

/** The prompts with the source's characters, and who is to do something, called by what they are. */
function called(shots: Shots, before: readonly Part[], style: PlanTask['style']): Shots {
  const subjects = before.flatMap(({ plan }) => plan.spec.subjects)
  return shots.map((shot) => ({ ...shot, text: callAgain(shot.text, subjects, style) }))
}

function callAgain(text: string, subjects: readonly SubjectSpec[], style: PlanTask['style']): string {
  return callWhom(callKnown(text, subjects), subjects, style)
}

function planScenes(task: PlanTask, shots: Shots): readonly Part[] {
  let story = beginStory(
    shots.map(({ text }) => text),
    task.style,
  )
  return shots.map(({ text, seconds, frameCount }, index): Part => {
    const told = story.cast.map(({ subject }) => subject)
    const cast = castCharacters(callKnown(text, told), task.characters)
    const spec = applyRoles(readNextShot(story, cast.text, task.style), cast.roles)
    story = tellShot(story, spec, cast.text)
    const plan = { spec, seconds, frameCount, seed: task.seed }
    return task.hasPicture && index === 0
      ? {
          kind: 'picture',
          // A picture has one light and one weather.
          plan: { ...plan, spec: afterTurns(spec) },
          frameCount,
          picture: { from: 'reference' },
        }
      : { kind: 'shot', plan, firstFrame: 0, frameCount, melt: null }
  })
}

/** A video of which nothing is known but its pictures. */
function wholeFootage(frameCount: number, seed: number): FootagePart {
  const plan: ShotPlan = { spec: parsePrompt(''), seconds: frameCount / FRAME_RATE, frameCount, seed }
  return { kind: 'footage', plan, frameCount, sourceFrame: 0, grade: {} }
}

async function planExtension(
  task: PlanTask,
  before: readonly Part[],
  shots: Shots,
  breathe: () => Promise<unknown>,
): Promise<PlannedParts> {
  const frameCount = startsOf(before).at(-1) ?? 0
  const added: Part[] = []
  for (const shot of shots) {
    const last = added.at(-1) ?? before.at(-1)
    if (last === undefined) break
    const change = parseChange(callAgain(shot.text, last.plan.spec.subjects, task.style), task.style)
    added.push(
      added.length === 0
        ? continuePart(last, change, shot.frameCount, frameCount)
        : freshShot(mergeScene({ ...last.plan.spec, dialogue: null }, change), shot, last.plan.seed),
    )
  }
  const lost = describeLoss(added, called(shots, before, task.style), task.style, null)
  const texts = shots.map(({ text }) => text)
  return {
    parts: [...before, ...added],
    warnings: [...lost, ...(await describeUnseen(added, texts, breathe))],
  }
}

function freshShot(spec: ShotPlan['spec'], shot: Shots[number], seed: number): Part {
  const { seconds, frameCount } = shot
  return { kind: 'shot', plan: { spec, seconds, frameCount, seed }, firstFrame: 0, frameCount, melt: null }
}

/** One change for all that is there; or the shots of a new storyboard, each a change of what was seen at its time. */
function changeParts(task: PlanTask, before: readonly Part[], shots: Shots): readonly Part[] {
  const [only, ...others] = shots
  if (only !== undefined && others.length === 0) {
    return before.map((part) => changePart(part, only.text, task, before))
  }
  const starts = startsOf(shots)
  return shots.map((shot, index) => {
    const start = starts[index] ?? 0
    return cutPart(before, start, shot, task)
  })
}

function changePart(part: Part, text: string, task: PlanTask, all: readonly Part[]): Part {
  const said = parseChange(callAgain(text, part.plan.spec.subjects, task.style), task.style)
  const meant = narrowChange(
    said,
    part.plan.spec,
    all.map(({ plan }) => plan.spec),
  )
  const change = part.kind === 'shot' ? meant : inPlace(meant)
  const spec = mergeScene(part.plan.spec, change)
  const seed = task.hasSeed ? task.seed : part.plan.seed
  const plan = { ...part.plan, spec, seed }
  switch (part.kind) {
    case 'picture': {
      const { picture } = part
      const graded = picture.from === 'source' ? { ...picture, grade: lightOf(change) } : picture
      const earlier = part.earlier?.map((past) => ({ ...past, spec: mergeScene(past.spec, change) }))
      return { ...part, plan, picture: graded, ...(earlier === undefined ? {} : { earlier }) }
    }
    case 'footage':
      return { ...part, plan, grade: gradeOf(change) }
    case 'shot': {
      const { melt } = part
      if (melt === null) return { ...part, plan }
      const below = { ...melt.plan, spec: mergeScene(melt.plan.spec, change), seed }
      return { ...part, plan, melt: { ...melt, plan: below } }
    }
  }
}

/** What of it is done to a still picture itself. Weather, look and tones are seen in front of it, and must not be there twice. */
function lightOf(change: SceneChange): Grade {
  const { weather: _, look: __, tones: ___, ...light } = gradeOf(change)
  return light
}

function gradeOf({ scene }: SceneChange): Grade {
  const { time, weather, season, mood, look, tones } = scene
  return {
    ...(time === undefined ? {} : { time }),
    ...(weather === undefined ? {} : { weather }),
    ...(season === undefined ? {} : { season }),
    ...(mood === undefined ? {} : { mood }),
    // What was filmed is not drawn flat: that look changes nothing of it.
    ...(look === undefined || look === 'flat' ? {} : { look }),
    ...(tones === undefined ? {} : { tones }),
  }
}

/** The shot of a storyboard, made of what the source shows in the middle of its time. */
function cutPart(before: readonly Part[], start: number, shot: Shots[number], task: PlanTask): Part {
  const starts = startsOf(before)
  const middle = start + shot.frameCount / 2
  const index = Math.max(
    0,
    before.findLastIndex((_, at) => (starts[at] ?? 0) <= middle),
  )
  const part = before[index]
  if (part === undefined) throw new Error('a video without parts')
  const changed = changePart(part, shot.text, task, [part])
  const { seconds, frameCount } = shot
  if (changed.kind === 'footage') {
    return { ...changed, plan: { ...changed.plan, frameCount, seconds }, frameCount, sourceFrame: start }
  }
  if (changed.kind === 'picture') {
    const plan = { ...changed.plan, frameCount, seconds }
    const picture = {
      from: 'source',
      frame: start,
      grade: lightOf(inPlace(parseChange(shot.text, task.style))),
    } as const
    return { kind: 'picture', plan, frameCount, picture }
  }
  return freshShot(changed.plan.spec, shot, changed.plan.seed)
}
