import { z } from "zod";
import { id } from "@/lib/base/fields";

/** Which order a delivery note is of. */
export const notePath = z.object({ order: id() });
