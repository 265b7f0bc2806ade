import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { refusalOf } from "@/lib/base/errors";
import { drawUpload } from "./drawing";
import { type PictureSize, pictureSizes, sizeOf } from "./rules";

const item = "019a0000-0000-7000-8000-000000000000";
const canvas = (width: number, height: number, background = "#a04020") =>
  sharp({ create: { width, height, channels: 3, background } });
const fileOf = (content: Uint8Array | string, name = "picture.png") =>
  new File([typeof content === "string" ? content : Uint8Array.from(content)], name);
const upload = async (content: Uint8Array | string, name?: string) => {
  const { drawn } = await drawUpload({ item, pictures: [fileOf(content, name)] });
  const [picture] = drawn;
  if (!picture) throw new Error("nothing drawn");
  return picture;
};
const refusal = (content: Uint8Array | string, name?: string) =>
  upload(content, name).then(
    () => "drawn",
    (error) => refusalOf(error)?.key ?? error,
  );

describe("a drawn picture", () => {
  it.each([
    [2400, 1200],
    [1200, 2400],
    [900, 900],
    [120, 80],
    [4000, 3],
    [1, 1],
  ])("of %d × %d has every size, and none is larger than the upload", async (width, height) => {
    const drawn = await upload(await canvas(width, height).png().toBuffer());
    expect(drawn.files.map(([size]) => size)).toEqual(Object.keys(pictureSizes));
    for (const [size, content] of drawn.files) {
      const found = await sharp(content).metadata();
      expect(found.format).toBe("webp");
      expect(Math.max(found.width, found.height)).toBe(Math.min(pictureSizes[size], Math.max(width, height)));
      expect({ width: found.width, height: found.height }).toEqual(sizeOf(drawn, size));
    }
  });

  it.each(["png", "jpeg", "webp", "avif"] as const)("may have been %s", async (format) => {
    const drawn = await upload(await canvas(300, 200).toFormat(format).toBuffer());
    expect([drawn.width, drawn.height]).toEqual([300, 200]);
    const { dominant } = await sharp(fileIn(drawn, "large")).stats();
    expect(Math.abs(dominant.r - 0xa0)).toBeLessThan(16);
  });

  it("may have been grey, transparent, of 16 bits or for print", async () => {
    const grey = await canvas(40, 30).greyscale().ensureAlpha(0.5).png().toBuffer();
    const deep = await canvas(40, 30).toColourspace("rgb16").png().toBuffer();
    const print = await canvas(40, 30).toColourspace("cmyk").jpeg().toBuffer();
    for (const content of [grey, deep, print])
      expect(await sharp(fileIn(await upload(content), "large")).metadata()).toMatchObject({
        width: 40,
        height: 30,
        space: "srgb",
        depth: "uchar",
      });
  });

  it("stands upright and keeps no metadata", async () => {
    const content = await canvas(300, 200)
      .jpeg()
      .withExif({
        IFD0: { Copyright: "Somebody" },
        IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 0/1 0/1" },
      })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const sent = await sharp(content).metadata();
    expect([sent.orientation, Boolean(sent.exif)]).toEqual([6, true]);
    const drawn = await upload(content);
    expect([drawn.width, drawn.height]).toEqual([200, 300]);
    for (const [, file] of drawn.files) {
      const { exif, icc, xmp, iptc, orientation } = await sharp(file).metadata();
      expect([exif, icc, xmp, iptc, orientation]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
    }
  });

  it("keeps nothing that hid behind or between the pixels, and one frame of many", async () => {
    const script = "<script>alert(document.domain)</script>";
    const jpeg = Buffer.concat([
      await canvas(30, 30).jpeg().toBuffer(),
      Buffer.from(`PK\u0003\u0004${script}`),
    ]);
    const png = await canvas(30, 30)
      .png()
      .withExif({ IFD0: { Copyright: script } })
      .toBuffer();
    const frames = await sharp(
      await Promise.all(["#a00", "#00a"].map((colour) => canvas(30, 30, colour).png().toBuffer())),
      { join: { animated: true } },
    )
      .webp()
      .toBuffer();
    expect((await sharp(frames).metadata()).pages).toBe(2);
    for (const content of [jpeg, png, frames]) {
      for (const [, file] of (await upload(content)).files) {
        expect(file.includes("script")).toBe(false);
        expect((await sharp(file).metadata()).pages ?? 1).toBe(1);
      }
    }
  });
});

describe("an upload is refused", () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
  const png = () => canvas(64, 64).png().toBuffer();
  const half = (content: Buffer) => content.subarray(0, content.length / 2);
  const head = (hex: string, rest = "") => Buffer.concat([Buffer.from(hex, "hex"), Buffer.from(rest)]);

  it.each<[string, () => Promise<Uint8Array | string> | Uint8Array | string]>([
    ["nothing", () => ""],
    ["text", () => "no picture"],
    ["SVG", () => svg],
    ["SVG after a PNG's first bytes", () => head("89504e470d0a1a0a", svg)],
    ["SVG after a JPEG's first bytes", () => head("ffd8ff", svg)],
    ["SVG as AVIF", () => head("000000206674797061766966", svg)],
    ["a film", () => head("000000206674797069736f6d", "moov")],
    ["GIF", () => canvas(9, 9).gif().toBuffer()],
    ["TIFF", () => canvas(9, 9).tiff().toBuffer()],
    ["half a PNG", async () => half(await png())],
    ["half a JPEG", async () => half(await canvas(640, 480).jpeg().toBuffer())],
    ["half a WebP", async () => half(await canvas(640, 480).webp().toBuffer())],
    ["half an AVIF", async () => half(await canvas(640, 480).avif().toBuffer())],
    [
      "a PNG that claims to be of 30,000 × 30,000",
      async () => {
        const content = await png();
        content.writeUInt32BE(30_000, 16);
        content.writeUInt32BE(30_000, 20);
        return content;
      },
    ],
    [
      "a picture of more than 40 megapixels",
      () => canvas(8000, 5001).png({ compressionLevel: 1 }).toBuffer(),
    ],
  ])("if it is %s", async (_, content) => {
    expect(await refusal(await content())).toBe("pictureUnreadable");
  });

  it("with the name of the file, whatever its name, and with all the others", async () => {
    const good = fileOf(await png(), "good.png");
    const bad = fileOf("no picture", `bad\u0000\u202e{x}'${"n".repeat(300)}`);
    const failure = await drawUpload({ item, pictures: [good, bad] }).catch(refusalOf);
    expect(failure).toMatchObject({ key: "pictureUnreadable", field: "pictures" });
    expect(failure).toHaveProperty("values.file", `bad{x}'${"n".repeat(73)}`);
  });
});

const fileIn = ({ files }: { files: [PictureSize, Buffer][] }, wanted: PictureSize): Buffer => {
  const [, content] = files.find(([size]) => size === wanted) ?? [];
  if (!content) throw new Error(wanted);
  return content;
};
