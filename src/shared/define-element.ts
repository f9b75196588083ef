/** Pairs of versions that the page's console has heard of: a second script has more than one tag. */
const told = new Set<string>();

/** Registers a tag. Harmless where the tag is taken, where the registry refuses it, and where there is none (Node). */
export function defineElement(
  tag: string,
  elementClass: CustomElementConstructor & { readonly version: string },
): void {
  const registry = (globalThis as { customElements?: CustomElementRegistry }).customElements;
  if (!registry) return;
  try {
    const present = registry.get(tag) as { readonly version?: string } | undefined;
    if (!present) {
      registry.define(tag, elementClass);
    } else if (present.version !== elementClass.version && isNews(`${present.version} ${elementClass.version}`)) {
      // Not an error: the page works with the one that came first. It helps a web team to find the second script.
      console.info(
        `${tag}: this page already has version ${present.version ?? 'unknown'}, so version ${elementClass.version} is not used.`,
      );
    }
  } catch (error) {
    // A throw here would stop the rest of a bundle, and with it every other widget.
    console.info(`${tag}: not registered.`, error);
  }
}

function isNews(versions: string): boolean {
  const isNew = !told.has(versions);
  told.add(versions);
  return isNew;
}
