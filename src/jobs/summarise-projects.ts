import type { Database } from './database.ts'

/** What there is of a project. */
export interface ProjectSummary {
  readonly project: string
  /** Keys in the database that work; those of the configuration are not among them. */
  readonly keys: number
  /** Not deleted. */
  readonly videos: number
  /** Videos that are queued or in progress. */
  readonly live: number
  /** Of the files that its videos have now. */
  readonly sizeBytes: number
}

/** Every project that has a key or a video, by name. Reads all videos: for the command line, not for requests. */
export async function summariseProjects(database: Database): Promise<readonly ProjectSummary[]> {
  const { read } = database
  const [keys, videos, live, assets] = await Promise.all([
    read
      .selectFrom('api_keys')
      .select(['project', read.fn.countAll().as('count')])
      .where('revoked_at', 'is', null)
      .groupBy('project')
      .execute(),
    read
      .selectFrom('videos')
      .select(['project', read.fn.countAll().as('count')])
      .groupBy('project')
      .execute(),
    read
      .selectFrom('videos')
      .select(['project', read.fn.countAll().as('count')])
      .where('step', 'is not', null)
      .groupBy('project')
      .execute(),
    read
      .selectFrom('assets')
      .innerJoin('videos', 'videos.id', 'assets.video_id')
      .select(['videos.project', read.fn.sum('assets.size_bytes').as('count')])
      .groupBy('videos.project')
      .execute(),
  ])
  const projects = [...new Set([...keys, ...videos].map(({ project }) => project))].toSorted()
  return projects.map((project) => ({
    project,
    keys: countOf(keys, project),
    videos: countOf(videos, project),
    live: countOf(live, project),
    sizeBytes: countOf(assets, project),
  }))
}

/** PostgreSQL counts in texts. */
function countOf(
  rows: readonly { project: string; count: string | number | bigint }[],
  project: string,
): number {
  return Number(rows.find((row) => row.project === project)?.count ?? 0)
}
