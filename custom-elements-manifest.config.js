// Makes custom-elements.json from the JSDoc of the widgets: stories, editors and the README's tables read it.
const builtPath = (path) => path?.replace(/^\/?src\//, 'dist/esm/').replace(/\.ts$/, '.js');

/** What a page can use: no private or protected members, nothing inherited from Lit, each event once and by name. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const module of manifest.modules) {
      module.path = builtPath(module.path);
      for (const part of module.exports ?? [])
        if (part.declaration) part.declaration.module = builtPath(part.declaration.module);
      for (const declaration of module.declarations ?? []) {
        if (declaration.superclass?.module) declaration.superclass.module = builtPath(declaration.superclass.module);
        for (const member of [...(declaration.members ?? []), ...(declaration.attributes ?? [])])
          if (member.inheritedFrom?.module) member.inheritedFrom.module = builtPath(member.inheritedFrom.module);
        declaration.members = declaration.members?.filter(
          ({ privacy, name, static: isStatic }) =>
            privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#') && !isStatic,
        );
        const named = declaration.events?.filter(({ name }) => name);
        declaration.events = named && [...new Map(named.map((event) => [event.name, event])).values()];
        for (const key of ['members', 'events']) if (!declaration[key]?.length) delete declaration[key];
      }
    }
    manifest.modules = manifest.modules.filter(({ declarations }) =>
      declarations?.some(({ customElement }) => customElement),
    );
  },
};

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.styles.ts', 'src/**/*.strings.*.ts', 'src/core/**', 'src/embed/**'],
  outdir: '.',
  litelement: true,
  dependencies: false,
  packagejson: false,
  plugins: [publicOnly],
};
