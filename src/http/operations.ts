import { after } from '#core/awaitable.ts'
import type { Awaitable } from '#core/awaitable.ts'
import type { Command } from '#core/command.ts'
import type { Dialect, Outcome } from '#core/dialect.ts'
import type { BatchCommand, BatchOutcome, BatchService } from '#core/batch.ts'
import type { FileCommand, FileOutcome, FileService } from '#core/file.ts'
import type { VideoService } from '#core/services.ts'
import { isAboutWebhooks } from '#core/webhook.ts'
import type { WebhookService } from '#core/webhook.ts'
import { executeOnWebhooks } from './webhook-operations.ts'

/** What commands are carried out by. */
export interface Services {
  readonly videos: VideoService
  readonly files: FileService
  readonly batches: BatchService
  readonly webhooks: WebhookService
  /** Unix milliseconds. */
  readonly now: () => number
}

/** Carries a command out. The one place where the words of the wire meet the operations of the server. */
export function execute(
  command: Command,
  project: string,
  dialect: Dialect,
  services: Services,
): Awaitable<Outcome> {
  if (command.type !== 'video.get') return executeOther(command, project, dialect, services)
  return after(services.videos.get(project, command.id), (video) => ({ type: 'video', video }))
}

async function executeOther(
  command: Exclude<Command, { type: 'video.get' }>,
  project: string,
  dialect: Dialect,
  services: Services,
): Promise<Outcome> {
  if (isAboutWebhooks(command)) return executeOnWebhooks(command, project, services.webhooks)
  const { videos } = services
  switch (command.type) {
    case 'video.create':
      return { type: 'video', video: await videos.create(project, dialect.id, command) }
    case 'video.cancel':
      return { type: 'video', video: await videos.cancel(project, command.id) }
    case 'video.list':
      return { type: 'video.list', ...(await videos.list(project, command)) }
    case 'video.delete':
      await videos.delete(project, command.id)
      return { type: 'video.deleted', id: command.id }
    case 'video.link':
      return makeLink(command, project, services)
    case 'character.create':
      return { type: 'character', character: await videos.createCharacter(project, command) }
    case 'character.get':
      return { type: 'character', character: await videos.character(project, command.id) }
    case 'video.content':
      return { type: 'content', ...(await videos.asset(project, command.id, command.variant)) }
    case 'batch.create':
    case 'batch.get':
    case 'batch.list':
    case 'batch.cancel':
      return executeOnBatches(command, project, dialect, services.batches)
    default:
      return executeOnFiles(command, project, services.files)
  }
}

/** What has no content yet has no link to it; its events it has from the first moment on. */
async function makeLink(
  { id, target, lifeSeconds }: Extract<Command, { type: 'video.link' }>,
  project: string,
  { videos, now }: Services,
): Promise<Outcome> {
  if (target === 'events') await videos.get(project, id)
  else await videos.asset(project, id, target)
  return { type: 'video.link', id, target, expiresAt: now() + lifeSeconds * 1000 }
}

async function executeOnFiles(
  command: FileCommand,
  project: string,
  files: FileService,
): Promise<FileOutcome> {
  switch (command.type) {
    case 'file.create':
      return { type: 'file', file: await files.create(project, command) }
    case 'file.get':
      return { type: 'file', file: await files.get(project, command.id) }
    case 'file.list':
      return { type: 'file.list', ...(await files.list(project, command)) }
    case 'file.delete':
      await files.delete(project, command.id)
      return { type: 'file.deleted', id: command.id }
    case 'file.content':
      return { type: 'file.content', file: await files.get(project, command.id) }
  }
}

async function executeOnBatches(
  command: BatchCommand,
  project: string,
  dialect: Dialect,
  batches: BatchService,
): Promise<BatchOutcome> {
  switch (command.type) {
    case 'batch.create':
      return { type: 'batch', batch: await batches.create(project, dialect.id, command) }
    case 'batch.get':
      return { type: 'batch', batch: await batches.get(project, command.id) }
    case 'batch.list':
      return { type: 'batch.list', ...(await batches.list(project, command)) }
    case 'batch.cancel':
      return { type: 'batch', batch: await batches.cancel(project, command.id) }
  }
}
