type PictureProps = {
  name: string;
  src?: string | null;
  alt?: string;
  size?: "small" | "medium" | "large";
  /** For what stands at the top of a page: fetched at once. */
  eager?: boolean;
};

/** What a screen shows of a list at first: the pictures of so many rows are fetched at once. */
export const SEEN_AT_ONCE = 6;

const pixels = { small: [32, 32], medium: [96, 72], large: [320, 320] };

/** A picture of a thing, or a quiet tile with its initials. Decorative unless `alt` says what it shows. */
export function Picture({ name, src, alt = "", size = "small", eager }: PictureProps) {
  if (!src) {
    return (
      <span className={`picture picture-${size}`} aria-hidden="true">
        {initials(name)}
      </span>
    );
  }
  return (
    // biome-ignore lint/performance/noImgElement: pictures are stored at their final size, and need no script
    <img
      src={src}
      alt={alt}
      width={pixels[size][0]}
      height={pixels[size][1]}
      {...(!eager && { loading: "lazy" })}
      className={`picture picture-${size}`}
    />
  );
}

function initials(name: string) {
  const words = name.split(/[\s\-/]+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  return words
    .slice(0, 2)
    .map((word) => [...word][0]?.toLocaleUpperCase())
    .join("");
}
