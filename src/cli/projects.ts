import { Command } from 'commander'
import { loadConfig } from '#config'
import { listProjects } from '../beside-server.ts'

/** `filmgate projects list`: who has what on this server. It need not run. */
export function projectsCommand(): Command {
  const command = new Command('projects').description(
    'Show who uses this server. A project begins with its first key.',
  )
  command.command('list').description('List the projects with their keys, videos and files.').action(list)
  return command
}

async function list(): Promise<void> {
  const projects = await listProjects(await loadConfig())
  if (projects.length === 0) {
    console.log("There are no projects yet. 'filmgate keys create --project NAME' begins one.")
    return
  }
  const rows = projects.map(({ project, keys, videos, live, sizeBytes }) =>
    [project, keys, videos, live, toMegabytes(sizeBytes)].map(String),
  )
  for (const line of align([['project', 'keys', 'videos', 'under way', 'files'], ...rows])) console.log(line)
}

function toMegabytes(sizeBytes: number): string {
  return `${(sizeBytes / 1e6).toFixed(1)} MB`
}

function align(rows: readonly (readonly string[])[]): readonly string[] {
  const widthOf = (column: number): number => Math.max(...rows.map((row) => row[column]?.length ?? 0))
  return rows.map((row) =>
    row
      .map((text, column) => text.padEnd(widthOf(column)))
      .join('  ')
      .trimEnd(),
  )
}
