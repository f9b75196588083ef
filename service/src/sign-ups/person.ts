/** Controls, and what makes text read in another order than it is written. */
const HIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;

/** A name on one line, without anything that hides. */
export function cleanName(name: string): string {
  return name
    .replace(/\p{Cs}/gu, '')
    .replace(HIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** How an address is compared: nobody has two that differ only in this. */
export function foldEmail(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase();
}

/**
 * One address and nothing else: no name before it, no list, no line break, nothing that does not show. Whether mail
 * arrives there only mail can tell.
 */
const SIGN = '[^\\s\\p{Cc}\\p{Cf}\\p{Cs}@<>"(),:;\\\\\\[\\]';
export const EMAIL = `^\\s*${SIGN}]{1,64}@${SIGN}.]+(\\.${SIGN}.]+)+\\s*$`;
