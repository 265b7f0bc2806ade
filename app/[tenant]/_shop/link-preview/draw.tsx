import { LRUCache } from "lru-cache";
import { ImageResponse } from "next/og";
import { LinkPreviewCard } from "@/components/shop/link-preview-card";
import { answerFromStore } from "@/lib/files/answer";
import { findFile } from "@/lib/files/store";
import { drawPhoto } from "@/lib/shop/link-preview/photo";
import { type LinkPreview, linkPreviewMark, linkPreviewSize, panelSize } from "@/lib/shop/link-preview/rules";

type Drawn = { type: string; bytes: Uint8Array<ArrayBuffer> };

const MOST_BYTES = 32 * 1024 * 1024;

/** Drawing takes a moment of the processor: each picture is drawn once while it is kept, however many ask for it. */
const drawn = new LRUCache<string, Drawn, LinkPreview>({
  maxSize: MOST_BYTES,
  sizeCalculation: ({ bytes }) => bytes.length,
  fetchMethod: (_mark, _stale, { context }) => draw(context),
});

/** The answer with a preview; who asked for it by its mark may keep it for good. */
export const answerLinkPreview = (request: Request, preview: LinkPreview): Promise<Response> =>
  answerFromStore(async () => {
    const mark = linkPreviewMark(preview);
    const picture = (await drawn.fetch(mark, { context: preview })) ?? (await draw(preview));
    const asked = new URL(request.url).searchParams.get("v");
    return new Response(picture.bytes, {
      headers: {
        "content-type": picture.type,
        "x-content-type-options": "nosniff",
        "cache-control": asked === mark ? "public, max-age=31536000, immutable" : "public, max-age=300",
      },
    });
  });

async function draw(preview: LinkPreview): Promise<Drawn> {
  const photo = preview.picture && (await findFile(preview.picture));
  if (photo) {
    const panel = new ImageResponse(<LinkPreviewCard {...preview} narrow />, panelSize);
    const drawnPanel = new Uint8Array(await panel.arrayBuffer());
    return { type: "image/jpeg", bytes: Uint8Array.from(await drawPhoto(photo, drawnPanel)) };
  }
  const card = new ImageResponse(<LinkPreviewCard {...preview} />, linkPreviewSize);
  return { type: "image/png", bytes: new Uint8Array(await card.arrayBuffer()) };
}
