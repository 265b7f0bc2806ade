import { answerLogo, markOf } from "@/lib/logo/queries";
import type { Apart } from "@/test/plans/read";

export const apart: Apart = [answerLogo, markOf];
