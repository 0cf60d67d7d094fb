import type { VideoRequest } from '../request.ts'
import type { Video } from '../video.ts'

/** A plain plan of OpenAI's defaults: four seconds of a cat. */
export function createSampleRequest(change: Partial<VideoRequest> = {}): VideoRequest {
  const { prompt = 'cat', seconds = 4 } = change
  return {
    operation: 'create',
    model: 'sora-2',
    engineModel: 'animatic-1',
    prompt,
    seconds,
    size: { width: 720, height: 1280 },
    shots: [{ text: prompt, seconds }],
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

/** A freshly queued video, due at once; what its request says, it says too. */
export function createSampleVideo(change: Partial<Video> = {}): Video {
  const { createdAt = 1_800_000_000_000, request = createSampleRequest() } = change
  return {
    id: 'video_68e688d4950481918ec389280c2f78140fcb904657674466',
    project: 'default',
    profile: 'openai',
    model: request.model,
    engine: 'animatic',
    status: 'queued',
    progress: 0,
    prompt: request.prompt,
    seconds: `${request.seconds}`,
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
