import { z } from "zod";
import { query } from "@/lib/base/fields";

export const search = z.object({ q: query() });
