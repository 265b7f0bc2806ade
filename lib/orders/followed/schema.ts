import { z } from "zod";
import { oneOf } from "@/lib/base/fields";
import { pageCursor } from "@/lib/list/page";

/** Which of its orders a customer looks at. */
export const followedFilter = z.object({ state: oneOf(["open"]), page: pageCursor() });
export type FollowedFilter = z.output<typeof followedFilter>;
