type Shown = {
  key: string;
  /** The file that a page shows, and its pixels. */
  src: string;
  width: number;
  height: number;
  /** The same picture at the given widths, for sharper screens. */
  srcSet?: string;
  /** What it shows. */
  alt: string;
  /** A small file for the row below. */
  thumbnail: string;
};

type GalleryProps = { label: string; pictures: Shown[]; goTo: (number: number) => string };

/** Pictures side by side to swipe or scroll through, and a row of small ones that lead to each; nothing moves by script. */
export function Gallery({ label, pictures, goTo }: GalleryProps) {
  const several = pictures.length > 1;
  const row = pictures.map(({ key, src, srcSet, width, height, alt }, at) => (
    <li key={key} id={`picture-${at + 1}`}>
      {/* biome-ignore lint/performance/noImgElement: pictures are stored at their final sizes, and need no script */}
      <img
        src={src}
        srcSet={srcSet}
        sizes="(width >= 48rem) 26rem, 100vw"
        alt={alt}
        width={width}
        height={height}
        loading={at ? "lazy" : undefined}
        decoding="async"
      />
    </li>
  ));
  if (!several) return <ul className="gallery">{row}</ul>;
  return (
    <div className="grid gap-2">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      {/* biome-ignore lint/a11y/useSemanticElements: it groups no fields */}
      <div role="group" aria-label={label} tabIndex={0} className="gallery-window">
        <ul className="gallery">{row}</ul>
      </div>
      <ol className="gallery-row">
        {pictures.map(({ key, thumbnail }, at) => (
          <li key={key}>
            <a href={`#picture-${at + 1}`}>
              {/* biome-ignore lint/performance/noImgElement: as above */}
              <img
                src={thumbnail}
                alt={goTo(at + 1)}
                width={80}
                height={60}
                loading="lazy"
                decoding="async"
              />
            </a>
          </li>
        ))}
      </ol>
    </div>
  );
}
