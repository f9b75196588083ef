/** What the build writes about each widget, as far as the pages here read it. */
interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

interface Declaration {
  readonly tagName?: string;
  readonly members?: readonly Member[];
  readonly events?: readonly Described[];
}

interface Described {
  readonly name: string;
  readonly description?: string;
}

interface Member extends Described {
  readonly kind: string;
  readonly parameters?: readonly { readonly name: string }[];
}

// Without it there are no tables and controls, and still every story.
const [found] = Object.values(import.meta.glob('../../custom-elements.json', { eager: true, import: 'default' }));

export const manifest = (found ?? { modules: [] }) as Manifest;

const declarationOf = (tag: string): Declaration | undefined =>
  manifest.modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName === tag);

/** The methods of a tag, as they are called. */
export function methodsOf(tag: string): readonly Described[] {
  return (declarationOf(tag)?.members ?? [])
    .filter(({ kind }) => kind === 'method')
    .map(({ name, parameters = [], description = '' }) => ({
      name: `${name}(${parameters.map((each) => each.name).join(', ')})`,
      description,
    }));
}

export function eventsOf(tag: string): readonly Described[] {
  return declarationOf(tag)?.events ?? [];
}
