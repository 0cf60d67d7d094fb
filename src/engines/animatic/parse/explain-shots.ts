import { parseStoryboard, toShotText } from '#core/storyboard.ts'
import type { Style } from '#core/request.ts'
import { formatExplanation } from './format-explanation.ts'
import { explainPrompt } from './index.ts'

/**
 * What the engine understands of a prompt, as lines for a terminal: one account per shot of a storyboard. Throws
 * AppError `invalid_storyboard` as the request would.
 */
export function explainShots(prompt: string, style: Style | null = null): string {
  const storyboard = parseStoryboard(prompt)
  if (storyboard === undefined) return formatExplanation(explainPrompt(prompt, { style }))
  return storyboard.shots
    .map((shot, index) => {
      const account = formatExplanation(explainPrompt(toShotText(shot, storyboard.instructions), { style }))
      return `shot ${index + 1}, ${shot.seconds} s\n${account}`
    })
    .join('\n\n')
}
