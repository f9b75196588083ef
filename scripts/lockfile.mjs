// Tells whether node_modules holds what package-lock.json asks for, by comparing the two lists that npm itself keeps.
// Runs before anything is installed, on any Node from 20.19, so it uses nothing but Node.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** True when an entry of the lockfile says that this machine is not one that it is for. */
export function isForOtherMachine(entry, machine) {
  const excludes = (wanted, have) => {
    if (wanted === undefined || have === undefined) return false;
    const list = [wanted].flat();
    if (list.includes(`!${have}`)) return true;
    const positive = list.filter((name) => !name.startsWith('!'));
    return positive.length > 0 && !positive.includes(have) && !positive.includes('any');
  };
  return excludes(entry.os, machine.os) || excludes(entry.cpu, machine.cpu) || excludes(entry.libc, machine.libc);
}

/**
 * A package that npm may leave out: it skips an optional one without a word when it does not fit or does not arrive, so
 * its absence says nothing about how old the rest is. What cannot do without one (Node, rollup) says so itself.
 */
function mayBeAbsent(entry) {
  return Boolean(entry.extraneous || entry.link || entry.optional || entry.devOptional);
}

/** The first difference between the two lists as a sentence, or undefined when there is none. */
export function firstDifference(wanted, installed, machine) {
  for (const [place, entry] of Object.entries(wanted)) {
    if (place === '' || !place.includes('node_modules/')) continue;
    const present = installed[place];
    if (!present) {
      if (mayBeAbsent(entry)) continue;
      return `${place} is missing`;
    }
    if (present.version !== entry.version) return `${place} is ${present.version}, not ${entry.version}`;
    if (entry.integrity && present.integrity && entry.integrity !== present.integrity)
      return `${place} is another build of ${entry.version}`;
  }
  // Folders that are copied or shared between Windows and Linux.
  const foreign = Object.keys(installed).find((place) => isForOtherMachine(installed[place], machine));
  if (foreign) return `${foreign} is for another machine`;
  const extra = Object.keys(installed).find((place) => place.includes('node_modules/') && !wanted[place]);
  return extra && `${extra} is no longer wanted`;
}

export function thisMachine() {
  const glibc = process.platform === 'linux' ? process.report?.getReport().header.glibcVersionRuntime : undefined;
  return {
    os: process.platform,
    cpu: process.arch,
    libc: process.platform === 'linux' ? (glibc ? 'glibc' : 'musl') : undefined,
  };
}

/** Why the dependencies must be installed again, or undefined when they are as package-lock.json says. */
export function whyInstall(root) {
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  let installed;
  try {
    installed = JSON.parse(readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8')).packages;
  } catch {
    return 'nothing is installed yet';
  }
  const difference = firstDifference(wanted, installed, thisMachine());
  if (difference) return difference;
  // npm writes its list last, but a folder can be taken away later.
  const gone = Object.keys(installed).find((place) => !existsSync(join(root, place, 'package.json')));
  return gone && `${gone} is gone`;
}
