/** The version of this package. A package check compares it with package.json. */
export const VERSION = '0.1.0';
