import { isDemo } from "@/lib/demo/queries";
import type { Apart } from "@/test/plans/read";

export const apart: Apart = [isDemo];
