/** As many characters as an address can have (RFC 5321, section 4.5.3.1.3, without the brackets). */
export const LONGEST_EMAIL = 254;

/** Text with an @ between two parts, the second with a dot: only the mail itself can tell more. */
export function isEmail(text: string): boolean {
  return (
    text.length <= LONGEST_EMAIL &&
    /^[^\s\p{C}@<>"(),:;\\[\]]+@[^\s\p{C}@<>"(),:;\\[\]]+\.[^\s\p{C}@<>"(),:;\\[\].]+$/u.test(text)
  );
}
