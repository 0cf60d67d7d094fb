import { Command } from 'commander'
import { loadConfig } from '#config'
import { backUp, restore } from '../maintenance.ts'

/** `filmgate backup FOLDER`: the embedded database and all files, while the server runs. */
export function backupCommand(): Command {
  return new Command('backup')
    .description('Copy the embedded database and all files into a folder. The server may be running.')
    .argument('<folder>', 'Where to; an earlier backup there is brought up to date.')
    .action(async (folder: string) => {
      const { videos, blobs, sizeBytes, createdAt } = await backUp(await loadConfig(), folder)
      console.log(
        `Backed up ${videos} videos and ${blobs} files (${toMegabytes(sizeBytes)} MB) of ${createdAt} to ${folder}.`,
      )
    })
}

/** `filmgate restore FOLDER`: the other way round, into an empty data folder. */
export function restoreCommand(): Command {
  return new Command('restore')
    .description(
      'Put a backup into an empty data folder. Videos that a remote engine was making end as failed: they may have been paid for since.',
    )
    .argument('<folder>', 'A folder that `filmgate backup` has written.')
    .action(async (folder: string) => {
      const config = await loadConfig()
      const { manifest, endedJobs } = await restore(config, folder)
      console.log(
        `Restored ${manifest.videos} videos and ${manifest.blobs} files of ${manifest.createdAt} to ${config.dataDir}.`,
      )
      if (endedJobs > 0) console.log(`${endedJobs} videos of remote engines ended as failed.`)
    })
}

function toMegabytes(sizeBytes: number): string {
  return (sizeBytes / 1_000_000).toFixed(1)
}
