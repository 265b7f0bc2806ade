type PictureProps = { name: string; src?: string | null; alt?: string; size?: "small" | "medium" | "large" };

const pixels = { small: 32, medium: 64, large: 320 };

/** A picture of a thing, or a quiet tile with its initials. Decorative unless `alt` says what it shows. */
export function Picture({ name, src, alt = "", size = "small" }: PictureProps) {
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
      width={pixels[size]}
      height={pixels[size]}
      loading="lazy"
      decoding="async"
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
