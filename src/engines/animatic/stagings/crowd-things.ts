import type { PropSpec } from '../scene-spec.ts'

const held = (concept: string, colour: string): PropSpec => ({ concept, colour, role: 'held' })
const worn = (concept: string, colour: string): PropSpec => ({ concept, colour, role: 'worn' })

/** What each of a crowd has, in turn. */
const THINGS: Readonly<Record<string, readonly (readonly PropSpec[])[]>> = {
  protest: [
    [held('placard', '#f6f2e6')],
    [],
    [held('placard', '#f6c84c')],
    [held('flag', '#d8424c')],
    [held('placard', '#b8e0a0')],
    [held('placard', '#8fd0e8')],
    [held('placard', '#f0a0a8')],
    [],
  ],
  parade: [
    [held('flag', '#3d8fd0'), worn('party-hat', '#e84a8f')],
    [held('balloon', '#e8474f')],
    [held('flag', '#f2c23c')],
    [held('balloon', '#7ac85a'), worn('party-hat', '#3d8fd0')],
    [worn('top-hat', '#7a2a8a')],
    [held('balloon', '#f2a03c')],
    [held('flag', '#e84a8f')],
    [held('balloon', '#8a6ae0'), worn('crown', '#f0c040')],
  ],
}

/** What the `index`-th of a crowd has besides; undefined where all have what their subject has. */
export function thingsInCrowd(concept: string, index: number): readonly PropSpec[] | undefined {
  const things = THINGS[concept]
  return things?.[index % things.length]
}
