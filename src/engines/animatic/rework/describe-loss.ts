import type { Style } from '#core/request.ts'
import { parseChange } from '../parse/parse-change.ts'
import type { SceneChange } from '../parse/parse-change.ts'
import type { Part } from './part.ts'

/** What pictures and footage can't follow: they are regraded and moved, not redrawn. At most one sentence. */
export function describeLoss(
  parts: readonly Part[],
  shots: readonly { readonly text: string }[],
  style: Style | null,
  isExtension: boolean,
): readonly string[] {
  if (parts.every(({ kind }) => kind === 'shot')) return []
  const isFilm = parts.some(({ kind }) => kind === 'footage')
  const lost = shots.flatMap(({ text }) => lostOf(parseChange(text, style), isFilm, isExtension))
  if (lost.length === 0) return []
  const names = [...new Set(lost)].join(', ')
  return [`The pictures of the source are not redrawn, so this was not applied: ${names}.`]
}

function lostOf(change: SceneChange, isFilm: boolean, isExtension: boolean): string[] {
  const { scene, subjects, removed, action, colours, props } = change
  return [
    ...subjects.map(({ concept }) => concept),
    ...removed.map(({ concept }) => `without ${concept}`),
    ...props.map(({ concept }) => concept),
    ...(action === null ? [] : [action]),
    ...(colours.length === 0 ? [] : ['colours']),
    ...(scene.setting === undefined ? [] : [scene.setting]),
    ...(scene.framing === undefined ? [] : [scene.framing]),
    // A still picture has a camera of its own.
    ...(scene.camera === undefined || !isFilm ? [] : [`camera ${scene.camera}`]),
    // Another light would be a jump at the joint.
    ...(isExtension ? lightsOf(scene) : []),
  ]
}

function lightsOf({ time, season, mood, look }: SceneChange['scene']): string[] {
  return [time, season, mood, look].flatMap((word) => (word === undefined || word === null ? [] : [word]))
}
