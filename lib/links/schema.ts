import { z } from "zod";
import { id } from "@/lib/base/fields";

/** A token as newToken makes it. */
export const linkToken = z.string().regex(/^[\w-]{43}$/);

/** A link that was just made, in the address of the page that shows it. */
export const madeLink = { made: z.string().max(400).optional().catch(undefined) };

/** A link that somebody revokes. */
export const linkChoice = z.object({ id: id() });
