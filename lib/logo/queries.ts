import { answerFromStore } from "@/lib/files/answer";
import { findFile } from "@/lib/files/store";
import { logoMark } from "./rules";

/** The answer to a request for the logo under a key: 404 where there is none; browsers keep it for good if they asked by its mark. */
export const answerLogo = (key: string | null, mark: string | null): Promise<Response> =>
  answerFromStore(async () => {
    const content = key ? await findFile(key) : undefined;
    if (!key || !content) return new Response(null, { status: 404 });
    return new Response(content, {
      headers: {
        "content-type": "image/png",
        "cache-control":
          mark === logoMark(key) ? "public, max-age=31536000, immutable" : "public, max-age=300",
      },
    });
  });

/** The mark a request for a logo names. */
export const markOf = (request: Request): string | null => new URL(request.url).searchParams.get("v");
