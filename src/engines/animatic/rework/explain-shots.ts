import type { Style } from '#core/request.ts'
import { parseStoryboard, toShotText } from '#core/storyboard.ts'
import { formatExplanation } from '../parse/format-explanation.ts'
import { explainPrompt, namedIn } from '../parse/index.ts'
import { findUnseen } from '../compose/find-unseen.ts'
import { takeStock } from '../compose/take-stock.ts'
import { FRAME_RATE } from '../scene-spec.ts'
import type { SceneSpec } from '../scene-spec.ts'
import { colourWords, nameShortfall, nameUnseen } from './describe-unseen.ts'
import { NOTHING_TOLD, readNextShot, tellShot } from './story.ts'

/**
 * What the engine understands of a prompt, as lines for a terminal: one account per shot of a storyboard, with what is
 * carried over from the shots before. Throws AppError `invalid_storyboard` as the request would.
 */
export function explainShots(prompt: string, style: Style | null = null): string {
  const storyboard = parseStoryboard(prompt)
  if (storyboard === undefined) {
    const explanation = explainPrompt(prompt, { style })
    return formatExplanation(explanation, unseenIn(explanation.spec, prompt))
  }
  let story = NOTHING_TOLD
  return storyboard.shots
    .map((shot, index) => {
      const text = toShotText(shot, storyboard.instructions)
      const spec = readNextShot(story, text, style)
      story = tellShot(story, spec, text)
      const account = formatExplanation({ ...explainPrompt(text, { style }), spec }, unseenIn(spec, text))
      return `shot ${index + 1}, ${shot.seconds} s\n${account}`
    })
    .join('\n\n')
}

const USUAL_SECONDS = 4

/** What is not in the picture though it was understood, as lines. */
function unseenIn(spec: SceneSpec, text: string): readonly string[] {
  const plan = { spec, seconds: USUAL_SECONDS, frameCount: USUAL_SECONDS * FRAME_RATE, seed: 1 }
  const words = colourWords(text)
  return [
    ...takeStock(plan).map(nameShortfall),
    ...findUnseen(plan, namedIn(text)).map((unseen) => nameUnseen(unseen, words)),
  ]
}
