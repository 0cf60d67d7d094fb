import { board } from './bind-objects.ts'
import { isAnimate, startDraft } from './draft.ts'
import type { Scene } from './scene-state.ts'

const DRIVER = { concept: 'driver', rig: 'person', variant: 'man' } as const

/** "children look out of the window of a van": they are in it, and are seen from outside; who looks out does not drive. */
export function lookOutOfCar(scene: Scene): void {
  const { drafts } = scene
  const window = drafts.find(({ thing }) => thing.concept === 'window')
  const car = drafts.find(
    ({ thing, count, phrase, crew }) =>
      thing.rig === 'car' && count === 1 && phrase.relation === 'of' && crew.length === 0,
  )
  const travellers = drafts.filter(isAnimate)
  if (window === undefined || car === undefined || travellers.length === 0) return
  board(scene, [startDraft(DRIVER, { ...car.phrase }, car.sentence), ...travellers], car)
  window.phrase.leftOut = 'shown by the place'
  drafts.splice(drafts.indexOf(window), 1)
}
