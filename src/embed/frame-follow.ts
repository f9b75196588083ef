/** Decides which heights a frame tells: no loop where content depends on the height of the frame, and no flicker. */
export interface Measure {
  /** Of the content, in CSS pixels. */
  readonly content: number;
  /** Of the frame, as it is now. */
  readonly frameHeight: number;
  readonly frameWidth: number;
}

/** How often content may grow because its frame grew, before it is left to scroll. */
const MOST_FOLLOWING = 3;

export class FrameFollow {
  #told: number | undefined;
  #seen: number | undefined;
  #frame: Omit<Measure, 'content'> | undefined;
  #following = 0;

  /** The height to tell now; undefined for none. */
  next({ content, frameHeight, frameWidth }: Measure): number | undefined {
    const height = Math.ceil(content);
    const isAnswer = this.#frame?.frameWidth === frameWidth && this.#frame.frameHeight !== frameHeight;
    this.#frame = { frameHeight, frameWidth };
    if (height === this.#seen || height === this.#told) {
      this.#seen = height;
      return undefined;
    }
    this.#seen = height;
    // Part of the content is as high as the frame lets it be. It would go on shrinking with it, or growing, for ever.
    if (isAnswer && (height < (this.#told ?? 0) || ++this.#following > MOST_FOLLOWING)) return undefined;
    if (!isAnswer) this.#following = 0;
    this.#told = height;
    return height;
  }

  /** What was told last, for somebody who asks. */
  get told(): number | undefined {
    return this.#told;
  }
}
