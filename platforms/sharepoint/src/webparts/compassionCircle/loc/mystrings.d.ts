declare module 'CompassionCircleWebPartStrings' {
  const strings: { readonly [key: string]: string };
  export = strings;
}

declare module '*/vendor/compassion-circle.min.js';
