import { createTaskHandler } from './handle-task.ts'
import { serveTasks } from './serve-tasks.ts'
import { createStudio } from './studio.ts'

serveTasks(createTaskHandler(createStudio()))
