/** For pages that are markup: puts `n` more of them on the page. `first` is the number of the first, for its ids. */
export function copies(body) {
  return (n, first = 1) => {
    const main = document.querySelector('main');
    const template = document.createElement('template');
    template.innerHTML = Array.from({ length: n }, (_, at) => body(first + at)).join('');
    const added = [...template.content.children];
    main.append(document.importNode(template.content, true));
    return [...main.children].slice(-added.length);
  };
}

/** Web components draw themselves in microtasks, some after a frame. */
export async function drawn(elements) {
  for (const element of elements)
    for (const each of [element, ...element.querySelectorAll('*')])
      await (each.updateComplete ?? each.componentOnReady?.());
}
