import { ASSET_ROLES } from './video.ts'

/** What a signed link may lead to: one of the files of a video, or its events. */
export const LINK_TARGETS = [...ASSET_ROLES, 'events'] as const

/** One of those. */
export type LinkTarget = (typeof LINK_TARGETS)[number]

/** How long a link may live, and how long it does when nobody says. */
export const MAX_LINK_SECONDS = 7 * 24 * 3600
export const DEFAULT_LINK_SECONDS = 3600
