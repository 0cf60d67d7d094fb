import { choosePalette } from '../../compose/choose-palette.ts'
import type { StagedScene } from '../../compose/staging.ts'
import { createStage } from '../../draw/create-stage.ts'
import { createRandom } from '../../draw/random.ts'
import { parsePrompt } from '../../parse/index.ts'
import { setFor } from '../../sets/index.ts'
import { stagingFor } from '../index.ts'

export const LANDSCAPE = { width: 320, height: 180 }
export const PORTRAIT = { width: 180, height: 320 }

/** What a prompt's subjects do on its stage, in a shot of four seconds where none is said. */
export function stagePrompt(
  prompt: string,
  size = LANDSCAPE,
  { seconds = 4, goesOn = false }: { readonly seconds?: number; readonly goesOn?: boolean } = {},
): StagedScene {
  const stage = createStage(size)
  const spec = parsePrompt(prompt)
  const palette = choosePalette(spec)
  const set = setFor(spec).build({ stage, spec, palette, seed: 1, random: createRandom(1) })
  const random = createRandom(2)
  return stagingFor({ stage, spec, palette, set, seed: 1, random, seconds, horizon: seconds, goesOn })
}
