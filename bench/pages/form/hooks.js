/** What the harness asks of every form page: more forms, and the counted box that it types into. */
export function formHooks({ add, box }) {
  globalThis.bench = {
    add,
    focusBox() {
      const found = box();
      found.focus();
      // What a peer has of its own for it may focus a box further in.
      const length = found.value?.length ?? 0;
      found.setSelectionRange?.(length, length);
    },
    /** What is in the box, to see that no key was lost. */
    length: () => box().value.length,
  };
}
