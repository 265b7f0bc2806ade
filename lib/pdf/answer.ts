/** A PDF as a file to keep; `name` without its ending. */
export function pdfResponse(name: string, content: Buffer): Response {
  const file = `${name}.pdf`;
  return new Response(new Uint8Array(content), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${file.replace(/[^\w.-]+/g, "-")}"; filename*=UTF-8''${encodeURIComponent(file)}`,
      "cache-control": "no-store",
    },
  });
}
