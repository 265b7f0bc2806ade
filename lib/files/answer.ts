import { AppError } from "@/lib/base/errors";

/** When to ask again, in seconds. */
const LATER = "10";

/** The answer with a kept file; 503 where the place of files is out of reach, so that browsers keep nothing of it. */
export async function answerFromStore(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof AppError && error.code === "UNAVAILABLE")) throw error;
    return new Response(null, {
      status: 503,
      headers: { "retry-after": LATER, "cache-control": "no-store" },
    });
  }
}
