import { createTaskHandler } from '../handle-task.ts'
import { serveTasks } from '../serve-tasks.ts'
import { createSyntheticStudio } from './synthetic-studio.ts'

serveTasks(createTaskHandler(createSyntheticStudio()))
