/** The sound at the end, on the pages of peers: none has one of its own. */
let context;
export const unlock = () => (context ??= new AudioContext());
export function ring() {
  const tone = new OscillatorNode(unlock(), { frequency: 440 });
  tone.connect(context.destination);
  tone.start();
  tone.stop(context.currentTime + 0.5);
}
