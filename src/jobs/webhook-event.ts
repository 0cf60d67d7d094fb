import type { EventType } from '#core/webhook.ts'

/** An event as it goes out: the same text for each try, because it is what is signed. */
export function writeEvent(event: {
  readonly eventId: string
  readonly eventType: EventType
  readonly subjectId: string
  readonly createdAt: number
}): string {
  return JSON.stringify({
    id: event.eventId,
    object: 'event',
    created_at: Math.floor(event.createdAt / 1000),
    type: event.eventType,
    data: { id: event.subjectId },
  })
}
