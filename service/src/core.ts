import { registerHooks } from 'node:module';

/**
 * What the service takes from the components' core, so that both write the same calendar files and links. Node runs the
 * sources as they are and there is no build step: it takes the types out by itself, but it does not know that a `.js`
 * in the core's imports is the `.ts` beside it, as TypeScript and every bundler do.
 */
const CORE = new URL('../../src/core/', import.meta.url).href;

registerHooks({
  resolve(specifier, context, next) {
    const isOfCore = context.parentURL?.startsWith(CORE) === true && /^\.{1,2}\/.*\.js$/.test(specifier);
    return next(isOfCore ? specifier.replace(/js$/, 'ts') : specifier, context);
  },
});

export const { calendarFile, calendarUid, CALENDAR_TYPE } = await import('../../src/core/calendar-file.ts');
export const { csvText, CSV_MARK } = await import('../../src/core/csv.ts');
export const { nhsTime } = await import('../../src/core/nhs-date.ts');
export const { ticketLink } = await import('../../src/core/sign-up.ts');
