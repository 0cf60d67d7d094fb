import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Style } from '#core/request.ts'
import { parseStoryboard, toShotText } from '#core/storyboard.ts'
import { parseTimeRows } from '#core/time-rows.ts'
import { formatExplanation } from '../parse/format-explanation.ts'
import { explainPrompt, namedIn } from '../parse/index.ts'
import { findUnseen } from '../compose/find-unseen.ts'
import { takeStock } from '../compose/take-stock.ts'
import { FRAME_RATE } from '../scene-spec.ts'
import type { SceneSpec } from '../scene-spec.ts'
import { colourWords, nameShortfall, nameUnchecked, nameUnseen } from './describe-unseen.ts'
import { splitShots } from './split-shots.ts'
import { beginStory, readNextShot, tellShot } from './story.ts'

/**
 * What the engine understands of a prompt, as lines for a terminal: one account per shot of a storyboard or of what is told in several shots, with what is
 * carried over from the shots before. Throws AppError `invalid_storyboard` as the request would.
 */
export async function explainShots(prompt: string, style: Style | null = null): Promise<string> {
  const storyboard = parseStoryboard(prompt) ?? parseTimeRows(prompt)
  const texts =
    storyboard?.shots.map((shot) => toShotText(shot, storyboard.instructions)) ??
    // However many there is time for: that depends on the request.
    splitShots(prompt, style, Infinity).texts
  if (storyboard === undefined && texts.length === 1) {
    const explanation = explainPrompt(prompt, { style })
    return formatExplanation(explanation, await unseenIn(explanation.spec, prompt))
  }
  let story = beginStory(texts, style)
  const accounts: string[] = []
  for (const [index, text] of texts.entries()) {
    const spec = readNextShot(story, text, style)
    story = tellShot(story, spec, text)
    const account = formatExplanation({ ...explainPrompt(text, { style }), spec }, await unseenIn(spec, text))
    const length =
      storyboard === undefined ? ` of ${texts.length}` : `, ${storyboard.shots[index]?.seconds} s`
    accounts.push(`shot ${index + 1}${length}\n${account}`)
  }
  return accounts.join('\n\n')
}

const USUAL_SECONDS = 4

/** What is not in the picture though it was understood, as lines. */
async function unseenIn(spec: SceneSpec, text: string): Promise<readonly string[]> {
  const plan = { spec, seconds: USUAL_SECONDS, frameCount: USUAL_SECONDS * FRAME_RATE, seed: 1 }
  const words = colourWords(text)
  const { unseen, unchecked } = await findUnseen(plan, namedIn(text), nextTurn)
  return [
    ...takeStock(plan).map(nameShortfall),
    ...unseen.map((one) => nameUnseen(one, words)),
    ...(unchecked === 0 ? [] : [nameUnchecked(unchecked)]),
  ]
}
