import { brandColours } from "@/lib/base/colour";
import { drawable, type LinkPreview, titleSize } from "@/lib/shop/link-preview/rules";

/** A preview in the colours of a brand, `narrow` beside a photo; drawn to a picture, so that it knows no class and no style sheet. */
export function LinkPreviewCard({
  title,
  price,
  seller,
  colour,
  narrow,
}: LinkPreview & { narrow?: boolean }) {
  const { brand, text } = brandColours(colour);
  const words = drawable(title) ?? drawable(seller) ?? "";
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        justifyContent: "space-between",
        width: "100%",
        height: "100%",
        padding: narrow ? 44 : 72,
        background: brand,
        color: text,
      }}
    >
      <div style={{ display: "flex", fontSize: narrow ? 28 : 34, opacity: 0.86 }}>
        {drawable(seller) ?? ""}
      </div>
      <div
        style={{
          display: "block",
          maxHeight: 340,
          overflow: "hidden",
          fontSize: titleSize(words) * (narrow ? 0.6 : 1),
          lineHeight: 1.15,
          letterSpacing: "-0.02em",
          wordBreak: "break-word",
        }}
      >
        {words}
      </div>
      <div style={{ display: "flex", fontSize: narrow ? 36 : 44 }}>{(price && drawable(price)) ?? ""}</div>
    </div>
  );
}
