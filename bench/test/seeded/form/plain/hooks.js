globalThis.bench = {
  add(n) {
    for (let at = 0; at < n; at++) document.querySelector('main').append(document.createElement('p'));
  },
};
