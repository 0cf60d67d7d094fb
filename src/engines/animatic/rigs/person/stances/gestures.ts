import type { Act } from '../manner.ts'
import { swing } from '../stance-parts.ts'
import { atEase, carry } from './at-ease.ts'

export const wave: Act = (figure, pose, manner) => {
  const ease = atEase(figure, pose, manner)
  const to = Math.sin(pose.time * 8) * 0.3
  return { ...ease, nod: ease.nod - 0.03, far: { ...ease.far, arm: swing(1.9, 0.75 + to) }, smile: 1 }
}

export const talk: Act = (figure, pose, manner) => {
  const ease = atEase(figure, pose, manner)
  const near = Math.sin(pose.time * 2.6 + manner.seed)
  const far = Math.sin(pose.time * 3.3 + 1)
  return {
    ...ease,
    nod: Math.sin(pose.time * 2.9) * 0.05,
    near: { ...ease.near, arm: carry(figure, manner.near, swing(0.2 + near * 0.18, 1 + near * 0.35), pose) },
    far: { ...ease.far, arm: carry(figure, manner.far, swing(0.55 + far * 0.2, 1.1 + far * 0.4), pose) },
  }
}
