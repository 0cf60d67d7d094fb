import { readFile } from 'node:fs/promises'

/** Halts the processes that a process has started, at any depth. Answers how to let them go on. */
export async function stopChildren(pid: number): Promise<() => void> {
  const pids = await findChildren(pid)
  for (const child of pids) process.kill(child, 'SIGSTOP')
  return () => {
    for (const child of pids) process.kill(child, 'SIGCONT')
  }
}

async function findChildren(pid: number): Promise<number[]> {
  const list = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')
  const own = list.trim().split(' ').filter(Boolean).map(Number)
  const theirs = await Promise.all(own.map(findChildren))
  return [...own, ...theirs.flat()]
}
