/** Support lines and what else is the same on all pages, from a JSON file in a SharePoint library. */

interface Global {
  CompassionCircle?: { settings?: unknown };
}

const asked = new Map<string, Promise<void>>();

/** Loads the file once, however many web parts on the page name it. Resolves also where it cannot be read. */
export function loadSettings(address: string, fetchFile: typeof fetch = fetch): Promise<void> {
  let loading = asked.get(address);
  if (!loading) {
    loading = load(address, fetchFile);
    asked.set(address, loading);
  }
  return loading;
}

async function load(address: string, fetchFile: typeof fetch): Promise<void> {
  try {
    const response = await fetchFile(address, { credentials: 'same-origin', headers: { Accept: 'application/json' } });
    if (!response.ok) throw new Error(`${response.status}`);
    const settings: unknown = await response.json();
    const scope = globalThis as Global;
    if (scope.CompassionCircle) scope.CompassionCircle.settings = settings;
    else scope.CompassionCircle = { settings };
  } catch (error) {
    console.warn(`Compassion circle: the settings file ${address} could not be read (${String(error)}).`);
  }
}
