import { gzipSync } from "node:zlib";

export type Weight = { html: number; scripts: number; files: number };

const sizes = new Map<string, number>();

/** Bytes of a page's HTML, and of the JavaScript that its first load brings to a browser of today, gzip. */
export async function weigh(origin: string, html: string): Promise<Weight> {
  const found = [...html.matchAll(/<script[^>]*\ssrc="([^"]+\.js[^"]*)"[^>]*>/g)]
    .filter(([tag]) => !/\snomodule/i.test(tag))
    .map(([, src = ""]) => src);
  const files = [...new Set(found)].filter((src) => src.startsWith("/"));
  let scripts = 0;
  for (const file of files) scripts += await gzipped(origin, file.replaceAll("&amp;", "&"));
  return { html: Buffer.byteLength(html), scripts, files: files.length };
}

async function gzipped(origin: string, path: string): Promise<number> {
  const known = sizes.get(origin + path);
  if (known) return known;
  const answer = await fetch(origin + path);
  const size = gzipSync(Buffer.from(await answer.arrayBuffer()), { level: 6 }).length;
  sizes.set(origin + path, size);
  return size;
}
