import { answerMetrics } from "@/lib/watch/answer";

export const dynamic = "force-dynamic";

/** What whoever operates Kontor watches (docs/operating.md). */
export const GET = answerMetrics;
