/**
 * Whether the sandbox of the page's frame, and of every frame around it, has a value. A frame of another site hides what
 * is around it, so that nobody can know.
 */
export function sandboxAllows(view: Window, token: string): 'yes' | 'no' | 'unknown' {
  try {
    for (let each = view; ; each = each.parent) {
      const frame = each.frameElement as Partial<HTMLIFrameElement> | null;
      // None around the outermost.
      if (!frame) return each === each.parent ? 'yes' : 'unknown';
      if (frame.sandbox && frame.sandbox.length > 0 && !frame.sandbox.contains(token)) return 'no';
      if (each === each.parent) return 'yes';
    }
  } catch {
    return 'unknown';
  }
}
