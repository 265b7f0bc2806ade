import { findKept } from "@/lib/forms/kept/queries";
import type { Apart } from "@/test/plans/read";

export const apart: Apart = [findKept];
