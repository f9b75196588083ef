// npm run format: writes every file the way prettier does.
import { must } from './tool.mjs';

await must('prettier', ['--write', '--log-level', 'warn', '.']);
