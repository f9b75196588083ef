/** A circle of the page in the shape of docs/sign-up.md. */
export const given = ({ id, title, start, end, online, place }) => ({
  id,
  title,
  start,
  end,
  ...(online ? { online: true } : { location: place }),
});
