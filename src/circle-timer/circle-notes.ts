import type { Bell } from '../shared/controllers/bell.js';
import type { FullScreen } from '../shared/controllers/full-screen.js';
import type { WakeLock } from '../shared/controllers/wake-lock.js';
import type { TimerWords } from './circle-timer.words.js';
import type { Choices, Note } from './views/timer-view.js';

/** Things that went wrong once, by the key of their sentence; they stay until the next circle. */
export type Trouble = 'printBlocked' | 'downloadBlocked' | 'copyFailed' | 'duplicate' | 'windowBlocked';

type NoteKey = Trouble | 'soundSuspended' | 'wakeRefused' | 'fullScreenFramed' | 'fullScreenRefused' | 'storageRefused';

export interface NoteSources {
  readonly words: TimerWords;
  readonly choices: Choices;
  readonly running: boolean;
  readonly stored: boolean;
  readonly bell: Bell;
  readonly wakeLock: WakeLock;
  readonly fullScreen: FullScreen;
  readonly troubles: ReadonlySet<Trouble>;
}

/** What this browser or page takes away, each in a quiet sentence. */
export function timerNotes(sources: NoteSources): readonly Note[] {
  const { words, choices, running, stored, bell, wakeLock, fullScreen, troubles } = sources;
  const { available, framed, status } = fullScreen;
  const lostSound = bell.status === 'suspended' || bell.status === 'unsupported';
  const lostWake = wakeLock.status === 'refused' || wakeLock.status === 'unsupported';
  const keys: readonly NoteKey[] = [
    ...(choices.cue === 'sound' && lostSound ? (['soundSuspended'] as const) : []),
    ...(running && lostWake ? (['wakeRefused'] as const) : []),
    ...(running && !available ? ([framed ? 'fullScreenFramed' : 'fullScreenRefused'] as const) : []),
    ...(available && status === 'refused' ? (['fullScreenRefused'] as const) : []),
    ...(running && !stored ? (['storageRefused'] as const) : []),
    ...troubles,
  ];
  return keys.map((key) => ({ key, text: words[key] }));
}
