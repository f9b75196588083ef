// The page of the demo: the builder, with the hash of the script that this page itself runs.
import { mountBuilder } from './builder.js';

const SCRIPT = 'compassion-circle.min.js';

async function integrity() {
  const response = await fetch('/dist/script/sri.json');
  if (!response.ok) return undefined;
  const hashes = await response.json();
  return Object.hasOwn(hashes, SCRIPT) ? hashes[SCRIPT] : undefined;
}

const place = document.querySelector('#builder');
if (place) mountBuilder(place, { integrity: integrity() });
