import { randomBytes } from 'node:crypto'
import { createId } from '#core/id.ts'
import type { VideoRequest } from '#core/request.ts'
import type { Video } from '#core/video.ts'

/** A plain four-second plan. */
export function createSampleRequest(change: Partial<VideoRequest> = {}): VideoRequest {
  return {
    operation: 'create',
    model: 'sora-2',
    engineModel: 'animatic-1',
    prompt: 'A calico cat plays a piano on a stage.',
    seconds: 4,
    size: { width: 720, height: 1280 },
    shots: [{ text: 'A calico cat plays a piano on a stage.', seconds: 4 }],
    seed: null,
    style: null,
    watermark: null,
    private: false,
    image: null,
    source: null,
    characters: [],
    extras: {},
    ...change,
  }
}

/** A freshly queued video, due at once. */
export function createSampleVideo(change: Partial<Video> = {}): Video {
  const createdAt = change.createdAt ?? 1_800_000_000_000
  const request = change.request ?? createSampleRequest()
  return {
    id: createId('video_', createdAt, randomBytes),
    project: 'default',
    profile: 'openai',
    model: request.model,
    engine: 'animatic',
    status: 'queued',
    progress: 0,
    prompt: request.prompt,
    seconds: '4',
    size: request.size,
    createdAt,
    completedAt: null,
    expiresAt: null,
    remixedFrom: null,
    error: null,
    warnings: [],
    request,
    step: 'render',
    runAt: createdAt,
    version: 0,
    attempt: 0,
    checkpoint: null,
    starts: 0,
    cancelRequested: false,
    priority: 0,
    ...change,
  }
}
