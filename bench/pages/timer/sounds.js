/** Writes down when each sound begins, on the page's clock, however far ahead it was planned. */
globalThis.sounds = [];
const start = AudioScheduledSourceNode.prototype.start;
AudioScheduledSourceNode.prototype.start = function (when = 0, ...rest) {
  const ahead = Math.max(0, when - this.context.currentTime) * 1000;
  const sound = { at: performance.now() + ahead, stopped: Infinity };
  globalThis.sounds.push(sound);
  const stop = this.stop;
  this.stop = function (end = 0) {
    sound.stopped = performance.now() + Math.max(0, end - this.context.currentTime) * 1000;
    return stop.call(this, end);
  };
  return start.call(this, when, ...rest);
};
